"""Many who save at once, and an editor that knows no lock: no accepted text is lost, no reader meets half a file."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import threading
import time

import polib
import pytest

from tests.shared import SHARED, needs_shared
from tests.walks.desk import Desk
from tests.web.serving import fetched, served

UNITS = "/api/units?document=ferries.md&locale=sr-Cyrl"
CLIENTS, EDITS, DISK_EDITS = 6, 8, 8


class Hammer:
    """What happened while all of them saved."""

    def __init__(self, desk: Desk, host: str) -> None:
        self.desk = desk
        self.host = host
        self.accepted: list[tuple[str, str, str]] = []
        self.refused = 0
        self.torn = 0
        self.done = False

    def units(self) -> list[dict[str, object]]:
        found: list[dict[str, object]] = json.loads(fetched(self.host, UNITS)[1])["units"]
        return found

    def client(self, number: int) -> None:
        chance = random.Random(number)
        for edit in range(EDITS):
            unit = chance.choice(self.units())
            time.sleep(chance.uniform(0, 0.02))
            token = f"w{number}-{edit}"
            path = UNITS.replace("units?", f"units/{unit['id']}?")
            status, _ = fetched(self.host, path, "PUT", json.dumps({"target": token, "version": unit["version"]}))
            if status == 200:
                self.accepted.append((str(unit["source"]), token, str(unit["target"])))
            else:
                assert status == 409
                self.refused += 1

    def disk(self) -> None:
        """Save as an editor does: the whole file, as it was read a while ago."""
        chance, path = random.Random("disk"), self.desk.path("sr_Cyrl")
        for edit in range(DISK_EDITS):
            po = polib.pofile(str(path), wrapwidth=0)
            entry = chance.choice(list(po))
            seen, entry.msgstr = entry.msgstr, f"wD-{edit}"
            time.sleep(chance.uniform(0, 0.05))
            beside = path.with_suffix(".new")
            po.save(str(beside))
            beside.replace(path)
            self.accepted.append((entry.msgid, entry.msgstr, seen))

    def watch(self, units: int) -> None:
        while not self.done:
            try:
                self.torn += len(list(polib.pofile(str(self.desk.path("sr_Cyrl"))))) != units
            except (OSError, UnicodeDecodeError):
                self.torn += 1
            time.sleep(0.002)


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_that_was_accepted_is_lost(desk: Desk, seed: int) -> None:
    random.seed(seed)
    with served(desk) as (host, _):
        hammer = Hammer(desk, host)
        saving = [threading.Thread(target=hammer.client, args=(number + 100 * seed,)) for number in range(CLIENTS)]
        saving.append(threading.Thread(target=hammer.disk))
        watching = threading.Thread(target=hammer.watch, args=(len(hammer.units()),))
        for thread in (*saving, watching):
            thread.start()
        for thread in saving:
            thread.join()
        hammer.done = True
        watching.join()
        known = {str(unit["source"]): json.dumps(unit) for unit in hammer.units()}
    seen = {(source, before) for source, _, before in hammer.accepted}
    lost = [(source, token) for source, token, _ in hammer.accepted if token not in known[source]]
    assert [one for one in lost if one not in seen] == []
    assert hammer.torn == 0
    assert hammer.refused > 0  # they did meet: what was not seen was not written over
    assert len(hammer.accepted) + hammer.refused == CLIENTS * EDITS + DISK_EDITS


@needs_shared
@pytest.mark.shared
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_twenty_clients_and_a_disk_editor_by_the_measuring_program(desk: Desk, seed: int) -> None:
    program = SHARED / "bench" / "robustness" / "concurrent_edit.py"
    with served(desk) as (host, _):
        command = [sys.executable, str(program), "--base", f"http://{host}", "--po", str(desk.path("sr_Cyrl"))]
        command += ["--list", f"GET {UNITS}", "--save", f"PUT {UNITS.replace('units?', 'units/{id}?')}"]
        command += ["--clients", "20", "--edits", "8", "--disk-edits", "20", "--seed", str(seed), "--think", "0.1"]
        said = subprocess.run(command, capture_output=True, text=True, check=False, timeout=110)
    told = json.loads(said.stdout)
    assert (told["lost"], told["torn"], told["split"]) == (0, 0, 0), told

"""Random work by hand, by foreign tools and by sync: nothing counts as approved that no reviewer approved."""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from l10n.model.text import folded
from l10n.store import ledger
from tests.interop.test_tools import TOOLS
from tests.walks.desk import ARTICLE, SERBIAN, Desk, mark

STEPS = 14
EDITS = (("nine", "ten"), ("for a car", "for a lorry"), ("Who pays", "Who pays today"), ("2027", "2028"))
WORDS = (*SERBIAN.values(), "Скела вози и ноћу.", "Ко плаћа", "")
Pairs = frozenset[tuple[str, str]]


def _usable(tool: str) -> bool:
    """Tell whether a tool of that name can run here: those of gettext and translate-toolkit may be missing."""
    command = tool.split(",")[0]
    if command == "pot2po":
        return bool(shutil.which(command) or shutil.which(command, path=str(Path(sys.executable).parent)))
    return not command.startswith("msg") or shutil.which(command) is not None


def _pairs(desk: Desk, state: str) -> Pairs:
    rows = desk.units().values()
    return frozenset((folded(row["source"]), row["target"]) for row in rows if row["state"] == state)


def _by_hand(choice: random.Random) -> Callable[[polib.POEntry], None]:
    """Return what a person does to a few entries: another text, the text of another unit, a mark, none, nothing."""

    def change(entry: polib.POEntry) -> None:
        what = choice.randrange(9)
        if what == 0:
            entry.msgstr = choice.choice(WORDS)
        elif what == 1:
            entry.msgstr = SERBIAN.get(entry.msgid, entry.msgstr)
        elif what in (2, 3):
            mark(entry, fuzzy=what == 2)
        elif what == 4:
            entry.msgstr = entry.msgid

    return change


def _source(choice: random.Random) -> str:
    """Return the article with some of the edits, some line broken elsewhere, perhaps its parts exchanged."""
    text = ARTICLE
    for old, new in EDITS:
        text = text.replace(old, new) if choice.random() < 0.3 else text
    if choice.random() < 0.3:
        text = text.replace(" It carries", "\nIt carries")
    head, ferry, title, costs = text.strip().split("\n\n")
    parts = [head, title, costs, ferry] if choice.random() < 0.3 else [head, ferry, title, costs]
    return "\n\n".join(parts) + "\n"


@pytest.mark.parametrize("seed", range(4))
def test_no_approval_that_nobody_gave_and_none_lost_to_a_tool(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], seed: int
) -> None:
    choice = random.Random(seed)
    # Babel cannot read a header with a name in it that msgconv wrote in another charset.
    usable = [tool for tool in TOOLS if _usable(tool) and tool != "msgconv"]
    desk = Desk(tmp_path, capsys)
    desk.l10n("init")
    desk.write(ARTICLE)
    desk.l10n("sync")
    desk.translate(dict(choice.sample(sorted(SERBIAN.items()), 5)))
    desk.l10n("sync")
    given: Pairs = _pairs(desk, "pending")
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    assert _pairs(desk, "approved")
    done: list[str] = []
    for _ in range(STEPS):
        step = choice.choice(("hand", "hand", "tool", "tool", "source", "machine", "approve"))
        before = _pairs(desk, "approved")
        if step == "hand":
            desk.edit(_by_hand(choice))
        elif step == "tool":
            step = choice.choice(usable)
            path = desk.path("sr_Cyrl")
            path.write_bytes(TOOLS[step](path, desk.root / "locales" / "ferries.pot"))
        elif step == "source":
            desk.write(_source(choice))
        elif step == "machine":
            desk.l10n("translate", "--engine", "pseudo")
        else:
            given |= _pairs(desk, "pending")
            desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
        done.append(step)
        desk.l10n("sync")
        after = _pairs(desk, "approved")
        assert after <= given, f"approved by nobody after {done}: {after - given}"
        assert step not in TOOLS or after == before, f"lost or won after {done}: {before ^ after}"
    told = ledger.load(desk.root / "locales/sr_Cyrl/ferries.jsonl")
    assert {event.by for event in told if event.action == "accepted"} == {"Vera"}, done
    assert all((folded(event.source), event.target) in given for event in told if event.action == "accepted"), done

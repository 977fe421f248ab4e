"""What real editors wrote: catalogs that were opened, worked in and saved in Poedit 3.2, OmegaT 3.6 and Lokalize 22.12.

`tests/fixtures/editors/project` is the project as it was when `sent.po` was handed out; each other file there is what
an editor made of that, named after what was done in it. Every one comes back in both ways: by `l10n receive`, and put
in the place of the catalog and found there by `l10n sync`.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from babel.messages.pofile import read_po, write_po

from tests.walks.desk import Desk, mark

FIXTURES = Path(__file__).parents[1] / "fixtures" / "editors"

TITLE = "Tariffs and the price of bread"
JUNE = "The government cut the **wheat tariff** in June."
BAKERS = "Bakers in [Kragujevac](https://example.org/kg) say that flour is still dear."
PAY = '"We pay 52 dinars a kilo," says one of them.[^1]'
GAINS = "Who gains"
IMPORTERS = "Importers gain first, then the mills."
MINISTRY = (
    "The ministry publishes `flour.csv` every week, and nobody at the university has yet found a single mistake in"
    " the file, although three economists looked for one."
)
MILLS = "Mills"
CUSTOMERS = "Bakers and their *customers*"
PRICE = "The June price."
WHOEVER = "Whoever doubts the count may open the file and read it aloud to a friend."
NOBODY = "Nobody has tried that."

AS_SENT = {
    TITLE: "approved",
    JUNE: "stale",
    BAKERS: "draft",
    PAY: "draft",
    GAINS: "approved",
    IMPORTERS: "approved",
    MINISTRY: "draft",
    MILLS: "approved",
    CUSTOMERS: "draft",
    PRICE: "draft",
    WHOEVER: "empty",
    NOBODY: "empty",
}

JUNE_BEFORE = "Влада је у мају смањила **царину на пшеницу**."
BAKERS_DRAFT = "Бакерс ин [Крагујевац](https://example.org/kg) саз тхат флоур ис стилл деар."
PAY_DRAFT = '"Ње паз 52 динарс а кило," сазс оне оф тхем.[^1]'

Change = tuple[str, str]
"""What became of a unit: its state, its target."""

CHANGES: dict[str, dict[str, Change]] = {
    "poedit-untouched": {},
    "poedit-edited": {
        BAKERS: ("pending", "Пекари из [Крагујевца](https://example.org/kg) кажу да је брашно и даље скупо."),
        WHOEVER: ("pending", "Ко сумња у број, нека отвори датотеку и прочита је наглас пријатељу."),
    },
    "poedit-marked": {TITLE: ("draft", "Царине и цена хлеба")},
    "poedit-confirmed": {PAY: ("pending", PAY_DRAFT)},
    "poedit-crlf": {PAY: ("pending", PAY_DRAFT)},
    "poedit-stale-confirmed": {JUNE: ("pending", JUNE_BEFORE)},
    "poedit-stale-edited": {JUNE: ("pending", JUNE_BEFORE.replace("мају", "јуну"))},
    "poedit-edited-and-marked": {PAY: ("draft", "Плаћамо 52 динара.")},
    "poedit-source-copied": {},
    "lokalize-edited": {
        TITLE: ("draft", "Царине и цена хлеба"),
        PAY: ("pending", PAY_DRAFT),
        MINISTRY: ("pending", "Министарство објављује датотеку."),
    },
    "lokalize-stale-confirmed": {JUNE: ("pending", JUNE_BEFORE), BAKERS: ("draft", "Ново.")},
    "poedit-latin": {
        WHOEVER: ("draft", "Ко сумња у број, нека отвори датотеку и процита је наглас."),
        NOBODY: ("draft", "То јос нико није пробао са инјекцијом."),
    },
    "poedit-emptied": {},
    "omegat-untouched": {},
    "omegat-edited": {
        BAKERS: ("pending", BAKERS_DRAFT),
        WHOEVER: ("pending", "Ко сумња у број, нека отвори датотеку и процита је наглас."),
    },
    "omegat-source-in-untranslated": {
        BAKERS: ("pending", BAKERS_DRAFT),
        WHOEVER: ("pending", "Ко сумња у број, нека отвори датотеку и процита је наглас."),
    },
}
"""By file, what `l10n receive` makes of the units that did not stay as they were sent."""

LATIN = "Ko sumnja u broj, neka otvori datoteku i procita je naglas."
IN_PLACE: dict[str, dict[str, Change]] = {
    "poedit-latin": {
        WHOEVER: ("pending", LATIN),
        NOBODY: ("pending", "To jos niko nije probao sa injekcijom."),
    },
    "lokalize-stale-confirmed": {JUNE: ("pending", JUNE_BEFORE), BAKERS: ("draft", "Novo.")},
    "poedit-emptied": {TITLE: ("empty", "")},
    "poedit-source-copied": {WHOEVER: ("empty", WHOEVER)},
    "omegat-edited": {BAKERS: ("pending", BAKERS_DRAFT), WHOEVER: ("pending", LATIN)},
    "omegat-source-in-untranslated": {
        BAKERS: ("pending", BAKERS_DRAFT),
        WHOEVER: ("pending", LATIN),
        NOBODY: ("empty", NOBODY),
    },
}
"""By file, what differs from that where it was put in place: nothing is converted there, and what is empty is so."""


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """The project that `sent.po` was handed out from."""
    shutil.copytree(FIXTURES / "project", tmp_path / "project")
    made = Desk(tmp_path / "project", capsys)
    made.l10n("sync")
    assert made.states() == AS_SENT
    return made


def found(desk: Desk) -> dict[str, Change]:
    return {source: (row["state"], row["target"]) for source, row in desk.units().items()}


def live(catalog: bytes) -> list[bytes]:
    """Return the lines of a catalog's units: what was sent has no obsolete ones, and editors change the header."""
    return [line for line in catalog.splitlines() if line and not line.startswith((b'"', b"#~"))]


def assert_settled(desk: Desk) -> None:
    before = desk.files()
    assert "up to date" in desk.l10n("sync")
    assert desk.files() == before


def test_every_fixture_is_looked_at() -> None:
    assert {path.stem for path in FIXTURES.glob("*.po")} == {*CHANGES, "sent"}


@pytest.mark.parametrize("name", CHANGES)
def test_what_an_editor_wrote_is_received(desk: Desk, name: str) -> None:
    expected = found(desk) | CHANGES[name]
    desk.l10n("receive", str(FIXTURES / f"{name}.po"))
    assert found(desk) == expected
    assert_settled(desk)
    before = desk.files()
    desk.l10n("receive", str(FIXTURES / f"{name}.po"))
    assert desk.files() == before


@pytest.mark.parametrize("name", CHANGES)
def test_what_an_editor_wrote_is_found_in_place(desk: Desk, name: str) -> None:
    expected = found(desk) | IN_PLACE.get(name, CHANGES[name])
    desk.path("sr_Cyrl", "tariffs").write_bytes((FIXTURES / f"{name}.po").read_bytes())
    desk.l10n("sync")
    assert found(desk) == expected
    assert_settled(desk)


def test_a_mark_that_is_taken_away_again_gives_the_approval_back(desk: Desk) -> None:
    desk.path("sr_Cyrl", "tariffs").write_bytes((FIXTURES / "poedit-marked.po").read_bytes())
    desk.l10n("sync")
    assert desk.states()[TITLE] == "draft"
    desk.path("sr_Cyrl", "tariffs").write_bytes((FIXTURES / "poedit-untouched.po").read_bytes())
    desk.l10n("sync")
    assert desk.states() == AS_SENT


def test_drafts_that_a_tool_emptied_stay_empty_on_a_persons_word(desk: Desk) -> None:
    desk.path("sr_Cyrl", "tariffs").write_bytes((FIXTURES / "omegat-untouched.po").read_bytes())
    desk.l10n("sync", "--trust-flags")
    assert [source for source, state in desk.states().items() if state != "approved"] == [
        source for source, state in desk.states().items() if state == "empty"
    ]
    assert_settled(desk)


def test_a_draft_that_a_person_emptied_stays_empty(desk: Desk) -> None:
    def change(entry: polib.POEntry) -> None:
        if entry.msgid in (PAY, CUSTOMERS):
            entry.msgstr = ""
            mark(entry, fuzzy=False)

    desk.edit(change, name="tariffs")
    desk.l10n("sync")
    assert desk.states() == AS_SENT | {PAY: "empty", CUSTOMERS: "empty"}
    assert_settled(desk)


def test_the_catalog_is_ours_again_after_an_editor_wrapped_it(desk: Desk) -> None:
    place = desk.path("sr_Cyrl", "tariffs")
    desk.l10n("receive", str(FIXTURES / "poedit-confirmed.po"))
    received = place.read_bytes()
    shutil.rmtree(desk.root)
    shutil.copytree(FIXTURES / "project", desk.root)
    place.write_bytes((FIXTURES / "poedit-crlf.po").read_bytes())
    desk.l10n("sync")
    assert live(place.read_bytes()) == live(received)


def test_a_language_that_poedit_struck_out_of_the_header_is_known_from_the_parcel(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "returned.po"
    text = (FIXTURES / "poedit-edited.po").read_text("utf-8")
    path.write_text(text.replace('"Language: sr\\n"\n', ""), "utf-8")
    assert "tariffs.md sr-Cyrl" in desk.l10n("receive", str(path))
    assert desk.states()[BAKERS] == "pending"


@pytest.mark.parametrize("name", ["lokalize-stale-confirmed"])
def test_a_previous_source_that_an_editor_left_behind_goes(desk: Desk, name: str) -> None:
    fixture = (FIXTURES / f"{name}.po").read_text("utf-8")
    assert fixture.count("#| msgid") == 1
    desk.path("sr_Cyrl", "tariffs").write_text(fixture, "utf-8")
    desk.l10n("sync")
    assert "#|" not in desk.path("sr_Cyrl", "tariffs").read_text("utf-8")


def test_work_from_an_editor_that_leaves_the_header_is_of_whom_it_was_sent_to(desk: Desk) -> None:
    assert "from Milan:" in desk.l10n("receive", str(FIXTURES / "omegat-edited.po"))
    assert "from Milan Peric:" in desk.l10n("receive", str(FIXTURES / "poedit-edited.po"))


def test_drafts_that_omegat_emptied_are_told_apart_from_work(desk: Desk) -> None:
    said = desk.l10n("receive", str(FIXTURES / "omegat-edited.po"))
    assert "2 taken · 5 unchanged · 5 came back empty (ours kept)" in said


def _command(*command: str) -> Callable[[Path, Path], None]:
    def run(catalog: Path, template: Path) -> None:
        if shutil.which(command[0]) is None:
            pytest.skip(f"{command[0]} is not installed")
        filled = [part.format(catalog=catalog, template=template) for part in command]
        subprocess.run(filled, check=True, capture_output=True, env={"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]})

    return run


def _polib(catalog: Path, template: Path) -> None:
    po = polib.pofile(str(catalog), wrapwidth=50)
    po.merge(polib.pofile(str(template)))
    po.save(str(catalog))


def _babel(catalog: Path, template: Path) -> None:
    there = read_po(io.BytesIO(catalog.read_bytes()))
    there.update(read_po(io.BytesIO(template.read_bytes())))
    out = io.BytesIO()
    write_po(out, there, width=60, include_previous=True)
    catalog.write_bytes(out.getvalue())


TOOLS: dict[str, Callable[[Path, Path], None]] = {
    "msgcat": _command("msgcat", "--width=50", "-o", "{catalog}", "{catalog}"),
    "msgcat, sorted": _command("msgcat", "--sort-output", "--no-location", "-o", "{catalog}", "{catalog}"),
    "msgcat, escaped": _command("msgcat", "--escape", "--add-location=never", "-o", "{catalog}", "{catalog}"),
    "msgmerge": _command("msgmerge", "--previous", "--update", "--backup=none", "{catalog}", "{template}"),
    "msgmerge, no guesses": _command("msgmerge", "-N", "-o", "{catalog}", "{catalog}", "{template}"),
    "msgattrib": _command("msgattrib", "--no-obsolete", "-o", "{catalog}", "{catalog}"),
    "polib": _polib,
    "Babel": _babel,
    "pot2po": _command("pot2po", "--nofuzzymatching", "-t", "{catalog}", "{template}", "{catalog}"),
}


@pytest.mark.parametrize("tool", TOOLS)
def test_what_a_person_did_before_such_a_tool_ran_counts(desk: Desk, tool: str) -> None:
    def change(entry: polib.POEntry) -> None:
        if entry.msgid == PAY:
            mark(entry, fuzzy=False)
        elif entry.msgid == TITLE:
            mark(entry, fuzzy=True)
        elif entry.msgid == NOBODY:
            entry.msgstr = "То још нико није пробао."

    expected = found(desk) | {
        PAY: ("pending", PAY_DRAFT),
        TITLE: ("draft", "Царине и цена хлеба"),
        NOBODY: ("pending", "То још нико није пробао."),
    }
    catalog = desk.path("sr_Cyrl", "tariffs")
    desk.edit(change, name="tariffs")
    TOOLS[tool](catalog, desk.root / "locales" / "tariffs.pot")
    desk.l10n("sync")
    assert found(desk) == expected
    assert_settled(desk)


@pytest.mark.parametrize("tool", ["msgmerge", "msgmerge, no guesses", "polib", "Babel", "pot2po"])
def test_a_tool_that_updated_the_catalog_before_sync_could_loses_nothing(desk: Desk, tool: str, tmp_path: Path) -> None:
    source = desk.root / "source_texts" / "tariffs.md"
    source.write_text(source.read_text("utf-8").replace("then the mills", "then the big mills"), "utf-8")
    copy = shutil.copytree(desk.root, tmp_path / "copy")
    elsewhere = Desk(copy, desk.capsys)
    elsewhere.l10n("sync")
    expected = found(elsewhere)
    catalog = desk.path("sr_Cyrl", "tariffs")
    TOOLS[tool](catalog, copy / "locales" / "tariffs.pot")
    desk.l10n("sync")
    # Where the tool left no previous source, the target comes from the memory: a draft and not a STALE one.
    changed = IMPORTERS.replace("the mills", "the big mills")
    assert found(desk)[changed] in (("stale", expected[changed][1]), ("draft", expected[changed][1]))
    assert found(desk) | {changed: expected[changed]} == expected
    assert_settled(desk)

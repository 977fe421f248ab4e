"""The same words as a heading and in a cell: what is said of the one is not said of the other."""

from __future__ import annotations

import json
from collections.abc import Mapping

import polib
import pytest

from tests.walks.desk import Desk, mark

TEXT = "The ferry has crossed the river since 1921.\n"
HEADING = "\n## Status\n"
ITEM = "\n- Status\n"
TABLE = "\n| Name | Status |\n|---|---|\n| Skela | open |\n"
OF_HEADING = {"heading": "Статус"}


def give(desk: Desk, targets: Mapping[str, str], locale: str = "sr_Cyrl") -> None:
    """Translate the word in some roles, and have all that is pending approved."""

    def change(entry: polib.POEntry) -> None:
        if entry.msgid == "Status" and entry.msgctxt in targets:
            entry.msgstr = targets[entry.msgctxt]
            mark(entry, fuzzy=False)

    desk.edit(change, locale)
    desk.l10n("sync", "--offline")
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", locale)


def become(desk: Desk, *parts: str) -> None:
    desk.write(TEXT + "".join(parts))
    desk.l10n("sync", "--offline")


def stands(desk: Desk, locale: str = "sr-Cyrl", document: str = "ferries") -> dict[str, tuple[str, str]]:
    """Return state and target of the word by role."""
    rows = json.loads(desk.l10n("units", "--json", "-l", locale, "-d", document))["units"]
    return {row["context"]: (row["state"], row["target"]) for row in rows if row["source"] == "Status"}


@pytest.fixture
def both(desk: Desk) -> Desk:
    """A heading and a cell, each with a target of its own, approved."""
    become(desk, HEADING, TABLE)
    give(desk, {"heading": "Статус", "cell": "Стање"})
    assert stands(desk) == {"heading": ("approved", "Статус"), "cell": ("approved", "Стање")}
    return desk


def test_a_cell_is_drafted_from_a_heading_that_stands_and_approved_by_a_person_alone(desk: Desk) -> None:
    become(desk, HEADING)
    give(desk, OF_HEADING)
    become(desk, HEADING, TABLE)
    assert stands(desk) == {"heading": ("approved", "Статус"), "cell": ("draft", "Статус")}
    desk.write(TABLE, "other.md")
    desk.l10n("sync", "--offline")
    assert stands(desk, document="other") == {"cell": ("draft", "Статус")}
    give(desk, {"cell": "Статус"})
    assert stands(desk)["cell"] == ("approved", "Статус")
    desk.l10n("sync", "--offline")
    assert stands(desk, document="other") == {"cell": ("approved", "Статус")}


def test_no_tool_that_strips_marks_takes_a_heading_for_a_cell(desk: Desk) -> None:
    two = "\n## Depth\n\n## Status\n"
    become(desk, two)
    desk.translate({"Depth": "Дубина", "Status": "Статус"})
    desk.l10n("sync", "--offline")
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    become(desk, two, TABLE.replace("Name", "Depth"))
    desk.edit(lambda entry: mark(entry, fuzzy=False))
    assert "--trust-flags" in desk.l10n("sync", "--offline")
    assert stands(desk)["cell"] == ("draft", "Статус")


@pytest.mark.parametrize("parts", [(HEADING,), (TABLE,), ()])
def test_each_role_comes_back_with_what_was_its_own(both: Desk, parts: tuple[str, ...]) -> None:
    before = both.files()
    become(both, *parts)
    become(both, HEADING, TABLE)
    assert stands(both) == {"heading": ("approved", "Статус"), "cell": ("approved", "Стање")}
    assert {name for name, data in both.files().items() if data != before[name] and name.endswith(".po")} == set()


def test_a_cell_that_is_emptied_empties_no_heading(both: Desk) -> None:
    give(both, {"cell": ""})
    become(both, TABLE)
    become(both, HEADING, TABLE)
    assert stands(both) == {"heading": ("approved", "Статус"), "cell": ("empty", "")}


def test_two_roles_with_targets_of_their_own_are_converted_once(both: Desk) -> None:
    assert stands(both, "sr-Latn") == {"heading": ("approved", "Status"), "cell": ("approved", "Stanje")}
    assert "up to date" in both.l10n("sync", "--offline")


@pytest.mark.parametrize("between", [(ITEM,), (), (ITEM, TABLE)])
def test_a_heading_that_becomes_an_item_keeps_its_approval(desk: Desk, between: tuple[str, ...]) -> None:
    become(desk, HEADING)
    give(desk, OF_HEADING)
    become(desk, *between)
    become(desk, ITEM)
    assert stands(desk) == {"item": ("approved", "Статус")}
    give(desk, {"item": ""})
    become(desk, ITEM, TABLE)
    assert stands(desk)["item"] == ("empty", "")


def test_an_override_of_the_converted_text_goes_along_into_another_role(desk: Desk) -> None:
    become(desk, HEADING)
    give(desk, OF_HEADING)
    give(desk, {"heading": "Stanje"}, "sr_Latn")
    become(desk, ITEM)
    assert stands(desk, "sr-Latn") == {"item": ("approved", "Stanje")}
    assert "up to date" in desk.l10n("sync", "--offline")

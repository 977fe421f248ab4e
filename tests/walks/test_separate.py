"""One sentence in two places of a document, with a target of its own in each."""

from __future__ import annotations

import json

from tests.walks.desk import Desk

FULL = "The north quay is full. Read the report today. Nobody answered."
EMPTY = "The south quay is empty. Read the report today. The mayor laughed."
TWICE = "Read the report today."
NORTH, SOUTH = "Прочитајте извештај данас.", "Данас прочитајте тај извештај."


def article(*parts: str) -> str:
    return "\n\n".join(["# Ports", *parts]) + "\n"


def targets(desk: Desk, name: str = "ports.md") -> list[tuple[str, str]]:
    """Return the target and state of every unit of the sentence, in the order of the document."""
    rows = json.loads(desk.l10n("units", "--json", "-l", "sr-Cyrl", "-d", name))["units"]
    return [(row["target"], row["state"]) for row in rows if row["source"] == TWICE]


def separated(desk: Desk) -> None:
    """Make an article whose sentence has one target in the north and another in the south, both approved."""
    desk.write(article(FULL, "## South", EMPTY), "ports.md")
    desk.l10n("sync")
    desk.translate({TWICE: NORTH}, name="ports")
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    desk.l10n("units", "separate", "-d", "ports.md", "--unit", "Read the", "--all", "--as", "Ana")
    assert targets(desk) == [(NORTH, "approved")] * 2
    south = iter([NORTH, SOUTH])

    def change(entry: object) -> None:
        if getattr(entry, "msgid", "") == TWICE:
            setattr(entry, "msgstr", next(south))  # noqa: B010

    desk.edit(change, name="ports")
    desk.l10n("sync")
    assert targets(desk) == [(NORTH, "approved"), (SOUTH, "pending")]
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")


def test_units_that_stand_more_than_once_are_marked(desk: Desk) -> None:
    desk.write(article(FULL, EMPTY), "ports.md")
    desk.l10n("sync")
    assert "×2" in desk.l10n("units", "-d", "ports.md", "-l", "sr-Cyrl")
    rows = json.loads(desk.l10n("units", "--json", "-d", "ports.md", "-l", "sr-Cyrl"))["units"]
    assert {row["source"]: row["occurrences"] for row in rows if row["occurrences"] > 1} == {TWICE: 2}


def test_an_approval_is_carried_by_a_line_of_its_own(desk: Desk) -> None:
    separated(desk)
    lines = [json.loads(line) for line in (desk.root / "locales/sr_Cyrl/ports.jsonl").read_text("utf-8").splitlines()]
    carried = [line for line in lines if line["action"] == "carried"]
    assert {line["origin"] for line in carried} == {"separated"}
    assert len({line["context"] for line in carried}) == 2
    assert "written" in desk.l10n("sync", "--json")


def test_the_second_keeps_its_target_when_the_first_goes_and_both_when_they_move(desk: Desk) -> None:
    separated(desk)
    before = desk.path("sr_Cyrl", "ports").read_bytes()
    desk.write(article("The north quay is full. Nobody answered.", "## South", EMPTY), "ports.md")
    desk.l10n("sync")
    assert targets(desk) == [(SOUTH, "approved")]
    desk.write(article(FULL, "## South", EMPTY), "ports.md")
    desk.l10n("sync")
    assert desk.path("sr_Cyrl", "ports").read_bytes() == before
    desk.write(article("## South", EMPTY, "## North", FULL), "ports.md")
    desk.l10n("sync")
    assert targets(desk) == [(SOUTH, "approved"), (NORTH, "approved")]


def test_what_stands_around_a_place_may_change_bit_by_bit(desk: Desk) -> None:
    separated(desk)
    desk.write(article(FULL.replace("full", "shut"), "## South", EMPTY.replace("empty", "shut")), "ports.md")
    desk.l10n("sync")
    north = FULL.replace("full", "shut").replace("Nobody", "No one")
    south = EMPTY.replace("empty", "shut").replace("laughed", "wept")
    desk.write(article(f"{south}\n\n{north}"), "ports.md")
    desk.l10n("sync")
    assert targets(desk) == [(SOUTH, "approved"), (NORTH, "approved")]
    assert not json.loads(desk.l10n("sync", "--json"))["written"]


def test_a_renamed_document_keeps_them_and_a_clone_has_them(desk: Desk) -> None:
    separated(desk)
    (desk.root / "source_texts/ports.md").rename(desk.root / "source_texts/quays.md")
    desk.l10n("sync")
    assert targets(desk, "quays.md") == [(NORTH, "approved"), (SOUTH, "approved")]
    (desk.root / ".l10n/index.sqlite3").unlink()
    assert not json.loads(desk.l10n("sync", "--json"))["written"]
    desk.write(article(FULL.replace("full", "shut"), EMPTY.replace("empty", "shut")), "quays.md")
    desk.l10n("sync")
    assert targets(desk, "quays.md") == [(NORTH, "approved"), (SOUTH, "approved")]


def test_joining_undoes_it_and_separating_again_brings_all_back(desk: Desk) -> None:
    separated(desk)
    before = desk.path("sr_Cyrl", "ports").read_bytes()
    desk.l10n("units", "separate", "-d", "ports.md", "--unit", "Read the", "--join", "--as", "Ana")
    assert targets(desk) == [(NORTH, "approved")]
    assert SOUTH in desk.path("sr_Cyrl", "ports").read_text("utf-8")
    desk.l10n("units", "separate", "-d", "ports.md", "--unit", "Read the", "--all", "--as", "Ana")
    assert targets(desk) == [(NORTH, "approved"), (SOUTH, "approved")]
    assert desk.path("sr_Cyrl", "ports").read_bytes() == before


def test_one_occurrence_alone_can_be_separated(desk: Desk) -> None:
    desk.write(article(FULL, EMPTY, FULL.replace("north", "east")), "ports.md")
    desk.l10n("sync")
    desk.translate({TWICE: NORTH}, name="ports")
    before = desk.files()
    args = ("units", "separate", "-d", "ports.md", "--unit", "Read the", "--as", "Ana")
    assert "1 occurrence" in desk.l10n(*args, "--occurrence", "2", "--dry-run")
    assert desk.files() == before
    desk.l10n(*args, "--occurrence", "2")
    assert targets(desk) == [(NORTH, "pending"), (NORTH, "pending")]
    assert "0 occurrences" in desk.l10n(*args, "--occurrence", "2")


def test_what_cannot_be_separated_is_refused_with_a_reason(desk: Desk) -> None:
    desk.write(article(FULL, EMPTY), "ports.md")
    desk.l10n("sync")
    args = ("units", "separate", "-d", "ports.md", "--unit")
    assert "--occurrence N: 1: after" in desk.l10n(*args, "Read the", code=2)
    assert "They are 1 to 2" in desk.l10n(*args, "Read the", "--occurrence", "3", code=2)
    assert "only once" in desk.l10n(*args, "Nobody", "--all", code=2)
    assert "no unit" in desk.l10n(*args, "Somebody", "--all", code=2)

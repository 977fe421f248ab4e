"""What a person says of findings, and what is mended unasked: `check --accept`, `check --fix`, `[checks]`."""

from __future__ import annotations

import json

import polib

from tests.walks.desk import SERBIAN, Desk, mark

SKELA = "The ferry at Skela has crossed the river since 1921."
WRONG = "Скела код Скеле прелази реку од 1920. године."


def ready(desk: Desk, **targets: str) -> None:
    """Translate, with some targets other than they should be, and approve all that can be."""
    desk.translate({**SERBIAN, **{SKELA: targets.get("skela", SERBIAN[SKELA])}})
    desk.l10n("sync")
    desk.l10n("review", "approve", "--all", "-l", "sr-Cyrl", "--as", "Mira")


def found(desk: Desk) -> list[tuple[str, str]]:
    """Return code and severity of what is found in the Serbian targets."""
    ended = desk.l10n("check", "--json", "-l", "sr-Cyrl")
    return [(one["finding"]["code"], one["finding"]["severity"]) for one in json.loads(ended)["findings"]]


def test_what_is_accepted_is_remembered_with_its_texts(desk: Desk) -> None:
    ready(desk, skela=WRONG)
    assert found(desk) == [("num", "warning")]
    accept = ("check", "--accept", "num", "-d", "ferries.md", "-l", "sr-Cyrl", "--unit", "The ferry at Skela")
    before = desk.files()
    assert "1 finding would be accepted" in desk.l10n(*accept, "--dry-run")
    assert desk.files() == before
    assert "1 finding accepted" in desk.l10n(*accept, "--as", "Ana")
    assert "0 findings accepted, 1 had been accepted before" in desk.l10n(*accept, "--as", "Ana")
    assert found(desk) == [("num", "accepted")]
    assert "Accepted by Ana on 2" in desk.l10n("check", "-l", "sr-Cyrl")
    assert "up to date" in desk.l10n("sync", "--check")
    assert desk.states()[SKELA] == "approved"

    desk.translate({SKELA: WRONG.replace("прелази", "пролази")})
    assert found(desk) == [("num", "warning")]
    desk.translate({SKELA: WRONG})
    assert found(desk) == [("num", "accepted")]

    withdraw = ("check", "--withdraw", "num", "-l", "sr-Cyrl", "--unit", "The ferry at Skela", "--as", "Ana", "--json")
    assert len(json.loads(desk.l10n(*withdraw))["said"]) == 1
    assert found(desk) == [("num", "warning")]


def test_an_accepted_error_blocks_no_longer(desk: Desk) -> None:
    (desk.root / "l10n.toml").write_text('[checks]\nnum = "error"\n', "utf-8")
    ready(desk, skela=WRONG)
    assert desk.states()[SKELA] == "pending"
    assert "error: num" in desk.l10n("check", "-l", "sr-Cyrl", code=1)
    desk.l10n("check", "--accept", "num", "-l", "sr-Cyrl", "--unit", "The ferry at Skela", "--as", "Ana")
    desk.l10n("check", "-l", "sr-Cyrl")
    desk.l10n("review", "approve", "--all", "-l", "sr-Cyrl", "--as", "Mira")
    for locale in ("sr-Cyrl", "sr-Latn"):
        desk.l10n("publishable", "-d", "ferries.md", "-l", locale)


def test_an_error_blocks_what_is_converted_from_its_target_as_well(desk: Desk) -> None:
    ready(desk, skela=WRONG)
    (desk.root / "l10n.toml").write_text('[checks]\nnum = "error"\n', "utf-8")
    for locale in ("sr-Cyrl", "sr-Latn"):
        assert "1 num" in desk.l10n("publishable", "-d", "ferries.md", "-l", locale, code=1)
    (desk.root / "l10n.toml").write_text('[checks]\nnum = "off"\n', "utf-8")
    assert found(desk) == []


def test_a_fault_of_the_source_can_be_accepted(desk: Desk) -> None:
    desk.write("The the ferry is green.\n", "note.md")
    desk.l10n("sync")
    assert "src_double_word: 'The the'" in desk.l10n("check", "-d", "note.md")
    desk.l10n("check", "--accept", "src_double_word", "-d", "note.md", "--unit", "The the", "--as", "Ana")
    assert "accepted: src_double_word" in desk.l10n("check", "-d", "note.md")
    desk.write("The the ferry is red.\n", "note.md")
    assert "warning: src_double_word" in desk.l10n("check", "-d", "note.md")


def test_what_is_not_found_cannot_be_accepted(desk: Desk) -> None:
    ready(desk)
    unit = ("--unit", "The ferry at Skela")
    assert "no check has the code 'nmu'" in desk.l10n("check", "--accept", "nmu", *unit, code=2)
    assert "nothing is found there with the code num" in desk.l10n("check", "--accept", "num", *unit, code=2)
    assert "no unit is named" in desk.l10n("check", "--accept", "num", code=2)
    assert "no unit is 'Nobody knows'" in desk.l10n("check", "--accept", "num", "--unit", "Nobody knows", code=2)
    assert "goes with --fix" in desk.l10n("check", "--keep-approved", code=2)
    assert "--unit goes with" in desk.l10n("check", *unit, code=2)
    assert "do not go together" in desk.l10n("check", "--accept", "num", "--fix", *unit, code=2)


def test_fixes_are_made_once_and_an_approval_lapses(desk: Desk) -> None:
    ready(desk, skela=SERBIAN[SKELA].replace("прелази", "прелази "))
    before = desk.files()
    assert "would fix space; its approval lapses" in desk.l10n("check", "--fix", "--dry-run")
    assert "fixed 0" in desk.l10n("check", "--fix", "--keep-approved")
    assert desk.files() == before
    said = desk.l10n("check", "--fix", "--as", "Ana")
    assert "fixed space; its approval lapses" in said
    assert "1 approval lapsed" in said
    assert desk.units()[SKELA]["target"] == SERBIAN[SKELA]
    assert desk.states()[SKELA] == "pending"
    assert desk.units("sr-Latn")[SKELA]["target"].startswith("Skela kod Skele prelazi reku")
    after = desk.files()
    assert json.loads(desk.l10n("check", "--fix", "--json"))["mended"] == []
    assert desk.files() == after
    assert "up to date" in desk.l10n("sync", "--check")


def test_a_fixed_draft_is_a_draft(desk: Desk) -> None:
    def draft(entry: polib.POEntry) -> None:
        if entry.msgid == SKELA:
            entry.msgstr = f"{SERBIAN[SKELA]} "
            mark(entry, fuzzy=True)

    desk.edit(draft)
    assert desk.states()[SKELA] == "draft"
    desk.l10n("check", "--fix", "-l", "sr-Cyrl", "--unit", "The ferry at Skela", "--as", "Ana")
    mended = desk.units()[SKELA]
    assert (mended["state"], mended["target"]) == ("draft", SERBIAN[SKELA])
    assert "up to date" in desk.l10n("sync", "--check")

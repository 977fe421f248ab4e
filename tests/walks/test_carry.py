"""What a machine or a person carries over to a changed source, and what the ledger tells of it."""

from __future__ import annotations

import json

import polib
import pytest

from tests.walks.desk import Desk, mark

LINKED = "Read [the ministry's answer](answer.html) before you cross."
NOTED = "The ferry carries nine cars.[^1]"
TYPO = "The Presifent crossed the river twice."
ARTICLE = f"# Ferries on the Sava\n\n{LINKED} {NOTED}\n\n{TYPO} Nobody paid.\n\n[^1]: Counted in May.\n"
MOVED = LINKED.replace("answer.html", "archive/answer.html")
TARGETS = {
    "Ferries on the Sava": "Скеле на Сави",
    LINKED: "Прочитајте [одговор министарства](answer.html) пре прелаза.",
    NOTED: "Скела носи девет аутомобила.[^1]",
    TYPO: "Председник је двапут прешао реку.",
    "Nobody paid.": "Нико није платио.",
    "Counted in May.": "Бројано у мају.",
}


@pytest.fixture
def approved(desk: Desk) -> Desk:
    desk.write(ARTICLE)
    desk.l10n("sync")
    desk.translate(TARGETS)
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    return desk


def told(desk: Desk, source: str, locale: str = "sr_Cyrl") -> list[dict[str, str]]:
    """Return what the ledger says of a source."""
    lines = (desk.root / "locales" / locale / "ferries.jsonl").read_text("utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["source"] == source]


def test_a_changed_link_target_keeps_target_and_approval_and_the_ledger_tells_why(approved: Desk) -> None:
    approved.write(ARTICLE.replace("answer.html", "archive/answer.html"))
    assert "1 carried over" in approved.l10n("sync")
    unit = approved.units()[MOVED]
    assert (unit["state"], unit["target"]) == ("approved", TARGETS[LINKED].replace("answer", "archive/answer"))
    (line,) = told(approved, MOVED)
    assert (line["action"], line["by"], line["previous"], line["origin"]) == ("carried", "l10n", LINKED, "link target")
    latin = approved.units("sr-Latn")[MOVED]
    assert (latin["state"], "(archive/answer.html)" in latin["target"]) == ("approved", True)
    assert "up to date" in approved.l10n("sync")


def test_what_was_carried_goes_back_byte_for_byte(approved: Desk) -> None:
    before = {name: data for name, data in approved.files().items() if name.endswith((".po", ".pot"))}
    approved.write(ARTICLE.replace("answer.html", "archive/answer.html").replace("[^1]", "[^7]"))
    approved.l10n("sync")
    assert approved.states()[NOTED.replace("[^1]", "[^7]")] == "approved"
    approved.write(ARTICLE)
    approved.l10n("sync")
    assert {name: data for name, data in approved.files().items() if name.endswith((".po", ".pot"))} == before
    assert set(approved.states().values()) == {"approved"}


def test_a_pending_target_is_carried_as_pending_and_stays_its_givers(desk: Desk) -> None:
    desk.write(ARTICLE)
    desk.l10n("sync")
    desk.translate(TARGETS)
    desk.write(ARTICLE.replace("answer.html", "archive/answer.html"))
    desk.l10n("sync")
    assert desk.states()[MOVED] == "pending"
    (line,) = told(desk, MOVED)
    assert (line["action"], line["by"], line["previous"]) == ("translated", "Ana Ilić", LINKED)


def test_a_draft_is_carried_as_the_draft_that_it_was(desk: Desk) -> None:
    desk.write(ARTICLE)
    desk.l10n("translate", "--engine", "pseudo", "-l", "sr-Cyrl")
    before = desk.units()[LINKED]
    desk.write(ARTICLE.replace("answer.html", "archive/answer.html"))
    desk.l10n("sync")
    unit = desk.units()[MOVED]
    assert (unit["state"], unit["origin"]) == ("draft", before["origin"])
    assert unit["target"] == before["target"].replace("(answer.html)", "(archive/answer.html)")


def test_a_mark_that_needs_work_is_carried_too(approved: Desk) -> None:
    def needs_work(entry: polib.POEntry) -> None:
        if entry.msgid == LINKED:
            mark(entry, fuzzy=True)

    approved.edit(needs_work)
    approved.write(ARTICLE.replace("answer.html", "archive/answer.html"))
    approved.l10n("sync")
    assert approved.states()[MOVED] == "draft"
    approved.write(ARTICLE)
    approved.l10n("sync")
    assert approved.states()[LINKED] == "draft"


def test_an_override_of_the_derived_text_goes_with_its_master(approved: Desk) -> None:
    override = "Pročitajte [šta kaže ministarstvo](answer.html) pre nego što pređete."
    approved.translate({LINKED: override}, "sr_Latn")
    approved.l10n("sync")
    approved.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Latn")
    approved.write(ARTICLE.replace("answer.html", "archive/answer.html"))
    approved.l10n("sync")
    unit = approved.units("sr-Latn")[MOVED]
    assert (unit["state"], unit["target"]) == ("approved", override.replace("answer", "archive/answer"))
    assert [line["action"] for line in told(approved, MOVED, "sr_Latn")] == ["derived", "carried"]
    assert "up to date" in approved.l10n("sync")


def test_an_override_with_a_link_of_its_own_goes_stale(approved: Desk) -> None:
    override = "Pročitajte [šta kaže ministarstvo](odgovor.html) pre nego što pređete."
    approved.translate({LINKED: override}, "sr_Latn")
    approved.l10n("sync")
    approved.write(ARTICLE.replace("answer.html", "archive/answer.html"))
    approved.l10n("sync")
    unit = approved.units("sr-Latn")[MOVED]
    assert (unit["state"], unit["target"], unit["previous_source"]) == ("stale", override, LINKED)


def test_other_markup_goes_stale_and_the_note_says_why(approved: Desk) -> None:
    approved.write(ARTICLE.replace("nine cars", "**nine** cars").replace("Nobody paid.", "Nobody pays."))
    approved.l10n("sync")
    entries = {entry.msgid: entry for entry in polib.pofile(str(approved.path("sr_Cyrl")))}
    assert "source changed (markup): see the previous text" in entries[NOTED.replace("nine", "**nine**")].comment
    assert "source changed (words): see the previous text" in entries["Nobody pays."].comment


def test_a_correction_that_was_approved_in_the_sources_language_carries_its_translations(approved: Desk) -> None:
    right = TYPO.replace("Presifent", "President")
    approved.translate({TYPO: right}, "en")
    approved.l10n("sync")
    approved.l10n("review", "approve", "--all", "--as", "Vera", "-l", "en")
    approved.write(ARTICLE.replace("Presifent", "President"))
    said = approved.l10n("sync")
    assert "only a spelling changed" not in said
    assert (approved.states()[right], approved.units()[right]["target"]) == ("approved", TARGETS[TYPO])
    (line,) = told(approved, right)
    assert (line["action"], line["previous"], line["origin"]) == ("carried", TYPO, "as corrected")
    assert approved.states("en")[right] == "carried"
    assert "up to date" in approved.l10n("sync")


def test_a_correction_that_nobody_approved_carries_nothing(approved: Desk) -> None:
    right = TYPO.replace("Presifent", "President")
    approved.translate({TYPO: right}, "en")
    approved.write(ARTICLE.replace("Presifent", "President"))
    approved.l10n("sync")
    assert (approved.states()[right], approved.states("en")[right]) == ("stale", "carried")


def test_sync_names_the_command_that_carries_a_spelling_and_it_does(approved: Desk) -> None:
    right = TYPO.replace("Presifent", "President")
    approved.write(ARTICLE.replace("Presifent", "President"))
    said = approved.l10n("sync")
    assert "ferries.md: only a spelling changed, 'Presifent' to 'President'." in said
    command = next(line.split() for line in said.splitlines() if "review carry" in line)
    assert approved.states()[right] == "stale"
    assert "1 unit carried over by Vera" in approved.l10n(*command[1:], "--as", "Vera")
    assert (approved.states()[right], approved.states("sr-Latn")[right]) == ("approved", "approved")
    line = told(approved, right)[-1]
    assert (line["action"], line["by"], line["previous"], line["origin"]) == ("carried", "Vera", TYPO, "typo")
    before = approved.files()
    approved.write(ARTICLE)
    approved.l10n("sync")
    assert approved.states()[TYPO] == "approved"
    approved.write(ARTICLE.replace("Presifent", "President"))
    approved.l10n("sync")
    assert approved.states()[right] == "approved"
    assert {name for name in before if name.endswith(".po") and before[name] != approved.files()[name]} == set()


def test_a_pending_target_that_a_person_carries_stays_pending(desk: Desk) -> None:
    desk.write(ARTICLE)
    desk.l10n("sync")
    desk.translate(TARGETS)
    desk.write(ARTICLE.replace("Presifent", "President"))
    desk.l10n("sync")
    right = TYPO.replace("Presifent", "President")
    desk.l10n("review", "carry", "-d", "ferries", "--unit", right, "--reason", "typo", "--as", "Vera")
    assert desk.states()[right] == "pending"
    assert (told(desk, right)[-1]["action"], told(desk, right)[-1]["origin"]) == ("confirmed", "typo")


@pytest.mark.parametrize(
    ("locale", "touched", "told"),
    [("zh-Hans", "", "has no target"), ("sr-Cyrl", "Сасвим нов превод.", "no longer the old one")],
)
def test_what_has_no_old_target_is_not_carried(approved: Desk, locale: str, touched: str, told: str) -> None:
    right = TYPO.replace("Presifent", "President")
    approved.write(ARTICLE.replace("Presifent", "President"))
    approved.l10n("sync")
    if touched:

        def change(entry: polib.POEntry) -> None:
            if entry.msgid == right:
                entry.msgstr = touched

        approved.edit(change)
    said = approved.l10n(
        "review", "carry", "-d", "ferries", "-l", locale, "--unit", right, "--reason", "typo", "--as", "Vera"
    )
    assert "0 units carried over" in said
    assert told in said


@pytest.mark.parametrize(
    ("before", "after"),
    [("nine cars", "ten cars"), ("Nobody paid", "Somebody paid"), ("crossed", "crosses"), ("twice", "TWICE")],
)
def test_sync_offers_nothing_where_a_meaning_may_have_changed(approved: Desk, before: str, after: str) -> None:
    approved.write(ARTICLE.replace(before, after))
    assert "review carry" not in approved.l10n("sync")


def test_one_known_name_for_another_is_no_spelling(desk: Desk) -> None:
    text = "The talks with Iran ended in May."
    desk.write(f"{text}\n")
    desk.l10n("sync")
    desk.translate({text: "Преговори с Ираном завршени су у мају."})
    desk.write("The talks with Iraq ended in May.\n")
    assert "review carry" not in desk.l10n("sync")

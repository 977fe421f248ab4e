"""Every transition of the table of states, played through the commands and a foreign editor."""

from __future__ import annotations

import json

import polib

from tests.walks.desk import ARTICLE, SERBIAN, Desk, mark

FOG = "It carries nine cars and stops for fog."
SALE = "The ministry wants to sell it in 2027."
COST = "A crossing costs 350 dinars for a car."


def drafted(desk: Desk) -> None:
    """Let the pseudo engine draft everything."""
    desk.l10n("translate", "--engine", "pseudo")


def take_marks(desk: Desk, *sources: str) -> None:
    def change(entry: polib.POEntry) -> None:
        if not sources or entry.msgid in sources:
            mark(entry, fuzzy=False)

    desk.edit(change)


def set_target(desk: Desk, source: str, target: str, *, fuzzy: bool | None = None, locale: str = "sr_Cyrl") -> None:
    def change(entry: polib.POEntry) -> None:
        if entry.msgid == source:
            entry.msgstr = target
            if fuzzy is not None:
                mark(entry, fuzzy=fuzzy)

    desk.edit(change, locale)


def approved(desk: Desk) -> None:
    """Translate and approve everything."""
    desk.translate()
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    assert set(desk.states().values()) == {"approved"}


def test_at_first_everything_is_empty_and_the_own_language_is_carried(desk: Desk) -> None:
    assert set(desk.states().values()) == {"empty"}
    assert set(desk.states("en").values()) == {"carried"}
    assert list(desk.states()) == list(SERBIAN)


def test_machine_text_is_a_draft_and_never_more(desk: Desk) -> None:
    drafted(desk)
    assert set(desk.states().values()) == {"draft"}
    desk.l10n("review", "approve", "--all", "-l", "sr-Cyrl")
    assert set(desk.states().values()) == {"draft"}
    assert desk.units()[FOG]["origin"] == "pseudo"


def test_fuzzy_removed_from_an_unchanged_draft_confirms_it(desk: Desk) -> None:
    drafted(desk)
    take_marks(desk, FOG)
    desk.l10n("sync")
    assert desk.states()[FOG] == "pending"
    assert desk.states()[SALE] == "draft"
    ledger = (desk.root / "locales/sr_Cyrl/ferries.jsonl").read_text("utf-8")
    assert [row["by"] for row in map(json.loads, ledger.splitlines()) if row["action"] == "confirmed"] == ["Ana Ilić"]


def test_a_changed_draft_is_pending_and_a_persons_draft_if_the_mark_was_kept(desk: Desk) -> None:
    drafted(desk)
    set_target(desk, FOG, SERBIAN[FOG], fuzzy=False)
    set_target(desk, SALE, SERBIAN[SALE], fuzzy=True)
    desk.l10n("sync")
    assert (desk.states()[FOG], desk.states()[SALE]) == ("pending", "draft")
    assert desk.units()[SALE]["origin"] == "human"


def test_fuzzy_removed_from_a_stale_unit_is_a_word_for_the_new_source(desk: Desk) -> None:
    approved(desk)
    desk.write(ARTICLE.replace("nine cars", "ten cars"))
    desk.l10n("sync")
    changed = FOG.replace("nine", "ten")
    assert desk.states()[changed] == "stale"
    assert desk.units()[changed]["previous_source"] == FOG
    take_marks(desk, changed)
    desk.l10n("sync")
    assert desk.states()[changed] == "pending"


def test_a_mark_set_by_a_person_suspends_an_approval_and_its_removal_restores_it(desk: Desk) -> None:
    approved(desk)
    set_target(desk, FOG, SERBIAN[FOG], fuzzy=True)
    desk.l10n("sync")
    assert desk.states()[FOG] == "draft"
    assert desk.units()[FOG]["target"] == SERBIAN[FOG]
    take_marks(desk, FOG)
    desk.l10n("sync")
    assert desk.states()[FOG] == "approved"


def test_all_marks_gone_at_once_were_taken_by_a_tool(desk: Desk) -> None:
    drafted(desk)
    take_marks(desk)
    assert set(desk.states().values()) == {"draft"}
    desk.l10n("review", "approve", "--all", "-l", "sr-Cyrl")
    assert "approved" not in desk.states().values()
    take_marks(desk)
    said = desk.l10n("sync")
    assert "all 7 fuzzy marks" in said
    assert set(desk.states().values()) == {"draft"}
    take_marks(desk)
    desk.l10n("sync", "--trust-flags")
    assert set(desk.states().values()) == {"pending"}


def test_an_emptied_target_stays_empty(desk: Desk) -> None:
    approved(desk)
    set_target(desk, FOG, "")
    desk.l10n("sync")
    desk.l10n("translate", "--engine", "pseudo")
    assert desk.states()[FOG] == "empty"
    set_target(desk, FOG, SERBIAN[FOG])
    desk.l10n("sync")
    assert desk.states()[FOG] == "approved"


def test_an_exact_match_is_approved_where_the_pair_is_and_a_draft_where_it_is_not(desk: Desk) -> None:
    desk.translate()
    desk.l10n("sync")
    desk.write("FERRIES\n\n" + FOG + " " + SALE + "\n", "note.txt")
    desk.l10n("sync")
    note = {row["source"]: row for row in json.loads(desk.l10n("units", "--json", "-l", "sr", "-d", "note"))["units"]}
    assert (note[FOG]["state"], note[FOG]["origin"]) == ("draft", "memory 100%")
    desk.l10n("review", "approve", "-d", "ferries", "-l", "sr-Cyrl", "--unit", SALE)
    desk.write(f"Another note, on another day.\n\n{SALE}\n", "second.txt")
    desk.l10n("sync")
    second = json.loads(desk.l10n("units", "--json", "-l", "sr", "-d", "second"))["units"]
    assert [row["state"] for row in second if row["source"] == SALE] == ["approved"]


def test_a_target_equal_to_a_foreign_source_is_as_good_as_none(desk: Desk) -> None:
    set_target(desk, FOG, FOG)
    desk.l10n("sync")
    assert desk.states()[FOG] == "empty"
    assert "untrans" in desk.l10n("check", code=1)
    desk.l10n("review", "approve", "--all", "-l", "sr-Cyrl")
    assert desk.states()[FOG] == "empty"
    desk.l10n("review", "leave", "-d", "ferries", "-l", "sr-Cyrl", "--unit", FOG)
    assert desk.states()[FOG] == "carried"


def test_an_approved_pair_lapses_when_edited_and_returns_when_reverted(desk: Desk) -> None:
    approved(desk)
    set_target(desk, FOG, SERBIAN[FOG].replace("девет", "десет"))
    desk.l10n("sync")
    assert desk.states()[FOG] == "pending"
    set_target(desk, FOG, SERBIAN[FOG])
    assert desk.states()[FOG] == "approved"


def test_the_source_edited_and_reverted_brings_back_target_and_approval(desk: Desk) -> None:
    approved(desk)
    desk.write(ARTICLE.replace("350 dinars", "400 dinars"))
    desk.l10n("sync")
    changed = COST.replace("350", "400")
    assert [source for source, state in desk.states().items() if state != "approved"] == [changed]
    assert desk.states()[changed] == "stale"
    set_target(desk, changed, "Прелаз аутомобила кошта 400 динара.", fuzzy=False)
    desk.l10n("review", "approve", "--all", "-l", "sr-Cyrl")
    assert desk.states()[changed] == "approved"
    desk.write(ARTICLE)
    desk.l10n("sync")
    assert set(desk.states().values()) == {"approved"}


def test_a_corrected_unit_of_the_own_language_is_pending_and_then_the_released_wording(desk: Desk) -> None:
    better = FOG.replace("stops for fog", "does not run in fog")
    set_target(desk, FOG, better, locale="en")
    desk.l10n("sync")
    assert desk.states("en")[FOG] == "pending"
    assert desk.states()[FOG] == "empty"
    desk.l10n("release", "-l", "en", code=1)
    desk.l10n("review", "approve", "--all", "-l", "en")
    desk.l10n("release", "-l", "en")
    article = (desk.root / "releases/current/articles/en/ferries.md").read_text("utf-8")
    assert article == ARTICLE.replace(FOG, better)


def test_a_derived_unit_follows_its_master_and_an_override_goes_stale_when_that_changes(desk: Desk) -> None:
    approved(desk)
    assert set(desk.states("sr-Latn").values()) == {"approved"}
    assert desk.units("sr-Latn")[FOG]["target"] == "Nosi devet automobila i staje kada je magla."
    set_target(desk, FOG, "Prevozi devet automobila i staje kada je magla.", locale="sr_Latn")
    desk.l10n("sync")
    assert desk.states("sr-Latn")[FOG] == "pending"
    desk.l10n("review", "approve", "--all", "-l", "sr-Latn")
    assert desk.states("sr-Latn")[FOG] == "approved"
    set_target(desk, FOG, SERBIAN[FOG].replace("стаје", "застаје"))
    desk.l10n("sync")
    assert desk.states("sr-Latn")[FOG] == "stale"
    assert desk.units("sr-Latn")[FOG]["target"] == "Prevozi devet automobila i staje kada je magla."


def test_approve_all_takes_pending_units_without_errors_and_drafts_only_when_asked(desk: Desk) -> None:
    drafted(desk)
    set_target(desk, FOG, SERBIAN[FOG], fuzzy=False)
    set_target(desk, SALE, "", fuzzy=False)
    said = desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    assert "1 unit approved by Vera" in said
    said = desk.l10n("review", "approve", "--all", "--drafts", "--as", "Vera", "-l", "sr-Cyrl")
    assert "unedited drafts" in said
    ledger = (desk.root / "locales/sr_Cyrl/ferries.jsonl").read_text("utf-8")
    rows = [row for row in map(json.loads, ledger.splitlines()) if row["action"] == "accepted"]
    assert [row.get("unedited", False) for row in rows if row["source"] == FOG] == [False]
    assert all(row["unedited"] for row in rows if row["source"] != FOG)
    assert len(rows) > 1


def test_a_rejected_target_is_kept_and_marked(desk: Desk) -> None:
    approved(desk)
    desk.l10n("review", "reject", "-d", "ferries", "-l", "sr-Cyrl", "--unit", FOG, "--as", "Vera")
    unit = desk.units()[FOG]
    assert (unit["state"], unit["target"]) == ("draft", SERBIAN[FOG])
    assert "rejected by Vera" in unit["notes"]


def test_a_second_sync_changes_no_byte(desk: Desk) -> None:
    drafted(desk)
    desk.translate()
    assert "would write" in desk.l10n("sync", "--check", code=1)
    desk.l10n("sync")
    before = desk.files()
    assert "up to date" in desk.l10n("sync")
    assert desk.files() == before
    desk.l10n("sync", "--check")


def test_a_source_changed_and_reverted_gives_the_first_catalogs_byte_for_byte(desk: Desk) -> None:
    approved(desk)
    desk.l10n("sync")
    before = {name: data for name, data in desk.files().items() if name.endswith((".po", ".pot"))}
    desk.write(ARTICLE.replace("350 dinars", "400 dinars").replace("## Who pays\n\n", ""))
    desk.l10n("sync")
    assert {name: desk.files()[name] for name in before} != before
    desk.write(ARTICLE)
    desk.l10n("sync")
    assert {name: desk.files()[name] for name in before} == before

"""A catalog that was cut where an entry ends is a valid catalog: what is missing comes back, and is told."""

from __future__ import annotations

import pytest

from tests.walks.desk import ARTICLE, SERBIAN, Desk

FOG = "It carries nine cars and stops for fog."
COST = "A crossing costs 350 dinars for a car."


@pytest.fixture
def approved(desk: Desk) -> Desk:
    desk.translate()
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    return desk


def cut(desk: Desk, source: str, locale: str = "sr_Cyrl") -> None:
    """Cut a catalog off before the entry of a source, as a broken copy or a full disk does."""
    path = desk.path(locale)
    entries = path.read_text("utf-8").split("\n\n")
    first = next(number for number, entry in enumerate(entries) if f'msgid "{source}"' in entry)
    path.write_text("\n\n".join(entries[:first]) + "\n", "utf-8")


@pytest.mark.parametrize("source", [FOG, COST, "Ferries on the Sava"])
def test_what_was_cut_off_comes_back_approved_and_byte_for_byte(approved: Desk, source: str) -> None:
    before = approved.files()
    cut(approved, source)
    approved.l10n("sync")
    assert set(approved.states().values()) == {"approved"}
    assert approved.files() == before


@pytest.mark.parametrize("source", [FOG, COST])
def test_a_cut_is_told_once_with_how_much_it_took(approved: Desk, source: str) -> None:
    cut(approved, source)
    lost = len(SERBIAN) - list(SERBIAN).index(source)
    said = approved.l10n("sync")
    assert f"ferries.md sr-Cyrl: {lost} units had vanished from the catalog" in said
    assert "vanished" not in approved.l10n("sync")


def test_a_catalog_of_which_nothing_is_left_comes_back(approved: Desk) -> None:
    before = approved.files()
    approved.path("sr_Cyrl").write_bytes(b"")
    said = approved.l10n("sync")
    assert "ferries.md sr-Cyrl: 7 units had vanished" in said
    assert set(approved.states().values()) == {"approved"}
    after = approved.files()
    assert {name for name in before if before[name] != after[name]} <= {"locales/sr_Cyrl/LC_MESSAGES/ferries.po"}


def test_drafts_and_empty_units_that_were_cut_off_come_back_too(desk: Desk) -> None:
    desk.l10n("translate", "--engine", "pseudo")
    before = desk.units()
    cut(desk, FOG)
    assert "5 units had vanished" in desk.l10n("sync")
    assert desk.units() == before


def test_new_changed_and_removed_sentences_are_no_cut(approved: Desk) -> None:
    for text in (
        ARTICLE + "\nThe last boat leaves at nine.\n",
        ARTICLE.replace("nine cars", "ten cars"),
        ARTICLE.replace(COST, ""),
        ARTICLE,
    ):
        approved.write(text)
        assert "vanished" not in approved.l10n("sync")


def test_a_document_that_went_and_returned_is_no_cut(approved: Desk) -> None:
    (approved.root / "source_texts/ferries.md").unlink()
    approved.l10n("sync")
    approved.write(ARTICLE)
    assert "vanished" not in approved.l10n("sync")


def test_a_check_of_a_cut_catalog_says_so_and_writes_nothing(approved: Desk) -> None:
    cut(approved, FOG)
    before = approved.files()
    assert "5 units had vanished" in approved.l10n("sync", "--check", code=1)
    assert approved.files() == before

"""Work survives: what a person said of a unit holds through edits, reverts, renames and crashes."""

from __future__ import annotations

import json

import polib
import pytest

from tests.walks.desk import ARTICLE, SERBIAN, Desk, mark

FOG = "It carries nine cars and stops for fog."
SALE = "The ministry wants to sell it in 2027."
LATIN_FOG = "Prevozi devet vozila i ne ide po magli."


@pytest.fixture
def approved(desk: Desk) -> Desk:
    desk.translate()
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    return desk


def put(desk: Desk, source: str, target: str, *, fuzzy: bool = False, locale: str = "sr_Cyrl") -> None:
    def change(entry: polib.POEntry) -> None:
        if entry.msgid == source:
            entry.msgstr = target
            mark(entry, fuzzy=fuzzy)

    desk.edit(change, locale)
    desk.l10n("sync")


def edit_and_revert(desk: Desk) -> None:
    desk.write(ARTICLE.replace("stops for fog", "halts for fog"))
    desk.l10n("sync")
    desk.write(ARTICLE)
    desk.l10n("sync")


def rename(desk: Desk, name: str = "sava.md") -> None:
    old = next((desk.root / "source_texts").glob("*.md"))
    old.rename(old.with_name(name))
    desk.l10n("sync")


def remove_and_return(desk: Desk) -> None:
    (desk.root / "source_texts/ferries.md").unlink()
    desk.l10n("sync")
    desk.write(ARTICLE)
    desk.l10n("sync")


ROUNDS = pytest.mark.parametrize("happens", [edit_and_revert, rename, remove_and_return])


@ROUNDS
def test_a_mark_that_a_person_set_on_an_approved_target_stays(approved: Desk, happens: object) -> None:
    put(approved, FOG, SERBIAN[FOG], fuzzy=True)
    assert callable(happens)
    happens(approved)
    assert approved.states()[FOG] == "draft"
    assert approved.units()[FOG]["target"] == SERBIAN[FOG]


@ROUNDS
def test_a_correction_of_an_approved_target_stays_and_is_not_approved(approved: Desk, happens: object) -> None:
    put(approved, FOG, "Носи девет кола.")
    assert callable(happens)
    happens(approved)
    assert (approved.states()[FOG], approved.units()[FOG]["target"]) == ("pending", "Носи девет кола.")


@ROUNDS
def test_an_emptied_target_stays_empty_wherever_it_goes(approved: Desk, happens: object) -> None:
    put(approved, FOG, "")
    assert callable(happens)
    happens(approved)
    assert approved.states()[FOG] == "empty"


@ROUNDS
def test_left_as_it_is_stays_left(approved: Desk, happens: object) -> None:
    approved.l10n("review", "leave", "-d", "ferries", "-l", "sr-Cyrl", "--unit", FOG)
    assert callable(happens)
    happens(approved)
    assert approved.states()[FOG] == "carried"


@ROUNDS
def test_an_override_of_the_derived_text_stays(approved: Desk, happens: object) -> None:
    put(approved, FOG, LATIN_FOG, locale="sr_Latn")
    approved.l10n("review", "approve", "--all", "-l", "sr-Latn")
    assert callable(happens)
    happens(approved)
    unit = approved.units("sr-Latn")[FOG]
    assert (unit["state"], unit["target"]) == ("approved", LATIN_FOG)


def test_an_override_goes_stale_with_its_master_when_the_source_changes(approved: Desk) -> None:
    put(approved, FOG, LATIN_FOG, locale="sr_Latn")
    approved.write(ARTICLE.replace("nine cars", "ten cars"))
    approved.l10n("sync")
    unit = approved.units("sr-Latn")[FOG.replace("nine", "ten")]
    assert (unit["state"], unit["target"], unit["previous_source"]) == ("stale", LATIN_FOG, FOG)


@ROUNDS
def test_a_stale_unit_keeps_its_previous_source(approved: Desk, happens: object) -> None:
    changed = ARTICLE.replace("nine cars", "ten cars")
    approved.write(changed)
    approved.l10n("sync")
    if happens is rename:
        rename(approved)
    else:
        (approved.root / "source_texts/ferries.md").unlink()
        approved.l10n("sync")
        approved.write(changed)
        approved.l10n("sync")
    unit = approved.units()[FOG.replace("nine", "ten")]
    assert (unit["state"], unit["previous_source"]) == ("stale", FOG)


def test_marks_put_back_can_be_taken_on_afterwards(desk: Desk) -> None:
    desk.l10n("translate", "--engine", "pseudo")
    desk.edit(lambda entry: mark(entry, fuzzy=False))
    assert "--trust-flags" in desk.l10n("sync")
    assert set(desk.states().values()) == {"draft"}
    desk.l10n("sync", "--trust-flags")
    assert set(desk.states().values()) == {"pending"}


def test_a_text_converted_before_a_crash_is_no_override_after_it(approved: Desk) -> None:
    (approved.root / "locales/sr_Latn/ferries.jsonl").unlink()
    approved.l10n("sync")
    put(approved, FOG, "Носи девет кола.")
    assert approved.units("sr-Latn")[FOG]["target"] == "Nosi devet kola."


def test_a_draft_from_the_memory_is_approved_once_its_pair_is(desk: Desk) -> None:
    desk.translate()
    desk.l10n("sync")
    desk.write(f"Another note, on another day.\n\n{SALE}\n", "note.txt")
    desk.l10n("sync")
    desk.l10n("review", "approve", "-d", "ferries", "-l", "sr-Cyrl", "--unit", SALE)
    rows = json.loads(desk.l10n("units", "--json", "-d", "note", "-l", "sr-Cyrl"))["units"]
    assert {row["source"]: row["state"] for row in rows}[SALE] == "approved"


def test_no_other_document_takes_a_vanished_sentence_that_fits_better_at_home(desk: Desk) -> None:
    monks = "The old bridge over the river was built by monks in the long winter before the war."
    desk.write(f"{monks}\n", "zebra.txt")
    desk.l10n("sync")
    desk.translate({monks: "Стари мост су подигли монаси."}, name="zebra")
    desk.l10n("sync")
    desk.write("The new bridge over the river was built by engineers in the long winter after the war.\n", "ant.txt")
    desk.write(monks.replace("monks", "nuns") + "\n", "zebra.txt")
    desk.l10n("sync")
    rows = json.loads(desk.l10n("units", "--json", "-l", "sr-Cyrl"))["units"]
    states = {row["document"]: (row["state"], row["previous_source"]) for row in rows}
    assert states["zebra.txt"] == ("stale", monks)


@pytest.mark.parametrize(
    ("targets", "sound"),
    [
        (("Скела ради од 1921, носи девет кола и биће продата 2027.", "[[^]]", "[[^]]"), True),
        (("[[v]]", "[[v]]", "Скела ради од 1921, носи девет кола и биће продата 2027."), True),
        (("[[v]]", "[[^]]", "[[^]]"), False),
        (("[[^]]", "Носи девет аутомобила.", "Биће продата 2027."), False),
        (("Скела ради од 1921.", "Носи девет аутомобила.", "[[v]]"), False),
    ],
)
def test_a_covered_sentence_needs_a_neighbour_that_covers_it(desk: Desk, targets: tuple[str, ...], sound: bool) -> None:
    sentences = ("The ferry at Skela has crossed the river since 1921.", FOG, SALE)
    desk.translate({**SERBIAN, **dict(zip(sentences, targets, strict=True))})
    desk.l10n("review", "approve", "--all", "-l", "sr-Cyrl")
    said = desk.l10n("publishable", "-l", "sr-Cyrl", code=0 if sound else 1)
    assert ("1 of 1 article publishable" in said) is sound


@pytest.mark.parametrize(("name", "told"), [("", "empty"), ("The", "more than one sentence"), ("  ", "empty")])
def test_a_name_that_means_many_units_or_none_is_refused(desk: Desk, name: str, told: str) -> None:
    desk.translate()
    assert told in desk.l10n("review", "approve", "--unit", name, code=2)
    assert "approved" not in desk.states().values()


@pytest.fixture
def worked(approved: Desk) -> Desk:
    """A catalog with all that people leave in one: fields of their editor, comments, obsolete units."""

    def change(entry: polib.POEntry) -> None:
        if entry.msgid == FOG:
            entry.tcomment = "cars, not wagons"

    approved.edit(change)
    path = approved.path("sr_Cyrl")
    text = path.read_text("utf-8").replace('"Language-Team: \\n"', '"X-Editor: Poedit\\n"\n"Language-Team: Dunav\\n"')
    path.write_text(f'# Kept by Ana.\n{text}\n#~ msgid "Skela is far."\n#~ msgstr "Скела је далеко."\n', "utf-8")
    approved.l10n("sync")
    assert "X-Editor: Poedit" in path.read_text("utf-8")
    return approved


def shared(desk: Desk) -> dict[str, bytes]:
    """Return the catalogs and templates, those that were set aside too."""
    return {name: data for name, data in desk.files().items() if name.endswith((".po", ".pot"))}


@pytest.mark.parametrize("away", ["renamed", "changed", "renamed and changed", "removed"])
def test_there_and_back_gives_the_first_catalogs_byte_for_byte(worked: Desk, away: str) -> None:
    before, states = shared(worked), worked.states()
    (worked.root / "source_texts/ferries.md").unlink()
    if away != "removed":
        text = ARTICLE.replace("nine cars", "ten cars") if "changed" in away else ARTICLE
        worked.write(text, "sava.md" if "renamed" in away else "ferries.md")
    worked.l10n("sync")
    (worked.root / "source_texts/sava.md").unlink(missing_ok=True)
    worked.write(ARTICLE)
    worked.l10n("sync")
    assert shared(worked) == before
    assert worked.states() == states


def test_a_renamed_document_keeps_what_people_left_in_its_catalog(worked: Desk) -> None:
    (worked.root / "source_texts/ferries.md").unlink()
    worked.write(ARTICLE.replace(f" {FOG}", "").replace(f"{FOG} ", ""), "sava.md")
    assert "is gone" not in worked.l10n("sync")
    catalog = polib.pofile(str(worked.path("sr_Cyrl", "sava")))
    assert catalog.header.strip() == "Kept by Ana."
    assert list(catalog.metadata)[2:5] == ["Last-Translator", "X-Editor", "Language-Team"]
    assert catalog.metadata["X-Document"] == "sava.md"
    asleep = {entry.msgid: (entry.msgstr, entry.tcomment) for entry in catalog.obsolete_entries()}
    assert asleep == {"Skela is far.": ("Скела је далеко.", ""), FOG: (SERBIAN[FOG], "cars, not wagons")}
    assert not [name for name in worked.files() if ".removed" in name]


def test_another_article_with_a_heading_of_one_that_is_gone_is_none_renamed(worked: Desk) -> None:
    before = worked.path("sr_Cyrl").read_bytes()
    (worked.root / "source_texts/ferries.md").unlink()
    worked.write("# Who pays\n\nNobody.\n", "tolls.md")
    assert "kept under locales/.removed/" in worked.l10n("sync")
    assert "Poedit" not in worked.path("sr_Cyrl", "tolls").read_text("utf-8")
    assert (worked.root / "locales/.removed/sr_Cyrl/ferries.po").read_bytes() == before


def test_of_catalogs_set_aside_the_last_of_the_very_document_stands_again(worked: Desk) -> None:
    aside = worked.root / "locales/.removed/sr_Cyrl"
    aside.mkdir(parents=True)
    other = worked.path("sr_Cyrl").read_text("utf-8").replace("ferries.md", "ferries.2.md")
    (aside / "ferries.po").write_bytes(b"damaged")
    (aside / "ferries.2.po").write_text(other, "utf-8")
    before = worked.path("sr_Cyrl").read_bytes()
    (worked.root / "source_texts/ferries.md").unlink()
    worked.l10n("sync")
    assert (aside / "ferries.1.po").read_bytes() == before
    worked.write(ARTICLE)
    worked.l10n("sync")
    assert worked.path("sr_Cyrl").read_bytes() == before
    assert sorted(path.name for path in aside.iterdir()) == ["ferries.2.po", "ferries.po"]

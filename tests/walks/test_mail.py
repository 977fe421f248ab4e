"""A translator who only has e-mail."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from tests.walks.desk import ARTICLE, SERBIAN, Desk, mark

FERRY = "The ferry at Skela has crossed the river since 1921."
FOG = "It carries nine cars and stops for fog."
SALE = "The ministry wants to sell it in 2027."
COST = "A crossing costs 350 dinars for a car."
NOBODY = "Nobody who lives on the left bank pays anything."


@pytest.fixture
def parcel(desk: Desk, tmp_path: Path) -> Path:
    """A catalog handed out, with some work in it already; renamed by a browser."""
    desk.translate({FERRY: SERBIAN[FERRY], SALE: SERBIAN[SALE]})
    desk.l10n("sync")
    desk.l10n("send", "ferries", "-l", "sr", "--to", "Milan", "--folder", str(tmp_path / "out"))
    return (tmp_path / "out" / "ferries.sr_Cyrl.po").rename(tmp_path / "ferries.sr_Cyrl(1).po")


def edit(path: Path, change: Callable[[polib.POEntry], None]) -> None:
    po = polib.pofile(str(path), wrapwidth=70)
    po.metadata["Last-Translator"] = "Milan Perić <milan@example.org>"
    for entry in po:
        change(entry)
    po.save(str(path))


def fill(path: Path, targets: dict[str, str]) -> None:
    def change(entry: polib.POEntry) -> None:
        if entry.msgid in targets:
            entry.msgstr = targets[entry.msgid]
            mark(entry, fuzzy=False)

    edit(path, change)


def receive(desk: Desk, path: Path, *args: str, code: int = 0) -> str:
    return desk.l10n("receive", str(path), *args, code=code)


def test_what_was_sent_is_remembered(desk: Desk, parcel: Path) -> None:
    rows = [json.loads(line) for line in (desk.root / "locales/sr_Cyrl/ferries.jsonl").read_text("utf-8").splitlines()]
    sent = [row for row in rows if row["action"] == "sent"]
    assert [row["source"] for row in sent] == list(SERBIAN)
    assert {row["to"] for row in sent} == {"Milan"}


def test_work_that_comes_back_is_taken_and_the_rest_is_unchanged(desk: Desk, parcel: Path) -> None:
    fill(parcel, {FOG: SERBIAN[FOG], COST: SERBIAN[COST]})
    said = receive(desk, parcel)
    assert "ferries.md sr-Cyrl, from Milan Perić" in said
    assert "2 taken · 5 unchanged" in said
    assert desk.states()[FOG] == desk.states()[COST] == "pending"
    assert desk.units("sr-Latn")[COST]["target"] == "Prelaz automobila košta 350 dinara."
    before = desk.files()
    assert "up to date" in desk.l10n("sync")
    assert desk.files() == before


def test_reviewed_work_is_approved_in_the_translators_name(desk: Desk, parcel: Path) -> None:
    fill(parcel, {FOG: SERBIAN[FOG]})
    assert "1 approved" in receive(desk, parcel, "--by", "Milan", "--reviewed")
    assert (desk.states()[FOG], desk.states()[FERRY]) == ("approved", "pending")


def test_a_source_that_changed_meanwhile_gets_the_work_as_a_start(desk: Desk, parcel: Path) -> None:
    fill(parcel, {COST: SERBIAN[COST], FERRY: "Скела прелази реку од 1921."})
    desk.write(ARTICLE.replace("350 dinars", "400 dinars").replace("since 1921", "since 1922"))
    desk.l10n("sync")
    assert "2 source changed meanwhile (offered as stale)" in receive(desk, parcel)
    for source, target in ((COST, SERBIAN[COST]), (FERRY, "Скела прелази реку од 1921.")):
        unit = desk.units()[source.replace("350", "400").replace("1921", "1922")]
        assert (unit["state"], unit["target"], unit["previous_source"]) == ("stale", target, source)


def test_a_change_on_both_sides_keeps_both(desk: Desk, parcel: Path) -> None:
    fill(parcel, {SALE: "Министарство би да је прода 2027. године."})
    desk.translate({SALE: "Министарство намерава да је прода 2027. године."})
    said = receive(desk, parcel)
    assert "1 conflict (both kept)" in said
    unit = desk.units()[SALE]
    assert unit["target"] == "Министарство намерава да је прода 2027. године."
    assert any("Министарство би да је прода 2027. године." in note for note in unit["notes"])
    desk.l10n("review", "approve", "-d", "ferries", "-l", "sr-Cyrl", "--unit", SALE)
    assert not any("Министарство би" in note for note in desk.units()[SALE]["notes"])
    assert "Министарство би да је прода 2027. године." in desk.l10n("memory", "export")


def test_our_own_change_is_not_undone_by_a_unit_that_came_back_as_sent(desk: Desk, parcel: Path) -> None:
    desk.translate({SALE: "Министарство намерава да је прода 2027. године."})
    fill(parcel, {FOG: SERBIAN[FOG]})
    assert "1 taken" in receive(desk, parcel)
    assert desk.units()[SALE]["target"] == "Министарство намерава да је прода 2027. године."


def test_a_target_that_repeats_its_source_is_not_taken(desk: Desk, parcel: Path) -> None:
    fill(parcel, {FOG: FOG, COST: COST})
    assert "2 equal to the source (not taken)" in receive(desk, parcel)
    assert desk.units()[FOG]["target"] == ""


def test_latin_script_is_converted_and_doubtful_words_are_named(desk: Desk, parcel: Path) -> None:
    fill(parcel, {FOG: "Nosi devet automobila i staje kada je magla."})
    assert "1 taken" in receive(desk, parcel)
    assert desk.units()[FOG]["target"] == SERBIAN[FOG]


def test_a_file_whose_header_a_tool_rebuilt_is_found_by_what_it_holds(desk: Desk, parcel: Path) -> None:
    fill(parcel, {FOG: SERBIAN[FOG]})
    po = polib.pofile(str(parcel))
    po.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    po.save(str(parcel))
    desk.write("Another article.\n\nIt has nothing to do with ferries.\n", "other.md")
    desk.l10n("sync")
    assert "ferries.md sr-Cyrl" in receive(desk, parcel, "--by", "Milan")
    assert desk.states()[FOG] == "pending"


def test_a_tool_that_strips_every_mark_confirms_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.l10n("translate", "--engine", "pseudo")
    desk.l10n("send", "ferries", "-l", "sr", "--folder", str(tmp_path))
    path = tmp_path / "ferries.sr_Cyrl.po"

    def strip(entry: polib.POEntry) -> None:
        mark(entry, fuzzy=False)

    edit(path, strip)
    assert "7 fuzzy marks stripped (not taken)" in receive(desk, path)
    assert set(desk.states().values()) == {"draft"}
    assert "7 taken" in receive(desk, path, "--reviewed")


def test_a_dry_run_writes_nothing(desk: Desk, parcel: Path) -> None:
    fill(parcel, {FOG: SERBIAN[FOG]})
    before = desk.files()
    assert "Nothing was written" in receive(desk, parcel, "--dry-run")
    assert desk.files() == before


def test_a_stranger_and_a_damaged_file_are_refused_with_a_reason(desk: Desk, parcel: Path, tmp_path: Path) -> None:
    stranger = tmp_path / "stranger.po"
    stranger.write_text('msgid ""\nmsgstr "Language: sr\\n"\n\nmsgid "Save"\nmsgstr "Сачувај"\n', "utf-8")
    assert "belongs to no document" in receive(desk, stranger, code=5)
    broken = tmp_path / "broken.po"
    broken.write_text(parcel.read_text("utf-8")[:-40], "utf-8")
    assert "broken.po:" in receive(desk, broken, code=5)


def test_a_derived_locale_is_not_sent(desk: Desk) -> None:
    assert "Send sr-Cyrl instead" in desk.l10n("send", "ferries", "-l", "sr-Latn", code=2)


def header(path: Path, **fields: str) -> None:
    po = polib.pofile(str(path))
    for name, value in fields.items():
        po.metadata[name.replace("_", "-")] = value
    po.save(str(path))


def drop_header(path: Path, *names: str) -> None:
    po = polib.pofile(str(path))
    for name in names:
        po.metadata.pop(name, None)
    po.save(str(path))


def move(desk: Desk, old: str, new: str) -> None:
    (desk.root / "source_texts" / old).rename(desk.root / "source_texts" / new)
    desk.l10n("sync")


@pytest.mark.parametrize("lost", [(), ("X-L10n-Parcel",), ("X-L10n-Parcel", "X-Document")])
def test_a_document_renamed_meanwhile_is_merged_against_what_was_sent(
    desk: Desk, tmp_path: Path, lost: tuple[str, ...]
) -> None:
    desk.l10n("translate", "--engine", "pseudo")
    desk.l10n("send", "ferries", "-l", "sr", "--folder", str(tmp_path))
    path = tmp_path / "ferries.sr_Cyrl.po"
    move(desk, "ferries.md", "sava.md")
    desk.translate({SALE: "Министарство намерава да је прода 2027. године."}, name="sava")
    desk.l10n("sync")
    drop_header(path, *lost)
    edit(path, lambda entry: mark(entry, fuzzy=False))
    said = receive(desk, path)
    assert "sava.md sr-Cyrl" in said
    assert "conflict" not in said
    assert desk.states() == {source: "pending" if source == SALE else "draft" for source in SERBIAN}


def test_a_new_document_under_the_old_name_does_not_catch_the_file(desk: Desk, parcel: Path) -> None:
    move(desk, "ferries.md", "sava.md")
    desk.write(f"{FERRY} Everything else here is news.\n")
    desk.l10n("sync")
    fill(parcel, {FOG: SERBIAN[FOG]})
    assert "sava.md sr-Cyrl" in receive(desk, parcel)


def test_a_latin_target_that_nobody_touched_stays_latin(desk: Desk, tmp_path: Path) -> None:
    firms, latin = "IBM, NATO and YouTube.", "IBM, NATO, YouTube."
    desk.write(f"{firms}\n\nThe rest is about firms.\n", "firms.md")
    desk.l10n("sync")
    desk.translate({firms: latin}, name="firms")
    desk.l10n("review", "approve", "--all", "-d", "firms", "-l", "sr-Cyrl")
    desk.l10n("send", "firms", "-l", "sr", "--folder", str(tmp_path))
    path = tmp_path / "firms.sr_Cyrl.po"
    fill(path, {"The rest is about firms.": "Ostalo je o firmama."})
    assert "1 taken · 1 unchanged" in receive(desk, path)
    drop_header(path, "X-L10n-Parcel")
    receive(desk, path)
    unit = desk.units()[firms]
    assert (unit["target"], unit["state"]) == (latin, "approved")


@pytest.mark.parametrize("language", ["hr", "bs_BA", "de"])
def test_a_language_that_the_project_does_not_have_is_refused(desk: Desk, parcel: Path, language: str) -> None:
    fill(parcel, {FOG: SERBIAN[FOG]})
    header(parcel, Language=language)
    said = receive(desk, parcel, code=5)
    assert f"says {language}, which is no locale" in said
    assert "sr-Cyrl, sr-Latn, zh-Hans" in said


@pytest.mark.parametrize("language", ["sr", "sr_Latn", "sr_ME", "sr@latin"])
def test_serbian_under_any_of_its_names_is_taken(desk: Desk, parcel: Path, language: str) -> None:
    fill(parcel, {FOG: "Nosi devet automobila i staje kada je magla."})
    header(parcel, Language=language)
    assert "1 taken" in receive(desk, parcel)
    assert desk.units()[FOG]["target"] == SERBIAN[FOG]


def test_a_header_that_contradicts_the_targets_is_believed_less_if_they_are_decisive(desk: Desk, parcel: Path) -> None:
    fill(parcel, SERBIAN)
    header(parcel, Language="en")
    assert "ferries.md sr-Cyrl" in receive(desk, parcel)
    fill(parcel, dict.fromkeys(SERBIAN, "Ъ"))
    assert "says that it is en" in receive(desk, parcel, code=5)


def test_the_same_file_again_adds_nothing(desk: Desk, parcel: Path) -> None:
    gone, ours = "Nobody reads this any more.", "Министарство намерава да је прода 2027. године."
    fill(parcel, {FOG: SERBIAN[FOG], COST: SERBIAN[COST], SALE: "Министарство би да је прода 2027. године."})
    po = polib.pofile(str(parcel))
    po.append(polib.POEntry(msgid=gone, msgstr="Ово више нико не чита."))
    po.save(str(parcel))
    desk.translate({SALE: ours})
    desk.write(ARTICLE.replace("350 dinars", "400 dinars"))
    desk.l10n("sync")
    said = receive(desk, parcel)
    assert "1 conflict" in said
    assert "1 source changed" in said
    before = desk.files()
    receive(desk, parcel)
    assert desk.files() == before
    desk.l10n("review", "approve", "-d", "ferries", "-l", "sr-Cyrl", "--unit", SALE)
    desk.translate({FOG: "Прима девет аутомобила и стаје када је магла."})
    desk.l10n("sync")
    before = desk.files()
    receive(desk, parcel)
    assert desk.files() == before


def test_a_file_that_somebody_worked_in_is_not_written_over(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "new" / "folder"
    sent = ("send", "ferries", "-l", "sr", "--folder", str(out))
    path = out / "ferries.sr_Cyrl.po"
    desk.l10n(*sent)
    desk.translate({FERRY: SERBIAN[FERRY]})
    desk.l10n("sync")
    desk.l10n(*sent)
    assert SERBIAN[FERRY] in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(SERBIAN[FERRY], "Скела вози од 1921."), "utf-8")
    worked, before = path.read_bytes(), desk.files()
    for args in (sent, (*sent, "--dry-run")):
        assert "Choose another --folder" in desk.l10n(*args, code=3)
    assert path.read_bytes() == worked
    assert desk.files() == before


def test_no_two_documents_share_the_name_of_a_file(desk: Desk, tmp_path: Path) -> None:
    (desk.root / "source_texts/x").mkdir()
    names = ("x/b.md", "x-b.md", "x.b.md", "x+b.md")
    for name in names:
        desk.write(f"An article about the file {name} and its fate.\n", name)
    desk.l10n("sync")
    for name in names:
        desk.l10n("send", name, "-l", "sr", "--folder", str(tmp_path / "out"))
    assert len(list((tmp_path / "out").iterdir())) == len(names)

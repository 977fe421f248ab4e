"""What people send back: renamed, repacked, cut off, of another day, with the source edited, from two translators."""

from __future__ import annotations

import gzip
import shutil
import zipfile
from pathlib import Path

import polib
import pytest

from tests.walks.desk import ARTICLE, SERBIAN, Desk
from tests.walks.test_mail import COST, FERRY, FOG, NOBODY, SALE, edit, fill, receive


@pytest.fixture
def parcel(desk: Desk, tmp_path: Path) -> Path:
    """A catalog handed out, with two sentences translated already."""
    desk.translate({FERRY: SERBIAN[FERRY], SALE: SERBIAN[SALE]})
    desk.l10n("sync")
    return send(desk, tmp_path / "out")


def send(desk: Desk, folder: Path) -> Path:
    desk.l10n("send", "ferries", "-l", "sr", "--to", "Milan", "--folder", str(folder))
    return folder / "ferries.sr_Cyrl.po"


def units_of(desk: Desk) -> dict[str, tuple[str, str]]:
    return {source: (row["state"], row["target"]) for source, row in desk.units().items()}


def rename(path: Path, old: str, new: str) -> None:
    """Change the source of a unit, as a translator does who mends a fault in it."""
    po = polib.pofile(str(path))
    for entry in po:
        if entry.msgid == old:
            entry.msgid = new
    po.save(str(path))


@pytest.mark.parametrize("change", ["", "lost parcel"])
def test_a_document_renamed_and_edited_since_the_last_sync_is_synced_first(
    desk: Desk, parcel: Path, change: str
) -> None:
    fill(parcel, {FOG: SERBIAN[FOG], COST: SERBIAN[COST]})
    if change:
        po = polib.pofile(str(parcel))
        del po.metadata["X-L10n-Parcel"]
        po.save(str(parcel))
    sources = desk.root / "source_texts"
    (sources / "river").mkdir()
    (sources / "ferries.md").rename(sources / "river" / "skela.md")
    desk.write(ARTICLE.replace("350 dinars", "400 dinars"), "river/skela.md")
    said = receive(desk, parcel)
    assert "river/skela.md sr-Cyrl" in said
    assert "1 taken" in said
    assert "1 source changed meanwhile" in said
    found = units_of(desk)
    assert found[FERRY] == ("pending", SERBIAN[FERRY])
    assert found[FOG] == ("pending", SERBIAN[FOG])
    assert found[COST.replace("350", "400")] == ("stale", SERBIAN[COST])


def test_a_dry_run_that_would_have_to_sync_first_says_so(desk: Desk, parcel: Path) -> None:
    (desk.root / "source_texts/ferries.md").rename(desk.root / "source_texts/skela.md")
    before = desk.files()
    assert "Run `l10n sync` first" in receive(desk, parcel, "--dry-run", code=2)
    assert desk.files() == before


@pytest.mark.parametrize(
    "edited",
    [
        "It carries nine cars, and stops for fog.",
        "Nine vehicles fit on board; there is no service in bad weather.",
    ],
)
def test_a_source_that_a_translator_edited_is_told_and_its_target_a_draft_of_ours(
    desk: Desk, parcel: Path, edited: str
) -> None:
    fill(parcel, {FOG: SERBIAN[FOG], COST: SERBIAN[COST]})
    rename(parcel, FOG, edited)
    said = receive(desk, parcel)
    assert "1 taken" in said
    assert "1 with an edited source (taken as drafts of ours)" in said
    assert f"source edited: {edited}" in said
    assert f"it was sent as: {FOG}" in said
    assert units_of(desk)[FOG] == ("draft", SERBIAN[FOG])
    before = desk.files()
    receive(desk, parcel)
    assert desk.files() == before


def test_an_edited_source_with_the_target_that_was_sent_changes_nothing(desk: Desk, parcel: Path) -> None:
    rename(parcel, SALE, SALE.replace("2027", "2028"))
    before = units_of(desk)
    assert "source edited: The ministry wants to sell it in 2028." in receive(desk, parcel)
    assert units_of(desk) == before


def test_a_sentence_of_nobodys_is_kept_aside_and_takes_no_other_ones_place(desk: Desk, parcel: Path) -> None:
    fill(parcel, {FOG: SERBIAN[FOG]})
    po = polib.pofile(str(parcel))
    po.append(polib.POEntry(msgid="Translated at night.", msgstr="Преведено ноћу."))
    po.save(str(parcel))
    said = receive(desk, parcel)
    assert "unknown: Translated at night." in said
    assert [source for source, (_, target) in units_of(desk).items() if target] == [FERRY, FOG, SALE]
    assert 'msgid "Translated at night."' in desk.path("sr_Cyrl").read_text("utf-8")


def test_a_file_cut_off_between_two_units_is_taken_as_far_as_it_goes_and_told(desk: Desk, parcel: Path) -> None:
    fill(parcel, {FOG: SERBIAN[FOG]})
    blocks = parcel.read_text("utf-8").split("\n\n")
    parcel.write_text("\n\n".join(blocks[:4]) + "\n", "utf-8")
    said = receive(desk, parcel)
    assert "1 taken" in said
    assert "4 units that were sent did not come back" in said
    assert units_of(desk)[SALE] == ("pending", SERBIAN[SALE])


def test_every_cut_within_a_unit_is_refused_with_its_line_and_nothing_is_taken(desk: Desk, parcel: Path) -> None:
    fill(parcel, {NOBODY: SERBIAN[NOBODY]})
    whole = parcel.read_bytes().rstrip()
    before = units_of(desk)
    for cut in (1, 2, 7, len(SERBIAN[NOBODY].encode()) + 5):
        parcel.write_bytes(whole[:-cut])
        assert f"{parcel}:" in receive(desk, parcel, code=5)
    assert units_of(desk) == before


def test_conflict_markers_are_refused_with_what_to_do(desk: Desk, parcel: Path) -> None:
    text = parcel.read_text("utf-8")
    line = f'msgstr "{SERBIAN[SALE]}"'
    assert line in text
    marked = f'<<<<<<< HEAD\n{line}\n=======\n{line[:-2]}"\n>>>>>>> milan'
    parcel.write_text(text.replace(line, marked), "utf-8")
    said = receive(desk, parcel, code=5)
    assert "a merge conflict was left here" in said
    assert "Keep one side" in said


@pytest.mark.parametrize(("charset", "declared"), [("windows-1251", "UTF-8"), ("utf-16", "UTF-16")])
def test_a_wrong_charset_is_refused_with_what_to_do(desk: Desk, parcel: Path, charset: str, declared: str) -> None:
    fill(parcel, {FOG: SERBIAN[FOG]})
    text = parcel.read_text("utf-8").replace("charset=UTF-8", f"charset={declared}").replace("ć", "c")
    parcel.write_bytes(text.encode(charset))
    before = desk.files()
    said = receive(desk, parcel, code=5)
    assert str(parcel) in said
    assert "UTF-8" in said
    assert desk.files() == before


def test_a_charset_that_the_header_names_rightly_is_read(desk: Desk, parcel: Path) -> None:
    fill(parcel, {FOG: SERBIAN[FOG]})
    text = parcel.read_text("utf-8").replace("charset=UTF-8", "charset=windows-1251").replace("ć", "c")
    parcel.write_bytes(text.encode("windows-1251"))
    assert "1 taken" in receive(desk, parcel)
    assert units_of(desk)[FOG] == ("pending", SERBIAN[FOG])


def test_a_catalog_of_another_project_that_shares_a_sentence_is_refused(desk: Desk, tmp_path: Path) -> None:
    stranger = polib.POFile()
    stranger.metadata = {"Language": "sr", "Content-Type": "text/plain; charset=UTF-8"}
    for source, target in ((FOG, SERBIAN[FOG]), ("Save", "Сачувај"), ("Open", "Отвори")):
        stranger.append(polib.POEntry(msgid=source, msgstr=target))
    stranger.save(str(tmp_path / "app.po"))
    before = desk.files()
    assert "only 1 of its 3 sentences are of this one" in receive(desk, tmp_path / "app.po", code=5)
    assert desk.files() == before


def test_a_file_sent_three_versions_ago_brings_what_still_stands_and_offers_the_rest(
    desk: Desk, parcel: Path, tmp_path: Path
) -> None:
    fill(parcel, SERBIAN)
    for day, (old, new) in enumerate((("350", "400"), ("nine cars", "ten cars"), ("2027", "2029"))):
        article = (desk.root / "source_texts/ferries.md").read_text("utf-8")
        desk.write(article.replace(old, new))
        desk.l10n("sync")
        send(desk, tmp_path / str(day))
    said = receive(desk, parcel)
    assert "2 source changed meanwhile (offered as stale)" in said
    found = units_of(desk)
    assert found[NOBODY] == ("pending", SERBIAN[NOBODY])
    assert found[COST.replace("350", "400")] == ("stale", SERBIAN[COST])
    assert found[FOG.replace("nine", "ten")] == ("stale", SERBIAN[FOG])
    assert found[SALE.replace("2027", "2029")] == ("stale", SERBIAN[SALE])


def test_two_translators_of_one_catalog_lose_nothing_and_conflicts_are_shown(
    desk: Desk, parcel: Path, tmp_path: Path
) -> None:
    second = Path(shutil.copy(parcel, tmp_path / "second.po"))
    other = "Прима девет кола и не вози по магли."
    fill(parcel, {FOG: SERBIAN[FOG], COST: SERBIAN[COST]})
    fill(second, {FOG: other, NOBODY: SERBIAN[NOBODY], COST: SERBIAN[COST]})
    assert "2 taken" in receive(desk, parcel, "--by", "Milan")
    said = receive(desk, second, "--by", "Jelena")
    assert "1 taken" in said
    assert "1 conflict (both kept)" in said
    assert f"conflict: {FOG}" in said
    found = units_of(desk)
    assert found[FOG] == ("pending", SERBIAN[FOG])
    assert found[NOBODY] == ("pending", SERBIAN[NOBODY])
    assert any(other in note for note in desk.units()[FOG]["notes"])
    before = desk.files()
    receive(desk, parcel, "--by", "Milan")
    receive(desk, second, "--by", "Jelena")
    assert desk.files() == before


@pytest.mark.parametrize(
    "name", ["ferries.sr_Cyrl.po.txt", "ATT00001.bin", "=?UTF-8?B?0YHQutC10LvQtQ==?=", "скеле (2).po"]
)
def test_a_file_is_read_whatever_a_mail_program_called_it(desk: Desk, parcel: Path, name: str) -> None:
    fill(parcel, {FOG: SERBIAN[FOG]})
    assert "1 taken" in receive(desk, parcel.rename(parcel.with_name(name)))


def test_what_is_no_catalog_is_refused_with_what_to_do(desk: Desk, parcel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "back.zip", "w") as archive:
        archive.write(parcel, "target/ferries.sr_Cyrl.po")
    (tmp_path / "back.po.gz").write_bytes(gzip.compress(parcel.read_bytes()))
    polib.pofile(str(parcel)).save_as_mofile(str(tmp_path / "back.mo"))
    (tmp_path / "back.xlf").write_text('<?xml version="1.0"?>\n<xliff/>\n', "utf-8")
    (tmp_path / "page.po").write_bytes(b"\xef\xbb\xbf<!DOCTYPE html>\n<p>Sign in to download</p>\n")
    (tmp_path / "nothing.po").write_bytes(b"\n")
    told = {
        "back.zip": "Unpack it, and receive the .po that is in it",
        "back.po.gz": "Unpack it",
        "back.mo": "Receive the .po beside it",
        "back.xlf": "is an XML file",
        "page.po": "is a web page",
        "nothing.po": "is empty",
    }
    before = desk.files()
    for name, what in told.items():
        assert what in receive(desk, tmp_path / name, code=5)
    assert desk.files() == before


def test_doubtful_words_of_a_latin_return_are_listed_and_a_mixed_one_is_left_to_the_checks(
    desk: Desk, parcel: Path
) -> None:
    mixed = "Прелаз аутомобила кошта 350 dinara."
    fill(parcel, {FOG: "Nosi devet automobila i staje, kaže Djoković, kada je magla.", COST: mixed})
    said = receive(desk, parcel)
    assert "converted from Latin; look at: Djoković" in said
    found = units_of(desk)
    assert found[FOG] == ("pending", "Носи девет аутомобила и стаје, каже Ђоковић, када је магла.")
    assert found[COST] == ("pending", mixed)
    assert "'dinara' is in Latin script" in desk.l10n("check", "-l", "sr-Cyrl", code=1)


def test_serbian_typed_without_its_marks_is_a_draft_with_every_such_word_listed(desk: Desk, parcel: Path) -> None:
    fill(
        parcel,
        {FOG: "Nosi devet automobila i staje kada je magla.", NOBODY: "Niko ko zivi na levoj obali ne placa nista."},
    )
    said = receive(desk, parcel)
    assert "It was typed without č, ć, š, ž and đ" in said
    assert "зиви" in said
    assert "плаца" in said
    found = units_of(desk)
    assert found[NOBODY] == ("draft", "Нико ко зиви на левој обали не плаца ниста.")
    assert found[FOG][0] == "draft"


def test_a_catalog_is_sent_as_an_omegat_project_and_comes_back_from_it(desk: Desk, tmp_path: Path) -> None:
    desk.l10n("translate", "--engine", "pseudo")
    folder = tmp_path / "omegat"
    sent = ("send", "ferries", "-l", "sr", "--to", "Milan", "--omegat", "--folder", str(folder))
    desk.l10n(*sent, "--dry-run")
    assert not folder.exists()
    assert f"Open {folder} in OmegaT" in desk.l10n(*sent)
    settings = (folder / "omegat.project").read_text("utf-8")
    assert "<source_lang>EN<" in settings
    assert "<target_lang>SR<" in settings
    assert "<sentence_seg>false<" in settings
    # OmegaT opens no project that lacks one of these, and mail programs lose empty folders.
    for name in ("source", "target", "tm", "glossary", "dictionary", "omegat"):
        assert list((folder / name).iterdir())
    desk.l10n(*sent)
    other = desk.l10n("send", "ferries", "-l", "zh", "--omegat", "--folder", str(folder), code=3)
    assert "is an OmegaT project of other languages" in other
    path = Path(shutil.copy(folder / "source" / "ferries.sr_Cyrl.po", folder / "target"))

    def as_omegat(entry: polib.POEntry) -> None:
        entry.msgstr = SERBIAN[FOG] if entry.msgid == FOG else ""
        entry.flags = []

    edit(path, as_omegat)
    assert "1 taken · 0 unchanged · 6 came back empty (ours kept)" in receive(desk, path)
    assert set(desk.states().values()) == {"draft", "pending"}


def test_the_glossary_goes_with_an_omegat_project(desk: Desk, tmp_path: Path) -> None:
    (desk.root / "glossary.tsv").write_text("en\tsr-Cyrl\tnote\nferry\tскела\tnot a ship\n", "utf-8")
    config = desk.root / "l10n.toml"
    config.write_text(config.read_text("utf-8").replace('glossary = ""', 'glossary = "glossary.tsv"'), "utf-8")
    desk.l10n("sync")
    desk.l10n("send", "ferries", "-l", "sr", "--omegat", "--folder", str(tmp_path / "o"))
    terms = (tmp_path / "o" / "glossary" / "glossary.txt").read_text("utf-8").splitlines()
    assert terms[1:] == ["ferry\tскела\tnot a ship"]

"""What the website gets, and what it never gets."""

from __future__ import annotations

import gettext
import hashlib
import json
import shutil
from pathlib import Path

import polib
import pytest

from l10n.errors import FileError
from l10n.store.releases import read_back
from tests.walks.desk import ARTICLE, SERBIAN, Desk

FOG = "It carries nine cars and stops for fog."


def approve(desk: Desk, locale: str = "sr-Cyrl") -> None:
    desk.translate()
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", locale)


def manifest(desk: Desk) -> dict[str, object]:
    found = json.loads((desk.root / "releases/current/manifest.json").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def article(desk: Desk, locale: str) -> str:
    return (desk.root / "releases/current/articles" / locale / "ferries.md").read_bytes().decode()


def test_the_own_language_that_nobody_edited_comes_out_byte_for_byte(desk: Desk) -> None:
    desk.l10n("release")
    assert article(desk, "en") == ARTICLE
    assert not (desk.root / "releases/current/articles/sr-Cyrl").exists()


def test_an_approved_article_appears_in_both_scripts(desk: Desk) -> None:
    approve(desk)
    said = desk.l10n("release")
    assert "not released: ferries.md zh-Hans: 7 empty" in said
    assert article(desk, "sr-Cyrl").startswith("# Скеле на Сави\n\nСкела код Скеле прелази реку од 1921. године. Носи")
    assert article(desk, "sr-Latn").startswith("# Skele na Savi\n\nSkela kod Skele prelazi reku od 1921. godine. Nosi")


def test_a_covered_sentence_is_silent_in_the_compiled_catalog(desk: Desk) -> None:
    first = "The ferry at Skela has crossed the river since 1921."
    both = "Скела код Скеле прелази реку од 1921. године и носи девет аутомобила."
    desk.translate({**SERBIAN, first: both, FOG: "[[^]]"})
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    desk.l10n("release")
    assert "[[" not in article(desk, "sr-Cyrl")
    assert "[[" not in article(desk, "sr-Latn")
    for locale in ("sr_Cyrl", "sr_Latn"):
        path = desk.root / "releases/current/locales" / locale / "LC_MESSAGES/ferries.mo"
        assert b"[[" not in path.read_bytes()
        with path.open("rb") as file:
            assert gettext.GNUTranslations(file).gettext(FOG) == ""
    made = desk.root / "ferries.mo"
    desk.l10n("po", "compile", str(desk.path("sr_Cyrl")), str(made))
    assert b"[[" not in made.read_bytes()


def test_every_alias_answers_in_its_own_script(desk: Desk) -> None:
    approve(desk)
    desk.l10n("release")
    locales = desk.root / "releases/current/locales"
    for spelling, wanted in (
        ("sr_Cyrl", SERBIAN[FOG]),
        ("sr_Latn", "Nosi devet automobila i staje kada je magla."),
        ("sr@latin", "Nosi devet automobila i staje kada je magla."),
        ("sr_RS@latin", "Nosi devet automobila i staje kada je magla."),
        ("en", FOG),
    ):
        assert gettext.translation("ferries", locales, [spelling]).gettext(FOG) == wanted, spelling


def test_a_released_catalog_holds_every_unit_of_its_document(desk: Desk) -> None:
    approve(desk)
    desk.l10n("release")
    mo = polib.mofile(str(desk.root / "releases/current/locales/sr_Latn/LC_MESSAGES/ferries.mo"))
    assert {entry.msgid for entry in mo} == set(SERBIAN)


def test_an_article_that_was_live_stays_until_its_change_is_reviewed(desk: Desk) -> None:
    approve(desk)
    desk.l10n("release")
    before = article(desk, "sr-Cyrl")
    desk.write(ARTICLE.replace("nine cars", "ten cars"))
    desk.l10n("sync")
    assert "2 kept from the release before" in desk.l10n("release")
    assert article(desk, "en") == ARTICLE.replace("nine cars", "ten cars")
    assert article(desk, "sr-Cyrl") == before
    held = {row["locale"]: row["held"] for row in manifest(desk)["articles"]}  # type: ignore[attr-defined]
    assert held == {"en": False, "sr-Cyrl": True, "sr-Latn": True}


def test_a_release_that_would_change_nothing_is_not_made(desk: Desk) -> None:
    desk.l10n("release")
    before = sorted(path.name for path in (desk.root / "releases").iterdir())
    assert "nothing changed" in desk.l10n("release")
    assert sorted(path.name for path in (desk.root / "releases").iterdir()) == before


def test_what_is_named_and_not_publishable_is_refused_and_the_live_release_stays(desk: Desk) -> None:
    desk.l10n("release")
    live = (desk.root / "releases/current").resolve()
    assert "not publishable: 7 empty" in desk.l10n("release", "-l", "zh", code=1)
    assert (desk.root / "releases/current").resolve() == live


def test_nothing_publishable_at_all_is_refused(desk: Desk) -> None:
    desk.edit(lambda entry: setattr(entry, "msgstr", ""), "en")
    desk.l10n("sync")
    desk.l10n("release", code=1)
    assert not (desk.root / "releases/current").exists()


def test_an_unsynced_source_is_not_released(desk: Desk) -> None:
    desk.write(ARTICLE + "\nA new last line.\n")
    assert "run `l10n sync`" in desk.l10n("publishable", "-l", "en", code=1)
    desk.l10n("release", code=1)


def test_an_approved_target_with_an_error_is_not_released(desk: Desk) -> None:
    desk.write(ARTICLE.replace("stops for fog", "stops for [fog](https://example.org/fog)"))
    desk.l10n("sync")
    desk.translate({**SERBIAN, "It carries nine cars and stops for [fog](https://example.org/fog).": SERBIAN[FOG]})
    said = desk.l10n("review", "approve", "--all", "-l", "sr-Cyrl")
    assert "not approved" in said
    desk.l10n("release", "-l", "sr-Cyrl", code=1)


def test_the_manifest_tells_what_was_released_and_what_was_not(desk: Desk) -> None:
    approve(desk)
    desk.l10n("release")
    told = manifest(desk)
    rows = told["articles"]
    assert isinstance(rows, list)
    assert [(row["document"], row["locale"]) for row in rows] == [
        ("ferries.md", "en"),
        ("ferries.md", "sr-Cyrl"),
        ("ferries.md", "sr-Latn"),
    ]
    for row in rows:
        text = (desk.root / "releases/current" / row["path"]).read_bytes()
        catalog = (desk.root / "releases/current" / row["catalog"]).read_bytes()
        assert row["sha256"] == hashlib.sha256(text + b"\0" + catalog).hexdigest()
    left_out = {"document": "ferries.md", "locale": "zh-Hans", "because": "7 empty"}
    assert told["not_released"] == [{**left_out, "completeness": 0.0, "link_to": "en"}]


def test_a_removed_document_leaves_the_release_and_its_work_returns_with_it(desk: Desk) -> None:
    approve(desk)
    desk.write("Another article, that stays.\n", "other.md")
    desk.l10n("sync")
    desk.l10n("release")
    (desk.root / "source_texts/ferries.md").unlink()
    assert "kept under locales/.removed/" in desk.l10n("sync")
    assert not desk.path("sr_Cyrl").exists()
    desk.l10n("release")
    assert not (desk.root / "releases/current/articles/en/ferries.md").exists()
    desk.write(ARTICLE)
    desk.l10n("sync")
    assert set(desk.states().values()) >= {"approved"}
    desk.l10n("publishable", "-d", "ferries", "-l", "sr-Latn")


def test_a_renamed_document_keeps_its_work(desk: Desk) -> None:
    approve(desk)
    shutil.move(desk.root / "source_texts/ferries.md", desk.root / "source_texts/sava.md")
    desk.l10n("sync")
    assert set(desk.states().values()) == {"approved"}
    desk.l10n("publishable", "-d", "sava", "-l", "sr-Latn")


def live(desk: Desk) -> set[tuple[str, str]]:
    rows = manifest(desk)["articles"]
    assert isinstance(rows, list)
    return {(row["document"], row["locale"]) for row in rows}


def everything(desk: Desk) -> set[str]:
    return {path.relative_to(desk.root).as_posix() for path in desk.root.rglob("*")}


def test_a_locale_taken_out_of_the_project_leaves_the_release(desk: Desk) -> None:
    approve(desk)
    desk.l10n("release")
    (desk.root / "l10n.toml").write_text('locales = ["en", "zh-Hans"]\n[derive]\n', "utf-8")
    assert "leaves the release: ferries.md sr-Latn" in desk.l10n("release")
    assert live(desk) == {("ferries.md", "en")}


def test_the_last_article_may_leave_with_its_document_but_not_for_want_of_approval(desk: Desk) -> None:
    desk.l10n("release", "-l", "en")
    (desk.root / "source_texts/ferries.md").unlink()
    desk.l10n("sync")
    assert "released 0 articles" in desk.l10n("release")
    assert live(desk) == set()
    desk.write(ARTICLE + "\nA last line that nobody synced.\n")
    desk.l10n("release", code=1)


def test_a_broken_manifest_is_named_and_nothing_is_released(desk: Desk) -> None:
    desk.l10n("release")
    path = desk.root / "releases/current/manifest.json"
    good = path.read_text("utf-8")
    for bad in ("{", "[]", '{"articles": 3}', '{"articles": [{}]}', "\x00", good.replace("articles/en", "../..")):
        path.write_text(bad, "utf-8")
        assert "releases/current/manifest.json" in desk.l10n("release", code=5), bad
    path.write_text(good.replace('"held"', '"weight": 3, "held"'), "utf-8")
    assert "nothing changed" in desk.l10n("release")
    path.unlink()
    assert "releases/current/manifest.json" in desk.l10n("release", code=5)


def test_a_live_article_that_was_tampered_with_is_not_taken_over(desk: Desk) -> None:
    approve(desk)
    desk.l10n("release")
    (desk.root / "releases/current/articles/sr-Cyrl/ferries.md").write_text("Нешто друго.\n", "utf-8")
    desk.write(ARTICLE.replace("nine cars", "ten cars"))
    desk.l10n("sync")
    assert "is not what was released" in desk.l10n("release", code=5)


def test_a_file_called_releases_is_named(desk: Desk) -> None:
    (desk.root / "releases").write_text("mine\n", "utf-8")
    for args in ((), ("--dry-run",)):
        assert "releases: a file stands where releases go" in desk.l10n("release", *args, code=5)


def test_a_dry_run_creates_nothing(desk: Desk) -> None:
    shutil.rmtree(desk.root / ".l10n")
    before = everything(desk)
    assert "would release 1 article" in desk.l10n("release", "--dry-run")
    assert everything(desk) == before


def test_a_document_that_cannot_be_read_does_not_stop_the_others(desk: Desk) -> None:
    desk.write("Another article, that stays.\n", "other.md")
    desk.l10n("sync")
    desk.l10n("release")
    (desk.root / "source_texts/ferries.md").write_bytes(b"Ferries on the \xe8 Sava.\n")
    desk.write("Another article, that changes.\n", "other.md")
    (desk.root / "source_texts/ferries.md").rename(desk.root / "aside.md")
    desk.write(ARTICLE)
    desk.l10n("sync")
    (desk.root / "aside.md").replace(desk.root / "source_texts/ferries.md")
    said = desk.l10n("release")
    assert "not released: ferries.md en: source_texts/ferries.md:1: byte E8 is not UTF-8" in said
    assert live(desk) == {("ferries.md", "en"), ("other.md", "en")}
    assert article(desk, "en") == ARTICLE
    assert (desk.root / "releases/current/articles/en/other.md").read_text("utf-8").endswith("changes.\n")


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    meant = {"articles/en/a.md": b"One.\n", "locales/en/LC_MESSAGES/a.mo": b"\0"}
    for path, data in meant.items():
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_bytes(data)
    read_back(tmp_path, meant)
    (tmp_path / "articles/en/a.md").write_bytes(b"Two.\n")
    with pytest.raises(FileError, match="does not hold what was written"):
        read_back(tmp_path, meant)

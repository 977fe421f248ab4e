"""Words that stay as they are when Serbian goes from one script to the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.walks.desk import ARTICLE, Desk

KEEP = '[scripts]\nkeep = ["Сави", "Skela Nova"]\n'


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path, capsys)
    desk.l10n("init")
    config = tmp_path / "l10n.toml"
    config.write_text(config.read_text("utf-8") + KEEP, "utf-8")
    desk.write(ARTICLE)
    desk.l10n("sync")
    return desk


def test_they_stay_in_the_derived_script_and_in_a_release(desk: Desk) -> None:
    desk.translate()
    desk.l10n("sync")
    assert 'msgstr "Skele na Сави"' in desk.path("sr_Latn").read_text("utf-8")
    assert desk.states("sr-Latn") == desk.states("sr-Cyrl")
    desk.l10n("review", "approve", "--all", "-l", "sr-Cyrl", "--as", "Vera")
    assert "everything is up to date" in desk.l10n("sync")
    assert set(desk.states("sr-Latn").values()) == {"approved"}
    desk.l10n("release")
    released = desk.root / "releases" / "current" / "articles" / "sr-Latn" / "ferries.md"
    assert released.read_text("utf-8").startswith("# Skele na Сави\n")


def test_they_stay_in_what_comes_back_typed_in_latin(desk: Desk, tmp_path: Path) -> None:
    desk.l10n("send", "ferries.md", "-l", "sr-Cyrl", "--to", "Ana", "--folder", str(tmp_path / "out"))
    (parcel,) = (tmp_path / "out").glob("*.po")
    text = parcel.read_text("utf-8")
    wanted = 'msgid "Who pays"\nmsgstr ""'
    assert wanted in text
    parcel.write_text(text.replace(wanted, 'msgid "Who pays"\nmsgstr "Ko plaća Skela Nova"'), "utf-8")
    desk.l10n("receive", str(parcel))
    assert desk.units()["Who pays"]["target"] == "Ко плаћа Skela Nova"


def test_what_changes_in_the_list_reaches_what_was_converted(desk: Desk) -> None:
    desk.translate()
    desk.l10n("sync")
    config = desk.root / "l10n.toml"
    config.write_text(config.read_text("utf-8").replace('"Сави", ', ""), "utf-8")
    desk.l10n("sync")
    assert 'msgstr "Skele na Savi"' in desk.path("sr_Latn").read_text("utf-8")

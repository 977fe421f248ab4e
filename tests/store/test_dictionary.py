from __future__ import annotations

import os
from pathlib import Path

import pytest

from l10n.model.config import SpellingRule
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN
from l10n.store.dictionary import found, load

pytest.importorskip("hunspell", reason="the extra `spelling` is not installed")


def put(folder: Path, name: str, words: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.aff").write_text("SET UTF-8\nTRY aeiouаеиоуbdgrtмостр\n", "utf-8")
    said = words.split()
    (folder / f"{name}.dic").write_text("\n".join([str(len(said)), *said, ""]), "utf-8")


@pytest.fixture
def rule(tmp_path: Path) -> SpellingRule:
    put(tmp_path / "words", "en_US", "bridge organization")
    put(tmp_path / "words", "sr_RS", "мост инјекција његов")
    return SpellingRule((ENGLISH, SERBIAN, SERBIAN_LATIN, CHINESE), "own.txt", "words")


def test_both_scripts_of_serbian_are_looked_up_in_one_dictionary(tmp_path: Path, rule: SpellingRule) -> None:
    cyrillic, latin = load(tmp_path, rule, SERBIAN), load(tmp_path, rule, SERBIAN_LATIN)
    assert cyrillic is not None
    assert latin is not None
    assert cyrillic.knows("мост")
    assert not cyrillic.knows("мостт")
    assert latin.knows("injekcija")
    assert latin.knows("njegov")
    assert "most" in latin.near("mostt")
    assert cyrillic.name != latin.name


def test_english_of_either_habit_is_right(tmp_path: Path, rule: SpellingRule) -> None:
    english = load(tmp_path, rule, ENGLISH)
    assert english is not None
    assert english.knows("organization")
    assert english.knows("organisation")
    assert "bridge" in english.near("brigde")


def test_the_projects_own_words_change_the_name(tmp_path: Path, rule: SpellingRule) -> None:
    before = load(tmp_path, rule, ENGLISH)
    (tmp_path / "own.txt").write_text("# ours\nbrigde\nковидаш*\n", "utf-8")
    after = load(tmp_path, rule, ENGLISH)
    assert before is not None
    assert after is not None
    assert before.name != after.name
    assert after.own == {"brigde", "kovidaš*"}
    (tmp_path / "own.txt").write_bytes(b"\xff\xfe\x00")
    os.utime(tmp_path / "own.txt", ns=(1, 1))
    broken = load(tmp_path, rule, ENGLISH)
    assert broken is not None
    assert broken.own == frozenset()


def test_what_is_missing_is_told_and_nothing_is_looked_up(tmp_path: Path, rule: SpellingRule) -> None:
    (tmp_path / "words" / "sr_RS.aff").unlink()
    assert load(tmp_path, rule, SERBIAN) is None
    assert "no dictionary sr_RS or sr" in found(tmp_path, rule, SERBIAN).why_not
    assert "hunspell-sr" in found(tmp_path, rule, SERBIAN).mend
    assert found(tmp_path, rule, CHINESE).why_not
    assert load(tmp_path, SpellingRule(), ENGLISH) is None


def test_without_the_library_doctor_says_how_to_install_it(
    tmp_path: Path, rule: SpellingRule, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("l10n.store.dictionary.find_spec", lambda name: None)
    seen = found(tmp_path, rule, ENGLISH)
    assert not seen.files
    assert "l10n-workflow[spelling]" in seen.mend

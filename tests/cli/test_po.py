from __future__ import annotations

import gettext
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

_BREAD = 'msgid "Bread"\nmsgstr "Хлеб"\n'


def _l10n(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "l10n", "po", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_reading_prints_every_unit_as_json(tmp_path: Path) -> None:
    path = tmp_path / "food.po"
    path.write_text(
        f'msgid ""\nmsgstr "Language: sr\\n"\n\n{_BREAD}\nmsgctxt ""\nmsgid "a"\nmsgid_plural "b"\n'
        'msgstr[0] "в"\nmsgstr[1] "г"\n\nmsgid "Bread"\nmsgstr "Хлеб"\n\n#~ msgid "Old"\n#~ msgstr "Старо"\n'
    )
    done = _l10n("read", path, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert found["entries"] == [[None, "Bread", ["Хлеб"]], ["", "a", ["в", "г"]]]
    assert found["warnings"] == [
        f'{path}:13: the unit "Bread" stands here and in line 4; both are kept as one',
    ]
    done = _l10n("read", path)
    assert done.stdout == f"{path}: 2 units, 0 without target, 0 fuzzy, 1 obsolete\n"
    assert done.stderr.startswith(f"{path}:13: ")


@pytest.mark.parametrize("command", ["read", "format", "compile"])
def test_a_bad_catalog_is_refused_with_its_line(tmp_path: Path, command: str) -> None:
    path = tmp_path / "food.po"
    path.write_text(f'{_BREAD}\nmsgid "Salt"\nmsgstr "Со')
    done = _l10n(command, path, *([] if command == "read" else [tmp_path / "out"]))
    assert (done.returncode, done.stdout) == (5, "")
    assert done.stderr.startswith(f"{path}:5: the text has no closing quote")
    assert not (tmp_path / "out").exists()


def test_folders_are_formatted_in_place_once(tmp_path: Path) -> None:
    (tmp_path / "sr").mkdir()
    wrapped = tmp_path / "sr" / "food.po"
    wrapped.write_bytes('\ufeffmsgid ""\r\n"Bread"\r\nmsgstr "Хлеб"\r\n'.encode())
    (tmp_path / "food.pot").write_text('msgid "Bread"\nmsgstr ""\n')
    assert _l10n("format", tmp_path, tmp_path).returncode == 0
    first = {path: path.read_bytes() for path in tmp_path.rglob("*.po*")}
    assert first[wrapped].decode().endswith('\n\nmsgid ""\n"Bread"\nmsgstr "Хлеб"\n')
    assert b"charset=UTF-8" in first[tmp_path / "food.pot"]
    before = wrapped.stat().st_mtime_ns
    assert _l10n("format", tmp_path, tmp_path).returncode == 0
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.po*")} == first
    assert wrapped.stat().st_mtime_ns == before


def test_a_folder_is_unwrapped_on_demand(tmp_path: Path) -> None:
    (tmp_path / "food.po").write_text('msgid ""\n"Br"\n"ead"\nmsgstr "Хлеб"\n')
    assert _l10n("format", tmp_path, tmp_path, "--unwrap").returncode == 0
    assert (tmp_path / "food.po").read_text().endswith(f"\n\n{_BREAD}")


def test_a_folder_of_catalogs_is_merged_with_its_templates(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "pot").mkdir()
    (tmp_path / "old" / "food.po").write_text(f'{_BREAD}\nmsgid "Salt is dear."\nmsgstr "Со је скупа."\n')
    (tmp_path / "pot" / "bakery.pot").write_text('msgid "Bread"\nmsgstr ""\n')
    (tmp_path / "pot" / "food.pot").write_text('msgid "Salt is dearer."\nmsgstr ""\n')
    done = _l10n("merge", tmp_path / "old", tmp_path / "pot", tmp_path / "new")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "new" / "bakery.po").read_text().endswith(f"\n\n{_BREAD}")
    assert (
        (tmp_path / "new" / "food.po")
        .read_text()
        .endswith('\n\n#, fuzzy\n#| msgid "Salt is dear."\nmsgid "Salt is dearer."\nmsgstr "Со је скупа."\n')
    )


def test_a_merge_wants_two_files_or_two_folders(tmp_path: Path) -> None:
    (tmp_path / "food.po").write_text(_BREAD)
    (tmp_path / "pot").mkdir()
    assert _l10n("merge", tmp_path, tmp_path / "food.po", tmp_path / "out").returncode == 2
    assert _l10n("merge", tmp_path / "food.po", tmp_path / "pot", tmp_path / "out").returncode == 2
    assert _l10n("merge", tmp_path, tmp_path / "pot", tmp_path / "out").returncode == 2


def test_folders_are_compiled_to_the_same_places(tmp_path: Path) -> None:
    folder = tmp_path / "locales" / "sr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "food.po").write_text(_BREAD)
    assert _l10n("compile", tmp_path / "locales", tmp_path / "out").returncode == 0
    assert gettext.translation("food", tmp_path / "out", ["sr"]).gettext("Bread") == "Хлеб"
    assert _l10n("compile", folder / "food.po", folder).returncode == 0
    assert (folder / "food.mo").read_bytes() == (tmp_path / "out/sr/LC_MESSAGES/food.mo").read_bytes()


def test_requests_that_make_no_sense_are_told(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "file").write_text("")
    assert _l10n("format", tmp_path / "in", tmp_path / "out").returncode == 2
    assert _l10n("format", tmp_path / "in", tmp_path / "file").returncode == 2
    done = _l10n("read", tmp_path / "gone.po")
    assert done.returncode == 5
    assert "No such file" in done.stderr


def test_help_ends_with_an_example() -> None:
    for arguments in ([], ["read"], ["format"], ["merge"], ["compile"]):
        assert re.search(r"Example:\n +l10n po ", _l10n(*arguments, "--help").stdout)

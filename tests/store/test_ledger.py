from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from l10n.errors import CatalogError, FileError
from l10n.model.ledger import Event
from l10n.store.ledger import append, load

_FIRST = Event("2026-11-20T08:00:00.000001Z", "engine", "proposed", "Bread\u2028and salt", "Хлеб и со", origin="google")
_SECOND = Event(
    "2026-11-20T09:00:00.000001Z",
    "Ana",
    "accepted",
    "Bread",
    "Хлеб",
    context="",
    previous="",
    origin="rule",
    score=0.87,
    signals=("moved", "length"),
    unedited=True,
    fuzzy=True,
    to="Mila",
)


def test_events_come_back_in_the_order_of_time_and_once(tmp_path: Path) -> None:
    path = tmp_path / "sr_Cyrl" / "food.jsonl"
    assert load(path) == ()
    assert append(path, []) == 0
    assert not path.parent.exists(), "a ledger appears with its first line"
    once = append(path, [_SECOND, _SECOND])
    assert once == path.stat().st_size
    assert append(path, [_FIRST, _SECOND]) == path.stat().st_size - once
    assert load(path) == (_FIRST, _SECOND)


def test_a_line_is_plain_text_in_a_fixed_order(tmp_path: Path) -> None:
    path = tmp_path / "food.jsonl"
    append(path, [_FIRST, _SECOND])
    first, second, rest = path.read_bytes().decode().split("\n")
    assert first == (
        f'{{"id": "{_FIRST.id}", "at": "2026-11-20T08:00:00.000001Z", "by": "engine", "action": "proposed", '
        '"source": "Bread\u2028and salt", "target": "Хлеб и со", "origin": "google"}'
    )
    assert list(json.loads(second))[:5] == ["id", "at", "by", "action", "context"]
    assert rest == ""


def test_ledgers_merge_as_sets(tmp_path: Path) -> None:
    path = tmp_path / "food.jsonl"
    append(path, [_FIRST, _SECOND])
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"\n".join([lines[1], lines[0], lines[1].replace(b"\n", b"\r\n")]))
    assert load(path) == (_FIRST, _SECOND)


def test_keys_of_a_newer_version_are_passed_over_but_not_its_actions(tmp_path: Path) -> None:
    path = tmp_path / "food.jsonl"
    line = {"at": _FIRST.at, "by": "Ana", "action": "accepted", "source": "a", "mood": {"good": True}}
    path.write_text(json.dumps(line) + "\n")
    assert load(path) == (Event(_FIRST.at, "Ana", "accepted", "a"),)
    path.write_text(json.dumps({**line, "action": "dreamt"}) + "\n")
    with pytest.raises(CatalogError, match=r":1: the action 'dreamt' .* newer l10n"):
        load(path)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('{"at": "x", "by": "y"', "not JSON"),
        ("[1, 2]", "no JSON object"),
        ('{"at": "x", "by": "y", "action": "accepted"}', "source is missing"),
        ('{"at": "x", "by": "y", "action": "accepted", "source": 3}', "source is no text"),
        ('{"at": "x", "by": "y", "action": "accepted", "source": "s", "score": "high"}', "score is no number"),
        ('{"at": "x", "by": "y", "action": "accepted", "source": "s", "signals": "moved"}', "signals is no list"),
        ('{"at": "x", "by": "y", "action": "accepted", "source": "s", "unedited": 1}', "neither true nor false"),
        ("<<<<<<< HEAD", "merge conflict"),
        ("=======", "merge conflict"),
        (">>>>>>> theirs", "merge conflict"),
        ("\udcff", "not JSON"),
    ],
)
def test_a_damaged_line_is_refused_with_its_number(tmp_path: Path, line: str, what: str) -> None:
    path = tmp_path / "food.jsonl"
    append(path, [_FIRST])
    path.write_bytes(path.read_bytes() + line.encode("utf-8", "surrogateescape") + b"\n")
    with pytest.raises(CatalogError, match=what) as info:
        load(path)
    assert (info.value.path, info.value.line) == (str(path), 2)
    assert info.value.hint


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file where it is")
def test_a_ledger_that_git_replaces_at_that_moment_gets_the_events_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.jsonl"
    append(path, [_FIRST])
    real, theirs = os.fsync, path.with_name("theirs")

    def replaced(descriptor: int) -> None:
        real(descriptor)
        if theirs.exists():
            theirs.replace(path)

    append(theirs, [_SECOND])
    monkeypatch.setattr(os, "fsync", replaced)
    third = replace(_FIRST, at="2026-11-21T09:00:00.000001Z")
    append(path, [third])
    assert load(path) == tuple(sorted((_SECOND, third), key=lambda event: event.at))


def test_a_last_line_cut_off_is_reported_and_kept(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "food.jsonl"
    append(path, [_FIRST, _SECOND])
    whole = path.read_bytes()
    cut = whole[:-20]
    path.write_bytes(cut)
    with caplog.at_level(logging.WARNING):
        assert load(path) == (_FIRST,)
        assert f"{path}:2" in caplog.text
        caplog.clear()
        third = replace(_SECOND, by="Mila")
        assert append(path, [third]) == path.stat().st_size - len(cut)
        assert f"{path}:2" in caplog.text
    assert load(path) == (_FIRST, third)
    kept = json.loads(path.read_bytes().split(b"\n")[1])
    assert kept == {"unfinished": cut.split(b"\n")[1].decode()}


def test_a_last_line_that_only_lacks_its_end_counts(tmp_path: Path) -> None:
    path = tmp_path / "food.jsonl"
    append(path, [_FIRST])
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    assert load(path) == (_FIRST,)
    append(path, [_SECOND])
    assert load(path) == (_FIRST, _SECOND)
    path.write_bytes(path.read_bytes() + b'{"unfinished": "x"}')
    assert load(path) == (_FIRST, _SECOND)
    path.write_bytes(path.read_bytes().removesuffix(b'{"unfinished": "x"}'))
    assert path.read_bytes().count(b"\n") == 2


def test_a_conflict_at_the_very_end_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "food.jsonl").write_bytes(b">>>>>>> theirs")
    with pytest.raises(CatalogError, match="merge conflict"):
        load(tmp_path / "food.jsonl")


def test_what_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileError, match="the ledger cannot be written"):
        append(tmp_path / "file" / "food.jsonl", [_FIRST])


_FULL = """
import resource, signal, sys
from pathlib import Path
from l10n.errors import FileError
from l10n.model.ledger import Event
from l10n.store.ledger import append
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
try:
    append(Path(sys.argv[1]), [Event("2026", "Ana", "accepted", "x" * 5000)])
except FileError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of a file's size")
def test_a_disk_without_room_leaves_the_ledger_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "food.jsonl"
    append(path, [_FIRST])
    before = path.read_bytes()
    done = subprocess.run([sys.executable, "-c", _FULL, path], capture_output=True, text=True, check=True)
    assert "the ledger cannot be written: File too large" in done.stdout
    assert path.read_bytes() == before


def test_events_of_one_moment_come_in_one_order_however_their_lines_lie(tmp_path: Path) -> None:
    path = tmp_path / "food.jsonl"
    same = [replace(_FIRST, target=target) for target in ("Хлеб", "Со", "Вода", "Сир")]
    append(path, [_SECOND, *same])
    lines = path.read_bytes().splitlines(keepends=True)
    found = load(path)
    assert [event.id for event in found[:4]] == sorted(event.id for event in same)
    path.write_bytes(b"".join(reversed(lines)))
    assert load(path) == found


def test_only_what_is_said_of_some_sources_is_read(tmp_path: Path) -> None:
    path = tmp_path / "food.jsonl"
    quoted = replace(_FIRST, source='Bread, "the black one"', target='"source": "Bread"')
    append(path, [_FIRST, _SECOND, quoted])
    with path.open("ab") as file:
        file.write(b'{"at": "2026-11-21", "by": "git", "action": "left", "source": "Br\\u0065ad"}\n')
        file.write(b'{"source":"Bread", "at": "2026-11-22", "by": "git", "action": "left"}\n')
    assert [event.at[:10] for event in load(path, about={"Bread"})] == ["2026-11-20", "2026-11-21", "2026-11-22"]
    assert load(path, about={'Bread, "the black one"'}) == (quoted,)
    assert load(path, about={"Salt"}) == ()
    path.write_bytes(b"\n" + path.read_bytes() + b"<<<<<<< ours\n")
    with pytest.raises(CatalogError, match="merge conflict") as caught:
        load(path, about={"Salt"})
    assert caught.value.line == 7

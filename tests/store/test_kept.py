from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from l10n.store.kept import opened

SCHEMA = "CREATE TABLE thing (name TEXT);"


def put(path: Path, name: str) -> None:
    connection = opened(path, SCHEMA)
    assert connection is not None
    with connection:
        connection.execute("INSERT INTO thing VALUES (?)", (name,))
    connection.close()


def names(path: Path, *, reading: bool = False) -> list[str] | None:
    connection = opened(path, SCHEMA, reading=reading)
    if connection is None:
        return None
    found = [row[0] for row in connection.execute("SELECT name FROM thing")]
    connection.close()
    return found


def test_what_was_kept_is_there_again(tmp_path: Path) -> None:
    put(tmp_path / "a.sqlite3", "kept")
    assert names(tmp_path / "a.sqlite3") == names(tmp_path / "a.sqlite3", reading=True) == ["kept"]


@pytest.mark.parametrize("data", [b"no database" * 100, b""])
def test_another_file_is_thrown_away_but_not_by_who_reads(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.sqlite3"
    path.write_bytes(data)
    assert names(path, reading=True) is None
    assert path.read_bytes() == data
    assert names(path) == []


def test_what_another_program_made_is_thrown_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.sqlite3"
    put(path, "old")
    monkeypatch.setattr("l10n.store.kept.code_time", lambda: 7)
    assert names(path, reading=True) is None
    assert names(path) == []


def test_nothing_is_kept_where_there_is_no_folder_or_the_file_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened(tmp_path / "none" / "a.sqlite3", SCHEMA) is None
    assert opened(tmp_path / "a.sqlite3", SCHEMA, reading=True) is None
    monkeypatch.setattr("l10n.store.kept._WAIT_SECONDS", 0.01)
    put(tmp_path / "a.sqlite3", "kept")
    holder = sqlite3.connect(tmp_path / "a.sqlite3")
    holder.execute("BEGIN EXCLUSIVE")
    assert opened(tmp_path / "a.sqlite3", SCHEMA) is None
    holder.close()
    assert names(tmp_path / "a.sqlite3") == ["kept"]

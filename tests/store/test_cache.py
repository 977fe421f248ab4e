from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from l10n.errors import FileError
from l10n.model.machine import MachineTranslation
from l10n.store.cache import MachineCache

ROW = MachineTranslation("google", "en", "sr-Cyrl", "The tax rose.", "Порез је порастао.")


def test_what_was_put_is_found_again_under_exactly_its_key(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "machine.db"
    with MachineCache(path) as cache:
        cache.put_all([ROW])
    with MachineCache(path) as cache:
        assert cache.get(*ROW[:4]) == ROW.target
        for other in (("deepl", *ROW[1:4]), (*ROW[:3], "The tax rose. "), ("google", "en", "sr-Latn", ROW.text)):
            assert cache.get(*other) is None


def test_a_later_answer_takes_the_place_of_the_earlier(tmp_path: Path) -> None:
    with MachineCache(tmp_path / "c.db") as cache:
        cache.put_all([ROW, ROW._replace(target="Порез је већи.")])
        assert cache.get(*ROW[:4]) == "Порез је већи."


def test_two_processes_may_share_a_file(tmp_path: Path) -> None:
    with MachineCache(tmp_path / "c.db") as one, MachineCache(tmp_path / "c.db") as two:
        one.put_all([ROW])
        two.put_all([ROW._replace(text="Other.")])
        assert one.get(*ROW[:3], "Other.") == two.get(*ROW[:4]) == ROW.target


def test_a_damaged_file_is_set_aside_and_told_of(tmp_path: Path) -> None:
    path = tmp_path / "c.db"
    path.write_bytes(b"not a database, but somebody's bytes" * 100)
    told: list[str] = []
    with MachineCache(path, tell=told.append) as cache:
        cache.put_all([ROW])
        assert cache.get(*ROW[:4]) == ROW.target

    assert len(told) == 1
    assert "c.db.damaged-1" in told[0]
    assert (tmp_path / "c.db.damaged-1").read_bytes().startswith(b"not a database")


def test_damage_that_shows_only_later_is_set_aside_too(tmp_path: Path) -> None:
    path = tmp_path / "c.db"
    with MachineCache(path) as cache:
        cache.put_all([ROW._replace(text=f"Sentence {number}.") for number in range(2000)])
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    told: list[str] = []
    with MachineCache(path, tell=told.append) as cache:
        assert cache.get("google", "en", "sr-Cyrl", "Sentence 77.") is None
        cache.put_all([ROW])
        assert cache.get(*ROW[:4]) == ROW.target

    assert len(told) == 1
    assert (tmp_path / "c.db.damaged-1").stat().st_size == len(whole)


def test_another_programs_database_is_not_written_into(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE theirs (a)")
    connection.close()

    with pytest.raises(FileError, match="another program"):
        MachineCache(path)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == [("theirs",)]
    connection.close()


def test_a_file_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "c.db"
    MachineCache(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()

    with pytest.raises(FileError, match="newer"):
        MachineCache(path)


def test_a_place_that_cannot_hold_a_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="cannot be used"):
        MachineCache(tmp_path)
    (tmp_path / "file").write_text("")
    with pytest.raises(FileError):
        MachineCache(tmp_path / "file" / "c.db")

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from l10n.store import files, system

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows syncs no folders")


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What was synced: True for a folder, False for a file."""
    found: list[bool] = []
    real = os.fsync

    def noted(descriptor: int) -> None:
        found.append(stat.S_ISDIR(os.fstat(descriptor).st_mode))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    return found


def write(folder: Path) -> None:
    for name in ("a/x", "a/y", "b/z"):
        files.save(folder / name, b"text")


def test_folder_is_synced_after_each_file(tmp_path: Path, synced: list[bool]) -> None:
    write(tmp_path)
    assert synced == [False, True] * 3


def test_folders_are_synced_once_at_the_end_and_files_at_once(tmp_path: Path, synced: list[bool]) -> None:
    with system.folders_synced_once():
        write(tmp_path)
        assert synced == [False] * 3
    assert synced == [False] * 3 + [True] * 2


def test_folders_are_synced_after_a_fault_and_a_vanished_one_is_none(tmp_path: Path, synced: list[bool]) -> None:
    def stopped() -> None:
        with system.folders_synced_once():
            write(tmp_path)
            (tmp_path / "b" / "z").unlink()
            (tmp_path / "b").rmdir()
            raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        stopped()
    assert synced[3:] == [True]
    files.save(tmp_path / "c", b"text")
    assert synced[4:] == [False, True]

"""What changed in a folder is told by time stamps, and by content where these say too little."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from l10n.errors import FileError
from l10n.store.scan import Mark, listed, scanned


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("source_texts/a.md", "locales/en/LC_MESSAGES/a.po", "locales/.removed/en/b.po", "l10n.toml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("one", "utf-8")
        aged(path)
    return tmp_path


def aged(path: Path, *, seconds: int = 10) -> None:
    """Let a file have been written a while ago."""
    found = path.stat()
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns - seconds * 1_000_000_000))


def test_what_is_hidden_is_none_of_the_inputs(project: Path) -> None:
    assert set(scanned(project, {}, beside=["l10n.toml", "none.tsv"]).marks) == {
        "source_texts/a.md",
        "locales/en/LC_MESSAGES/a.po",
        "l10n.toml",
    }


def test_what_lies_as_it_lay_is_the_same(project: Path) -> None:
    first = scanned(project, {})
    assert first.changed(()) == first.marks.keys()
    assert not scanned(project, first.marks).changed(first.marks)


def test_new_changed_and_gone_files_are_told(project: Path) -> None:
    known = scanned(project, {}).marks
    (project / "source_texts/b.md").write_text("two", "utf-8")
    (project / "source_texts/a.md").unlink()
    (project / "locales/en/LC_MESSAGES/a.po").write_text("two", "utf-8")
    changed = scanned(project, known).changed(known)
    assert changed == {"source_texts/a.md", "source_texts/b.md", "locales/en/LC_MESSAGES/a.po"}


def test_a_change_within_one_tick_of_the_clock_is_told_by_content(project: Path) -> None:
    path = project / "source_texts/a.md"
    path.write_text("one", "utf-8")
    known = scanned(project, {}).marks
    before = path.stat()
    with path.open("r+b") as file:
        file.write(b"two")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert scanned(project, known).changed(known) == {"source_texts/a.md"}


def test_time_stamps_are_believed_once_they_are_old(project: Path) -> None:
    path = project / "source_texts/a.md"
    path.write_text("one", "utf-8")
    known = dict(scanned(project, {}).marks)
    assert known["source_texts/a.md"].content
    aged(path)
    found = path.stat()
    old = known["source_texts/a.md"]
    known["source_texts/a.md"] = Mark(found.st_size, found.st_mtime_ns, found.st_ino, old.content)
    again = scanned(project, known)
    assert not again.changed(known)
    assert not again.marks["source_texts/a.md"].content


def test_what_was_saved_is_known_unless_somebody_wrote_over_it(project: Path) -> None:
    scan = scanned(project, {})
    names = ["source_texts/a.md", "locales/en/LC_MESSAGES/a.po", "locales/en/a.jsonl"]
    for name in names:
        (project / name).write_bytes(b"saved")
    (project / names[1]).write_bytes(b"wrote")
    marks = scan.after(project, {names[0]: b"saved", names[1]: b"saved", names[2]: 5})
    assert marks.keys() == {names[0], names[2]}
    assert not scanned(project, marks).changed(marks) - {names[1]}


def test_a_ledger_that_somebody_else_added_to_is_not_known(project: Path) -> None:
    (project / "locales/en/a.jsonl").write_bytes(b"old\n")
    scan = scanned(project, {})
    (project / "locales/en/a.jsonl").write_bytes(b"old\nours\ntheirs\n")
    assert "locales/en/a.jsonl" not in scan.after(project, {"locales/en/a.jsonl": 5})


def test_what_is_gone_is_forgotten(project: Path) -> None:
    scan = scanned(project, {})
    assert "source_texts/a.md" not in scan.after(project, {}, gone=["source_texts/a.md"])
    assert "source_texts/a.md" in scan.after(project, {})


@pytest.mark.skipif(sys.platform == "win32", reason="Windows makes links for administrators only")
def test_a_folder_that_cannot_be_listed_is_not_taken_for_gone(tmp_path: Path) -> None:
    assert list(listed(tmp_path)) == []
    (tmp_path / "source_texts").symlink_to("source_texts")
    with pytest.raises(FileError, match=r"^source_texts: the folder cannot be read: "):
        list(listed(tmp_path))

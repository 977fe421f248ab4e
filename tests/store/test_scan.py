"""What changed in a folder is told by time stamps, and by content where these say too little."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.errors import FileError
from l10n.store import scan
from l10n.store.scan import Marks, listed, scanned


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
    assert set(scanned(project, Marks(), beside=["l10n.toml", "none.tsv"]).marks.paths) == {
        "source_texts/a.md",
        "locales/en/LC_MESSAGES/a.po",
        "l10n.toml",
    }


def test_what_lies_as_it_lay_is_the_same(project: Path) -> None:
    first = scanned(project, Marks())
    assert first.changed == set(first.marks.paths)
    assert not scanned(project, first.marks).changed


def test_new_changed_and_gone_files_are_told(project: Path) -> None:
    known = scanned(project, Marks()).marks
    (project / "source_texts/b.md").write_text("two", "utf-8")
    (project / "source_texts/a.md").unlink()
    (project / "locales/en/LC_MESSAGES/a.po").write_text("two", "utf-8")
    again = scanned(project, known)
    assert again.changed == {"source_texts/a.md", "source_texts/b.md", "locales/en/LC_MESSAGES/a.po"}
    assert not scanned(project, again.marks).changed


def test_a_change_within_one_tick_of_the_clock_is_told_by_content(project: Path) -> None:
    path = project / "source_texts/a.md"
    path.write_text("one", "utf-8")
    known = scanned(project, Marks()).marks
    overwritten(path)
    assert scanned(project, known).changed == {"source_texts/a.md"}


def overwritten(path: Path) -> None:
    """Let a file hold something else as if nobody had touched it."""
    before = path.stat()
    with path.open("r+b") as file:
        file.write(b"two")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_only_a_thorough_look_tells_a_change_that_no_time_stamp_tells(project: Path) -> None:
    known = scanned(project, Marks()).marks
    overwritten(project / "source_texts/a.md")
    assert not scanned(project, known).changed
    assert scanned(project, known, thorough=True).changed == {"source_texts/a.md"}


def test_a_file_that_was_only_touched_is_the_same(project: Path) -> None:
    known = scanned(project, Marks()).marks
    aged(project / "source_texts/a.md", seconds=5)
    again = scanned(project, known)
    assert not again.changed
    assert again.marks != known


def test_time_stamps_are_believed_once_they_are_old(project: Path, read: list[Path]) -> None:
    path = project / "source_texts/a.md"
    path.write_text("one", "utf-8")
    known = scanned(project, Marks()).marks
    aged(path)
    settled = scanned(project, known)
    assert not settled.changed
    read.clear()
    assert scanned(project, settled.marks).marks == settled.marks
    assert not read


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files whose content a scan has read."""
    paths: list[Path] = []
    digest = scan._digest

    def noted(path: Path) -> bytes:
        paths.append(path)
        return digest(path)

    monkeypatch.setattr(scan, "_digest", noted)
    return paths


def test_only_what_looks_different_is_read(project: Path, read: list[Path]) -> None:
    for number in range(50):
        path = project / f"source_texts/{number}.md"
        path.write_text(str(number), "utf-8")
        aged(path)
    known = scanned(project, Marks()).marks
    (project / "source_texts/7.md").write_text("another", "utf-8")
    (project / "source_texts/8.md").unlink()
    read.clear()
    assert scanned(project, known).changed == {"source_texts/7.md", "source_texts/8.md"}
    assert read == [project / "source_texts/7.md"]


def test_what_was_saved_is_known_unless_somebody_wrote_over_it(project: Path) -> None:
    before = scanned(project, Marks())
    names = ["source_texts/a.md", "locales/en/LC_MESSAGES/a.po", "locales/en/a.jsonl"]
    for name in names:
        (project / name).write_bytes(b"saved")
    (project / names[1]).write_bytes(b"wrote")
    marks = before.after(project, {names[0]: b"saved", names[1]: b"saved", names[2]: 5})
    assert set(marks.paths) == {names[0], names[2]}
    assert scanned(project, marks).changed == {names[1]}


def test_a_ledger_that_somebody_else_added_to_is_not_known(project: Path) -> None:
    (project / "locales/en/a.jsonl").write_bytes(b"old\n")
    before = scanned(project, Marks())
    (project / "locales/en/a.jsonl").write_bytes(b"old\nours\ntheirs\n")
    assert "locales/en/a.jsonl" not in before.after(project, {"locales/en/a.jsonl": 5}).paths


def test_each_file_is_known_by_its_own_marks_whatever_comes_between(project: Path) -> None:
    for name in "bdf":
        (project / f"source_texts/{name}.md").write_text(name * ord(name), "utf-8")
    before = scanned(project, Marks())
    for name in "ce":
        (project / f"source_texts/{name}.md").write_text(name * ord(name), "utf-8")
    (project / "source_texts/d.md").unlink()
    saved = {f"source_texts/{name}.md": (name * ord(name)).encode() for name in "ce"}
    everything = scanned(project, Marks()).marks
    for marks in (before.after(project, saved, gone=["source_texts/d.md"]), scanned(project, before.marks).marks):
        assert lying(marks) == lying(everything)


def lying(marks: Marks) -> dict[str, tuple[list[int], bytes]]:
    return {path: (list(marks.stats[at * 3 : at * 3 + 3]), marks.digest(at)) for at, path in enumerate(marks.paths)}


def test_what_is_gone_is_forgotten(project: Path) -> None:
    before = scanned(project, Marks())
    assert "source_texts/a.md" not in before.after(project, {}, gone=["source_texts/a.md"]).paths
    assert "source_texts/a.md" in before.after(project, {}).paths


@given(
    st.sets(st.tuples(st.sampled_from("abc"), st.sampled_from("abcd"), st.sampled_from(["a", "b", "aa", "ab"]))),
    st.sampled_from("abc"),
    st.sampled_from(["", "a", "b"]),
)
def test_what_lies_below_a_folder_is_found(names: set[tuple[str, str, str]], folder: str, ending: str) -> None:
    paths = sorted("/".join(name) for name in names)
    text = "".join(f"{path}\0" for path in ["l10n.toml", *paths])
    below = [path for path in paths if path.startswith(f"{folder}/")]
    assert Marks(text).below(folder, ending) == [path for path in below if path.endswith(ending)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows makes links for administrators only")
def test_a_folder_that_cannot_be_listed_is_not_taken_for_gone(tmp_path: Path) -> None:
    assert listed(tmp_path).paths == []
    (tmp_path / "source_texts").symlink_to("source_texts")
    with pytest.raises(FileError, match=r"^source_texts: the folder cannot be read: "):
        listed(tmp_path)

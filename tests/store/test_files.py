from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from l10n.errors import ConflictError, FileError, SourceError
from l10n.store import files, system

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def _left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.name.endswith(".tmp"))


# Reading


def test_a_source_is_read_to_the_letter(tmp_path: Path) -> None:
    (tmp_path / "rail.md").write_bytes("\ufeffПруга\r\nи\rпут\n".encode())
    assert files.read_source(tmp_path / "rail.md", "rail.md") == "\ufeffПруга\r\nи\rпут\n"


@pytest.mark.parametrize(
    ("charset", "guess"),
    [("cp1251", "windows-1251"), ("utf-16", "UTF-16"), ("utf-16-le", "UTF-16LE"), ("gbk", "GB18030")],
)
def test_a_source_in_another_charset_is_refused_with_its_line(tmp_path: Path, charset: str, guess: str) -> None:
    text = "One\nline\n议会通过了预算，反对派拒绝了它。" if charset == "gbk" else "Први ред\nпа буџет\nза пругу"
    (tmp_path / "rail.md").write_bytes(text.encode(charset))
    with pytest.raises(SourceError) as info:
        files.read_source(tmp_path / "rail.md", "economy/rail.md")
    assert info.value.path == "economy/rail.md"
    assert info.value.line == (3 if charset == "gbk" else 1)
    assert f"iconv -f {guess} -t UTF-8" in info.value.hint


def test_the_line_of_a_byte_counts_every_line_end(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("One\r\nTwo\rThree\nЧетири".encode("cp1251"))
    with pytest.raises(SourceError, match=r"a\.md:4: byte D7 is not UTF-8"):
        files.read_source(tmp_path / "a.md", "a.md")


def test_what_is_no_text_is_refused_as_such(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(bytes(range(256)) * 4)
    with pytest.raises(SourceError, match="no text"):
        files.read_source(tmp_path / "a.md", "a.md")


def test_a_nul_in_a_source_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"one two three four\nfive\0six\n")
    with pytest.raises(SourceError, match=r"a\.md:2: a NUL"):
        files.read_source(tmp_path / "a.md", "a.md")


@posix
def test_a_link_may_lead_about_but_not_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "project"
    (root / "source_texts").mkdir(parents=True)
    (tmp_path / "secret.md").write_text("a secret")
    (root / "source_texts" / "real.md").write_text("an article")
    (root / "source_texts" / "in.md").symlink_to("real.md")
    (root / "source_texts" / "out.md").symlink_to(tmp_path / "secret.md")
    monkeypatch.chdir(root)
    for base in (root, Path()):
        assert files.read_source(base / "source_texts/in.md", "in.md", root=base) == "an article"
        for name in ("source_texts/out.md", "source_texts/../../secret.md"):
            with pytest.raises(SourceError, match="outside"):
                files.read_source(base / name, name, root=base)


@posix
def test_what_is_no_plain_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    for name, what in (
        ("pipe", "no regular file"),
        ("", "a folder"),
        ("loop", "cannot be read"),
        ("gone", "No such file"),
    ):
        with pytest.raises(FileError, match=what):
            files.read_bytes(tmp_path / name)
    with pytest.raises(FileError, match="cannot be read"):
        files.read_bytes(tmp_path / "loop", root=tmp_path)
    with pytest.raises(FileError, match="cannot be read"):
        files.read_if_there(tmp_path / "loop")
    assert files.read_if_there(tmp_path / "gone") is None


# Writing


def test_equal_bytes_are_not_written(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.po"
    assert files.save(path, b"one")
    before = path.stat()
    assert not files.save(path, b"one")
    assert not files.exchange(path, b"one", expected=b"something else")
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert files.save(path, b"two")
    assert path.read_bytes() == b"two"
    assert _left(tmp_path) == []


@posix
def test_the_mode_of_the_old_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    files.save(path, b"one")
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~_umask()
    path.chmod(0o640)
    files.save(path, b"two")
    files.exchange(path, b"three", expected=b"two")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@posix
def test_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"theirs")
    (tmp_path / "a.po").symlink_to("elsewhere")
    assert files.save(tmp_path / "a.po", b"theirs")
    assert not (tmp_path / "a.po").is_symlink()
    files.save(tmp_path / "a.po", b"ours")
    assert (tmp_path / "elsewhere").read_bytes() == b"theirs"


def test_long_names_have_room_for_a_temporary_one(tmp_path: Path) -> None:
    path = tmp_path / f"{'речник' * 20}.po"
    assert files.save(path, b"one")
    assert path.read_bytes() == b"one"


def test_what_cannot_be_written_is_named_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "file" / "a.po", tmp_path):
        with pytest.raises(FileError, match="cannot be written: ") as info:
            files.save(path, b"x")
        assert str(tmp_path) in str(info.value)
        with pytest.raises(FileError, match="cannot be written: ") as info:
            files.exchange(path, b"x", expected=None)
        assert str(tmp_path) in str(info.value)
    assert _left(tmp_path) == []


_FULL = """
import resource, signal, sys
from pathlib import Path
from l10n.errors import FileError
from l10n.store import files
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
new = Path(sys.argv[1]).with_name("new.po")
for act in (
    files.save,
    lambda path, data: files.exchange(path, data, expected=b"old"),
    lambda path, data: files.create([(new, data)]),
):
    try:
        act(Path(sys.argv[1]), b"x" * 200_000)
    except FileError as error:
        print(error)
"""


@posix
def test_a_disk_without_room_keeps_the_old_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(b"old")
    done = subprocess.run([sys.executable, "-c", _FULL, path], capture_output=True, text=True, check=True)
    assert done.stdout.count(f"{path}: the file cannot be written: File too large") == 2
    assert f"{path.with_name('new.po')}: the file cannot be written: File too large" in done.stdout
    assert path.read_bytes() == b"old"
    assert _left(tmp_path) == []


# Many at once


def test_many_files_are_made_at_once_and_none_is_replaced(tmp_path: Path) -> None:
    made = {tmp_path / folder / f"{name}.po": f"{folder}{name}".encode() for folder in "ab" for name in "xyz"}
    lying = files.create(made.items())
    assert {path: path.read_bytes() for path in made} == made
    for path, found in lying.items():
        now = path.lstat()
        assert (now.st_ino, now.st_size, now.st_mtime_ns) == (found.st_ino, found.st_size, found.st_mtime_ns)
    new = tmp_path / "b" / "new.po"
    with pytest.raises(ConflictError, match="somebody else") as info:
        files.create([(new, b"new"), (tmp_path / "b" / "x.po", b"other")])
    assert info.value.found == "bx"
    assert new.read_bytes() == b"new"
    (tmp_path / "b" / "link.po").symlink_to(new)
    with pytest.raises(FileError, match="symbolic link"):
        files.create([(tmp_path / "b" / "link.po", b"other")])
    with pytest.raises(FileError, match="cannot be written"):
        files.create([(new / "below.po", b"other")])
    assert {path: path.read_bytes() for path in made} == made
    assert _left(tmp_path / "b") == []


# Compare and swap


def test_only_the_expected_bytes_are_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    assert files.exchange(path, b"one", expected=None)
    assert files.exchange(path, b"two", expected=b"one")
    for expected, shown in ((b"one", "one"), (None, "")):
        with pytest.raises(ConflictError, match="somebody else") as info:
            files.exchange(path, b"three", expected=expected)
        assert (info.value.expected, info.value.found) == (shown, "two")
    path.unlink()
    with pytest.raises(ConflictError):
        files.exchange(path, b"three", expected=b"two")
    assert not path.exists()
    assert _left(tmp_path) == []


def test_a_change_between_look_and_write_is_put_back(tmp_path: Path) -> None:
    path, temporary = tmp_path / "a.po", tmp_path / "ours"
    path.write_bytes(b"theirs")
    temporary.write_bytes(b"ours")
    if not system.rename_exchange(path, path):
        pytest.skip("this system cannot exchange two files")
    with pytest.raises(ConflictError) as info:
        files._swap(path, temporary, b"ours", b"base")
    assert path.read_bytes() == b"theirs"
    assert info.value.found == "theirs"
    with pytest.raises(ConflictError):
        files._create(path, temporary)
    assert path.read_bytes() == b"theirs"
    path.unlink()
    with pytest.raises(ConflictError):
        files._swap(path, temporary, b"ours", b"base")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who has a file open")
@pytest.mark.parametrize("stays", [False, True])
def test_an_editor_at_work_in_the_file_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stays: bool
) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(b"half of what ")
    monkeypatch.setattr(files, "_PATIENCE", 0.05 if stays else 30.0)
    with path.open("ab", buffering=0) as editor:
        assert system.is_being_written(path)

        def go_on() -> None:
            time.sleep(0.1)
            editor.write(b"Ana saves")
            editor.close()

        thread = threading.Thread(target=go_on)
        if not stays:
            thread.start()
        with pytest.raises(ConflictError) as info:
            files.exchange(path, b"ours", expected=b"half of what ")
        if stays:
            go_on()
        else:
            thread.join()
            assert info.value.found == "half of what Ana saves"
    assert path.read_bytes() == b"half of what Ana saves"
    assert not system.is_being_written(path)
    assert _left(tmp_path) == []


def test_where_files_cannot_be_exchanged_they_are_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "rename_exchange", lambda first, second: False)
    monkeypatch.setattr(system, "rename_new", lambda first, second: False)
    path, temporary = tmp_path / "a.po", tmp_path / "ours"
    assert files.exchange(path, b"one", expected=None)
    assert files.exchange(path, b"two", expected=b"one")
    assert path.read_bytes() == b"two"
    temporary.write_bytes(b"ours")
    with pytest.raises(ConflictError):
        files._swap(path, temporary, b"ours", b"one")
    with pytest.raises(ConflictError):
        files._create(path, temporary)
    assert path.read_bytes() == b"two"


@posix
def test_a_link_is_never_exchanged(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_bytes(b"one")
    (tmp_path / "a.po").symlink_to("theirs")
    (tmp_path / "b.po").symlink_to("nowhere")
    for name, expected in (("a.po", b"one"), ("b.po", None)):
        with pytest.raises(FileError, match="symbolic link"):
            files.exchange(tmp_path / name, b"two", expected=expected)
    assert (tmp_path / "theirs").read_bytes() == b"one"


def test_no_edit_of_two_writers_at_once_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "edits"
    path.write_bytes(b"")

    def edit(name: str) -> None:
        number = 0
        while number < 60:
            before = files.read_bytes(path)
            try:
                files.exchange(path, before + f"{name}{number}\n".encode(), expected=before)
            except ConflictError:
                continue
            number += 1

    threads = [threading.Thread(target=edit, args=(name,)) for name in ("Ana", "Mila")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(path.read_text().split()) == {f"{name}{number}" for name in ("Ana", "Mila") for number in range(60)}
    assert _left(tmp_path) == []


# Killed at any time

_FOR_EVER = """
import sys
from pathlib import Path
from l10n.store import files
path, size = Path(sys.argv[1]), 300_000
print("ready", flush=True)
last = path.read_bytes()
while True:
    for letter in (b"b", b"a"):
        data = letter * size
        if sys.argv[2] == "save":
            files.save(path, data)
        else:
            files.exchange(path, data, expected=last)
        last = data
"""


@posix
@pytest.mark.parametrize("how", ["save", "exchange"])
def test_a_kill_leaves_the_old_bytes_or_the_new(tmp_path: Path, how: str) -> None:
    path = tmp_path / "a.po"
    whole = (b"a" * 300_000, b"b" * 300_000)
    path.write_bytes(whole[0])
    delays = random.Random(7)
    for _ in range(20):
        with subprocess.Popen([sys.executable, "-c", _FOR_EVER, path, how], stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(delays.uniform(0, 0.02))
            child.send_signal(signal.SIGKILL)
        assert path.read_bytes() in whole


# Moving and removing


def test_nothing_that_was_kept_aside_is_overwritten(tmp_path: Path) -> None:
    places = []
    for text in ("one", "two", "three"):
        (tmp_path / "a.po").write_text(text)
        places.append(files.move_aside(tmp_path / "a.po", tmp_path / "removed" / "a.po"))
    assert [place.name for place in places] == ["a.po", "a.1.po", "a.2.po"]
    assert [place.read_text() for place in places] == ["one", "two", "three"]
    with pytest.raises(FileError, match="No such file"):
        files.move_aside(tmp_path / "a.po", tmp_path / "removed" / "b.po")


def test_a_file_is_discarded_only_as_it_was_read(tmp_path: Path) -> None:
    path, kept = tmp_path / "a.po", tmp_path / "removed" / "a.po"
    path.write_text("read")
    assert files.discard(path, kept, expected=b"read") is None
    path.write_text("saved meanwhile")
    assert files.discard(path, kept, expected=b"read") == kept
    assert kept.read_text() == "saved meanwhile"
    assert [each.name for each in tmp_path.iterdir()] == ["removed"]
    with pytest.raises(FileError, match="cannot be written"):
        files.discard(path, kept, expected=b"read")


def test_removing_tells_whether_there_was_one(tmp_path: Path) -> None:
    (tmp_path / "a.pot").write_text("x")
    assert files.remove(tmp_path / "a.pot")
    assert not files.remove(tmp_path / "a.pot")
    with pytest.raises(FileError, match="cannot be written"):
        files.remove(tmp_path)

"""Files on disk: read whole, written whole or not at all, never over somebody else's change."""

from __future__ import annotations

import contextlib
import os
import stat
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from l10n.errors import ConflictError, FileError, SourceError
from l10n.model.pattern import lazy_pattern
from l10n.store import system
from l10n.store.lock import lock

__all__ = [
    "create",
    "discard",
    "exchange",
    "lock",
    "move_aside",
    "numbered",
    "read_bytes",
    "read_if_there",
    "read_source",
    "remove",
    "save",
]

TEMPORARY = lazy_pattern(r"\.(?P<name>.+)\.l10n(?:-(?P<old>[0-9a-f]{8})-(?P<new>[0-9a-f]{8}))?-[0-9a-f]{8}\.tmp")
"""What temporary files are called; one that is to be exchanged says with the digests of which bytes, for which."""

LONGEST = 50
"""So many letters of a file's name stand in that of its temporary file."""

_TRIES = 8
_PAUSE, _PATIENCE = 0.01, 2.0
_LINE_END = lazy_pattern(r"\r\n|\r|\n")
_SAMPLE = 20_000


def read_bytes(path: Path, *, root: Path | None = None) -> bytes:
    """Return what a regular file holds.

    Raises FileError where it cannot be read, is a folder or a special file (a FIFO would never end), or where `root`
    is given and the file, symbolic links followed, lies outside of it.
    """
    try:
        if root is not None and not path.resolve(strict=True).is_relative_to(root.resolve()):
            raise FileError(str(path), 0, f"the file lies outside {root}", "Copy it here instead of linking to it.")
        with os.fdopen(_opened(path), "rb") as file:
            return file.read()
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links, before Python 3.13
        raise _unreadable(path, error) from error


def read_if_there(path: Path, *, root: Path | None = None) -> bytes | None:
    """Return what a file holds, None where there is none; raises as `read_bytes` does."""
    return read_bytes(path, root=root) if os.path.lexists(path) else None


def read_source(path: Path, name: str, *, root: Path | None = None) -> str:
    """Return the text of the document called `name`, line ends untouched, a byte order mark as first character.

    With `root`, links that lead out of that folder are refused. Raises SourceError with the line where the bytes are
    not UTF-8, and says what they look like and how to convert them; also where the file's name is not UTF-8.
    """
    if (shown := name.encode("utf-8", "backslashreplace").decode()) != name:
        raise SourceError(shown, 0, "the file's name is not UTF-8", "Rename it.")
    try:
        data = read_bytes(path, root=root)
    except FileError as error:
        raise SourceError(name, error.line, error.message, error.hint) from error
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _undecodable(name, data, error.start) from None
    if "\0" in text:
        from l10n.scripts.charset import conversion_hint, likely_charset

        at = text.index("\0")
        charset = likely_charset(data)
        hint = conversion_hint(name, charset) if charset else "Remove the character: no catalog can hold it."
        raise SourceError(name, len(_LINE_END.findall(text[:at])) + 1, "a NUL character stands here", hint)
    return text


def _undecodable(name: str, data: bytes, at: int) -> SourceError:
    """Return what is wrong with the byte `at` of a document that is not UTF-8."""
    from l10n.scripts.charset import conversion_hint, likely_charset

    charset = likely_charset(data)
    line = len(_LINE_END.findall(data[:at].decode("utf-8"))) + 1
    if not charset and 0 in data[:_SAMPLE]:
        return SourceError(name, line, "this is no text: it has NUL bytes", "Take it out, or rename it.")
    byte = data[at : at + 1].hex().upper()
    return SourceError(name, line, f"byte {byte} is not UTF-8", conversion_hint(name, charset))


def save(path: Path, data: bytes) -> bool:
    """Make `path` hold `data`; return whether anything had to be written.

    A kill, a full disk or a power cut leaves the old bytes or the new ones. The mode of an old file is kept; a
    symbolic link is replaced, not followed. Raises FileError with the reason.
    """
    try:
        if _current(path) == data:
            return False
        with _temporary(path, data) as temporary:
            temporary.replace(path)
        system.sync_folder(path.parent)
    except OSError as error:
        raise _unwritable(path, error) from error
    return True


def exchange(path: Path, data: bytes, *, expected: bytes | None) -> bool:
    """Make `path` hold `data` if it holds `expected` now (None: if there is no such file).

    Returns whether anything had to be written. Raises ConflictError, and leaves what is there, if somebody else has
    changed the file, even between our look and our write where the system can exchange two files. Raises FileError
    where it cannot be written, or is a symbolic link: whose file it is cannot be known.
    """
    try:
        _refuse_link(path)
        if (found := _current(path)) == data:
            return False
        _compare(path, found, expected)
        with _temporary(path, data, old=expected) as temporary:
            if expected is None:
                _create(path, temporary)
            else:
                _swap(path, temporary, data, expected)
        system.sync_folder(path.parent)
    except OSError as error:
        raise _unwritable(path, error) from error
    return True


def create(made: Iterable[tuple[Path, bytes]]) -> dict[Path, os.stat_result]:
    """Make files that nobody has made yet, brought down to the disk together; return how each lies there now.

    Whatever ends the program, each is there whole or not at all. Raises ConflictError where one is there already, and
    FileError with the reason where one cannot be written; those before it may have been made.
    """
    by_folder: dict[Path, list[tuple[Path, bytes]]] = {}
    for path, data in made:
        by_folder.setdefault(path.parent, []).append((path, data))
    lying: dict[Path, os.stat_result] = {}
    for folder, some in by_folder.items():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with system.folder_locked(folder):
                lying |= _created(folder, some)
            system.sync_folder(folder)
        except OSError as error:
            raise _unwritable(folder, error) from error
    return lying


def _created(folder: Path, made: Iterable[tuple[Path, bytes]]) -> dict[Path, os.stat_result]:
    lying: dict[Path, os.stat_result] = {}
    waiting: dict[Path, Path] = {}
    try:
        for path, data in made:
            waiting[path] = _temporary_name(path)
            try:
                lying[path] = _written_down(waiting[path], data)
            except OSError as error:
                raise _unwritable(path, error) from error
        system.flush(folder)
        for path in list(waiting):
            _create(path, waiting[path])
            del waiting[path]
    finally:
        for temporary in waiting.values():
            temporary.unlink(missing_ok=True)
    return lying


def _written_down(temporary: Path, data: bytes) -> os.stat_result:
    """Write a new file, down to the disk where `system.flush` is not enough for that; return how it lies."""
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | system.BINARY, 0o666)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(descriptor, left) :]
        if not system.FLUSHES_AT_ONCE:
            os.fsync(descriptor)
        return os.fstat(descriptor)
    finally:
        os.close(descriptor)


def remove(path: Path) -> bool:
    """Remove a file; return whether there was one. Raises FileError with the reason where it cannot be."""
    try:
        path.unlink()
        system.sync_folder(path.parent)
    except FileNotFoundError:
        return False
    except OSError as error:
        raise _unwritable(path, error) from error
    return True


def move_aside(path: Path, kept: Path) -> Path:
    """Move a file to `kept`, or to a numbered name beside it where that is taken; return where it is now.

    Raises FileError with the reason where it cannot be moved.
    """
    place, number = kept, 0
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        while os.path.lexists(place):
            number += 1
            place = numbered(kept, number)
        path.rename(place)
        system.sync_folder(place.parent)
        system.sync_folder(path.parent)
    except OSError as error:
        raise _unwritable(path, error) from error
    return place


def numbered(kept: Path, number: int) -> Path:
    """Return the name beside `kept` that a file is moved to where so many others have taken those before it."""
    return kept.with_name(f"{kept.stem}.{number}{kept.suffix}")


def discard(path: Path, kept: Path, *, expected: bytes) -> Path | None:
    """Remove a file that holds `expected`; where somebody saved something else meanwhile, move it to `kept`.

    Returns where it is now, None if it is gone. Raises FileError with the reason where it cannot be done.
    """
    temporary = _temporary_name(path, f"-{short(expected)}-{short(expected)}")
    try:
        path.rename(temporary)
        if temporary.read_bytes() != expected:
            return move_aside(temporary, kept)
        temporary.unlink()
        system.sync_folder(path.parent)
    except OSError as error:
        raise _unwritable(path, error) from error
    return None


def _opened(path: Path) -> int:
    """Open a regular file."""
    # Non-blocking, or opening a FIFO would wait for its writer for ever.
    descriptor = os.open(path, os.O_RDONLY | system.BINARY | system.NONBLOCK)
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISREG(mode):
        return descriptor
    os.close(descriptor)
    what = "a folder" if stat.S_ISDIR(mode) else "no regular file"
    raise FileError(str(path), 0, f"this is {what}", "Name a plain file.")


def _current(path: Path) -> bytes | None:
    """Return what the file holds, None where there is none or only a link."""
    try:
        mode = os.lstat(path).st_mode
    except FileNotFoundError:
        return None
    return None if stat.S_ISLNK(mode) else path.read_bytes()


@contextlib.contextmanager
def _temporary(path: Path, data: bytes, *, old: bytes | None = None) -> Iterator[Path]:
    """Write `data` beside `path`, down to the disk; remove what is left of it at the end.

    `old` are the bytes that are to be exchanged for it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = _temporary_name(path, "" if old is None else f"-{short(old)}-{short(data)}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | system.BINARY
    # What one of us swaps out another must not take for settled: our writers of a folder take turns.
    with system.folder_locked(path.parent):
        try:
            with os.fdopen(os.open(temporary, flags, 0o666), "wb") as file:
                if path.is_file() and not path.is_symlink():
                    system.set_mode(file.fileno(), stat.S_IMODE(path.stat().st_mode))
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            yield temporary
        finally:
            temporary.unlink(missing_ok=True)


def _temporary_name(path: Path, digests: str = "") -> Path:
    # 255 bytes are all that a name may have; a letter may take four.
    return path.with_name(f".{path.name[:LONGEST]}.l10n{digests}-{os.urandom(4).hex()}.tmp")


def short(data: bytes) -> str:
    """Return the digest of some bytes, as it stands in the name of a temporary file."""
    import hashlib  # most runs exchange nothing, and it is slow to load

    return hashlib.sha256(data).hexdigest()[:8]


def _create(path: Path, temporary: Path) -> None:
    try:
        if not system.rename_new(temporary, path):
            _compare(path, _current(path), None)
            temporary.replace(path)
    except FileExistsError:
        _refuse_link(path)
        raise _conflict(path, _current(path), None) from None


def _swap(path: Path, temporary: Path, data: bytes, expected: bytes) -> None:
    """Exchange the two files, look at the one swapped out, and put it back if it is not what was expected."""
    try:
        if not system.rename_exchange(temporary, path):
            _compare(path, _current(path), expected)
            temporary.replace(path)
            _compare(path, _current(path), data)
            return
    except FileNotFoundError:
        raise _conflict(path, None, expected) from None
    at_rest = _at_rest(temporary)
    found = temporary.read_bytes()
    if at_rest and found == expected:
        return
    ours = data
    for _ in range(_TRIES):
        # While we look, the other may write again: what it wrote last must be what stays.
        system.rename_exchange(temporary, path)
        if (swapped := temporary.read_bytes()) == ours:
            break
        ours, found = found, swapped
    raise _conflict(path, found, expected)


def _at_rest(path: Path) -> bool:
    """Wait until no editor writes into what was swapped out, half of which may be what we expected; False if one stays.

    An editor that has opened the file before it got another name goes on writing into it.
    """
    until = time.monotonic() + _PATIENCE
    while system.is_being_written(path):
        if time.monotonic() >= until:
            return False
        time.sleep(_PAUSE)
    return True


def _refuse_link(path: Path) -> None:
    """Whose file a symbolic link leads to cannot be known."""
    if path.is_symlink():
        raise FileError(str(path), 0, "a symbolic link stands here", "Put the file itself in its place.")


def _compare(path: Path, found: bytes | None, expected: bytes | None) -> None:
    if found != expected:
        raise _conflict(path, found, expected)


def _conflict(path: Path, found: bytes | None, expected: bytes | None) -> ConflictError:
    return ConflictError(
        "somebody else changed the file meanwhile",
        "Their version stands. Run the command again to work from it.",
        path=str(path),
        expected=_shown(expected),
        found=_shown(found),
    )


def _shown(data: bytes | None) -> str:
    return "" if data is None else data.decode("utf-8", "replace")


def _unreadable(path: Path, error: OSError | RuntimeError) -> FileError:
    reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
    return FileError(str(path), 0, f"the file cannot be read: {reason}")


def _unwritable(path: Path, error: OSError) -> FileError:
    reason = error.strerror or str(error)
    return FileError(str(path), 0, f"the file cannot be written: {reason}", "What it held before is still there.")

"""What lies in a project folder, and whether it lies there as it did before: by time stamps, by content on doubt.

Git's rule: a file whose size, time and inode are the same is the same, unless it was written so shortly before it
was looked at that a later change could bear the same time; then, and where they differ, its content decides.
"""

from __future__ import annotations

import hashlib
import os
import time
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import compress
from operator import ne
from pathlib import Path
from types import MappingProxyType

from l10n.errors import FileError

_FOLDERS = ("source_texts", "locales")
_BESIDE = "\0"
"""Between two paths: what no path can hold."""

_RACY_NS = 2_000_000_000
"""Two seconds: the coarsest time stamps of file systems in use (FAT)."""

_BY_HANDLE = os.scandir in os.supports_fd
_DIGEST = 16
_UNKNOWN = bytes(_DIGEST)
_STATS = 3 * array("q").itemsize


@dataclass(frozen=True, slots=True)
class Marks:
    """How some files lay, in parallel, for there may be many of them.

    `text` holds their paths under the project folder, NUL after each, those below a folder together; `stats` of each
    bytes, nanoseconds (below 0: so young that they say too little) and inode; `digests` 16 bytes of content each.
    `edition` tells those that an index kept from all that it kept before or after.
    """

    text: str = ""
    stats: array[int] = field(default_factory=lambda: array("q"))
    digests: bytes = b""
    edition: str = field(default="", compare=False)

    @property
    def paths(self) -> list[str]:
        """The paths, in the order in which they were found."""
        return self.text.split(_BESIDE)[:-1]

    def __len__(self) -> int:
        return len(self.stats) // 3

    def below(self, folder: str, ending: str = "") -> list[str]:
        """Return the paths of the files below a folder that have an ending.

        >>> Marks("a/b.md\\0a/c/d.md\\0e/f.md\\0").below("a")
        ['a/b.md', 'a/c/d.md']
        """
        wanted = f"{_BESIDE}{folder}/"
        start = 0 if self.text.startswith(wanted[1:]) else self.text.find(wanted) + 1
        if not start and not self.text.startswith(wanted[1:]):
            return []
        last = max(self.text.rfind(wanted), start)
        found = self.text[start : self.text.index(_BESIDE, last + 1) + 1].split(f"{ending}{_BESIDE}")[:-1]
        return [f"{before.rpartition(_BESIDE)[2]}{ending}" for before in found] if ending else found

    def digest(self, at: int) -> bytes:
        """Return the digest of the content of the file at a place."""
        return self.digests[at * _DIGEST : (at + 1) * _DIGEST]


Lying = tuple[tuple[int, int, int], bytes]
"""How a file lies: bytes, nanoseconds and inode, and the digest of its content."""


def laid(found: os.stat_result, digest: bytes) -> Lying:
    """Return how a file lies that was just made."""
    return (found.st_size, found.st_mtime_ns, found.st_ino), digest


@dataclass(frozen=True, slots=True)
class Scan:
    """The files that a sync reads, and which of them are new, changed or gone since the marks `before`."""

    before: Marks
    marks: Marks
    changed: frozenset[str]

    def after(
        self,
        root: Path,
        saved: Mapping[str, bytes | int],
        *,
        gone: Collection[str] = (),
        made: Mapping[str, Lying] = MappingProxyType({}),
    ) -> Marks:
        """Return how the files lie after some were `saved`, whole or by bytes that each grew by, and some are `gone`.

        A file that somebody else has written since is left out. `made` are new files that lay as told.
        """
        if not saved and not gone and not made:
            return self.marks
        places = {path: at for at, path in enumerate(self.marks.paths) if path in saved or path in gone}
        now = time.time_ns()
        lying: dict[str, Lying] = {
            path: ((size, _time(stamp, now), inode), digest) for path, ((size, stamp, inode), digest) in made.items()
        }
        for path, what in saved.items():
            before = self.marks.stats[places[path] * 3] if path in places else 0
            if path not in gone and (found := _saved(root / path, what, before=before, now=now)):
                lying[path] = found
        stats, digests = array("q", self.marks.stats), bytearray(self.marks.digests)
        for path in places.keys() & lying.keys():
            _put(stats, digests, places[path], lying[path])
        marks = Marks(self.marks.text, stats, bytes(digests))
        if not places.keys() ^ lying.keys():
            return marks
        return _ordered(marks, without=places.keys() - lying.keys(), added={p: lying[p] for p in lying.keys() - places})


def _saved(path: Path, what: bytes | int, *, before: int, now: int) -> Lying | None:
    """Return how a file lies that was just saved; None where it does not hold what was."""
    size = len(what) if isinstance(what, bytes) else what + before
    try:
        found = path.lstat()
        data = path.read_bytes()
    except OSError:
        return None
    if not found.st_size == len(data) == size or (isinstance(what, bytes) and data != what):
        return None
    return (size, _time(found.st_mtime_ns, now), found.st_ino), digest_of(data)


def _ordered(marks: Marks, *, without: Collection[str], added: Mapping[str, Lying]) -> Marks:
    """Return marks without some files and with others, those below a folder together."""
    paths = sorted({*marks.paths, *added}.difference(without))
    known = _parallel(marks, paths)
    stats, digests = known.stats, bytearray(known.digests)
    for at, path in enumerate(paths) if added else ():
        if path in added:
            _put(stats, digests, at, added[path])
    return Marks(_BESIDE.join([*paths, ""]), stats, bytes(digests))


def _put(stats: array[int], digests: bytearray, at: int, lying: Lying) -> None:
    """Tell of the file at a place how it lies."""
    stats[at * 3 : at * 3 + 3] = array("q", lying[0])
    digests[at * _DIGEST : (at + 1) * _DIGEST] = lying[1]


def scanned(root: Path, known: Marks, *, beside: Iterable[str] = (), thorough: bool = False) -> Scan:
    """Look at every source, catalog, template and ledger of a project, and at the files `beside` them.

    What is hidden is passed over. `known` are the marks of the scan before; with `thorough`, all is read and only
    the content decides.
    """
    now = time.time_ns()
    paths, stats = _looked(root, beside)
    text = _BESIDE.join([*paths, ""])
    before = known
    if text != known.text:
        before = _parallel(known, paths)
    asked: Iterable[int] = range(len(paths))
    if not thorough:
        asked = _differing(stats, before.stats)
    digests = bytearray(before.digests)
    changed: set[str] = set()
    for at in asked:
        digest = _digest(root / paths[at])
        if digest != before.digest(at) or digest == _UNKNOWN:
            changed.add(paths[at])
            digests[at * _DIGEST : (at + 1) * _DIGEST] = digest
        stats[at * 3 + 1] = _time(stats[at * 3 + 1], now)
    if before is not known:
        changed.update(set(known.paths).difference(paths))
    return Scan(known, Marks(text, stats, bytes(digests)), frozenset(changed))


def _differing(stats: Sequence[int], before: Sequence[int]) -> list[int]:
    """Return the places of the files of which anything differs."""
    if stats == before:
        return []
    return sorted({at // 3 for at in compress(range(len(stats)), map(ne, stats, before))})


def _parallel(known: Marks, paths: Sequence[str]) -> Marks:
    """Return what is known of some files, in their order; nothing of new ones."""
    places = {path: at for at, path in enumerate(known.paths)}
    order = [places.get(path, -1) for path in paths]
    stats = array("q")
    stats.frombytes(_in_order(known.stats.tobytes(), _STATS, order))
    return Marks("", stats, _in_order(known.digests, _DIGEST, order))


def _in_order(data: bytes, size: int, order: Iterable[int]) -> bytes:
    """Return pieces of some bytes in another order, zeros for the place -1."""
    pieces = [data[start : start + size] for start in range(0, len(data), size)]
    pieces.append(bytes(size))
    return b"".join(map(pieces.__getitem__, order))


def _time(stamp: int, now: int) -> int:
    """Return a time stamp as it is kept: below 0 where a later change could bear it too."""
    return stamp if stamp < now - _RACY_NS else -stamp


def listed(root: Path) -> Marks:
    """Return the files under `source_texts/` and `locales/` that are not hidden; nothing of their content."""
    paths, stats = _looked(root, ())
    return Marks(_BESIDE.join([*paths, ""]), stats)


def _looked(root: Path, beside: Iterable[str]) -> tuple[list[str], array[int]]:
    paths: list[str] = []
    stats = array("q")
    for name in beside:
        try:
            found = (root / name).stat()
        except OSError:
            continue
        paths.append(name)
        stats.extend((found.st_size, found.st_mtime_ns, found.st_ino))
    for folder in _FOLDERS:
        _look(str(root / folder), folder, paths, stats)
    return paths, stats


def _look(folder: str, name: str, paths: list[str], stats: array[int]) -> None:
    """Add the regular files below a folder, links followed as far as they lead to one.

    Raises FileError where it cannot be listed: what lies there is not gone.
    """
    folders: list[tuple[str, str]] = []
    values: list[int] = []
    with _entries(folder, name) as entries:
        for entry in entries:
            own = entry.name
            if own[0] == ".":
                continue
            if not own.isascii():
                # A name that is not UTF-8 can stand nowhere: it is no document's, and is told as not read.
                own = own.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
            try:
                if entry.is_dir(follow_symlinks=False):
                    folders.append((f"{folder}/{entry.name}", f"{name}/{own}"))
                elif entry.is_file():
                    found = entry.stat()
                    paths.append(f"{name}/{own}")
                    values += (found.st_size, found.st_mtime_ns, found.st_ino)
            except OSError:
                continue
    stats.extend(values)
    for path, inner in folders:
        _look(path, inner, paths, stats)


@contextmanager
def _entries(folder: str, name: str) -> Iterator[list[os.DirEntry[str]]]:
    """List a folder; by a handle where the system can, for then nobody goes the whole way there for every file."""
    handle = None
    try:
        try:
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY) if _BY_HANDLE else None
            with os.scandir(folder if handle is None else handle) as entries:
                found = list(entries)
        except (FileNotFoundError, NotADirectoryError):
            found = []
        except OSError as error:
            raise FileError(name, 0, f"the folder cannot be read: {error.strerror}") from error
        yield found
    finally:
        if handle is not None:
            os.close(handle)


def _digest(path: Path) -> bytes:
    try:
        with path.open("rb", buffering=0) as file:
            return digest_of(file.read())
    except OSError:
        return _UNKNOWN


def digest_of(content: bytes) -> bytes:
    """Return the digest by which a file's content is told from another's."""
    return hashlib.sha256(content).digest()[:_DIGEST]

"""What lies in a project folder, and whether it lies there as it did before: by time stamps, by content on doubt.

Git's rule: a file whose size, time and inode are the same is the same, unless it was written so shortly before it
was looked at that a later change could bear the same time; then its content decides.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from l10n.errors import FileError

_FOLDERS = ("source_texts", "locales")
_RACY_NS = 2_000_000_000
"""Two seconds: the coarsest time stamps of file systems in use (FAT)."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How a file lay there: bytes, nanoseconds, inode, and the digest of its content while its time says too little."""

    size: int
    time: int
    inode: int
    content: str = ""


@dataclass(frozen=True, slots=True)
class Scan:
    """The files that a sync reads, by path under the project folder, as they lay at `time` (nanoseconds).

    `same` are those that lie as they did at the scan before.
    """

    marks: Mapping[str, Mark]
    same: frozenset[str]
    time: int

    def changed(self, before: Iterable[str]) -> frozenset[str]:
        """Return what is new, changed, or gone since the scan before, which held the paths `before`."""
        return frozenset(self.marks.keys() - self.same) | (frozenset(before) - self.marks.keys())

    def after(self, root: Path, saved: Mapping[str, bytes | int], *, gone: Collection[str] = ()) -> dict[str, Mark]:
        """Return how the files lie after some were `saved`, whole or by bytes that each grew by, and some are `gone`.

        A file that somebody else has written since is left out.
        """
        marks = {name: mark for name, mark in self.marks.items() if name not in saved and name not in gone}
        for name, what in saved.items():
            before = self.marks.get(name)
            size = len(what) if isinstance(what, bytes) else what + (before.size if before else 0)
            try:
                found = (root / name).lstat()
                data = (root / name).read_bytes()
            except OSError:
                continue
            if found.st_size == len(data) == size and (isinstance(what, int) or data == what):
                marks[name] = Mark(size, found.st_mtime_ns, found.st_ino, _digest_of(data))
        return marks


def scanned(root: Path, known: Mapping[str, Mark], *, beside: Iterable[str] = ()) -> Scan:
    """Look at every source, catalog, template and ledger of a project, and at the files `beside` them.

    What is hidden is passed over. `known` are the marks of the scan before.
    """
    now = time.time_ns()
    marks: dict[str, Mark] = {}
    same: set[str] = set()
    for name, found in _files(root, beside):
        before = known.get(name)
        mark = Mark(found.st_size, found.st_mtime_ns, found.st_ino)
        alike = before is not None and (before.size, before.time, before.inode) == (mark.size, mark.time, mark.inode)
        if (alike and before and before.content) or (not alike and found.st_mtime_ns >= now - _RACY_NS):
            content = _digest(root / name)
            alike = alike and before is not None and before.content == content
            if found.st_mtime_ns >= now - _RACY_NS:
                mark = Mark(mark.size, mark.time, mark.inode, content)
        marks[name] = mark
        if alike:
            same.add(name)
    return Scan(marks, frozenset(same), now)


def listed(root: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the files under `source_texts/` and `locales/` that are not hidden, by path under the project folder."""
    for folder in _FOLDERS:
        yield from _below(root / folder, folder)


def _files(root: Path, beside: Iterable[str]) -> Iterator[tuple[str, os.stat_result]]:
    for name in beside:
        try:
            yield name, (root / name).stat()
        except OSError:
            continue
    yield from listed(root)


def _below(folder: Path, name: str) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the regular files below a folder, links followed as far as they lead to one.

    Raises FileError where it cannot be listed: what lies there is not gone.
    """
    try:
        entries = list(os.scandir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        raise FileError(name, 0, f"the folder cannot be read: {error.strerror}") from error
    for entry in entries:
        if entry.name.startswith("."):
            continue
        # A name that is not UTF-8 can stand nowhere: as what it is shown it is no document's, and is told as not read.
        own = entry.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        inner = f"{name}/{own}" if name else own
        try:
            if entry.is_dir(follow_symlinks=False):
                yield from _below(Path(entry.path), inner)
            elif stat.S_ISREG((found := entry.stat()).st_mode):
                yield inner, found
        except OSError:
            continue


def _digest(path: Path) -> str:
    try:
        return _digest_of(path.read_bytes())
    except OSError:
        return ""


def _digest_of(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()

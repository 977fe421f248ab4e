"""Whether anything changed since a sync that had nothing to do: told by time stamps, and by content on doubt.

Git's rule: a file whose size, time and inode are the same is the same, unless it was written so shortly before it
was looked at that a later change could bear the same time; then its content decides.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import l10n
from l10n.store import files

_PLACE = Path(".l10n") / "settled.json"
_RACY_NS = 2_000_000_000
"""Two seconds: the coarsest time stamps of file systems in use (FAT)."""


def remember(root: Path, note: str) -> None:
    """Keep a note that holds for the project just as it lies here now."""
    now = time.time_ns()
    seen = {name: _mark(path, racy_after=now - _RACY_NS) for name, path in _inputs(root)}
    body = {"version": l10n.__version__, "code": _code(), "files": seen, "note": note}
    files.save(root / _PLACE, json.dumps(body, ensure_ascii=False).encode())


def recall(root: Path) -> str | None:
    """Return the note if nothing in the project has changed since; None otherwise."""
    try:
        body = json.loads((root / _PLACE).read_bytes())
        if body["version"] != l10n.__version__ or body["code"] != _code():
            return None
        known = body["files"]
        found = dict(_inputs(root))
        if found.keys() != known.keys():
            return None
        same = all(_is_same(path, known[name]) for name, path in found.items())
        note = body["note"]
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None
    return note if same and isinstance(note, str) else None


def _inputs(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield all that a sync reads, by path under the root: configuration, glossary, sources, catalogs, ledgers."""
    for entry in os.scandir(root):
        if entry.is_file() and not entry.name.startswith("."):
            yield entry.name, Path(entry.path)
    for folder in ("source_texts", "locales"):
        yield from _below(root / folder, folder)


def _below(folder: Path, name: str) -> Iterator[tuple[str, Path]]:
    if not folder.is_dir():
        return
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _below(Path(entry.path), f"{name}/{entry.name}")
        else:
            yield f"{name}/{entry.name}", Path(entry.path)


def _mark(path: Path, *, racy_after: int) -> list[int | str]:
    stat = path.stat()
    content = _digest(path) if stat.st_mtime_ns >= racy_after else ""
    return [stat.st_size, stat.st_mtime_ns, stat.st_ino, content]


def _is_same(path: Path, mark: list[int | str]) -> bool:
    stat = path.stat()
    if [stat.st_size, stat.st_mtime_ns, stat.st_ino] != mark[:3]:
        return False
    return not mark[3] or _digest(path) == mark[3]


def _digest(path: Path) -> str:
    return hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()


def _code() -> int:
    """Return the time of the newest module: other rules may come to other results."""
    package = Path(l10n.__file__).parent
    return max(path.stat().st_mtime_ns for _, path in _below(package, "") if path.suffix == ".py")

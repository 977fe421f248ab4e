"""What a killed l10n left behind, cleared away, but for what somebody else had saved at that very moment."""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
from collections.abc import Collection, Iterable
from pathlib import Path

from l10n.errors import ConflictError
from l10n.store import files
from l10n.store.layout import REMOVED

_log = logging.getLogger(__name__)


def swept(root: Path, folders: Collection[str], *, half_made: Iterable[str] = ()) -> tuple[Path, ...]:
    """Remove the temporary files in `root` and anywhere in some `folders` of it; return them.

    `half_made` are patterns of what else was left half made. A file that somebody saved just as l10n exchanged it
    for its own stands again afterwards; where that cannot be told from one that was half written, it is kept under
    `locales/.removed`, with a word in the log. Only for the holder of the lock: another's write at work would lose
    its file.
    """
    found = [Path(folder, name) for folder, names in _walked(root, folders) for name in names if _is_temporary(name)]
    for path in found:
        with contextlib.suppress(OSError, ConflictError):
            _given_back(path, root)
            path.unlink(missing_ok=True)
    for pattern in half_made:
        for left in root.glob(pattern):
            with contextlib.suppress(OSError):
                shutil.rmtree(left) if left.is_dir() and not left.is_symlink() else left.unlink()
                found.append(left)
    return tuple(path for path in found if not os.path.lexists(path))


def _walked(root: Path, folders: Collection[str]) -> Iterable[tuple[str, list[str]]]:
    for folder, inner, names in os.walk(root):
        if folder == str(root):
            inner[:] = [name for name in inner if name in folders]
        yield folder, names


def _is_temporary(name: str) -> bool:
    return name.startswith(".") and files.TEMPORARY.fullmatch(name) is not None


def _given_back(path: Path, root: Path) -> None:
    """Save what a temporary file holds if it is neither what was to be written nor what was to give way to it."""
    named = files.TEMPORARY.fullmatch(path.name)
    if named is None or not named["old"] or files.short(data := path.read_bytes()) in (named["old"], named["new"]):
        return
    begins = named["name"]
    for target in sorted(path.parent.glob("[!.]*")):
        if target.name[: files.LONGEST] != begins or not target.is_file():
            continue
        current = target.read_bytes()
        if files.short(current) == named["old"]:
            return  # it was killed before the exchange, halfway through its own file
        if files.short(current) == named["new"]:
            files.exchange(target, data, expected=current)
            _log.warning("%s: what was saved here while l10n was killed stands again", _shown(target, root))
            return
    kept = files.move_aside(path, root / REMOVED / begins)
    _log.warning("%s: was being written when l10n was killed; kept as %s", begins, _shown(kept, root))


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()

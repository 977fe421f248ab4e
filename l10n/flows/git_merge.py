"""Git's merge driver and the text that `git diff` compares: single files, no project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from l10n.errors import CatalogError, FileError
from l10n.model.catalog import Catalog
from l10n.model.ledger import Pair, pair_key
from l10n.po.blocks import blocks
from l10n.po.merge3 import merged
from l10n.po.reader import decode, read
from l10n.po.writer import written
from l10n.store import files, ledger
from l10n.store.layout import MERGED

_LEDGER = ".jsonl"
_CATALOGS = "LC_MESSAGES"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A unit that each side changed in its own way, and the line where it stands in the merged catalog."""

    line: int
    source: str


def merge_files(base: Path, ours: Path, *, theirs: Path, shown: str = "") -> tuple[Conflict, ...]:
    """Merge two versions of a catalog or ledger that grew out of `base`; the outcome is written to `ours`.

    `shown` is the file's path in the project, by which it is called; its ending tells a ledger. What one side alone
    changed comes out as that side has it, to the byte. Raises CatalogError, with `ours` as it was, where a side
    cannot be read without loss.
    """
    shown = shown or str(ours)
    was, here, there = (files.read_bytes(path) for path in (base, ours, theirs))
    conflicts: tuple[Conflict, ...] = ()
    if there in (was, here):
        return ()
    if here == was:
        data = there
    elif shown.endswith(_LEDGER):
        data = _ledger(here, there, shown)
    else:
        data, conflicts = _catalog(was, here, there, shown)
    for left in ours.parent.glob(MERGED):
        files.remove(left)
    files.save(ours, data)
    return conflicts


def shown_units(path: Path) -> tuple[str, str]:
    """Return a catalog as blocks of units, and a word on it where it cannot be read; it is shown as it is then."""
    data = files.read_bytes(path)
    try:
        return blocks(_read(data, str(path))), ""
    except CatalogError as error:
        return data.decode("utf-8", "backslashreplace"), str(error)


def _ledger(ours: bytes, theirs: bytes, shown: str) -> bytes:
    try:
        return ledger.united(ours, theirs, label=shown)
    except CatalogError as error:
        raise _refused(error) from None


def _catalog(base: bytes, ours: bytes, theirs: bytes, shown: str) -> tuple[bytes, tuple[Conflict, ...]]:
    try:
        was, here, there = (
            _read(data, f"{shown} ({side})") if data.strip() else Catalog()
            for data, side in ((base, "base"), (ours, "ours"), (theirs, "theirs"))
        )
        done = merged(was, ours=here, theirs=there, derived=_derived(Path(shown)))
        text = written(done.catalog)
    except CatalogError as error:
        raise _refused(error) from None
    for side, data in ((here, ours), (there, theirs)):
        if done.catalog == side:
            return data, ()
    found = read(text, path=shown)
    lines = {unit.key: unit.line for unit in (*found.units, *found.obsolete)}
    return text.encode(), tuple(Conflict(lines.get(key, 0), key.source) for key in done.conflicts)


def _derived(path: Path) -> frozenset[Pair]:
    """Return the pairs that our side's ledger calls derived: while git merges, it lies in the work tree."""
    if _CATALOGS not in path.parts:
        return frozenset()
    at = len(path.parts) - 1 - path.parts[::-1].index(_CATALOGS)
    beside = Path(*path.parts[:at], *path.parts[at + 1 :]).with_suffix(_LEDGER)
    try:
        events = ledger.load(beside)
    except FileError:
        return frozenset()
    return frozenset(
        pair_key(event.context, event.source, event.target) for event in events if event.action == "derived"
    )


def _read(data: bytes, label: str) -> Catalog:
    return read(decode(data, path=label), path=label)


def _refused(error: CatalogError) -> CatalogError:
    hint = f"{error.hint} Nothing was merged: the file holds ours alone.".strip()
    return CatalogError(error.path, error.line, error.message, hint)

"""What is about to be written, kept until it is: what a killed run leaves halfway, the next one completes.

A catalog and the ledger that tells of it are two files. Were a run killed between them, the next would take a machine's
target for a person's.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from l10n.errors import CatalogError, ConflictError
from l10n.model.ledger import Event
from l10n.store import files, ledger
from l10n.store.layout import LOCALES, MERGED

_log = logging.getLogger(__name__)
_PLACE = ".l10n/intents.jsonl"


@dataclass(frozen=True, slots=True)
class Intent:
    """A catalog that is to hold `data` where it holds `expected` (None: is not there), then what its ledger is told.

    Where `data` is None it stands as it is to be.
    """

    catalog: Path
    expected: bytes | None
    data: bytes | None
    ledger: Path
    events: Sequence[Event]


@contextlib.contextmanager
def kept(root: Path, intents: Sequence[Intent], *, together: bool) -> Iterator[None]:
    """Keep what is about to be written while the block writes it; `together` says that it is all or nothing.

    Where it ends for want of space, the next command completes what was begun; where somebody else saved a catalog
    meanwhile, all is to be looked at anew. Raises FileError, nothing written, where it cannot be kept.
    """
    place = root / _PLACE
    lines = [
        _line(root, intent, intent.data, together=together)
        for intent in intents
        if intent.data is not None and (together or intent.events)
    ]
    if lines:
        files.save(place, b"".join(lines))
    try:
        yield
    except ConflictError:
        files.remove(place)
        raise
    if lines:
        files.remove(place)


def cut_off(root: Path) -> bool:
    """Whether a run has left something to complete or to clear away, or is at work just now."""
    lock = root / ".l10n" / "lock"
    held = lock.exists() and lock.stat().st_size > 0
    return held or (root / _PLACE).exists() or any(root.glob(MERGED))


def settled(root: Path) -> bool:
    """Complete what a run that was cut off had begun to write; return whether there was one.

    Ledgers are told of the catalogs that were written, and catalogs that go together with those are written too, unless
    somebody has changed them since. Only for the holder of the lock. Raises FileError where that fails.
    """
    place = root / _PLACE
    data = files.read_if_there(place)
    if data is None:
        return False
    try:
        for line in data.splitlines():
            _settle(root, json.loads(line))
    except (ValueError, KeyError, TypeError, CatalogError) as error:
        _log.warning("%s: damaged (%s); nothing more of it was done", _PLACE, error)
    files.remove(place)
    return True


def _line(root: Path, intent: Intent, data: bytes, *, together: bool) -> bytes:
    record = {
        "catalog": intent.catalog.relative_to(root).as_posix(),
        "old": None if intent.expected is None else _digest(intent.expected),
        "new": _digest(data),
        "text": data.decode() if together else None,
        "ledger": intent.ledger.relative_to(root).as_posix(),
        "events": ledger.encoded(intent.events).decode(),
    }
    return json.dumps(record, ensure_ascii=False).encode() + b"\n"


def _settle(root: Path, record: dict[str, str | None]) -> None:
    catalog, told = (_within(root, record[name], ending) for name, ending in (("catalog", ".po"), ("ledger", ".jsonl")))
    current = files.read_if_there(catalog)
    found = None if current is None else _digest(current)
    text = record["text"]
    if found != record["new"]:
        if text is None or found != record["old"]:
            return
        try:
            files.exchange(catalog, text.encode(), expected=current)
        except ConflictError:
            return
    label = told.relative_to(root).as_posix()
    known = {event.id for event in ledger.load(told, label=label)}
    lines = ledger.lines((record["events"] or "").encode(), label=_PLACE)
    ledger.append(told, (event for _, event in lines if event and event.id not in known), label=label)


def _within(root: Path, name: str | None, ending: str) -> Path:
    """Return a file of the project that we write. Raises ValueError for any other."""
    path = root / (name or "")
    if not (path.resolve().is_relative_to((root / LOCALES).resolve()) and path.suffix == ending):
        raise ValueError(f"{name!r} is none of our files")
    return path


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

"""The ledger on disk: JSON lines, only ever appended to, a set for git (`merge=union`)."""

from __future__ import annotations

import json
import logging
import os
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import cast

from l10n.errors import CatalogError, FileError
from l10n.model.ledger import ACTIONS, Action, Event, in_time
from l10n.model.text import folded
from l10n.store import files, system

_log = logging.getLogger(__name__)
_UNFINISHED = "unfinished"
_CONFLICTS = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")
_SOURCE = re.compile(rb'"source": "([^"\\]*)"')
"""A source without escapes, as we write it: a quote in a text has an escape, so that none looks like it."""
_TEXTS = ("at", "by", "action", "source", "target", "context", "previous", "origin", "to")


def load(path: Path, *, label: str = "", about: Collection[str] | None = None) -> tuple[Event, ...]:
    """Return the events, each once, in the order of time; none where there is no ledger yet.

    Keys that only a newer l10n knows are passed over. A last line that a crash cut off is reported in the log and
    kept. `label` is the path as people are shown it. Raises CatalogError with the line where another is damaged, a
    merge conflict stands, or an action is unknown. With `about` (sources, `folded`) only what is said of these is
    returned, and lines that plainly speak of another are not looked at.
    """
    if not path.exists():
        return ()
    data = files.read_bytes(path)
    if about is not None:
        data = b"\n".join(line if _may_speak(line, about) else b"" for line in data.split(b"\n"))
    found: dict[tuple[str, ...], Event] = {}
    for _, event in lines(data, label=label or str(path)):
        if event and (about is None or folded(event.source) in about):
            found.setdefault(event.identity, event)
    return tuple(in_time(found.values(), lambda event: event))


def sources(path: Path, *, label: str = "") -> frozenset[str]:
    """Return of which sources a ledger speaks, `folded`; nothing where there is none.

    A line that plainly names its source is not looked at further, damaged or not; for others see `load`.
    """
    if not path.exists():
        return frozenset()
    lines_read = files.read_bytes(path).split(b"\n")
    named = list(map(_SOURCE.search, lines_read))
    rest = b"\n".join(b"" if found else line for line, found in zip(lines_read, named, strict=True))
    told = {event.source for _, event in lines(rest, label=label or str(path)) if event}
    told.update(found[1].decode("utf-8", "replace") for found in named if found)
    return frozenset(map(folded, told))


def _may_speak(line: bytes, about: Collection[str]) -> bool:
    """Whether a line may speak of any of some sources; a tenth of what it takes to read it."""
    found = _SOURCE.search(line)
    return found is None or folded(found[1].decode("utf-8", "replace")) in about


def lines(data: bytes, *, label: str, first: int = 1) -> Iterator[tuple[bytes, Event | None]]:
    """Yield the lines of a ledger that are not empty, as they stand, with the event of each.

    None where a crash cut a line off: the last, which is reported in the log, or one that was kept as unfinished.
    `first` is the number of the first line.
    Raises CatalogError as `load` does.
    """
    *whole, last = data.split(b"\n")
    for number, line in enumerate(whole, first):
        if line.strip():
            yield line, _event(line, label, number)
    if not last.strip():
        return
    number = first + len(whole)
    if _is_object(last) or last.startswith(_CONFLICTS):
        yield last, _event(last, label, number)
    else:
        _log.warning("%s:%d: the last line was cut off while it was written; its event does not count", label, number)
        yield last, None


def united(ours: bytes, theirs: bytes, *, label: str) -> bytes:
    """Return two ledgers as one: every line of both once, as it stands, in the order of time.

    A line that a crash cut off is kept as unfinished, behind the one that it stood behind. Raises CatalogError as
    `load` does.
    """
    found: dict[bytes, tuple[str, str]] = {}
    for data in (ours, theirs):
        place = ("", "")
        for line, event in lines(data, label=label):
            place = (event.at, event.id) if event else place
            whole = line.rstrip(b"\r") if _is_object(line) else _unfinished(line)
            found.setdefault(whole, place)
    return b"".join(line + b"\n" for line in sorted(found, key=found.__getitem__))


def append(path: Path, events: Iterable[Event], *, label: str = "") -> int:
    """Add the events, all in one write, down to the disk; return by how many bytes the file grew.

    A last line that a crash cut off is completed first: a whole event gets its line end, anything else is kept as
    the value of `unfinished` in a line of its own, and reported in the log. Where another file, as git's, has taken
    the place of the one that was written to, that gets the events as well. `label` is the path as people are shown
    it. Raises FileError with the reason, with the ledger as it was.
    """
    unique = {event.id: event for event in events}
    if not unique:
        return 0
    body = encoded(unique.values())
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        created = not path.exists()
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | system.BINARY, 0o666)
        try:
            before = os.fstat(descriptor).st_size
            size, completion = _completion(descriptor, label or str(path))
            _write(descriptor, completion + body, size)
            grown = size + len(completion) + len(body) - before
            lost = not _leads_to(path, descriptor)
        finally:
            os.close(descriptor)
        if created:
            system.sync_folder(path.parent)
    except OSError as error:
        raise FileError(
            str(path), 0, f"the ledger cannot be written: {error.strerror}", "Nothing was added."
        ) from error
    return append(path, unique.values(), label=label) if lost else grown


def encoded(events: Iterable[Event]) -> bytes:
    """Return events as they stand in a ledger, a line each."""
    return b"".join(map(_line, events))


def _leads_to(path: Path, descriptor: int) -> bool:
    """Whether a path still leads to an open file."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _line(event: Event) -> bytes:
    record: dict[str, str | float | bool | list[str]] = {
        "id": event.id,
        "at": event.at,
        "by": event.by,
        "action": event.action,
    }
    if event.context is not None:
        record["context"] = event.context
    record["source"] = event.source
    for name, value in (
        ("target", event.target),
        ("previous", event.previous),
        ("origin", event.origin),
        ("to", event.to),
    ):
        if value or (value is not None and name == "previous"):
            record[name] = value
    if event.score:
        record["score"] = event.score
    if event.signals:
        record["signals"] = list(event.signals)
    for name, mark in (("unedited", event.unedited), ("fuzzy", event.fuzzy)):
        if mark:
            record[name] = True
    return json.dumps(record, ensure_ascii=False).encode("utf-8") + b"\n"


def _completion(descriptor: int, label: str) -> tuple[int, bytes]:
    """Return where the whole lines end, the file cut there, and what stands in place of the rest."""
    size = os.fstat(descriptor).st_size
    if size:
        os.lseek(descriptor, -1, os.SEEK_END)
    if not size or os.read(descriptor, 1) == b"\n":
        return size, b""
    os.lseek(descriptor, 0, os.SEEK_SET)
    data = b"".join(iter(lambda: os.read(descriptor, 1 << 20), b""))
    last = data.rpartition(b"\n")[2]
    number = data.count(b"\n") + 1
    if _is_object(last):
        _log.warning("%s:%d: the last line had no end; it has one now", label, number)
        return size, b"\n"
    _log.warning("%s:%d: the last line was cut off while it was written; kept as unfinished", label, number)
    end = len(data) - len(last)
    os.ftruncate(descriptor, end)
    return end, _unfinished(last) + b"\n"


def _unfinished(line: bytes) -> bytes:
    kept = json.dumps({_UNFINISHED: line.decode("utf-8", "backslashreplace")}, ensure_ascii=False)
    return kept.encode("utf-8")


def _write(descriptor: int, data: bytes, size: int) -> None:
    """Write all of `data` or, on a full disk, nothing."""
    try:
        done = os.write(descriptor, data)
        while done < len(data):
            done += os.write(descriptor, data[done:])
        os.fsync(descriptor)
    except OSError:
        os.ftruncate(descriptor, size)
        raise


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def _event(line: bytes, path: str, number: int) -> Event | None:
    """Read one line; None where it is empty or kept from a crash."""
    if not line.strip():
        return None
    if line.startswith(_CONFLICTS):
        hint = (
            "Remove the lines with <<<<<<<, ======= and >>>>>>>, keep all others; .gitattributes: *.jsonl merge=union"
        )
        raise CatalogError(path, number, "a merge conflict was left here", hint)
    try:
        record: object = json.loads(line)
    except ValueError as error:
        raise _damaged(path, number, f"this is not JSON ({error})") from None
    if not isinstance(record, dict):
        raise _damaged(path, number, "this is no JSON object")
    if _UNFINISHED in record and "action" not in record:
        return None
    return _read(record, path, number)


def _read(record: dict[str, object], path: str, number: int) -> Event:
    texts: dict[str, str] = {}
    for name in _TEXTS:
        value = record.get(name)
        if isinstance(value, str):
            texts[name] = value
        elif value is not None:
            raise _damaged(path, number, f"{name} is no text")
    if missing := [name for name in ("at", "by", "action", "source") if name not in texts]:
        raise _damaged(path, number, f"{missing[0]} is missing")
    if texts["action"] not in ACTIONS:
        what = f"the action {texts['action']!r} is unknown here: a newer l10n wrote this ledger"
        raise CatalogError(path, number, what, "Install the newest l10n.")
    score = record.get("score", 0.0)
    if isinstance(score, bool) or not isinstance(score, int | float):
        raise _damaged(path, number, "score is no number")
    signals = record.get("signals", [])
    if not isinstance(signals, list) or not all(isinstance(signal, str) for signal in signals):
        raise _damaged(path, number, "signals is no list of texts")
    unedited, fuzzy = record.get("unedited", False), record.get("fuzzy", False)
    if not isinstance(unedited, bool) or not isinstance(fuzzy, bool):
        raise _damaged(path, number, "unedited or fuzzy is neither true nor false")
    return Event(
        at=texts["at"],
        by=texts["by"],
        action=cast("Action", texts["action"]),
        source=texts["source"],
        target=texts.get("target", ""),
        context=texts.get("context"),
        previous=texts.get("previous"),
        origin=texts.get("origin", ""),
        score=float(score),
        unedited=unedited,
        fuzzy=fuzzy,
        to=texts.get("to", ""),
        signals=tuple(signals),
    )


def _damaged(path: str, number: int, what: str) -> CatalogError:
    return CatalogError(path, number, what, "Take this line from the last commit or a copy, or remove it.")

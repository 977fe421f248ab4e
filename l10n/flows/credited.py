"""Whose a retouch is: whoever was named, else the git author of the change, else whom the catalog's header names.

Where that names nobody, it is whoever would commit the change from here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from l10n.model.catalog import Unit, UnitKey
from l10n.model.ledger import Event
from l10n.store.editors import Editors

NOBODY = "translator"
"""Stands for the person who edited a catalog whose header names none."""

_WRITTEN = ("translated", "proposed", "received")
"""What leaves its trace in the lines of a target; a mark that was taken, or a target emptied, leaves none."""


def credited(
    events: Iterable[Event], units: Iterable[Unit], *, editors: Editors, path: Path, data: bytes | None, header: str
) -> Iterator[Event]:
    """Yield what people did in a catalog, each event signed as well as can be told.

    `units` are those of the file at `path`, whose bytes are `data`; `header` is whom it names, or `NOBODY`, as events
    are signed without anything better. What a machine or l10n itself did stays theirs.
    """
    found = _Credit(editors, path, data or b"", tuple(units))
    for event in events:
        yield replace(event, by=found.of(event) or found.otherwise(header)) if event.by == header else event


class _Credit:
    """The git authors of one catalog, asked for only if somebody did anything in it."""

    def __init__(self, editors: Editors, path: Path, data: bytes, units: Sequence[Unit]) -> None:
        self._editors = editors
        self._path = path
        self._data = data
        self._units = units

    def of(self, event: Event) -> str:
        """Return who is behind an event; empty where neither a person nor git says."""
        if self._editors.by:
            return self._editors.by
        if event.action not in _WRITTEN:
            return self._last
        start = self._starts.get(UnitKey(event.context, event.source), 0)
        span = _target_lines(self._text, start) if start else range(0)
        told = [self._authors[line] for line in span if line in self._authors]
        return max(told)[1] if told and len(told) == len(span) else ""

    def otherwise(self, header: str) -> str:
        """Return whose a change is that nobody has committed."""
        return header if header != NOBODY else self._here or header

    @cached_property
    def _here(self) -> str:
        return self._editors.here()

    @cached_property
    def _last(self) -> str:
        return self._editors.last(self._path)

    @cached_property
    def _authors(self) -> Mapping[int, tuple[int, str]]:
        return self._editors.lines(self._path)

    @cached_property
    def _starts(self) -> Mapping[UnitKey, int]:
        return {unit.key: unit.line for unit in self._units}

    @cached_property
    def _text(self) -> list[bytes]:
        return self._data.split(b"\n")


def _target_lines(text: Sequence[bytes], start: int) -> range:
    """Return the lines, from 1, of the target of the entry that begins at a line.

    >>> _target_lines([b"#. a", b'msgid "A"', b'msgstr ""', b'"B"', b"", b'msgid "C"'], 1)
    range(3, 5)
    """
    at = start - 1
    while at < len(text) and not text[at].startswith(b"msgstr"):
        at += 1
    end = at + 1
    while end < len(text) and text[end].startswith((b'"', b"msgstr")):
        end += 1
    return range(at + 1, end + 1)

"""What pyromark (pulldown-cmark) finds in a Markdown text, in our offsets.

Its ranges are exact in UTF-8 bytes; everything here counts code points.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pyromark import Markdown, Options

from l10n.model.text import Span

_MARKDOWN = Markdown(
    options=Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_GFM
)


@dataclass(frozen=True, slots=True)
class Mark:
    """Where something begins, ends or just is; `name` is pulldown-cmark's, `level` a heading's (1..6), else 0."""

    edge: Literal["start", "end", "at"]
    name: str
    span: Span
    level: int = 0


def marks(text: str, *, start: int = 0) -> Iterator[Mark]:
    """Yield what stands in `text` from `start` on, as the parser meets it; spans count from the text's beginning.

    >>> [(mark.edge, mark.name, mark.span.of("# Žito")) for mark in marks("# Žito")]
    [('start', 'Heading', '# Žito'), ('at', 'Text', 'Žito'), ('end', 'Heading', '# Žito')]
    """
    body = text[start:]
    found = [(_named(event), reach["start"], reach["end"]) for event, reach in _MARKDOWN.events_with_range(body)]
    place = _places(body, {at for _, first, last in found for at in (first, last)}, start)
    for (edge, name, level), first, last in found:
        yield Mark(edge, name, Span(place[first], place[last]), level)


def _named(event: object) -> tuple[Literal["start", "end", "at"], str, int]:
    """Return an event's edge, its name and a heading's level."""
    if not isinstance(event, dict):
        return "at", str(event), 0
    key, value = next(iter(event.items()))
    if key not in ("Start", "End"):
        return "at", str(key), 0
    name, level = str(value), 0
    if isinstance(value, dict):
        name, detail = next(iter(value.items()))
        if name == "Heading" and isinstance(detail, dict):
            level = int(detail["level"][1:])
    return ("start" if key == "Start" else "end"), name, level


def _places(body: str, offsets: set[int], start: int) -> dict[int, int]:
    """Return the code point at each byte offset, counted from `start`."""
    if body.isascii():
        return {offset: start + offset for offset in offsets}
    encoded = body.encode()
    places: dict[int, int] = {}
    at, last = start, 0
    for offset in sorted(offsets):
        at += len(encoded[last:offset].decode())
        places[offset] = at
        last = offset
    return places

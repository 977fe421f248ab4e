"""A stretch of Markdown's inline text, over one or several lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from l10n.formats.lines import between_han
from l10n.model.document import Piece
from l10n.model.text import Span

HARD_BREAK = "\\\n"
"""How a hard break stands in a unit, whichever way the document writes it: two spaces would not survive editors."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_MARGIN = re.compile(r"[ \t]*")
_QUOTE_MARGIN = re.compile(r">[ \t]*")
_FENCE = re.compile(r":{3,}|(?:!!!|\?\?\?\+?)[ \t]+\w|\{%.*%\}\s*\Z|\{\{[<%].*[>%]\}\}\s*\Z")


@dataclass(frozen=True, slots=True)
class Leaf:
    """Lines that belong to one paragraph; `margin` is a line's end with what stands before the next line, if any."""

    pieces: tuple[Piece, ...]
    margin: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a leaf at `start`..`end`, its break at `end`..`next`; `margin` is the line end and margin before it."""

    start: int
    end: int
    next: int
    hard: bool
    margin: str


def leaves(text: str, span: Span, *, hard: Set[int], quotes: int, fences: bool = True) -> Iterator[Leaf]:
    """Yield the paragraphs of a stretch of inline text, cut where a line opens or closes a container.

    `hard` are the places of line ends that break hard; `quotes` is how many quotations enclose the stretch; in a
    heading or cell there are no `fences`.

    >>> [[piece.text for piece in leaf.pieces] for leaf in leaves("a\\n> b", Span(0, 5), hard=set(), quotes=1)]
    [['a', ' ', 'b']]
    """
    rows: list[_Row] = []
    for row in _rows(text, span, hard, quotes):
        if not fences or not _FENCE.match(text, row.start, row.end):
            rows.append(row)
        elif rows:
            yield _leaf(text, rows)
            rows = []
    if rows:
        yield _leaf(text, rows)


def _rows(text: str, span: Span, hard: Set[int], quotes: int) -> Iterator[_Row]:
    """Yield the lines of a stretch without their margins."""
    start, margin = span.start, ""
    while start < span.end:
        found = _LINE_END.search(text, start, span.end)
        if not found:
            yield _Row(start, span.end, span.end, False, margin)
            return
        is_hard = found.start() in hard
        end = start + len(text[start : found.start()].rstrip(" \t"))
        if is_hard and end == found.start() and text[end - 1] == "\\":
            end -= 1
        following = _after_margin(text, found.end(), quotes)
        yield _Row(start, end, following, is_hard, margin)
        margin = text[found.start() : following]
        start = following


def _after_margin(text: str, at: int, quotes: int) -> int:
    """Return where a line's text begins: after its indentation and at most `quotes` quotation marks."""
    found = _MARGIN.match(text, at)
    while found and quotes:
        at, quotes = found.end(), quotes - 1
        found = _QUOTE_MARGIN.match(text, at)
    return found.end() if found else at


def _leaf(text: str, rows: list[_Row]) -> Leaf:
    pieces: list[Piece] = []
    for place, row in enumerate(rows):
        pieces.append(Piece(Span(row.start, row.end), text[row.start : row.end]))
        if place + 1 < len(rows):
            after = rows[place + 1]
            gap = " "
            if row.hard:
                gap = HARD_BREAK
            elif between_han(text[max(row.end - 8, row.start) : row.end], text[after.start : after.start + 8]):
                gap = ""
            pieces.append(Piece(Span(row.end, after.start), gap))
    return Leaf(tuple(pieces), rows[1].margin if len(rows) > 1 else "")

"""A stretch of Markdown's inline text, over one or several lines."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from l10n.formats.lines import between_han
from l10n.model.document import Piece
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

HARD_BREAK = "\\\n"
"""How a hard break stands in a unit, whichever way the document writes it: two spaces would not survive editors."""

_LINE_END = lazy_pattern(r"\r\n|\r|\n")
_MARGIN = lazy_pattern(r"[ \t]*")
_QUOTE_MARGIN = lazy_pattern(r">[ \t]*")
_CONTAINERS = lazy_pattern(r"[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)]|\[\^[^\]\r\n]*\]:|:|\[[ xX]\])[ \t]*)*")
_NOT_QUOTE = lazy_pattern(r"[^>\t ]")


class Row(NamedTuple):
    """A line of a paragraph without its margin: `start`..`end`, its end `end`..`after`.

    `breaks` is how many hard breaks that makes: lines that are only a backslash add to them.
    """

    start: int
    end: int
    after: int
    breaks: int


def rows(text: str, span: Span, *, hard: Collection[int], quotes: int) -> list[Row]:
    r"""Return the lines of a stretch of inline text.

    `hard` are the places after line ends that break hard; `quotes` is how many quotations enclose the stretch.

    >>> [(row.start, row.end) for row in rows("a\n> b", Span(0, 5), hard=(), quotes=1)]
    [(0, 1), (4, 5)]
    """
    found: list[Row] = []
    start = span.start
    while start < span.end:
        line_end = _LINE_END.search(text, start, span.end)
        if not line_end:
            found.append(Row(start, span.end, span.end, 0))
            break
        at = line_end.start()
        is_hard = line_end.end() in hard
        end = start + len(text[start:at].rstrip(" \t"))
        if is_hard and end == at and text[end - 1] == "\\":
            end -= 1
        following = after_margin(text, line_end.end(), quotes)
        if is_hard and end == start and found:  # A backslash alone on its line.
            found[-1] = found[-1]._replace(after=following, breaks=found[-1].breaks + 1)
        else:
            found.append(Row(start, end, following, int(is_hard)))
        start = following
    return found


def after_margin(text: str, at: int, quotes: int) -> int:
    """Return where a line's text begins: after its indentation and at most `quotes` quotation marks."""
    found = _MARGIN.match(text, at)
    while found and quotes:
        at, quotes = found.end(), quotes - 1
        found = _QUOTE_MARGIN.match(text, at)
    return found.end() if found else at


def pieces(text: str, lines: Sequence[Row]) -> tuple[Piece, ...]:
    r"""Return what readers see of lines that belong to one paragraph.

    >>> [piece.text for piece in pieces("a\n> b", rows("a\n> b", Span(0, 5), hard=(), quotes=1))]
    ['a', ' ', 'b']
    """
    found: list[Piece] = []
    for place, row in enumerate(lines):
        found.append(Piece(Span(row.start, row.end), text[row.start : row.end]))
        if place + 1 < len(lines):
            after = lines[place + 1]
            gap = " "
            if row.breaks:
                gap = HARD_BREAK * row.breaks
            elif between_han(text[max(row.end - 8, row.start) : row.end], text[after.start : after.start + 8]):
                gap = ""
            found.append(Piece(Span(row.end, after.start), gap))
    return tuple(found)


def margin(text: str, found: Sequence[Piece]) -> str:
    r"""Return how the document goes on to another line of a paragraph: a line end and what stands before the line.

    >>> text = "> - One."
    >>> margin(text, (Piece(Span(4, 8), "One."),))
    '\n>   '
    """
    for before, after in zip(found, found[2:], strict=False):
        line_ends = list(_LINE_END.finditer(text, before.span.end, after.span.start))
        if line_ends:
            return text[line_ends[-1].start() : after.span.start]
    start = found[0].span.start
    begin = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    line_end = _LINE_END.search(text, found[-1].span.end) or _LINE_END.search(text)
    end = line_end[0] if line_end else "\n"
    if begin == start:
        return end
    containers = _CONTAINERS.match(text, begin, start)
    return end + (_NOT_QUOTE.sub(" ", containers[0]) if containers else "")

"""The titles of link reference definitions, which readers see beside their links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.formats.commonmark import titled_definitions
from l10n.model.document import Block, Piece
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_REFERENCE_TITLE = lazy_pattern(r"\]:[\s>]*?(?:<[^<>\r\n]*>|[^\s<]\S*)[\s>]+?([\"'(])(.*)[\"')]\s*\Z", re.DOTALL)
_MARGINS = lazy_pattern(r"[ \t]*(?:\r\n|\r|\n)[ \t>]*")


def reference_titles(text: str, *, start: int = 0) -> list[Block]:
    """Return the titles of reference definitions from a place on.

    >>> [block.text for block in reference_titles("[quay]: /q.png 'The old\\n quay'")]
    ['The old quay']
    """
    blocks: list[Block] = []
    for span in titled_definitions(text, start=start):
        found = _REFERENCE_TITLE.search(text, span.start, span.end)
        if found and found[2]:
            pieces = tuple(_unwrapped(text, Span(*found.span(2))))
            blocks.append(Block("attribute", pieces, name="title", place="reference" + found[1]))
    return blocks


def _unwrapped(text: str, span: Span) -> Iterator[Piece]:
    """Yield the pieces of a title that may go on in further lines, between which is one space."""
    at = span.start
    for gap in _MARGINS.finditer(text, span.start, span.end):
        if gap.start() > at:
            yield Piece(Span(at, gap.start()), text[at : gap.start()])
        yield Piece(Span(*gap.span()), " ")
        at = gap.end()
    if at < span.end:
        yield Piece(Span(at, span.end), text[at : span.end])

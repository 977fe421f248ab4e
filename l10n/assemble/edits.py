"""An edit: a stretch of the document, and what takes its place."""

from __future__ import annotations

from collections.abc import Iterable

from l10n.model.document import Block
from l10n.model.text import Span

Edit = tuple[Span, str]


def replaced(text: str, stretch: Span, edits: Iterable[Edit]) -> str:
    """Return a stretch of a text with edits made; one inside what an earlier one covers is void.

    >>> replaced("A port of call", Span(2, 14), [(Span(2, 6), "place"), (Span(3, 4), "x")])
    'place of call'
    """
    parts: list[str] = []
    at = stretch.start
    for span, replacement in sorted(edits):
        if span.start >= at:
            parts += (text[at : span.start], replacement)
            at = span.end
    parts.append(text[at : stretch.end])
    return "".join(parts)


def extent(block: Block) -> Span:
    """Return the stretch of the document from a block's first piece to its last."""
    return Span(block.pieces[0].span.start, block.pieces[-1].span.end)

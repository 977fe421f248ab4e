"""How far a stretch of what a reader sees reaches in the document."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from l10n.model.document import Block, Piece
from l10n.model.text import Span


@dataclass(frozen=True, slots=True)
class Reach:
    """A block's text laid beside the document: `starts` are where each piece begins in `text`."""

    text: str
    pieces: tuple[Piece, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, block: Block) -> Reach:
        """Lay a block beside its document."""
        starts: list[int] = []
        at = 0
        for piece in block.pieces:
            starts.append(at)
            at += len(piece.text)
        return cls(block.text, block.pieces, tuple(starts))

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of the block's text, not an empty one, stands in the document.

        A piece that the format substituted belongs to the stretch whole.

        >>> block = Block("item", (Piece(Span(2, 6), "wine"), Piece(Span(6, 12), "&"), Piece(Span(12, 18), " bread")))
        >>> Reach.of(block).span(4, 7)
        Span(start=6, end=14)
        """
        if len(self.pieces) == 1 and _is_verbatim(self.pieces[0]):
            at = self.pieces[0].span.start
            return Span(at + start, at + end)
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1) - 1
        head, tail = self.pieces[first], self.pieces[last]
        begins = head.span.start + (start - self.starts[first] if _is_verbatim(head) else 0)
        ends = tail.span.start + end - self.starts[last] if _is_verbatim(tail) else tail.span.end
        return Span(begins, ends)

    def seen(self, span: Span) -> str:
        """Return what a reader sees of a stretch of the document that lies within the block.

        >>> block = Block("quote", (Piece(Span(2, 6), "One."), Piece(Span(6, 9), " "), Piece(Span(9, 13), "Two.")))
        >>> Reach.of(block).seen(Span(6, 9))
        ' '
        """
        first = bisect_right(self.pieces, span.start, key=lambda piece: piece.span.end)
        seen: list[str] = []
        for piece in self.pieces[first:]:
            if piece.span.start >= span.end:
                break
            if _is_verbatim(piece):
                start = max(span.start - piece.span.start, 0)
                seen.append(piece.text[start : span.end - piece.span.start])
            else:
                seen.append(piece.text)
        return "".join(seen)


def _is_verbatim(piece: Piece) -> bool:
    """Whether the piece can be divided: each of its characters is one of the document's."""
    return len(piece.text) == piece.span.end - piece.span.start

"""Lines of a document without what their container puts before each: a quotation's marks, an admonition's margin."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from l10n.model.document import Block, LanguageMark, Piece
from l10n.model.text import Span


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Such lines as one text; `starts` are where each begins in `text`, `places` where it does in the document."""

    text: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    @classmethod
    def of(cls, document: str, lines: Sequence[Span]) -> Excerpt:
        """Take lines out of a document."""
        starts: list[int] = []
        at = 0
        for line in lines:
            starts.append(at)
            at += len(line)
        return cls("".join(line.of(document) for line in lines), tuple(starts), tuple(line.start for line in lines))

    def place(self, at: int) -> int:
        """Return where a place of the excerpt is in the document.

        >>> Excerpt.of("> one\\n> two", (Span(2, 6), Span(8, 11))).place(4)
        8
        """
        line = max(bisect_right(self.starts, at) - 1, 0)
        return self.places[line] + at - self.starts[line]

    def span(self, start: int, end: int) -> Span:
        """Return what a stretch of the excerpt, not an empty one, covers in the document."""
        return Span(self.place(start), self.place(end - 1) + 1)

    def pieces(self, pieces: Sequence[Piece]) -> Iterator[Piece]:
        """Yield pieces of the excerpt as pieces of the document: one that goes on in the next line is divided there.

        >>> excerpt = Excerpt.of("> one\\n> two", (Span(2, 6), Span(8, 11)))
        >>> [(piece.text, piece.span) for piece in excerpt.pieces([Piece(Span(0, 7), "one\\ntwo")])]
        [('one\\n', Span(start=2, end=6)), ('', Span(start=6, end=8)), ('two', Span(start=8, end=11))]
        """
        for piece in pieces:
            start, end = piece.span.start, piece.span.end
            if start == end or len(piece.text) != end - start:
                yield Piece(Span(self.place(start), max(self.place(end), self.place(start))), piece.text)
                continue
            done = start
            for line in range(bisect_right(self.starts, start), bisect_right(self.starts, end - 1)):
                edge = self.starts[line]
                head = self.span(done, edge)
                yield Piece(head, piece.text[done - start : edge - start])
                yield Piece(Span(head.end, self.places[line]), "")
                done = edge
            yield Piece(self.span(done, end), piece.text[done - start :])

    def mark(self, mark: LanguageMark) -> LanguageMark:
        """Return a language mark of the excerpt as one of the document."""
        scope = mark.scope and self.span(mark.scope.start, mark.scope.end)
        return replace(mark, span=self.span(mark.span.start, mark.span.end), scope=scope)

    def block(self, block: Block) -> Block:
        """Return a block of the excerpt as one of the document."""
        markup = block.markup and self.span(block.markup.start, block.markup.end)
        return replace(block, pieces=tuple(self.pieces(block.pieces)), markup=markup)

"""What readers see of a Markdown sentence's markup: the titles of its links and pictures, attributes of its tags."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from l10n.formats import html_text
from l10n.formats.html_attributes import readable
from l10n.formats.html_tokens import Attribute, tokens
from l10n.model.document import Block, Piece
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span
from l10n.scripts.inline import inlines

CELL = "cell:"
"""How the place of an attribute in a table's cell begins, where a bar has another meaning."""

_MAYBE = lazy_pattern(r"<[A-Za-z][^<>]*=|\]\(\s*(?:<[^<>]*>|\S{1,2000})\s+[\"'(]")
# A no-break space is no space between a destination and its title (CommonMark, 6.3).
_TITLE = lazy_pattern(
    r"\([ \t\r\n]*(?:<[^<>]*>|[^ \t\r\n<]\S*)[ \t\r\n]+"
    r"(?:(\")((?:[^\"\\]|\\.)+)\"|(')((?:[^'\\]|\\.)+)'|(\()((?:[^()\\]|\\.)+)\))[ \t\r\n]*\)"
)


def attributes_in(block: Block, *, html: str) -> Iterator[Block]:
    """Yield the attributes in a block's sentences, each with the tag or destination that it stands in.

    `html` is how the place of HTML in Markdown begins.

    >>> text = 'See [it](u "The quay") and `[x](y "z")`.'
    >>> block = Block("paragraph", (Piece(Span(0, len(text)), text),), place="lines")
    >>> [(one.text, one.markup.of(text)) for one in attributes_in(block, html="html:")]
    [('The quay', '(u "The quay")')]
    """
    shown = block.text
    if not ("<" in shown or "](" in shown) or not _MAYBE.search(shown):
        return
    laid = _Laid.of(block)
    cell = CELL if block.place == "cell" else ""
    for one in inlines(shown):
        if one.kind == "tag":
            for name, attribute in _readable(shown, one.span):
                place = f"{cell}{html}attribute{attribute.quote}"
                pieces = html_text.pieces(shown, attribute.span)
                yield _attribute(block, laid.pieces(pieces), laid.span(one.span), name=name, place=place)
        elif one.kind == "target" and (found := _TITLE.fullmatch(shown, one.span.start, one.span.end)):
            group = next(number for number in (2, 4, 6) if found[number])
            pieces = iter((Piece(Span(*found.span(group)), found[group]),))
            place = f"{cell}reference{found[group - 1]}"
            yield _attribute(block, laid.pieces(pieces), laid.span(one.span), name="title", place=place)


def _readable(shown: str, tag: Span) -> Iterator[tuple[str, Attribute]]:
    for token in tokens(shown, tag):
        if token.kind == "start":
            yield from readable(shown, token)


def _attribute(block: Block, pieces: tuple[Piece, ...], markup: Span, *, name: str, place: str) -> Block:
    return Block("attribute", pieces, name=name, place=place, lang=block.lang, within=block.within, markup=markup)


@dataclass(frozen=True, slots=True)
class _Laid:
    """A block's text laid beside the document: `starts` are where each piece begins in the text."""

    found: tuple[Piece, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, block: Block) -> _Laid:
        return cls(block.pieces, (0, *accumulate(len(piece.text) for piece in block.pieces[:-1])))

    def pieces(self, pieces: Iterator[Piece]) -> tuple[Piece, ...]:
        """Return pieces of the text as pieces of the document: one that goes on in the next line has several."""
        found: list[Piece] = []
        for piece in pieces:
            if len(piece.text) != len(piece.span):
                found.append(Piece(self.span(piece.span), piece.text))
                continue
            for number in range(self._at(piece.span.start), self._at(piece.span.end - 1) + 1):
                own, start = self.found[number], self.starts[number]
                first, last = max(piece.span.start, start), min(piece.span.end, start + len(own.text))
                span = self.span(Span(first, last)) if len(own.text) == len(own.span) else own.span
                found.append(Piece(span, own.text[first - start : last - start]))
        return tuple(found)

    def span(self, span: Span) -> Span:
        """Return where a stretch of the text, not an empty one, stands in the document."""
        first, last = self._at(span.start), self._at(span.end - 1)
        begin = self.found[first].span.start + span.start - self.starts[first]
        return Span(begin, self.found[last].span.start + span.end - self.starts[last])

    def _at(self, place: int) -> int:
        number = bisect_right(self.starts, place) - 1
        while not self.found[number].text:
            number -= 1
        return number

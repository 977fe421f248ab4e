"""What readers see of a Markdown sentence's markup: the titles of its links and pictures, attributes of its tags."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from l10n.formats import html_text
from l10n.formats.html_attributes import readable
from l10n.formats.html_tokens import tokens
from l10n.model.document import Block, Piece
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span
from l10n.scripts.inline import inlines

_MAYBE = lazy_pattern(r"<[A-Za-z][^<>]*=|\]\(\s*[^\s\[\]]+[ \t]+[\"'(]")
# A no-break space is no space between a destination and its title (CommonMark, 6.3).
_TITLE = lazy_pattern(r"\([ \t]*(?:<[^<>]*>|[^ \t<]\S*)[ \t]+(?:(\")([^\"]+)\"|(')([^']+)'|(\()([^()]+)\))[ \t]*\)")


def attributes_in(text: str, block: Block, *, html: str) -> Iterator[Block]:
    """Yield the attributes in a block's sentences, each with the tag or destination that it stands in.

    `html` is how the place of HTML in Markdown begins. One that goes on in the next line is left to its sentence, and
    so are those of a table's cells, where a bar has another meaning.

    >>> text = 'See [it](u "The quay") and `[x](y "z")`.'
    >>> block = Block("paragraph", (Piece(Span(0, len(text)), text),), place="lines")
    >>> [(one.text, one.markup.of(text)) for one in attributes_in(text, block, html="html:")]
    [('The quay', '(u "The quay")')]
    """
    shown = block.text
    if block.place == "cell" or not _MAYBE.search(shown):
        return
    starts: list[int] = []
    at = 0
    for piece in block.pieces:
        starts.append(at)
        at += len(piece.text)
    for one in inlines(shown):
        if one.kind not in ("tag", "target"):
            continue
        place = bisect_right(starts, one.span.start) - 1
        piece = block.pieces[place]
        shift = piece.span.start - starts[place]
        markup = Span(one.span.start + shift, one.span.end + shift)
        if len(piece.text) == len(piece.span) and markup.end <= piece.span.end:
            yield from _tag(text, block, markup, html) if one.kind == "tag" else _title(text, block, markup)


def _tag(text: str, block: Block, markup: Span, html: str) -> Iterator[Block]:
    for token in tokens(text, markup):
        for name, attribute in readable(text, token) if token.kind == "start" else ():
            pieces = tuple(html_text.pieces(text, attribute.span))
            yield _attribute(block, pieces, markup, name=name, place=f"{html}attribute{attribute.quote}")


def _title(text: str, block: Block, markup: Span) -> Iterator[Block]:
    found = _TITLE.fullmatch(text, markup.start, markup.end)
    if found:
        group = next(number for number in (2, 4, 6) if found[number])
        piece = Piece(Span(*found.span(group)), found[group])
        yield _attribute(block, (piece,), markup, name="title", place=f"reference{found[group - 1]}")


def _attribute(block: Block, pieces: tuple[Piece, ...], markup: Span, *, name: str, place: str) -> Block:
    return Block("attribute", pieces, name=name, place=place, lang=block.lang, within=block.within, markup=markup)

"""HTML: whole pages and fragments, as browsers read them."""

from __future__ import annotations

from dataclasses import dataclass

from l10n.formats import html_text
from l10n.formats.base import FormatSettings
from l10n.formats.html_tokens import tokens
from l10n.formats.html_walk import Walk
from l10n.model.document import Block, LanguageMark, Parsed
from l10n.model.text import Span


@dataclass(frozen=True, slots=True)
class Html:
    """Paragraphs, headings, items, cells, captions, and the attributes that readers see."""

    name: str = "html"
    suffixes: tuple[str, ...] = (".html", ".htm")
    by_line: bool = False

    def parse(self, text: str, settings: FormatSettings) -> Parsed:
        """Find the blocks of a page or a fragment, and where it names its language and those of its elements.

        >>> found = Html().parse('<html lang=en><p>Port of <b>Bar</b><img alt="A quay" src=q>', FormatSettings())
        >>> [(block.kind, block.text) for block in found.blocks], found.marks[0].lang.bcp47
        ([('paragraph', 'Port of <b>Bar</b>'), ('attribute', 'A quay')], 'en')
        """
        return found(text, Span(0, len(text)))

    def encode(self, target: str, block: Block, *, inside: bool = False) -> str:
        """Return the target with what would be markup by accident as entities.

        >>> Html().encode("Research & <b>trade</b>", Block("paragraph", ()))
        'Research &amp; <b>trade</b>'
        """
        return html_text.encoded(target, block.place)

    def enclosed(self, written: str, block: Block) -> str:
        """Return the block's new text, in quotes if it is an attribute's that had none and needs them."""
        return html_text.quoted(written) if block.place == "attribute" else written


def found(text: str, stretch: Span) -> Parsed:
    """Return what is found in a stretch of HTML, such as a block of it in a Markdown text.

    Spans count from the beginning of `text`. The blocks are in the order in which they begin; an attribute's may lie
    in a sentence of the block before it, and then says in which tag (`Block.markup`). Elements and directives that
    the stretch leaves open end with it.
    """
    walk = Walk(text, stretch)
    for token in tokens(text, stretch):
        walk.step(token)
    walk.finish()
    blocks = tuple(sorted(walk.blocks, key=lambda block: block.pieces[0].span))
    return Parsed(blocks, tuple(_outside(walk.marks, blocks)), tuple(walk.notices))


def _outside(marks: list[LanguageMark], blocks: tuple[Block, ...]) -> list[LanguageMark]:
    """Return the marks that do not stand in sentences, where they are the translator's; the page's own first."""
    found: list[LanguageMark] = []
    stretches = [block for block in blocks if not block.markup]
    place = 0
    for mark in sorted(marks, key=lambda mark: mark.span):
        while place < len(stretches) and stretches[place].pieces[-1].span.end <= mark.span.start:
            place += 1
        if place == len(stretches) or mark.span.end <= stretches[place].pieces[0].span.start:
            found.append(mark)
    return sorted(found, key=lambda mark: mark.scope is not None)

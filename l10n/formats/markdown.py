"""Markdown: CommonMark with GitHub's tables, notes and alerts, and YAML front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from l10n.formats import html, html_text, yaml
from l10n.formats.base import FormatSettings
from l10n.formats.commonmark import Mark, marks
from l10n.formats.escape import guarded, in_cell, in_heading, in_lines
from l10n.formats.front_matter import front_matter
from l10n.formats.html_tokens import names
from l10n.formats.leaf import leaves
from l10n.model.document import Block, Kind, Parsed
from l10n.model.text import Span

_INLINE = names("Text Code InlineHtml FootnoteReference SoftBreak HardBreak Emphasis Strong Strikethrough Link Image")
_SILENT = frozenset(("CodeBlock", "HtmlBlock", "MetadataBlock"))
_KINDS: dict[str, Kind] = {
    "Heading": "heading",
    "TableCell": "cell",
    "Item": "item",
    "BlockQuote": "quote",
    "FootnoteDefinition": "footnote",
}
_HTML = "html:"
_ESCAPABLE = re.compile(r"[!-/:-@\[-`{-~]")


@dataclass(frozen=True, slots=True)
class Markdown:
    """Headings, paragraphs, items, quotations, cells and notes; code and reference definitions are skeleton."""

    name: str = "markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown")
    by_line: bool = True

    def parse(self, text: str, settings: FormatSettings) -> Parsed:
        """Find the blocks of a Markdown text, front matter first.

        >>> found = Markdown().parse("# Ports {#ports}\\n\\n- *Bar* and\\n  Kotor\\n", FormatSettings())
        >>> [(block.kind, block.text) for block in found.blocks]
        [('title', 'Ports'), ('item', '*Bar* and Kotor')]
        """
        head = front_matter(text, settings.front_matter_keys)
        blocks = list(head.blocks)
        walk = _Walk(text)
        for mark in marks(text, start=head.end):
            blocks += walk.step(mark)
        blocks += walk.close()
        return Parsed(tuple(blocks), head.marks)

    def encode(self, target: str, block: Block) -> str:
        """Return the target as Markdown that stays within its block.

        >>> Markdown().encode("a | b", Block("cell", (), place="cell"))
        'a \\\\| b'
        >>> Markdown().encode("1. maj je praznik", Block("paragraph", (), place="lines"))
        '1\\\\. maj je praznik'
        """
        if block.place.startswith(_HTML):
            return html_text.encoded(target, block.place.removeprefix(_HTML))
        if block.place.startswith("yaml"):
            return yaml.encoded(target, block.place)
        if block.place == "cell":
            return in_cell(target)
        if block.place == "heading":
            return in_heading(target)
        return guarded(in_lines(target, margin=block.place.removeprefix("lines")))

    def enclosed(self, written: str, block: Block) -> str:
        """Return the block's new text, quoted if it is a value that has no quotes and needs them."""
        if block.place == _HTML + "attribute":
            return html_text.quoted(written)
        return yaml.quoted(written) if block.place == "yaml-plain" else written


@dataclass(slots=True)
class _Walk:
    """One pass over the parser's marks: the blocks that are open, and the inline text that is being gathered."""

    text: str
    open: list[Mark] = field(default_factory=list)
    quotes: int = 0
    first: int = -1
    last: int = -1
    hard: set[int] = field(default_factory=set)
    titled: bool = False

    def step(self, mark: Mark) -> Iterator[Block]:
        """Take one mark; yield the blocks that it ends."""
        if mark.name in _INLINE and not (self.open and self.open[-1].name in _SILENT):
            self._gather(mark)
            return
        if mark.edge == "at" and mark.name != "Rule":
            return
        yield from self.close()
        if mark.name == "HtmlBlock" and mark.edge == "start" and not self.quotes:
            yield from _html_blocks(self.text, mark.span)
        if mark.edge == "start":
            self.open.append(mark)
            self.quotes += mark.name == "BlockQuote"
        elif mark.edge == "end":
            ended = self.open.pop()
            self.quotes -= ended.name == "BlockQuote"

    def close(self) -> Iterator[Block]:
        """Yield what was gathered, as one block, or as several where container lines part it."""
        if self.first < 0:
            return
        span, hard = Span(self.first, self.last), self.hard
        self.first, self.last, self.hard = -1, -1, set()
        kind, level = self._kind()
        fences = self._place("") == "lines"
        for leaf in leaves(self.text, span, hard=hard, quotes=self.quotes, fences=fences):
            yield Block(kind, leaf.pieces, level=level, place=self._place(leaf.margin))

    def _gather(self, mark: Mark) -> None:
        start = mark.span.start
        if mark.name in ("SoftBreak", "HardBreak"):
            if mark.name == "HardBreak":
                self.hard.add(_line_end(self.text, mark.span))
            if self.first < 0:
                return
        elif self.first < 0:
            escaped = start > 0 and self.text[start - 1] == "\\" and _ESCAPABLE.match(self.text, start)
            self.first = start - 1 if escaped else start
        self.last = max(self.last, mark.span.end if "Break" not in mark.name else self.last)

    def _kind(self) -> tuple[Kind, int]:
        """Return what the open blocks make of inline text."""
        for mark in reversed(self.open):
            if mark.name == "Heading" and mark.level == 1 and not self.titled:
                self.titled = True
                return "title", 1
            if mark.name in _KINDS:
                return _KINDS[mark.name], mark.level
        return "paragraph", 0

    def _place(self, margin: str) -> str:
        name = self.open[-1].name if self.open else ""
        if name == "TableCell":
            return "cell"
        if name == "Heading" and self.text.startswith("#", self.open[-1].span.start):
            return "heading"
        return "lines" + margin


def _html_blocks(text: str, span: Span) -> Iterator[Block]:
    """Yield the blocks of HTML that stands in Markdown on lines of its own."""
    for block in html.found(text, span).blocks:
        yield replace(block, place=_HTML + block.place)


def _line_end(text: str, span: Span) -> int:
    """Return where the line end in a stretch is."""
    ends = [at for at in (text.find("\n", span.start), text.find("\r", span.start)) if at >= 0]
    return min(ends, default=span.end)

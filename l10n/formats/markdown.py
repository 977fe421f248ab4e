"""Markdown: CommonMark with GitHub's tables, notes and alerts, the containers of site generators, and front matter."""

from __future__ import annotations

from dataclasses import dataclass, replace

from l10n.formats import commonmark, emphasis, html_text, shortcode, values
from l10n.formats.base import FormatSettings
from l10n.formats.escape import in_cell, in_heading, in_lines, in_reference, in_title, without_id
from l10n.formats.front_matter import front_matter
from l10n.formats.inner import CELL
from l10n.formats.markdown_walk import HTML, Walk
from l10n.formats.told import Told
from l10n.model.document import Block, Notice, Parsed
from l10n.model.pattern import lazy_pattern

_DEEP_TARGET = lazy_pattern(r"\]\((?:[^()\s]{0,200}\(){33}")
_TEXT = ("lines", "setext", "cell", "heading", "title")


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
        told = Told(text, list(head.blocks))
        Walk(text, told).read(head.end)
        notices = [*told.notices, *_notices(text, head.end)]
        if len(told.blocks) == len(head.blocks) and commonmark.fails(text[head.end :]):
            message = "the parser fails on this text: nothing of it can be offered to translators"
            notices.append(Notice(head.end, message))
        marks = (*head.marks, *sorted(told.marks.values(), key=lambda mark: mark.span))
        return Parsed(tuple(told.blocks), marks, tuple(sorted(notices, key=lambda notice: notice.at)))

    def encode(self, target: str, block: Block, *, inside: bool = False) -> str:
        """Return the target as Markdown that stays within its block.

        >>> Markdown().encode("a | b", Block("cell", (), place="cell"))
        'a \\\\| b'
        >>> Markdown().encode("1. maj je praznik", Block("paragraph", (), place="lines"))
        '1\\\\. maj je praznik'
        """
        place = block.place
        if place.startswith(CELL):
            return in_cell(self.encode(target, replace(block, place=place.removeprefix(CELL))))
        if place.startswith(_TEXT):
            target = emphasis.mended(target)
        if place.startswith("lines"):
            return in_lines(target, margin=place.removeprefix("lines"), inside=inside)
        if place.startswith("setext"):
            return without_id(in_lines(target, margin=place.removeprefix("setext"), inside=inside))
        if place == "heading":
            return in_heading(target)
        if place == "cell":
            return in_cell(target)
        if place.startswith(HTML):
            return html_text.encoded(target, place.removeprefix(HTML))
        if place.startswith("title"):
            return in_title(target, place.removeprefix("title"))
        if place.startswith("reference"):
            return in_reference(target, place.removeprefix("reference"))
        if place.startswith("tag"):
            return shortcode.encoded(target, place)
        return values.encoded(target, place)

    def enclosed(self, written: str, block: Block) -> str:
        """Return the block's new text: emphasis that two sentences' meeting broke mended, a value in fit quotes."""
        if block.place.removeprefix(CELL) == HTML + "attribute":
            return html_text.quoted(written)
        if block.place.startswith(_TEXT):
            return emphasis.mended(written, unless=block.text)
        return values.enclosed(written, block.place)


def _notices(text: str, start: int) -> list[Notice]:
    """Return what renders otherwise than its author may expect, from `start` on."""
    found: list[Notice] = []
    for stray in emphasis.strays(text[start:]):
        advice = f"write {stray.mended}" if stray.mended else "put the mark of punctuation or a space beside it"
        message = f"{stray.span.of(text[start:])} shows its stars or lines: it is no emphasis for CommonMark; {advice}"
        found.append(Notice(start + stray.span.start, message))
    for deep in _DEEP_TARGET.finditer(text) if "](" in text and text.count("(") > 33 else ():
        found.append(Notice(deep.start(), "an address with more than 32 nested brackets is no link for the parser"))
    return found

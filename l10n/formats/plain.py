"""Plain text, as pasted from the web or a word processor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from l10n.formats.base import FormatSettings
from l10n.formats.lines import Line, joined, lines, one_line, paragraphs
from l10n.formats.marker import language_mark
from l10n.model.document import Block, Kind, LanguageMark, Parsed
from l10n.model.text import HAN

_QUOTE = re.compile(r">[>\s]*")
_BULLET = re.compile(r"[-*+•·▪◦‣●○–]\s+(?=\S)")
_LETTERED = re.compile(r"\(?[^\W\d_]\)\s+\S")
"""A list's letter, which stays with its text: `b)` is `б)` in Serbian."""

_NUMBER = re.compile(r"(\d{1,3})(?:[.)]\s+|、\s*)(?=\S)")
_BYLINE = re.compile(
    r"(?:By|by|BY)\s+[^\W\d_a-zа-я].*|(?:Пише|Пишу|Аутор|Piše|Pišu|Autor|Author|作者|文|撰文)\s*[:：]\s*\S.*"
)
_NAME_STOP = re.compile(r"(?:\b\w|\b[JS]r|Ph\.?D)\.$")
_STOPPED_INSIDE = re.compile(r"[。！？]\s*\S|[^\W\d_A-ZА-ЯЉЊЂЋЏЈŠĐČĆŽ]{3}[.!?]\s")
_CLOSERS = "\"'”’»«)]*_）】」』 "
_HAN_LETTER = re.compile(f"[{HAN}]")
_TITLE_WIDTH = 160
_HEADING_WIDTH = 120
_BYLINE_WIDTH = 120
_BYLINE_WITHIN = 4

_Group = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class PlainText:
    """Paragraphs between blank lines, with headings, lists and quotations told by how they look."""

    name: str = "text"
    suffixes: tuple[str, ...] = (".txt",)
    by_line: bool = True

    def parse(self, text: str, settings: FormatSettings) -> Parsed:
        """Find paragraphs, headings, items and marker lines.

        >>> found = PlainText().parse("ENGLISH\\n\\nA Title\\n\\nOne. Two.\\n", FormatSettings())
        >>> [(block.kind, block.text) for block in found.blocks], found.marks[0].lang.bcp47
        ([('title', 'A Title'), ('paragraph', 'One. Two.')], 'en')
        """
        groups = list(_groups(text))
        numbers = _counted(line for group in groups for line in group)
        marks: list[LanguageMark] = []
        blocks: list[Block] = []
        for mark, section in _sections(text, groups):
            lang = mark.lang if mark and marks else None
            if mark:
                marks.append(mark)
            for place, (kind, paragraph, alone) in enumerate(_paragraphs(section, numbers)):
                kind, level = _told(kind, paragraph, alone=alone, place=place)
                blocks.append(Block(kind, joined(paragraph), level=level, lang=lang))
        return Parsed(tuple(blocks), tuple(marks))

    def encode(self, target: str, block: Block) -> str:
        """Return the target on one line: a line's end would end its paragraph.

        >>> PlainText().encode("two\\nlines", Block("paragraph", ()))
        'two lines'
        """
        return one_line(target)

    def enclosed(self, written: str, block: Block) -> str:
        """Return the block as it is: plain text has no quotation to break."""
        return written


def _groups(text: str) -> Iterator[_Group]:
    """Yield the lines between blank lines."""
    group: list[Line] = []
    for line in lines(text):
        if line.text:
            group.append(line)
        elif group:
            yield tuple(group)
            group = []
    if group:
        yield tuple(group)


def _sections(text: str, groups: Sequence[_Group]) -> Iterator[tuple[LanguageMark | None, list[_Group]]]:
    """Yield the parts of a text that marker lines begin, the part before the first marker too."""
    mark: LanguageMark | None = None
    section: list[_Group] = []
    for place, group in enumerate(groups):
        head = group[0]
        found = None
        if place == 0 or len(group) == 1:
            found = language_mark(head.text, head.start, first=place == 0, following=text[head.end : head.end + 1000])
        if not found:
            section.append(group)
            continue
        if mark or section:
            yield mark, section
        mark, section = found, [group[1:]] if group[1:] else []
    yield mark, section


def _counted(all_lines: Iterator[Line]) -> frozenset[int]:
    """Return where lines begin whose number counts: the line numbered one less stands before, or one more after.

    A number alone is part of its sentence: `28. јуна 1914.` is a date.
    """
    counted: set[int] = set()
    last_number, last_start = -1, -1
    for line in all_lines:
        found = _NUMBER.match(line.text)
        if not found:
            continue
        number = int(found[1])
        if number == last_number + 1 and last_start >= 0:
            counted.update((last_start, line.start))
        last_number, last_start = number, line.start
    return frozenset(counted)


def _paragraphs(section: Sequence[_Group], numbers: frozenset[int]) -> Iterator[tuple[Kind, _Group, bool]]:
    """Yield kind and lines of each paragraph, and whether it stands alone between blank lines."""
    for group in section:
        for kind, run in _runs(group, numbers):
            for place, paragraph in enumerate(paragraphs(run)):
                own = "paragraph" if kind == "item" and place else kind
                yield own, paragraph, len(paragraph) == len(group)


def _runs(group: _Group, numbers: frozenset[int]) -> Iterator[tuple[Kind, _Group]]:
    """Yield the stretches of a group that are one item, one quotation or other text; marks are left outside."""
    kind: Kind = "paragraph"
    run: list[Line] = []
    for line in group:
        quote = _QUOTE.match(line.text)
        bullet = _BULLET.match(line.text) or (_NUMBER.match(line.text) if line.start in numbers else None)
        mark = quote or bullet
        begins = bullet or _LETTERED.match(line.text)
        own: Kind = "quote" if quote else "item" if begins else "paragraph"
        if run and (begins or (kind == "quote") != (own == "quote")):
            yield kind, tuple(run)
            run = []
        if not run:
            kind = own
        body = line.without(mark.end()) if mark else line
        if body.text:
            run.append(body)
        elif run:
            yield kind, tuple(run)
            run = []
    if run:
        yield kind, tuple(run)


def _told(kind: Kind, paragraph: _Group, *, alone: bool, place: int) -> tuple[Kind, int]:
    """Return what a paragraph is by its looks, and a heading's level; `place` counts from its section's start."""
    line = paragraph[0]
    if kind != "paragraph" or len(paragraph) > 1:
        return kind, 0
    end = line.text.rstrip(_CLOSERS)[-1:]
    is_name = end not in ".!?;。" or _NAME_STOP.search(line.text)
    if is_name and place <= _BYLINE_WITHIN and line.width <= _BYLINE_WIDTH and _BYLINE.fullmatch(line.text):
        return "byline", 0
    if not end or _STOPPED_INSIDE.search(line.text.rstrip(_CLOSERS)):
        return kind, 0
    if place == 0 and line.width <= _TITLE_WIDTH and end not in ".。;；,，:：":
        return "title", 1
    heading = end in ":：" if not alone else end not in ".!?。！？…;；,，、"
    return ("heading", 2) if heading and line.width <= _HEADING_WIDTH else (kind, 0)

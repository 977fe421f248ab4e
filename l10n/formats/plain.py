"""Plain text, as pasted from the web or a word processor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from l10n.formats.base import FormatSettings
from l10n.formats.leader import Leader, counted, leader, quotation
from l10n.formats.lines import INVISIBLE, Line, joined, lines, one_line, paragraphs
from l10n.formats.looks import Place, looks
from l10n.formats.marker import language_mark
from l10n.model.document import Block, Kind, LanguageMark, Parsed, Piece
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_RULE = lazy_pattern(r"[\W_]+")
_CLOSING = lazy_pattern(r"""[.!?…"'”’»«)\]。！？」』）》]+""")
_TAB = lazy_pattern(r"\s*\t\s*")
_UNSEEN = lazy_pattern(f"[{INVISIBLE}]+")
_HYPHENATED = lazy_pattern(r"[^\W\d_]-\Z")
_FOLLOWING = 1000
_LONG_LINE = 120

_Group = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class PlainText:
    """Paragraphs between blank lines, with headings, lists, tables and quotations told by how they look."""

    name: str = "text"
    suffixes: tuple[str, ...] = (".txt",)
    by_line: bool = True

    def parse(self, text: str, settings: FormatSettings) -> Parsed:
        """Find paragraphs, headings, items, cells and marker lines.

        >>> found = PlainText().parse("ENGLISH\\n\\nA Title\\n\\nOne. Two.\\n", FormatSettings())
        >>> [(block.kind, block.text) for block in found.blocks], found.marks[0].lang.bcp47
        ([('title', 'A Title'), ('paragraph', 'One. Two.')], 'en')
        """
        groups = list(_groups(text))
        numbers = counted(line for group in groups for line in group)
        marks: list[LanguageMark] = []
        blocks: list[Block] = []
        for mark, section in _sections(text, groups):
            lang = mark.lang if mark and marks else None
            if mark:
                marks.append(mark)
            number = 0
            for group in section:
                for run in _runs(group, numbers):
                    for kind, level, paragraph in run.blocks(number, len(group)):
                        blocks.append(Block(kind, tuple(_seen(joined(paragraph))), level=level, lang=lang))
                        number += 1
        return Parsed(tuple(blocks), tuple(marks))

    def encode(self, target: str, block: Block, *, inside: bool = False) -> str:
        """Return the target on one line: a line's end would end its paragraph, a tab its cell.

        >>> PlainText().encode("two\\nlines", Block("paragraph", ()))
        'two lines'
        """
        written = one_line(target)
        return written.replace("\t", " ") if block.kind == "cell" else written

    def enclosed(self, written: str, block: Block) -> str:
        """Return the block as it is: plain text has no quotation to break."""
        return written


@dataclass(slots=True)
class _Run:
    """Lines of a group that are one item, one note, one quotation, one cell or other text, without their marks."""

    kind: Kind
    quoted: bool
    level: int = 0
    lines: list[Line] = field(default_factory=list)

    def blocks(self, number: int, group: int) -> Iterator[tuple[Kind, int, _Group]]:
        """Yield kind, heading level and lines of each paragraph.

        `number` counts the section's paragraphs before this run, `group` the lines between the blank ones around it.
        """
        found = list(paragraphs(self.lines))
        for place, (paragraph, below) in enumerate(zip_longest(found, found[1:], fillvalue=())):
            if self.kind == "paragraph" or (place and self.kind != "quote"):
                over = len(below) == 1 and below[0].width > _LONG_LINE
                where = Place(number + place, alone=len(paragraph) == group, over=over)
                yield *looks(paragraph, where), paragraph
            elif self.level == 1 and not number:
                yield "title", 1, paragraph
            else:
                yield self.kind, self.level, paragraph


def _groups(text: str) -> Iterator[_Group]:
    """Yield the lines between blank lines; a line that only separates (`* * *`) counts as blank."""
    group: list[Line] = []
    for line in lines(text, any_end=True):
        if line.text and not (_RULE.fullmatch(line.text) and not _CLOSING.fullmatch(line.text)):
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
        following = text[head.end : head.end + _FOLLOWING]
        found = language_mark(head.text, head.start, first=place == 0, following=following)
        if not found:
            section.append(group)
            continue
        if mark or section:
            yield mark, section
        mark, section = found, [group[1:]] if group[1:] else []
    yield mark, section


def _runs(group: _Group, numbers: frozenset[int]) -> Iterator[_Run]:
    """Yield the stretches of a group that are one thing each; the marks before their words are left outside."""
    rows = [_row(line, numbers) for line in group]
    tabs = [len(_TAB.findall(body.text)) for _, _, body in rows]
    is_table = max(tabs) > 1 or sum(map(bool, tabs)) > 1
    run: _Run | None = None
    for (quoted, led, body), tabbed in zip(rows, tabs, strict=True):
        in_table = is_table and tabbed
        if run and (led or in_table or not body.text or run.kind == "heading" or run.quoted != quoted):
            yield run
            run = None
        if in_table:
            yield from (_Run("cell", quoted, lines=[cell]) for cell in _cells(body))
        elif body.text:
            run = run or _begun(led, body, quoted=quoted, alone=len(group) == 1)
            run.lines.append(body)
    if run:
        yield run


def _begun(led: Leader | None, body: Line, *, quoted: bool, alone: bool) -> _Run:
    """Return the run that a line begins; a numbered heading is one where its line stands alone and looks so."""
    if led is None:
        return _Run("quote" if quoted else "paragraph", quoted)
    if led.heads and alone and looks((body,), Place(1, alone=True))[0] == "heading":
        return _Run("paragraph", quoted)
    return _Run(led.kind, quoted, led.level)


def _row(line: Line, numbers: frozenset[int]) -> tuple[bool, Leader | None, Line]:
    """Return whether a line is quoted, what else it begins with, and the rest of it."""
    width = quotation(line.text)
    body = line.without(width) if width else line
    led = leader(body.text, counted=line.start in numbers)
    return bool(width), led, body.without(led.width) if led and led.width else body


def _cells(line: Line) -> Iterator[Line]:
    """Yield what stands between a line's tabs."""
    start = 0
    for tab in _TAB.finditer(line.text):
        if tab.start() > start:
            yield Line(line.start + start, line.start + tab.start(), line.text[start : tab.start()])
        start = tab.end()
    yield Line(line.start + start, line.end, line.text[start:])


def _seen(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield a paragraph's pieces without characters that nobody sees, and without a space after a hyphen at an end."""
    before = ""
    for place, piece in enumerate(pieces):
        if piece.text == " " and _HYPHENATED.search(before) and pieces[place + 1].text[:1].islower():
            yield Piece(piece.span, "")
        elif piece.text == " " or not _UNSEEN.search(piece.text):
            yield piece
        else:
            yield from _without_unseen(piece)
        before = piece.text[-2:]


def _without_unseen(piece: Piece) -> Iterator[Piece]:
    at = 0
    for unseen in _UNSEEN.finditer(piece.text):
        for start, end, text in ((at, unseen.start(), piece.text[at : unseen.start()]), (*unseen.span(), "")):
            if end > start:
                yield Piece(Span(piece.span.start + start, piece.span.start + end), text)
        at = unseen.end()
    if at < len(piece.text):
        yield Piece(Span(piece.span.start + at, piece.span.end), piece.text[at:])

"""Plain text, as pasted from the web or a word processor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Literal

from l10n.formats.base import FormatSettings
from l10n.formats.columns import cells
from l10n.formats.leader import Leader, commented, counted, leader, quotation
from l10n.formats.lines import INVISIBLE, Line, joined, lines, one_line, paragraphs
from l10n.formats.looks import Place, looks
from l10n.formats.marker import language_mark
from l10n.formats.restructured import visible
from l10n.model.document import Block, Kind, LanguageMark, Parsed, Piece
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_RULE = lazy_pattern(r"[\W_]+")
_CLOSING = lazy_pattern(r"""[.!?…"'”’»«)\]。！？」』）》]+""")
_UNDERLINE = lazy_pattern(r"([=\-~^\"'`#*+:._])\1{2,}")
_UNSEEN = lazy_pattern(f"[{INVISIBLE}]+")
_HYPHENATED = lazy_pattern(r"[^\W\d_]-\Z")
_FOLLOWING = 1000
_LONG_LINE = 120
_RULE_SHARE = 0.6

_Lines = tuple[Line, ...]
_Begins = Literal["", "quote", "comment"]


@dataclass(frozen=True, slots=True)
class _Group:
    """Lines between blank ones; `level` is that of a heading that a rule underlines, else 0."""

    lines: _Lines
    level: int = 0


@dataclass(frozen=True, slots=True)
class _Known:
    """What is told of lines by those around them, by where they begin.

    That their numbers count, how wide the marks of comments are, that they are the values of fields.
    """

    numbers: frozenset[int]
    comments: dict[int, int]
    values: frozenset[int]


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
        rows, values = visible(tuple(lines(text, any_end=True)), text, settings.front_matter_keys)
        groups = list(_groups(rows))
        known = _Known(counted(line for group in groups for line in group.lines), commented(rows), values)
        marks: list[LanguageMark] = []
        blocks: list[Block] = []
        for mark, section in _sections(text, groups):
            lang = mark.lang if mark and marks else None
            if mark:
                marks.append(mark)
            number = 0
            for group in section:
                for run in _runs(group, known):
                    for kind, level, paragraph in run.blocks(number, group):
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
    begins: _Begins
    level: int = 0
    lines: list[Line] = field(default_factory=list)

    def blocks(self, number: int, group: _Group) -> Iterator[tuple[Kind, int, _Lines]]:
        """Yield kind, heading level and lines of each paragraph.

        `number` counts the section's paragraphs before this run, `group` is what it is of.
        """
        found = list(paragraphs(self.lines, led=self.kind != "paragraph"))
        for place, (paragraph, below) in enumerate(zip_longest(found, found[1:], fillvalue=())):
            if self.kind == "paragraph" or (place and self.kind != "quote"):
                over = len(below) == 1 and below[0].width > _LONG_LINE
                alone = len(paragraph) == len(group.lines) and not self.begins
                yield *looks(paragraph, Place(number + place, alone, over=over, level=group.level)), paragraph
            elif self.level == 1 and not number:
                yield "title", 1, paragraph
            else:
                yield self.kind, self.level, paragraph


def _groups(rows: Iterable[Line]) -> Iterator[_Group]:
    """Yield the lines between blank lines; a line that only separates (`* * *`) counts as blank.

    A rule right under a line alone, about as long, makes it a heading; each kind of rule has its level.
    """
    group: list[Line] = []
    levels: dict[str, int] = {}
    first = True
    for line in rows:
        if line.text and not (_RULE.fullmatch(line.text) and not _CLOSING.fullmatch(line.text)):
            group.append(line)
        elif group:
            rule = _UNDERLINE.fullmatch(line.text) if len(group) == 1 else None
            under = rule if rule and line.width >= _RULE_SHARE * group[0].width else None
            if under and under[1] not in levels:
                # The first line of all is the title, and its kind of rule the title's.
                levels[under[1]] = min(max(levels.values(), default=0 if first else 1) + 1, 6)
            yield _Group(tuple(group), levels[under[1]] if under else 0)
            group, first = [], False
    if group:
        yield _Group(tuple(group))


def _sections(text: str, groups: Sequence[_Group]) -> Iterator[tuple[LanguageMark | None, list[_Group]]]:
    """Yield the parts of a text that marker lines begin, the part before the first marker too."""
    mark: LanguageMark | None = None
    section: list[_Group] = []
    for place, group in enumerate(groups):
        head = group.lines[0]
        following = text[head.end : head.end + _FOLLOWING]
        found = language_mark(head.text, head.start, first=place == 0, following=following)
        if not found:
            section.append(group)
            continue
        if mark or section:
            yield mark, section
        mark, section = found, [_Group(group.lines[1:])] if group.lines[1:] else []
    yield mark, section


def _runs(group: _Group, known: _Known) -> Iterator[_Run]:
    """Yield the stretches of a group that are one thing each; the marks before their words are left outside."""
    rows = [_row(line, known) for line in group.lines]
    table = cells([body for _, _, body in rows])
    run: _Run | None = None
    for (begins, led, body), row in zip(rows, table, strict=True):
        # A line that stands under the last cell of a row goes on with it.
        hangs = run is not None and run.kind == "cell" and body.column >= run.lines[0].column > 0
        ends = led or row or not body.text or (run and run.kind == "heading") or (run and run.begins != begins)
        if run and (ends or (run.kind == "cell" and not hangs)):
            yield run
            run = None
        if row:
            yield from (_Run("cell", begins, lines=[cell]) for cell in row[:-1])
            run = _Run("cell", begins, lines=[row[-1]])
        elif body.text:
            run = run or _begun(led, body, begins, alone=len(group.lines) == 1)
            run.lines.append(body)
    if run:
        yield run


def _begun(led: Leader | None, body: Line, begins: _Begins, *, alone: bool) -> _Run:
    """Return the run that a line begins; a numbered heading is one where its line stands alone and looks so."""
    if led is None:
        return _Run("quote" if begins == "quote" else "paragraph", begins)
    if led.heads and alone and looks((body,), Place(1, alone=True))[0] == "heading":
        return _Run("paragraph", begins)
    return _Run(led.kind, begins, led.level)


def _row(line: Line, known: _Known) -> tuple[_Begins, Leader | None, Line]:
    """Return whether a line is quoted or a comment, what else it begins with, and the rest of it."""
    comment = known.comments.get(line.start, 0)
    width = comment or quotation(line.text)
    body = line.without(width) if width else line
    led = leader(body.text, counted=line.start in known.numbers)
    if led is None and line.start in known.values:
        led = Leader(0, "item")
    begins: _Begins = "comment" if comment else "quote" if width else ""
    return begins, led, body.without(led.width) if led and led.width else body


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

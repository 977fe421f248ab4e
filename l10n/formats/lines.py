"""Lines of a text, and which of them a person wrote as one paragraph.

Text from the web or a word processor comes in three habits: a paragraph is one line; a paragraph is broken at a
width; every line is a paragraph or sentence of its own. Nothing says which, so the lines' lengths and ends decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from l10n.model.document import Piece
from l10n.model.pattern import lazy_pattern
from l10n.model.text import CJK_PUNCTUATION, HAN, Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_ANY_LINE = lazy_pattern(r"[^\r\n\v\f\x85\u2028\u2029]*(?:\r\n|[\r\n\v\f\x85\u2028\u2029]|\Z)")
_ANY_LINE_END = lazy_pattern(r"[\r\n\v\f\x85\u2028\u2029]+")
INVISIBLE = "\u00ad\u200b\u2060\ufeff"
"""Characters that only tell where a line may or may not break."""

_MARGIN = (
    " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    f"\u2028\u2029\u202f\u205f\u3000\u200c\u200d\u200e\u200f{INVISIBLE}"
)
"""White space, and what is not seen either."""

CJK = f"[{HAN}{CJK_PUNCTUATION}“”‘’…—]"
"""A character of Chinese text, as a pattern."""

_CJK = re.compile(CJK)
_HAN = re.compile(f"[{HAN}]")
_STOP = re.compile(r"""[.!?…:;。！？：；]["'”’»«)\]*_）】」』]*$""")
_WRAP_WIDTHS = range(30, 121)
_NARROW = 60
_SLACK = 4
_PAUSES = (",", ";", ":", "—", "–", "，", "；", "：")
_LABELLED = re.compile(r"[^\W\d_][^\s:：]*(?: [^\s:：]+){0,3} ?[:：](?=\s|[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its end and the white space around it: `text` is `Span(start, end)` of the document.

    `column` says how far it stands from the margin.
    """

    start: int
    end: int
    text: str
    column: int = 0

    @property
    def width(self) -> int:
        """The columns it takes: a Han character takes two."""
        return len(self.text) + len(_HAN.findall(self.text))

    @property
    def stopped(self) -> bool:
        """Whether it ends as a sentence ends."""
        return bool(_STOP.search(self.text[-12:]))

    def without(self, count: int) -> Line:
        """Return the line without its first `count` characters and the white space after them."""
        rest = self.text[count:]
        kept = rest.lstrip()
        return Line(self.end - len(kept), self.end, kept, self.column + len(self.text) - len(kept))


def lines(text: str, *, start: int = 0, end: int | None = None, any_end: bool = False) -> Iterator[Line]:
    """Yield every line of a text, blank ones with an empty `text`.

    With `any_end`, form feeds, vertical tabs, NEL and Unicode's separators end a line too, as in word processors.

    >>> [(line.start, line.text) for line in lines(" a\\r\\n\\n b ")]
    [(1, 'a'), (4, ''), (6, 'b')]
    """
    stop = len(text) if end is None else end
    pattern = _ANY_LINE if any_end else _LINE
    while start < stop:
        found = pattern.match(text, start, stop)
        assert found is not None
        line = found[0]
        body = line.strip(_MARGIN)
        at = start + len(line) - len(line.lstrip(_MARGIN)) if body else start
        yield Line(at, at + len(body), body, len(line[: at - start].expandtabs()))
        start = found.end()


def paragraphs(run: Sequence[Line], *, led: bool = False) -> Iterator[tuple[Line, ...]]:
    """Yield the paragraphs of lines that no blank line parts; `led` says that a bullet, a key or the like begins them.

    >>> broken = "The parliament met on Monday and\\nadopted the budget, which had been\\ndelayed twice."
    >>> [len(paragraph) for paragraph in paragraphs(tuple(lines(broken)))]
    [3]
    >>> [len(paragraph) for paragraph in paragraphs(tuple(lines("First point.\\nSecond point.")))]
    [1, 1]
    """
    if _is_wrapped(run):
        yield tuple(run)
        return
    if not led and _are_of_their_own(run):
        yield from ((line,) for line in run)
        return
    widest = max((line.width for line in run), default=0)
    current: list[Line] = []
    for line in run:
        if current and not _continues(current[-1], line, widest=widest):
            yield tuple(current)
            current = []
        current.append(line)
    if current:
        yield tuple(current)


def joined(paragraph: Sequence[Line]) -> tuple[Piece, ...]:
    """Return a paragraph's pieces: each line, and each line's end with the next line's margin as one space.

    >>> [piece.text for piece in joined(tuple(lines("two\\n  words")))]
    ['two', ' ', 'words']
    >>> [piece.text for piece in joined(tuple(lines("中\\n文")))]
    ['中', '', '文']
    """
    pieces: list[Piece] = []
    for line in paragraph:
        if pieces:
            last = pieces[-1]
            gap = "" if between_han(last.text, line.text) else " "
            pieces.append(Piece(Span(last.span.end, line.start), gap))
        pieces.append(Piece(Span(line.start, line.end), line.text))
    return tuple(pieces)


def one_line(text: str) -> str:
    """Return a text with its line ends as single spaces.

    >>> one_line("two \\n lines")
    'two lines'
    """
    if not _ANY_LINE_END.search(text):
        return text
    return " ".join(line.strip() for line in _ANY_LINE_END.split(text) if line.strip())


def between_han(before: str, after: str) -> bool:
    """Whether two texts meet as Chinese text does, where white space between them means nothing."""
    return bool(before and after and _CJK.match(before[-1]) and _CJK.match(after[0])) and bool(
        _HAN.search(before[-8:]) or _HAN.search(after[:8])
    )


def _is_wrapped(run: Sequence[Line]) -> bool:
    """Whether every line was broken only because the next word did not fit."""
    if len(run) < 2:
        return False
    widest = max(line.width for line in run)
    if widest not in _WRAP_WIDTHS:
        return False
    pairs = list(pairwise(run))
    full = sum(line.width + _first_width(after) > widest - 2 for line, after in pairs)
    stopped = sum(line.stopped for line, _ in pairs)
    return full >= 0.9 * len(pairs) and stopped <= 0.6 * len(pairs) and not _are_apart(run)


def _are_apart(run: Sequence[Line]) -> bool:
    """Whether lines are short and each begins anew, as in an address: no stop, and no small letter to begin with."""
    if run[-1].stopped or max(line.width for line in run) > _NARROW:
        return False
    return all(line.text[0].isupper() or not line.text[0].isalpha() for line in run)


def _are_of_their_own(run: Sequence[Line]) -> bool:
    """Whether somebody ended each line where it ends: verse, a list of names, a signature, `key: value`.

    They are too narrow for a width, or most are short and the next word would have fit, or they begin with a label.
    """
    if len(run) < 2:
        return False
    if sum(bool(_LABELLED.match(line.text)) for line in run) > max(1, 0.6 * len(run)):
        return True
    widest = max(line.width for line in run)
    if widest > _NARROW:
        return False
    if all(line.text[0].islower() for line in run[1:]):
        # One sentence over several lines, unless it pauses at their ends.
        paused = sum(line.text.endswith(_PAUSES) for line in run[:-1])
        if len(run) == 2 or 2 * paused < len(run) - 1:
            return False
    broken = [(line, after) for line, after in pairwise(run) if not line.stopped]
    free = sum(_is_free(line, after, widest) for line, after in broken)
    return widest < _WRAP_WIDTHS.start or (free > 1 and 2 * free >= len(broken))


def _is_free(line: Line, after: Line, widest: int) -> bool:
    """Whether more would have fit on a line. Chinese lines are filled up, or nearly: no stop begins one."""
    if between_han(line.text, after.text):
        return line.width < 0.75 * widest
    return line.width + _first_width(after) <= widest - _SLACK


def _first_width(line: Line) -> int:
    """The columns that the line's first word would have taken on the line before."""
    if _HAN.match(line.text):
        return 2
    word = line.text.split(None, 1)[0] if line.text else ""
    return 1 + len(word)


def _continues(line: Line, after: Line, *, widest: int) -> bool:
    """Whether a line of uneven ones goes on in the next."""
    if line.stopped:
        return False
    if line.text.endswith((",", "，", "、", "-", "–")) or after.text[:1].islower():
        return True
    return between_han(line.text, after.text) and line.width >= 0.8 * widest and widest >= _WRAP_WIDTHS.start

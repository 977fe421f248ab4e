"""Tables of plain text: cells between tabs, between bars, or in columns that blanks hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from l10n.formats.lines import Line
from l10n.model.pattern import lazy_pattern

_TAB = lazy_pattern(r"\s*\t\s*")
_BAR = lazy_pattern(r"(?:\A\|\s*|\s*\|\s*\Z|\s*\|\s*)")
_BARRED = lazy_pattern(r"\|.*\|")
_GAP = lazy_pattern("(?<=\\S)(?:[ \u00a0]{2,}|\u3000{2,})(?=\\S)")
_AFTER_STOP = frozenset(".!?:;。！？：")
_WIDE = 3
_BROAD = 5

_Stretch = tuple[int, int]


def cells(group: Sequence[Line]) -> list[tuple[Line, ...]]:
    """Return for each line its cells, none where it is no row of a table.

    Tabs make a table where two lines have one, or one line two; bars where they frame a line; blanks where the
    columns of two lines begin in line, or many blanks stand in both.

    >>> from l10n.formats.lines import lines
    >>> [[cell.text for cell in row] for row in cells(tuple(lines("wheat      dear\\nbarley     cheap\\nand so on")))]
    [['wheat', 'dear'], ['barley', 'cheap'], []]
    """
    tabs = [[found.span() for found in _TAB.finditer(line.text)] for line in group]
    if max(map(len, tabs), default=0) > 1 or sum(map(bool, tabs)) > 1:
        return [tuple(_between(line, stretches)) for line, stretches in zip(group, tabs, strict=True)]
    gaps = _gaps(group)
    bars = [
        [found.span() for found in _BAR.finditer(line.text)] if _BARRED.fullmatch(line.text) else [] for line in group
    ]
    return [tuple(_between(line, bar or gap)) for line, bar, gap in zip(group, bars, gaps, strict=True)]


def _gaps(group: Sequence[Line]) -> list[list[_Stretch]]:
    """Return where each line has blanks that hold columns apart."""
    nothing: list[list[_Stretch]] = [[] for _ in group]
    if len(group) < 2:
        return nothing
    gaps = [[found.span() for found in _GAP.finditer(line.text)] for line in group]
    wide = [[gap for gap in found if _is_wide(line, gap)] for line, found in zip(group, gaps, strict=True)]
    if not any(wide):
        return nothing
    columns = Counter(
        line.column + end for line, found in zip(group, gaps, strict=True) for end in {end for _, end in found}
    )
    held = [
        [gap for gap in found if columns[line.column + gap[1]] > 1 or (gap in broad and gap[1] - gap[0] > _BROAD)]
        for line, found, broad in zip(group, gaps, wide, strict=True)
    ]
    rows = sum(map(bool, held))
    return held if rows > 1 and 2 * rows >= len(group) else nothing


def _is_wide(line: Line, gap: _Stretch) -> bool:
    """Whether a gap is no space between words: people put two blanks after a stop, and justify lines with two."""
    start, end = gap
    if line.text[start] == "\u3000":
        return True
    return end - start > _WIDE or (end - start == _WIDE and line.text[start - 1] not in _AFTER_STOP)


def _between(line: Line, stretches: Sequence[_Stretch]) -> Iterator[Line]:
    """Yield what stands between stretches of a line; nothing where there are none."""
    at = 0
    for start, end in (*stretches, (len(line.text), len(line.text))) if stretches else ():
        if start > at:
            yield Line(line.start + at, line.start + start, line.text[at:start], line.column + at)
        at = end

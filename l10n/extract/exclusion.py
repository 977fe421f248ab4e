"""Stretches of a document that a rule keeps from translators, and what of them a release leaves out."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from l10n.extract.selection import extent, selected
from l10n.formats.html_elements import without
from l10n.model.document import Block
from l10n.model.locale import LocaleTag
from l10n.model.rules import Exclude, Selection
from l10n.model.text import Span

_HTML = "html:"
"""Begins the place of a block that is HTML within a document of another format."""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """`blocks` index those that are not offered; `dropped` are stretches that releases leave out, in order."""

    blocks: frozenset[int] = frozenset()
    dropped: tuple[Span, ...] = ()


def excluded(
    name: str,
    text: str,
    blocks: Sequence[Block],
    excludes: Sequence[Exclude],
    *,
    langs: Sequence[LocaleTag],
    by_line: bool,
) -> Exclusion:
    """Return what the rules exclude from a document; `langs` are the blocks' languages.

    Where a line may go without harm (`by_line`) lines go, in HTML the elements that hold nothing else.
    """
    hidden: set[int] = set()
    dropped: list[Span] = []
    gone: set[int] = set()
    for rule in excludes:
        fresh = [index for index in selected(name, blocks, langs, rule.blocks) if index not in hidden]
        hidden.update(fresh)
        if rule.keep:
            continue
        gone.update(fresh)
        lines = [index for index in fresh if by_line and not blocks[index].place.startswith(_HTML)]
        dropped += _lines_of(text, blocks, lines, to_end=bool(rule.blocks.start) and not rule.blocks.until)
    tagged = [index for index in sorted(gone) if not by_line or blocks[index].place.startswith(_HTML)]
    if tagged or not by_line:
        rules = (rule.blocks for rule in excludes if not rule.keep)
        wanted = [rule.select for rule in rules if rule.select and _is_all(name, rule)]
        dropped += without(
            text,
            [extent(blocks[index]) for index in tagged],
            [extent(block) for index, block in enumerate(blocks) if index not in gone],
            wanted,
        )
    return Exclusion(frozenset(hidden), _disjoint(dropped))


def _is_all(name: str, rule: Selection) -> bool:
    """Whether a rule with a selector means all that an element holds, not some of its text alone."""
    narrowed = rule.start or rule.until or rule.text or rule.pattern or rule.position or rule.language
    return not narrowed and fnmatch.fnmatchcase(name, rule.document)


def _lines_of(text: str, blocks: Sequence[Block], chosen: Sequence[int], *, to_end: bool) -> Iterator[Span]:
    """Yield the lines of each run of blocks; of what shares its line or stands in a sentence, the text alone."""
    runs: list[list[int]] = []
    for index in chosen:
        if not blocks[index].pieces:
            continue
        if blocks[index].kind == "cell" or _is_inside(blocks, index, chosen):
            yield extent(blocks[index])
        elif runs and runs[-1][-1] + 1 == index:
            runs[-1].append(index)
        else:
            runs.append([index])
    for run in runs:
        yield _lines(text, blocks, run[0], run[-1], to_end=to_end)


def _is_inside(blocks: Sequence[Block], index: int, chosen: Sequence[int]) -> bool:
    """Whether a block stands inside one that is not chosen."""
    before = blocks[index - 1] if index and index - 1 not in chosen else None
    return bool(before and before.pieces and extent(before).end >= extent(blocks[index]).end)


def _lines(text: str, blocks: Sequence[Block], first: int, last: int, *, to_end: bool) -> Span:
    """Return the whole lines of a run of blocks and the blank lines before them, without a neighbour's text."""
    floor = extent(blocks[first - 1]).end if first else 0
    ceiling = extent(blocks[last + 1]).start if last + 1 < len(blocks) else len(text)
    start = extent(blocks[first]).start
    start = max(text.rfind("\n", floor, start) + 1, text.rfind("\r", floor, start) + 1, floor)
    start = _before_blank_lines(text, start, floor)
    if to_end and last + 1 == len(blocks):
        return Span(start, len(text))
    end = extent(blocks[last]).end
    ends = [place for place in (text.find("\n", end, ceiling), text.find("\r", end, ceiling)) if place >= 0]
    return Span(start, min(ends) + (2 if text.startswith("\r\n", min(ends)) else 1) if ends else ceiling)


def _before_blank_lines(text: str, start: int, floor: int) -> int:
    """Move back over blank lines, to after the end of the last line that holds something."""
    at = start
    while at > floor:
        line = max(text.rfind("\n", floor, at - 1), text.rfind("\r", floor, at - 1)) + 1
        line = max(line, floor)
        if text[line:at].strip() or line == floor:
            break
        at = line
    return at + 1 if text.startswith("\r\n", at - 1) else at


def _disjoint(spans: list[Span]) -> tuple[Span, ...]:
    """Return the spans in order, those that touch or overlap as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)

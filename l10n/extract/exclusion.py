"""Stretches of a document that a rule keeps from translators."""

from __future__ import annotations

import fnmatch
from collections.abc import Sequence
from dataclasses import dataclass

from l10n.model.document import Block, Exclude
from l10n.model.text import Span, folded


@dataclass(frozen=True, slots=True)
class Exclusion:
    """`blocks` index those that are not offered; `dropped` are stretches that releases leave out, in order."""

    blocks: frozenset[int] = frozenset()
    dropped: tuple[Span, ...] = ()


def excluded(name: str, text: str, blocks: Sequence[Block], excludes: Sequence[Exclude], *, by_line: bool) -> Exclusion:
    """Return what the rules exclude from a document; where `by_line` is False only blocks' own text is dropped."""
    hidden: set[int] = set()
    dropped: list[Span] = []
    for rule in excludes:
        if not fnmatch.fnmatchcase(name, rule.document):
            continue
        for start, end in _stretches(blocks, rule):
            fresh = [index for index in range(start, end) if index not in hidden]
            hidden.update(fresh)
            if rule.keep or not fresh:
                continue
            if by_line:
                dropped.append(_lines(text, blocks, fresh[0], fresh[-1], to_end=not rule.until))
            else:
                dropped.extend(_extent(blocks[index]) for index in fresh if blocks[index].pieces)
    return Exclusion(frozenset(hidden), _disjoint(dropped))


def _stretches(blocks: Sequence[Block], rule: Exclude) -> list[tuple[int, int]]:
    """Return the half-open runs of blocks that a rule names."""
    start_text, until_text = folded(rule.start), folded(rule.until)
    found: list[tuple[int, int]] = []
    start: int | None = None
    for index, block in enumerate(blocks):
        text = folded(block.text)
        if start is not None and until_text and text.startswith(until_text):
            found.append((start, index))
            start = None
        if start is None and start_text and text.startswith(start_text):
            start = index
    if start is not None:
        found.append((start, len(blocks)))
    return found


def _extent(block: Block) -> Span:
    return Span(block.pieces[0].span.start, block.pieces[-1].span.end)


def _lines(text: str, blocks: Sequence[Block], first: int, last: int, *, to_end: bool) -> Span:
    """Return the whole lines of a run of blocks and the blank lines before them, without a neighbour's text."""
    floor = _extent(blocks[first - 1]).end if first else 0
    ceiling = _extent(blocks[last + 1]).start if last + 1 < len(blocks) else len(text)
    start = _extent(blocks[first]).start
    start = max(text.rfind("\n", floor, start) + 1, text.rfind("\r", floor, start) + 1, floor)
    start = _before_blank_lines(text, start, floor)
    if to_end and last + 1 == len(blocks):
        return Span(start, len(text))
    end = _extent(blocks[last]).end
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

"""Percentage points: a rise from 10% to 15% is five of them, and half as much again in per cent."""

from __future__ import annotations

import re
from collections.abc import Iterable

from l10n.checks.base import Pair, fault, prose
from l10n.model.finding import Finding
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_NUMBER = r"(?<![\d.,])(\d{1,3}(?:[.,]\d+)?)"
_POINTS = lazy_pattern(
    _NUMBER + r"(?:[\s\u00a0-]?(?:percent(?:age)?|per cent)[\s-]points?"
    r"|[\s\u00a0]?(?:процент|постот|procent|postot)\w{2,4}\s(?:поен|poen)|[\s\u00a0]?个?百分点)",
    re.IGNORECASE,
)
_SHARE = lazy_pattern(
    _NUMBER + r"[\s\u00a0-]?(?:[%％]|per ?cent|одсто|посто|процен|odsto|posto|procen)|百分之(\d+(?:\.\d+)?)",
    re.IGNORECASE,
)
_POINT = lazy_pattern(r"point|poen|поен|点|\bpp\b|\bp\. ?p\.|п\. ?п\.", re.IGNORECASE)


def check_points(pair: Pair) -> Iterable[Finding]:
    """Yield `unit` where percentage points of one text are per cent in the other."""
    said, given = prose(pair.source), prose(pair.target)
    if not _POINT.search(given):
        if not _POINT.search(said):
            return
        points = {_plain(match[1]) for match in _POINTS.finditer(said)}
        for match in _SHARE.finditer(given) if points else ():
            if _plain(match[1] or match[2]) in points:
                problem = f"The source says percentage points, the target {match[0]!r}: give the source's unit."
                yield fault("unit", problem, Span(*match.span()))
    elif not _POINT.search(said):
        shares = {_plain(match[1] or match[2]) for match in _SHARE.finditer(said)}
        for match in _POINTS.finditer(given) if shares else ():
            if _plain(match[1]) in shares:
                problem = f"The source says per cent, the target {match[0]!r}: give the source's unit."
                yield fault("unit", problem, Span(*match.span()))


def _plain(number: str) -> str:
    return number.replace(",", ".")

"""How a text is made of others: a paragraph of its sentences, however both were cut."""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass, field
from re import IGNORECASE

from l10n.extract.worth import is_translatable
from l10n.model.pattern import lazy_pattern
from l10n.model.text import folded

_GAP = lazy_pattern(r"(?:[\s\\]|<br[ /]*>)*", IGNORECASE)
_HEAD = 8


@dataclass(frozen=True, slots=True)
class Part:
    """A known text within a longer one, and what stands before it there: white space, a line break, a number."""

    gap: str
    source: str


@dataclass(slots=True)
class Known:
    """Texts that others may be made of, found by how they begin. All are folded."""

    _by_head: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Iterable[str]) -> Known:
        """Gather texts, each once."""
        known = cls()
        for text in dict.fromkeys(map(folded, texts)):
            if text:
                known._by_head.setdefault(text[:_HEAD], []).append(text)
        return known

    def at(self, text: str, start: int) -> Iterable[str]:
        """Yield the known texts that stand at a place of another and end where a word ends; not that text itself."""
        for size in range(1, _HEAD + 1):
            for found in self._by_head.get(text[start : start + size], ()):
                end = start + len(found)
                if size != min(len(found), _HEAD) or found == text or not text.startswith(found, start):
                    continue
                if not (text[end - 1].isalnum() and text[end : end + 1].isalnum()):
                    yield found


def is_gap(text: str) -> bool:
    """Whether nothing but white space and line breaks stands there.

    >>> is_gap(" <br>"), is_gap(" 12.")
    (True, False)
    """
    return _GAP.fullmatch(text) is not None


def composed(text: str, known: Known) -> tuple[Part, ...]:
    """Return the known texts that a text consists of, in order; nothing where it is not made of them.

    Between them there may be what is no unit anywhere: white space, line breaks, what holds no word.

    >>> known = Known.of(["Salt.", "Bread and wine."])
    >>> composed("Salt. Bread and wine.", known)
    (Part(gap='', source='Salt.'), Part(gap=' ', source='Bread and wine.'))
    >>> composed("Salt. Oil.", known)
    ()
    """
    whole = folded(text)
    came: dict[int, tuple[int, Part]] = {}
    places = [0]
    while places:
        start = heapq.heappop(places)
        gap = _GAP.match(whole, start)
        at = gap.end() if gap else start
        if at == len(whole):
            return _walked(came, start)
        steps = [(at + len(found), Part(whole[start:at], found)) for found in known.at(whole, at)]
        if not steps:
            space = whole.find(" ", at)
            end = space if space >= 0 else len(whole)
            steps = [] if is_translatable(whole[at:end]) else [(end, Part(whole[start:end], ""))]
        for end, part in steps:
            if end not in came:
                came[end] = start, part
                heapq.heappush(places, end)
    return ()


def _walked(came: dict[int, tuple[int, Part]], end: int) -> tuple[Part, ...]:
    """Return the parts that led to a place; what is no unit goes with the one behind it."""
    parts: list[Part] = []
    while end:
        end, part = came[end]
        parts.append(part)
    joined: list[Part] = []
    gap = ""
    for part in reversed(parts):
        gap += part.gap
        if part.source:
            joined.append(Part(gap, part.source))
            gap = ""
    return (*joined, *([Part(gap, "")] if gap and joined else ()))

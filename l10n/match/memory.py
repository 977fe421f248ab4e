"""The memory: every pair that a person ever gave, searched by likeness."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Generic, Protocol, TypeVar

from l10n.match.score import comparable, most_similar
from l10n.model.lookup import Match
from l10n.model.text import folded

_ANY_LENGTH = 2**31
_Item = TypeVar("_Item")


def lengths_like(length: int, *, floor: float) -> tuple[int, int]:
    """Return the least and the greatest length of texts whose similarity to one of this length may reach a floor.

    >>> lengths_like(60, floor=0.75)
    (45, 81)
    """
    return int(length * floor), int(length / floor) + 1 if floor else _ANY_LENGTH


class Texts(Generic[_Item]):
    """Comparable texts, each of something; a search compares only those that are about as long."""

    def __init__(self, texts: Iterable[tuple[str, _Item]] = ()) -> None:
        self._by_length: dict[int, tuple[list[str], list[_Item]]] = {}
        self.add(texts)

    def add(self, texts: Iterable[tuple[str, _Item]]) -> None:
        """Take more texts."""
        for text, item in texts:
            same, items = self._by_length.setdefault(len(text), ([], []))
            same.append(text)
            items.append(item)

    def like(self, text: str, *, floor: float) -> list[tuple[float, _Item]]:
        """Return all whose similarity to a text is `floor` at least, with it, in no order that means anything."""
        shortest, longest = lengths_like(len(text), floor=floor)
        return [
            (score, items[at])
            for length, (texts, items) in self._by_length.items()
            if shortest <= length <= longest
            for at, score in most_similar(text, texts, floor=floor, most=len(texts))
        ]


class Shelf(Protocol):
    """Where pairs lie that are not in hand."""

    def texts(self, shortest: int, longest: int) -> Iterable[tuple[str, int]]:
        """Yield the comparable sources of such lengths, with the keys of their pairs."""
        ...

    def pair(self, key: int) -> Match:
        """Return a pair."""
        ...


class Memory:
    """Past pairs of one locale, one a source; among pairs as similar the first by its source's letters is found.

    Those of a `shelf` are looked at only as far as they are about as long as what is sought.
    """

    def __init__(self, pairs: Iterable[Match], shelf: Shelf | None = None) -> None:
        by_source = {folded(pair.source): pair for pair in pairs}
        self._texts = Texts((comparable(pair.source), pair) for pair in by_source.values())
        self._shelf = shelf
        self._taken = Texts[int]()
        self._lengths = range(0)

    def matches(self, source: str, *, floor: float, most: int = 5) -> tuple[Match, ...]:
        """Return the most similar pairs, best first, each with its score in `floor`..1."""
        text = comparable(source)
        found = self._texts.like(text, floor=floor) + self._from_shelf(text, floor=floor, most=most)
        found.sort(key=lambda row: (-row[0], folded(row[1].source)))
        return tuple(replace(pair, score=score) for score, pair in found[:most])

    def _from_shelf(self, text: str, *, floor: float, most: int) -> list[tuple[float, Match]]:
        """Return the most similar pairs of the shelf, and those as similar as the last of them."""
        if self._shelf is None:
            return []
        self._take(self._shelf, *lengths_like(len(text), floor=floor))
        keys = sorted(self._taken.like(text, floor=floor), reverse=True)
        least = keys[:most][-1][0] if keys else 0.0
        return [(score, self._shelf.pair(key)) for score, key in keys if score >= least]

    def _take(self, shelf: Shelf, shortest: int, longest: int) -> None:
        """Take from the shelf the texts of all lengths in a range that were not taken before."""
        known = self._lengths or range(shortest, shortest)
        for start, end in ((shortest, known.start), (known.stop, longest + 1)):
            if start < end:
                self._taken.add(shelf.texts(start, end - 1))
        self._lengths = range(min(shortest, known.start), max(longest + 1, known.stop))

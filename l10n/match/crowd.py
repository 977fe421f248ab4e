"""Very many texts, of which those like a few are sought: most are passed over by their letters alone."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable
from functools import cache
from itertools import chain, compress, islice, repeat

from l10n.match.memory import lengths_like
from l10n.match.score import most_similar

_MOST_LETTERS = 20
"""So many letters at most are counted, the commonest of those sought."""

_ENOUGH = 30
"""From so many texts that are sought together, counting letters costs less than comparing what they keep apart."""

_LIMIT = 127
"""A byte for each text sums what speaks against it; from above this on, the text is out."""

_LONG = 255
"""From this length on texts are compared whatever their letters, for a byte could not count them."""


class Crowd:
    """Distinct comparable texts.

    What one has more of a letter than another takes a change each. So texts that differ by more letters than changes
    are allowed need not be compared; and they are counted in all texts at once, a byte a text, where `enough` are
    sought together.
    """

    def __init__(self, texts: Iterable[str], *, enough: int = _ENOUGH) -> None:
        self._enough = enough
        self._texts = sorted(set(texts), key=len)
        self._short = bisect_left(self._texts, _LONG, key=len)
        self._lengths = bytes(map(len, islice(self._texts, self._short)))
        self._counts: dict[str, bytes] = {}

    def like(self, wanted: Collection[str], *, floor: float) -> dict[str, list[str]]:
        """Return of each wanted text all whose similarity to it is `floor` at least.

        >>> Crowd(["the bridges", "a road"]).like(["the bridge"], floor=0.75)
        {'the bridge': ['the bridges']}
        """
        letters: Collection[str] = self._counts
        if len(wanted) >= self._enough:
            letters = [letter for letter, _ in Counter("".join(wanted)).most_common(_MOST_LETTERS)]
        return {text: self._like(text, letters, floor) for text in wanted}

    def _like(self, text: str, letters: Collection[str], floor: float) -> list[str]:
        shortest, longest = lengths_like(len(text), floor=floor)
        start = bisect_left(self._texts, shortest, key=len)
        stop = bisect_right(self._texts, longest, key=len)
        some: Iterable[str] = islice(self._texts, start, stop)
        counted = min(stop, self._short)
        if letters and start < counted and _allowed(max(len(text), _LONG), floor) < _LIMIT:
            hopeful = self._hopeful(text, letters, floor, start, counted)
            some = compress(some, chain(hopeful, repeat(1)))
        found = list(some)
        return [found[at] for at, _ in most_similar(text, found, floor=floor, most=len(found))]

    def _hopeful(self, text: str, letters: Collection[str], floor: float, start: int, stop: int) -> bytes:
        """Return of each text in a stretch a byte, 0 where its letters differ too much."""
        size, most = stop - start, _LIMIT
        against = int.from_bytes(self._lengths[start:stop].translate(_spent(len(text), floor)), "little")
        for letter in letters:
            if not (wanted := min(text.count(letter), _LIMIT)):
                continue
            if most + wanted > 255:
                against = int.from_bytes(against.to_bytes(size, "little").translate(_CAPPED), "little")
                most = _LIMIT + 1
            against += int.from_bytes(self._count(letter)[start:stop].translate(_missing(wanted)), "little")
            most += wanted
        return against.to_bytes(size, "little").translate(_HOPEFUL)

    def _count(self, letter: str) -> bytes:
        """Return how often a letter stands in each text that is not long."""
        if letter not in self._counts:
            self._counts[letter] = bytes(map(str.count, islice(self._texts, self._short), repeat(letter)))
        return self._counts[letter]


def _allowed(length: int, floor: float) -> int:
    """Return how many changes two texts are apart at most, the longer of which has such a length."""
    return int((1 - floor) * length + 1e-6)


def _spent(length: int, floor: float) -> bytes:
    """Return for each length of a text what of the limit is left for letters that it lacks of one of length `length`.

    What it has too many is what it lacks, and what it is longer by.
    """
    allowed = (_allowed(max(length, other), floor) - max(0, other - length) for other in range(_LONG))
    return bytes(_LIMIT - max(left, 0) for left in allowed) + b"\0"


@cache
def _missing(wanted: int) -> bytes:
    """Return how many are missing of a letter of which so many are wanted, by how many are found."""
    return bytes(max(0, wanted - found) for found in range(256))


_CAPPED = bytes(min(against, _LIMIT + 1) for against in range(256))
_HOPEFUL = bytes(against <= _LIMIT for against in range(256))

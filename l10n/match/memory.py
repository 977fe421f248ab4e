"""The memory: every pair that a person ever gave, searched by likeness."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from l10n.match.score import comparable, most_similar
from l10n.model.lookup import Match
from l10n.model.text import folded


class Memory:
    """Past pairs of one locale, one a source; among pairs as similar the first by its source's letters is found."""

    def __init__(self, pairs: Iterable[Match]) -> None:
        self._by_source = {folded(pair.source): pair for pair in pairs}
        self._matches = [self._by_source[source] for source in sorted(self._by_source)]
        self._texts = [comparable(pair.source) for pair in self._matches]

    def exact(self, source: str) -> Match | None:
        """Return the pair of this very source, white space aside."""
        return self._by_source.get(folded(source))

    def matches(self, source: str, *, floor: float, most: int = 5) -> tuple[Match, ...]:
        """Return the most similar pairs, best first, each with its score in `floor`..1."""
        return tuple(
            replace(self._matches[index], score=score)
            for index, score in most_similar(comparable(source), self._texts, floor=floor, most=most)
        )

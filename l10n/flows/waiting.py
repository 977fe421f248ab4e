"""The sentences that waited for a target before a sync, all of a project, and which of them are like others."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator
from itertools import chain, compress

from l10n.match.crowd import Crowd
from l10n.store.index import Index


class Waiting:
    """The sentences that have no target as far as an index knows; they are read once, and compared once with a text."""

    def __init__(self, index: Index, *, floor: float) -> None:
        self._index = index
        self._floor = floor
        self._names: list[str] = []
        self._texts: list[str] = []
        self._places = array("l")
        self._like: dict[str, list[str]] = {}
        self._crowd: Crowd | None = None

    def like(self, texts: Collection[str], locale: str) -> Iterator[str]:
        """Yield the documents in which a sentence without a target in a locale is like one of some comparable texts."""
        if self._crowd is None:
            self._crowd = self._read()
        self._like |= self._crowd.like([text for text in texts if text not in self._like], floor=self._floor)
        found = set(chain.from_iterable(self._like[text] for text in texts))
        for place in set(compress(self._places, map(found.__contains__, self._texts))):
            if not found.isdisjoint(self._index.empty(self._names[place], locale)):
                yield self._names[place]

    def _read(self) -> Crowd:
        for place, (name, texts) in enumerate(self._index.wanting()):
            self._names.append(name)
            self._texts += texts
            self._places.extend([place] * len(texts))
        return Crowd(self._texts)

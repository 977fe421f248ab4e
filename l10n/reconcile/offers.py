"""Old targets as a start for changed sentences: the most similar sentence that vanished, or one that still stands."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from l10n.match.score import cased, comparable, contained, likeness, most_alike
from l10n.model.catalog import Unit
from l10n.model.document import SourceUnit
from l10n.model.pattern import lazy_pattern
from l10n.model.text import CJK_PUNCTUATION, HAN, folded
from l10n.reconcile.changes import Facts
from l10n.reconcile.marks import without_markup
from l10n.reconcile.pool import Old, Pool

OFFER_FLOOR = 0.6
"""Below this likeness an old target is no help (research: offers from 0.6 were right in 19 of 20 cases)."""

_WHOLE_FLOOR = 0.75
"""From this likeness on capitals say no more, and sentences joined are what another was cut into, or the reverse."""

_CANDIDATES = 20
"""So many of the most similar old sentences are weighed for each new one."""

_GAIN = 0.05
"""By so much sentences joined must be more alike than the best of them alone."""

_T = TypeVar("_T")
_CONTAINED = 0.85
"""So much of each part of a sentence that was cut stands in it."""

_PART_FLOOR = 0.57
"""So much is a part like the whole if it is two fifths of it."""

_PARTS = (2, 3)
_GONE = 0.02
_HOME = 0.01
_NEAR = 0.01
_FACT = 0.03

_WIDE = lazy_pattern(f"[{HAN}{CJK_PUNCTUATION}“”]")


@dataclass(frozen=True, slots=True)
class Place:
    """A new sentence without a unit.

    `expected` is the position in the old catalog that its neighbours make likely; one in the catalog's `own` language
    borrows nothing from what stands.
    """

    document: str
    index: int
    source: SourceUnit
    expected: float
    own: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    """Old units that may feed new places; one of both sides is one only. `bonus` is what they lose once used."""

    score: float
    places: tuple[Place, ...]
    olds: tuple[Old, ...]
    bonus: float = 0.0


def offered(
    places: Sequence[Place], pool: Pool, kin: Mapping[str, Sequence[Old]], is_work: Callable[[Unit], bool]
) -> dict[tuple[str, int], tuple[Unit, ...]]:
    """Find for each place the unit that it grew out of, or those that it joins. Keys are document and index.

    All documents are weighed together, so that none takes what fits another better. A sentence that vanished anywhere
    comes first and feeds one place, or the parts that it was cut into. A finished one that feeds another or still
    stands among the `kin` of the document (its units, wherever they came from) may feed more, where it is clearly more
    alike. Numbers, negations and names weigh more than letters.
    """
    gone = [old for old in pool.old if not old.used and is_work(old.unit)]
    weigh = _Scales(gone, {name: [old for old in olds if _is_finished(old, is_work)] for name, olds in kin.items()})
    heap = [
        (-row.score, number, row)
        for number, row in enumerate(row for group in _by_document(places) for row in weigh.rows(group))
    ]
    heapq.heapify(heap)
    offers: dict[tuple[str, int], tuple[Unit, ...]] = {}
    while heap:
        _, number, row = heapq.heappop(heap)
        if any((place.document, place.index) in offers for place in row.places):
            continue
        if row.bonus and any(old.used for old in row.olds):
            if len(row.olds) == len(row.places) == 1 and _is_finished(row.olds[0], is_work):
                again = replace(row, score=row.score - row.bonus, bonus=0.0)
                heapq.heappush(heap, (-again.score, number, again))
            continue
        # What people noted beside a sentence stays beside it while it stands.
        units = tuple(old.unit if row.bonus else replace(old.unit, comments=(), flags=()) for old in row.olds)
        offers |= {(place.document, place.index): units for place in row.places}
        for old in row.olds:
            old.used = True
    return offers


def _is_finished(old: Old, is_work: Callable[[Unit], bool]) -> bool:
    return not old.unit.fuzzy and is_work(old.unit)


def _by_document(places: Sequence[Place]) -> Iterator[tuple[Place, ...]]:
    for _, group in itertools.groupby(places, key=lambda place: place.document):
        yield tuple(group)


class _Scales:
    """Weighs places against old units."""

    def __init__(self, gone: Sequence[Old], kin: Mapping[str, Sequence[Old]]) -> None:
        self._gone = gone
        self._kin = kin
        self._texts = [_text(old.unit.source) for old in gone]
        self._runs = list(_runs(gone, lambda old: (old.document, old.position)))
        self._joined = [_text(joined_text([old.unit.source for old in run])) for run in self._runs]
        self._facts: dict[str, Facts] = {}
        self._cased: dict[str, str] = {}

    def rows(self, places: Sequence[Place]) -> Iterator[_Row]:
        """Yield what may feed the open places of one document."""
        gone = {id(old) for old in self._gone}
        kin = [old for old in self._kin.get(places[0].document, ()) if id(old) not in gone]
        olds = [*self._gone, *kin]
        texts = [*self._texts, *(_text(old.unit.source) for old in kin)]
        if not olds:
            return
        for place in places:
            text = _text(place.source.key.source)
            best = 0.0
            for number, alike in most_alike(text, texts, floor=OFFER_FLOOR, most=_CANDIDATES):
                best = max(best, alike)
                old, vanished = olds[number], number < len(self._gone)
                # What stands with these very words is no change: whoever fills empty units knows the pair.
                stands = not vanished and (place.own or folded(old.unit.source) == folded(place.source.key.source))
                # Capitals are names', and the words' of a title.
                lettered = likeness(self._cased_of(place.source.key.source), self._cased_of(old.unit.source))
                if not stands and (alike >= _WHOLE_FLOOR or lettered >= OFFER_FLOOR):
                    yield self._single((alike + lettered) / 2, place, old, vanished=vanished)
            yield from self._merged(text, place, best)
        for run in _runs(places, lambda place: (place.document, place.index)):
            yield from self._cut(run)

    def _single(self, alike: float, place: Place, old: Old, *, vanished: bool) -> _Row:
        home = old.document == place.document
        near = 1 / (1 + abs(old.position - place.expected)) if home else 0.0
        differences = self._facts_of(place.source.key.source).differences(self._facts_of(old.unit.source))
        bonus = _GONE + _NEAR * near + _HOME * home if vanished else 0.0
        return _Row(alike - _FACT * differences + bonus, (place,), (old,), bonus)

    def _merged(self, text: str, place: Place, best: float) -> Iterator[_Row]:
        floor = max(_WHOLE_FLOOR, best + _GAIN)
        for number, alike in most_alike(text, self._joined, floor=min(floor, 1.0), most=1):
            yield _Row(alike + _GONE, (place,), self._runs[number], _GONE)

    def _cut(self, run: tuple[Place, ...]) -> Iterator[_Row]:
        text = _text(joined_text([place.source.key.source for place in run]))
        for number, alike in most_alike(text, self._texts, floor=_WHOLE_FLOOR, most=1):
            whole = self._texts[number]
            parts = [_text(place.source.key.source) for place in run]
            shares = [likeness(part, whole) for part in parts]
            if alike - max(shares) >= _GAIN and all(contained(part, whole) >= _CONTAINED for part in parts):
                # Of a small part the target of the whole says too much: it helps with the others.
                enough = min(_PART_FLOOR, max(shares))
                fed = tuple(place for place, share in zip(run, shares, strict=True) if share >= enough)
                yield _Row(alike + _GONE, fed, (self._gone[number],), _GONE)

    def _facts_of(self, text: str) -> Facts:
        if text not in self._facts:
            self._facts[text] = Facts.of(without_markup(text))
        return self._facts[text]

    def _cased_of(self, text: str) -> str:
        if text not in self._cased:
            self._cased[text] = cased(without_markup(text))
        return self._cased[text]


def _text(source: str) -> str:
    return comparable(without_markup(source))


def _runs(things: Sequence[_T], place_of: Callable[[_T], tuple[str, int]]) -> Iterator[tuple[_T, ...]]:
    """Yield what stands side by side: two, and three."""
    for most in _PARTS:
        for start in range(len(things) - most + 1):
            run = tuple(things[start : start + most])
            document, first = place_of(run[0])
            if all(place_of(one) == (document, first + further) for further, one in enumerate(run)):
                yield run


def stale(source: SourceUnit, offers: tuple[Unit, ...]) -> Unit:
    """Return the changed sentence with its old target as a start, and the source which that target was made for."""
    first = offers[0]
    made_for = first.previous_source if first.fuzzy and first.previous_source else first.source
    target = first.target
    if len(offers) > 1:
        made_for = joined_text([unit.source for unit in offers])
        target = joined_text([unit.target for unit in offers])
    return replace(
        Unit(source.key.source, context=source.key.context),
        target=target,
        fuzzy=True,
        previous_source=made_for,
        comments=first.comments,
        flags=first.flags,
    )


def joined_text(texts: Sequence[str]) -> str:
    """Join sentences as their language does: with nothing after a Chinese one, with a space elsewhere.

    >>> joined_text(["慢。", "旧。"]), joined_text(["Slow.", "Old."])
    ('慢。旧。', 'Slow. Old.')
    """
    parts = [texts[0]]
    for before, after in itertools.pairwise(texts):
        parts += ["" if _WIDE.fullmatch(before[-1:]) else " ", after]
    return "".join(parts)

"""Old targets as a start for changed sentences: the most similar sentence that vanished, at home first."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from l10n.match.score import comparable, holds, most_similar
from l10n.model.catalog import Unit
from l10n.model.document import SourceUnit
from l10n.model.text import CJK_PUNCTUATION, HAN
from l10n.reconcile.pool import Old, Pool

OFFER_FLOOR = 0.6
"""Below this similarity an old target is no help (research: offers from 0.6 were right in 19 of 20 cases)."""

_CANDIDATES = 20
"""So many of the most similar vanished sentences are weighed for each new one."""

_WIDE = re.compile(f"[{HAN}{CJK_PUNCTUATION}“”]")
_HOME = 0.03
_NEAR = 0.05


@dataclass(frozen=True, slots=True)
class Place:
    """A new sentence without a unit; `expected` is the position in the old catalog that its neighbours make likely."""

    document: str
    index: int
    source: SourceUnit
    expected: float


def offered(
    places: Sequence[Place], pool: Pool, is_work: Callable[[Unit], bool]
) -> dict[tuple[str, int], tuple[Unit, ...]]:
    """Find for each place the vanished unit that it grew out of, or the two that it joins.

    All documents are weighed together, so that none takes what fits another better. One old sentence feeds one new
    one, except where it was cut in two. Keys are document and index.
    """
    vanished = [old for old in pool.old if not old.used and is_work(old.unit)]
    if not places or not vanished:
        return {}
    texts = [comparable(old.unit.source) for old in vanished]
    offers: dict[tuple[str, int], tuple[Unit, ...]] = {}
    for _, place, old in sorted(_likely(places, vanished, texts), key=lambda row: row[0], reverse=True):
        if (place.document, place.index) not in offers and not old.used:
            old.used = True
            offers[place.document, place.index] = (old.unit,)
    for place in places:
        key = (place.document, place.index)
        text = comparable(place.source.key.source)
        joined = [old for old, other in zip(vanished, texts, strict=True) if holds(text, other)]
        if len(joined) > 1 and len({old.document for old in joined}) == 1:
            offers[key] = tuple(old.unit for old in sorted(joined, key=lambda old: old.position))
            for old in joined:
                old.used = True
        elif key not in offers:
            halves = (old for old, other in zip(vanished, texts, strict=True) if holds(other, text))
            whole = next((old for old in halves if old.document == place.document or not old.used), None)
            if whole is not None:
                whole.used = True
                offers[key] = (whole.unit,)
    return offers


def _likely(
    places: Sequence[Place], vanished: Sequence[Old], texts: Sequence[str]
) -> Iterable[tuple[float, Place, Old]]:
    for place in places:
        text = comparable(place.source.key.source)
        for number, alike in most_similar(text, texts, floor=OFFER_FLOOR, most=_CANDIDATES):
            old = vanished[number]
            home = old.document == place.document
            near = 1 / (1 + abs(old.position - place.expected)) if home else 0.0
            yield alike + _NEAR * near + _HOME * home, place, old


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
        parts += ["" if _is_wide(before[-1:]) else " ", after]
    return "".join(parts)


def _is_wide(letter: str) -> bool:
    return bool(_WIDE.fullmatch(letter))

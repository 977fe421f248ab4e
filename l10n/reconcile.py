"""What becomes of the units of a locale when its sources change.

The whole project is matched at once, so that a rename, a split or a copy of a document is nothing special: the same
sentence at home, the same sentence that vanished elsewhere, what the ledger remembers, then the most similar
sentence that vanished. Only the first three keep a target as it was; the last offers it as a start, as STALE.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from l10n.approval import History, covered, says_source
from l10n.match.score import comparable, holds, most_similar
from l10n.model.catalog import Catalog, Unit, UnitKey, declared
from l10n.model.document import SourceUnit
from l10n.model.ledger import Event
from l10n.model.text import folded

OFFER_FLOOR = 0.6
"""Below this similarity an old target is no help (research: offers from 0.6 were right in 19 of 20 cases)."""

_CANDIDATES = 20
"""So many of the most similar vanished sentences are weighed for each new one."""


@dataclass(frozen=True, slots=True)
class Reconciled:
    """One catalog after the change, and how each unit fared.

    The counts are units: `kept` as they stood, `moved` here from another place, `returned` from the ledger or
    the obsolete ones, `changed` (now STALE), `new`, `gone`.
    """

    units: tuple[Unit, ...]
    obsolete: tuple[Unit, ...]
    events: tuple[Event, ...]
    kept: int = 0
    moved: int = 0
    returned: int = 0
    changed: int = 0
    new: int = 0
    gone: int = 0


@dataclass(slots=True)
class _Old:
    """A unit that stood before, and whether some new unit has taken it over."""

    document: str
    unit: Unit
    position: int
    used: bool = False


@dataclass(slots=True)
class _Counts:
    kept: int = 0
    moved: int = 0
    returned: int = 0
    changed: int = 0
    new: int = 0


@dataclass(slots=True)
class _Pool:
    """All old units of the locale, findable by what they translate."""

    old: list[_Old] = field(default_factory=list)
    by_source: dict[str, list[_Old]] = field(default_factory=dict)

    def add(self, document: str, unit: Unit, position: int) -> None:
        old = _Old(document, unit, position)
        self.old.append(old)
        self.by_source.setdefault(folded(unit.source), []).append(old)

    def same(self, document: str, key: UnitKey) -> _Old | None:
        """The unused unit of this document for this source in this very context."""
        return next((old for old in self._at_home(document, key) if old.unit.context == key.context), None)

    def near(self, document: str, key: UnitKey) -> _Old | None:
        """The unused unit of this document for this source, whatever block it was in."""
        return next(iter(self._at_home(document, key)), None)

    def _at_home(self, document: str, key: UnitKey) -> Iterable[_Old]:
        return (
            old
            for old in self._unused(key)
            if old.document == document and declared(old.unit.context) == declared(key.context)
        )

    def elsewhere(self, document: str, key: UnitKey) -> _Old | None:
        """An unused unit of any other document for this source; a finished one first."""
        found = [
            old
            for old in self._unused(key)
            if old.document != document and declared(old.unit.context) == declared(key.context)
        ]
        return min(found, key=lambda old: (not old.unit.target.strip(), old.unit.fuzzy), default=None)

    def _unused(self, key: UnitKey) -> Iterable[_Old]:
        return (old for old in self.by_source.get(folded(key.source), ()) if not old.used)


def reconciled(
    templates: Mapping[str, Sequence[SourceUnit]],
    catalogs: Mapping[str, Catalog],
    history: History,
    *,
    at: str,
) -> dict[str, Reconciled]:
    """Match every document's units with all the catalogs of one locale.

    `catalogs` may hold documents that have no template any more: their sentences are looked for in the others.
    `at` is the time that new ledger events carry.
    """
    pool = _Pool()
    for document, catalog in catalogs.items():
        for position, unit in enumerate(catalog.units):
            pool.add(document, unit, position)
    taken: dict[str, list[_Old | None]] = {document: [None] * len(template) for document, template in templates.items()}
    # Only when every sentence that stands has its own unit can it be told what vanished, and where it went.
    for lookup in (pool.same, pool.near, pool.elsewhere):
        for document, template in templates.items():
            for index, source in enumerate(template):
                if taken[document][index] is None:
                    taken[document][index] = _take(lookup(document, source.key))
    return {
        document: _document(
            document, template, taken[document], pool, catalogs.get(document, Catalog()), history, at=at
        )
        for document, template in templates.items()
    }


def _take(old: _Old | None) -> _Old | None:
    if old is not None:
        old.used = True
    return old


def _document(
    document: str,
    template: Sequence[SourceUnit],
    taken: Sequence[_Old | None],
    pool: _Pool,
    catalog: Catalog,
    history: History,
    *,
    at: str,
) -> Reconciled:
    counts = _Counts()
    asleep = {unit.match_key: unit for unit in catalog.obsolete}
    units: list[Unit | None] = [
        _settled(document, source, old, history, asleep, counts) for source, old in zip(template, taken, strict=True)
    ]
    events: list[Event] = []
    open_at = [index for index, unit in enumerate(units) if unit is None]
    for index, offers in _offers(document, template, taken, open_at, pool, history).items():
        source = template[index]
        unit = _stale(source, offers)
        units[index] = unit
        counts.changed += 1
        events.append(
            Event(at, "l10n", "outdated", unit.source, unit.target, declared(unit.context), unit.previous_source)
        )
    done = [unit or _empty(source) for unit, source in zip(units, template, strict=True)]
    counts.new = sum(unit is None for unit in units)
    gone = [old.unit for old in pool.old if old.document == document and not old.used]
    live = {unit.match_key for unit in done}
    obsolete = _laid_aside((unit for unit in gone if not _is_untouched(unit, history)), catalog.obsolete, live)
    return Reconciled(
        tuple(done),
        obsolete,
        tuple(events),
        counts.kept,
        counts.moved,
        counts.returned,
        counts.changed,
        counts.new,
        len(gone),
    )


def _settled(
    document: str,
    source: SourceUnit,
    old: _Old | None,
    history: History,
    asleep: Mapping[UnitKey, Unit],
    counts: _Counts,
) -> Unit | None:
    """Return the unit whose target and state stay what they were; None where there is none."""
    if old is not None and (old.unit.target.strip() or old.document == document):
        at_home = old.document == document
        counts.kept += at_home
        counts.moved += not at_home
        return _kept(source, old.unit)
    best = history.best(document, source.key)
    if best is not None:
        counts.returned += 1
        return replace(_empty(source), target=best)
    offered = history.last_offer(document, source.key)
    if offered is not None:
        counts.returned += 1
        return replace(_empty(source), target=offered, fuzzy=True)
    sleeper = asleep.get(source.key._replace(source=folded(source.key.source)))
    if sleeper is not None and sleeper.target.strip() and not history.cleared(document, source.key):
        counts.returned += 1
        return _kept(source, sleeper)
    return None


def _empty(source: SourceUnit) -> Unit:
    return Unit(source.key.source, context=source.key.context)


def _kept(source: SourceUnit, old: Unit) -> Unit:
    return replace(old, source=source.key.source, context=source.key.context, references=(), line=0)


def _is_work(old: Unit, history: History) -> bool:
    """Whether a person ever had a hand in this target; an untouched draft is drafted anew instead."""
    if not old.target.strip() or says_source(old) or old.target == old.source or covered(old.target):
        return False
    return not _is_untouched(old, history)


def _is_untouched(old: Unit, history: History) -> bool:
    """Whether the target is a machine's or the memory's, and still a draft. The ledger has it, should it be needed."""
    offer = history.offer(old.key, old.target)
    machine = offer is not None and offer.action == "proposed" and offer.origin != "human"
    return old.fuzzy and machine and not history.firm(old.key, old.target)


def _offers(
    document: str,
    template: Sequence[SourceUnit],
    taken: Sequence[_Old | None],
    open_at: Sequence[int],
    pool: _Pool,
    history: History,
) -> dict[int, tuple[Unit, ...]]:
    """Find for each unmatched sentence the vanished one that it grew out of, or the two that it joins.

    Home comes before elsewhere, likeness before position; one old sentence feeds one new one, except where it
    was cut in two.
    """
    if not open_at:
        return {}
    vanished = [old for old in pool.old if not old.used and _is_work(old.unit, history)]
    expected = _expected_positions(document, taken)
    likely = sorted(_likely(document, template, open_at, vanished, expected), key=lambda row: row[0], reverse=True)
    offers: dict[int, tuple[Unit, ...]] = {}
    for _, index, old in likely:
        if index not in offers and not old.used:
            old.used = True
            offers[index] = (old.unit,)
    for index in open_at:
        text = comparable(template[index].key.source)
        joined = tuple(old for old in vanished if holds(text, comparable(old.unit.source)))
        if len(joined) > 1 and len({old.document for old in joined}) == 1:
            ordered = sorted(joined, key=lambda old: old.position)
            offers[index] = tuple(old.unit for old in ordered)
            for old in ordered:
                old.used = True
        elif index not in offers:
            whole = next((old for old in vanished if holds(comparable(old.unit.source), text)), None)
            if whole is not None:
                whole.used = True
                offers[index] = (whole.unit,)
    return offers


def _expected_positions(document: str, taken: Sequence[_Old | None]) -> list[float]:
    """For each new unit, the old position that its nearest kept predecessor makes likely."""
    positions: list[float] = []
    last = -1.0
    for old in taken:
        last = old.position if old is not None and old.document == document else last + 1
        positions.append(last)
    return positions


def _likely(
    document: str,
    template: Sequence[SourceUnit],
    open_at: Sequence[int],
    vanished: Sequence[_Old],
    expected: Sequence[float],
) -> Iterable[tuple[float, int, _Old]]:
    texts = [comparable(old.unit.source) for old in vanished]
    for index in open_at:
        text = comparable(template[index].key.source)
        for place, alike in most_similar(text, texts, floor=OFFER_FLOOR, most=_CANDIDATES):
            old = vanished[place]
            home = old.document == document
            near = 1 / (1 + abs(old.position - expected[index])) if home else 0.0
            yield alike + 0.05 * near + 0.03 * home, index, old


def _stale(source: SourceUnit, offers: tuple[Unit, ...]) -> Unit:
    """Return the changed sentence with its old target as a start, and the source which that target was made for."""
    first = offers[0]
    if len(offers) == 1:
        made_for = first.previous_source if first.fuzzy and first.previous_source else first.source
        target = first.target
    else:
        between = "" if source.lang.language == "zh" else " "
        made_for = between.join(unit.source for unit in offers)
        target = " ".join(unit.target for unit in offers)
    return replace(
        _empty(source), target=target, fuzzy=True, previous_source=made_for, comments=first.comments, flags=first.flags
    )


def _laid_aside(gone: Iterable[Unit], before: Iterable[Unit], live: set[UnitKey]) -> tuple[Unit, ...]:
    """Return the obsolete units: those from before and the vanished ones that hold a target, newest wins.

    A STALE unit is no translation of its source; its target stands in the ledger under the source it was made for.
    """
    kept = {unit.match_key: unit for unit in before if unit.match_key not in live}
    for unit in gone:
        stale = unit.fuzzy and unit.previous_source is not None
        if unit.target.strip() and unit.target != unit.source and unit.match_key not in live and not stale:
            kept[unit.match_key] = replace(unit, notes=(), references=())
    return tuple(kept.values())

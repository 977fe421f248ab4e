"""What becomes of the units of a locale when its sources change.

The whole project is matched at once, so that a rename, a split or a copy of a document is nothing special: the same
sentence at home, the same sentence that vanished elsewhere, what the ledger remembers, what a rule carries over (see
`carry`), then the most similar sentence. Only the first four keep a state; the last offers a target as a start, as
STALE.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from l10n.approval import History
from l10n.model.catalog import Catalog, Unit, UnitKey, declared
from l10n.model.document import SourceUnit
from l10n.model.ledger import Event
from l10n.model.locale import LocaleTag
from l10n.model.text import folded
from l10n.reconcile.carry import Corrected, carried, is_told, never_corrected, origins, retold
from l10n.reconcile.laid_aside import is_work, laid_aside
from l10n.reconcile.offers import Place, offered, stale
from l10n.reconcile.pool import Old, Pool
from l10n.reconcile.recut import ASLEEP, Fresh, Recutter, at_home, only_made


@dataclass(frozen=True, slots=True)
class Reconciled:
    """One catalog after the change, and how each unit fared.

    The counts are units: `kept` as they stood, `moved` here from another place, `returned` from the ledger or
    the obsolete ones, `carried` over by a rule, `changed` (now STALE), `new`, `gone`.
    """

    units: tuple[Unit, ...]
    obsolete: tuple[Unit, ...]
    events: tuple[Event, ...]
    kept: int = 0
    moved: int = 0
    returned: int = 0
    carried: int = 0
    changed: int = 0
    new: int = 0
    gone: int = 0


@dataclass(slots=True)
class _Sheet:
    """One document while it is matched; `taken` and `units` parallel its template, `former` is its former name."""

    document: str
    template: Sequence[SourceUnit]
    catalog: Catalog
    taken: list[Old | None]
    units: list[Unit | None] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    former: str = ""
    divided: Sequence[Unit] = ()
    kept: int = 0
    moved: int = 0
    returned: int = 0
    carried: int = 0
    changed: int = 0

    @property
    def homes(self) -> frozenset[str]:
        """This document, and those from which it took over what they held."""
        return frozenset((self.document, *(old.document for old in self.taken if old is not None)))

    def unused(self, pool: Pool) -> list[Old]:
        """Return the units that stood here, under this name or the former one, and that nothing has taken over."""
        return pool.unused(self.document) + pool.unused(self.former)

    def expected(self) -> Iterator[float]:
        """Yield for each unit the position in the old catalog that its neighbours make likely."""
        at = -1.0
        for old in self.taken:
            at = float(old.position) if old is not None and old.document == self.document else at + 1
            yield at


def reconciled(
    templates: Mapping[str, Sequence[SourceUnit]],
    catalogs: Mapping[str, Catalog],
    history: History,
    *,
    at: str,
    locale: LocaleTag | None = None,
    corrected: Corrected = never_corrected,
    former: Mapping[str, str] = MappingProxyType({}),
) -> dict[str, Reconciled]:
    """Match every document's units with all the catalogs of one locale.

    `catalogs` may hold documents that have no template any more: their sentences are looked for in the others.
    `at` is the time that new ledger events bear; `corrected` knows the corrections in the sources' own languages. In
    its own language, that of `locale`, a sentence stands for itself: no other that stands lends it a target. What
    vanished of the documents called as `former` says is set aside in those that they are now.
    """
    if history.is_empty and not any(catalog.units or catalog.obsolete for catalog in catalogs.values()):
        # A first look: there is nothing to match.
        return {
            document: Reconciled(tuple(map(_empty, template)), (), (), new=len(template))
            for document, template in templates.items()
        }
    pool = Pool.of(catalogs)
    sheets = [
        _Sheet(
            document,
            template,
            catalogs.get(document, Catalog()),
            [None] * len(template),
            former=former.get(document, ""),
        )
        for document, template in templates.items()
    ]
    # Only when every sentence that stands has its own unit can it be told what vanished, and where it went.
    for lookup in (pool.same, pool.near, pool.elsewhere):
        for sheet in sheets:
            for index, source in enumerate(sheet.template):
                if sheet.taken[index] is None:
                    found = lookup(sheet.document, source.key)
                    if found is not None:
                        found.used = True
                        sheet.taken[index] = found
    for sheet in sheets:
        _settle(sheet, pool, history, at=at, locale=locale)
    for sheet in sheets:
        _carry(sheet, pool, history, corrected, at=at)
    places = [place for sheet in sheets for place in _open_places(sheet, locale)]
    kin = {sheet.document: pool.of_documents(sorted(sheet.homes)) for sheet in sheets if None in sheet.units}
    offers = offered(places, pool, kin, lambda unit: is_work(unit, history))
    return {sheet.document: _finished(sheet, offers, pool, history, at=at, locale=locale) for sheet in sheets}


def _settle(sheet: _Sheet, pool: Pool, history: History, *, at: str, locale: LocaleTag | None) -> None:
    """Fill in the units whose target and state stay what they were, or are made of others'; None for the rest."""
    asleep = {unit.match_key: unit for unit in sheet.catalog.obsolete}
    recutter: Recutter | None = None
    for source, old in zip(sheet.template, sheet.taken, strict=True):
        if old is not None and old.document == sheet.document:
            sheet.kept += 1
            sheet.units.append(_kept(source, old.unit))
            if old.unit.context != source.key.context:
                sheet.events += retold(old, source.key, history, at=at)
        elif old is not None and is_told(old, history):
            sheet.moved += 1
            sheet.units.append(_kept(source, old.unit))
            sheet.events += retold(old, source.key, history, at=at)
        else:
            if recutter is None:
                before = at_home(pool.of_documents((sheet.document,)), sheet.catalog.obsolete, sheet.document)
                recutter = Recutter(sheet.document, sheet.template, before, history, locale, at)
            fresh = recutter.made(source) if recutter.is_outdated(source) else None
            if not (fresh and fresh.unit.target):
                restored = _restored(sheet, source, pool, history, asleep) or _awoken(sheet, source, asleep, history)
                if restored is None and (former := _in_another_role(sheet, source, history)):
                    restored = _kept(source, former.unit)
                    sheet.events += retold(former, source.key, history, at=at)
                fresh = Fresh(restored) if restored else fresh or recutter.made(source)
                sheet.returned += restored is not None
            sheet.units.append(fresh.unit if fresh else None)
            if fresh and fresh.events:
                sheet.events += fresh.events
                sheet.carried += not fresh.is_stale
                sheet.changed += fresh.is_stale
    sheet.divided = recutter.divided if recutter else ()


def _restored(
    sheet: _Sheet, source: SourceUnit, pool: Pool, history: History, asleep: Mapping[UnitKey, Unit]
) -> Unit | None:
    """Return the unit as it last stood here; its comments come from where it sleeps or the unit that gives way now."""
    standing = history.standing(sheet.document, source.key)
    if standing is None:
        return None
    sleeper = asleep.get(UnitKey(source.key.context, folded(source.key.source)))
    if sleeper is not None and (sleeper.target, sleeper.fuzzy) == (standing.target, standing.fuzzy):
        return _kept(source, sleeper)
    unit = replace(_empty(source), target=standing.target, fuzzy=standing.fuzzy, previous_source=standing.previous)
    came_from = {folded(standing.previous)} if standing.previous else set(_origins(unit, history, sheet.document))
    wanted = folded(source.key.source)
    gave_way: list[Unit] = []
    for old in sheet.unused(pool):
        if only_made(old.unit, history):
            continue
        before, target = folded(old.unit.source), old.unit.target.strip()
        merged = bool(target) and target in standing.target and before in folded(standing.previous or "")
        if before in came_from or merged:
            # It lent its target to this very unit when the source changed so for the first time.
            old.used = True
            gave_way.append(old.unit)
        outdated = old.unit.previous_source is not None and folded(old.unit.previous_source) == wanted
        if outdated or wanted in _origins(old.unit, history, old.document):
            gave_way.append(old.unit)
    return replace(unit, comments=gave_way[0].comments, flags=gave_way[0].flags) if gave_way else unit


def _carry(sheet: _Sheet, pool: Pool, history: History, corrected: Corrected, *, at: str) -> None:
    """Give open units the targets that rules carry over."""
    if None not in sheet.units:
        return
    homes = sheet.homes
    for index, (source, expected) in enumerate(zip(sheet.template, sheet.expected(), strict=True)):
        if sheet.units[index] is None and not history.cleared(sheet.document, source.key):
            found = carried(source, homes, pool, history, corrected, expected=expected, at=at)
            if found is not None:
                sheet.units[index], event = found
                sheet.events.append(event)
                sheet.carried += 1


def _awoken(sheet: _Sheet, source: SourceUnit, asleep: Mapping[UnitKey, Unit], history: History) -> Unit | None:
    """Return an obsolete unit of which no ledger knows: another tool may have left it there."""
    sleeper = asleep.get(UnitKey(source.key.context, folded(source.key.source)))
    if sleeper is None or not sleeper.target.strip() or history.cleared(sheet.document, source.key):
        return None
    return _kept(source, sleeper)


def _in_another_role(sheet: _Sheet, source: SourceUnit, history: History) -> Old | None:
    """Return the obsolete unit for a source that was a heading and returns as an item, say, and is no heading now."""
    wanted = UnitKey(declared(source.key.context), folded(source.key.source))
    if history.latest(sheet.document, source.key) is not None:
        return None
    former = [
        Old(sheet.document, unit, ASLEEP)
        for unit in sheet.catalog.obsolete
        if UnitKey(declared(unit.context), folded(unit.source)) == wanted and unit.target.strip()
    ]
    asked = {UnitKey(one.key.context, folded(one.key.source)) for one in sheet.template} if former else set()
    return next((old for old in former if old.unit.match_key not in asked), None)


def _open_places(sheet: _Sheet, locale: LocaleTag | None) -> Iterable[Place]:
    for index, (source, unit, expected) in enumerate(zip(sheet.template, sheet.units, sheet.expected(), strict=True)):
        if unit is None:
            yield Place(sheet.document, index, source, expected, _is_own(source, locale))


def _is_own(source: SourceUnit, locale: LocaleTag | None) -> bool:
    return locale is not None and source.lang.same_text(locale)


def _finished(
    sheet: _Sheet,
    offers: Mapping[tuple[str, int], tuple[Unit, ...]],
    pool: Pool,
    history: History,
    *,
    at: str,
    locale: LocaleTag | None,
) -> Reconciled:
    done: list[Unit] = []
    asleep = {unit.match_key: unit for unit in sheet.catalog.obsolete}
    new = 0
    for index, (source, settled) in enumerate(zip(sheet.template, sheet.units, strict=True)):
        unit = settled
        found = offers.get((sheet.document, index), ())
        # A target that says just this was a correction in the source's own language: the source says it by itself now.
        if unit is None and found and folded(found[0].target) != folded(source.key.source):
            unit = stale(source, found)
            sheet.changed += 1
            said = (unit.target, unit.context, unit.previous_source)
            sheet.events.append(Event(at, "l10n", "outdated", unit.source, *said))
        new += unit is None
        done.append(unit if unit and unit.target.strip() else _beside(asleep, unit or _empty(source)))
    gone = [(old.document, old.unit) for old in sheet.unused(pool)]
    gone += ((sheet.document, unit) for unit in sheet.divided)
    here = {unit.match_key.source for unit in done}
    worth = (unit for where, unit in gone if here.isdisjoint(_origins(unit, history, where)))
    foreign = not any(_is_own(source, locale) for source in sheet.template)
    obsolete = laid_aside(worth, sheet.catalog.obsolete, done, history, foreign=foreign)
    return Reconciled(
        tuple(done),
        obsolete,
        tuple(sheet.events),
        sheet.kept,
        sheet.moved,
        sheet.returned,
        sheet.carried,
        sheet.changed,
        new,
        len(gone),
    )


def _origins(unit: Unit, history: History, document: str) -> Iterator[str]:
    """Yield the sources, folded, from which the unit's target was carried over."""
    return (folded(event.previous or "") for event in origins(unit, history, document=document))


def _empty(source: SourceUnit) -> Unit:
    return Unit(source.key.source, context=source.key.context)


def _beside(asleep: Mapping[UnitKey, Unit], unit: Unit) -> Unit:
    """Return a unit without a target with what people had noted beside it while it was obsolete."""
    sleeper = asleep.get(unit.match_key)
    return replace(unit, comments=sleeper.comments, flags=sleeper.flags) if sleeper else unit


def _kept(source: SourceUnit, old: Unit) -> Unit:
    if old.key == source.key:
        return old
    return replace(old, source=source.key.source, context=source.key.context, references=(), line=0)

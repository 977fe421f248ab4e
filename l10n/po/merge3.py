"""Three versions of a catalog made one: unit by unit, never line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from l10n.approval.observe import MACHINE_NOTE, MEMORY_NOTE
from l10n.model.catalog import Catalog, Unit, UnitKey, declared
from l10n.model.ledger import Pair, pair_key
from l10n.model.text import exact, folded
from l10n.po.doubles import without_doubles
from l10n.po.escape import escaped
from l10n.po.merge3_header import merged_headers
from l10n.po.three_way import chosen, ordered, united
from l10n.po.undecided import UNDECIDED

_OFFERED = (MACHINE_NOTE, MEMORY_NOTE)
_ABSENT, _OBSOLETE, _LIVE = 0, 1, 2
_Name = Callable[[Unit], UnitKey]
_Work = tuple[str | None, tuple[str, ...], bool]


@dataclass(frozen=True, slots=True)
class Merged:
    """The catalog that both sides come to, and the units of it that each side changed in its own way."""

    catalog: Catalog
    conflicts: tuple[UnitKey, ...] = ()


@dataclass(frozen=True, slots=True)
class _Side:
    """One version of the catalog: its units by name, the live ones first, and how many of them are live."""

    catalog: Catalog
    units: Mapping[UnitKey, Unit]
    live: frozenset[UnitKey]

    @classmethod
    def of(cls, catalog: Catalog, name: _Name) -> _Side:
        catalog, _ = without_doubles(catalog)
        units = {name(unit): unit for unit in (*catalog.units, *catalog.obsolete)}
        return cls(catalog, units, frozenset(map(name, catalog.units)))

    def presence(self, key: UnitKey) -> int:
        return _LIVE if key in self.live else _OBSOLETE if key in self.units else _ABSENT

    @property
    def live_keys(self) -> tuple[UnitKey, ...]:
        return tuple(self.units)[: len(self.live)]


def merged(base: Catalog, *, ours: Catalog, theirs: Catalog, derived: Collection[Pair] = frozenset()) -> Merged:
    """Return what both sides made of `base`, as one catalog.

    A unit is told by its context, a role aside, and its source up to white space. What one side did to it stands; a
    draft that nobody has taken on gives way to a person's target. Where each side changed it in its own way, ours is
    the target, fuzzy, and theirs stands in a comment (`undecided`). A unit that one side removed and the other worked
    on stays as obsolete. Wrapping, order, notes, references and headers never conflict.

    `derived` names the pairs (`pair_key`) whose target was converted from another locale's: they give way as drafts
    do, for the next sync converts anew.

    >>> was, here, there = (Unit("Bread", target) for target in ("Хлеб", "Хљеб", "Лебац"))
    >>> done = merged(Catalog(units=(was,)), ours=Catalog(units=(here,)), theirs=Catalog(units=(there,)))
    >>> done.catalog.units[0].target, done.catalog.units[0].fuzzy, done.catalog.units[0].comments
    ('Хљеб', True, ('merge conflict, the other side: Лебац',))
    """
    name = _naming(base, ours, theirs)
    return _Merge(_Side.of(base, name), _Side.of(ours, name), _Side.of(theirs, name), name, derived).done()


def _naming(*catalogs: Catalog) -> _Name:
    """Return how units are told apart: by role or white space only where a catalog has both of what differs so."""
    loose: Counter[UnitKey] = Counter()
    folded_only: Counter[UnitKey] = Counter()
    for catalog in catalogs:
        units = (*catalog.units, *catalog.obsolete)
        loose |= Counter(map(_without_role, units))
        folded_only |= Counter(unit.match_key for unit in units)

    def name(unit: Unit) -> UnitKey:
        if loose[_without_role(unit)] <= 1:
            return _without_role(unit)
        return unit.match_key if folded_only[unit.match_key] <= 1 else unit.key

    return name


def _without_role(unit: Unit) -> UnitKey:
    return UnitKey(declared(unit.context), folded(unit.source))


@dataclass(frozen=True, slots=True)
class _Merge:
    base: _Side
    ours: _Side
    theirs: _Side
    name: _Name
    derived: Collection[Pair]

    def done(self) -> Merged:
        """Merge everything."""
        base, ours, theirs = self.base, self.ours, self.theirs
        live = ordered(base.live_keys, ours=ours.live_keys, theirs=theirs.live_keys)
        every = ordered(tuple(base.units), ours=tuple(ours.units), theirs=tuple(theirs.units))
        presence = {key: self.presence(key) for key in every}
        units: dict[UnitKey, Unit] = {}
        conflicts: list[UnitKey] = []
        for key in every:
            unit, clash = self.unit(key)
            units[key] = unit
            if clash and presence[key]:
                conflicts.append(unit.key)
        was, here, there = (side.catalog for side in (base, ours, theirs))
        catalog = Catalog(
            merged_headers(was.header, ours=here.header, theirs=there.header),
            tuple(units[key] for key in live if presence[key] == _LIVE),
            tuple(units[key] for key in every if presence[key] == _OBSOLETE),
            united(was.header_comments, ours=here.header_comments, theirs=there.header_comments),
        )
        return Merged(catalog, tuple(conflicts))

    def presence(self, key: UnitKey) -> int:
        """Tell whether a unit is live, obsolete or gone; work on a unit that the other side removed is kept."""
        before, here, there = (side.presence(key) for side in (self.base, self.ours, self.theirs))
        found = chosen(before, ours=here, theirs=there, tie=max(here, there))
        left = self.ours.units.get(key) or self.theirs.units.get(key)
        was = self.base.units.get(key)
        if found == _ABSENT and left and was:
            worked = _same_work(left) != _same_work(was) or left.comments != was.comments
            return _OBSOLETE if worked and (_has_text(left) or left.comments) else _ABSENT
        return found

    def unit(self, key: UnitKey) -> tuple[Unit, bool]:
        """Return a unit of either side, and whether the sides contradict each other."""
        ours, theirs = self.ours.units.get(key), self.theirs.units.get(key)
        if ours is None or theirs is None:
            return self._of_one_side(key), False
        was = self.base.units.get(key) or Unit(ours.source, context=ours.context)
        taken, clash = self._taken(was, ours, theirs)
        comments = united(was.comments, ours=ours.comments, theirs=theirs.comments)
        previous = chosen(_previous(was), ours=_previous(ours), theirs=_previous(theirs), tie=_previous(taken))
        notes = chosen(was.notes, ours=ours.notes, theirs=theirs.notes, tie=taken.notes)
        if clash:
            told = self._told(ours, theirs)
            comments, previous = (*comments, *(line for line in told if line not in comments)), _previous(taken)
        elif not taken.fuzzy:
            previous = _previous(taken)
        unit = replace(
            taken,
            context=chosen(was.context, ours=ours.context, theirs=theirs.context, tie=ours.context),
            source=chosen(was.source, ours=ours.source, theirs=theirs.source, tie=ours.source),
            fuzzy=taken.fuzzy or clash,
            comments=comments,
            notes=notes if _work(ours) == _work(theirs) else _of_target(taken, notes),
            references=chosen(was.references, ours=ours.references, theirs=theirs.references, tie=ours.references),
            flags=united(was.flags, ours=ours.flags, theirs=theirs.flags),
        )
        return replace(
            unit, previous_context=previous[0], previous_source=previous[1], previous_plural=previous[2]
        ), clash

    def _of_one_side(self, key: UnitKey) -> Unit:
        """Return a unit that one side alone has.

        Where it stands for a sentence that this side changed, and the other has worked on the old one, that work
        is what it offers.
        """
        side, other = (self.ours, self.theirs) if key in self.ours.units else (self.theirs, self.ours)
        unit = side.units[key]
        if unit.previous_source is None or not unit.fuzzy or key in self.base.units:
            return unit
        old = self._before(unit, unit.previous_source)
        was, worked = self.base.units.get(old), other.units.get(old)
        if was is None or worked is None or _text(worked) == _text(was) or _text(unit) != _text(was):
            return unit
        if not _has_text(worked):
            return unit
        return replace(unit, target=worked.target, plural_targets=worked.plural_targets if unit.plural else ())

    def _taken(self, was: Unit, ours: Unit, theirs: Unit) -> tuple[Unit, bool]:
        """Return the side whose work stands, and whether the other's contradicts it."""
        for work in (_work, _same_work):
            before, here, there = work(was), work(ours), work(theirs)
            if there in (before, here):
                return ours, False
            if here == before:
                return theirs, False
        if self._is_offer(ours) != self._is_offer(theirs):
            return (theirs if self._is_offer(ours) else ours), False
        if self._is_offer(ours):
            return ours, False
        for doubting, other in ((ours, theirs), (theirs, ours)):
            if doubting.fuzzy and not was.fuzzy and _text(doubting) == _text(was):
                # Its text is the base's, which neither side stands by.
                return replace(other, fuzzy=_has_text(other)), False
        if _text(ours) == _text(theirs):
            # One of them is not sure of it.
            return (ours if ours.fuzzy else theirs), False
        return (ours if _has_text(ours) else theirs), True

    def _is_offer(self, unit: Unit) -> bool:
        """Whether no person gave the target: converted, drafted by a machine, the memory's, an earlier sentence's."""
        if self.derived and pair_key(declared(unit.context), unit.source, unit.target) in self.derived:
            return True
        if not unit.fuzzy:
            return False
        if any(note.startswith(_OFFERED) for note in unit.notes):
            return True
        if unit.previous_source is None:
            return False
        before = self._before(unit, unit.previous_source)
        sides = (self.base, self.ours, self.theirs)
        return any((old := side.units.get(before)) and _text(old) == _text(unit) for side in sides)

    def _before(self, unit: Unit, source: str) -> UnitKey:
        """Return the name of the unit from before its source changed."""
        return self.name(replace(unit, context=unit.previous_context or unit.context, source=source))

    def _told(self, ours: Unit, theirs: Unit) -> tuple[str, ...]:
        """Return the text that is not taken, as comments."""
        if not _has_text(ours):
            return (f"{UNDECIDED}our side emptied the target",)
        name = _translator(self.theirs.catalog)
        known = name and name != _translator(self.ours.catalog)
        who = f"the other side ({name})" if known else "the other side"
        if not _has_text(theirs):
            return (f"{UNDECIDED}{who} emptied the target",)
        return tuple(f"{UNDECIDED}{who}: {escaped(text)}" for text in theirs.plural_targets or (theirs.target,))


def _translator(catalog: Catalog) -> str:
    return catalog.field("Last-Translator").partition("<")[0].strip()


def _work(unit: Unit) -> _Work:
    """Return what a translator does to a unit."""
    return (unit.plural, unit.plural_targets or (unit.target,), unit.fuzzy)


def _same_work(unit: Unit) -> _Work:
    """Return it as an approval holds it: in one normal form."""
    return (unit.plural, _text(unit), unit.fuzzy)


def _text(unit: Unit) -> tuple[str, ...]:
    return tuple(map(exact, unit.plural_targets or (unit.target,)))


def _of_target(taken: Unit, notes: tuple[str, ...]) -> tuple[str, ...]:
    """Return notes without those that tell whose a target is, if it is another than the one that stands."""
    return tuple(note for note in notes if note in taken.notes or not note.startswith(_OFFERED))


def _has_text(unit: Unit) -> bool:
    return any(text.strip() for text in _text(unit))


def _previous(unit: Unit) -> tuple[str | None, str | None, str | None]:
    return unit.previous_context, unit.previous_source, unit.previous_plural

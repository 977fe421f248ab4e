"""A locale that is converted from a reviewed one: reviewed once, published in two scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from l10n.approval import History, says_source
from l10n.model.catalog import Unit, UnitKey, declared
from l10n.model.document import SourceUnit
from l10n.model.ledger import Action, Event
from l10n.model.locale import LocaleTag
from l10n.model.text import folded
from l10n.reconcile.carry import taken_over
from l10n.reconcile.marks import KINDS, carried_target


@dataclass(frozen=True, slots=True)
class Derived:
    """The units of a derived catalog, the ledger's new events, and how many overrides went STALE."""

    units: tuple[Unit, ...]
    events: tuple[Event, ...]
    outdated: int = 0


def never_carried(unit: Unit) -> Iterable[Event]:
    """Know of nothing that was carried over."""
    return ()


def derived(
    template: Sequence[SourceUnit],
    master: Mapping[UnitKey, Unit],
    before: Mapping[UnitKey, Unit],
    history: History,
    *,
    document: str,
    locale: LocaleTag,
    convert: Callable[[str], str],
    at: str,
    carries: Callable[[Unit], Iterable[Event]] = never_carried,
) -> Derived:
    """Convert every target of the master; keep what a person wrote instead, until the master changes.

    `master` and `before` are keyed by `match_key`. A target that was never derived is a person's override. `carries`
    tells by which rules a unit of the master was carried over: an override goes with it.
    """
    units: list[Unit] = []
    events: list[Event] = []
    outdated = 0
    asked = {UnitKey(source.key.context, folded(source.key.source)) for source in template}
    moved = {_bare(key): unit for key, unit in before.items() if key not in asked}
    for source in template:
        key = UnitKey(source.key.context, folded(source.key.source))
        of = master.get(key, Unit(source.key.source))
        made = source.key.source if source.lang.same_text(locale) else convert(of.target)
        unit = Unit(source.key.source, made, source.key.context, fuzzy=of.fuzzy, previous_source=of.previous_source)
        # A heading may be an item now.
        old = before.get(key) or moved.get(_bare(key))
        known = unit.key if old is None else old.key
        base = history.last_derived(document, known)
        override, carried = _override(unit, old, made, of, before, history, document), None
        if override is None and old is None:
            override, carried = _carried_override(unit, carries(of), before, history, document, at=at)
        last = history.latest(document, known)
        # The converted text comes back where a person gave up an override, or emptied what is not theirs to empty.
        returned = override is None and last is not None and last.target != made
        told = bool(made.strip()) and (made != base or returned or known.context != unit.context)
        if told:
            events.append(Event(at, "l10n", "derived", unit.source, made, unit.context))
        if override is None:
            if base and not made.strip():
                # Nobody emptied it here: its master has no target any more.
                events.append(Event(at, "l10n", "derived", unit.source, "", unit.context))
            units.append(replace(unit, comments=old.comments) if old and old.comments else unit)
            continue
        changed = base is not None and base != made and old is not None
        if (changed or override.previous_source is not None) and not (old is not None and old.fuzzy):
            outdated += 1
            override = replace(override, fuzzy=True)
            said = (override.target, unit.context, override.previous_source)
            events.append(Event(at, "l10n", "outdated", unit.source, *said))
        elif told:
            events += _last_word(override, last, history, at=at)
        if carried is not None:
            events.append(carried)
        units.append(override)
    return Derived(tuple(units), tuple(events), outdated)


def _last_word(override: Unit, last: Event | None, history: History, *, at: str) -> Iterable[Event]:
    """Yield what a person wrote instead of a converted text, to stay the last word of this ledger.

    `last` was that before; where it was nothing, the override came here by a move, and another ledger knows of it.
    """
    if last is not None:
        return (replace(last, at=at, context=override.context),) if last.target == override.target else ()
    known = [event for _, event in history.past(override.key) if event.target == override.target]
    action: Action = "marked" if override.fuzzy else "translated"
    return (
        replace(event, at=at, action=action, context=override.context, origin="moved", unedited=False)
        for event in known[-1:]
    )


def _bare(key: UnitKey) -> UnitKey:
    """Return a key without its role."""
    return UnitKey(declared(key.context), key.source)


def _override(
    unit: Unit, old: Unit | None, made: str, of: Unit, before: Mapping[UnitKey, Unit], history: History, document: str
) -> Unit | None:
    """Return what a person wrote instead of the converted text; None where nobody did.

    It stands in the catalog; or under the source from before a change, which makes it STALE as its master is; or in
    the ledger, after its sentence was gone for a while.
    """
    if old is not None and old.target.strip():
        kept = replace(old, source=unit.source, context=unit.context, references=(), line=0)
        return kept if _is_override(old, made, history) else None
    if of.previous_source is not None:
        former = before.get(UnitKey(unit.context, folded(of.previous_source)))
        if former is not None and _is_override(former, "", history):
            return replace(unit, target=former.target, fuzzy=True, previous_source=former.source)
    standing = history.standing(document, unit.key)
    if standing is None or standing.target == made or history.is_derived(unit.key, standing.target):
        return None
    return replace(unit, target=standing.target, fuzzy=standing.fuzzy, previous_source=standing.previous)


def _carried_override(
    unit: Unit, carries: Iterable[Event], before: Mapping[UnitKey, Unit], history: History, document: str, *, at: str
) -> tuple[Unit | None, Event | None]:
    """Return the override of the source from which the master was carried over, with the ledger's line.

    It is STALE where its own marks do not let it go the same way.
    """
    for event in carries:
        former = before.get(UnitKey(unit.context, folded(event.previous or "")))
        if former is None or not _is_override(former, "", history):
            continue
        target = former.target
        if event.origin in KINDS:
            made = carried_target(former.source, unit.source, former.target)
            if made is None:
                return replace(unit, target=target, fuzzy=True, previous_source=former.source), None
            target = made[0]
        return taken_over(unit.key, former, target, history, document=document, rule=event.origin, at=at)
    return None, None


def _is_override(old: Unit, made: str, history: History) -> bool:
    if not old.target.strip() or old.target == made or says_source(old):
        return False
    return not history.is_derived(old.key, old.target)

"""A locale that is converted from a reviewed one: reviewed once, published in two scripts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from l10n.approval import History, says_source
from l10n.model.catalog import Unit, UnitKey, declared
from l10n.model.document import SourceUnit
from l10n.model.ledger import Event
from l10n.model.locale import LocaleTag
from l10n.model.text import folded


@dataclass(frozen=True, slots=True)
class Derived:
    """The units of a derived catalog, the ledger's new events, and how many overrides went STALE."""

    units: tuple[Unit, ...]
    events: tuple[Event, ...]
    outdated: int = 0


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
) -> Derived:
    """Convert every target of the master; keep what a person wrote instead, until the master changes.

    `master` and `before` are keyed by `match_key`. A target that was never derived is a person's override.
    """
    units: list[Unit] = []
    events: list[Event] = []
    outdated = 0
    for source in template:
        key = UnitKey(source.key.context, folded(source.key.source))
        of = master.get(key, Unit(source.key.source))
        made = source.key.source if source.lang.same_text(locale) else convert(of.target)
        unit = Unit(source.key.source, made, source.key.context, fuzzy=of.fuzzy, previous_source=of.previous_source)
        base = history.last_derived(document, unit.key)
        old = before.get(key)
        override = _override(unit, old, made, of, before, history, document)
        last = history.latest(document, unit.key)
        # The converted text comes back where a person gave up an override, or emptied what is not theirs to empty.
        returned = override is None and last is not None and last.target != made
        told = bool(made.strip()) and (made != base or returned)
        if told:
            events.append(Event(at, "l10n", "derived", unit.source, made, declared(unit.context)))
        if override is None:
            if base and not made.strip():
                # Nobody emptied it here: its master has no target any more.
                events.append(Event(at, "l10n", "derived", unit.source, "", declared(unit.context)))
            units.append(replace(unit, comments=old.comments if old else ()))
            continue
        changed = base is not None and base != made and old is not None
        if (changed or override.previous_source is not None) and not (old is not None and old.fuzzy):
            outdated += 1
            override = replace(override, fuzzy=True)
            events.append(
                Event(
                    at,
                    "l10n",
                    "outdated",
                    unit.source,
                    override.target,
                    declared(unit.context),
                    override.previous_source,
                )
            )
        elif told and last is not None and last.target == override.target:
            # What a person wrote instead stays the last word of the ledger.
            events.append(replace(last, at=at))
        units.append(override)
    return Derived(tuple(units), tuple(events), outdated)


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


def _is_override(old: Unit, made: str, history: History) -> bool:
    if not old.target.strip() or old.target == made or says_source(old):
        return False
    return not history.is_derived(old.key, old.target)

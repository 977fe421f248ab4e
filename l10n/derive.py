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
        old = before.get(key)
        base = history.last_derived(document, unit.key)
        if made.strip() and made != base:
            events.append(Event(at, "l10n", "derived", unit.source, made, declared(unit.context)))
        if old is None or not _is_override(old, made, history):
            units.append(replace(unit, comments=old.comments if old else ()))
            continue
        if base is not None and base != made and not old.fuzzy:
            outdated += 1
            events.append(Event(at, "l10n", "outdated", old.source, old.target, declared(old.context)))
            old = replace(old, fuzzy=True)
        units.append(replace(old, source=unit.source, context=unit.context, references=(), line=0))
    return Derived(tuple(units), tuple(events), outdated)


def _is_override(old: Unit, made: str, history: History) -> bool:
    if not old.target.strip() or old.target == made or says_source(old):
        return False
    return not history.is_derived(old.key, old.target)

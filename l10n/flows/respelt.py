"""Sentences that went STALE for one word's spelling alone, so that a person may say that their targets still hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from l10n.checks.known_names import known_names
from l10n.flows.desk import Desk
from l10n.flows.report import Respelt
from l10n.flows.view import unit_id
from l10n.flows.work import Work, key_of
from l10n.model.catalog import UnitKey, declared
from l10n.model.document import SourceUnit
from l10n.model.text import folded
from l10n.reconcile.changes import respelt


def respelt_units(desks: Iterable[Desk]) -> tuple[Respelt, ...]:
    """Return the units whose old source is gone, was translated by a person, and was spelt otherwise, each once."""
    found = {
        (work.name, unit_id(source.key)): words
        for desk in desks
        for work in desk.works
        for source, previous in _changed(desk, work)
        if (words := respelt(previous, source.key.source)) and not _is_other_name(source, previous)
    }
    return tuple(Respelt(document, unit, *words) for (document, unit), words in found.items())


def _changed(desk: Desk, work: Work) -> Iterator[tuple[SourceUnit, str]]:
    previous = {
        UnitKey(declared(event.context), folded(event.source)): event.previous
        for event in work.events
        if event.action == "outdated" and event.previous
        if desk.history.firm(UnitKey(event.context, event.previous), event.target)
    }
    if not previous:
        return
    standing = {key_of(source).source for source in work.template}
    for source in work.template:
        before = previous.get(UnitKey(declared(source.key.context), folded(source.key.source)))
        if before is not None and folded(before) not in standing:
            yield source, before


def _is_other_name(source: SourceUnit, before: str) -> bool:
    """Whether one known name gave way to another, which may well be one letter away."""
    old, new = ({name.id for name in known_names(text, source.lang.language)} for text in (before, source.key.source))
    return bool(old - new and new - old)

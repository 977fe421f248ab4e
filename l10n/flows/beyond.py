"""How far what a sync did reaches beyond the documents that it looked at."""

from __future__ import annotations

from collections.abc import Iterable

from l10n.flows.desk import Desk
from l10n.flows.scope import Scope, is_most, scoped
from l10n.match.score import comparable
from l10n.model.catalog import UnitKey
from l10n.model.ledger import Event
from l10n.model.text import folded
from l10n.project import Project
from l10n.store.index import key_of


def widened(project: Project, scope: Scope, desks: Iterable[Desk]) -> Scope | None:
    """Return a wider scope where what was done reaches further than the scope; None where it does not."""
    if scope.index is None:
        return None
    keys: set[int] = set()
    reached: set[str] = set()
    for desk in desks:
        told = [event for _, events in desk.told() for event in events]
        told += (event for (tag, _), events in scope.grown.items() if tag == desk.locale for event in events)
        wide = {key_of(event.source) for event in told if _is_wide(project, desk, event)}
        reached.update(scope.index.waiting(desk.locale.bcp47, {key_of(event.source) for event in told} - wide))
        keys |= wide
        for tag, where in scope.ledgers:
            if tag == desk.locale and (tag, where) not in scope.grown:
                keys |= desk.past.spoken.get(where, set())
    reached |= scope.index.with_sources(keys)
    if not is_most(project, reached.intersection(project.names)):
        for desk in desks:
            if project.config.master(desk.locale) is None:
                reached.update(_likely(scope, desk))
    beyond = reached.intersection(project.names).difference(scope.names, scope.errors)
    if not beyond:
        return None
    return scoped(project, scope, beyond.union(scope.names, scope.errors))


def _is_wide(project: Project, desk: Desk, event: Event) -> bool:
    """Whether what was told bears even on units whose target stands, and is no draft.

    On these it does not, as a rule: what a person gave in a document stays there whatever is said of the same pair
    elsewhere. But a target that says its source again was given by nobody, nor was one that is converted: where
    another ledger holds the very target as a person's, it is one's own there.
    """
    if folded(event.source) == folded(event.target):
        return True
    if project.config.master(desk.locale) is None:
        return False
    past = desk.history.past(UnitKey(event.context, event.source))
    return event.action != "derived" or any(other.target == event.target for _, other in past)


def _likely(scope: Scope, desk: Desk) -> Iterable[str]:
    """Return the documents in which a sentence without a target is like one that has just got a pair in the memory."""
    keys = desk.past.keys
    assert scope.index is not None
    assert scope.waiting is not None
    assert keys is not None
    known = scope.index.remembered(desk.locale.bcp47, keys)
    fresh = {
        comparable(pair.source)
        for pair in desk.past.pairs()
        if known.get(key_of(pair.source)) != (pair.target, pair.approved)
    }
    return scope.waiting.like(fresh, desk.locale.bcp47) if fresh else ()

"""How far what a sync did reaches beyond the documents that it looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from l10n.flows.desk import Desk
from l10n.flows.scope import Scope, scoped
from l10n.match.score import comparable, most_similar
from l10n.project import Project
from l10n.store.index import Index, key_of


def widened(project: Project, scope: Scope, desks: Iterable[Desk]) -> Scope | None:
    """Return a wider scope where what was done reaches further than the scope; None where it does not."""
    if scope.index is None:
        return None
    keys: set[int] = set()
    reached: set[str] = set()
    for desk in desks:
        for _, events in desk.told():
            keys.update(key_of(event.source) for event in events)
        for tag, where in scope.ledgers:
            if tag == desk.locale:
                keys |= desk.past.spoken.get(where, set())
        if project.config.master(desk.locale) is None:
            reached.update(_likely(scope.index, desk, floor=project.config.memory_threshold))
    reached |= scope.index.with_sources(keys)
    beyond = reached.intersection(project.names).difference(scope.names, scope.errors)
    if not beyond:
        return None
    return scoped(project, scope.index, beyond.union(scope.names, scope.errors), scope.ledgers)


def _likely(index: Index, desk: Desk, *, floor: float) -> Iterator[str]:
    """Yield the documents in which a sentence without a target is like one that has just got a pair in the memory."""
    keys = desk.past.keys
    assert keys is not None
    known = index.remembered(desk.locale.bcp47, keys)
    fresh = [
        comparable(pair.source)
        for pair in desk.past.pairs()
        if known.get(key_of(pair.source)) != (pair.target, pair.approved)
    ]
    if not fresh:
        return
    for document, sources in index.empty(desk.locale.bcp47):
        texts = [comparable(source) for source in sources]
        if any(most_similar(text, texts, floor=floor, most=1) for text in fresh):
            yield document

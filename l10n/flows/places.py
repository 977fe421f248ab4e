"""What the ledger of separated sentences is told, and which documents it bears on."""

from __future__ import annotations

from collections.abc import Iterable

from l10n.model.ledger import Action, Event
from l10n.model.separation import Place
from l10n.project import SEPARATED, SOURCES, Project
from l10n.store.index import Index, key_of


def events_of(places: Iterable[Place], before: Iterable[Place], *, by: str) -> list[Event]:
    """Return what has to be told of places, beside what was told of those `before`."""
    known = {(place.document, place.source, place.context): place for place in before}
    events: list[Event] = []
    for place in places:
        old = known.get((place.document, place.source, place.context))
        if old == place:
            continue
        action: Action = "placed"
        if place.own != bool(old and old.own):
            action = "separated" if place.own else "joined"
        events.append(place.event(action, by=by, at=""))
    return events


def followed(project: Project, names: Iterable[str]) -> list[Event]:
    """Return what has to be told of the places in some documents around which something has changed."""
    moved = [place for name in names for place in project.moved(name)]
    return events_of(moved, project.places, by="l10n") if moved else []


def reached(project: Project, index: Index, changed: frozenset[str]) -> frozenset[str]:
    """Return the documents on which changed files bear through separated sentences.

    The ledger of places itself bears on all that hold such a sentence, and so does a document that is gone: another
    may be the same under a new name.
    """
    if SEPARATED in changed:
        meant = project.places
    else:
        gone = {path.removeprefix(f"{SOURCES}/") for path in changed}.difference(project.articles)
        meant = tuple(place for place in project.places if place.document in gone)
    return index.with_sources({key_of(place.source) for place in meant}) if meant else frozenset()

"""What people did in a catalog since it was last looked at, as events for the ledger.

A catalog is edited in Poedit, OmegaT, by mail or by hand; nobody tells us. What differs from the ledger is what
somebody did, and from then on the ledger remembers it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from l10n.approval.history import History, Standing
from l10n.approval.states import says_source
from l10n.model.catalog import Unit, UnitKey
from l10n.model.ledger import Action, Event

MACHINE_NOTE = "machine draft: "
MEMORY_NOTE = "memory "
_WITHOUT_MARK: frozenset[Action] = frozenset({"accepted", "translated", "confirmed", "carried"})
_MEMORY = re.compile(r"memory (\d+)%")


@dataclass(frozen=True, slots=True)
class Observed:
    """The units as they count from now on, and the events that tell how they came to be so.

    `stripped` is how many fuzzy marks, or drafts with them, a tool had lost and were put back now; `waiting` how many
    of such marks wait for a person's word from before.
    """

    units: tuple[Unit, ...]
    events: tuple[Event, ...]
    stripped: int = 0
    waiting: int = 0


def stripped(units: Sequence[Unit], history: History, *, document: str) -> bool:
    """Whether a tool, not a person, took the fuzzy marks of this catalog.

    So it is when every mark is gone at once, of two at least, and no target is new.
    """
    if any(unit.fuzzy for unit in units):
        return False
    told = [unit for unit in units if unit.target.strip() and not says_source(unit)]
    offers = sum(history.unconfirmed(document, unit.key, unit.target) for unit in told)
    return offers >= 2 and all(history.known(unit.key, unit.target) for unit in told)


def _emptied(units: Sequence[Unit], history: History, *, document: str) -> dict[UnitKey, Standing]:
    """Return the drafts that a tool emptied, by unit.

    OmegaT writes nothing, or the source, where its user confirmed no target. So it was when no mark is left in the
    catalog, two drafts at least are gone, and nothing that a person had given is.
    """
    if any(unit.fuzzy for unit in units):
        return {}
    bare = [unit for unit in units if not unit.target.strip() or says_source(unit)]
    stood = {unit.key: history.standing(document, unit.key) for unit in bare if history.was_filled(document, unit.key)}
    drafts = {key: standing for key, standing in stood.items() if standing is not None and standing.fuzzy}
    return drafts if 2 <= len(drafts) == len(stood) else {}


def observed(
    units: Sequence[Unit], history: History, *, document: str, by: str, at: str, trust_flags: bool = False
) -> Observed:
    """Compare a catalog with the ledger; return it as it counts, and what people did.

    `by` is whoever the catalog's header names. Where a tool stripped all fuzzy marks they are put back, and so are the
    drafts where one emptied them all, unless `trust_flags` says that a person did it.
    """
    gone = {} if trust_flags else _emptied(units, history, document=document)
    lost = not trust_flags and not gone and stripped(units, history, document=document)
    kept: list[Unit] = []
    events: list[Event] = []
    restored = waiting = 0
    for unit in units:
        last = history.latest(document, unit.key)
        waits = last is not None and last.action == "stripped" and last.target == unit.target
        waiting += waits and unit.fuzzy
        if (stood := gone.get(unit.key)) is not None:
            kept.append(replace(unit, target=stood.target, fuzzy=True, previous_source=stood.previous))
            restored += 1
        elif lost and unit.target.strip() and history.unconfirmed(document, unit.key, unit.target):
            kept.append(_marked_again(unit, history))
            restored += 1
            if not waits:
                events.append(_told("stripped", unit, by="l10n", at=at))
        elif trust_flags and waits and unit.fuzzy:
            kept.append(replace(unit, fuzzy=False, previous_source=None))
            events.append(_told("confirmed", unit, by=by, at=at))
        else:
            kept.append(unit if unit.fuzzy else _without_previous(unit))
            event = _event(unit, history, document=document, by=by, at=at)
            if event is not None:
                events.append(event)
    return Observed(tuple(kept), tuple(events), restored, waiting)


def _without_previous(unit: Unit) -> Unit:
    """Return a unit without a previous source: Lokalize leaves it there when it takes the mark away."""
    if unit.previous_source is None and unit.previous_context is None and unit.previous_plural is None:
        return unit
    return replace(unit, previous_source=None, previous_context=None, previous_plural=None)


def _marked_again(unit: Unit, history: History) -> Unit:
    offer = history.offer(unit.key, unit.target)
    previous = offer.previous if offer is not None else None
    return replace(unit, fuzzy=True, previous_source=unit.previous_source or previous)


def _event(unit: Unit, history: History, *, document: str, by: str, at: str) -> Event | None:
    if not unit.target.strip():
        emptied = history.was_filled(document, unit.key)
        return _told("cleared", unit, by=by, at=at) if emptied else None
    if unit.target == unit.source or says_source(unit):
        return None
    last = history.latest(document, unit.key)
    same = last is not None and last.target == unit.target
    if unit.fuzzy:
        if not history.known(unit.key, unit.target):
            return _found_fuzzy(unit, history, document, by=by, at=at)
        stood = same and last is not None and last.action in _WITHOUT_MARK
        return _told("marked", unit, by=by, at=at) if stood else None
    if same and last is not None and last.action in ("marked", "rejected"):
        return _told("confirmed", unit, by=by, at=at)
    if history.unconfirmed(document, unit.key, unit.target):
        return _told("confirmed", unit, by=by, at=at)
    if history.is_derived(unit.key, unit.target):
        return None
    if history.given(unit.key, unit.target) and (same or last is None):
        return None
    return _told("translated", unit, by=by, at=at)


def _found_fuzzy(unit: Unit, history: History, document: str, *, by: str, at: str) -> Event:
    """Tell whose an unknown fuzzy target is.

    Catalogs are written before ledgers. If a crash came between, the first offer for a source is in the catalog
    alone, and our own note beside it still says whose it was.
    """
    if not history.has_offers(document, unit.key):
        for note in unit.notes:
            if note.startswith(MACHINE_NOTE):
                return _told("proposed", unit, by=note.removeprefix(MACHINE_NOTE), at=at, origin="machine")
            if percent := _MEMORY.match(note):
                return _told("proposed", unit, by="memory", at=at, origin="memory", score=int(percent[1]) / 100)
    return _told("proposed", unit, by=by, at=at, origin="human")


def _told(action: Action, unit: Unit, *, by: str, at: str, origin: str = "", score: float = 0.0) -> Event:
    return Event(
        at,
        by,
        action,
        unit.source,
        unit.target,
        unit.context,
        origin=origin,
        score=score,
        previous=unit.previous_source if action == "proposed" else None,
    )

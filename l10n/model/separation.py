"""Places of a sentence that stands more than once in a document and is translated otherwise in each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from l10n.model.ledger import Action, Event
from l10n.model.text import folded


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stood in a document when it was last looked at.

    `context` names the place for good, whatever becomes of its surroundings; `own` says that a target of its own is
    wanted there. `before` and `after` are the sentences beside it, shortened; `under` are the headings above.
    """

    document: str
    source: str
    context: str
    own: bool
    before: str
    after: str
    under: str

    def event(self, action: Action, *, by: str, at: str) -> Event:
        """Return the ledger line that tells of the place."""
        return Event(
            at,
            by,
            action,
            self.source,
            self.after,
            self.context,
            previous=self.before,
            origin=self.under,
            to=self.document,
        )


def places(events: Iterable[Event]) -> tuple[Place, ...]:
    """Return the places that a ledger tells of, as they stood last; events are in the order of time.

    >>> place = Place("a.md", "Read on.", "Ports · 1f", True, "It pays.", "", "Ports")
    >>> moved = Place("a.md", "Read on.", "Ports · 1f", False, "It floats.", "", "Ports")
    >>> places([place.event("separated", by="Mira", at="1"), moved.event("placed", by="l10n", at="2")])[0].own
    True
    """
    found: dict[tuple[str, str, str], Place] = {}
    for event in events:
        if event.action not in ("separated", "joined", "placed") or event.context is None:
            continue
        key = (event.to, folded(event.source), event.context)
        known = found.get(key)
        own = event.action == "separated" or (event.action == "placed" and known is not None and known.own)
        found[key] = Place(event.to, key[1], event.context, own, event.previous or "", event.target, event.origin)
    return tuple(found.values())

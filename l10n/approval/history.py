"""The ledgers of one locale, indexed: what is known of a pair, and which targets a source has had."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from l10n.model.catalog import UnitKey, declared
from l10n.model.ledger import Action, Event, Pair, in_time, pair_key
from l10n.model.text import folded

_VERDICTS: frozenset[Action] = frozenset({"accepted", "rejected", "carried"})
_OFFERS: frozenset[Action] = frozenset({"proposed", "outdated"})
_FIRM: frozenset[Action] = frozenset({"accepted", "translated", "confirmed", "carried"})
_MARKED: frozenset[Action] = frozenset({"marked", "rejected", "stripped"})
_STANDING: frozenset[Action] = _OFFERS | _FIRM | _MARKED | {"derived", "left"}


@dataclass(frozen=True, slots=True)
class Standing:
    """What a source last had in a document: the target, its mark, and for a STALE one the previous source."""

    target: str
    fuzzy: bool
    previous: str | None = None


_Place = tuple[str, str | None]
"""A document, and the role in which a sentence stands there."""


@dataclass(slots=True)
class _PairRecord:
    verdict: Event | None = None
    offer: Event | None = None
    offered_in: set[_Place] = field(default_factory=set)
    firm_in: set[_Place] = field(default_factory=set)
    derived: bool = False


@dataclass(slots=True)
class History:
    """What the ledgers of one locale say, over the whole project.

    Events are added in the order of their time; the latest word on a pair counts, in whatever role. Lookups take a
    unit's own key, white space in the source is folded. What happened to a unit is told apart by its role; an event
    without one, of a paragraph or from before roles were noted, counts for each that has none of its own.
    """

    _pairs: dict[Pair, _PairRecord] = field(default_factory=dict)
    _sources: dict[UnitKey, list[tuple[str, Event]]] = field(default_factory=dict)
    _latest: dict[tuple[str, UnitKey], Event] = field(default_factory=dict)
    _derived: dict[tuple[str, UnitKey], str] = field(default_factory=dict)
    _vouched: dict[Pair, dict[str, Event]] = field(default_factory=dict)

    @classmethod
    def of(cls, events: Iterable[tuple[str, Event]]) -> History:
        """Index the events of many ledgers, each with the document whose ledger holds it."""
        history = cls()
        for document, event in in_time(events, lambda pair: pair[1]):
            history.add(document, event)
        return history

    def add(self, document: str, event: Event) -> None:
        """Take one more event, later than all before it."""
        if event.action == "sent":
            return
        if event.action in ("vouched", "doubted"):
            self._vouch(event)
            return
        here = UnitKey(event.context, folded(event.source))
        if event.action == "withdrawn":
            self._withdraw(document, here, event)
            return
        place = (document, event.context)
        record = self._pairs.setdefault(pair_key(event.context, event.source, event.target), _PairRecord())
        if event.action in _VERDICTS:
            record.verdict = event
        if event.action in _OFFERS:
            record.offer = event
            record.offered_in.add(place)
        if event.action in _FIRM:
            record.firm_in.add(place)
        if event.action == "derived":
            record.derived = True
            self._derived[document, here] = event.target
        if event.action in _STANDING or event.action == "cleared":
            self._latest[document, here] = event
        if event.target and event.action != "derived":
            self._sources.setdefault(_without_role(here), []).append((document, event))

    def _withdraw(self, document: str, here: UnitKey, event: Event) -> None:
        """Forget what was last said of a pair in a place; what was said before stands again."""
        said = self._sources.get(_without_role(here), [])
        for at in reversed(range(len(said))):
            where, one = said[at]
            if (where, one.context, one.target, one.action) == (document, event.context, event.target, event.origin):
                del said[at]
                break
        pair = pair_key(event.context, event.source, event.target)
        record = self._pairs.setdefault(pair, _PairRecord())
        of_pair = [row for row in said if pair_key(row[1].context, row[1].source, row[1].target) == pair]
        record.verdict = next((one for _, one in reversed(of_pair) if one.action in _VERDICTS), None)
        record.firm_in = {(where, one.context) for where, one in of_pair if one.action in _FIRM}
        before = [one for where, one in said if where == document and one.context == here.context]
        self._latest.pop((document, here), None)
        if standing := [one for one in before if one.action in _STANDING]:
            self._latest[document, here] = standing[-1]

    def _vouch(self, event: Event) -> None:
        said = self._vouched.setdefault(pair_key(event.context, event.source, event.target), {})
        if event.action == "vouched":
            said[event.origin] = event
        else:
            said.pop(event.origin, None)

    def vouched(self, key: UnitKey, target: str) -> tuple[Event, ...]:
        """Return what a person said of exactly this pair: whose finding, named in `origin`, is no fault."""
        said = self._vouched and self._vouched.get(pair_key(key.context, key.source, target))
        return tuple(said.values()) if said else ()

    def _record(self, key: UnitKey, target: str) -> _PairRecord | None:
        return self._pairs.get(pair_key(key.context, key.source, target))

    @property
    def is_empty(self) -> bool:
        """Whether nobody has said anything yet."""
        return not self._pairs

    def accepted(self, key: UnitKey, target: str) -> bool:
        """Whether a reviewer's last word on exactly this pair was yes."""
        record = self._record(key, target)
        return bool(record and record.verdict and record.verdict.action != "rejected")

    def rejected(self, key: UnitKey, target: str) -> bool:
        """Whether a reviewer's last word on exactly this pair was no."""
        record = self._record(key, target)
        return bool(record and record.verdict and record.verdict.action == "rejected")

    def verdict(self, key: UnitKey, target: str) -> Event | None:
        """The reviewer's last word on exactly this pair."""
        record = self._record(key, target)
        return record.verdict if record else None

    def offer(self, key: UnitKey, target: str) -> Event | None:
        """The last time when a machine, the memory or a changed source put this target before a person."""
        record = self._record(key, target)
        return record.offer if record else None

    def firm(self, key: UnitKey, target: str) -> bool:
        """Whether a person ever gave, confirmed or accepted this target for this source."""
        record = self._record(key, target)
        return bool(record and record.firm_in)

    def given(self, key: UnitKey, target: str) -> bool:
        """Whether a person ever gave, confirmed or accepted this target for this source in the same role."""
        record = self._record(key, target)
        return bool(record and any(role in (None, key.context) for _, role in record.firm_in))

    def unconfirmed(self, document: str, key: UnitKey, target: str) -> bool:
        """Whether the target was only ever offered for this source, and no person has taken it on.

        What was offered in this document has to be taken on in it; what came here by a move, anywhere.
        """
        record = self._record(key, target)
        if record is None or not record.offered_in:
            return False
        here = {(document, key.context), (document, None)}
        return here.isdisjoint(record.firm_in) if here & record.offered_in else not record.firm_in

    def known(self, key: UnitKey, target: str) -> bool:
        """Whether the ledger has this pair at all, derived ones included."""
        return self._record(key, target) is not None

    def is_derived(self, key: UnitKey, target: str) -> bool:
        """Whether this target was once converted from the master locale's."""
        record = self._record(key, target)
        return bool(record and record.derived)

    def last_derived(self, document: str, key: UnitKey) -> str | None:
        """The target last converted for this source in the document; None if there was none."""
        own, bare = _in_roles(key)
        return self._derived.get((document, own), self._derived.get((document, bare)))

    def left(self, document: str, key: UnitKey) -> bool:
        """Whether a person said that the source stands as it is, in this document."""
        event = self.latest(document, key)
        return bool(event and event.action == "left")

    def cleared(self, document: str, key: UnitKey) -> bool:
        """Whether the last thing that happened to this source here was that a person emptied its target."""
        event = self.latest(document, key)
        return bool(event and event.action == "cleared")

    def was_filled(self, document: str, key: UnitKey) -> bool:
        """Whether the source had a target in this document when it was last looked at."""
        event = self.latest(document, key)
        return bool(event and event.action in _STANDING and event.target)

    def latest(self, document: str, key: UnitKey) -> Event | None:
        """The last thing that happened to this source in this role in this document."""
        own, bare = _in_roles(key)
        return self._latest.get((document, own)) or self._latest.get((document, bare))

    def has_offers(self, document: str, key: UnitKey) -> bool:
        """Whether anything was ever offered for this source in this document."""
        found = self._sources.get(_without_role(key), ())
        return any(where == document and event.action in _OFFERS for where, event in found)

    def past(self, key: UnitKey) -> tuple[tuple[str, Event], ...]:
        """Every event with a target for this source, with its document, oldest first."""
        return tuple(self._sources.get(_without_role(key), ()))

    def standing(self, document: str, key: UnitKey) -> Standing | None:
        """What to bring back for a source, just as it last stood in this document.

        Where it never stood here, the target that a reviewer accepted last, anywhere, for the same role. None where
        there is none, and where the last word here was that a person emptied it.
        """
        last = self.latest(document, key)
        if last is not None:
            if last.action == "cleared" or not last.target:
                return None
            if last.action == "derived":
                return None
            fuzzy = last.action in _OFFERS or last.action in _MARKED
            return Standing(last.target, fuzzy, last.previous if last.action in _OFFERS else None)
        past = (event.target for _, event in self.past(key))
        accepted = [target for target in past if self.accepted(key, target) and self.given(key, target)]
        if not accepted:
            return None
        return Standing(max(accepted, key=lambda target: self._accepted_at(key, target)), fuzzy=False)

    def _accepted_at(self, key: UnitKey, target: str) -> str:
        verdict = self.verdict(key, target)
        return verdict.at if verdict else ""

    def pairs(self) -> Iterable[tuple[str, Event]]:
        """Every event that holds a target, with its document; those of one source together, the oldest first."""
        for found in self._sources.values():
            yield from found


def _in_roles(key: UnitKey) -> tuple[UnitKey, UnitKey]:
    """Return under what an event of a unit stands: its role, or none."""
    return UnitKey(key.context, folded(key.source)), _without_role(key)


def _without_role(key: UnitKey) -> UnitKey:
    return UnitKey(declared(key.context), folded(key.source))

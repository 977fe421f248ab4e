"""Units that are cut otherwise than before, the text being the same: sentences joined, a paragraph divided.

Whoever changes what a unit is, changes no text. So a paragraph takes the targets of the sentences that it consists
of, with what was said of them, as one ledger line tells; and of a paragraph's target each sentence is offered its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from re import IGNORECASE

from l10n.approval import History, covered, state
from l10n.extract.worth import is_translatable
from l10n.model.catalog import State, Unit, UnitKey, declared
from l10n.model.document import SourceUnit
from l10n.model.ledger import Action, Event
from l10n.model.locale import ENGLISH, LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.model.text import folded
from l10n.reconcile.composed import Known, Part, composed, is_gap
from l10n.reconcile.offers import joined_text
from l10n.reconcile.pool import Old
from l10n.segment import sentences

JOINED = "joined"
DIVIDED = "divided"
SEPARATED = "separated"
_BY = "l10n"
ASLEEP = -1
"""The position of an obsolete unit."""

_BREAK = lazy_pattern(r"<br[ /]*>", IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fresh:
    """A unit made of others, and what the ledger is to know of it and of them."""

    unit: Unit
    events: tuple[Event, ...] = ()

    @property
    def is_stale(self) -> bool:
        """Whether a person has to look at it anew."""
        return self.unit.previous_source is not None


@dataclass(slots=True)
class Recutter:
    """What a document had before, live units and obsolete ones, and what may be made of them.

    `asked` are its sources as they are cut now; `locale` is the catalog's, None where nobody knows it.
    """

    document: str
    asked: Sequence[SourceUnit]
    old: Sequence[Old]
    history: History
    locale: LocaleTag | None
    at: str
    divided: list[Unit] = field(default_factory=list)
    _known: Known = field(init=False)
    _units: dict[str, list[Old]] = field(init=False)
    _shares: dict[str, tuple[Old, int, int]] | None = None

    def __post_init__(self) -> None:
        self._units = {}
        for old in self.old:
            self._units.setdefault(folded(old.unit.source), []).append(old)
        self._known = Known.of(self._units)

    def made(self, source: SourceUnit) -> Fresh | None:
        """Return a unit made of those that stood before, an empty one where they have nothing to give.

        None where its text is none of theirs. What a person emptied stays empty.
        """
        if self.history.cleared(self.document, source.key):
            return Fresh(Unit(source.key.source, context=source.key.context))
        return self._shared(source) or self._joined(source) or self._divided(source)

    def is_outdated(self, source: SourceUnit) -> bool:
        """Whether what the ledger last knew of a source was made of other units, or they have changed since."""
        if declared(source.key.context) is None and self._agreed(self._twins(source)):
            return True
        last = self.history.latest(self.document, source.key)
        if last is None:
            return False
        if is_made(last):
            return True
        keys = [
            UnitKey(source.key.context, part.source) for part in composed(source.key.source, self._known) if part.source
        ]
        told = (self.history.latest(self.document, key) for key in keys)
        return any(event.by != _BY and event.at > last.at for event in told if event and len(keys) > 1)

    def _twins(self, source: SourceUnit) -> list[Old]:
        """Return the units for the same source in other contexts that people declared, those that stood first."""
        context = declared(source.key.context)
        found = self._units.get(folded(source.key.source), ())
        twins = [old for old in found if declared(old.unit.context) != context and old.unit.target.strip()]
        return sorted(twins, key=lambda old: old.position == ASLEEP)

    def _agreed(self, twins: Sequence[Old]) -> bool:
        """Whether all units that stood for a source, and do no more, said the same."""
        said = {(old.unit.target, old.unit.fuzzy) for old in twins if not old.used}
        return len(said) == 1

    def _shared(self, source: SourceUnit) -> Fresh | None:
        """Return what a sentence had for all its occurrences, for one that is separated now; or the other way round."""
        twins = self._twins(source)
        if not twins:
            return None
        old = twins[0]
        if not old.used:
            old.used = True
            self.divided.append(old.unit)
        unit = replace(old.unit, source=source.key.source, context=source.key.context, references=(), line=0)
        return Fresh(unit, tuple(self._carried_along(old.unit, unit)))

    def _carried_along(self, old: Unit, unit: Unit) -> Iterator[Event]:
        """Yield what the ledger is to know of a unit that begins with another's target and state."""
        last = self.history.latest(self.document, old.key)
        if not unit.fuzzy and self.history.accepted(old.key, old.target):
            yield self._event("carried", unit, origin=SEPARATED)
        elif last is not None and last.target == old.target and last.action not in ("accepted", "carried", "derived"):
            yield replace(last, at=self.at, context=unit.context)
        elif old.target != old.source:
            yield self._event("marked" if unit.fuzzy else "translated", unit, origin=SEPARATED)

    def _joined(self, source: SourceUnit) -> Fresh | None:
        parts = composed(source.key.source, self._known)
        units = self._chosen(parts)
        # One sentence beside a number, a mark or a line break is that sentence changed, not cut otherwise.
        if len(units) < 2:
            return None
        own = self._own(source)
        states = [state(old.unit, self.history, document=self.document, own=own) for old in units]
        target = _joined_target(
            parts, [old.unit.target if told != "empty" else "" for old, told in _zip(units, states)]
        )
        unit = Unit(source.key.source, target, source.key.context, comments=_comments(units))
        noted = tuple(event for old in units if not old.used for event in self._noted(old.unit, own=own))
        if not target or set(states) == {"empty"} or (own and folded(target) == folded(unit.source)):
            return Fresh(Unit(source.key.source, context=source.key.context), noted)
        # What stands between sentences and is no unit may be new: then a person has to look.
        sure = all(is_gap(part.gap) for part in parts)
        if sure and (told := self._firm(unit, states)):
            cut = "\n".join(part.source for part in parts if part.source)
            return Fresh(unit, (*noted, self._event(told, unit, previous=cut)))
        if not sure or {"stale", "empty"} & set(states):
            unit = replace(unit, fuzzy=True, previous_source=_made_for(units, states))
            return Fresh(unit, (*noted, self._event("outdated", unit, previous=unit.previous_source)))
        return Fresh(replace(unit, fuzzy=True), (*noted, self._event("proposed", unit)))

    def _firm(self, unit: Unit, states: Sequence[State]) -> Action | None:
        """Return what may be said of a joined target: an approval only where every part had one."""
        if set(states) <= {"carried"}:
            return "left"
        if set(states) <= {"carried", "approved"}:
            return "carried"
        return "translated" if set(states) <= {"carried", "approved", "pending"} else None

    def _chosen(self, parts: Iterable[Part]) -> list[Old]:
        """Return the unit of each part: the one behind the unit before, else the first."""
        chosen: list[Old] = []
        for part in parts:
            if part.source:
                found = self._units[part.source]
                after = chosen[-1].position + 1 if chosen else 0
                chosen.append(next((old for old in found if old.position == after), found[0]))
        return [self._filled(old) for old in chosen]

    def _filled(self, old: Old) -> Old:
        """Return a part with what it would get by itself: a target that is approved elsewhere counts here too."""
        if old.unit.target.strip():
            return old
        standing = self.history.standing(self.document, old.unit.key)
        if standing is None:
            return old
        unit = replace(old.unit, target=standing.target, fuzzy=standing.fuzzy, previous_source=standing.previous)
        return replace(old, unit=unit)

    def _noted(self, unit: Unit, *, own: bool) -> Iterator[Event]:
        """Yield what the ledger has to be told of a part, lest it not come back just as it stands."""
        standing = self.history.standing(self.document, unit.key)
        if not unit.target.strip():
            return
        if unit.target == unit.source:
            if own and (standing is not None or self.history.cleared(self.document, unit.key)):
                yield self._event("left", unit, origin="")
            return
        stands = (unit.target, unit.fuzzy, unit.previous_source if unit.fuzzy else None)
        if standing is not None and (standing.target, standing.fuzzy, standing.previous) == stands:
            return
        offer = self.history.offer(unit.key, unit.target)
        if not unit.fuzzy:
            yield self._event("translated", unit, origin="")
        elif offer is not None:
            yield replace(offer, at=self.at, previous=unit.previous_source)
        else:
            action: Action = "proposed" if unit.previous_source else "marked"
            yield self._event(action, unit, previous=unit.previous_source, origin="human")

    def _divided(self, source: SourceUnit) -> Fresh | None:
        old, index, of = self._share(source)
        if old is None:
            return None
        body, unit = old.unit, Unit(source.key.source, context=source.key.context)
        if not self._is_work(body):
            # What its sentences had before stands in the ledger; if they had nothing, nothing is known of them.
            return None if old.position == ASLEEP else Fresh(unit)
        told = [text.strip() for text in sentences(body.target, self.locale or ENGLISH)]
        told = [text for text in told if is_translatable(text)]
        target = told[index] if len(told) == of else body.target if index == 0 else ""
        if not old.used:
            old.used = True
            self.divided.append(body)
        if not target:
            return Fresh(unit)
        made_for = body.previous_source if body.fuzzy and body.previous_source else body.source
        unit = replace(unit, target=target, fuzzy=True, previous_source=made_for)
        unit = replace(unit, comments=body.comments if index == 0 else ())
        return Fresh(unit, (self._event("outdated", unit, previous=made_for, origin=DIVIDED),))

    def _share(self, source: SourceUnit) -> tuple[Old | None, int, int]:
        """Return the unit that a source was a part of, which part of how many; None where there is no such unit."""
        if self._shares is None:
            self._shares = {}
            known = Known.of(one.key.source for one in self.asked)
            gone = [old for old in self.old if not old.used or old.position == ASLEEP]
            for old in sorted(gone, key=lambda old: (not self._is_work(old.unit), old.position == ASLEEP)):
                parts = [part for part in composed(old.unit.source, known) if part.source]
                for index, part in enumerate(parts if len(parts) > 1 else ()):
                    self._shares.setdefault(part.source, (old, index, len(parts)))
        return self._shares.get(folded(source.key.source), (None, 0, 0))

    def _is_work(self, unit: Unit) -> bool:
        """Whether a person had a hand in a target: it was neither made of parts nor a machine's."""
        offer = self.history.offer(unit.key, unit.target)
        proposed = offer is not None and offer.action == "proposed" and offer.origin != "human"
        drafted = unit.fuzzy and proposed and not self.history.firm(unit.key, unit.target)
        none = not unit.target.strip() or folded(unit.target) == folded(unit.source)
        return not (none or drafted or covered(unit.target) or only_made(unit, self.history))

    def _own(self, source: SourceUnit) -> bool:
        return self.locale is not None and source.lang.same_text(self.locale)

    def _event(self, action: Action, unit: Unit, *, previous: str | None = None, origin: str = JOINED) -> Event:
        return Event(self.at, _BY, action, unit.source, unit.target, unit.context, previous=previous, origin=origin)


def is_made(event: Event) -> bool:
    """Whether an event tells of a target that was made of others' when units were cut otherwise."""
    return event.by == _BY and event.origin in (JOINED, DIVIDED)


def only_made(unit: Unit, history: History) -> bool:
    """Whether a target was made of others' and no person ever had a hand in it: they stand in the ledger."""
    told = [event for _, event in history.past(unit.key) if event.target == unit.target]
    return bool(told) and all(map(is_made, told))


def _zip(units: Sequence[Old], states: Sequence[State]) -> Iterable[tuple[Old, State]]:
    return zip(units, states, strict=True)


def _joined_target(parts: Sequence[Part], targets: Iterable[str]) -> str:
    """Join targets as their language does; of what stands between the sources, all but white space stays."""
    rest = iter(targets)
    text = ""
    for part in parts:
        target = next(rest) if part.source else ""
        says = any(map(str.isalnum, _BREAK.sub("", part.gap)))
        if covered(target) or not (target or says):
            continue
        if not text:
            text = part.gap.lstrip() + target if says else target
        elif part.gap.strip():
            text += part.gap.replace("\\ ", "\\\n") + target
        else:
            text = joined_text([text, target])
    return text


def _made_for(units: Sequence[Old], states: Sequence[State]) -> str:
    """Return the sources for which the joined targets were made."""
    made = [old.unit.previous_source or old.unit.source for old, told in _zip(units, states) if told != "empty"]
    return joined_text(made)


def _comments(units: Iterable[Old]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line for old in units for line in old.unit.comments))


def at_home(live: Iterable[Old], obsolete: Iterable[Unit], document: str) -> list[Old]:
    """Return all units that a document had: those that stood in it, and the obsolete ones."""
    asleep = [Old(document, unit, ASLEEP, used=True) for unit in obsolete]
    return [*live, *asleep]


__all__ = ["ASLEEP", "DIVIDED", "JOINED", "Fresh", "Recutter", "at_home", "is_made", "only_made"]

"""What a catalog can be filled with without asking anybody: itself, its past, the memory, the other script."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from l10n.approval import History
from l10n.flows.convert import converted
from l10n.flows.work import Work, translator
from l10n.match.memory import Memory
from l10n.model.catalog import Unit, UnitKey
from l10n.model.ledger import Event
from l10n.model.lookup import Match, Proposal
from l10n.model.text import folded
from l10n.reconcile import is_made
from l10n.scripts.serbian import Keep


def memory_of(history: History) -> Memory:
    """Return the memory of a locale: what people gave in its whole past, the rejected left out."""
    return Memory(best_pairs(history))


def best_pairs(history: History) -> tuple[Match, ...]:
    """Return the pair of each source that people gave last, an approved one before others, the rejected left out."""
    best: dict[str, Match] = {}
    # Of what was told at one time the last comes last: the ledgers give each event a time of its own in that order.
    for document, event in sorted(history.pairs(), key=lambda pair: pair[1].at):
        key = _key(event)
        # What was joined of parts that stand in the ledger themselves teaches nothing.
        if is_made(event) or not history.firm(key, event.target) or history.rejected(key, event.target):
            continue
        pair = Match(event.source, event.target, 1.0, history.accepted(key, event.target), document)
        known = best.get(folded(event.source))
        if known is None or pair.approved >= known.approved:
            best[folded(event.source)] = pair
    return tuple(best.values())


def fill(
    works: Iterable[Work], history: History, memory: Callable[[], Memory], *, floor: float, keep: Keep, at: str
) -> int:
    """Fill the empty units of one locale; return how many the memory drafted.

    In its own language a unit is carried. A pair that is approved anywhere, or stood here before, comes back as
    it was; anything else from the memory is a draft. What a person emptied stays empty. `keep` are
    words that stay as they are in either script of Serbian.
    """
    drafted = 0
    for work in works:
        for index, unit in enumerate(work.units):
            source = work.template[index]
            if unit.target.strip():
                _approved_elsewhere(work, index, history, at=at)
                continue
            if history.cleared(work.domain, unit.key):
                continue
            if work.own(index):
                if _emptied(work, unit):
                    told = Event(at, translator(work.on_disk), "cleared", unit.source, "", unit.context)
                    work.tell(history, told)
                else:
                    work.units[index] = replace(unit, target=unit.source, fuzzy=False)
                continue
            standing = history.standing(work.domain, unit.key)
            if standing is not None:
                work.units[index] = replace(
                    unit, target=standing.target, fuzzy=standing.fuzzy, previous_source=standing.previous
                )
                continue
            if source.lang.language == work.locale.language == "sr":
                propose(work, index, history, Proposal(converted(unit.source, work.locale, keep=keep), "script"), at=at)
                continue
            found = memory().matches(unit.source, floor=floor, most=1)
            if found and not history.rejected(unit.key, found[0].target):
                propose(work, index, history, Proposal(found[0].target, "memory", found[0].score), at=at)
                drafted += 1
    return drafted


def _approved_elsewhere(work: Work, index: int, history: History, *, at: str) -> None:
    """Take the mark from an untouched draft of the memory once a reviewer has accepted exactly this pair elsewhere."""
    unit = work.units[index]
    if not unit.fuzzy or not (history.accepted(unit.key, unit.target) and history.given(unit.key, unit.target)):
        return
    last = history.latest(work.domain, unit.key)
    if last is not None and last.action == "proposed" and last.origin == "memory" and last.target == unit.target:
        work.units[index] = replace(unit, fuzzy=False, previous_source=None)
        work.tell(
            history,
            Event(at, "l10n", "carried", unit.source, unit.target, unit.context, origin="approved elsewhere"),
        )


def _emptied(work: Work, unit: Unit) -> bool:
    """Whether a person took the text from a unit in its own language, which every sync before had filled."""
    stood = any(one.match_key == unit.match_key for one in work.seen)
    return stood and work.on_disk.field("X-Source-Language") == work.language.bcp47


def propose(work: Work, index: int, history: History, proposal: Proposal, *, at: str, by: str = "") -> None:
    """Put a target that nobody has reviewed into a unit, fuzzy, and tell the ledger whose it is."""
    unit = replace(work.units[index], target=proposal.target, fuzzy=True, previous_source=None)
    work.units[index] = unit
    work.tell(
        history,
        Event(
            at,
            by or proposal.origin,
            "proposed",
            unit.source,
            unit.target,
            unit.context,
            origin="machine" if by else proposal.origin,
            score=proposal.score,
            signals=proposal.signals,
        ),
    )


def _key(event: Event) -> UnitKey:
    return UnitKey(event.context, event.source)

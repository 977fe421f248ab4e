"""A target taken over for a changed source, by a rule; the ledger is told from which pair and by which rule."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import Literal

from l10n.approval import History, says_source
from l10n.model.catalog import Unit, UnitKey
from l10n.model.document import SourceUnit
from l10n.model.ledger import Event
from l10n.model.text import folded
from l10n.reconcile.marks import KINDS, carried_target
from l10n.reconcile.pool import Old, Pool

AS_CORRECTED: Literal["as corrected"] = "as corrected"
"""The rule by which a target stays: the new source is the text that a reviewer approved in the source's language."""

RULES = KINDS | {AS_CORRECTED}
"""The rules by which a machine carries; each is an event's `origin`."""

Corrected = Callable[[SourceUnit], Sequence[str]]
"""Tells of which sources the unit is the approved correction in its own language."""


def never_corrected(source: SourceUnit) -> Sequence[str]:
    """Know of no corrections."""
    return ()


def carried(
    source: SourceUnit,
    homes: Collection[str],
    pool: Pool,
    history: History,
    corrected: Corrected,
    *,
    expected: float,
    at: str,
) -> tuple[Unit, Event] | None:
    """Return the unit that a rule gives to a new source, with the ledger's line; None where no rule fits.

    `homes` are the documents whose standing units may lend their targets too; `expected` is the position in the old
    catalog that its neighbours make likely. The old unit counts as used.
    """
    for old, target, rule in _found(source, homes, pool, corrected, expected=expected):
        if _may_lend(old, history):
            old.used = True
            return taken_over(source.key, old.unit, target, history, document=old.document, rule=rule, at=at)
    return None


def _found(
    source: SourceUnit, homes: Collection[str], pool: Pool, corrected: Corrected, *, expected: float
) -> Iterator[tuple[Old, str, str]]:
    for old in pool.twins(homes, source.key, expected=expected):
        made = carried_target(old.unit.source, source.key.source, old.unit.target)
        if made is not None:
            yield old, *made
    for old in pool.leaving(homes, corrected(source), source.key.context):
        # In the source's own language the correction is now what its unit says by itself.
        if folded(old.unit.target) != folded(source.key.source):
            yield old, old.unit.target, AS_CORRECTED


def _may_lend(old: Old, history: History) -> bool:
    """Whether the target was made for the source beside which it stands; a draft goes only with its sentence."""
    unit = old.unit
    if not unit.target.strip() or unit.previous_source is not None or (unit.fuzzy and old.used):
        return False
    if unit.fuzzy and (offer := history.offer(unit.key, unit.target)) and offer.action == "outdated":
        return False
    return not says_source(unit) or history.left(old.document, unit.key)


def taken_over(
    key: UnitKey, old: Unit, target: str, history: History, *, document: str, rule: str, at: str, by: str = "l10n"
) -> tuple[Unit, Event]:
    """Return an old unit under a new source, in the state that it had, and the line that tells so.

    An approved pair is `carried` by `by`. A pair that a person only gave stays theirs, and pending; a draft stays a
    draft of whoever made it.
    """
    fresh = replace(old, source=key.source, context=key.context, target=target, references=(), line=0)
    told = Event(at, by, "carried", key.source, target, key.context, previous=old.source, origin=rule)
    last = history.latest(document, old.key)
    giver = last.by if last is not None else by
    if old.fuzzy:
        offer = history.offer(old.key, old.target)
        if last is not None and last.action in ("marked", "rejected", "stripped"):
            return fresh, replace(told, action="marked", by=giver)
        if offer is not None:
            return fresh, replace(offer, at=at, source=key.source, target=target, context=told.context)
        return fresh, replace(told, action="proposed", by=giver, previous=None, origin="human")
    if last is not None and last.action == "left":
        return fresh, replace(told, action="left", by=giver)
    if history.accepted(old.key, old.target):
        return fresh, told
    return fresh, replace(told, action="translated", by=giver)


def is_told(old: Old, history: History) -> bool:
    """Whether there is something to move: a target, or a person's word that there shall be none."""
    return bool(old.unit.target.strip()) or history.cleared(old.document, old.unit.key)


def retold(old: Old, key: UnitKey, history: History, *, at: str) -> Iterator[Event]:
    """Tell the ledger of the new place, or of the new role, what last happened to the unit in the old one.

    An acceptance is of the pair and holds everywhere; what moves with the unit is that a person gave the target.
    """
    last = history.latest(old.document, old.unit.key)
    if last is None and old.unit.context != key.context:
        # It was filled with what is accepted elsewhere, in its old role.
        known = [event for _, event in history.past(old.unit.key) if event.target == old.unit.target]
        last = next(reversed(known), None)
    if last is None or last.action == "derived":
        return
    moved = replace(last, at=at, context=key.context)
    if last.action in ("accepted", "carried"):
        yield replace(moved, action="translated", origin="moved", unedited=False)
    else:
        yield replace(moved, action="marked" if last.action == "rejected" else last.action)


def origins(unit: Unit, history: History, *, document: str) -> Iterator[Event]:
    """Yield the lines that tell from which sources a unit's target was carried here, the latest first."""
    met: set[str] = set()
    key = unit.key
    while (last := history.latest(document, key)) is not None and last.previous is not None:
        source = folded(last.previous)
        if last.action not in ("carried", "translated", "left") or source in met:
            return
        if key == unit.key and last.target != unit.target:
            return
        met.add(source)
        yield last
        key = UnitKey(unit.context, last.previous)

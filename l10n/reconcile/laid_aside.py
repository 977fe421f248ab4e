"""Which old units are worth keeping: as a start for others, or as obsolete ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from l10n.approval import History, covered, says_source
from l10n.model.catalog import Unit
from l10n.model.text import folded
from l10n.reconcile.recut import only_made


def is_work(old: Unit, history: History) -> bool:
    """Whether a person ever had a hand in this target or in those that it is made of; drafts are made anew instead."""
    if not old.target.strip() or says_source(old) or old.target == old.source or covered(old.target):
        return False
    if only_made(old, history):
        return not old.fuzzy or old.previous_source is not None
    return not _is_draft(old, history)


def _is_untouched(old: Unit, history: History) -> bool:
    """Whether the target is made of others', a machine's or the memory's. The ledger has it, should it be needed."""
    return only_made(old, history) or _is_draft(old, history)


def _is_draft(old: Unit, history: History) -> bool:
    offer = history.offer(old.key, old.target)
    machine = offer is not None and offer.action == "proposed" and offer.origin != "human"
    return old.fuzzy and machine and not history.firm(old.key, old.target)


def laid_aside(
    gone: Iterable[Unit], before: Iterable[Unit], live: Sequence[Unit], history: History, *, foreign: bool
) -> tuple[Unit, ...]:
    """Return the obsolete units: those from before and the vanished ones that hold a target, newest wins.

    A STALE unit is no translation of its source; its target stands in the ledger under the source it was made for. One
    that only repeats its source is what somebody typed if the document is `foreign`.
    What people noted beside a unit stands nowhere else: for that any unit is kept.
    """
    asked = {unit.match_key for unit in live}
    kept = {unit.match_key: unit for unit in before if unit.match_key not in asked}
    noted = {line for unit in (*live, *kept.values()) for line in unit.comments}
    said = {(folded(unit.source), unit.target) for unit in live}
    for unit in gone:
        outdated = unit.fuzzy and unit.previous_source is not None
        holds = unit.target.strip() and (foreign or unit.target != unit.source) and not outdated
        worth = holds and not _is_untouched(unit, history)
        meant = unit.previous_source if outdated else unit.source
        again = only_made(unit, history) or (folded(meant or ""), unit.target) in said
        beside = unit.flags or (unit.comments and not (again and noted.issuperset(unit.comments)))
        if unit.match_key not in asked and ((worth and not again) or beside):
            kept[unit.match_key] = replace(unit, notes=(), references=())
    return tuple(kept.values())

"""The states of a unit: docs/explanation/architecture.md, "States"."""

from __future__ import annotations

from l10n.approval.covers import sides
from l10n.approval.history import History
from l10n.model.catalog import State, Unit
from l10n.model.text import folded


def covered(target: str) -> bool:
    """Whether the target says that a neighbouring unit's target covers this sentence too.

    >>> covered("[[^]]"), covered("Text [[^]]")
    (True, False)
    """
    return bool(sides(target))


def says_source(unit: Unit) -> bool:
    """Whether the target only repeats the source, letters and all.

    A number or a date in digits may well stay as it is; words may not.

    >>> says_source(Unit("Sources", "Sources")), says_source(Unit("2014", "2014"))
    (True, False)
    """
    return any(letter.isalpha() for letter in unit.source) and folded(unit.target) == folded(unit.source)


def state(unit: Unit, history: History, *, document: str, own: bool) -> State:
    """Tell the state of a unit from its catalog and the ledger.

    `own` says that the source is in the catalog's own language and script. A target that repeats a foreign source
    is as good as none, unless a person left it so.
    """
    if not unit.target.strip():
        return "empty"
    if folded(unit.target) == folded(unit.source):
        if own or not says_source(unit):
            return "carried"
        return "carried" if history.left(document, unit.key) else "empty"
    if unit.fuzzy:
        offer = history.offer(unit.key, unit.target)
        changed = unit.previous_source is not None or (offer is not None and offer.action == "outdated")
        return "stale" if changed else "draft"
    return "approved" if history.accepted(unit.key, unit.target) else "pending"

"""Conflicts that a merge left in a catalog: a fuzzy target, and the other side's text in a comment."""

from __future__ import annotations

from dataclasses import replace

from l10n.model.catalog import Unit

UNDECIDED = "merge conflict, "
"""How the comment begins in which a conflict keeps the text that is not the target."""


def undecided(unit: Unit) -> bool:
    """Whether the unit is a conflict that nobody has decided.

    >>> undecided(Unit("Bread", "Хлеб", fuzzy=True, comments=("merge conflict, the other side: Хљеб",)))
    True
    """
    return unit.fuzzy and any(line.startswith(UNDECIDED) for line in unit.comments)


def without_decided(unit: Unit) -> Unit:
    """Return the unit without the comments of a conflict that a person has decided by taking its fuzzy mark away.

    >>> without_decided(Unit("Bread", "Хлеб", comments=("merge conflict, the other side: Хљеб", "ask Ana"))).comments
    ('ask Ana',)
    """
    if unit.fuzzy or not unit.comments:
        return unit
    return replace(unit, comments=tuple(line for line in unit.comments if not line.startswith(UNDECIDED)))

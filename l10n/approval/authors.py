"""Who wrote a target, as far as the ledger knows: nobody is to approve what they wrote, where a policy says so."""

from __future__ import annotations

from collections.abc import Callable

from l10n.approval.history import History
from l10n.model.catalog import UnitKey
from l10n.model.text import exact

_TOOLS = frozenset(("", "l10n", "memory", "translator", "unknown"))
"""What stands for nobody in particular."""


def authors(history: History, key: UnitKey, target: str) -> tuple[str, ...]:
    """Return who gave or confirmed exactly this target for this source; nobody for what only machines did.

    >>> from l10n.model.ledger import Event
    >>> told = Event("1", "Ana", "translated", "A.", "А."), Event("2", "Vera", "accepted", "A.", "А.")
    >>> authors(History.of(("a", event) for event in told), UnitKey(None, "A."), "А.")
    ('Ana',)
    """
    wanted = exact(target)
    found = (
        event.by
        for _, event in history.past(key)
        if exact(event.target) == wanted
        and (event.action in ("translated", "confirmed") or (event.action == "proposed" and event.origin == "human"))
    )
    return tuple(dict.fromkeys(name for name in found if name not in _TOOLS))


def approved_by_author(history: History, key: UnitKey, target: str, known: Callable[[str], str]) -> str:
    """Return the name of whoever approved a target that they wrote themselves; empty where that is not so.

    `known` gives the one name under which a person is compared.
    """
    said = history.verdict(key, target)
    if said is None or said.action != "accepted":
        return ""
    return said.by if known(said.by) in map(known, authors(history, key, target)) else ""

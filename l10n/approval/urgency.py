"""In which order a reviewer meets what waits for a decision: what is likeliest to be wrong first."""

from __future__ import annotations

from l10n.model.catalog import State

_STALE, _DRAFT, _PENDING = 0.6, 0.3, 0.1
_WARNED = 0.1
"""What a warning adds, of three at most."""

_BASE: dict[State, float] = {"stale": _STALE, "draft": _DRAFT, "pending": _PENDING}


def urgency(state: State, *, errors: int, warnings: int, risk: float = 0.0) -> float:
    """Return how urgent a unit is, 0..1: an error of its target comes before all else, then stale ones, then drafts.

    `risk` is how likely a machine's draft is wrong, 0..1. What nobody has to decide has 0.

    >>> urgency("pending", errors=1, warnings=0) > urgency("stale", errors=0, warnings=2) > urgency("draft", errors=0, \
warnings=0)
    True
    >>> urgency("approved", errors=0, warnings=0)
    0.0
    """
    base = _BASE.get(state, 0.0)
    if not base:
        return 0.0
    if errors:
        return 1.0
    return min(0.99, base + _STALE * risk * (state == "draft") + _WARNED * min(warnings, 3))

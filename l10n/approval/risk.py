"""How likely an unreviewed target is wrong, from what is known of how it came to be: what reviewers read first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import prod
from types import MappingProxyType

from l10n.model.ledger import Event

SIGNALS: Mapping[str, float] = MappingProxyType(
    {
        "moved": 0.5,  # marks stand in another order, or at other edges, than in the source
        "length": 0.4,  # much longer or shorter than targets in this language are
        "language": 0.4,  # reads like another language; errs on short texts
    }
)
"""What an engine's answer may show against itself that no check finds, and how much each says, 0..1."""

_MACHINE, _STALE, _WARNING, _ERROR = 0.2, 0.5, 0.25, 0.7


def risk(offer: Event | None) -> float:
    """Return how likely a target is wrong, 0..1; `offer` is what put it there, None where a person gave it.

    What speaks against a target adds up as independent doubts do.

    >>> fine = Event("", "deepl", "proposed", "A", "Б", origin="machine")
    >>> doubtful = Event("", "deepl", "proposed", "A 1", "Б", origin="machine", signals=("length", "moved"))
    >>> risk(None), risk(fine), risk(doubtful)
    (0.0, 0.2, 0.76)
    >>> risk(Event("", "memory", "proposed", "A", "Б", origin="memory", score=0.9))
    0.1
    """
    return round(_together(_doubts(offer)), 2)


def with_findings(known: float, *, errors: int, warnings: int) -> float:
    """Return a risk that takes in what checks found as well, so many findings of either severity.

    >>> with_findings(0.2, errors=0, warnings=1), with_findings(0.0, errors=1, warnings=0)
    (0.4, 0.7)
    """
    return round(_together((known, *[_ERROR] * errors, *[_WARNING] * warnings)), 2)


def _doubts(offer: Event | None) -> Iterable[float]:
    if offer is None or offer.origin == "human":
        return
    if offer.action == "outdated":
        yield _STALE
    elif offer.origin == "memory":
        yield 1.0 - offer.score
    else:
        yield _MACHINE
    # A newer l10n may know other signals: each says a little.
    yield from (SIGNALS.get(signal, _MACHINE) for signal in offer.signals)


def _together(doubts: Iterable[float]) -> float:
    return 1.0 - prod(1.0 - doubt for doubt in doubts)

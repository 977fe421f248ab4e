"""Time for the ledger: never the same twice, so that events keep their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from l10n.model.ledger import Event

Clock = Callable[[], str]
"""Returns the UTC time, ISO 8601 to the microsecond, later at every call."""


def system_clock() -> Clock:
    """Return a clock that follows the system's, and steps on by itself where that stands still."""
    last = datetime.min.replace(tzinfo=UTC)

    def tick() -> str:
        nonlocal last
        last = max(datetime.now(UTC), last + timedelta(microseconds=1))
        return last.strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    return tick


def stamped(events: Iterable[Event], clock: Clock) -> tuple[Event, ...]:
    """Give each event a time of its own, in their order."""
    return tuple(replace(event, at=clock()) for event in events)

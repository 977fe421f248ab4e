"""Whether an engine still answers: failures in a row, the time without a good answer, and how long it may take."""

from __future__ import annotations

from l10n.engines.jobs import Limits

_KNOWN = 3
"""Answers after which an engine's speed is known."""

GRACE_SECONDS = 5.0
"""How long after its deadline a request may still come back before it is written off."""

_MUCH = 12
"""Servers have answers that take them ten times as long; whoever asks again meanwhile pays twice."""


class Health:
    """What one run has seen of an engine; moments are readings of one clock, in seconds. Used from one thread.

    What says that the engine is to be given up returns the reason in words, else nothing.
    """

    def __init__(self, name: str, limits: Limits, now: float) -> None:
        self._name = name
        self._limits = limits
        self._began = self._last_good = now
        self._failures = 0
        self._seconds: list[float] = []

    def answered(self, seconds: float) -> None:
        """Note after how long the server answered, whatever it was."""
        self._seconds.append(seconds)

    def good(self, now: float) -> None:
        """Note a good answer."""
        self._failures = 0
        self._last_good = now

    def failed(self, weight: int, problem: str) -> str:
        """Count a request without a good answer; too many in a row, and the engine is to be given up."""
        self._failures += weight
        if self._failures < self._limits.failures:
            return ""
        return f"{self._name} was given up after {self._limits.failures} failures in a row: {problem}"

    def time_is_up(self, now: float) -> str:
        """Say whether the run, or the time without a good answer, has lasted too long."""
        limits = self._limits
        if limits.total_seconds and now - self._began > limits.total_seconds:
            return f"the time for {self._name} was up after {limits.total_seconds:.0f} seconds"
        if now - self._last_good > limits.stall_seconds:
            return f"{self._name} gave no good answer for {limits.stall_seconds:.0f} seconds"
        return ""

    def patience(self, waits: int) -> float:
        """Return how long a server may be silent: much longer than it was of late, twice that after each silence."""
        most = self._limits.timeout_seconds + GRACE_SECONDS
        if len(self._seconds) < _KNOWN:
            return most
        return min(most, max(3.0, _MUCH * max(self._seconds[-20:])) * 2.0 ** min(10, waits))

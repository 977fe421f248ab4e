"""When the next request may start: an even rate, one gate that all wait at, and slower after every "too often"."""

from __future__ import annotations

from collections import deque

_SHARE = 0.9
"""Of a known rate; closer to the edge, requests that were late bunch up and are refused."""
_SLOWER, _FASTER = 1.5, 0.95
"""So that an engine which refuses one request in ten, however seldom it is asked, is asked no more and more seldom."""
_DOUBT = 1.2
"""How much slower than a known rate a refusal makes us: more likely it was a whim of the engine's than our pace."""
_ROOM = 1.1
"""Above the interval that requests had of late, pauses included: about what the engine lets through."""
_WINDOW_SECONDS = 5.0
_LONGEST_BACKOFF = 30.0
_LONGEST_PAUSE = 2.0


class Pace:
    """The rhythm of requests to one engine; moments are readings of one clock, in seconds.

    `rate` is in requests a second, 0 where none is known: then it is learned from refusals. Used from one thread.
    """

    def __init__(self, rate: float = 0.0) -> None:
        self._shortest = 1 / (_SHARE * rate) if rate else 0.0
        self._interval = self._shortest
        self._next = 0.0
        self._gate = 0.0
        self._starts: deque[float] = deque()

    def wait(self, now: float) -> float:
        """Return in how many seconds a request may start; 0 for now."""
        return max(0.0, self._next - now, self._gate - now)

    def started(self, now: float) -> None:
        """Note that a request starts."""
        self._next = now + self._interval
        self._starts.append(now)
        while self._starts and self._starts[0] < now - _WINDOW_SECONDS:
            self._starts.popleft()

    def pause(self, now: float, seconds: float) -> None:
        """Close the gate for everyone."""
        self._gate = max(self._gate, now + seconds)

    def flooded(self, now: float, seconds: float) -> None:
        """Close the gate because the engine is asked too often, and go slower after.

        Requests that were under way together are refused together: they slow us down once.
        """
        if now >= self._gate and self._shortest:
            self._interval *= _DOUBT
        elif now >= self._gate:
            span = now - self._starts[0] if self._starts else 0.0
            observed = max(span, 0.05) / max(1, len(self._starts))
            self._interval = max(self._interval * _SLOWER, observed * _ROOM)
        self.pause(now, seconds)

    def answered(self) -> None:
        """Note a success: a learned rate grows back."""
        faster = self._interval * _FASTER
        self._interval = max(self._shortest, faster if faster > 0.005 else 0.0)


def backoff(attempt: int, *, chance: float, busy: bool = True) -> float:
    """Return how many seconds to wait before the next try: full jitter, so that no two clients meet again.

    `attempt` counts from 1; `chance` is uniform in 0..1. An engine that is not `busy` but answered badly is not waited
    for long.

    >>> backoff(1, chance=1.0), backoff(3, chance=0.5), backoff(20, chance=1.0)
    (0.5, 1.0, 30.0)
    """
    return chance * min(_LONGEST_BACKOFF if busy else _LONGEST_PAUSE, 0.5 * 2.0 ** (min(attempt, 30) - 1))

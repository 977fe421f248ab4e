"""What the pipeline is given and gives back."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from l10n.engines.base import EngineSettings, Form, Hints
from l10n.engines.budget import Budget

NO_HINTS = Hints()
_WHOLE = 8


@dataclass(frozen=True, slots=True)
class Job:
    """A text to translate, under the name that its asker knows it by, and what helps to do so."""

    id: str
    text: str
    hints: Hints = NO_HINTS


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a job: its target, or the problem that kept it from having one.

    `cached` says that the target had been paid for before.
    """

    id: str
    text: str
    target: str = ""
    problem: str = ""
    cached: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of all jobs, in their order; `requests` were sent, `stopped` says why not all were tried."""

    results: tuple[Result, ...]
    requests: int = 0
    stopped: str = ""

    @property
    def failed(self) -> tuple[Result, ...]:
        """The jobs that have no target."""
        return tuple(result for result in self.results if result.problem)


@dataclass(frozen=True, slots=True)
class Quote:
    """What a job would send: so many texts and characters, each text once and none that was paid for before."""

    texts: int = 0
    characters: int = 0


@dataclass(frozen=True, slots=True)
class Limits:
    """How far the pipeline goes.

    `concurrency` is in requests under way (0 for the engine's habit), `rate` in requests a second (0 for none known),
    the times in seconds. `timeout_seconds` is how long a server may be silent. `attempts` are tries of one text; after
    `failures` requests in a row without a single good answer, or `stall_seconds` without one, the engine is given up;
    `total_seconds` bounds the whole run (0: no bound). `budget` is spent from, where there is one, at the `price` of a
    million characters. `form` is how markup is hidden first, None for the engine's habit.
    """

    concurrency: int = 0
    rate: float = 0.0
    timeout_seconds: float = 30.0
    attempts: int = 8
    failures: int = 12
    stall_seconds: float = 300.0
    total_seconds: float = 0.0
    budget: Budget | None = None
    price: float = 0.0
    form: Form | None = None

    @property
    def whole_seconds(self) -> float:
        """How long an answer may take that has begun to come: it is paid for, so much longer than a silence."""
        return _WHOLE * self.timeout_seconds

    @classmethod
    def of(cls, settings: EngineSettings) -> Limits:
        """Return the limits that an engine's settings ask for."""
        return cls(settings.concurrency, settings.rate, settings.timeout_seconds, price=settings.price)


@dataclass(frozen=True, slots=True)
class Nature:
    """Time and chance: `clock` reads seconds as time.monotonic() does, `chance` is uniform in 0..1."""

    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random


class Board:
    """Where results are pinned as they come, each told of at once.

    `progress` is told how many of how many are settled, `on_result` each result.
    """

    def __init__(
        self,
        jobs: Sequence[Job],
        progress: Callable[[int, int], None] | None = None,
        on_result: Callable[[Result], None] | None = None,
    ) -> None:
        self.jobs = tuple(jobs)
        self._progress = progress
        self._on_result = on_result
        self._results: dict[int, Result] = {}

    @property
    def results(self) -> tuple[Result, ...]:
        """All results, in the order of the jobs."""
        return tuple(self._results[place] for place in range(len(self.jobs)))

    def pin(self, places: Iterable[int], *, target: str = "", problem: str = "", cached: bool = False) -> None:
        """Settle the jobs at some places of the list."""
        for place in places:
            job = self.jobs[place]
            result = self._results[place] = Result(job.id, job.text, target, problem, cached)
            if self._on_result:
                self._on_result(result)
            if self._progress:
                self._progress(len(self._results), len(self.jobs))

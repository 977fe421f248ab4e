"""Threads that ask an engine; they end with the program, whatever they wait for."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

from l10n.errors import EngineError

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """A finished request: its task, and the answers or the error."""

    task: T
    answers: tuple[str, ...] = ()
    error: EngineError | None = None
    seconds: float = 0.0


class Workers(Generic[T]):
    """Runs `ask` on tasks in up to `count` daemon threads; a thread starts when it is first needed.

    A thread pool of the standard library would be waited for at exit, so that Ctrl+C hung on a silent server.
    """

    def __init__(self, ask: Callable[[T], list[str]], count: int, clock: Callable[[], float]) -> None:
        self._ask = ask
        self._count = count
        self._clock = clock
        self._tasks: queue.SimpleQueue[T | None] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[Done[T]] = queue.SimpleQueue()
        self._threads = 0
        self._abandoned: set[T] = set()
        self.flying = 0

    @property
    def free(self) -> bool:
        """Whether a task would start at once."""
        return self.flying < self._count

    def start(self, task: T) -> None:
        """Hand a task to a thread."""
        if self._threads <= self.flying + len(self._abandoned):
            threading.Thread(target=self._run, daemon=True, name="l10n-engine").start()
            self._threads += 1
        self.flying += 1
        self._tasks.put(task)

    def finished(self, timeout: float) -> Done[T] | None:
        """Wait up to `timeout` seconds for a task to finish."""
        try:
            done = self._done.get(timeout=timeout) if timeout > 0 else self._done.get_nowait()
        except queue.Empty:
            return None
        if done.task in self._abandoned:
            self._abandoned.remove(done.task)
            return None
        self.flying -= 1
        return done

    def abandon(self, task: T) -> None:
        """Count a task as gone whose thread still waits; what it may yet bring is not wanted any more."""
        self._abandoned.add(task)
        self.flying -= 1

    def stop(self) -> None:
        """Let the threads end after what they are doing; nobody waits for them."""
        for _ in range(self._threads):
            self._tasks.put(None)

    def _run(self) -> None:
        while (task := self._tasks.get()) is not None:
            began = self._clock()
            error: EngineError | None = None
            answers: list[str] = []
            try:
                answers = self._ask(task)
            except EngineError as failure:
                error = failure
            except Exception as failure:
                # A fault of ours or a library's must not lose the texts; its message might hold a key.
                error = EngineError(f"the engine's adapter failed ({type(failure).__name__})")
            self._done.put(Done(task, tuple(answers), error, self._clock() - began))

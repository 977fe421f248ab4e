"""The room behind the pages: the project kept open, and one thread in which all that touches it is done in turn."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from l10n.errors import ConfigError, L10nError
from l10n.flows.checking import unit_findings
from l10n.flows.clock import Clock
from l10n.flows.opened import Opened
from l10n.flows.proof import Line, Proof, proof
from l10n.flows.save import Before
from l10n.flows.sync import SyncRequest, sync
from l10n.model.locale import LocaleTag
from l10n.project import Project
from l10n.web.people import Person

_log = logging.getLogger(__name__)
T = TypeVar("T")

_QUIET_SECONDS = 5.0
"""So long after the last save what follows from it is brought up to date: nobody waits for that."""

_IDLE_SECONDS = 0.3
"""So long after the last request nobody is taken to wait for the next."""

_UNDONE = 200
"""So many saves of a person on a page can be taken back."""

_SHEETS = 8
_AT_ONCE = 10
_PARTLY = -1
"""The edition of a proof of which not all is as it would be made anew."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a person is told of a save; `what` is the deed, `at` its time, UTC, `unit` the anchor of the sentence.

    `undo` names the save for whoever takes it back, empty where there is nothing to.
    """

    what: str
    at: str
    unit: str
    objection: str = ""
    undo: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """A person before the page of a document: what they do in another tab, on another page, is another seat's."""

    person: Person
    document: str
    locale: LocaleTag


class Room:
    """A project for the pages. Its methods but `turn`, `soon` and `close` are for the one thread of `turn` alone."""

    def __init__(self, root: Path, clock: Clock) -> None:
        self.root = root
        self.clock = clock
        self.unsynced = False
        self.receipts: dict[Seat, Receipt] = {}
        self._before: dict[Seat, deque[Before]] = {}
        self._proofs: dict[tuple[str, LocaleTag], tuple[int, Proof]] = {}
        self._opened: Opened | None = None
        self._thread = ThreadPoolExecutor(1, "l10n-project")
        self._due: asyncio.TimerHandle | None = None
        self._asked_at = 0.0

    async def turn(self, work: Callable[[], T]) -> T:
        """Do some work on the project when its turn has come."""
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._thread, work)
        finally:
            self._asked_at = loop.time()

    def soon(self) -> None:
        """Sync when people have stopped saving for a while."""
        if self._due is not None:
            self._due.cancel()
        loop = asyncio.get_running_loop()
        self._due = loop.call_later(_QUIET_SECONDS, lambda: loop.run_in_executor(self._thread, self._settle_quietly))

    async def close(self) -> None:
        """Finish what is left to do."""
        if self._due is not None:
            self._due.cancel()
        await self.turn(self._settle_quietly)
        self._thread.shutdown()

    @property
    def opened(self) -> Opened:
        """The project as it is on disk now."""
        self._check_place()
        opened, self._opened = self._opened, None  # where it cannot be read, all is read anew the next time
        if opened is None:
            opened = Opened(self.root)
        else:
            opened.refresh()
        self._opened = opened
        return opened

    @property
    def as_it_was(self) -> Opened:
        """The project as it was at the last look, for work that goes on over many turns."""
        return self._opened or self.opened

    def proof(self, name: str, locale: LocaleTag) -> Proof:
        """Return the proof of a document; made anew only where something has changed."""
        opened = self.opened
        known = self._proofs.pop((name, locale), None)
        if known is None or known[0] != opened.edition:
            known = opened.edition, proof(opened.project, opened.views, opened.view(name, locale))
        self._proofs[name, locale] = known
        while len(self._proofs) > _SHEETS:
            del self._proofs[next(iter(self._proofs))]
        return known[1]

    def renewed(self, name: str, locale: LocaleTag, lines: Collection[Line]) -> Proof:
        """Return the proof with sentences that were just saved; what that shows of others, the next look tells."""
        known = self._proofs.get((name, locale))
        if known is None:
            return self.proof(name, locale)
        found = known[1].having(lines)
        self._proofs[name, locale] = _PARTLY, found
        return found

    def settle(self) -> None:
        """Bring up to date what follows from the saves so far: derived locales, the memory, what is to be drafted."""
        if self.unsynced:
            self._check_place()
            sync(Project.open(self.root), SyncRequest(brief=True), clock=self.clock)
            self.unsynced = False

    def _check_place(self) -> None:
        """Raise ConfigError where the folder was moved or deleted: as a folder of no project it would be made anew."""
        if not self.root.is_dir():
            hint = "Put it back, or end the server and start it in the new place. What was saved is in that folder."
            raise ConfigError(f"the project's folder is no longer where it was: {self.root.name}", hint)

    def settled(self) -> L10nError | None:
        """Settle as far as that goes: a file of one article that is broken holds up no other's page.

        Returns why it could not be done, for the page to tell; then it is still to do.
        """
        try:
            self.settle()
        except L10nError as error:
            return error
        return None

    def _settle_quietly(self) -> None:
        if (trouble := self.settled()) is not None:
            _log.warning("%s", trouble)

    def kept(self, seat: Seat, before: Before) -> None:
        """Keep how a unit stood before a person saved it."""
        self._before.setdefault(seat, deque(maxlen=_UNDONE)).append(before)

    def last(self, seat: Seat, of: str = "") -> Before | None:
        """Return what a person would take back: what they saved last, or last of what `of` names; it is kept."""
        kept = self._before.get(seat, ())
        return next((one for one in reversed(kept) if of in ("", one.name)), None)

    def taken_back(self, seat: Seat, before: Before) -> None:
        """No longer keep what `last` returned."""
        kept = self._before[seat]
        del kept[_place_of(kept, before)]

    def refused(self, seat: Seat, before: Before) -> None:
        """Keep what could not be taken back behind all else, so that it holds up nothing."""
        self.taken_back(seat, before)
        self._before[seat].appendleft(before)

    async def warm(self) -> None:
        """Judge every sentence once, a few at a time while nobody asks for anything, lest anybody wait for that."""
        loop = asyncio.get_running_loop()
        for name in await self.turn(lambda: self.opened.project.readable):
            at, done = 0, False
            while not done:
                while (left := self._asked_at + _IDLE_SECONDS - loop.time()) > 0:
                    await asyncio.sleep(left)
                done = await loop.run_in_executor(self._thread, partial(self._warmed, name, at))
                at += _AT_ONCE

    def _warmed(self, name: str, start: int) -> bool:
        opened, done = self.opened, True
        for tag in opened.project.config.locales:
            try:
                view = opened.view(name, tag)
                for row in view.rows[start : start + _AT_ONCE]:
                    if row.unit.target.strip() and row.state != "carried":
                        unit_findings(opened.project, view, row)
            except L10nError:
                continue
            done = done and start + _AT_ONCE >= len(view.rows)
        return done


def _place_of(kept: deque[Before], before: Before) -> int:
    return next(at for at in reversed(range(len(kept))) if kept[at] is before)

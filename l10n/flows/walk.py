"""A walk through what waits for a decision: one unit after the other, each decision saved at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from l10n.errors import ConflictError, UnknownError
from l10n.flows.clock import Clock
from l10n.flows.opened import Opened
from l10n.flows.proof import Line, line_of
from l10n.flows.queue import Waiting
from l10n.flows.save import Before, Deed, SaveReport, SaveRequest, save_unit, take_back
from l10n.model.locale import LocaleTag


@dataclass(frozen=True, slots=True)
class Step:
    """A unit that waits, as it stands: the `number`th of `of`."""

    number: int
    of: int
    locale: LocaleTag
    line: Line


@dataclass(frozen=True, slots=True)
class Late:
    """Nothing was saved, for somebody else saved the unit meanwhile: `found` stands there now."""

    found: str


@dataclass(slots=True)
class Tally:
    """How many units were decided in a walk, and in which way."""

    approved: int = 0
    rejected: int = 0
    edited: int = 0
    asked: int = 0
    skipped: int = 0


_COUNTED: dict[Deed, str] = {"approve": "approved", "reject": "rejected", "edit": "edited", "ask": "asked"}


@dataclass(slots=True)
class Walk:
    """The walk of one person, from the first unit that waits to the last; `step` is None when all are behind."""

    opened: Opened
    queue: Sequence[Waiting]
    by: str
    clock: Clock
    step: Step | None = None
    tally: Tally = field(default_factory=Tally)
    _at: int = -1
    _saved: bool = False
    _before: list[tuple[int, Deed, Before]] = field(default_factory=list)

    @property
    def is_changed(self) -> bool:
        """Whether anything was saved in the walk, taken back or not."""
        return self._saved

    @property
    def left(self) -> int:
        """How many units the walk has not come to, or has come to and not decided."""
        decided = self.tally.approved + self.tally.rejected + self.tally.asked
        return len(self.queue) - decided

    def on(self, *, skip: bool = False) -> Step | None:
        """Go on to the next unit that still waits; what others have decided meanwhile is passed over."""
        self.tally.skipped += skip
        while self._at + 1 < len(self.queue):
            self._at += 1
            if (step := self._look()) is not None and step.line.is_open and step.line.target:
                self.step = step
                return step
        self.step = None
        return None

    def decide(self, deed: Deed, *, target: str | None = None, reason: str = "") -> SaveReport | Late:
        """Save a decision on the unit at hand; afterwards `step` shows it as it stands.

        A decision that meets an objection is not taken, see `SaveReport.objection`; nothing is written over what
        somebody else has saved. Raises UnknownError where the unit is gone, and `step` with it; any other L10nError
        where it could not be saved: `step` is as it was.
        """
        assert self.step is not None
        line = self.step.line
        request = SaveRequest(
            line.document, self.step.locale.bcp47, line.id, line.edition, deed, self.by, target=target, reason=reason
        )
        try:
            report = save_unit(self.opened, request, clock=self.clock)
        except ConflictError as error:
            self.step = self._look()
            return Late(error.found)
        except UnknownError:
            self.step = self._look()
            raise
        self._saved = self._saved or bool(report.written)
        if report.before is not None:
            self._before.append((self._at, deed, report.before))
        if not report.objection:
            self._count(deed, 1)
        self.step = self._look()
        return report

    def undo(self) -> SaveReport | Late | None:
        """Take the last decision back, and stand before its unit again; None where there is none.

        What could not be taken back, because somebody else saved it or a file cannot be written, still can be.
        """
        if not self._before:
            return None
        at, deed, before = self._before[-1]
        try:
            report = take_back(self.opened, before, by=self.by, clock=self.clock)
        except ConflictError as error:
            return Late(error.found)
        self._before.pop()
        self._count(deed, -1)
        self._at, self.step = at, None
        self.step = self._look()
        return report

    def _look(self) -> Step | None:
        self.opened.refresh()
        here = self.queue[self._at]
        views = self.opened.views
        if here.document not in self.opened.project.names:
            return None
        view = views.view(here.document, here.locale)
        row = next((row for row in view.rows if row.id == here.unit), None)
        if row is None:
            return None
        line = line_of(self.opened.project, views, view, row)
        return Step(self._at + 1, len(self.queue), here.locale, line)

    def _count(self, deed: Deed, by: int) -> None:
        if (name := _COUNTED.get(deed)) is not None:
            setattr(self.tally, name, getattr(self.tally, name) + by)

"""`check --fix`: mend in targets what can be mended without knowing what they say.

A fixed target is a changed target: an approval of what stood there lapses, a draft stays a draft.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from l10n.approval import History, covered
from l10n.checks.fixes import Fixed, fixed
from l10n.flows.checking import pair_of
from l10n.flows.clock import Clock
from l10n.flows.named import Named
from l10n.flows.sync import SyncRequest, sync
from l10n.flows.view import Row, View, Views
from l10n.flows.work import Work, by_key, key_of, look, save
from l10n.model.catalog import Unit
from l10n.model.ledger import Event
from l10n.project import Project

_KEPT = frozenset(("proposed", "outdated", "marked", "rejected"))
"""What a target was before its fix and still is after it: nobody has taken it on by that."""


@dataclass(frozen=True, slots=True)
class FixRequest:
    """Whose targets are fixed, in whose name; all where no `units` are named; with `keep_approved` only the others."""

    by: str
    document: str | None = None
    locale: str | None = None
    units: tuple[str, ...] = ()
    keep_approved: bool = False
    dry: bool = False


@dataclass(frozen=True, slots=True)
class Mended:
    """One target before and after; `lapsed` says that it was approved and is not any more."""

    document: str
    locale: str
    unit: str
    source: str
    before: str
    after: str
    codes: tuple[str, ...]
    line: int
    lapsed: bool


@dataclass(frozen=True, slots=True)
class FixReport:
    """What was mended, how many targets were looked at, and the paths written."""

    mended: tuple[Mended, ...]
    units: int
    written: tuple[str, ...]

    @property
    def lapsed(self) -> int:
        """How many approvals lapsed."""
        return sum(one.lapsed for one in self.mended)


@dataclass(slots=True)
class _Session:
    project: Project
    request: FixRequest
    views: Views
    named: Named
    mended: list[Mended] = field(default_factory=list)
    works: list[Work] = field(default_factory=list)
    units: int = 0


def fix(project: Project, request: FixRequest, *, clock: Clock) -> FixReport:
    """Make the safe fixes; what is approved lapses where it changes.

    Raises UsageError where a named unit is not met.
    """
    session = _Session(project, request, Views(project, request.document), Named(request.units))
    with project.writing(dry=request.dry):
        for view in session.views.each(request.document, request.locale):
            history = session.views.history(view.document, view.locale)
            changes = list(_changes(session, view))
            if changes:
                session.works.append(_changed(session, view, history, changes, at=clock()))
        session.named.all_met()
        paths = () if request.dry else tuple(save(project, session.works, clock))
    if paths:
        sync(project, SyncRequest(), clock=clock)
    return FixReport(tuple(session.mended), session.units, paths)


def _changes(session: _Session, view: View) -> Iterator[tuple[Row, Fixed]]:
    """Yield the units of a catalog that are mended; what is off, or accepted by a person, is left alone."""
    off = frozenset(code for code, weight in session.project.config.weights if weight == "off")
    for row in view.rows:
        target = row.unit.target
        if session.request.units and not session.named.means(row.id, row.source.key.source):
            continue
        if not target.strip() or row.state == "carried" or row.follows or covered(target):
            continue
        if session.request.keep_approved and row.state == "approved":
            continue
        session.units += 1
        made = fixed(pair_of(session.project, view, row), leaving=off | {one.origin for one in row.vouched})
        if made.target != target:
            yield row, made


def _changed(session: _Session, view: View, history: History, changes: list[tuple[Row, Fixed]], *, at: str) -> Work:
    work = look(session.project, view.document, view.locale, history, at=at)
    units = by_key(work.seen)
    for row, made in changes:
        unit = units.get(key_of(row.source))
        if unit is None or unit.target != row.unit.target:
            continue
        units[unit.match_key] = replace(unit, target=made.target)
        work.tell(history, _event(session.request.by, work.domain, unit, made.target, history, at=at))
        told = (row.id, row.source.key.source, row.unit.target, made.target, made.codes, row.unit.line)
        lapsed = row.state == "approved"
        session.mended.append(Mended(view.document, view.locale.bcp47, *told, lapsed))
    work.units = [units[unit.match_key] for unit in work.seen]
    return work


def _event(by: str, domain: str, unit: Unit, target: str, history: History, *, at: str) -> Event:
    """Return the ledger's line: the target is what it was, a draft or a person's, in other words."""
    last = history.latest(domain, unit.key)
    if unit.fuzzy and last is not None and last.action in _KEPT and last.target == unit.target:
        return replace(last, at=at, target=target)
    return Event(at, by, "translated", unit.source, target, unit.context)

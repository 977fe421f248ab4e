"""Approve, reject, leave as is, carry: what a reviewer says of a pair, in the catalog and then in the ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from l10n.approval import History
from l10n.errors import UsageError
from l10n.flows.barred import not_a_reviewer, wrote_it
from l10n.flows.checking import blocking, unit_findings
from l10n.flows.clock import Clock
from l10n.flows.named import Named
from l10n.flows.sync import SyncRequest, sync
from l10n.flows.view import Row, View, Views
from l10n.flows.work import Work, by_key, key_of, look, save
from l10n.model.catalog import Unit, UnitKey
from l10n.model.ledger import Action, Event
from l10n.project import Project

Verb = Literal["approve", "reject", "leave", "carry"]


@dataclass(frozen=True, slots=True)
class ReviewRequest:
    """What a reviewer says, of which units.

    Either `everything` (all pending units; with `drafts` untouched drafts too) or `units`: ids as `l10n units`
    prints them, or the beginning of a source; or whole `sources`. `reason` says why an old target still holds (carry),
    or why one is refused (reject).
    """

    verb: Verb
    by: str
    document: str | None = None
    locale: str | None = None
    units: tuple[str, ...] = ()
    sources: frozenset[str] = frozenset()
    everything: bool = False
    drafts: bool = False
    reason: str = ""
    dry: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """A unit that was not approved, and why."""

    document: str
    locale: str
    unit: str
    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReviewReport:
    """What a review changed: `done` units, of them `unedited` drafts; units `refused`; paths `written`.

    `warned` of those that were approved have findings that warn.
    """

    done: int
    unedited: int
    refused: tuple[Refused, ...]
    written: tuple[str, ...]
    warned: int = 0


@dataclass(slots=True)
class _Session:
    """One review while it goes on."""

    project: Project
    request: ReviewRequest
    clock: Clock
    views: Views
    named: Named
    works: list[Work] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    done: int = 0
    unedited: int = 0
    warned: int = 0


def review(project: Project, request: ReviewRequest, *, clock: Clock) -> ReviewReport:
    """Carry out what a reviewer says.

    An approval needs a target without error findings in a unit that is pending (a draft or stale unit only where
    it is named, or `drafts` asks for drafts). To carry needs a STALE unit whose old target nobody has touched; it gets
    the state that the old pair had. Catalogs are written before ledgers: a crash in between leaves a
    target that is not approved, never the other way round. Raises UsageError where nothing fits the request.
    """
    if not (request.everything or request.units or request.sources):
        raise UsageError("no unit is named", "Name some with --unit, or say --all.")
    session = _Session(project, request, clock, Views(project, request.document), Named(request.units))
    with project.writing(dry=request.dry):
        for view in session.views.each(request.document, request.locale):
            rows = list(_chosen(session, view))
            if rows:
                _decide(session, view, rows)
        session.named.all_met()
        paths = () if request.dry else tuple(save(project, session.works, clock))
    if paths:
        sync(project, SyncRequest(), clock=clock)
    return ReviewReport(session.done, session.unedited, tuple(session.refused), paths, session.warned)


def _chosen(session: _Session, view: View) -> Iterator[Row]:
    request = session.request
    for row in view.rows:
        source = row.source.key.source
        if request.everything:
            if not row.follows and (row.state == "pending" or (request.drafts and row.state == "draft")):
                yield row
            continue
        named = session.named.means(row.id, source)
        # A sentence that changed is STALE in some locales only; those that are not meant by name are passed over.
        passed = request.verb == "carry" and not request.locale and (row.state != "stale" or row.follows)
        if (named or source in request.sources) and not passed:
            yield row


def _decide(session: _Session, view: View, rows: Sequence[Row]) -> None:
    """Decide the chosen units of one catalog, in memory."""
    history = session.views.history(view.document, view.locale)
    work = look(session.project, view.document, view.locale, history, at=session.clock())
    units = by_key(work.seen)
    for row in rows:
        unit = units.get(key_of(row.source))
        reason = _refusal(session, view, row, unit)
        if unit is None or reason:
            session.refused.append(Refused(view.document, view.locale.bcp47, row.id, row.source.key.source, reason))
            continue
        units[unit.match_key], unedited = said(work, history, unit, row, session.request, at=session.clock())
        session.done += 1
        session.unedited += unedited
        if session.request.verb == "approve":
            found = unit_findings(session.project, view, row)
            session.warned += any(finding.severity == "warning" for finding in found)
    work.units = [units[unit.match_key] for unit in work.seen]
    session.works.append(work)


def _refusal(session: _Session, view: View, row: Row, unit: Unit | None) -> str:
    """Return why a unit cannot be decided, `unit` being what its catalog holds by now; empty where it can."""
    if unit is None:
        return "not in the catalog yet: run `l10n sync`"
    if unit.target != row.unit.target:
        return "somebody saved another target meanwhile: look at it first"
    return objection(session.views, view, row, session.request)


def said(work: Work, history: History, unit: Unit, row: Row, request: ReviewRequest, *, at: str) -> tuple[Unit, bool]:
    """Tell the history what a reviewer says of a unit; return it as it is now, and whether it is an unedited draft."""
    fresh = _VERBS[request.verb](unit)
    unedited = request.verb == "approve" and row.state == "draft" and row.origin != "human"
    event = Event(at, request.by, _ACTIONS[request.verb], unit.source, fresh.target, unit.context, unedited=unedited)
    if request.verb == "carry":
        event = _carried(event, unit, history, request.reason)
    elif request.verb == "reject":
        event = replace(event, origin=request.reason)
    work.tell(history, event)
    return fresh, unedited


def objection(views: Views, view: View, row: Row, request: ReviewRequest) -> str:
    """Return why a unit cannot be decided so; empty where it can."""
    project, verb = views.project, request.verb
    if row.follows:
        return f"follows {project.config.master(view.locale)}: review it there"
    if verb != "reject" and (barred := not_a_reviewer(project.config, request.by, view.locale)):
        return barred
    if verb == "leave":
        return ""
    if row.state == "empty":
        return "has no target"
    if verb == "carry" and (reason := _uncarriable(row, views.history(view.document, view.locale))):
        return reason
    if verb == "approve" and row.state == "carried":
        return "stands as in the source: nothing to approve"
    if verb in ("approve", "carry"):
        if barred := wrote_it(views, view, row, request.by):
            return barred
        errors = blocking(unit_findings(project, view, row))
        if errors:
            return f"{errors[0].code}: {errors[0].message}"
    return ""


def _uncarriable(row: Row, history: History) -> str:
    """Return why an old target cannot be carried; empty where it can."""
    unit = row.unit
    if row.state != "stale" or unit.previous_source is None:
        return f"is {row.state}: only a stale unit has an old target to carry"
    offer = history.offer(unit.key, unit.target)
    if offer is None or offer.action != "outdated":
        return "its target is no longer the old one: approve it instead"
    if not history.firm(UnitKey(unit.context, unit.previous_source), unit.target):
        return "its old target was never given for just that source by a person: approve it instead"
    return ""


def _carried(event: Event, unit: Unit, history: History, reason: str) -> Event:
    """Return the line that takes over what the old pair was: approved, or a person's and not yet approved."""
    old = UnitKey(unit.context, unit.previous_source or "")
    action: Action = "carried" if history.accepted(old, unit.target) else "confirmed"
    return replace(event, action=action, previous=unit.previous_source, origin=reason)


def _approved(unit: Unit) -> Unit:
    return replace(unit, fuzzy=False, previous_source=None, previous_context=None)


def _rejected(unit: Unit) -> Unit:
    return replace(unit, fuzzy=True)


def _left(unit: Unit) -> Unit:
    return replace(unit, target=unit.source, fuzzy=False, previous_source=None)


_VERBS: dict[Verb, Callable[[Unit], Unit]] = {
    "approve": _approved,
    "reject": _rejected,
    "leave": _left,
    "carry": _approved,
}
_ACTIONS: dict[Verb, Action] = {
    "approve": "accepted",
    "reject": "rejected",
    "leave": "left",
    "carry": "carried",
}

"""`check --accept`: a person says that what a check found of a unit is no fault.

The word holds for just that source and target, project-wide as approvals do, and lapses with any change of either.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from l10n.errors import UnknownError, UsageError
from l10n.flows.checking import (
    faults_of_source,
    judged,
    own_segments,
    target_findings,
    vouched_of_source,
)
from l10n.flows.clock import Clock, stamped
from l10n.flows.named import Named
from l10n.flows.proof import compare
from l10n.flows.view import Views, unit_id
from l10n.model.catalog import UnitKey
from l10n.model.codes import CODES
from l10n.model.finding import Finding
from l10n.model.ledger import Action, Event
from l10n.model.locale import LocaleTag
from l10n.project import Project
from l10n.store import ledger


@dataclass(frozen=True, slots=True)
class VouchRequest:
    """Of which checks, in which `units`, findings are accepted, or are accepted no longer (`withdraw`).

    `edition` is that of the one unit, of a `document` in a `locale`, as it was before the person: what is found of
    another text is not accepted. None where whoever asks has the text from nowhere but here.
    """

    codes: tuple[str, ...]
    by: str
    units: tuple[str, ...]
    document: str | None = None
    locale: str | None = None
    withdraw: bool = False
    dry: bool = False
    edition: str | None = None


@dataclass(frozen=True, slots=True)
class Vouched:
    """One finding that a person spoke of."""

    document: str
    locale: str
    unit: str
    source: str
    target: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class VouchReport:
    """What was `said`, how much of what was asked had been said `before`, and the ledgers `written`."""

    said: tuple[Vouched, ...]
    before: int
    written: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """A finding where a word on it belongs: in the ledger of a document in a locale."""

    document: str
    locale: LocaleTag
    key: UnitKey
    target: str
    finding: Finding

    def told(self) -> Vouched:
        unit, code = unit_id(self.key), self.finding.code
        where = (self.document, self.locale.bcp47, unit, self.key.source, self.target)
        return Vouched(*where, code, self.finding.message)

    def event(self, request: VouchRequest) -> Event:
        action: Action = "doubted" if request.withdraw else "vouched"
        return Event("", request.by, action, self.key.source, self.target, self.key.context, origin=self.finding.code)


def vouch(project: Project, request: VouchRequest, *, clock: Clock) -> VouchReport:
    """Note in the ledgers which findings are accepted.

    Raises UsageError where there is none such, and ConflictError, nothing written, where the unit has another edition
    by now: `found` is the target that stands there.
    """
    unknown = [code for code in request.codes if code not in CODES]
    if unknown:
        raise UsageError(f"no check has the code {unknown[0]!r}", f"There are: {', '.join(CODES)}.")
    if not request.units:
        raise UsageError("no unit is named", "Name some with --unit.")
    with project.writing(dry=request.dry):
        met = list(dict.fromkeys(_met(project, request)))
        if not met:
            what = " or ".join(request.codes)
            raise UsageError(f"nothing is found there with the code {what}", "`l10n check` shows what is found.")
        standing = "accepted" if request.withdraw else ""
        fresh = [one for one in met if (one.finding.severity == "accepted") == bool(standing)]
        written = () if request.dry else tuple(_write(project, request, fresh, clock))
    return VouchReport(tuple(one.told() for one in fresh), len(met) - len(fresh), written)


def _met(project: Project, request: VouchRequest) -> Iterator[_Found]:
    """Yield the findings that are spoken of, accepted ones too."""
    views, named = Views(project, request.document), Named(request.units)
    _compare(views, request)
    for name in project.named(request.document) if request.document else project.readable:
        for key, locale, target, findings in (*_sources(views, name), *_targets(views, name, request.locale)):
            if named.means(unit_id(key), key.source):
                yield from (_Found(name, locale, key, target, one) for one in findings if one.code in request.codes)
    named.all_met()


def _compare(views: Views, request: VouchRequest) -> None:
    if request.edition is None or request.document is None or request.locale is None:
        return
    (name,) = views.project.named(request.document)
    view = views.view(name, views.project.locale(request.locale))
    for unit in request.units:
        row = next((row for row in view.rows if row.id == unit), None)
        if row is None:
            raise UnknownError(f"no unit is {unit!r}", "The source has changed: load the page again.")
        compare(row.unit, views.history(name, view.locale), document=name, seen=request.edition)


_Judged = tuple[UnitKey, LocaleTag, str, tuple[Finding, ...]]


def _targets(views: Views, name: str, locale: str | None) -> Iterator[_Judged]:
    for view in views.each(name, locale):
        rows = [row for row in view.rows if row.unit.target.strip() and row.state != "carried" and not row.follows]
        for row, findings in target_findings(views.project, view, rows):
            yield row.source.key, view.locale, row.unit.target, findings


def _sources(views: Views, name: str) -> Iterator[_Judged]:
    project = views.project
    for segment, found in zip(own_segments(project, name), faults_of_source(project, name), strict=True):
        locale = next((one for one in project.config.locales if one.same_text(segment.lang)), None)
        if locale is not None:
            findings = tuple(judged(project, found, vouched_of_source(views, name, segment)))
            yield UnitKey(segment.context, segment.source), locale, "", findings


def _write(project: Project, request: VouchRequest, met: list[_Found], clock: Clock) -> Iterator[str]:
    events = list(stamped((one.event(request) for one in met), clock))
    groups: dict[tuple[str, LocaleTag], list[Event]] = {}
    for one, event in zip(met, events, strict=True):
        groups.setdefault((one.document, one.locale), []).append(event)
    for (name, locale), lines in groups.items():
        place = project.ledger_path(name, locale)
        label = project.label(place)
        ledger.append(place, lines, label=label)
        yield label

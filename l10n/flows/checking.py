"""`check`: what is wrong with targets, and with sources before anybody translates them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from l10n.approval import covered
from l10n.checks import document_findings, pair_findings, sources_findings
from l10n.checks.base import Pair
from l10n.extract import notice_line
from l10n.flows.cover import cover_findings
from l10n.flows.view import Row, View, Views
from l10n.model.catalog import UnitKey
from l10n.model.document import Segment
from l10n.model.finding import Finding
from l10n.model.text import folded
from l10n.project import Project

_SHOWN = 100
"""Characters of a document that show where a notice is meant."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding and the unit that it is about; `locale` is empty where the source itself is at fault."""

    document: str
    locale: str
    unit: str
    source: str
    target: str
    line: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class CheckReport:
    """All findings, in the order of documents, locales and units."""

    findings: tuple[Placed, ...]
    units: int

    def count(self, severity: str) -> int:
        """Return how many findings have a severity."""
        return sum(placed.finding.severity == severity for placed in self.findings)


def pair_of(project: Project, view: View, row: Row) -> Pair:
    """Return a unit as the checks see it."""
    terms = project.terms(view.locale).get(row.source.lang.language, ())
    return Pair(row.source.key.source, row.unit.target, row.source.lang, view.locale, terms, row.source.kind)


def unit_findings(project: Project, view: View, row: Row) -> tuple[Finding, ...]:
    """Check one target, as it stands alone; what is converted from another locale is checked there."""
    if row.follows:
        return ()
    if covered(row.unit.target):
        return tuple(cover_findings(project.document(view.document), view, row))
    pair = pair_of(project, view, row)
    told = (pair.source, pair.target, pair.source_lang.bcp47, pair.target_lang.bcp47, pair.kind)
    return project.findings.of((*told, project.terms_digest(view.locale)), partial(pair_findings, pair))


def blocking(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that keep a target from being approved or released."""
    return tuple(finding for finding in findings if finding.severity == "error")


def check(project: Project, views: Views, document: str | None = None, locale: str | None = None) -> CheckReport:
    """Check every target that somebody gave, and every source."""
    placed: list[Placed] = []
    units = 0
    for name in project.named(document) if document else project.readable:
        if locale is None:
            placed += _of_sources(project, name)
        for view in views.each(name, locale):
            filled = [
                row for row in view.rows if row.unit.target.strip() and row.state != "carried" and not row.follows
            ]
            units += len(filled)
            placed += _of_targets(project, view, filled)
    return CheckReport(tuple(placed), units)


def _of_targets(project: Project, view: View, rows: Sequence[Row]) -> Iterable[Placed]:
    together = document_findings([pair_of(project, view, row) for row in rows])
    for row, beside in zip(rows, together, strict=True):
        for finding in (*unit_findings(project, view, row), *beside):
            if _of_source(finding):
                continue
            yield Placed(
                view.document,
                view.locale.bcp47,
                row.id,
                row.source.key.source,
                row.unit.target,
                row.unit.line,
                finding,
            )


def _of_sources(project: Project, name: str) -> Iterable[Placed]:
    document = project.document(name)
    for notice in document.notices:
        finding = Finding("src_reading", "warning", notice.message, notice.at, notice.at)
        yield Placed(
            name, "", "", document.text[notice.at : notice.at + _SHOWN], "", notice_line(document, notice), finding
        )
    for segment, findings in zip(own_segments(project, name), faults_of_source(project, name), strict=True):
        for finding in findings:
            yield _in_source(project, name, segment, finding)


def _in_source(project: Project, name: str, segment: Segment, finding: Finding) -> Placed:
    """Place a fault of a source on its line; that of a fragment in the first article that holds the sentence."""
    if name in project.fragments:
        key = UnitKey(segment.context, segment.source)
        article = next(unit.places[0] for unit in project.template(name) if unit.key == key)
        found = project.document(article).segments
        place = next(one for one in found if one.fragment == name and folded(one.source) == folded(segment.source))
        name, segment = article, place
    line = project.document(name).text.count("\n", 0, segment.span.start) + 1
    return Placed(name, "", "", segment.source, "", line, finding)


def own_segments(project: Project, name: str) -> tuple[Segment, ...]:
    """Return the segments of a document that its own catalogs translate."""
    return tuple(segment for segment in project.document(name).segments if not segment.fragment)


def faults_of_source(project: Project, name: str) -> tuple[tuple[Finding, ...], ...]:
    """Check the source itself, segment by segment, before anybody translates it."""
    return sources_findings([(segment.source, segment.lang) for segment in own_segments(project, name)])


def _of_source(finding: Finding) -> bool:
    return finding.code.startswith("src_")

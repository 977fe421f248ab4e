"""`check`: what is wrong with targets, and with sources before anybody translates them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, replace
from functools import partial

from l10n.approval import covered
from l10n.checks import pair_findings, sources_findings, target_consistency
from l10n.checks.base import Pair
from l10n.checks.counted import counted_findings
from l10n.checks.dictionary import Dictionary, dictionary_findings
from l10n.errors import SourceError
from l10n.extract import notice_line
from l10n.flows.checked import checked
from l10n.flows.cover import cover_findings
from l10n.flows.links import Links
from l10n.flows.view import Row, View, Views, unit_id
from l10n.model.catalog import UnitKey
from l10n.model.document import Segment
from l10n.model.finding import Finding
from l10n.model.ledger import Event
from l10n.model.plural import is_plural
from l10n.model.text import folded
from l10n.po.counted import is_template
from l10n.project import Project
from l10n.store.dictionary import load

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
    """All findings, in the order of documents, locales and units; `unreadable` tells which sources are in none."""

    findings: tuple[Placed, ...]
    units: int
    unreadable: tuple[str, ...] = ()

    def count(self, severity: str) -> int:
        """Return how many findings have a severity."""
        return sum(placed.finding.severity == severity for placed in self.findings)


def pair_of(project: Project, view: View, row: Row) -> Pair:
    """Return a unit as the checks see it."""
    terms = project.terms(view.locale).get(row.source.lang.language, ())
    return Pair(row.source.key.source, row.unit.target, row.source.lang, view.locale, terms, row.source.kind)


def unit_findings(project: Project, view: View, row: Row) -> tuple[Finding, ...]:
    """Check one target, as it stands alone; what is converted from another locale is checked there.

    Findings count as much as the project says; those that a person accepted are `accepted`.
    """
    return tuple(judged(project, _found(project, view, row), row.vouched))


def judged(project: Project, findings: Iterable[Finding], vouched: Iterable[Event]) -> Iterator[Finding]:
    """Yield findings as they count in a project, where people have said of which checks that they are wrong."""
    told = {event.origin: event for event in vouched}
    for finding in findings:
        weight = project.config.weight(finding.code)
        if weight == "off":
            continue
        said = told.get(finding.code)
        if said is not None:
            message = f"{finding.message} Accepted by {said.by} on {said.at[:10]}."
            yield replace(finding, severity="accepted", message=message)
        else:
            yield finding if weight is None else replace(finding, severity=weight)


def _found(project: Project, view: View, row: Row) -> tuple[Finding, ...]:
    if row.follows:
        return ()
    if covered(row.unit.target):
        return tuple(cover_findings(project.document(view.document), view, row))
    pair = pair_of(project, view, row)
    told = (pair.source, pair.target, pair.source_lang.bcp47, pair.target_lang.bcp47, pair.kind)
    find = partial(pair_findings, pair)
    dictionary = load(project.root, project.config.spelling, view.locale)
    if dictionary is not None:
        find = partial(_spelt, pair, dictionary)
    if is_template(view.document) and is_plural(pair.source):
        find = partial(counted_findings, pair, pair_findings)
    beside = (dictionary.name,) if dictionary is not None else ()
    return project.findings.of((*told, project.terms_digest(view.locale), *beside), find)


def _spelt(pair: Pair, dictionary: Dictionary) -> tuple[Finding, ...]:
    told = pair_findings(pair)
    return (*told, *dictionary_findings(pair, dictionary, told))


def blocking(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that keep a target from being approved or released."""
    return tuple(finding for finding in findings if finding.severity == "error")


def check(project: Project, views: Views, document: str | None = None, locale: str | None = None) -> CheckReport:
    """Check every target that somebody gave, and every source.

    Raises SourceError where the `document` that is named cannot be read; others that cannot are told of.
    """
    named = project.named(document) if document else ()
    placed: list[Placed] = []
    unreadable: list[str] = []
    units = 0
    with checked(project) as known:
        for name in named or project.names:
            try:
                told = known.of(name, locale, partial(_found_in, project, views, name, locale))
            except SourceError as error:
                if named:
                    raise
                unreadable.append(f"{error} {error.hint}".rstrip())
                continue
            count, found = json.loads(told)
            units += count
            placed += (replace(Placed(*one), finding=Finding(*one[-1])) for one in found)
    return CheckReport(tuple(placed), units, tuple(unreadable))


def _found_in(project: Project, views: Views, name: str, locale: str | None) -> str:
    """Check one document; return how many of its targets were looked at and what was found, as JSON."""
    placed = list(_of_sources(project, views, name)) if locale is None else []
    units = 0
    for view in views.each(name, locale):
        filled = [row for row in view.rows if row.unit.target.strip() and row.state != "carried" and not row.follows]
        units += len(filled)
        placed += _of_targets(project, view, filled)
    return json.dumps((units, [astuple(one) for one in placed]), ensure_ascii=False)


def target_findings(project: Project, view: View, rows: Sequence[Row]) -> Iterator[tuple[Row, tuple[Finding, ...]]]:
    """Yield what is wrong with targets of one document, in themselves and beside the others."""
    together = target_consistency([pair_of(project, view, row) for row in rows])
    for row, beside in zip(rows, together, strict=True):
        yield row, (*unit_findings(project, view, row), *judged(project, beside, row.vouched))


def _of_targets(project: Project, view: View, rows: Sequence[Row]) -> Iterable[Placed]:
    for row, findings in target_findings(project, view, rows):
        for finding in findings:
            where = (view.document, view.locale.bcp47, row.id, row.source.key.source, row.unit.target, row.unit.line)
            yield Placed(*where, finding)


def _of_sources(project: Project, views: Views, name: str) -> Iterable[Placed]:
    document = project.document(name)
    for notice in document.notices:
        finding = Finding("src_reading", "warning", notice.message, notice.at, notice.at)
        where = document.text[notice.at : notice.at + _SHOWN]
        for counted in judged(project, (finding,), ()):
            yield Placed(name, "", "", where, "", notice_line(document, notice), counted)
    if name not in project.fragments and project.config.weight("src_link") != "off":
        yield from _of_links(project, name)
    for segment, findings in zip(own_segments(project, name), faults_of_source(project, name), strict=True):
        vouched = vouched_of_source(views, name, segment) if findings else ()
        for finding in judged(project, findings, vouched):
            yield _in_source(project, name, segment, finding)


def _of_links(project: Project, name: str) -> Iterator[Placed]:
    text = project.document(name).text
    for at, address in Links(project).nowhere(name):
        message = f"{address} is no article of the project: the words stay, the link goes."
        line = text.count("\n", 0, at) + 1
        for counted in judged(project, (Finding("src_link", "warning", message, at, at),), ()):
            yield Placed(name, "", "", text[at : at + _SHOWN].partition("\n")[0], "", line, counted)


def _in_source(project: Project, name: str, segment: Segment, finding: Finding) -> Placed:
    """Place a fault of a source on its line; that of a fragment in the first article that holds the sentence."""
    unit = unit_id(UnitKey(segment.context, segment.source))
    if name in project.fragments:
        key = UnitKey(segment.context, segment.source)
        article = next(unit.places[0] for unit in project.template(name) if unit.key == key)
        found = project.document(article).segments
        place = next(one for one in found if one.fragment == name and folded(one.source) == folded(segment.source))
        name, segment = article, place
    line = project.document(name).text.count("\n", 0, segment.span.start) + 1
    return Placed(name, "", unit, segment.source, "", line, finding)


def own_segments(project: Project, name: str) -> tuple[Segment, ...]:
    """Return the segments of a document that its own catalogs translate."""
    return tuple(segment for segment in project.document(name).segments if not segment.fragment)


def vouched_of_source(views: Views, name: str, segment: Segment) -> tuple[Event, ...]:
    """Return which faults of a source a person accepted: the ledger of its own language's catalog knows."""
    locale = next((one for one in views.project.config.locales if one.same_text(segment.lang)), None)
    if locale is None:
        return ()
    return views.history(name, locale).vouched(UnitKey(segment.context, segment.source), "")


def faults_of_source(project: Project, name: str) -> tuple[tuple[Finding, ...], ...]:
    """Check the source itself, segment by segment, before anybody translates it."""
    return sources_findings([(segment.source, segment.lang) for segment in own_segments(project, name)])

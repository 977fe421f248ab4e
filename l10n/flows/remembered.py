"""What a sync found, kept in the index for the next: its report is told from both."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from l10n.errors import FileError
from l10n.extract import notice_lines
from l10n.flows.checking import faults_of_source, judged
from l10n.flows.desk import Desk
from l10n.flows.facts import Facts, Proposed
from l10n.flows.parts import parts_text
from l10n.flows.proposals import facts_of
from l10n.flows.report import CatalogReport, DocumentFacts, Failure, SyncReport
from l10n.flows.rules import rules_for
from l10n.flows.scope import Scope
from l10n.flows.settled import Fresh, Note, remembered_report
from l10n.flows.work import Work
from l10n.project import SOURCES, Project
from l10n.store import config
from l10n.store.index import CatalogFacts, Index
from l10n.store.scan import Marks

_log = logging.getLogger(__name__)


@contextmanager
def index_of(root: Path, *, reading: bool) -> Iterator[Index | None]:
    """Open a project's index; None where there is none to be had, and a sync has to look at everything.

    Who only reads, and finds none, gets an empty one that lies elsewhere and goes with the block.
    """
    with ExitStack() as stack:
        yield _opened(root, stack, reading=reading)


def _opened(root: Path, stack: ExitStack, *, reading: bool) -> Index | None:
    try:
        return stack.enter_context(Index(root, reading=reading))
    except FileError as error:
        if not reading:
            _log.warning("%s", error)
            return None
    try:
        return stack.enter_context(Index(Path(stack.enter_context(TemporaryDirectory(prefix="l10n-")))))
    except (OSError, FileError):
        return None


def beside(project: Project) -> tuple[str, ...]:
    """Return the files that a sync reads beside sources and catalogs: the configuration, and the glossary if any."""
    return tuple(filter(None, (config.NAME, project.config.glossary)))


@dataclass(frozen=True, slots=True)
class Found:
    """What a sync found: of each document that it looked at, and of each of their catalogs, in the order of desks.

    `facts` are what articles contribute to proposals; `kept` is what the index is told of catalogs, by document.
    """

    documents: Mapping[str, DocumentFacts]
    facts: Mapping[str, Facts]
    reports: Sequence[CatalogReport]
    kept: Mapping[str, Sequence[CatalogFacts]]


def found_by(project: Project, scope: Scope, desks: Sequence[Desk]) -> Found:
    """Tell what was found of the documents in the scope."""
    documents = {name: DocumentFacts(failure=Failure(str(error), error.hint)) for name, error in scope.errors.items()}
    facts: dict[str, Facts] = {}
    for name in scope.names:
        findings = sum(len([*judged(project, found, ())]) for found in faults_of_source(project, name))
        document = project.document(name)
        notices: tuple[str, ...] = ()
        if name not in project.fragments:
            facts[name] = facts_of(document)
            notices = notice_lines(document, f"{SOURCES}/{name}")
        documents[name] = DocumentFacts(findings, notices)
    reports: list[CatalogReport] = []
    kept: dict[str, list[CatalogFacts]] = {}
    for desk in desks:
        for work in desk.works:
            reports.append(_report(project, desk, work))
            kept.setdefault(work.name, []).append(_kept(project, desk, work))
    return Found(documents, facts, reports, kept)


def report_of(project: Project, scope: Scope, found: Found, *, brief: bool = False) -> SyncReport:
    """Tell how the whole project stands: what was found now, and of all else what the index says."""
    index = scope.index
    gone = index.names().difference(project.names) if index else frozenset[str]()
    note = _note(project, rules_for(project, index, found.facts, aside=gone.union(found.documents)))
    return remembered_report(index, Fresh(found.documents, found.reports, gone), note=note, brief=brief)


def _note(project: Project, proposed: Sequence[Proposed]) -> Note:
    """Return what the index is told of the project as a whole."""
    told = [(tag.bcp47, project.config.master(tag) is not None) for tag in project.config.locales]
    locales = tuple(sorted(told, key=lambda row: row[1]))
    return Note(locales, project.fragments, project.unread, project.config.drafters, tuple(proposed))


def keep(
    index: Index,
    project: Project,
    scope: Scope,
    desks: Sequence[Desk],
    found: Found,
    marks: Marks,
    *,
    proposed: Sequence[Proposed],
) -> None:
    """Keep in the index what a sync found and proposes, and how the files lie now; all of it, or nothing of it."""

    def kept() -> None:
        if scope.index is None:
            index.clear()
        for name in index.names().difference(project.names):
            index.forget(name)
        keep_found(index, project, desks, found)
        for desk in desks:
            index.keep_memory(desk.locale.bcp47, desk.past.keys, desk.past.pairs())
        keep_whole(index, project, marks, proposed=proposed)

    keeping(index, kept)


def keeping(index: Index, keep: Callable[[], None]) -> bool:
    """Keep something in the index, all of it or nothing.

    False where it cannot be written, which is told in the log: the next sync looks at everything that this one changed.
    """
    try:
        with index.change():
            keep()
    except FileError as error:
        _log.warning("%s", error)
        return False
    return True


def keep_whole(index: Index, project: Project, marks: Marks, *, proposed: Sequence[Proposed]) -> None:
    """Keep how the files lie, and what is known of the project as a whole: from now on the index counts."""
    index.keep_marks(marks)
    index.keep_note("project", _note(project, proposed).as_text())
    index.keep_note("beside", json.dumps(beside(project)))


def keep_found(index: Index, project: Project, desks: Sequence[Desk], found: Found) -> None:
    """Keep what a sync found of some documents, and of which sources their ledgers speak."""
    keep_documents(index, project, found)
    for desk in desks:
        for where, events in desk.told():
            desk.past.told(where, events)
        for where, keys in desk.past.spoken.items():
            index.keep_ledger(desk.locale.bcp47, where, keys)


def keep_documents(index: Index, project: Project, found: Found) -> None:
    """Keep what a sync found of some documents, but not of their ledgers."""
    for name, told in found.documents.items():
        sources = () if told.failure else [source.key.source for source in project.template(name)]
        facts, passages, tail, parts = "", list[int](), "", ""
        if name in found.facts:
            facts, fragments = found.facts[name].as_text(), project.fragment_units(name)
            passages = [passage.key for passage in found.facts[name].passages]
            tail = end.start if (end := found.facts[name].tail) else ""
            parts = parts_text(fragments) if fragments else ""
        index.keep_document(
            name,
            told.as_text() if told.notices or told.failure else "",
            sources,
            found.kept.get(name, ()),
            findings=told.findings,
            facts=facts,
            passages=passages,
            tail=tail,
            parts=parts,
        )


def _kept(project: Project, desk: Desk, work: Work) -> CatalogFacts:
    # Another sync would find as many units as this one left them.
    kept = 0 if project.config.master(desk.locale) else len(work.units)
    empty = tuple(unit.source for unit in work.units if not unit.target.strip())
    drafts = tuple(unit.source for unit in work.units if unit.fuzzy and unit.target.strip())
    return CatalogFacts(desk.locale.bcp47, kept, empty, drafts)


def _report(project: Project, desk: Desk, work: Work) -> CatalogReport:
    fate = desk.fates.get(work.domain)
    empty = sum(not unit.target.strip() for unit in work.units)
    derived = project.config.master(desk.locale) is not None
    if fate is None:
        return CatalogReport(
            work.name,
            desk.locale.bcp47,
            derived=derived,
            empty=empty,
            stripped=work.stripped,
            missing=work.missing,
            charset=work.charset,
        )
    return CatalogReport(
        work.name,
        desk.locale.bcp47,
        derived=derived,
        kept=fate.kept,
        moved=fate.moved,
        returned=fate.returned,
        carried=fate.carried,
        changed=fate.changed,
        new=fate.new,
        gone=fate.gone,
        empty=empty,
        stripped=work.stripped,
        missing=work.missing,
        charset=work.charset,
    )

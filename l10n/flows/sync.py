"""`sync`: every catalog brought up to date with its source; what people did is noted, nothing of it is lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from l10n.errors import ConflictError
from l10n.flows.checking import faults_of_source
from l10n.flows.clock import Clock, stamped
from l10n.flows.desk import Desk, derived_desk, master_desk
from l10n.flows.notes import annotate
from l10n.flows.pretranslate import DraftRequest, Progress, pretranslate
from l10n.flows.proposals import excludes_to_propose
from l10n.flows.report import CatalogReport, Drafts, Failure, SyncReport, to_text
from l10n.flows.work import Trust, Work, catalog_of, never, save
from l10n.model.catalog import Catalog, Unit
from l10n.model.locale import LocaleTag
from l10n.po.writer import written
from l10n.project import Project
from l10n.store import files, fingerprint, ledger

_TRIES = 3


@dataclass(frozen=True, slots=True)
class SyncRequest:
    """What is asked of a sync.

    `engines` may draft, in the order of trial, for `documents` and `locales` (empty: all); `url` points an engine
    elsewhere; `dry` writes nothing; `strict` ends at an engine that lacks its key; `trust` is asked about fuzzy marks
    that vanished all at once.
    """

    engines: tuple[str, ...] = ()
    url: str = ""
    documents: tuple[str, ...] = ()
    locales: tuple[LocaleTag, ...] = ()
    dry: bool = False
    strict: bool = False
    trust: Trust = never


def quiet(what: str, done: int, of: int) -> None:
    """Show no progress."""


def sync(project: Project, request: SyncRequest, *, clock: Clock, progress: Progress = quiet) -> SyncReport:
    """Extract, reconcile, fill from memory, draft by engine, derive, write.

    Sources that cannot be read are reported, and their catalogs left as they are. Raises CatalogError where a
    catalog or ledger is damaged, before anything is written. An engine's failure is told in `drafts`. Where somebody
    saves a catalog meanwhile, all is looked at anew; ConflictError only if that goes on.
    """
    for _ in range(_TRIES - 1):
        try:
            return _synced(project, request, clock, progress)
        except ConflictError:
            continue
    return _synced(project, request, clock, progress)


def _synced(project: Project, request: SyncRequest, clock: Clock, progress: Progress) -> SyncReport:
    # Who writes nothing leaves no lock behind, and may look at what cannot be written.
    with project.writing(dry=request.dry):
        names, failures = project.readable, project.unreadable
        desks, drafts = _desks(project, names, request, clock(), progress)
        for desk in desks:
            terms = project.terms(desk.locale)
            for work in desk.works:
                annotate(work, desk.history, terms)
        reports = tuple(
            _report(desk, work, derived=project.config.master(desk.locale) is not None)
            for desk in desks
            for work in desk.works
        )
        orphans = [project.orphan_path(where, desk.locale) for desk in desks for where in desk.orphans]
        aside = tuple(map(project.label, (*orphans, *project.orphan_templates())))
        if request.dry:
            paths = tuple(_differing(project, names, desks))
        else:
            files.sweep(project.root)
            paths = tuple(_written(project, names, desks, clock))
            _set_aside(project, desks, clock)
    report = SyncReport(
        catalogs=reports,
        written=paths,
        set_aside=aside,
        failures=tuple(Failure(str(error), error.hint) for error in failures),
        from_memory=sum(desk.from_memory for desk in desks),
        overrides_outdated=sum(desk.outdated for desk in desks),
        drafts=drafts,
        proposed=excludes_to_propose(project, names),
        source_findings=sum(len(found) for name in names for found in faults_of_source(project, name)),
        unread=project.unread,
        engines=project.config.draft_engines,
        asked=bool(request.engines),
    )
    if report.settled and not request.dry:
        fingerprint.remember(project.root, to_text(report))
    return report


def _desks(
    project: Project, names: Sequence[str], request: SyncRequest, at: str, progress: Progress
) -> tuple[list[Desk], Drafts]:
    locales = project.config.locales
    desks = [
        master_desk(project, tag, names, at=at, trust=request.trust)
        for tag in locales
        if project.config.master(tag) is None
    ]
    drafts = pretranslate(
        project,
        [desk for desk in desks if not request.locales or desk.locale in request.locales],
        DraftRequest(request.engines, request.url, request.documents or tuple(names), request.dry, request.strict),
        at=at,
        progress=progress,
    )
    desks += [
        derived_desk(project, tag, names, desks, at=at, trust=request.trust)
        for tag in locales
        if project.config.master(tag) is not None
    ]
    return desks, drafts


def _report(desk: Desk, work: Work, *, derived: bool) -> CatalogReport:
    fate = desk.fates.get(work.domain)
    report = CatalogReport(
        work.name,
        desk.locale.bcp47,
        derived=derived,
        empty=sum(not unit.target.strip() for unit in work.units),
        stripped=work.stripped,
    )
    if fate is None:
        return report
    return replace(
        report,
        kept=fate.kept,
        moved=fate.moved,
        returned=fate.returned,
        changed=fate.changed,
        new=fate.new,
        gone=fate.gone,
    )


def _template_of(project: Project, name: str) -> Catalog:
    ours = project.header(name, project.document(name).lang)
    header = tuple((field, value) for field, value in ours if field not in ("Language", "Plural-Forms"))
    units = (
        Unit(source.key.source, context=source.key.context, notes=source.notes, references=(f"source_texts/{name}",))
        for source in project.template(name)
    )
    return Catalog(header, tuple(units))


def _differing(project: Project, names: Sequence[str], desks: Sequence[Desk]) -> Iterable[str]:
    for name in names:
        path = project.template_path(name)
        if files.read_if_there(path) != written(_template_of(project, name)).encode():
            yield project.label(path)
    for desk in desks:
        for work in desk.works:
            if work.data is None or catalog_of(project, work) != work.on_disk:
                yield project.label(project.catalog_path(work.name, work.locale))
            if work.events:
                yield project.label(project.ledger_path(work.name, work.locale))


def _written(project: Project, names: Sequence[str], desks: Sequence[Desk], clock: Clock) -> Iterable[str]:
    for desk in desks:
        yield from save(project, desk.works, clock)
    for name in names:
        path = project.template_path(name)
        if files.save(path, written(_template_of(project, name)).encode()):
            yield project.label(path)


def _set_aside(project: Project, desks: Sequence[Desk], clock: Clock) -> None:
    """Move catalogs and templates whose document is gone out of the way; their ledgers stay, for the day it returns."""
    for desk in desks:
        for where, events in desk.orphans.items():
            ledger.append(project.orphan_ledger_path(where, desk.locale), stamped(events, clock))
            files.move_aside(project.orphan_path(where, desk.locale), project.removed_path(where, desk.locale))
    for path in project.orphan_templates():
        files.move_aside(path, project.removed_template_path(path))

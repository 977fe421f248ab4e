"""`sync`: every catalog brought up to date with its source; what people did is noted, nothing of it is lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from l10n.errors import ConflictError
from l10n.flows.clock import Clock, stamped
from l10n.flows.desk import Desk
from l10n.flows.first import first_sync, is_first
from l10n.flows.places import followed
from l10n.flows.pretranslate import Progress
from l10n.flows.remembered import beside, found_by, index_of, keep, report_of
from l10n.flows.report import SyncReport
from l10n.flows.respelt import respelt_units
from l10n.flows.scope import scope_of
from l10n.flows.stages import SyncRequest, worked
from l10n.flows.survey import is_unknown, surveyed
from l10n.flows.template import template_of
from l10n.flows.work import Saved, catalog_of, in_order, save
from l10n.po.counted import on_disk
from l10n.po.writer import written
from l10n.project import SEPARATED, Project
from l10n.store import config, files, ledger
from l10n.store.index import Index
from l10n.store.scan import Marks, Scan, scanned

__all__ = ["SyncRequest", "quiet", "sync"]

_TRIES = 3


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
            request = replace(request, scan=None)
    return _synced(project, request, clock, progress)


def _synced(project: Project, request: SyncRequest, clock: Clock, progress: Progress) -> SyncReport:
    # Who writes nothing leaves no lock behind, and may look at what cannot be written.
    with project.writing(dry=request.dry) as killed, index_of(project.root, reading=request.dry) as index:
        # Clearing up after one that was killed may have changed files.
        scan = _seen(project, index, replace(request, scan=None) if killed else request)
        project.listing = scan.marks
        if is_first(scan, request):
            return first_sync(project, scan, request, index, clock=clock, progress=progress)
        at = clock()
        if index is not None and is_unknown(project, scan) and not (request.anew or request.thorough):
            scan = surveyed(project, scan, index, at=at, progress=progress)
        scope = scope_of(project, index, scan, engines=request.engines, documents=request.documents)
        stand = worked(project, scope, request, at=at, progress=progress)
        scope, desks = stand.scope, stand.desks
        found = found_by(project, scope, desks)
        report = report_of(project, scope, found, brief=request.brief)
        aside, renamed = _orphans(project, desks), _renamed(project, desks)
        if request.dry:
            paths = tuple(sorted(_differing(project, scope.names, desks)))
        else:
            saved = _written(project, scope.names, desks, clock)
            _set_aside(project, desks)
            saved |= _templates(project, scope.names)
            paths = tuple(sorted(saved))
            if index is not None:
                marks = scan.after(project.root, saved, gone=aside)
                keep(index, project, scope, desks, found, marks, proposed=report.proposed)
    return replace(
        report,
        written=paths,
        set_aside=tuple(path for path in aside if path not in renamed),
        from_memory=sum(desk.from_memory for desk in desks),
        overrides_outdated=sum(desk.outdated for desk in desks),
        respelt=respelt_units(desks),
        drafts=stand.drafts,
        asked=bool(request.engines),
    )


def _seen(project: Project, index: Index | None, request: SyncRequest) -> Scan:
    """Look at the folder, unless somebody has just done so with the same index."""
    known = index if index and not request.anew else None
    seen = request.scan
    if seen and known and seen.before.edition == known.edition() and config.NAME not in seen.changed:
        return seen
    marks = known.marks() if known else Marks()
    return scanned(project.root, marks, beside=beside(project), thorough=request.thorough)


def _orphans(project: Project, desks: Sequence[Desk]) -> tuple[str, ...]:
    """Return the catalogs and templates whose document is gone or renamed, as people are shown them."""
    catalogs = [project.orphan_path(where, desk.locale) for desk in desks for where in desk.orphans]
    return tuple(map(project.label, (*catalogs, *project.orphan_templates())))


def _renamed(project: Project, desks: Sequence[Desk]) -> frozenset[str]:
    """Return those of them of which all stands under another name."""
    paths = [project.orphan_path(where, desk.locale) for desk in desks for where in desk.renamed]
    return frozenset(map(project.label, (*paths, *_former_templates(project, desks))))


def _former_templates(project: Project, desks: Sequence[Desk]) -> frozenset[Path]:
    return frozenset(project.orphan_template_path(where) for desk in desks for where in desk.renamed)


def _differing(project: Project, names: Sequence[str], desks: Sequence[Desk]) -> Iterable[str]:
    for name in names:
        path = project.template_path(name)
        if files.read_if_there(path) != written(on_disk(template_of(project, name), name)).encode():
            yield project.label(path)
    if followed(project, names):
        yield SEPARATED
    for desk in desks:
        for work in desk.works:
            if work.data is None or catalog_of(project, work) != work.on_disk:
                yield project.label(project.catalog_path(work.name, work.locale))
            if work.events:
                yield project.label(project.ledger_path(work.name, work.locale))


def _written(project: Project, names: Sequence[str], desks: Sequence[Desk], clock: Clock) -> Saved:
    saved: Saved = {}
    if events := followed(project, names):
        saved[SEPARATED] = ledger.append(project.root / SEPARATED, stamped(events, clock), label=SEPARATED)
    for desk in desks:
        works = [work.numbered for work in desk.works]
        lines = in_order([*works, *desk.orphans.values()], clock)
        together = any(fate.moved for fate in desk.fates.values())
        saved |= save(project, desk.works, clock, lines=lines[: len(works)], together=together)
        for where, told in zip(desk.orphans, lines[len(works) :], strict=True):
            path = project.orphan_ledger_path(where, desk.locale)
            if grown := ledger.append(path, told, label=project.label(path)):
                saved[project.label(path)] = grown
    return saved


def _templates(project: Project, names: Sequence[str]) -> Saved:
    """Write the templates, after all else: a document without one is one whose sync was cut off."""
    saved: Saved = {}
    for name in names:
        path, data = project.template_path(name), written(on_disk(template_of(project, name), name)).encode()
        if files.save(path, data):
            saved[project.label(path)] = data
    return saved


def _set_aside(project: Project, desks: Sequence[Desk]) -> None:
    """Move catalogs and templates whose document is gone out of the way; their ledgers stay, for the day it returns.

    What stands under another name now, or under its own again, is not kept twice.
    """
    for desk in desks:
        for where in desk.orphans:
            path, kept = project.orphan_path(where, desk.locale), project.removed_path(where, desk.locale)
            if where in desk.renamed:
                files.discard(path, kept, expected=desk.renamed[where])
            else:
                files.move_aside(path, kept)
        for path in desk.returned:
            files.remove(path)
    former = _former_templates(project, desks)
    for path in project.orphan_templates():
        if path in former:
            files.remove(path)
        else:
            files.move_aside(path, project.removed_template_path(path))

"""The first sync of a project: a few documents at a time, for nobody has said anything yet that reaches another.

So a large project needs no more memory than a small one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from l10n.flows.clock import Clock
from l10n.flows.desk import Desk
from l10n.flows.pretranslate import Progress
from l10n.flows.remembered import Found, found_by, keep_found, keep_whole, keeping, report_of
from l10n.flows.report import MEMORY, Drafts, SyncReport
from l10n.flows.scope import Scope
from l10n.flows.stages import Stand, SyncRequest, template_of, worked
from l10n.flows.work import Saved, catalog_of, in_order
from l10n.model.catalog import Catalog
from l10n.po.writer import written
from l10n.project import LOCALES, Project
from l10n.store import files, ledger
from l10n.store.index import Index
from l10n.store.scan import Lying, Scan, digest_of, laid

_BATCH = 100
"""So many documents are in memory at a time."""

_OURS = (".po", ".pot", ".jsonl")


def is_first(scan: Scan, request: SyncRequest) -> bool:
    """Whether there are no catalogs and no ledgers yet, and what is asked writes them and asks nobody for drafts."""
    drafting = any(engine != MEMORY for engine in request.engines)
    return not (request.dry or drafting or any(path.endswith(_OURS) for path in scan.marks.below(LOCALES)))


def first_sync(
    project: Project, scan: Scan, request: SyncRequest, index: Index | None, *, clock: Clock, progress: Progress
) -> SyncReport:
    """Make every catalog and template of a project that has none; the same as a sync of it all at once.

    Raises ConflictError where somebody makes one of the files meanwhile; what was made until then stays.
    """
    at = clock()
    parts: list[Found] = []
    made: dict[str, Lying] = {}
    grown: Saved = {}
    drafts = Drafts()
    if index is not None and not keeping(index, index.clear):
        index = None
    every = project.names
    for start in range(0, len(every), _BATCH):
        names = every[start : start + _BATCH]
        stand = worked(project, Scope(*project.tried(names)), request, at=at, progress=progress)
        parts.append(found_by(project, stand.scope, stand.desks))
        drafts = stand.drafts
        made |= _made(project, stand)
        grown |= _told(project, stand.desks, clock)
        if index is not None and not keeping(index, partial(keep_found, index, project, stand.desks, parts[-1])):
            index = None
        for name in names:
            project.forget(name)
        if len(every) > _BATCH:
            progress("first sync", start + len(names), len(every))
    found = _together(parts)
    report = report_of(project, Scope((), {}), found, brief=request.brief)
    if index is not None:
        marks = scan.after(project.root, grown, made=made)
        keeping(index, partial(keep_whole, index, project, marks, proposed=report.proposed))
    return replace(report, written=tuple(sorted({*made, *grown})), drafts=drafts, asked=bool(request.engines))


def _made(project: Project, stand: Stand) -> dict[str, Lying]:
    """Write the catalogs of every locale, then the templates; return how they lie."""
    digests: dict[Path, bytes] = {}

    def made() -> Iterator[tuple[Path, bytes]]:
        for path, catalog in _catalogs(project, stand):
            data = written(catalog).encode()
            digests[path] = digest_of(data)
            yield path, data

    found = files.create(made())
    return {project.label(path): laid(found[path], digest) for path, digest in digests.items()}


def _catalogs(project: Project, stand: Stand) -> Iterator[tuple[Path, Catalog]]:
    for desk in stand.desks:
        for work in desk.works:
            yield project.catalog_path(work.name, work.locale), catalog_of(project, work)
    for name in stand.scope.names:
        yield project.template_path(name), template_of(project, name)


def _told(project: Project, desks: Sequence[Desk], clock: Clock) -> Saved:
    """Write the ledgers; return by how much each grew."""
    grown: Saved = {}
    for desk in desks:
        lines = in_order([work.numbered for work in desk.works], clock)
        for work, events in zip(desk.works, lines, strict=True):
            path = project.ledger_path(work.name, work.locale)
            if size := ledger.append(path, events, label=project.label(path)):
                grown[project.label(path)] = size
    return grown


def _together(parts: Sequence[Found]) -> Found:
    return Found(
        {name: facts for part in parts for name, facts in part.documents.items()},
        {name: facts for part in parts for name, facts in part.facts.items()},
        tuple(row for part in parts for row in part.catalogs),
    )

"""The first sync of a project: a few documents at a time, for nobody has said anything yet that reaches another.

So a large project needs no more memory than a small one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from l10n.flows.blank import Blanks
from l10n.flows.clock import Clock
from l10n.flows.desk import Desk
from l10n.flows.pretranslate import Progress
from l10n.flows.remembered import Found, found_by, keep_found, keep_whole, keeping, report_of
from l10n.flows.report import MEMORY, Drafts, SyncReport
from l10n.flows.scope import Scope
from l10n.flows.stages import Stand, SyncRequest, worked
from l10n.flows.template import template_of
from l10n.flows.work import Saved, catalog_of, in_order
from l10n.po.counted import on_disk
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
    run = _Run(project, request, clock, progress, at=clock(), blanks=Blanks(project))
    parts: list[Found] = []
    if index is not None and not keeping(index, index.clear):
        index = None
    every = project.names
    for start in range(0, len(every), _BATCH):
        names = every[start : start + _BATCH]
        found, desks = run.batch(names)
        if index is not None and not keeping(index, partial(keep_found, index, project, desks, found)):
            index = None
        parts.append(replace(found, kept={}))
        for name in names:
            project.forget(name)
        if len(every) > _BATCH:
            progress("first sync", start + len(names), len(every))
    report = report_of(project, Scope((), {}), _together(parts), brief=request.brief)
    if index is not None:
        marks = scan.after(project.root, run.grown, made=run.made)
        keeping(index, partial(keep_whole, index, project, marks, proposed=report.proposed))
    paths = sorted({*run.made, *run.grown})
    return replace(report, written=tuple(paths), drafts=run.drafts, asked=bool(request.engines))


@dataclass(slots=True)
class _Run:
    """The work on one batch after the other; `made` are the files that there are now, `grown` the ledgers."""

    project: Project
    request: SyncRequest
    clock: Clock
    progress: Progress
    at: str
    blanks: Blanks
    drafts: Drafts = field(default_factory=Drafts)
    made: dict[str, Lying] = field(default_factory=dict)
    grown: Saved = field(default_factory=dict)

    def batch(self, names: Sequence[str]) -> tuple[Found, Sequence[Desk]]:
        """Make the catalogs of some documents; return what was found, and the desks of those that are not all empty."""
        project, blanks = self.project, self.blanks
        readable, errors = project.tried(names)
        blank = [name for name in readable if blanks.are_all(name)]
        others = Scope(tuple(name for name in readable if name not in blank), errors)
        stand = worked(project, others, self.request, at=self.at, progress=self.progress)
        self.drafts = stand.drafts
        found = found_by(project, replace(others, names=readable), stand.desks)
        self.made |= _made(project, (*_texts(project, stand), *(pair for name in blank for pair in blanks.made(name))))
        self.grown |= _told(project, stand.desks, self.clock)
        reports = [*found.reports, *(row for name in blank for row in blanks.reports(name))]
        kept = {**found.kept, **{name: blanks.kept(name) for name in blank}}
        return replace(found, reports=reports, kept=kept), stand.desks


def _made(project: Project, texts: Iterable[tuple[Path, str]]) -> dict[str, Lying]:
    """Make files; return how they lie."""
    data = {path: text.encode() for path, text in texts}
    found = files.create(data.items())
    return {project.label(path): laid(found[path], digest_of(held)) for path, held in data.items()}


def _texts(project: Project, stand: Stand) -> Iterator[tuple[Path, str]]:
    """Yield the catalogs of every locale, then the templates."""
    for desk in stand.desks:
        for work in desk.works:
            yield project.catalog_path(work.name, work.locale), written(on_disk(catalog_of(project, work), work.name))
    for name in stand.scope.names:
        yield project.template_path(name), written(on_disk(template_of(project, name), name))


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
        [row for part in parts for row in part.reports],
        {},
    )

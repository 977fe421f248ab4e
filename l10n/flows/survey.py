"""What lies in a folder that no index tells of, such as a clone: learnt a few documents at a time.

A document whose catalogs lie as a sync left them needs no other, so that a large project needs no more memory than a
small one. All others are left to the sync, with an index that tells of the rest.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial

from l10n.errors import SourceError
from l10n.flows.blank import Blanks
from l10n.flows.desk import Desk, derived_desk, master_desks
from l10n.flows.notes import annotate
from l10n.flows.past import Past
from l10n.flows.pretranslate import Progress
from l10n.flows.remembered import Found, found_by, keep_documents, keeping
from l10n.flows.scope import Scope
from l10n.flows.template import template_of
from l10n.flows.work import Work, catalog_of, never
from l10n.po.writer import written
from l10n.project import Project, domain
from l10n.store import files
from l10n.store.index import Index, key_of
from l10n.store.scan import Scan

_BATCH = 100
"""So many documents are in memory at a time; a project of no more is looked at whole."""


def is_unknown(project: Project, scan: Scan) -> bool:
    """Whether no index tells of a project that is large."""
    return not scan.before and len(project.names) > _BATCH


def surveyed(project: Project, scan: Scan, index: Index, *, at: str, progress: Progress) -> Scan:
    """Fill an index with what lies as a sync left it; return the scan as one after which nothing has changed.

    The documents of which that is not so are unknown to the index: a sync looks at them. Where the index cannot be
    written the scan is returned as it was. Raises CatalogError where a catalog or a ledger is damaged.
    """
    if not keeping(index, partial(_keep_ledgers, project, index)):
        return scan
    lying, blanks = frozenset(scan.marks.paths), Blanks(project)
    seen: set[str] = set()
    every = project.names
    for start in range(0, len(every), _BATCH):
        names = every[start : start + _BATCH]
        whole = [name for name in names if _is_whole(project, name, lying)]
        seen.update(map(domain, whole))
        blank = [name for name in whole if _is_blank(blanks, name, index)]
        standing, desks = _standing(project, [name for name in whole if name not in blank], index, at=at)
        found = _found(project, standing, desks, blanks, blank)
        if not keeping(index, partial(_keep, project, index, found, desks)):
            return scan
        for name in names:
            project.forget(name)
        progress("reading", start + len(names), len(every))
    if not keeping(index, partial(_keep_others, project, index, seen)):
        return scan
    return replace(scan, before=scan.marks, changed=frozenset())


def _keep_ledgers(project: Project, index: Index) -> None:
    index.clear()
    for locale in project.config.locales:
        for where in project.ledgers(locale):
            index.keep_ledger(locale.bcp47, where, map(key_of, project.spoken(where, locale)))


def _keep_others(project: Project, index: Index, seen: Collection[str]) -> None:
    """Keep what is remembered of documents that are gone or cannot be read."""
    for locale in project.config.locales:
        others = [where for where in project.ledgers(locale) if where not in seen]
        for start in range(0, len(others), _BATCH):
            past = Past.bearing(project, locale, index, domains=others[start : start + _BATCH], sources=())
            index.keep_memory(locale.bcp47, past.keys, past.pairs())


def _is_whole(project: Project, name: str, lying: Collection[str]) -> bool:
    """Whether a document can be read and has a template, and a catalog in every locale."""
    paths = (project.template_path(name), *(project.catalog_path(name, tag) for tag in project.config.locales))
    if not all(project.label(path) in lying for path in paths):
        return False
    try:
        project.document(name)
    except SourceError:
        return False
    return True


def _is_blank(blanks: Blanks, name: str, index: Index) -> bool:
    """Whether the catalogs of a document lie as the first sync made them, and nobody has said anything of it."""
    project = blanks.project
    if name in project.fragments or project.moved(name) or not blanks.are_all(name):
        return False
    keys = [key_of(source.key.source) for source in project.template(name)]
    if any(index.ledgers_with(tag.bcp47, keys) for tag in project.config.locales):
        return False
    return all(files.read_if_there(path) == text.encode() for path, text in blanks.made(name))


def _standing(
    project: Project, names: Sequence[str], index: Index, *, at: str
) -> tuple[tuple[str, ...], Sequence[Desk]]:
    """Return those of some documents that a sync would leave as they lie, and the desks on which they all do."""
    scope = Scope(tuple(names), {}, index, alone=True)
    desks = master_desks(project, scope, at=at, trust=never)
    for tag in project.config.locales:
        if project.config.master(tag) is not None:
            desks.append(derived_desk(project, tag, scope, desks, at=at, trust=never))
    for desk in desks:
        terms = project.terms(desk.locale)
        for work in desk.works:
            annotate(work, desk.history, terms)
    moving = {work.name for desk in desks for work in desk.works if not _stands(project, desk, work)}
    return tuple(name for name in names if name not in moving and _is_told(project, name)), desks


def _stands(project: Project, desk: Desk, work: Work) -> bool:
    """Whether a catalog would be left as it lies, and nothing be told of it."""
    fate = desk.fates.get(work.domain)
    return not (
        work.events
        or work.stripped
        or work.missing
        or work.charset
        or (fate is not None and (fate.moved or fate.returned or fate.carried or fate.changed or fate.new or fate.gone))
        or catalog_of(project, work) != work.on_disk
    )


def _is_told(project: Project, name: str) -> bool:
    """Whether the template of a document is as it should be, and the places of its separated sentences."""
    template = files.read_if_there(project.template_path(name))
    return template == written(template_of(project, name)).encode() and not project.moved(name)


def _found(
    project: Project, names: Sequence[str], desks: Sequence[Desk], blanks: Blanks, blank: Sequence[str]
) -> Found:
    wanted = frozenset(names)
    kept = [replace(desk, works=[work for work in desk.works if work.name in wanted]) for desk in desks]
    found = found_by(project, Scope((*names, *blank), {}), kept)
    return replace(found, kept={**found.kept, **{name: blanks.kept(name) for name in blank}})


def _keep(project: Project, index: Index, found: Found, desks: Sequence[Desk]) -> None:
    keep_documents(index, project, found)
    for desk in desks:
        # What is about to be told is news to the sync, and to whoever waits for it.
        told = {key_of(event.source) for _, events in desk.told() for event in events}
        pairs = [pair for pair in desk.past.pairs() if key_of(pair.source) not in told]
        index.keep_memory(desk.locale.bcp47, (desk.past.keys or frozenset()) - told, pairs)

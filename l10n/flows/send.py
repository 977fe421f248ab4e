"""`send`: a catalog handed out by e-mail, and remembered as it was."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from l10n.errors import CatalogError, ConflictError, UsageError
from l10n.flows.clock import Clock
from l10n.flows.omegat import prepare
from l10n.flows.view import Views
from l10n.flows.work import look, save
from l10n.model.catalog import Catalog, Unit
from l10n.model.ledger import Event
from l10n.model.locale import LocaleTag
from l10n.model.text import digest
from l10n.po.counted import on_disk
from l10n.po.header import Fields
from l10n.po.reader import decode, read
from l10n.po.writer import written
from l10n.project import Project, domain
from l10n.store import files
from l10n.store.sweep import swept

PARCEL = "X-L10n-Parcel"
"""The header field that names what was handed out; nothing depends on its coming back."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What was handed out: the file, and how many units in which states."""

    path: str
    parcel: str
    document: str
    locale: str
    units: int
    open_units: int


def send(
    project: Project,
    document: str,
    locale: LocaleTag,
    *,
    to: str,
    by: str,
    folder: Path,
    clock: Clock,
    omegat: bool = False,
    dry: bool = False,
) -> Sent:
    """Write the catalog to hand out into `folder`, and what it held into the ledger.

    With `omegat` the folder is an OmegaT project, made if need be, and the catalog lies where that looks for it.

    Raises UsageError where the locale is derived (nobody translates it) or the catalog is not there yet,
    ConflictError where a file of that name holds anything but what was handed out.
    """
    master = project.config.master(locale)
    if master is not None:
        raise UsageError(f"{locale} is made from {master}", f"Send {master} instead: one review serves both scripts.")
    (name,) = project.named(document)
    with project.writing(dry=dry):
        views = Views(project, name)
        view = views.view(name, locale)
        if not view.synced:
            raise UsageError(f"the {locale} catalog of {name} is not up to date", "Run `l10n sync` first.")
        work = look(project, name, locale, views.history(name, locale), at=clock())
        work.units = list(work.seen)
        units = on_disk(Catalog(work.on_disk.header, work.seen), name).units
        handed = _parcelled(work.on_disk.header, units)
        parcel = handed.field(PARCEL)
        at = clock()
        for unit in work.seen:
            work.note(_sent(unit, parcel, at=at, by=by, to=to))
        if omegat:
            source = project.document(name).lang
            terms = project.terms(locale).get(source.language, ())
            folder = prepare(folder, source=source, target=locale, terms=terms, dry=dry)
        path = folder / handed_name(name, locale)
        there = _replaceable(path)
        if not dry:
            swept(folder, ())
            save(project, [work], clock)
            files.exchange(path, written(handed).encode(), expected=there)
    open_units = sum(row.state in ("empty", "draft", "stale") for row in view.rows)
    return Sent(str(path), parcel, name, locale.bcp47, len(view.rows), open_units)


def handed_name(name: str, locale: LocaleTag) -> str:
    """Return what the file of a document is called, the same for no two documents.

    A slash becomes a dot, a dot two. No part of a document's path begins with a dot, so they can be told apart.

    >>> from l10n.model.locale import SERBIAN
    >>> [handed_name(name, SERBIAN) for name in ("x/b.md", "x-b.md", "x.b.md")]
    ['x.b.sr_Cyrl.po', 'x-b.sr_Cyrl.po', 'x..b.sr_Cyrl.po']
    """
    return f"{domain(name).replace('.', '..').replace('/', '.')}.{locale.posix}.po"


def _parcelled(header: Fields, units: tuple[Unit, ...]) -> Catalog:
    """Return the catalog to hand out; its parcel is named after all it holds, so that a changed one can be told."""
    bare = tuple(field for field in header if field[0].lower() != PARCEL.lower())
    return Catalog((*bare, (PARCEL, digest(written(Catalog(bare, units))))), units)


def _replaceable(path: Path) -> bytes | None:
    """Return what lies where the file is to go: nothing, or a parcel that nobody touched."""
    data = files.read_if_there(path)
    if data is None:
        return None
    try:
        found = read(decode(data, path=str(path)), path=str(path))
        untouched = written(_parcelled(found.header, found.units)).encode() == data
    except CatalogError:
        untouched = False
    if not untouched:
        raise ConflictError(f"{path} is there already, and is not as it was handed out", "Choose another --folder.")
    return data


def _sent(unit: Unit, parcel: str, *, at: str, by: str, to: str) -> Event:
    return Event(
        at,
        by,
        "sent",
        unit.source,
        unit.target,
        unit.context,
        unit.previous_source,
        parcel,
        fuzzy=unit.fuzzy,
        to=to,
    )

"""`send`: a catalog handed out by e-mail, and remembered as it was."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from l10n.errors import UsageError
from l10n.flows.clock import Clock
from l10n.flows.view import Views
from l10n.flows.work import look, save
from l10n.model.catalog import Catalog
from l10n.model.ledger import Event
from l10n.model.locale import LocaleTag
from l10n.model.text import digest
from l10n.po.writer import written
from l10n.project import Project, domain
from l10n.store import files

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
    dry: bool = False,
) -> Sent:
    """Write the catalog to hand out into `folder`, and what it held into the ledger.

    Raises UsageError where the locale is derived (nobody translates it) or the catalog is not there yet.
    """
    master = project.config.master(locale)
    if master is not None:
        raise UsageError(f"{locale} is made from {master}", f"Send {master} instead: one review serves both scripts.")
    (name,) = project.named(document)
    with files.lock(project.root):
        views = Views(project)
        view = views.view(name, locale)
        if not view.synced:
            raise UsageError(f"the {locale} catalog of {name} is not up to date", "Run `l10n sync` first.")
        work = look(project, name, locale, views.history(locale), at=clock())
        work.units = list(work.seen)
        at = clock()
        parcel = str(digest(at, name, locale.bcp47))
        for unit in work.seen:
            work.events.append(
                Event(
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
            )
        header = tuple(field for field in work.on_disk.header if field[0] != PARCEL)
        handed = Catalog((*header, (PARCEL, parcel)), work.seen)
        path = folder / f"{domain(name).replace('/', '-')}.{locale.posix}.po"
        if not dry:
            save(project, [work], clock)
            files.save(path, written(handed).encode())
    open_units = sum(row.state in ("empty", "draft", "stale") for row in view.rows)
    return Sent(str(path), parcel, name, locale.bcp47, len(view.rows), open_units)

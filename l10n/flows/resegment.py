"""`resegment`: another unit of translation, with a look at what becomes of the units before."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from l10n.errors import ConfigError
from l10n.flows.clock import Clock
from l10n.flows.report import CatalogReport
from l10n.flows.sync import SyncRequest, sync
from l10n.model.config import Config
from l10n.model.segmentation import UnitKind
from l10n.model.text import folded
from l10n.project import Project
from l10n.reconcile import Known, composed
from l10n.store import config, files
from l10n.store.config_edit import with_unit


@dataclass(frozen=True, slots=True)
class ResegmentRequest:
    """Another `unit`, None for what `l10n.toml` says already; for the documents that a glob matches (empty: all)."""

    unit: UnitKind | None = None
    document: str = ""
    dry: bool = False


@dataclass(frozen=True, slots=True)
class Regrouped:
    """Sources of units before and after, in the document's order: several joined, one divided, or cut otherwise."""

    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecutDocument:
    """A document that is cut otherwise: how many units it had and has, and which became which."""

    document: str
    before: int
    after: int
    groups: tuple[Regrouped, ...]


@dataclass(frozen=True, slots=True)
class ResegmentReport:
    """What became of the documents' units, how their catalogs fared, and the paths `written`."""

    documents: tuple[RecutDocument, ...]
    catalogs: tuple[CatalogReport, ...]
    written: tuple[str, ...]


def resegment(project: Project, request: ResegmentRequest, *, clock: Clock) -> ResegmentReport:
    """Write the unit into `l10n.toml` and sync; a dry run only tells what would become of the units.

    A sync after a change of `l10n.toml` by hand does the same. Raises ConfigError where the key cannot be written.
    """
    path = project.root / config.NAME
    data = files.read_if_there(path, root=project.root)
    fresh, text = _configured(project.config, data, request)
    after = Project(project.root, fresh)
    recut = tuple(_recut(after, request.document))
    written: tuple[str, ...] = ()
    if text is not None and text.encode() != data:
        written = (config.NAME,)
        if not request.dry:
            with project.writing():
                files.exchange(path, text.encode(), expected=data)
    opened = after if request.dry else Project.open(project.root)
    report = sync(opened, SyncRequest(dry=request.dry, anew=request.dry), clock=clock)
    meant = {one.document for one in recut}
    catalogs = tuple(row for row in report.catalogs if row.document in meant)
    return ResegmentReport(recut, catalogs, (*written, *report.written))


def _configured(before: Config, data: bytes | None, request: ResegmentRequest) -> tuple[Config, str | None]:
    """Return the configuration as it is to be, and its text; None where it says so already."""
    if request.unit is None:
        return before, None
    text = with_unit((data or b"").decode(), request.unit, document=request.document)
    fresh = config.parsed(text.removeprefix("\ufeff"))
    wanted = replace(before, segmentation=before.segmentation.by(request.unit))
    if request.document:
        said = [rule.unit for rule in fresh.documents if rule.match == request.document]
        wanted = replace(before, documents=fresh.documents if said and said[-1] == request.unit else ())
    if fresh != wanted:
        raise ConfigError(
            "the unit of segmentation cannot be written there",
            f'Write unit = "{request.unit}" by hand.',
            path=config.NAME,
        )
    return fresh, text


def _recut(project: Project, glob: str) -> Iterator[RecutDocument]:
    """Yield the documents whose units are others than their templates hold."""
    for name in project.readable:
        path = project.template_path(name)
        if (glob and not fnmatch.fnmatchcase(name, glob)) or not path.exists():
            continue
        before = [folded(unit.source) for unit in project.catalog_at(path).units]
        after = [folded(unit.key.source) for unit in project.template(name)]
        if groups := regrouped(before, after):
            yield RecutDocument(name, len(before), len(after), groups)


def regrouped(before: Sequence[str], after: Sequence[str]) -> tuple[Regrouped, ...]:
    """Return which sources, folded, became which; those that are the same are left out.

    >>> regrouped(["A b.", "C d.", "E."], ["A b. C d.", "E."])
    (Regrouped(before=('A b.', 'C d.'), after=('A b. C d.',)),)
    """
    old, new = set(before), set(after)
    known_old, known_new = Known.of(before), Known.of(after)
    groups: list[Regrouped] = []
    told: set[str] = set()
    for source in dict.fromkeys(after):
        if source in old:
            continue
        parts = tuple(part.source for part in composed(source, known_old) if part.source)
        if len(parts) > 1:
            groups.append(Regrouped(parts, (source,)))
            told.update((*parts, source))
    for source in dict.fromkeys(before):
        if source in new or source in told:
            continue
        parts = tuple(part.source for part in composed(source, known_new) if part.source)
        groups.append(Regrouped((source,), parts))
        told.update((source, *parts))
    return (*groups, *(Regrouped((), (source,)) for source in dict.fromkeys(after) if source not in old | told))

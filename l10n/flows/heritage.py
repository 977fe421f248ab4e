"""What a document without a catalog begins with: the one under its former name, or its own from before it was removed.

A renamed document takes over the header, the comments and the obsolete units of the catalog under its former name. The
catalog of a document that is gone is set aside, and stands again when the document returns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from l10n.approval import History
from l10n.errors import FileError
from l10n.flows.work import Work, key_of
from l10n.model.catalog import Catalog
from l10n.model.locale import LocaleTag
from l10n.model.text import folded
from l10n.po.header import merged_header
from l10n.project import Project, domain
from l10n.store import files


@dataclass(frozen=True, slots=True)
class Loaded:
    """What lies on disk for a locale: each document's catalog with its bytes, and those that have no document.

    `former` are the domains of renamed documents, by those that they have now; `begun` the same of documents that got
    a catalog under their new name from a sync that was cut off; `returned` the files, set aside before, that documents
    without a catalog begin with again.
    """

    catalogs: Mapping[str, tuple[Catalog, bytes | None]]
    orphans: Mapping[str, tuple[Catalog, bytes | None]]
    former: Mapping[str, str]
    begun: Mapping[str, str]
    returned: tuple[Path, ...]

    def sources(self) -> Iterable[str]:
        """Yield what stands in the catalogs to translate."""
        for catalog, _ in (*self.catalogs.values(), *self.orphans.values()):
            yield from (unit.source for unit in (*catalog.units, *catalog.obsolete))


def loaded(project: Project, locale: LocaleTag, names: Iterable[str], *, others: Iterable[str]) -> Loaded:
    """Read the catalogs of some documents in a locale, and those of `others`, domains that no document has any more.

    Raises CatalogError.
    """
    orphans = {where: project.orphan(where, locale) for where in others}
    catalogs = {name: project.catalog(name, locale) for name in names}
    bare = [name for name, (_, data) in catalogs.items() if data is None]
    without = {where: catalog for where, (catalog, _) in orphans.items()}
    former = _former(project, bare, without)
    rest = {where: catalog for where, catalog in without.items() if where not in former.values()}
    # A sync writes the template last: where there is none, it was cut off.
    cut_off = (name for name in catalogs if name not in bare and not project.template_path(name).exists())
    begun = _former(project, cut_off, rest)
    returned: list[Path] = []
    for name in bare:
        if where := former.get(domain(name)):
            old = orphans[where][0]
            catalogs[name] = Catalog(old.header, (), old.obsolete, old.header_comments), None
        elif found := _set_aside(project, name, locale):
            path, catalog = found
            catalogs[name] = catalog, None
            returned += (path, project.removed_template_path(project.template_path(name)))
    return Loaded(catalogs, orphans, former, begun, tuple(returned))


def _former(project: Project, names: Iterable[str], orphans: Mapping[str, Catalog]) -> dict[str, str]:
    """Return the former domains of renamed documents: those of which more than half of the units stand in them."""
    if not orphans:
        return {}
    shared: Counter[tuple[str, str]] = Counter()
    for name in names:
        asked = set(map(key_of, project.template(name)))
        for where, catalog in orphans.items():
            common = sum(unit.match_key in asked for unit in catalog.units)
            if 2 * common > len(catalog.units):
                shared[domain(name), where] = common
    found: dict[str, str] = {}
    for (document, where), _ in shared.most_common():
        if document not in found and where not in found.values():
            found[document] = where
    return found


def _set_aside(project: Project, name: str, locale: LocaleTag) -> tuple[Path, Catalog] | None:
    """Return the catalog of a document that was set aside last, and where it lies; one that is damaged stays there."""
    found = None
    path = first = project.removed_path(domain(name), locale)
    number = 0
    while path.exists():
        try:
            catalog = project.catalog_at(path)
            # The second one of `a` may be called as the first one of `a.1` is.
            if domain(catalog.field("X-Document")) == domain(name):
                found = path, catalog
        except FileError:
            pass
        number += 1
        path = files.numbered(first, number)
    return found


def lives_on(catalog: Catalog, heir: Catalog, works: Iterable[Work], history: History) -> bool:
    """Whether all that people did in a catalog stands in others, or is remembered by the ledgers.

    Its header and the comments there stand in that of its `heir`.
    """
    if (merged_header(catalog.header, heir.header), catalog.header_comments) != (heir.header, heir.header_comments):
        return False
    units = [unit for work in works for unit in (*work.units, *work.obsolete)]
    pairs = {(folded(unit.source), unit.target) for unit in units}
    noted = {line for unit in units for line in unit.comments}
    return all(
        noted.issuperset(unit.comments)
        and (
            folded(unit.target) in ("", folded(unit.source))
            or (folded(unit.source), unit.target) in pairs
            or history.known(unit.key, unit.target)
        )
        for unit in (*catalog.units, *catalog.obsolete)
    )

"""An article in a locale as the gate lets it through: its text, its catalog, and who made it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from l10n.approval import covered
from l10n.assemble import assembled
from l10n.flows.gate import Part, parts
from l10n.flows.provenance import Provenance, provenance
from l10n.flows.shown import targets
from l10n.flows.view import Row, View, Views
from l10n.flows.work import key_of
from l10n.model.catalog import Catalog, Unit
from l10n.model.locale import LocaleTag
from l10n.model.policy import Policy
from l10n.outputs.body import Head, head
from l10n.po.counted import is_template, on_disk
from l10n.project import Project, domain
from l10n.store import mo


@dataclass(frozen=True, slots=True)
class Edition:
    """A document in a locale. `text` is None for what has catalogs and no page; `compiled` is its .mo.

    `header` are the catalog's fields; `units` answer as the page does: one that a neighbour's target covers with
    nothing. `held` says that it is the last good one, from the release before; `notice` that its page tells of machine
    text; `completeness` is the share of its units that are approved or carried, `head` what the text is called.
    """

    document: str
    locale: LocaleTag
    text: str | None
    header: tuple[tuple[str, str], ...]
    units: tuple[Unit, ...]
    compiled: bytes
    told: Provenance = field(default_factory=Provenance)
    held: bool = False
    notice: bool = False
    completeness: float = 1.0
    head: Head | None = None

    @property
    def domain(self) -> str:
        """The name of its catalogs."""
        return domain(self.document)

    @property
    def sha256(self) -> str:
        """Names its content: the same text and catalog, the same name."""
        return content_hash((self.text or "").encode(), self.compiled)


def content_hash(text: bytes, compiled: bytes) -> str:
    """Return the name of an article's content."""
    return hashlib.sha256(text + b"\0" + compiled).hexdigest()


def edition(project: Project, views: Views, view: View) -> Edition:
    """Build an article, or the catalogs of a fragment, anew; the gate has let it through."""
    taken = parts(project, views, view)
    policy = project.config.policy_for(view.document)
    catalog = _catalog(views, view, taken, policy)
    silent = [unit.key for unit in catalog.units if covered(unit.target)]
    compiled = mo.compiled(catalog, silent=silent)
    # Read back from what was compiled: what every other form is made of is what the .mo answers.
    header, units = mo.units(compiled)
    order = {unit.key: number for number, unit in enumerate(catalog.units)}
    text = None
    if view.document not in project.fragments and not is_template(view.document):
        text = localized(project, views, view)
    told = provenance(views, [(view, view.rows), *((part.view, part.rows) for part in taken)])
    return Edition(
        view.document,
        view.locale,
        text,
        header,
        tuple(sorted(units, key=lambda unit: order[unit.key])),
        compiled,
        told,
        notice=policy.tells(told.machine),
        head=None if text is None else head(text, project.format(view.document), project.settings),
    )


def localized(project: Project, views: Views, view: View) -> str:
    """Return the article in a locale, with the targets that the gate lets through and the source elsewhere."""
    policy = project.config.policy_for(view.document)
    taken = parts(project, views, view)
    return assembled(
        project.document(view.document),
        targets(views, view, view.rows, policy),
        fmt=project.format(view.document),
        lang=view.locale,
        fragments={part.view.document: targets(views, part.view, part.rows, policy) for part in taken},
    )


def _catalog(views: Views, view: View, taken: Sequence[Part], policy: Policy) -> Catalog:
    """Return the catalog with every unit of the page, so that no program looks for one elsewhere.

    A sentence that stands in the article and in a fragment has the article's target.
    """
    units = {unit.key: unit for unit in _as_shown(views, view, view.rows, policy)}
    for part in taken:
        units = {unit.key: unit for unit in _as_shown(views, part.view, part.rows, policy)} | units
    project = views.project
    return on_disk(Catalog(project.header(view.document, view.locale), tuple(units.values())), view.document)


def _as_shown(views: Views, view: View, rows: Iterable[Row], policy: Policy) -> Iterator[Unit]:
    """Yield the units of some rows with the targets that the policy lets appear."""
    shown = targets(views, view, rows, policy)
    for row in rows:
        target = shown.get(key_of(row.source), row.unit.target)
        yield replace(row.unit, target=target, fuzzy=False, notes=(), comments=())

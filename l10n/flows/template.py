"""The template of a document: its units without a translation, from which other programs make catalogs."""

from __future__ import annotations

from collections.abc import Iterable

from l10n.flows.notes import references_of
from l10n.model.catalog import Catalog, Unit
from l10n.model.document import SourceUnit
from l10n.po.header import Fields
from l10n.project import Project


def template_of(project: Project, name: str) -> Catalog:
    """Return the template of a document, from which programs of translators make catalogs of their own."""
    return Catalog(template_header(project, name), template_units(name, project.template(name)))


def template_header(project: Project, name: str) -> Fields:
    """Return the header of a template: no language's."""
    ours = project.header(name, project.document(name).lang)
    return tuple((field, value) for field, value in ours if field not in ("Language", "Plural-Forms"))


def template_units(name: str, template: Iterable[SourceUnit]) -> tuple[Unit, ...]:
    """Return the units of a template: nothing is translated there."""
    return tuple(
        Unit(source.key.source, context=source.key.context, notes=source.notes, references=references_of(name, source))
        for source in template
    )

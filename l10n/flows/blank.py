"""The catalogs of a document that nobody has translated a word of: alike but for their headers, and made so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from pathlib import Path

from l10n.flows.notes import term_lines
from l10n.flows.report import CatalogReport
from l10n.flows.template import template_header, template_units
from l10n.model.catalog import Catalog, Unit
from l10n.model.document import SourceUnit
from l10n.model.locale import LocaleTag
from l10n.model.lookup import Term
from l10n.po.counted import is_template
from l10n.po.header import Fields
from l10n.po.writer import written
from l10n.project import Project
from l10n.store.index import CatalogFacts

_SOURCE, _EMPTY = "\nmsgid ", '\nmsgstr ""'
"""What stands before a source in the text of a catalog, and after one without a target."""


@dataclass(frozen=True)
class Blanks:
    """The making of such catalogs in one project."""

    project: Project

    def are_all(self, name: str) -> bool:
        """Whether all catalogs of a document are empty at first, but for those in its own languages.

        They are not where a sentence can be converted from one script to the other, for that is proposed and told.
        """
        langs = _langs(self.project.template(name))
        return not is_template(name) and not any(
            lang.language == tag.language and (tag in self._deriving or not lang.same_text(tag))
            for lang in langs
            for tag in self.project.config.locales
        )

    def made(self, name: str) -> Iterator[tuple[Path, str]]:
        """Yield the catalogs of a document in every locale, and its template, each with the file's text."""
        template = self.project.template(name)
        units = template_units(name, template)
        body = written(Catalog(units=units))
        for tag in self.project.config.locales:
            yield (
                self.project.catalog_path(name, tag),
                _together(self.project.header(name, tag), self._body(units, body, template, tag)),
            )
        yield self.project.template_path(name), _together(template_header(self.project, name), body)

    def kept(self, name: str) -> list[CatalogFacts]:
        """Return what the index is told of the catalogs of a document."""
        template = self.project.template(name)
        langs, every = _langs(template), tuple([source.key.source for source in template])
        return [
            CatalogFacts(
                tag.bcp47,
                len(template) if self.project.config.master(tag) is None else 0,
                tuple(source.key.source for source in template if not source.lang.same_text(tag))
                if any(lang.same_text(tag) for lang in langs)
                else every,
            )
            for tag in self.project.config.locales
        ]

    def reports(self, name: str) -> Iterator[CatalogReport]:
        """Yield how the units of a document fared: all are new."""
        for tag, kept in zip(self.project.config.locales, self.kept(name), strict=True):
            derived = self.project.config.master(tag) is not None
            yield CatalogReport(name, tag.bcp47, derived=derived, new=kept.kept, empty=len(kept.empty))

    def _body(self, units: tuple[Unit, ...], body: str, template: Sequence[SourceUnit], tag: LocaleTag) -> str:
        """Return the units of one locale as text, `body` where they are the template's."""
        terms = self._terms[tag]
        own = {lang: lang.same_text(tag) for lang in _langs(template)}
        if all(own.values()):
            return _standing(body)
        if not terms and not any(own.values()):
            return body
        here = (
            replace(
                unit,
                target=unit.source if own[source.lang] else "",
                notes=(*unit.notes, *term_lines(unit, source.lang, terms.get(source.lang.language, ()))),
            )
            for unit, source in zip(units, template, strict=True)
        )
        return written(Catalog(units=tuple(here)))

    @cached_property
    def _terms(self) -> dict[LocaleTag, dict[str, tuple[Term, ...]]]:
        found = {tag: self.project.terms(tag) for tag in self.project.config.locales}
        return {tag: {lang: some for lang, some in terms.items() if some} for tag, terms in found.items()}

    @cached_property
    def _deriving(self) -> frozenset[LocaleTag]:
        """The locales that are derived, and those from which they are."""
        pairs = ((tag, self.project.config.master(tag)) for tag in self.project.config.locales)
        return frozenset(one for tag, master in pairs if master is not None for one in (tag, master))


def _langs(template: Sequence[SourceUnit]) -> list[LocaleTag]:
    """Return the languages of the units, one for each stretch of units in it: hardly ever more than one."""
    return [lang for lang, _ in groupby(source.lang for source in template)]


def _standing(body: str) -> str:
    """Return the units of a catalog in their own language, where a sentence stands for itself."""
    *units, end = f"\n{body}".split(_EMPTY)
    told = [f"{unit}\nmsgstr {unit[unit.rindex(_SOURCE) + len(_SOURCE) :]}" for unit in units]
    return "".join([*told, end])[1:]


def _together(header: Fields, body: str) -> str:
    """Return the text of a catalog with a header and with units that are written already."""
    return "\n".join(filter(None, (written(Catalog(header)), body)))

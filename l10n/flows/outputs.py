"""What an article puts into a release, and what a release holds beside its articles."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from l10n.errors import CatalogError
from l10n.flows.editions import Edition
from l10n.flows.manifest import Article
from l10n.flows.pages import Site
from l10n.model.catalog import Catalog, Unit
from l10n.model.locale import LocaleTag
from l10n.outputs import i18next, spellings, wordpress
from l10n.project import Project
from l10n.store import mo


def article_of(project: Project, site: Site, one: Edition) -> Article:
    """Return what the manifest tells of an edition."""
    tag, code = one.locale, _code(project, one.locale)
    row = Article(
        one.document,
        tag.bcp47,
        "",
        f"locales/{tag.posix}/LC_MESSAGES/{one.domain}.mo",
        one.sha256,
        one.held,
        json=f"json/{tag.bcp47}/{one.domain}.json",
        php=f"php/{one.domain}-{code}.l10n.php",
        units=len(one.units),
        machine=one.told.machine,
        notice=one.notice,
        completeness=one.completeness,
        credits=one.told.credits,
    )
    placed = site.placed.get((one.document, tag))
    if placed is None:
        return row
    return replace(
        row,
        path=f"articles/{tag.bcp47}/{one.document}",
        page=site.path(one.document, tag),
        title=placed.head.title,
        description=placed.head.description,
        slug=placed.slug,
        date=placed.head.date,
        alternates={other.bcp47: path for other, path in site.alternates(one.document).items()},
    )


def files_of(project: Project, site: Site, one: Edition, row: Article) -> dict[str, bytes]:
    """Return the files of an edition by path."""
    code = _code(project, one.locale)
    found = {
        row.catalog: one.compiled,
        row.json: i18next.written(one.units, one.locale),
        row.php: wordpress.written(one.units, dict(one.header), code),
    }
    placed = site.placed.get((one.document, one.locale))
    if placed and one.text is not None:
        found[row.path] = one.text.encode()
        found[row.page] = site.written(placed, notice=row.notice)
    return found


def _code(project: Project, locale: LocaleTag) -> str:
    return wordpress.code(locale, dict(project.config.release.wordpress))


def names_of(editions: Sequence[Edition], locales: Sequence[LocaleTag]) -> spellings.Names:
    """Return the second names of locales that a release may have."""
    present = [tag for tag in locales if any(one.locale == tag for one in editions)]
    return spellings.names(present, alike=_alike(editions))


def _alike(editions: Iterable[Edition]) -> list[str]:
    """Return the languages of two scripts in which every domain holds the same sentences in both."""
    sentences: dict[str, dict[str, dict[str, frozenset[object]]]] = {}
    for one in editions:
        if one.locale.script and not one.locale.region:
            scripts = sentences.setdefault(one.locale.language, {})
            scripts.setdefault(one.locale.script, {})[one.domain] = frozenset(unit.key for unit in one.units)
    return [
        language
        for language, scripts in sentences.items()
        if len(scripts) > 1 and all(domains == next(iter(scripts.values())) for domains in scripts.values())
    ]


def links_of(names: spellings.Names) -> dict[str, str]:
    """Return the folders under second names, each with the sibling that it is."""
    found = {f"locales/{name}": tag.posix for name, tag in names.aliases.items()}
    found |= {f"json/{name}": tag.bcp47 for name, tag in names.aliases.items() if name != tag.bcp47 and "@" not in name}
    found |= {f"json/{tag.posix}": tag.bcp47 for tag in set(names.aliases.values()) if tag.posix != tag.bcp47}
    for others in _silent(names).values():
        for name in others[1:]:
            found |= {f"locales/{name}": others[0], f"json/{name}": others[0]}
    return found


def _silent(names: spellings.Names) -> dict[LocaleTag, list[str]]:
    """Return the names that lead nowhere, by the locale from which they keep their readers."""
    found: dict[LocaleTag, list[str]] = {}
    for name, tag in names.silent.items():
        found.setdefault(tag, []).append(name)
    return found


def silent_files(names: spellings.Names, editions: Iterable[Edition]) -> dict[str, bytes]:
    """Return catalogs that answer with the source, under the first of the names that would else lead to another script.

    The other ones are links to it.
    """
    found: dict[str, bytes] = {}
    first = {tag: others[0] for tag, others in _silent(names).items()}
    for one in editions:
        if name := first.get(one.locale):
            plain = [replace(unit, target=unit.source, plural_targets=_forms(unit)) for unit in one.units]
            fields = [(key, value) for key, value in one.header if key.lower() != "plural-forms"]
            compiled = mo.compiled(Catalog((*fields, ("Plural-Forms", _AS_WITHOUT)), tuple(plain)))
            found[f"locales/{name}/LC_MESSAGES/{one.domain}.mo"] = compiled
            last = [replace(unit, plural_targets=unit.plural_targets[-1:]) for unit in plain]
            found[f"json/{name}/{one.domain}.json"] = i18next.written(last, one.locale)
    return found


_AS_WITHOUT = "nplurals=2; plural=(n != 1);"
"""How a program counts that has no catalog."""


def _forms(unit: Unit) -> tuple[str, ...]:
    return () if unit.plural is None else (unit.source, unit.plural)


def hashes(found: Mapping[str, bytes]) -> dict[str, str]:
    """Return the hash of each file."""
    return {path: hashlib.sha256(data).hexdigest() for path, data in found.items()}


def without_doubles(parts: Iterable[Mapping[str, bytes]]) -> dict[str, bytes]:
    """Join the files of editions; raise CatalogError where two would have one name."""
    found: dict[str, bytes] = {}
    for part in parts:
        for path, data in part.items():
            if path in found:
                raise CatalogError(path, 0, "two articles would be this file", "Rename one of them.")
            found[path] = data
    return found

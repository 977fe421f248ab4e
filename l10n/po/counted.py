"""Catalogs of a template's words: plural forms as one text inside, as gettext has them on disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from l10n.model.catalog import Catalog, Unit
from l10n.model.pattern import lazy_pattern
from l10n.model.plural import is_plural, joined, parted

SUFFIX = ".pot"
_FORMS = lazy_pattern(r"nplurals\s*=\s*([1-6])\b")
_MOST_HAVE = 2


def is_template(name: str) -> bool:
    """Whether a document is a template of an interface's words, which may count.

    >>> is_template("site.pot"), is_template("media.md")
    (True, False)
    """
    return name.lower().endswith(SUFFIX)


def gathered(catalog: Catalog) -> Catalog:
    """Return a catalog with each plural unit as one text and one text."""
    return _each(catalog, _gathered)


def spread(catalog: Catalog) -> Catalog:
    """Return a catalog as it is to lie on disk: the inverse of `gathered`.

    >>> from l10n.model.catalog import Unit
    >>> head = (("Plural-Forms", "nplurals=1; plural=0;"),)
    >>> spread(Catalog(head, (Unit("%d note‖%d notes", "%d条"),))).units[0].plural_targets
    ('%d条',)
    """
    found = _FORMS.search(catalog.field("Plural-Forms"))
    forms = int(found[1]) if found else _MOST_HAVE
    return _each(catalog, lambda unit: spread_unit(unit, forms=forms))


def on_disk(catalog: Catalog, name: str) -> Catalog:
    """Return the catalog of a document as it is to lie on disk."""
    return spread(catalog) if is_template(name) else catalog


def spread_unit(unit: Unit, *, forms: int) -> Unit:
    """Return a unit as gettext has it, with so many forms."""
    if not is_plural(unit.source):
        return unit
    source, plural = parted(unit.source, forms=2)
    targets = parted(unit.target, forms=forms)
    before, counted = parted(unit.previous_source or "", forms=2)
    return replace(
        unit,
        source=source,
        plural=plural,
        target=targets[0],
        plural_targets=targets,
        previous_source=before or None,
        previous_plural=counted or unit.previous_plural,
    )


def _gathered(unit: Unit) -> Unit:
    if unit.plural is None:
        return unit
    before = None
    if unit.previous_source is not None:
        before = joined([part for part in (unit.previous_source, unit.previous_plural) if part is not None])
    return replace(
        unit,
        source=joined((unit.source, unit.plural)),
        target=joined(unit.plural_targets or (unit.target,)),
        plural=None,
        plural_targets=(),
        previous_source=before,
        previous_plural=None,
    )


def _each(catalog: Catalog, change: Callable[[Unit], Unit]) -> Catalog:
    return replace(
        catalog,
        units=tuple(change(unit) for unit in catalog.units),
        obsolete=tuple(change(unit) for unit in catalog.obsolete),
    )

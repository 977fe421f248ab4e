"""Catalogs as JSON of i18next (its format 4): the source is the key."""

from __future__ import annotations

import json
from collections.abc import Iterable

from l10n.errors import CatalogError
from l10n.model.catalog import Unit
from l10n.model.locale import LocaleTag
from l10n.model.plural import categories
from l10n.model.text import shortened


def written(units: Iterable[Unit], locale: LocaleTag) -> bytes:
    """Return a catalog as i18next loads it with `keySeparator` and `nsSeparator` off.

    A context follows its source after `_`, a plural form likewise under its CLDR name. Raises CatalogError where that
    makes one key of two units.

    >>> written([Unit("Ports", "Luke", context="heading")], LocaleTag("sr", "Latn")).decode()
    '{\\n "Ports_heading": "Luke"\\n}\\n'
    """
    found: dict[str, str] = {}
    for unit in units:
        for key, target in _pairs(unit, categories(locale.language)):
            if found.setdefault(key, target) != target:
                raise CatalogError(
                    "catalog",
                    unit.line,
                    f'two units share the key "{shortened(key, limit=60)}" in JSON',
                    "i18next puts a context behind the source; give the unit another one.",
                )
    return json.dumps(found, ensure_ascii=False, indent=1).encode() + b"\n"


def _pairs(unit: Unit, names: tuple[str, ...]) -> Iterable[tuple[str, str]]:
    key = unit.source if unit.context is None else f"{unit.source}_{unit.context}"
    if unit.plural is None:
        return ((key, unit.target),)
    return tuple((f"{key}_{name}", target) for name, target in zip(names, unit.plural_targets, strict=True))

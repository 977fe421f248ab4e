"""Compiled catalogs (.mo), for the programs that show a release."""

from __future__ import annotations

import gettext
import io
from collections.abc import Collection
from dataclasses import replace

from l10n.errors import CatalogError
from l10n.model.catalog import Catalog, Unit, UnitKey
from l10n.model.text import shortened
from l10n.po.header import readable_header
from l10n.store.po import to_polib

_ABSENT = "\0"


def compiled(catalog: Catalog, *, only: Collection[UnitKey] | None = None) -> bytes:
    """Return the catalog as a .mo file.

    Units without target and fuzzy ones are left out. With `only`, exactly those units are in it, fuzzy or not; one
    without target answers with its source then, so that no other locale's catalog is asked for it.
    """
    units = tuple(_addressed(unit) for unit in _chosen(catalog, only))
    binary: bytes = to_polib(Catalog(readable_header(catalog.header), units)).to_binary()
    return binary


def verified(data: bytes, catalog: Catalog, *, only: Collection[UnitKey] | None = None) -> bytes:
    """Return `data` once the standard library's gettext has found in it what `compiled` put there.

    Raises CatalogError where a unit answers otherwise, or the file cannot be read at all.
    """
    try:
        translations = gettext.GNUTranslations(io.BytesIO(data))
    except Exception as error:  # it documents none, and raises OSError, ValueError, struct.error and others
        raise CatalogError("catalog", 0, f"the compiled catalog cannot be read: {error}", _HINT) from error
    translations.add_fallback(_Absent())
    for unit in _chosen(catalog, only):
        if unit.context is None:
            found = translations.gettext(unit.source)
        else:
            found = translations.pgettext(unit.context, unit.source)
        if found not in (unit.plural_targets or (unit.target,)):
            what = f'the unit "{shortened(unit.source, limit=60)}" is not in the compiled catalog as it should be'
            raise CatalogError("catalog", unit.line, what, _HINT)
    return data


_HINT = "Nothing was published. Look at the catalog's header, Plural-Forms first."


class _Absent(gettext.NullTranslations):
    """What answers for a unit that the compiled catalog lacks: with what no target can be."""

    def gettext(self, message: str) -> str:
        return _ABSENT

    def pgettext(self, context: str, message: str) -> str:
        return _ABSENT


def _chosen(catalog: Catalog, only: Collection[UnitKey] | None) -> list[Unit]:
    if only is None:
        return [unit for unit in catalog.units if not unit.fuzzy and _translated(unit)]
    keys = frozenset(only)
    return [_answering(unit) for unit in catalog.units if unit.key in keys]


def _translated(unit: Unit) -> bool:
    return bool(unit.target) if unit.plural is None else bool(unit.plural_targets) and all(unit.plural_targets)


def _answering(unit: Unit) -> Unit:
    if _translated(unit):
        return replace(unit, fuzzy=False)
    if unit.plural is None:
        return replace(unit, fuzzy=False, target=unit.source)
    others = (unit.plural,) * max(0, len(unit.plural_targets) - 1)
    return replace(unit, fuzzy=False, target=unit.source, plural_targets=(unit.source, *others))


def _addressed(unit: Unit) -> Unit:
    """Return the unit as polib compiles it rightly: it takes an empty context for none."""
    return replace(unit, context=None, source=f"\x04{unit.source}") if unit.context == "" else unit

"""Compiled catalogs (.mo), for the programs that show a release."""

from __future__ import annotations

import gettext
import io
import struct
from collections.abc import Collection
from dataclasses import replace

from l10n.errors import CatalogError
from l10n.model.catalog import Catalog, Unit, UnitKey
from l10n.model.text import shortened
from l10n.po.header import readable_header

_ABSENT = "\0"


def compiled(catalog: Catalog, *, only: Collection[UnitKey] | None = None, silent: Collection[UnitKey] = ()) -> bytes:
    """Return the catalog as a .mo file.

    Units without target and fuzzy ones are left out. With `only`, exactly those units are in it, fuzzy or not; one
    without target answers with its source then, so that no other locale's catalog is asked for it. The `silent` ones
    answer with nothing at all: a neighbour's target says what they say.
    """
    lines = "".join(f"{name}: {value}\n" for name, value in readable_header(catalog.header))
    pairs = [("", lines), *(_pair(unit) for unit in _chosen(catalog, only, silent))]
    # Readers search by halves, and compare ids up to the NUL that a plural follows.
    return _packed(
        sorted(((key.encode(), text.encode()) for key, text in pairs), key=lambda pair: pair[0].split(b"\0")[0])
    )


def verified(
    data: bytes, catalog: Catalog, *, only: Collection[UnitKey] | None = None, silent: Collection[UnitKey] = ()
) -> bytes:
    """Return `data` once the standard library's gettext has found in it what `compiled` put there.

    Raises CatalogError where a unit answers otherwise, or the file cannot be read at all.
    """
    try:
        translations = gettext.GNUTranslations(io.BytesIO(data))
    except Exception as error:  # it documents none, and raises OSError, ValueError, struct.error and others
        raise CatalogError("catalog", 0, f"the compiled catalog cannot be read: {error}", _HINT) from error
    translations.add_fallback(_Absent())
    for unit in _chosen(catalog, only, silent):
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


def _chosen(catalog: Catalog, only: Collection[UnitKey] | None, silent: Collection[UnitKey]) -> list[Unit]:
    mute = frozenset(silent)
    keys = frozenset(only) if only is not None else None
    chosen: list[Unit] = []
    for unit in catalog.units:
        if unit.key in mute:
            chosen.append(replace(unit, fuzzy=False, target=""))
        elif keys is None and not unit.fuzzy and _translated(unit):
            chosen.append(unit)
        elif keys is not None and unit.key in keys:
            chosen.append(_answering(unit))
    return chosen


def _translated(unit: Unit) -> bool:
    return bool(unit.target) if unit.plural is None else bool(unit.plural_targets) and all(unit.plural_targets)


def _answering(unit: Unit) -> Unit:
    if _translated(unit):
        return replace(unit, fuzzy=False)
    if unit.plural is None:
        return replace(unit, fuzzy=False, target=unit.source)
    others = (unit.plural,) * max(0, len(unit.plural_targets) - 1)
    return replace(unit, fuzzy=False, target=unit.source, plural_targets=(unit.source, *others))


def _pair(unit: Unit) -> tuple[str, str]:
    """Return what stands in a .mo for a unit: id and text, each with its plurals after NUL."""
    key = unit.source if unit.context is None else f"{unit.context}\x04{unit.source}"
    if unit.plural is None:
        return key, unit.target
    return f"{key}\0{unit.plural}", "\0".join(unit.plural_targets)


def _packed(pairs: list[tuple[bytes, bytes]]) -> bytes:
    """Return the pairs as a .mo file, little-endian on every machine. Source: GNU gettext manual, "MO Files".

    Our own, since polib 1.2 takes an empty context or plural for none, and copies all text again for each unit.
    """
    texts = [key for key, _ in pairs] + [text for _, text in pairs]
    at = 28 + 8 * len(texts)
    table: list[int] = []
    for text in texts:
        table += (len(text), at)
        at += len(text) + 1
    head = (0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 28 + 8 * len(texts))
    return struct.pack(f"<7I{len(table)}I", *head, *table) + b"".join(text + b"\0" for text in texts)

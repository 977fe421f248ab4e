"""Catalogs on disk."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from types import EllipsisType
from typing import TYPE_CHECKING

from l10n.errors import CatalogError
from l10n.model.catalog import Catalog, Unit
from l10n.po.reader import decode_with_warnings, read_with_warnings
from l10n.po.writer import written
from l10n.store import files

if TYPE_CHECKING:
    import polib


@dataclass(frozen=True, slots=True)
class Loaded:
    """A catalog with the bytes that it was read from, and what was odd about them (`PATH:LINE: what`)."""

    catalog: Catalog
    data: bytes
    warnings: tuple[str, ...] = ()


def loaded(path: Path) -> Loaded:
    """Read a catalog; its bytes are what `save` wants as `expected`.

    Raises CatalogError where the file cannot be read without loss, FileError where it cannot be read at all.
    """
    data = files.read_bytes(path)
    text, warnings = decode_with_warnings(data, path=str(path))
    catalog, more = read_with_warnings(text, path=str(path))
    return Loaded(catalog, data, warnings + more)


def load(path: Path) -> Catalog | None:
    """Return the catalog, None where there is no such file; raises as `loaded` does."""
    return loaded(path).catalog if os.path.lexists(path) else None


def save(path: Path, catalog: Catalog, *, expected: bytes | EllipsisType | None = ...) -> bool:
    """Write the catalog in its one form; return whether anything had to be written.

    With `expected` (None: no file) only over exactly those bytes; raises ConflictError where others are there.
    """
    try:
        data = written(catalog).encode("utf-8")
    except CatalogError as error:
        raise CatalogError(str(path), error.line, error.message, error.hint) from error
    if isinstance(expected, EllipsisType):
        return files.save(path, data)
    return files.exchange(path, data, expected=expected)


def to_polib(catalog: Catalog) -> polib.POFile:
    """Return the catalog as polib's model, for programs that speak it."""
    import polib

    file = polib.POFile(wrapwidth=0)
    file.header = "\n".join(catalog.header_comments)
    file.metadata = dict(catalog.header)
    for unit in catalog.units:
        file.append(_entry(unit))
    for unit in catalog.obsolete:
        file.append(_entry(unit, obsolete=True))
    return file


def _entry(unit: Unit, *, obsolete: bool = False) -> polib.POEntry:
    import polib

    return polib.POEntry(
        msgctxt=unit.context,
        msgid=unit.source,
        msgstr="" if unit.plural is not None else unit.target,
        msgid_plural=unit.plural or "",
        msgstr_plural=dict(enumerate(unit.plural_targets)),
        comment="\n".join(unit.notes),
        tcomment="\n".join(unit.comments),
        occurrences=[_occurrence(reference) for reference in unit.references],
        flags=[*(["fuzzy"] if unit.fuzzy else []), *unit.flags],
        previous_msgctxt=unit.previous_context,
        previous_msgid=unit.previous_source,
        previous_msgid_plural=unit.previous_plural,
        obsolete=obsolete,
        linenum=unit.line or None,
    )


def _occurrence(reference: str) -> tuple[str, str]:
    name, colon, line = reference.rpartition(":")
    return (name, line) if colon and line.isdecimal() else (reference, "")

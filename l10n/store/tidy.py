"""Catalogs put in order on disk."""

from __future__ import annotations

from pathlib import Path

from l10n.po.plain import is_plain, plain_parts
from l10n.store import files


def tidy(path: Path, output: Path, *, unwrapped: bool = False) -> tuple[str, ...]:
    """Write the catalog at `path` to `output` with what is out of order mended; return what was odd about it.

    Whatever any gettext program reads as it stands keeps its bytes, unless `unwrapped` asks for our own form of every
    unit. Raises CatalogError, nothing written, where the file cannot be read without loss.
    """
    data = files.read_bytes(path)
    warnings: tuple[str, ...] = ()
    if unwrapped or not is_plain(data):
        data, warnings = _mended(path, unwrapped=unwrapped)
    files.save(output, data)
    return warnings


def _mended(path: Path, *, unwrapped: bool) -> tuple[bytes, tuple[str, ...]]:
    # Imported here: a folder in order, as most are, needs none of the reader proper.
    from dataclasses import replace

    from l10n.po.header import readable_header
    from l10n.po.reader import decode, read
    from l10n.po.writer import written
    from l10n.store import po

    found = po.loaded(path)
    catalog = replace(found.catalog, header=readable_header(found.catalog.header))
    standing = {}
    if not unwrapped:
        for part, obsolete in plain_parts(decode(found.data, path=str(path))):
            alone = read(part)
            for unit in alone.obsolete if obsolete else alone.units:
                standing[unit, obsolete] = part
    return written(catalog, standing).encode(), found.warnings

"""Compiled catalogs (.mo), for the programs that show a release."""

from __future__ import annotations

import codecs
import gettext
import io
import struct
from collections.abc import Collection, Iterator
from dataclasses import replace

from l10n.errors import CatalogError
from l10n.model.catalog import Catalog, Unit, UnitKey
from l10n.model.text import shortened
from l10n.po.header import fields, readable_header

_MAGIC = 0x950412DE


def compiled(catalog: Catalog, *, only: Collection[UnitKey] | None = None, silent: Collection[UnitKey] = ()) -> bytes:
    """Return the catalog as a .mo file, read back.

    Units without target and fuzzy ones are left out. With `only`, exactly those units are in it, fuzzy or not; one
    without target answers with its source then, so that no other locale's catalog is asked for it. The `silent` ones
    answer with nothing at all: a neighbour's target says what they say. Raises as `verified` does.
    """
    header = "".join(f"{name}: {value}\n" for name, value in readable_header(catalog.header))
    chosen = _chosen(catalog, only, silent)
    pairs = [("", header), *map(_pair, chosen)]
    # Readers search by halves, and compare ids up to the NUL that a plural follows.
    data = _packed(
        sorted(((key.encode(), text.encode()) for key, text in pairs), key=lambda pair: pair[0].split(b"\0", 1)[0])
    )
    return verified(data, header, units=chosen)


def verified(data: bytes, header: str, *, units: Collection[Unit]) -> bytes:
    """Return `data` once its table has been found in order, with the header and each of the units, and nothing else.

    The header is read by the standard library's gettext, as a program that shows the release may do. Raises
    CatalogError where a unit answers otherwise, or the file cannot be read at all.
    """
    try:
        texts = _texts(data)
        told = texts.pop(b"")
        charset = gettext.GNUTranslations(io.BytesIO(_packed([(b"", told)]))).charset()
        if told != header.encode() or codecs.lookup(charset or "ascii") != codecs.lookup("utf-8"):
            raise ValueError("its header is another")
    except Exception as error:  # gettext documents none, and raises OSError, ValueError, struct.error and others
        raise CatalogError("catalog", 0, f"the compiled catalog cannot be read: {error}", _HINT) from error
    for unit in units:
        source = unit.source if unit.context is None else f"{unit.context}\x04{unit.source}"
        asked = unit.target if unit.plural is None else "\0".join(unit.plural_targets)
        if texts.pop(source.encode(), None) != asked.encode():
            what = f'the unit "{shortened(unit.source, limit=60)}" is not in the compiled catalog as it should be'
            raise CatalogError("catalog", unit.line, what, _HINT)
    if texts:
        raise CatalogError("catalog", 0, "the compiled catalog has units that nobody asked for", _HINT)
    return data


def units(data: bytes) -> tuple[tuple[tuple[str, str], ...], tuple[Unit, ...]]:
    """Return the header's fields and the units of a .mo file that we wrote, in the order of their ids.

    Raises CatalogError where it is none.
    """
    try:
        magic, _, count, ids, texts = struct.unpack_from("<5I", data)
        if magic != _MAGIC:
            raise ValueError("it does not begin as one does")
        rows = [
            (key.decode(), text.decode())
            for key, text in zip(_column(data, ids, count), _column(data, texts, count), strict=True)
        ]
    except (struct.error, ValueError) as error:
        raise CatalogError("catalog", 0, f"the compiled catalog cannot be read: {error}", _HINT) from error
    head = next((fields(text)[0] for key, text in rows if not key), ())
    return head, tuple(_unit(key, text) for key, text in rows if key)


def _unit(key: str, text: str) -> Unit:
    context, parted, source = key.rpartition("\x04")
    source, is_plural, plural = source.partition("\0")
    forms = tuple(text.split("\0")) if is_plural else ()
    return Unit(
        source,
        forms[0] if forms else text,
        context=context if parted else None,
        plural=plural if is_plural else None,
        plural_targets=forms,
    )


_HINT = "Nothing was published. Look at the catalog's header, Plural-Forms first."


def _texts(data: bytes) -> dict[bytes, bytes]:
    """Return each text of a .mo file by its id, without what a plural adds to that; raises ValueError or struct.error.

    The ids must rise, and each text must stand within the file and end with NUL: a reader written in C looks no closer.
    """
    magic, revision, count, ids, texts = struct.unpack_from("<5I", data)
    if (magic, revision) != (_MAGIC, 0):
        raise ValueError("it does not begin as one does")
    found = {
        key.split(b"\0", 1)[0]: text
        for key, text in zip(_column(data, ids, count), _column(data, texts, count), strict=True)
    }
    keys = list(found)
    if len(keys) != count or keys != sorted(keys):
        raise ValueError("its ids are out of order")
    return found


def _column(data: bytes, table: int, count: int) -> Iterator[bytes]:
    for length, at in struct.iter_unpack("<2I", data[table : table + 8 * count]):
        end = at + length
        if data[end : end + 1] != b"\0":
            raise ValueError("it is cut off")
        yield data[at:end]


def _chosen(catalog: Catalog, only: Collection[UnitKey] | None, silent: Collection[UnitKey]) -> list[Unit]:
    mute = frozenset(silent)
    keys = frozenset(only) if only is not None else None
    chosen: list[Unit] = []
    for unit in catalog.units:
        if mute and unit.key in mute:
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
    head = (_MAGIC, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 28 + 8 * len(texts))
    return struct.pack(f"<7I{len(table)}I", *head, *table) + b"".join(text + b"\0" for text in texts)

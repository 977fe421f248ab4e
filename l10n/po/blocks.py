"""A catalog as people compare it: a block for each unit, without notes, wrapping and header."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.model.catalog import Catalog, Unit
from l10n.po.escape import escaped


def blocks(catalog: Catalog) -> str:
    """Return a block of lines for each unit: its source, context, previous source, target, mark and comments.

    A text stands on one line, so that a comparison by lines shows each unit that differs and no other.

    >>> print(blocks(Catalog(units=(Unit("Bread", "Хлеб", context="heading", fuzzy=True),))), end="")
    unit: Bread
      in: heading
      target: Хлеб
      needs work
    """
    units = (*((unit, "") for unit in catalog.units), *((unit, "  obsolete") for unit in catalog.obsolete))
    return "\n".join("".join(f"{line}\n" for line in _block(unit, mark)) for unit, mark in units)


def _block(unit: Unit, mark: str) -> Iterator[str]:
    yield f"unit: {_line(unit.source)}"
    if unit.context is not None:
        yield f"  in: {_line(unit.context)}"
    if unit.plural is not None:
        yield f"  plural: {_line(unit.plural)}"
    if unit.previous_source is not None:
        yield f"  was: {_line(unit.previous_source)}"
    for target in unit.plural_targets or (unit.target,):
        yield f"  target: {_line(target)}" if target else "  empty"
    if unit.fuzzy:
        yield "  needs work"
    if mark:
        yield mark
    for comment in unit.comments:
        yield f"  comment: {comment}"


def _line(text: str) -> str:
    return escaped(text).replace('\\"', '"')

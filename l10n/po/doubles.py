"""One unit once: gettext refuses a catalog in which an obsolete unit has another's context and id."""

from __future__ import annotations

from dataclasses import replace

from l10n.model.catalog import Catalog, Unit, UnitKey
from l10n.po.escape import escaped

_HEADER = UnitKey(None, "")


def without_doubles(catalog: Catalog) -> tuple[Catalog, tuple[Unit, ...]]:
    """Return the catalog without obsolete units whose key is taken, and those units.

    The target of such a unit, where it says something else, stays as a comment of the unit that has the key; an
    obsolete header's, as a comment of the header.

    >>> live, old = Unit("Bread", "Хлеб"), Unit("Bread", "Хљеб")
    >>> without_doubles(Catalog(units=(live,), obsolete=(old,)))[0].units[0].comments
    ('obsolete target: Хљеб',)
    """
    if not catalog.obsolete:
        return catalog, ()
    kept = {unit.key: unit for unit in catalog.units}
    live = len(kept)
    header_comments = list(catalog.header_comments)
    doubles: list[Unit] = []
    for unit in catalog.obsolete:
        if unit.key == _HEADER:
            header_comments.extend(line for line in _remembered(unit) if line not in header_comments)
        elif (there := kept.get(unit.key)) is not None:
            lines = _remembered(unit) if unit.target != there.target else ()
            more = tuple(line for line in lines if line not in there.comments)
            kept[unit.key] = replace(there, comments=(*there.comments, *more))
        else:
            kept[unit.key] = unit
            continue
        doubles.append(unit)
    if not doubles:
        return catalog, ()
    units = tuple(kept.values())
    return Catalog(catalog.header, units[:live], units[live:], tuple(header_comments)), tuple(doubles)


def _remembered(unit: Unit) -> tuple[str, ...]:
    targets = unit.plural_targets or (unit.target,)
    return tuple(f"obsolete target: {escaped(target)}" for target in targets if target)

"""The units of an article that fragments translate, as text that can be kept: for their sake nothing is read again."""

from __future__ import annotations

import json
from collections.abc import Mapping

from l10n.model.catalog import UnitKey
from l10n.model.document import Kind, SourceUnit
from l10n.model.locale import LocaleTag


def parts_text(parts: Mapping[str, tuple[SourceUnit, ...]]) -> str:
    """Return the units by fragment as JSON; empty where there are none.

    >>> unit = SourceUnit(UnitKey(None, "Salt."), LocaleTag("en"), ("paragraph",), (3,), "item", joined=True)
    >>> parts_of(parts_text({"fragments/box": (unit,)})) == {"fragments/box": (unit,)}
    True
    """
    return json.dumps({name: [_row(unit) for unit in units] for name, units in parts.items()}, ensure_ascii=False)


def parts_of(text: str) -> dict[str, tuple[SourceUnit, ...]]:
    """Read what `parts_text` wrote.

    Raises ValueError or TypeError where it is none.
    """
    return {name: tuple(_unit(*row) for row in rows) for name, rows in json.loads(text or "{}").items()}


def _row(unit: SourceUnit) -> tuple[object, ...]:
    lang = unit.lang
    return (*unit.key, (lang.language, lang.script, lang.region), unit.notes, unit.segments, unit.kind, unit.joined)


def _unit(
    context: str | None,
    source: str,
    lang: list[str],
    notes: list[str],
    segments: list[int],
    kind: Kind,
    joined: bool,
) -> SourceUnit:
    return SourceUnit(
        UnitKey(context, source), LocaleTag(*lang), tuple(notes), tuple(segments), kind=kind, joined=joined
    )

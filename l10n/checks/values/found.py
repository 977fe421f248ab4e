"""The quantities of a text in its language, dates in figures taken apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from l10n.checks.base import prose
from l10n.checks.values.base import Value, number
from l10n.checks.values.chinese import chinese_quantities
from l10n.checks.values.dates import dates
from l10n.checks.values.english import ENGLISH_NUMBERS
from l10n.checks.values.latin_like import quantities
from l10n.checks.values.serbian import SERBIAN_NUMBERS
from l10n.model.pattern import lazy_pattern

_PREFIXED = lazy_pattern(
    r"[\s\u00a0]?(?:([kMGT])W|([kmgt])(?:ilo|ega|iga|era)(?:watt|vat|ton)|([кмгт])(?:ило|ега|ига|ера)(?:ват|тон))"
)
_FACTORS = dict(zip("kmgtкмгт", (10**3, 10**6, 10**9, 10**12) * 2, strict=True))


@lru_cache(maxsize=128)
def values(text: str, language: str) -> tuple[Value, ...]:
    """Return the quantities of a text, in order; those of other languages are read as English writes digits.

    Months are no quantities; days and years are.

    >>> [(one.text, int(one.readings[0].value)) for one in values("Цена је 1,5 милиона.", "sr")]
    [('1,5 милиона', 1500000)]
    """
    body = list(prose(text))
    apart: list[Value] = []
    for date in dates(text, language):
        if language == "zh" or not len(date.figures):
            continue
        for index in range(date.figures.start, date.figures.end):
            body[index] = "\ufffc"
        for part in (date.day, date.year):
            if part:
                place = date.figures
                apart.append(Value(place.start, place.end, str(part), (number(part),)))
    remaining = "".join(body)
    if language == "zh":
        return tuple(chinese_quantities(remaining))
    vocabulary = SERBIAN_NUMBERS if language == "sr" else ENGLISH_NUMBERS
    found = (_in_base_units(one, body) for one in quantities(remaining, vocabulary))
    return tuple(sorted([*apart, *found], key=lambda one: one.start))


def _in_base_units(value: Value, body: Sequence[str]) -> Value:
    """Let a power, an energy or a blast also be read in plain units, as Chinese states it (`1 GW` is 100万千瓦)."""
    unit = _PREFIXED.match("".join(body[value.end : value.end + 12]))
    if not unit:
        return value
    factor = _FACTORS[(unit[unit.lastindex or 0]).lower()]
    others = tuple(number(one.value * size) for one in value.readings for size in (factor, factor // 1000))
    return replace(value, readings=value.readings + others)

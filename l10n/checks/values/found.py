"""The quantities of a text in its language, dates in figures taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from l10n.checks.base import prose
from l10n.checks.values.base import Value, number
from l10n.checks.values.chinese import chinese_quantities
from l10n.checks.values.dates import Date, dates
from l10n.checks.values.english import ENGLISH_NUMBERS
from l10n.checks.values.latin_like import quantities
from l10n.checks.values.serbian import SERBIAN_NUMBERS
from l10n.model.pattern import lazy_pattern

_PREFIXED = lazy_pattern(
    r"[\s\u00a0]?(?:([kMGT])W|([kmgt])(?:ilo|ega|iga|era)(?:watt|vat|ton)|([кмгт])(?:ило|ега|ига|ера)(?:ват|тон))"
)
_SHORT_SCALE = lazy_pattern(r"[mk](?![^\W_]|[²³])")
_MONEY = lazy_pattern(r"[$€£¥₽]\Z")
_SECTION = lazy_pattern(r"\d{1,2}\.\d{1,2}(?=\.?\Z)")
_YEAR = lazy_pattern(r"1[0-9]\d\d|20\d\d")
_TO = lazy_pattern(r"[–—/-]")
_DISEASE = lazy_pattern(r"\b(?:covid|kovid|ковид)[- ]\Z", re.IGNORECASE)
_ONE_IN = lazy_pattern(
    r"\b(?:one|1|jedan|jedna|jedno|један|једна|једно)\s(?:in|out of|od|од)\s(?:every\s)?\Z"
    r"|\b(?:every|svak[iau]|svako|свак[иау]|свако)\s\Z",
    re.IGNORECASE,
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
        apart.extend(_of_figures(date, text))
    remaining = "".join(body)
    if language == "zh":
        return tuple(_with_centuries(chinese_quantities(remaining), remaining))
    vocabulary = SERBIAN_NUMBERS if language == "sr" else ENGLISH_NUMBERS
    found = (_one_in(_in_base_units(one, remaining, language), remaining) for one in quantities(remaining, vocabulary))
    return tuple(_with_centuries(sorted([*apart, *found], key=lambda one: one.start), remaining))


def _of_figures(date: Date, text: str) -> Iterator[Value]:
    """Take the day and the year out of a date in figures; one without a year may be a section (`табела 3.1.`)."""
    place = date.figures
    if date.day:
        section = None if date.year else _SECTION.match(place.of(text))
        readings = (number(date.day), *((number(Fraction(section[0])),) if section else ()))
        yield Value(place.start, place.end, str(date.day), readings)
    if date.year:
        yield Value(place.start, place.end, str(date.year), (number(date.year),))


def _with_centuries(found: list[Value], body: str) -> list[Value]:
    """Let the second year of `2013–17` also be read in full."""
    for index, (first, second) in enumerate(pairwise(found), 1):
        short = second.end - second.start == 2 and bool(second.readings)
        if short and _YEAR.fullmatch(first.text) and _TO.fullmatch(body[first.end : second.start]):
            year = int(first.text) // 100 * 100 + int(second.readings[0].value)
            if year > int(first.text):
                found[index] = replace(second, readings=(*second.readings, number(year)))
    return found


def _one_in(value: Value, body: str) -> Value:
    """Let `one in five` also be read as a fifth, and ask for no number that a disease is named by."""
    if _DISEASE.search(body[max(0, value.start - 8) : value.start]):
        return replace(value, strength="loose")
    if not _ONE_IN.search(body[max(0, value.start - 20) : value.start]):
        return value
    parts = tuple(number(1 / one.value) for one in value.readings if one.value > 1)
    return replace(value, readings=value.readings + parts)


def _in_base_units(value: Value, body: str, language: str) -> Value:
    """Let a power, an energy or a blast also be read in plain units, as Chinese states it (`1 GW` is 100万千瓦).

    English also writes millions and thousands as 1.2m and 5k; after a sign of money they can be nothing else.
    """
    following = body[value.end : value.end + 12]
    if language == "en" and (short := _SHORT_SCALE.match(following)):
        factor = _FACTORS[short[0].lower()]
        large = tuple(number(one.value * factor) for one in value.readings)
        money = bool(_MONEY.search(body[: value.start]))
        return replace(value, readings=large if money else value.readings + large)
    unit = _PREFIXED.match(following)
    if not unit:
        return value
    factor = _FACTORS[(unit[unit.lastindex or 0]).lower()]
    others = tuple(number(one.value * size) for one in value.readings for size in (factor, factor // 1000))
    return replace(value, readings=value.readings + others)

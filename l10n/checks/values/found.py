"""The quantities of a text in its language, dates in figures taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from l10n.checks.base import prose
from l10n.checks.values.base import Reading, Value, clock, number
from l10n.checks.values.chinese import chinese_quantities, han_value
from l10n.checks.values.dates import Date, dates
from l10n.checks.values.english import ENGLISH_NUMBERS
from l10n.checks.values.latin_like import quantities
from l10n.checks.values.serbian import SERBIAN_NUMBERS
from l10n.checks.values.spoken_clock import spoken_clocks
from l10n.model.pattern import lazy_pattern

_PREFIXED = lazy_pattern(
    r"[\s\u00a0]?(?:([kMGT])W|([MGk])t\b|([kmgt])(?:ilo|ega|iga|era)(?:watt|vat|ton)|([кмгт])(?:ило|ега|ига|ера)(?:ват|тон))"
)
_SHORT_SCALE = lazy_pattern(r"[mk](?![^\W_]|[²³])|[\s\u00a0]?[mbt]cm\b")
"""Millions and thousands, and millions, billions and trillions of cubic metres."""

_IN_SCALES = lazy_pattern("[十百千]?[万萬亿億]+\\Z")
_MONEY = lazy_pattern(r"[$€£¥₽]\Z")
_SHARE = lazy_pattern(
    r"[\s\u00a0-]?(?:[%％]|per\s?cent\b|pct\b|odsto\b|posto\b|procen[at]|одсто\b|посто\b|процен[ат]|percentage point)",
    re.IGNORECASE,
)
_OUT_OF = lazy_pattern(r"\s(?:in|out of|od|од)\s(?:every\s|svakih\s|сваких\s)?", re.IGNORECASE)
_AMONG = lazy_pattern("[个名位家人国者口]{1,3}(?:当中|之中|中|里)?就?有")
_THOUSAND = 1000
_FEW = 10
"""The largest number of which some are a share: nine in ten, девет од десет."""

_SECTION = lazy_pattern(r"\d{1,2}\.\d{1,2}(?=\.?\Z)")
_YEAR = lazy_pattern(r"1[0-9]\d\d|20\d\d")
_TO = lazy_pattern(r"[–—/-]")
_SHARED = lazy_pattern(
    r"[\s%\u00a0]{0,2}(?:[–—~～/-]|to|and|or|versus|do|na|i|ili|naspram|до|на|и|или|наспрам|至|到|和|或|增至|升至"
    r"|降至)[\s\u00a0]?"
    r"(?:over|nearly|almost|about|скоро|око|преко|чак|skoro|oko|preko|čak|近|约)?[\s\u00a0]?[$€£¥]?",
    re.IGNORECASE,
)
_DISEASE = lazy_pattern(r"\b(?:covid|kovid|ковид)[- ]\Z", re.IGNORECASE)
_ONE_IN = lazy_pattern(
    r"\b(?:one|1|jedan|jedna|jedno|један|једна|једно)\s(?:in|out of|od|од)\s(?:every\s)?\Z"
    r"|\b(?:every|svak[iau]|svako|свак[иау]|свако)\s\Z",
    re.IGNORECASE,
)
_REACH = 16
_LEADING = lazy_pattern(r"\d+(?:[.,]\d+)*")
_OF_TEN_YEARS = lazy_pattern(
    r"[\s\u00a0-](?:(?:of )?(?:a )?(?:decades?|centur(?:y|ies))|deceni\w{1,3}|vek\w{0,3}|децени\w{1,3}|век\w{0,3})\b"
)
_HOUR_AND_A_HALF = lazy_pattern(r"\b(?:сат|час|sat|čas)\s(?:и|i)\s(?:по|po)\b|\bhour and a half\b")
_OF_CENTURY = lazy_pattern(r"\.?[\s\u00a0](?:ве[кц]|ve[kc])", re.IGNORECASE)
"""What follows the century of a decade, which its year says as well: шездесете године 20. века."""

_ONE_OF = lazy_pattern(
    r"\s(?:in|out of|od|од)\s(?:every\s)?(?:\d|t[ehw]|f[io]|s[ie]|e[il]|n|d|p|š|č|д|п|ш|с|ч|о|ј|т|н)"
)
_TO_QUARTER = lazy_pattern(r"\s?[–—-]\s?Q?[2-4]\b")
"""What follows the first of some quarters of a year, which are told by how many they are: 前三季度 is Q1–Q3."""

_SHORT_YEAR = lazy_pattern(r"(?<!\w)[’']\Z")
"""What stands before a year of two digits: '94."""

_ON, _DAY_AND_MONTH = lazy_pattern(r"\b[Oo]n\s\Z"), lazy_pattern(r"(\d{1,2})\.(\d{1,2})")
_LISTED = lazy_pattern(r"(?:,|,?\s(?:and|while|а|и|док|a|i|dok))\s[^\d.;:!?]{1,24}")
_AT_HOUR = lazy_pattern(r"\b[уu]\s\Z", re.IGNORECASE)
_CHEMICAL = lazy_pattern(r"(?<![^\W_])(?:CO|SO|NO|CH|NH|H|N|O)\Z")
"""What stands before the number of atoms: CO2 is 二氧化碳, with its own word for two."""

_HALF_YEAR = lazy_pattern(r"(?<![^\W_])H\Z")
_BASIS_POINTS = lazy_pattern(r"[\s\u00a0-]?(?:basis point|bps?\b|个?基点|базни|bazni)")
_SLASHED = lazy_pattern(r"(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])")
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
        if date.named:
            place = date.span
            apart.append(Value(place.start, place.end, place.of(text), (number(date.day),), (), "loose"))
        if not len(date.figures) or (language == "zh" and "-" not in date.figures.of(text)):
            continue
        for index in range(date.figures.start, date.figures.end):
            body[index] = "\ufffc"
        apart.extend(_of_figures(date, text))
    remaining = "".join(body)
    if language == "zh":
        found = sorted([*apart, *chinese_quantities(remaining)], key=lambda one: one.start)
        return tuple(_with_neighbours(found, remaining))
    vocabulary = SERBIAN_NUMBERS if language == "sr" else ENGLISH_NUMBERS
    for span in _HOUR_AND_A_HALF.finditer(remaining):
        readings = (number(Fraction(3, 2)), number(90))
        apart.append(Value(span.start(), span.end(), span[0], readings, (), "loose"))
        remaining = remaining[: span.start()] + "\ufffc" * len(span[0]) + remaining[span.end() :]
    for time in spoken_clocks(remaining, language, vocabulary):
        apart.append(time)
        remaining = remaining[: time.start] + "\ufffc" * (time.end - time.start) + remaining[time.end :]
    counted = (
        replace(one, strength="loose")
        if _is_of_a_name(one, remaining)
        else _one_in(_in_a_date(_in_base_units(one, remaining, language), remaining), remaining)
        for one in quantities(remaining, vocabulary)
    )
    return tuple(_with_neighbours(sorted([*apart, *counted], key=lambda one: one.start), remaining))


def _of_figures(date: Date, text: str) -> Iterator[Value]:
    """Take the day and the year out of a date in figures; one without a year may be a section (`табела 3.1.`)."""
    place = date.figures
    if date.day:
        section = None if date.year else _SECTION.match(place.of(text))
        readings = (number(date.day), *((number(Fraction(section[0])),) if section else ()))
        swapped = (number(date.month),) if date.swapped else ()
        yield Value(place.start, place.end, str(date.day), (*readings, *swapped))
    if date.year:
        yield Value(place.start, place.end, str(date.year), (number(date.year),))


def _with_neighbours(found: list[Value], body: str) -> list[Value]:
    """Let the second number of `2013–17` also be read in full, and the first one of `1.1 to 4.9 billion`.

    A percentage may be a fraction in the other text, and so may some of a few: 90%, nine in ten, 九成.
    """
    found = [_share(one, body) for one in found]
    for index, (first, second) in enumerate(pairwise(found), 1):
        if some := _some_of(first, second, body):
            found[index - 1 : index + 1] = some
            first, second = some
        if _OF_CENTURY.match(body, second.end) and (year := _year_of(first, second)):
            found[index - 1] = first = replace(first, readings=(number(year), number(year % 100)))
            found[index] = second = replace(second, strength="loose")
        if any(one.measure == "clock" for one in second.readings):
            found[:index] = [_at_hour(one, body) for one in found[:index]]
            first = found[index - 1]
        hour = second.readings[:1] and second.readings[0].measure == "clock" and first.text.isdigit()
        if hour and int(first.text) <= 24 and _SHARED.fullmatch(body[first.end : second.start]):
            found[index - 1] = first = replace(first, readings=(*first.readings, clock(int(first.text), 0)))
        if factor := _scale_after(first, second, body):
            found[index - 1] = replace(first, readings=(*first.readings, *_times(first.readings, factor)))
        if (whole := _in_full(first, second)) and _TO.fullmatch(body[first.end : second.start]):
            found[index] = replace(second, readings=(*second.readings, number(whole)))
    for pair in _SLASHED.finditer(body):
        # 9/11 and 24/7 are names that each language has its own words for.
        found = [replace(one, strength="loose") if pair.start() <= one.start < pair.end() else one for one in found]
    return found


def _year_of(decade: Value, century: Value) -> Fraction:
    """Return the year that a decade of a century begins with, 0 where they are none: шездесете године 20. века."""
    begun = next((one.value for one in decade.readings if one.measure == "decade"), Fraction(0))
    return (century.readings[0].value - 1) * 100 + begun if begun and century.readings else Fraction(0)


def _in_full(first: Value, second: Value) -> int:
    """Return the second number of a range in full where only its last digits stand: pp. 112–13; 0 where it is full."""
    missing = len(first.text) - len(second.text)
    if missing <= 0 or not (first.text.isdecimal() and second.text.isdecimal()):
        return 0
    whole = int(first.text[:missing] + second.text)
    return whole if whole > int(first.text) else 0


def _at_hour(value: Value, body: str) -> Value:
    """Let a number be an hour as well where a later one is: у 14, а трећа у 22 часа."""
    if (
        not value.text.isdecimal()
        or int(value.text) > 24
        or not _AT_HOUR.search(body[max(0, value.start - 3) : value.start])
    ):
        return value
    return replace(value, readings=(*value.readings, clock(int(value.text), 0)))


def _share(value: Value, body: str) -> Value:
    if not _SHARE.match(body, value.end) and not _BASIS_POINTS.match(body, value.end):
        return value
    parts = tuple(number(one.value / 100) for one in value.readings if one.measure == "number")
    return replace(value, readings=value.readings + parts)


def _some_of(first: Value, second: Value, body: str) -> tuple[Value, Value] | None:
    """Let `nine in ten` be read as a share as well, None where a text has nothing of the kind."""
    between = body[first.end : second.start]
    if len(between) > _REACH or not first.readings or not second.readings:
        return None
    some, whole = first.readings[0].value, second.readings[0].value
    if _AMONG.fullmatch(between):
        some, whole = whole, some
    elif not _OUT_OF.fullmatch(between):
        return None
    if not 1 < some < whole <= _FEW:
        return None
    shares = (number(some / whole), number(some / whole * 100))
    few, of = (second, first) if _AMONG.fullmatch(between) else (first, second)
    few, of = replace(few, readings=few.readings + shares), replace(of, strength="loose")
    return (of, few) if _AMONG.fullmatch(between) else (few, of)


def _scale_after(first: Value, second: Value, body: str) -> Fraction | None:
    """Return by what the words behind a second number multiply it, where they may stand for the first as well."""
    between = body[first.end : second.start]
    if first.text.isalpha() and len(between) <= _REACH and _SHARED.fullmatch(between):
        return _scale_in_words(first, second)
    listed = bool(_LISTED.fullmatch(between))
    if not first.text[-1].isdigit() or not (listed or (len(between) <= _REACH and _SHARED.fullmatch(between))):
        return None
    digits = _LEADING.match(second.text)
    if not digits or digits.end() == len(second.text) or not second.readings:
        return None
    plain = Fraction(digits[0].replace(",", ".")) if digits[0].replace(",", ".").count(".") < 2 else Fraction(0)
    factor = second.readings[0].value / plain if plain else Fraction(0)
    return factor if factor >= 1000 and factor.denominator == 1 else None


def _scale_in_words(first: Value, second: Value) -> Fraction | None:
    """Return what a number in words shares with the next one: три и пет милијарди, 三至五亿."""
    if not first.readings or not second.readings or first.readings[0].value >= _THOUSAND:
        return None
    if han := _IN_SCALES.search(second.text):
        return han_value("一" + han[0].lstrip("十百千"))
    size, factor = second.readings[0].value, Fraction(1)
    while len(second.text.split()) > 1 and factor * _THOUSAND <= size:
        factor *= _THOUSAND
    return factor if factor > 1 else None


def _times(readings: Iterable[Reading], factor: Fraction) -> Iterator[Reading]:
    return (number(one.value * factor) for one in readings if one.measure == "number")


def _is_of_a_name(value: Value, body: str) -> bool:
    """Whether a number is part of a name, which another language may say otherwise: COVID-19, CO2, H1, Q1–Q3."""
    before = body[max(0, value.start - 8) : value.start]
    return bool(
        _DISEASE.search(before)
        or _CHEMICAL.search(before)
        or (value.text in ("1", "2") and _HALF_YEAR.search(before))
        or (before.endswith("Q") and _TO_QUARTER.match(body, value.end))
    )


def _in_a_date(value: Value, body: str) -> Value:
    """Let two figures also be a year ('94), and a day with its month be one (on 11.11)."""
    before = body[max(0, value.start - 4) : value.start]
    if len(value.text) == 2 and value.text.isdecimal() and _SHORT_YEAR.search(before):
        years = (number(int(value.text) + 1900), number(int(value.text) + 2000))
        return replace(value, readings=value.readings + years)
    if _ON.search(before) and (dotted := _DAY_AND_MONTH.fullmatch(value.text)):
        return replace(value, readings=(*value.readings, *(number(int(part)) for part in dotted.groups())))
    return value


def _one_in(value: Value, body: str) -> Value:
    """Let `one in five` also be read as a fifth."""
    if value.text == "1" and _ONE_OF.match(body, value.end):
        return replace(value, strength="loose")
    if not _ONE_IN.search(body[max(0, value.start - 20) : value.start]):
        return value
    parts = tuple(number(size / one.value) for one in value.readings if one.value > 1 for size in (1, 100))
    return replace(value, readings=value.readings + parts)


def _in_base_units(value: Value, body: str, language: str) -> Value:
    """Let a power, an energy or a blast also be read in plain units, as Chinese states it (`1 GW` is 100万千瓦).

    English also writes millions and thousands as 1.2m and 5k; after a sign of money they can be nothing else.
    """
    following = body[value.end : value.end + 16]
    if years := _OF_TEN_YEARS.match(following):
        size = 100 if "cent" in years[0] or "vek" in years[0] or "век" in years[0] else 10
        spans = tuple(number(one.value * size) for one in value.readings if one.measure == "number")
        return replace(value, readings=value.readings + spans)
    if language == "en" and (short := _SHORT_SCALE.match(following)):
        factor = _FACTORS[short[0].strip().lower().replace("b", "g")[0]]
        large = tuple(number(one.value * factor) for one in value.readings)
        money = bool(_MONEY.search(body[: value.start]))
        return replace(value, readings=large if money else value.readings + large)
    unit = _PREFIXED.match(following)
    if not unit:
        return value
    factor = _FACTORS[(unit[unit.lastindex or 0]).lower()]
    others = tuple(number(one.value * size) for one in value.readings for size in (factor, factor // 1000))
    return replace(value, readings=value.readings + others)

"""A quantity in a text, and the ways it may be read."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple

from l10n.model.pattern import lazy_pattern

Measure = Literal["number", "clock", "decade"]
"""`clock` is minutes within twelve hours, `decade` a decade's last two digits."""

Strength = Literal["sure", "soft", "loose"]
"""sure   written in digits: the other text must have it
soft   written in words: asked for only where both texts have one that the other lacks
loose  may stand for a number (one, half, a decade): never asked for, but it answers"""


class Reading(NamedTuple):
    """One meaning of a quantity."""

    measure: Measure
    value: Fraction


@dataclass(frozen=True, slots=True)
class Value:
    """A quantity where it stands.

    `readings` are its meanings as its own language writes numbers; `odd` are those in the writing of others
    (`3.5` in Serbian), which are right in value and wrong in format.
    """

    start: int
    end: int
    text: str
    readings: tuple[Reading, ...]
    odd: tuple[Reading, ...] = ()
    strength: Strength = "sure"


def number(value: Fraction | int) -> Reading:
    """Return the reading of a plain number."""
    return Reading("number", value if isinstance(value, Fraction) else Fraction(value))


def clock(hour: int, minute: int) -> Reading:
    """Return the reading of a time of day; 9 in the morning and 21 are the same, as many texts leave that open."""
    return Reading("clock", Fraction((hour * 60 + minute) % 720))


def decade(year: Fraction | int) -> Reading:
    """Return the reading of a decade, by year (1990) or number (90)."""
    return Reading("decade", Fraction(year) % 100)


def of_decade(year: Fraction | int) -> tuple[Reading, ...]:
    """Return the readings of a decade that is told by its year: the early 2000s are also the 21st century's beginning.

    >>> [str(one.value) for one in of_decade(2000)], [str(one.value) for one in of_decade(1990)]
    (['0', '2000', '21'], ['90', '1990'])
    """
    begun = (number(Fraction(year) // 100 + 1),) if year >= 1000 and year % 100 == 0 else ()
    return (decade(year), number(year), *begun)


DIGITS = r"\d+(?:[.,]\d+)*"
"""A number in digits with whatever separators."""

SPACED = (
    r"\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?(?!\d)"
    r"|(?<![\d.,] )(?<![\d.,])\d{1,3}(?: \d{3})*(?: \d00)(?![\d.,]\d| \d)"
)
"""Digits grouped by spaces that do not break, or by any where the number is a round one."""

_LONGEST = 40
"""Digits of the longest number; what is longer is a key or a code."""

_GAP = lazy_pattern(r"[ \u00a0\u202f\u2009]")


def _strict(raw: str, group: str, point: str) -> Fraction | None:
    whole, found, rest = raw.partition(point)
    parts = whole.split(group)
    if found and not rest.isdigit():
        return None
    grouped = len(parts) > 1
    if not all(part.isdigit() for part in parts) or (
        grouped and (len(parts[0]) > 3 or any(len(part) != 3 for part in parts[1:]))
    ):
        return None
    return Fraction("".join(parts) + ("." + rest if found else ""))


@lru_cache(maxsize=16_384)
def amounts(raw: str, *, group: str, point: str) -> tuple[Fraction | None, Fraction | None]:
    """Read digits as a language with these separators does, and as one with them exchanged.

    >>> amounts("1.234,5", group=".", point=",") == (Fraction("1234.5"), None)
    True
    >>> amounts("1,550", group=".", point=",") == (Fraction("1.55"), Fraction(1550))
    True
    """
    plain = _GAP.sub("", raw)
    if len(plain) > _LONGEST:
        return None, None
    proper = _strict(plain, group, point)
    other = _strict(plain, point, group)
    return proper, other if other != proper else None


def scaled(value: Value, factor: Fraction | int, end: int, text: str) -> Value:
    """Return a value multiplied by a scale word that follows it."""

    def by(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
        return tuple(number(one.value * factor) for one in readings if one.measure == "number")

    return Value(value.start, end, text, by(value.readings), by(value.odd), value.strength)


def roman(text: str) -> int:
    """Return a Roman numeral's value, 0 where it is none; only those of ordinals and centuries (to 89).

    >>> [roman(text) for text in ("XIX", "II", "IIX", "CIVIL")]
    [19, 2, 0, 0]
    """
    if not _ROMAN.fullmatch(text):
        return 0
    total = 0
    for letter, after in zip(text, text[1:] + " ", strict=True):
        worth = _WORTH[letter]
        total += -worth if _WORTH.get(after, 0) > worth else worth
    return total


_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50}
_ROMAN = lazy_pattern(r"(?=.)(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")

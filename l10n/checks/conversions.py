"""The same quantity in other units: five miles are eight kilometres, 3,000 亩 two hundred hectares."""

from __future__ import annotations

_SIZES = {
    "km": 1000, "m": 1, "cm": 0.01, "mm": 0.001, "mi": 1609.3, "nmi": 1852, "ft": 0.3048, "in": 0.0254, "li": 500,
    "km2": 10**6, "m2": 1, "mi2": 2.59 * 10**6, "ha": 10**4, "acre": 4046.9, "mu": 666.7,
    "m3": 1000, "ft3": 28.317, "l": 1, "gal": 3.785, "bbl": 158.99,
    "minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43_830, "year": 525_960, "decade": 5_259_600,
    "t": 1000, "kg": 1, "g": 0.001, "lb": 0.4536, "jin": 0.5,
}  # fmt: skip
"""How large each unit is, by the unit in which its kind is counted here."""

_FREEZING = {"C": (1.0, 0.0), "F": (5 / 9, -160 / 9)}
_ROUNDED = 0.12
"""By how much a converted number may be off: most are rounded."""


def same_size(one: tuple[float, str], other: tuple[float, str]) -> bool:
    """Whether two numbers of different units are about as much.

    >>> same_size((3, "mi"), (5, "km")), same_size((3, "mi"), (3, "km")), same_size((40, "C"), (104, "F"))
    (True, False, True)
    """
    first, second = _size(*one), _size(*other)
    return bool(first) and one[1] != other[1] and abs(first - second) <= _ROUNDED * abs(first)


def _size(value: float, unit: str) -> float:
    if unit in _FREEZING:
        factor, shift = _FREEZING[unit]
        return value * factor + shift
    return value * _SIZES.get(unit, 0.0)

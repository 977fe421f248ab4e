"""Whether the answers to an array stand in the order of its texts, told from numbers and lengths.

An array without ids may come back reversed or shifted by one, and each answer is a fine translation of another text.
Evidence is free where texts differ in their digits or lengths; where they do not, they are sent with marks (`lead`).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import median
from typing import Literal

from l10n.engines.validate import digits

Verdict = Literal["in order", "out of order", "unclear"]

_DIGIT_WEIGHT = 3.0
_CLEAR = 0.6
"""How much cheaper than every other order the given one must be."""
_PLENTY = 0.5
"""What the cheapest other order of the texts themselves has to cost a text: twice the whims of a free translation."""
_LEAST = 0.5
"""What another order must cost at least, or the texts are too alike to tell."""


def order(sources: Sequence[str], answers: Sequence[str]) -> Verdict:
    """Judge an array of answers against the orders that servers are known to mistake it for.

    >>> order(["In 2024 it rose.", "Prices fell by 3% on all of the markets."], ["Пало 3%.", "Расло 2024."])
    'out of order'
    """
    count = len(sources)
    if count < 2:
        return "in order"
    given = _cost(sources, answers)
    others = [_cost(sources, other) for other in _other_orders(answers)]
    if min(others) < _CLEAR * given:
        return "out of order"
    return "in order" if min(others) >= _LEAST and given <= _CLEAR * min(others) else "unclear"


def telling(sources: Sequence[str]) -> bool:
    """Whether texts are so unlike each other that the order of their answers will be plain, free as answers may be.

    >>> telling(["It rose.", "It fell."]), telling(["It rose.", "In 2024 the prices of bread fell by 3%."])
    (False, True)
    """
    return min(_cost(sources, other) for other in _other_orders(sources)) >= _PLENTY * len(sources)


def _other_orders(answers: Sequence[str]) -> list[list[str]]:
    listed = list(answers)
    turned = [listed[::-1]]
    if len(listed) > 2:
        turned += [listed[1:] + listed[:1], listed[-1:] + listed[:-1]]
    return turned


def _cost(sources: Sequence[str], answers: Sequence[str]) -> float:
    """Sum up how far each answer's length and digits are from what its source lets expect."""
    ratios = [math.log((len(answer) + 5) / (len(source) + 5)) for source, answer in zip(sources, answers, strict=True)]
    usual = median(ratios)
    lengths = sum(abs(ratio - usual) for ratio in ratios)
    strange = sum(digits(source) != digits(answer) for source, answer in zip(sources, answers, strict=True))
    return lengths + _DIGIT_WEIGHT * strange

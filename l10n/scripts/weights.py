"""What words say of a text's language, in nats: each is weighed once, and a text is the sum of its words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

SMALL, SPELLED, STRANGE = 2.0, 0.7, 1.5
"""How much a small word, a typical spelling and a letter of neither language weigh."""

_ALOOF = 12


def summed(words: Iterable[tuple[float, ...]], width: int) -> list[float]:
    """Return the sum of the words' weights, column by column; `width` counts the columns.

    >>> summed([(2.0, 0.0), (2.0, 0.0), (0.0, 0.5)], 2)
    [4.0, 0.5]
    """
    totals = [0.0] * width
    for weights, times in Counter(words).items():
        for column, weight in enumerate(weights):
            if weight:
                totals[column] += times * weight
    return totals


def toned(weight: float, words: int) -> float:
    """Temper a weight: a longer text says no more per word, as its words are not independent witnesses."""
    return weight / max(1.0, math.sqrt(words / _ALOOF))


def sureness(lead: float, words: int) -> float:
    """Return how sure a lead of so many nats makes, 0..1; few words make less sure."""
    return min(0.99, (2 / (1 + math.exp(-lead)) - 1) * min(1.0, 0.35 + 0.15 * words))

"""What words say of a text's language, in nats: each is weighed once, and a text is the sum of its words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable

SMALL, SPELLED, STRANGE = 2.0, 0.7, 1.5
"""How much a small word, a typical spelling and a letter of neither language weigh."""

_ALOOF = 12


Weights = tuple[tuple[int, float], ...]
"""What a word weighs: columns, and how much in each; columns where it weighs nothing are left out."""


def sparse(weights: Iterable[float]) -> Weights:
    """Return the weights that are not nought, with their columns.

    >>> sparse((0.0, 2.0))
    ((1, 2.0),)
    """
    return tuple((column, weight) for column, weight in enumerate(weights) if weight)


def summed(words: Iterable[str], weigh: Callable[[str], Weights], *, width: int) -> list[float]:
    """Return the sum of the words' weights, column by column; `width` counts the columns.

    >>> summed(["a", "a", "b"], lambda word: ((0, 2.0),) if word == "a" else ((1, 0.5),), width=2)
    [4.0, 0.5]
    """
    totals = [0.0] * width
    for word, times in Counter(words).items():
        for column, weight in weigh(word):
            totals[column] += times * weight
    return totals


def toned(weight: float, words: float) -> float:
    """Temper a weight: a longer text says no more per word, as its words are not independent witnesses."""
    return weight / max(1.0, math.sqrt(words / _ALOOF))


def sureness(lead: float, words: float) -> float:
    """Return how sure a lead of so many nats makes, 0..1; few words make less sure."""
    return min(0.99, (2 / (1 + math.exp(-lead)) - 1) * min(1.0, 0.35 + 0.15 * words))

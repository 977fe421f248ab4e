"""How alike two sentences are."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import Indel, Levenshtein

from l10n.model.text import folded
from l10n.scripts.letters import TO_LATIN

_ONE_SCRIPT = str.maketrans(TO_LATIN | {letter.upper(): latin.capitalize() for letter, latin in TO_LATIN.items()})


def comparable(text: str) -> str:
    """Return a text as similarity sees it: folded, case aside, Serbian in one script.

    >>> comparable("Two  Words"), comparable("Река")
    ('two words', 'reka')
    """
    small = folded(text).casefold()
    return small if small.isascii() else small.translate(_ONE_SCRIPT)


def cased(text: str) -> str:
    """Return a text as `comparable` does, but with its capitals.

    >>> cased("Two  Words"), cased("Река")
    ('Two Words', 'Reka')
    """
    return folded(text).translate(_ONE_SCRIPT)


def similarity(one: str, other: str, *, floor: float = 0.0) -> float:
    """Return the similarity of two comparable texts, 0..1; 0 where it is below `floor`.

    1 - Levenshtein distance / the longer length. Symmetric; 1 only for equal texts.

    >>> similarity("the bridge", "the bridges")
    0.9090909090909091
    """
    return float(Levenshtein.normalized_similarity(one, other, score_cutoff=floor))


def most_similar(text: str, others: Sequence[str], *, floor: float, most: int) -> tuple[tuple[int, float], ...]:
    """Return the places and similarities of the comparable texts most like `text`, best first.

    >>> most_similar("the bridge", ["a road", "the bridges"], floor=0.6, most=3)
    ((1, 0.9090909090909091),)
    """
    found = process.extract(
        text, others, scorer=Levenshtein.normalized_similarity, score_cutoff=floor, limit=most, processor=None
    )
    return tuple((index, float(score)) for _, score, index in found)


def most_alike(text: str, others: Sequence[str], *, floor: float, most: int) -> tuple[tuple[int, float], ...]:
    """Return the places and likenesses of the comparable texts that share most with `text`, best first.

    2 × the letters that stand in both in one order / the letters of both: words that were added or left out weigh
    less than in `similarity`, as they should where it is asked which sentence another grew out of.

    >>> most_alike("the bridge", ["a road", "the old bridge"], floor=0.6, most=3)
    ((1, 0.8333333333333334),)
    """
    found = process.extract(
        text, others, scorer=Indel.normalized_similarity, score_cutoff=floor, limit=most, processor=None
    )
    return tuple((index, float(score)) for _, score, index in found)


def likeness(one: str, other: str) -> float:
    """Return what two comparable texts share, 0..1, as `most_alike` measures it.

    >>> likeness("the bridge", "the old bridge")
    0.8333333333333334
    """
    return float(Indel.normalized_similarity(one, other))


def contained(part: str, whole: str) -> float:
    """Return how much of a comparable text stands in another, in its order, 0..1.

    >>> contained("the bridge", "the old bridge"), contained("bridges", "the bridge")
    (1.0, 0.8571428571428571)
    """
    common = (len(part) + len(whole) - Indel.distance(part, whole)) / 2
    return common / len(part) if part else 0.0

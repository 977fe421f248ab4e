"""How alike two sentences are."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from l10n.model.text import folded
from l10n.scripts.letters import TO_LATIN

_ONE_SCRIPT = str.maketrans(TO_LATIN)


def comparable(text: str) -> str:
    """Return a text as similarity sees it: folded, case aside, Serbian in one script.

    >>> comparable("Two  Words"), comparable("Река")
    ('two words', 'reka')
    """
    return folded(text).casefold().translate(_ONE_SCRIPT)


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


def holds(whole: str, part: str) -> bool:
    """Whether a comparable text contains another but for its final mark, in a share that says something.

    >>> holds("the bridge fell, and the road closed.", "and the road closed.")
    True
    """
    core = part.rstrip(" .!?…。！？;；,，")
    return len(core) >= 12 and core in whole

"""How alike two sentences are."""

from __future__ import annotations

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


def holds(whole: str, part: str) -> bool:
    """Whether a comparable text contains another but for its final mark, in a share that says something.

    >>> holds("the bridge fell, and the road closed.", "and the road closed.")
    True
    """
    core = part.rstrip(" .!?…。！？;；,，")
    return len(core) >= 12 and core in whole

"""The Serbian letters in both scripts, one to one; what a word or a text needs beyond that stands in `serbian`."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

TO_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ђ": "đ", "е": "e", "ж": "ž", "з": "z", "и": "i",
    "ј": "j", "к": "k", "л": "l", "љ": "lj", "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "ћ": "ć", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "č", "џ": "dž", "ш": "š",
}  # fmt: skip
"""Small Cyrillic letters and what each is in Latin."""

TO_CYRILLIC = {latin: cyrillic for cyrillic, latin in TO_LATIN.items()}
"""Small Latin letters, the three digraphs among them, and what each is in Cyrillic."""

LIGATURES = str.maketrans(
    {"ǆ": "dž", "ǅ": "Dž", "Ǆ": "DŽ", "ǉ": "lj", "ǈ": "Lj", "Ǉ": "LJ", "ǌ": "nj", "ǋ": "Nj", "Ǌ": "NJ"}
)
"""Digraphs written as one character, and as two."""

_WORD_LATIN = str.maketrans(TO_LATIN)


def word_key(word: str) -> str:
    """Return a word as both scripts share it: small Latin letters, composed.

    >>> word_key("Његош") == word_key("NJEGOŠ") == "njegoš"
    True
    """
    return word.lower() if word.isascii() else _word_key(word)


@lru_cache(maxsize=65_536)
def _word_key(word: str) -> str:
    return unicodedata.normalize("NFC", word).translate(LIGATURES).lower().translate(_WORD_LATIN)


def table(words: str) -> frozenset[str]:
    """Return the words of a table that is written as running text."""
    return frozenset(words.split())

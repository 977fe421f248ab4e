"""How long a text is to a reader."""

from __future__ import annotations

from l10n.model.pattern import lazy_pattern
from l10n.model.text import HAN

_COUNTED = lazy_pattern(rf"([{HAN}])|[^\W_{HAN}](?:[^\W_{HAN}]|[\u0300-\u036f])*")


def words(text: str) -> int:
    """Count words: runs of letters and digits, and a Han character as half a word, rounded up.

    >>> words("The treaty of 1999"), words("谈判持续了"), words("—")
    (4, 3, 0)
    """
    han = runs = 0
    for found in _COUNTED.finditer(text):
        if found[1]:
            han += 1
        else:
            runs += 1
    return runs + (han + 1) // 2


def has_words(text: str, least: int) -> bool:
    """Whether a text has so many words, counted as `words` does; it is read no further than they reach.

    >>> has_words("The treaty of 1999", 4), has_words("谈判持续了", 4)
    (True, False)
    """
    if text.isascii():
        begun = [chunk[0].isalnum() for chunk in text.split(None, least)[:least]]
        if len(begun) == least and all(begun):
            return True
    halves = 0
    for found in _COUNTED.finditer(text):
        halves += 1 if found[1] else 2
        if halves >= 2 * least - 1:
            return True
    return False

"""How long a person is likely to need for what is in the way: a rule of thumb, for planning a day."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from l10n.model.pattern import lazy_pattern
from l10n.model.text import HAN

_WORD = lazy_pattern(rf"[^\W{HAN}]+|[{HAN}]")
_HAN = lazy_pattern(f"[{HAN}]")
_HAN_WORDS = 0.6
"""A Han character is about so many words of English."""

_WORDS_A_MINUTE: Mapping[str, float] = MappingProxyType(
    {"empty": 5.0, "draft": 12.0, "rejected": 8.0, "stale": 15.0, "pending": 40.0, "four_eyes": 40.0}
)
"""Translating from nothing goes at 300 words an hour, correcting a draft at 700, reading at 2,400."""

_START = 0.2
"""Minutes to find a sentence and take it in."""

_FILES: Mapping[str, float] = MappingProxyType(
    {"unsynced": 1.0, "uncommitted": 1.0, "unreadable": 5.0, "conflict": 5.0, "blank": 5.0, "together": 0.0}
)
_FINDING = 1.0


def words(text: str) -> float:
    """Return how many words a text has; Han characters count as parts of one.

    >>> words("The ferry at Skela."), words("渡船")
    (4.0, 1.2)
    """
    found = _WORD.findall(text)
    han = sum(bool(_HAN.match(word)) for word in found)
    return round(len(found) - han + han * _HAN_WORDS, 1)


def minutes(code: str, source: str) -> float:
    """Return the minutes that a blocker is likely to take, by its code and the sentence that it is about.

    >>> minutes("pending", "The ferry at Skela has crossed the river since 1921."), minutes("link", "See [it](a.md).")
    (0.5, 1.0)
    """
    if code in _FILES:
        return _FILES[code]
    if code in _WORDS_A_MINUTE:
        return round(_START + words(source) / _WORDS_A_MINUTE[code], 1)
    return _FINDING

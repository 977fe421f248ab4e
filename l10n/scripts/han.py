"""Simplified and Traditional Chinese, by the characters that only one of them has."""

from __future__ import annotations

from functools import lru_cache

from l10n.model.pattern import lazy_pattern
from l10n.model.text import HAN

_HAN = lazy_pattern(f"[{HAN}]")


@lru_cache(maxsize=32_768)
def of_other_form(letter: str, *, traditional: bool) -> bool:
    """Whether a Han character is only traditional (or only simplified).

    The national standards say so: GB 2312 holds the simplified repertoire, Big5 the traditional one.

    >>> [of_other_form(letter, traditional=True) for letter in "價价"], of_other_form("们", traditional=False)
    ([True, False], True)
    """
    if letter in _NAME_LETTERS or not _HAN.match(letter):
        return False
    own, other = ("gb2312", "big5") if traditional else ("big5", "gb2312")
    return not _encodable(letter, own) and _encodable(letter, other)


def _encodable(letter: str, encoding: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


_NAME_LETTERS = frozenset("喆昇堃甯珺玥燊旻晞翀湣珮瑒玚琁璟祎祐禕淩瑀暐煒頫鎔囍着彧邨台")
"""Characters outside GB 2312 that simplified text has in names, and outside Big5 in traditional text."""

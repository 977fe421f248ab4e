"""Texts in Han characters: Simplified or Traditional Chinese, by what only one of them has, or Japanese."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from l10n.model.locale import CHINESE, LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.model.text import CJK_PUNCTUATION, HAN

_HAN = lazy_pattern(f"[{HAN}]")
_KANA = lazy_pattern("[\u3040-\u30ff]")
_FRAMED = lazy_pattern(f"[^\\w(（\\[]*[{HAN}]{{2}}.*[{HAN}]{{2}}[{CJK_PUNCTUATION}”’」…\\s]*", re.DOTALL)
_SMALL_WORD = lazy_pattern(r"(?<![^\W_])[a-z]{1,4}(?![^\W_])")
_FEW = 2


def chinese(body: str) -> tuple[LocaleTag | None, float]:
    """Return which of the languages in Han characters a text is in, and how sure that is.

    >>> chinese("政府通過了新的媒體法。")[0].bcp47, chinese("委員会はその提案を否決しました。")[0].bcp47
    ('zh-Hant', 'ja')
    """
    kana = len(_KANA.findall(body))
    if kana > 2 or kana * 12 > len(body):
        return LocaleTag("ja"), 0.95
    simplified = traditional = 0
    for letter, times in Counter(body).items():
        form = _form(letter)
        simplified += times * (form > 0)
        traditional += times * (form < 0)
    if traditional > simplified:
        return LocaleTag("zh", "Hant"), min(0.99, 0.7 + 0.1 * (traditional - simplified))
    return CHINESE, min(0.99, 0.85 + 0.05 * simplified)


def framed_by_han(body: str) -> bool:
    """Whether a text begins and ends in Han characters and has next to no small Latin words: it only names names.

    >>> framed_by_han("报告由J. R. Smith和Dr. Anna Lindqvist撰写。"), framed_by_han("He said 再见 and left.")
    (True, False)
    """
    return bool(_FRAMED.fullmatch(body)) and len(_SMALL_WORD.findall(body)) <= _FEW


@lru_cache(maxsize=32_768)
def of_other_form(letter: str, *, traditional: bool) -> bool:
    """Whether a Han character is only traditional (or only simplified).

    The national standards say so: GB 2312 holds the simplified repertoire, Big5 the traditional one.

    >>> [of_other_form(letter, traditional=True) for letter in "價价"], of_other_form("们", traditional=False)
    ([True, False], True)
    """
    if letter in _NAME_LETTERS or not _HAN.match(letter):
        return False
    if letter in _IN_BOTH:
        return traditional
    own, other = ("gb2312", "big5") if traditional else ("big5", "gb2312")
    return not _encodable(letter, own) and _encodable(letter, other)


@lru_cache(maxsize=32_768)
def _form(letter: str) -> int:
    """Return 1 for a Han character that is only simplified, -1 for one that is only traditional, else 0."""
    return of_other_form(letter, traditional=False) - of_other_form(letter, traditional=True)


def _encodable(letter: str, encoding: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


_IN_BOTH = frozenset("後於麽")
"""Traditional forms that GB 2312 holds though simplified text writes 后, 于 and 么."""

_NAME_LETTERS = frozenset("喆昇堃甯珺玥燊旻晞翀湣珮瑒玚琁璟祎祐禕淩瑀暐煒頫鎔囍着彧邨台")
"""Characters outside GB 2312 that simplified text has in names, and outside Big5 in traditional text."""

FREQUENT = frozenset(
    "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于着下自之年过過发發后後"
    "作里裏用道行所然家事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心本前开開但因只从從"
    "想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并並物手应應"
)
"""The hundred and fifty characters that make up a good third of any Chinese text, in both forms."""

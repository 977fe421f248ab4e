"""Whether an answer can be a translation at all; what is merely bad is for the checks and a person to find."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import Literal

from l10n.checks.base import Pair
from l10n.checks.engine_faults import check_engine
from l10n.engines.base import UNDETERMINED, has_letter
from l10n.model.locale import LocaleTag
from l10n.model.text import HAN, folded
from l10n.scripts.prose import prose

Reason = Literal[
    "empty",
    "echo",
    "quota",
    "page",
    "repetition",
    "length",
    "garbage",
    "markup",
    "too long",
    "not text",
    "script",
    "talk",
]

REASONS: dict[Reason, str] = {
    "empty": "the engine answered nothing",
    "echo": "the engine gave the source back untranslated",
    "quota": "the engine answered a notice about its limits",
    "page": "the engine answered an error page",
    "repetition": "the engine repeated itself over and over",
    "length": "the answer is far too long or too short for this text",
    "garbage": "the answer holds characters that no text has",
    "markup": "the engine lost or misplaced the markup, however it was hidden",
    "too long": "the text is longer than the engine takes",
    "not text": "the text holds lone surrogates, which no engine takes",
    "script": "the answer is not in the script of the language that was asked for",
    "talk": "the engine talked about the text, or excused itself, instead of translating it",
}

_QUOTA = re.compile(
    r"MYMEMORY WARNING|USED ALL AVAILABLE FREE|QUERY LENGTH LIMIT|PLEASE SELECT TWO DISTINCT|INVALID LANGUAGE PAIR"
    r"|too many requests|(?:quota|rate limit|usage limit)s? (?:has been |was )?(?:exceeded|reached)|unusual traffic",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"<!doctype|<(?:html|head|body|title)\b|\bError [45]\d\d\b|\b[45]\d\d\b.{0,3}\bbad gateway"
    r"|\b[45]\d\d\b.{0,3}\b(?:server error|forbidden)|That[’'`]s an error\."
    r"|service (?:is )?(?:temporarily )?unavailable|internal server error|gateway time-?out",
    re.IGNORECASE,
)
_STUTTER = re.compile(r"(\S(?:.{0,30}?\S)?)(?:[\s,.;，。；、]*\1){5,}", re.DOTALL)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd\ud800-\udfff]")
_DIGIT = re.compile(r"\d")
_FEW_WORDS = 8
_FEW_LETTERS, _OWN = 16, 0.15
"""Letters below which a name or an abbreviation may be all, and the least share of the language's own script."""
_LATIN = re.compile("[A-Za-z\u00aa-\u024f\u1e00-\u1eff]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_SCRIPTS = {
    "zh": re.compile(f"[{HAN}]"),
    "ja": re.compile(f"[{HAN}\u3040-\u30ff]"),
    "ko": re.compile("[\uac00-\ud7af]"),
    "el": re.compile("[\u0370-\u03ff\u1f00-\u1fff]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "sr": re.compile("[A-Za-z\u00aa-\u024f\u0400-\u052f]"),
} | dict.fromkeys(("bg", "mk", "ru", "uk"), _CYRILLIC)


@lru_cache(maxsize=1_000)  # asked of an array's order first, then of each answer
def reason_against(source: str, answer: str) -> Reason | None:
    """Say why `answer` cannot be a translation of `source`; None where it may be one.

    What the source itself has, an error message quoted in an article, is no reason.

    >>> reason_against("The bank closed.", "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS")
    'quota'
    >>> reason_against("The bank closed.", "Банка је затворена.") is None
    True
    """
    if not has_letter(answer) and not any(letter.isdigit() for letter in answer):
        return "empty"
    if _is_echo(source, answer):
        return "echo"
    patterns: tuple[tuple[Reason, re.Pattern[str]], ...] = (("quota", _QUOTA), ("page", _PAGE), ("garbage", _CONTROL))
    for reason, pattern in patterns:
        if pattern.search(answer) and not pattern.search(source):
            return reason
    if _stutters(answer) and not _stutters(source):
        return "repetition"
    return "length" if _out_of_proportion(source, answer) else None


def reason_within(source: str, answer: str, locale: LocaleTag) -> Reason | None:
    """Say why an answer is no translation into `locale`; None where it may be one.

    >>> reason_within("The bank closed today.", "Here is the translation: Банка је затворена.", LocaleTag("sr", "Cyrl"))
    'talk'
    >>> reason_within("The bank closed early today.", "Банк сегодня закрылся рано.", LocaleTag("zh", "Hans"))
    'script'
    """
    if next(iter(check_engine(Pair(source, answer, UNDETERMINED, locale))), None):
        return "talk"
    return "script" if _in_another_script(answer, locale) else None


def _in_another_script(text: str, locale: LocaleTag) -> bool:
    """Whether hardly a letter of a text that has some is in a script that the locale may be written in."""
    own = _SCRIPTS.get(locale.language, _LATIN)
    if len(own.findall(text)) >= _OWN * len(text):
        return False
    words = "".join(span.of(text) for span in prose(text))
    letters = [letter for letter in words if letter.isalpha()]
    return len(letters) >= _FEW_LETTERS and sum(bool(own.match(letter)) for letter in letters) < _OWN * len(letters)


def digits(text: str) -> Counter[str]:
    """Count the digits of a text, in whatever script: 1,234.5 and 1.234,5 have the same.

    >>> digits("１2") == digits("2 1")
    True
    """
    return Counter(str(unicodedata.decimal(letter)) for letter in _DIGIT.findall(text))


def _is_echo(source: str, answer: str) -> bool:
    same = folded(source)
    if same.casefold() != folded(answer).casefold():
        return False
    letters = "".join(letter for letter in same if letter.isalpha())
    # What stays in every language: a sign, a unit (km, kWh), an abbreviation; "Why?" and "No." do not.
    unit = (len(letters) <= 2 and letters.islower()) or (len(letters) <= 4 and any(map(str.isupper, letters[1:])))
    return not (unit or len(letters) < 2 or (len(letters) <= 6 and same.isupper() and " " not in same))


def _stutters(text: str) -> bool:
    words = text.split()
    if len(words) >= _FEW_WORDS and len(set(words)) / len(words) < 0.25:
        return True
    found = _STUTTER.search(text)
    return found is not None and has_letter(found[1])


def _out_of_proportion(source: str, answer: str) -> bool:
    """Whether the lengths are out of all proportion: 0.3 is common from English to Chinese, 4 on the way back."""
    long, short = len(answer), len(source)
    return long > 8 * short + 60 or 12 * long + 24 < short

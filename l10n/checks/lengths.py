"""Whether something is left out or added: the length of a target against what its source would need."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from l10n.checks.base import HAN_LETTER, Pair, fault, prose
from l10n.checks.known_names import known_names
from l10n.checks.values.found import values
from l10n.model.finding import Finding
from l10n.model.pattern import lazy_pattern

# How much room a character takes, in characters of English: a Han character says about as much as three letters.
_HAN_WORTH = 3.1
_SHORT, _LONG, _LONG_OF_HAN = 0.62, 1.75, 2.2
_SLACK = 8
"""Characters that a text may have more or less whatever its length."""
_AMPLE = 36
"""Characters of a target that may be too long at all."""
_ACRONYM, _SPELT_OUT = lazy_pattern(r"(?<![^\W_])(?:[A-ZЂЈЉЊЋЏА-Ш]{2,5}\d{0,2}|[A-ZГ]\d{1,2})(?![^\W_])"), 5
"""What may be spelt out in the other language (FDI, G20, COP28), and how many characters more each sign takes."""
_FIGURES = 2
"""Characters of a number in figures."""
_LOSS, _LOSS_IN_HAN = 23, 28
"""Characters that a terse target may save: an acronym for a long name, 外交部 for a Ministry of Foreign Affairs."""


@lru_cache(maxsize=1024)
def weight(text: str) -> float:
    """Return the length of a text in characters of English, markup aside.

    >>> round(weight("和平"), 1)
    6.2
    """
    body = prose(text)
    letters = sum(map(str.isalnum, body))
    han = 0 if body.isascii() else len(HAN_LETTER.findall(body))
    return letters - han + han * _HAN_WORTH


def check_length(pair: Pair) -> Iterable[Finding]:
    """Yield `length` where the target is far shorter or longer than such a source makes it.

    Short texts vary more: the bounds open as the source gets shorter.
    """
    said, given = weight(pair.source), weight(pair.target)
    if said < 8 or not given:
        return
    slack = 1 + _SLACK / said
    longest = _LONG_OF_HAN if pair.source_lang.language == "zh" else _LONG
    if _SHORT / slack <= given / said <= longest * slack:
        return
    said -= _in_words(pair.source, pair.source_lang.language)
    given -= _in_words(pair.target, pair.target_lang.language)
    names = _named(pair.source, pair.source_lang.language), _named(pair.target, pair.target_lang.language)
    for one in names[0].keys() & names[1].keys():  # 俄罗斯天然气工业股份公司 is Gazprom
        said, given = said - names[0][one], given - names[1][one]
    said, given = max(said, 1), max(given, 0)
    slack = 1 + _SLACK / said
    loss = _LOSS_IN_HAN if pair.target_lang.language == "zh" else _LOSS
    spelt_out = _spelt_out(pair.source), _spelt_out(pair.target)
    if (given + spelt_out[1]) / said < _SHORT / slack and said - given > loss:
        yield fault("length", "The target is much shorter than the source: see what was left out.")
    elif given / (said + spelt_out[0]) > longest * slack and given > _AMPLE:
        yield fault("length", "The target is much longer than the source: see what was added.")


def _in_words(text: str, language: str) -> float:
    """Return how much longer the quantities of a text are for being said in words and not in figures.

    >>> _in_words("It took two and a half years.", "en")
    9.0
    """
    said = [one.text for one in values(text, language) if not any(map(str.isdigit, one.text))]
    return sum(max(0, weight(one) - _FIGURES) for one in said)


def _named(text: str, language: str) -> dict[str, float]:
    """Return how long a text's known names are, by what they name."""
    return {one.id: weight(one.span.of(text)) for one in known_names(text, language)}


def _spelt_out(text: str) -> int:
    return _SPELT_OUT * sum(map(len, _ACRONYM.findall(text)))

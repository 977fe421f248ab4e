"""Whether a text is plainly in a language: a quick look at its small words, before others are weighed."""

from __future__ import annotations

from functools import lru_cache

from l10n.model.locale import LocaleTag
from l10n.scripts import other_words, small_words
from l10n.scripts.letters import word_key

_SAMPLE = 400
_FEW = 2
_SHARE = 0.1


def plainly_in(text: str, lang: LocaleTag) -> bool:
    """Whether the beginning of a text holds so many small words of a language's own that no other can be meant.

    False means nothing: the text may be in that language all the same.

    >>> plainly_in("The ports were closed by order of the ministry.", LocaleTag("en"))
    True
    >>> plainly_in("Luke su zatvorene po nalogu ministarstva.", LocaleTag("en"))
    False
    """
    own = _own(lang.language, lang.script)
    if not own:
        return False
    sample = text[:_SAMPLE]
    words = sample.lower().split() if sample.isascii() else list(map(_key, sample.split()))
    return len(own.intersection(words)) >= max(_FEW, _SHARE * len(words))


_key = lru_cache(maxsize=65_536)(word_key)
"""An article has its small words again and again."""


@lru_cache(maxsize=16)
def _own(language: str, script: str) -> frozenset[str]:
    """Return the small words that only this one of the languages of its script has, as keys."""
    if language == "sr" and script == "Cyrl":
        neighbours = (small_words.MACEDONIAN, small_words.BULGARIAN, small_words.RUSSIAN)
        return small_words.SERBIAN_CYRILLIC.difference(*(map(word_key, table) for table in neighbours))
    if language == "sr":
        return small_words.SERBIAN.difference(small_words.ENGLISH, *other_words.OTHERS.values())
    if language == "en":
        return small_words.ENGLISH.difference(small_words.SERBIAN, *other_words.OTHERS.values())
    return frozenset()

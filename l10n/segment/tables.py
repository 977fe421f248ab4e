"""The tables of a language, with the words of a project."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from l10n.model.segmentation import USES, TableWord, Use
from l10n.segment.rules import Rules


@lru_cache(maxsize=64)
def tables(language: str, words: tuple[TableWord, ...] = ()) -> Rules:
    """Return the tables of a language; one that has none takes the English ones, and no other's are loaded.

    Words of Serbian count in both scripts.

    >>> "ca" in tables("en").titles, "kom" in tables("sr", (TableWord("sr", "abbreviations", "ком."),)).titles
    (True, True)
    """
    rules = _own(language)
    own = {use: _keys(rules, language, words, use) for use in USES}
    if not any(own.values()):
        return rules
    named = own["abbreviations"] | own["endings"] | own["before_numbers"] | own["ordinary"]
    # A word counts as the project says, not as it did.
    return replace(
        rules,
        titles=rules.titles - named | own["abbreviations"],
        if_capital=rules.if_capital - named,
        numbered=rules.numbered - named | own["before_numbers"],
        months=rules.months - named,
        enders=rules.enders - named,
        closers=rules.closers - named | own["endings"],
        suffixes=rules.suffixes - named,
        countries=rules.countries - named,
        counted=rules.counted - named,
        starters=rules.starters | own["starters"],
        shouts=rules.shouts | own["names"],
        ordinary=own["ordinary"],
    )


def _own(language: str) -> Rules:
    if language == "sr":
        from l10n.segment.serbian import SERBIAN

        return SERBIAN
    from l10n.segment.english import ENGLISH

    return ENGLISH


def _keys(rules: Rules, language: str, words: tuple[TableWord, ...], use: Use) -> frozenset[str]:
    return frozenset(
        rules.key(word.text.rstrip(".!?")) for word in words if word.language == language and word.use == use
    )

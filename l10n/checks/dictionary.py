"""Words that a dictionary does not know, beside the slips that are known without one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from l10n.checks.base import Pair, fault, words
from l10n.checks.document import edits
from l10n.model.finding import Finding
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span
from l10n.scripts.letters import word_key

_SHORTEST, _LONGEST, _STEM = 5, 40, 3
_SHOWN = 3
_CYRILLIC, _LATIN = lazy_pattern("[а-шђјљњћџ]+"), lazy_pattern("[a-zčćžšđ]+(?:['’][a-z]+)*")
_POSSESSIVE = lazy_pattern("['’]s?\\Z")
_OTHER_FAULTS = frozenset(("empty", "mt_error", "untrans", "lang", "encoding"))
"""Beside these a word's spelling says nothing."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The words of a language.

    `name` changes with their content; `knows` tells whether a small word is one, `near` what may be meant by one that
    is none; `own` are the project's words as `word_key` gives them, those with `*` at their end begin longer ones.
    """

    name: str
    knows: Callable[[str], bool]
    near: Callable[[str], Sequence[str]]
    own: frozenset[str] = frozenset()

    def is_own(self, key: str) -> bool:
        """Whether a word is the project's, or begins with one that is.

        >>> Dictionary("", bool, list, frozenset(("kovidaš*",))).is_own("kovidašima")
        True
        """
        begun = (f"{key[:size]}*" for size in range(_STEM, len(key) + 1))
        return key in self.own or any(one in self.own for one in begun)


def dictionary_findings(pair: Pair, dictionary: Dictionary, told: Sequence[Finding]) -> Iterator[Finding]:
    """Yield `spelling` for words that the dictionary does not know but for a slip; nothing of what is `told` already.

    Names, acronyms, words of the source and of the glossary, and parts of compounds are not looked up. A word that is
    like no other may be new, rare or a compound, and where many are unknown the text is none of this language.
    """
    if any(one.code in _OTHER_FAULTS for one in told):
        return
    places = [(one.start, one.end) for one in told if one.end]
    known = frozenset(word_key(word[0]) for word in words(pair.source))
    asked = [word for word in words(pair.target) if _is_plain(pair, word)]
    strange = []
    for word in asked:
        key = word_key(_bare(word[0]))
        if key not in known and not dictionary.knows(_bare(word[0])) and not dictionary.is_own(key):
            strange.append(word)
    if len(strange) > 2 and len(strange) * 4 > len(asked):
        return
    stems = tuple(_stems(pair)) if strange else ()
    for word in strange:
        if word_key(word[0]).startswith(stems) or any(a < word.end() and word.start() < b for a, b in places):
            continue
        if meant := _meant(_bare(word[0]), dictionary):
            problem = f"{word[0]!r} is in no dictionary ({', '.join(meant)}?): correct it, or add it to the words."
            yield fault("spelling", problem, Span(*word.span()))


def _is_plain(pair: Pair, word: re.Match[str]) -> bool:
    """Whether a word is written small and in its language's letters, and is no part of a longer one."""
    text = pair.target
    letters = _CYRILLIC if pair.target_lang.script == "Cyrl" else _LATIN
    beside = text[max(0, word.start() - 1) : word.start()] + text[word.end() : word.end() + 1]
    joined = any(one in "-_@/\\&" or one.isdigit() for one in beside)
    dotted = text[word.end() : word.end() + 1] == "." and text[word.end() + 1 : word.end() + 2].isalnum()
    return _SHORTEST <= len(word[0]) <= _LONGEST and bool(letters.fullmatch(word[0])) and not joined and not dotted


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word).replace("’", "'")


def _stems(pair: Pair) -> Iterable[str]:
    """Yield how words of the glossary begin, those that are forbidden too: that is another fault."""
    for term in pair.terms:
        said = [*term.forbidden, *(stem for group in term.required for stem in group)]
        yield from (word_key(part) for stem in said for part in stem.split() if len(part) >= _STEM)


def _meant(word: str, dictionary: Dictionary) -> Sequence[str]:
    """Return the words that differ in one letter, or two that changed places; none stands for a word of its own."""
    found = [one for one in dictionary.near(word) if one.islower() and one.isalpha() and one[0] == word[0]]
    return [one for one in found if edits(word, one) == 1][:_SHOWN]

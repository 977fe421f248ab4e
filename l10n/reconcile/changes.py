"""What changed between two versions of a sentence, in a word; and what two similar sentences must not differ in."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from l10n.match.score import comparable
from l10n.model.pattern import lazy_pattern
from l10n.model.text import HAN, folded
from l10n.reconcile.marks import skeleton, without_markup
from l10n.scripts.letters import TO_LATIN

Change = Literal[
    "link or attribute",
    "markup",
    "script",
    "case",
    "quotes",
    "punctuation",
    "numbers",
    "negation",
    "spelling",
    "words",
]

_QUOTES = lazy_pattern("[\"'“”„‟‘’‚‛«»‹›「」『』《》〈〉`´]+")
_SIGNS = lazy_pattern(r"[^\w\s]|_")
_WORD = lazy_pattern(rf"[{HAN}]|[^\W_{HAN}]+(?:['’.-][^\W_{HAN}]+)*")
_DIGITS = lazy_pattern(r"\d+(?:[.,:]\d+)*")
_NEGATIONS = frozenset(
    "not no never none nobody nothing nowhere neither nor cannot without isn't aren't wasn't weren't don't doesn't"
    " didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't mustn't needn't"
    " ne ni niti nije nisu nisam nisi nismo niste nijesam nijesu nema nemaju nemam nemaš nemamo nemate neće neću nećeš"
    " nećemo nećete nemoj nemojte nemojmo bez nipošto nimalo"
    " niko nitko nikog nikoga nikom nikome nikim ništa ničeg ničega ničem ničemu ničim nikad nikada nikako nigde nigdje"
    " nikud nikuda niotkud niotkuda nijedan nijedna nijedno nijednog nijednom nijednu nijedne nijednoj nijedni nijednim"
    " nikakav nikakva nikakvo nikakvog nikakvom nikakvu nikakve nikakvoj nikakvi nikakvih nikakvim ničiji ničija ničije"
    " 不 没 沒 未 无 無 非 别 勿 否 莫 毋".split()
)
_NUMERALS = frozenset("〇零一二两兩三四五六七八九十廿卅百千万萬亿億半双雙第首壹贰叁肆伍陆柒捌玖拾")
_ONE_SCRIPT = str.maketrans(TO_LATIN | {small.upper(): latin.capitalize() for small, latin in TO_LATIN.items()})
_SHORT = 4
"""A word with fewer letters becomes another word, not a better spelling of the same, with one letter."""

_ENDING = 2


def change(before: str, after: str) -> Change:
    """Tell what sort of change it is; of several the gravest that explains it all, `words` in the end.

    >>> change("The port closed.", "The port closed!"), change("Since 1921.", "Since 1922.")
    ('punctuation', 'numbers')
    """
    if skeleton(before) == skeleton(after):
        return "link or attribute"
    plain, other = without_markup(before), without_markup(after)
    if plain == other:
        return "markup"
    if plain.translate(_ONE_SCRIPT) == other.translate(_ONE_SCRIPT):
        return "script"
    plain, other = plain.casefold(), other.casefold()
    if plain == other:
        return "case"
    if _QUOTES.sub('"', plain) == _QUOTES.sub('"', other) or _QUOTES.sub("", plain) == _QUOTES.sub("", other):
        return "quotes"
    if folded(_SIGNS.sub(" ", plain)) == folded(_SIGNS.sub(" ", other)):
        return "punctuation"
    said, says = Facts.of(plain), Facts.of(other)
    if said.numbers != says.numbers:
        return "numbers"
    if said.negations != says.negations:
        return "negation"
    return "spelling" if respelt(before, after) else "words"


def respelt(before: str, after: str) -> tuple[str, str] | None:
    """Return the one word whose spelling changed, before and after; None where anything else changed.

    One or two letters of one word, but not its first, nor its ending alone, which bears number, case and tense; in
    Chinese one character that is no numeral. Whether the word means what it did, only a person can tell.

    >>> respelt("The Presifent spoke.", "The President spoke.")
    ('Presifent', 'President')
    >>> respelt("The port is closed.", "The port was closed.")
    """
    old, new = _WORD.findall(before), _WORD.findall(after)
    pairs = [(one, other) for one, other in zip(old, new, strict=False) if one != other]
    if len(old) != len(new) or len(pairs) != 1 or _WORD.sub(_GAP, before) != _WORD.sub(_GAP, after):
        return None
    one, other = pairs[0]
    return pairs[0] if _is_slip(one, other) else None


_GAP = "\0"


def _is_slip(one: str, other: str) -> bool:
    words = {comparable(one), comparable(other)}
    if len(words) == 1 or words & _NEGATIONS or words & _number_words().keys():
        return False
    if len(one) == len(other) == 1:
        return one > "\u3000" and not {one, other} & _NUMERALS
    if not (one.isalpha() and other.isalpha()) or min(len(one), len(other)) < _SHORT:
        return False
    if one[0] != other[0] or one.isupper() or other.isupper():
        return False
    if one[:-_ENDING] == other[: len(one) - _ENDING] or one[: len(other) - _ENDING] == other[:-_ENDING]:
        return False
    return _slips(one, other) <= (1 if min(len(one), len(other)) < 2 * _SHORT else 2)


def _slips(one: str, other: str) -> int:
    """Count letters that were changed, added, left out, or exchanged with the next one."""
    counted = 0
    for kind, a, b, c, d in difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        counted += 0 if kind == "equal" else max(b - a, d - c)
    exchanged = len(one) == len(other) and sorted(one) == sorted(other)
    return counted - 1 if exchanged and counted == 2 else counted


def _negations(text: str) -> Counter[str]:
    return Counter(
        word for word in _WORD.findall(comparable(text).replace("’", "'")) if word in _NEGATIONS or word.endswith("n't")
    )


@lru_cache(maxsize=1)
def _number_words() -> Mapping[str, int]:
    """Return the words that tell a number in English and Serbian; 0 for those that do not always, or in part."""
    # The checks know them; a sync without an offer does without loading either.
    from l10n.checks.values.english import ENGLISH_NUMBERS
    from l10n.checks.values.serbian import SERBIAN_NUMBERS

    known = (ENGLISH_NUMBERS, SERBIAN_NUMBERS)
    vague = [word for one in known for words in (one.ordinals, one.loose, one.fractions, one.decades) for word in words]
    sure = [pair for one in known for words in (one.scales, one.cardinals) for pair in words.items()]
    return dict.fromkeys(vague, 0) | {word: number for word, number in sure if number > 1}


def _numbers(words: Iterable[str]) -> Iterator[str]:
    """Yield the numerals among words; those of letters in digits."""
    for word in words:
        if word in _NUMERALS:
            yield word
        elif number := _number_words().get(comparable(word)):
            yield str(number)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a sentence says that a similar one may say otherwise: numbers, negations, names."""

    numbers: tuple[str, ...]
    negations: tuple[str, ...]
    names: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Facts:
        """Read the facts of a text; names are its words with capitals but the first.

        >>> Facts.of("In 2027 Ana did not come.")
        Facts(numbers=('2027',), negations=('not',), names=('ana',))
        """
        words = _WORD.findall(text)
        names = (comparable(word) for word in words[1:] if word[0].isupper())
        return cls(
            tuple(sorted([*_DIGITS.findall(text), *_numbers(words)])),
            tuple(sorted(_negations(text).elements())),
            tuple(sorted(names)),
        )

    def differences(self, other: Facts) -> int:
        """Count in how many of the three two sentences differ."""
        return sum((self.numbers != other.numbers, self.negations != other.negations, self.names != other.names))

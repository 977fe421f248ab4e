"""The quick ways of the checks of sources find what the plain ways find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.checks import base, spacing, spelling
from l10n.checks.base import words
from l10n.checks.document import edits, inflected, mistyped, source_consistency
from l10n.checks.english_words import SPELT as SPELT_WORDS
from l10n.checks.letters import homoglyphs
from l10n.checks.vocabulary import CONFUSABLE, UNMISTAKABLE
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.model.text import CJK_PUNCTUATION, HAN
from l10n.scripts import small_words

_CJK = f"{HAN}{CJK_PUNCTUATION}“”‘’…—·"
_LETTER = r"[^\W\d_]"
# What is looked for, said from left to right.
PLAIN = {
    "word": re.compile(rf"[{HAN}]+|(?:(?![{HAN}]){_LETTER})+(?:[’'](?:(?![{HAN}]){_LETTER})+)*"),
    "double": re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)|\t+(?=\S)"),
    "before a mark": re.compile(r"(?<=[^\s.…])[ \u00a0]+(?=[,;!?)\]]|[.:](?![\w/.)(-]))"),
    "after an opening": re.compile(r"(?<=[(\[„])[ \u00a0]+(?=\S)"),
    "missing after": re.compile(
        rf"(?<={_LETTER})[,;!?](?={_LETTER})|(?<={_LETTER}{{3}})[.:](?={_LETTER}{{2}})"
        rf"|(?<={_LETTER}{{2}})\.(?=[A-ZЂЈЉЊЋЏА-ШČĆŠŽĐ]{_LETTER})|(?<=\d)\.(?=[^\W\d_a-z]{{3}})"
    ),
    "missing before": re.compile(rf"(?<={_LETTER})[„(](?={_LETTER}{{3}})"),
    "twice": re.compile(rf"\b({_LETTER}{{1,40}})(?:\s{{1,9}}\1)+\b", re.IGNORECASE),
    "one Han twice": re.compile(
        r"(?<!目)的的(?!确|士)|(?<!不)了了(?!之|解)|(?<!凡)是是(?!非)|和和(?!气|美|平|谐|睦)|被被|与与|于于"
        r"|将将(?!军|领|士|来)"
    ),
    "between Han": re.compile(
        rf"(?<=[{HAN}])[ \u00a0\u3000]+(?=[{_CJK}])|(?<=[{_CJK}])[ \u00a0\u3000]+(?=[{HAN}])"
        rf"|(?<=[{CJK_PUNCTUATION}])[ \u3000]+(?=[^\s|{base.FILLER}])"
    ),
}
QUICK = {
    "word": base.WORD,
    "double": spacing._DOUBLE,
    "before a mark": spacing._BEFORE_MARK,
    "after an opening": spacing._AFTER_OPENING,
    "missing after": spacing._MISSING_AFTER,
    "missing before": spacing._MISSING_BEFORE,
    "twice": spacing._WORD_TWICE,
    "one Han twice": spacing._ONE_TWICE,
    "between Han": spacing._cjk_space(),
}
LETTERS = "aB čШ中文。，\u3000 \u00a0\t\n,.:;!?)([]„“…1_’'İıſ\u0301/-|\ufffc"
PIECES = (
    "the",
    "The",
    "reka",
    "река",
    "аса",
    "рeка",
    "са",
    "a" * 41,
    "..",
    "  ",
    " \u3000",
    "了了",
    "目的的",
    "的确",
    "凡是是",
    "是非",
    "和和",
    "气",
    "与与",
    "将将",
    "军",
    "不了了",
    "I",
    "İ",
)
TEXTS = st.lists(st.one_of(st.sampled_from(LETTERS), st.sampled_from(PIECES)), max_size=14).map("".join)


@pytest.mark.parametrize("name", PLAIN)
@given(text=TEXTS)
@settings(max_examples=250, deadline=None)
def test_a_quick_pattern_finds_what_the_plain_one_does(name: str, text: str) -> None:
    quick, plain = ([found.span() for found in way[name].finditer(text)] for way in (QUICK, PLAIN))
    assert quick == plain


def slips(word: str) -> tuple[str, ...]:
    """Return all that one slip makes of a word, of added letters only a few."""
    found = [word]
    for at, letter in enumerate(word):
        rest = word[at + 1 :]
        found += (word[:at] + rest, word[:at] + rest[:1] + letter + rest[1:])
        found += (word[:at] + other + after for other in ("a", "ž", letter) for after in (rest, letter + rest))
    return tuple(found)


STEMS = ("president", "Presidential", "bridge", "река", "република")
SAID = st.lists(st.sampled_from(STEMS).flatmap(lambda stem: st.sampled_from((stem, stem.upper(), *slips(stem)))))


def test_a_slip_is_found_as_if_every_known_word_were_compared() -> None:
    known = sorted(UNMISTAKABLE)
    for lower in dict.fromkeys(slip for word in known[::9] for slip in slips(word)):
        for word in (lower, lower.capitalize()):
            meant = next((one for one in known if plainly_meant(word, one)), "")
            stands = len(lower) < 7 or lower in UNMISTAKABLE or lower in CONFUSABLE or not lower.isascii()
            slip = spelling._ENGLISH_SLIPS.get(lower) or plainly_exchanged(word)
            assert spelling.MEANT["en"](word) == (slip or ("" if stands else meant)), word


SPELT = (*SPELT_WORDS, *small_words.ENGLISH, *spelling._CAPITAL)
EXCHANGED = {
    one[:at] + one[at + 1] + one[at] + one[at + 2 :]: one for one in SPELT for at in range(len(one) - 1) if len(one) > 3
}


def plainly_exchanged(word: str) -> str:
    word = word.lower() if len(word) > 7 else word
    british = re.search("([^aeiouy]re|ise)[sd]?$", word)
    stands = (*SPELT, *spelling._OTHER_WORDS, *UNMISTAKABLE, *CONFUSABLE)
    return "" if british or word in stands else EXCHANGED.get(word, "")


def plainly_meant(word: str, known: str) -> bool:
    lower = word.lower()
    if lower[0] != known[0] or edits(lower, known) != 1 or (len(known) < len(lower) and word[0].isupper()):
        return False
    return spelling.exchanged(lower, known) or not (inflected(lower, known) or known in lower or lower in known)


@pytest.mark.parametrize("known", [stem.lower() for stem in STEMS if len(stem) >= 6])
def test_a_word_is_mistyped_wherever_in_it_one_letter_is_wrong(known: str) -> None:
    for word in slips(known):
        if word[0] == known[0] and len(word) >= 6:
            assert mistyped(word, known) == plainly_mistyped(word, known), word


def plainly_mistyped(word: str, known: str) -> bool:
    return word[0] == known[0] and edits(word, known) == 1 and not inflected(word, known)


SENTENCES = st.lists(
    st.sampled_from("the The s the's a an an. x, 3.5 (so) ( ) , . ;b b:c e.It 1.The word(two".split()), max_size=8
).map(" ".join)
"""Of ASCII, nearly in order."""


@given(st.lists(SAID.map(" | ".join), max_size=8))
@settings(max_examples=300, deadline=None)
def test_odd_words_are_those_that_comparing_each_with_each_finds(texts: list[str]) -> None:
    said = [word[0].casefold() for text in dict.fromkeys(texts) for word in words(text) if len(word[0]) >= 6]
    often = [word for word in said if said.count(word) >= 3]
    expected = [
        (index, word.start(), f"{word[0]!r} looks like a slip for {near!r}: correct the source.")
        for index, text in enumerate(texts)
        for word in words(text)
        if said.count(word[0].casefold()) == 1 and texts.index(text) == index
        for near in [one for one in often if plainly_mistyped(word[0].casefold(), one)][:1]
    ]
    found = source_consistency([(text, ENGLISH) for text in texts])
    assert [(index, one.start, one.message) for index, beside in enumerate(found) for one in beside] == expected


@given(TEXTS, st.sampled_from((ENGLISH, SERBIAN, SERBIAN_LATIN, CHINESE)))
@settings(max_examples=300, deadline=None)
def test_a_word_that_is_plainly_of_another_script_hides_and_shows_no_look_alikes(text: str, lang: LocaleTag) -> None:
    beside = "London" if lang.script == "Cyrl" else "Лондон"
    assert list(homoglyphs(f"{text} {beside}", lang)) == list(homoglyphs(f"{text} 1", lang))


@given(TEXTS | SENTENCES)
@settings(max_examples=300, deadline=None)
def test_what_stands_behind_a_sentence_in_order_hides_and_shows_no_fault_of_it(text: str) -> None:
    said = f"{text.strip()} so"
    for find in (spacing.space_faults, spacing.doubled):
        assert list(find(said, ENGLISH)) == list(find(f"{said} (’)", ENGLISH))


@given(TEXTS | SENTENCES)
@settings(max_examples=300, deadline=None)
def test_the_bare_words_are_the_words(text: str) -> None:
    assert base.bare_words(text) == tuple(word[0] for word in words(text))

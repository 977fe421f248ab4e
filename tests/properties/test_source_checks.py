"""The quick ways of the checks of sources find what the plain ways find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.checks import base, spacing
from l10n.model.text import CJK_PUNCTUATION, HAN

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
    "between Han": spacing._cjk_space(),
}
LETTERS = "aB čШ中文。，\u3000 \u00a0\t\n,.:;!?)([]„“…1_’'İıſ\u0301/-|\ufffc"
PIECES = ("the", "The", "reka", "река", "a" * 41, "..", "  ", " \u3000", "了了", "I", "İ")
TEXTS = st.lists(st.one_of(st.sampled_from(LETTERS), st.sampled_from(PIECES)), max_size=14).map("".join)


@pytest.mark.parametrize("name", PLAIN)
@given(text=TEXTS)
@settings(max_examples=250, deadline=None)
def test_a_quick_pattern_finds_what_the_plain_one_does(name: str, text: str) -> None:
    quick, plain = ([found.span() for found in way[name].finditer(text)] for way in (QUICK, PLAIN))
    assert quick == plain

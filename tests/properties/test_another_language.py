"""Shortcuts of telling languages and counting words say what the long way says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.scripts.identify import identify, surely_another
from l10n.segment import has_words, words

_WORDS = (
    "the of and vote market budget Council die der und nicht Regierung le gouvernement dans qui Luke su zatvorene po"
    " nalogu što šta qu’il l’État von der Leyen de la NATO a i o. e.g. x.y 1804. `code` <b> влада је 政府 通过了 état"
).split()
_TEXTS = st.lists(st.sampled_from(_WORDS) | st.text(max_size=6), max_size=24).map(" ".join)


@given(
    _TEXTS,
    st.booleans(),
    st.sampled_from((ENGLISH, SERBIAN_LATIN, SERBIAN, CHINESE)),
    st.sampled_from((0.3, 0.5, 0.9)),
)
def test_another_language_is_what_weighing_all_finds(text: str, shouted: bool, lang: LocaleTag, least: float) -> None:
    text = text.upper() if shouted else text
    found = identify(text)
    other = found.lang if found.confidence >= least and not found.lang.same_text(lang) else None
    assert surely_another(text, lang, least=least) == other


@given(_TEXTS, st.integers(1, 9))
def test_words_are_counted_no_further_than_asked(text: str, least: int) -> None:
    assert has_words(text, least) == (words(text) >= least)

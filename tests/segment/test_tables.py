"""Words of a project in the tables of its languages."""

from __future__ import annotations

import pytest

from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.model.segmentation import Segmentation, TableWord, Use
from l10n.segment import sentences

CASES: list[tuple[LocaleTag, Use, str, str, tuple[str, ...]]] = [
    (ENGLISH, "abbreviations", "Kom.", "We met Kom. Ilić. It rained.", ("We met Kom. Ilić. ", "It rained.")),
    (ENGLISH, "abbreviations", "etc.", "Oil, etc. The Hague sold it.", ("Oil, etc. The Hague sold it.",)),
    (ENGLISH, "endings", "Orr.", "He left Orr. Steel stayed.", ("He left Orr. Steel stayed.",)),
    (ENGLISH, "before_numbers", "Doss.", "See Doss. 5 and go. Now.", ("See Doss. 5 and go. ", "Now.")),
    (
        ENGLISH,
        "starters",
        "Orrin",
        "It left the bldg. of Inc. Orrin, too.",
        ("It left the bldg. of Inc. ", "Orrin, too."),
    ),
    (ENGLISH, "names", "Jeopardy!", "On Jeopardy! Ana won.", ("On Jeopardy! Ana won.",)),
    (ENGLISH, "ordinary", "Vol.", "We raised the vol. Ana left.", ("We raised the vol. ", "Ana left.")),
    (ENGLISH, "ordinary", "krk", "We saw Krk. Ana left.", ("We saw Krk. ", "Ana left.")),
    (SERBIAN, "abbreviations", "kom.", "Дошао је ком. Илић. Пао је мрак.", ("Дошао је ком. Илић. ", "Пао је мрак.")),
    (
        SERBIAN_LATIN,
        "abbreviations",
        "ком.",
        "Došao je kom. Ilić. Pao je mrak.",
        ("Došao je kom. Ilić. ", "Pao je mrak."),
    ),
    (CHINESE, "abbreviations", "Kom.", "他见了Kom. Smith。下雨了。", ("他见了Kom. Smith。", "下雨了。")),
]


@pytest.mark.parametrize(("lang", "use", "word", "text", "wanted"), CASES)
def test_a_word_counts_as_the_project_says(
    lang: LocaleTag, use: Use, word: str, text: str, wanted: tuple[str, ...]
) -> None:
    assert sentences(text, lang, rules=Segmentation(words=(TableWord(lang.language, use, word),))) == wanted


@pytest.mark.parametrize(("lang", "use", "word", "text", "wanted"), CASES)
def test_without_the_word_the_cuts_are_others(
    lang: LocaleTag, use: Use, word: str, text: str, wanted: tuple[str, ...]
) -> None:
    assert sentences(text, lang) != wanted, (use, word)


def test_an_ending_ends_a_sentence_before_a_starter() -> None:
    rules = Segmentation(words=(TableWord("en", "endings", "Orr."),))
    assert sentences("He left Orr. They stayed.", ENGLISH, rules=rules) == ("He left Orr. ", "They stayed.")


def test_words_of_another_language_change_nothing() -> None:
    rules = Segmentation(words=(TableWord("sr", "abbreviations", "Kom."),))
    assert sentences("We met Kom. Ilić.", ENGLISH, rules=rules) == ("We met Kom. ", "Ilić.")


def test_a_paragraph_is_one_piece_where_the_unit_is_the_paragraph() -> None:
    assert sentences("One. Two.", ENGLISH, rules=Segmentation("paragraph")) == ("One. Two.",)

from __future__ import annotations

import pytest

from l10n.checks import document_findings, source_findings
from l10n.model.locale import LocaleTag
from tests.checks.pairs import pair

BAD = [
    ("src_typo", "en", "The goverment fell."),
    ("src_typo", "sr-Cyrl", "Говорио је предсендик."),
    ("src_space", "en", "The war goes on ."),
    ("src_space", "en", "The war  goes on."),
    ("src_space", "zh", "战争 仍在继续。"),
    ("src_double_word", "en", "The the war goes on."),
    ("src_double_word", "zh", "国际秩序秩序正在改变。"),
    ("src_homoglyph", "sr-Cyrl", "Влaда је пала."),
    ("src_homoglyph", "en", "The Eurоpean market"),
]


@pytest.mark.parametrize(("code", "lang", "source"), BAD)
def test_faults_of_a_source(code: str, lang: str, source: str) -> None:
    assert [one.code for one in source_findings(source, LocaleTag.parse(lang))] == [code]


def test_outer_white_space_is_the_document_s() -> None:
    assert source_findings("  The war goes on. \n", LocaleTag("en")) == ()


def test_a_span_points_into_the_source_as_it_is() -> None:
    source = " Вучић je  rekao"
    (found,) = source_findings(source, LocaleTag("sr", "Latn"))
    assert source[found.start : found.end] == "  "


ALONE = [
    ("src_quotes", "en > zh", "He said “no and left.", "他说“不”，然后离开了。"),
    ("src_quotes", "en > zh", "He said no” and left.", "他说“不”，然后离开了。"),
    ("src_quotes", "sr-Cyrl > en", "Рекао је „не и отишао.", "He said “no” and left."),
    ("src_quotes", "zh > en", "他说“不，然后离开了。", "He said “no” and left."),
    ("src_brackets", "en > sr-Cyrl", "The EU (Brussels agreed.", "ЕУ (Брисел) се сложила."),
    ("src_brackets", "zh > en", "欧盟布鲁塞尔）同意。", "The EU (Brussels) agreed."),
]


@pytest.mark.parametrize(("code", "direction", "source", "target"), ALONE)
def test_a_mark_of_the_source_without_partner(code: str, direction: str, source: str, target: str) -> None:
    assert [[one.code for one in found] for found in document_findings([pair(source, target, direction)])] == [[code]]


def test_a_quotation_may_run_over_sentences() -> None:
    sentences = [
        "She said: “The road is closed.",
        "It was closed last year.",
        "It will stay closed.”",
        "(Then",
        "she left.)",
    ]
    pairs = [pair(sentence, sentence, "en > en") for sentence in sentences]
    assert document_findings(pairs) == ((), (), (), (), ())

from __future__ import annotations

import pytest

from l10n.reconcile.changes import Change, Facts, change, respelt


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("See [it](a).", "See [it](b).", "link or attribute"),
        ("The **old** quay.", "The old quay.", "markup"),
        ("Река је мирна.", "Reka je mirna.", "script"),
        ("The ministry said so.", "The Ministry said so.", "case"),
        ('They call it "peace".', "They call it “peace”.", "quotes"),
        ("They call it peace.", "They call it “peace”.", "quotes"),
        ("It is open, today.", "It is open today!", "punctuation"),
        ("It cost 340 million.", "It cost 430 million.", "numbers"),
        ("三年后开放。", "四年后开放。", "numbers"),
        ("It carries nine cars.", "It carries ten cars.", "numbers"),
        ("Држава плаћа десет бунара.", "Држава плаћа девет бунара.", "numbers"),
        ("Država plaća deset bunara.", "Država plaća dvanaest bunara.", "numbers"),
        ("Under law [12] it may.", "Under law [13] it may.", "numbers"),
        ("The port is open.", "The port is not open.", "negation"),
        ("Није помогао никоме.", "Није помогао некоме.", "negation"),
        ("Власници плаћају и пумпе.", "Власници плаћају ни пумпе.", "negation"),
        ("Лука ради.", "Лука не ради.", "negation"),
        ("港口开放。", "港口不开放。", "negation"),
        ("The Presifent spoke.", "The President spoke.", "spelling"),
        ("The port is closed.", "The harbour is closed.", "words"),
    ],
)
def test_what_changed_is_told_in_a_word(before: str, after: str, told: Change) -> None:
    assert change(before, after) == told


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("The Presifent spoke.", "The President spoke.", ("Presifent", "President")),
        ("She siad nothing.", "She said nothing.", ("siad", "said")),
        ("The goverment fell.", "The government fell.", ("goverment", "government")),
        ("Миниситар је отишао.", "Министар је отишао.", ("Миниситар", "Министар")),
        ("总通昨天讲话。", "总统昨天讲话。", ("通", "统")),
    ],
)
def test_a_slip_of_the_pen_is_seen(before: str, after: str, words: tuple[str, str]) -> None:
    assert respelt(before, after) == words


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "It is now closed.",
            "It is not closed.",
        ),
        ("It cost 340 dinars.", "It cost 341 dinars."),
        ("The car stopped.", "The bar stopped."),
        ("The port is open.", "The port was open."),
        ("The bridge fell.", "The bridges fell."),
        ("She crossed the river.", "She crosses the river."),
        ("Министар је одлучио.", "Министар је одлучила."),
        ("The port is open.", "The port is open!"),
        ("The president spoke.", "The President spoke."),
        ("Two tpyos are one too mnay.", "Two typos are one too many."),
        ("The NATO base.", "The NETO base."),
        ("Лука ради.", "Luka radi."),
        ("Стоји десет кола.", "Стоји девет кола."),
        ("Treba trinaest brana.", "Treba četrnaest brana."),
        ("She paid three of them.", "She paid there of them."),
        ("国家支付九口水井。", "国家支付廿口水井。"),
        ("Није помогао никоме.", "Није помогао некоме."),
        ("Не треба ничега.", "Не треба нечега."),
        ("Лука неће радити.", "Лука хоће радити."),
        ("三年后开放。", "四年后开放。"),
        ("She went home.", "She went home today."),
        ("See the `quay`.", "See the **quay**."),
        ("The closing was late.", "The clothing was late."),
    ],
)
def test_what_may_mean_something_else_is_no_slip(before: str, after: str) -> None:
    assert respelt(before, after) is None


def test_facts_are_numbers_negations_and_names() -> None:
    one = Facts.of("In 2027 Ana did not sell the quay.")
    assert one.differences(Facts.of("In 2027, Ana will not sell a quay.")) == 0
    assert one.differences(Facts.of("In 2028 Ana did not sell the quay.")) == 1
    assert Facts.of("Nine cars, two for Bar, one here.").numbers == ("2", "9")
    assert Facts.of("Две скеле и двадесет кола.").numbers == ("2", "20")
    assert one.differences(Facts.of("In 2028 Vera did sell the quay.")) == 3

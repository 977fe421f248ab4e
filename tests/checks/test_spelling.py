from __future__ import annotations

import pytest

from l10n.checks import source_findings
from l10n.checks.spelling import MEANT
from tests.checks.pairs import codes, findings, pair

BAD = [
    ("spelling", "en > sr-Cyrl", "The president spoke.", "Говорио је предсендик."),
    ("spelling", "en > sr-Cyrl", "The parliament met.", "Састао се парлмент."),
    ("spelling", "en > sr-Latn", "The parliament met.", "Sastao se parlamennt."),
    ("spelling", "en > sr-Cyrl", "They waited.", "Они су очекиваали."),
    ("src_typo", "sr-Cyrl > en", "Нови споразмум.", "A new accord."),
    ("spelling", "sr-Cyrl > en", "Влада је одлучила.", "The goverment has decided."),
    ("spelling", "sr-Cyrl > en", "Министарство је саопштило.", "The minstry announced it."),
]


@pytest.mark.parametrize(
    "word", ["чланци", "странака", "ваннаставни", "најјачи", "интеррегионални", "предговор", "преамбула", "извјештај"]
)
def test_words_that_only_look_like_slips_stand(word: str) -> None:
    assert MEANT["sr"](word) == ""


def test_the_moving_a_is_no_slip() -> None:
    assert codes("They came without an appointment.", "Дошли су без заказаног састанка.", "en > sr-Cyrl") == set()


@pytest.mark.parametrize(("code", "direction", "source", "target"), BAD)
def test_the_fault_and_nothing_else_is_found(code: str, direction: str, source: str, target: str) -> None:
    of_source = source_findings(source, pair(source, target, direction).source_lang)
    assert codes(source, target, direction) | {finding.code for finding in of_source} == {code}


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("medcial", "medical"),
        ("prodcued", "produced"),
        ("yaers", "years"),
        ("aircarft", "aircraft"),
        ("Arpil", "April"),
    ],
)
def test_letters_that_changed_places_are_told_without_a_dictionary(slip: str, meant: str) -> None:
    (found,) = findings("Тако је било.", f"It was so, and {slip} it stayed.", "sr-Cyrl > en")
    assert found.code == "spelling"
    assert meant in found.message


@pytest.mark.parametrize(
    "word", ["metres", "centre", "theatres", "form", "complied", "martial", "marital", "trail", "trial"]
)
def test_a_word_that_another_becomes_so_may_stand(word: str) -> None:
    assert findings("Тако је било.", f"It was so, and {word} it stayed.", "sr-Cyrl > en") == ()

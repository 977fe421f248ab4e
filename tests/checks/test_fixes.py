from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.checks.base import protected
from l10n.checks.fixes import fixed
from tests.checks.pairs import pair
from tests.checks.test_examples import ALL, Example

MENDED = [
    ("en > sr-Cyrl", "He left -- at last.", "Отишао је -- коначно .", "Отишао је – коначно."),
    ("en > sr-Cyrl", "“No,” he said.", '"Не", рекао је.', "„Не“, рекао је."),
    ("en > sr-Cyrl", "“No,” he said.", "“Не”, рекао је.", "„Не“, рекао је."),
    ("sr-Cyrl > en", "„Не“, рекао је.", "„No“, he said.", "“No”, he said."),
    ("en > zh-Hans", "“No,” he said (again).", '"不,"他(又)说。', "“不，”他（又）说。"),
    ("en > zh-Hans", "It ended...", "它结束了...", "它结束了……"),
    ("en > zh-Hans", "Trade rose - and fell.", "贸易 上升了--又下降了", "贸易上升了——又下降了。"),
    ("en > sr-Cyrl", "It cost 3.5 million.", "Коштало је 3.5 милиона", "Коштало је 3,5 милиона."),
    ("en > sr-Cyrl", "Paris and Berlin agree.", "париз и берлин су сагласни..", "Париз и Берлин су сагласни."),
    ("en > sr-Cyrl", "The people voted.", "Нaрод je гласао.", "Народ је гласао."),
    ("zh-Hans > en", "他说，不。", "He said，no。", "He said, no."),
    ("en > sr-Cyrl", "He said no.", "Рекао&nbsp;је\u200b не.", "Рекао\xa0је не."),
]

NFD = unicodedata.normalize("NFD", "Čekić  je tu.")

LEFT = [
    ("en > sr-Cyrl", "Run `a  b` -- now.", "Покрените `a  c` -- сада."),
    ("en > sr-Cyrl", "See [it](https://e.example/a--b).", "Видети [то](https://e.example/a--c) ."),
    ("en > sr-Cyrl", "It cost 3.5 million.", "Извините, не могу да преведем тај текст"),
    ("en > sr-Cyrl", "The number 5 is odd.", "Број 6 је непаран."),
    ("en > sr-Cyrl", "No.", ""),
]


@pytest.mark.parametrize(("direction", "source", "target", "mended"), MENDED)
def test_what_is_safe_is_mended(direction: str, source: str, target: str, mended: str) -> None:
    assert fixed(pair(source, target, direction)).target == mended


@pytest.mark.parametrize(("direction", "source", "target"), LEFT)
def test_what_a_person_has_to_look_at_stays(direction: str, source: str, target: str) -> None:
    assert fixed(pair(source, target, direction)).target == target


def test_letters_of_several_characters_are_no_hindrance() -> None:
    assert fixed(pair("The hammer is here.", NFD, "en > sr-Latn")).target == "Čekić je tu."


@pytest.mark.parametrize(
    ("direction", "source", "target"),
    [
        ("en > zh-Hans", 'The quay was built in "2024".', '码头 在 "2024" 年重建 . '),
        ("en > sr-Cyrl", "The harbour opens.", 'Лука  "отвара.'),
    ],
)
def test_no_pair_of_quotation_marks_is_mended_by_half(direction: str, source: str, target: str) -> None:
    given = pair(source, target, direction)
    found = fixed(given)
    assert found.target.count('"') == target.count('"')
    assert "quotes" not in found.codes
    assert fixed(pair(source, found.target, direction)).target == found.target


def test_what_is_accepted_or_off_is_left_alone() -> None:
    given_pair = pair("He left -- at last.", "Отишао  је -- коначно.", "en > sr-Cyrl")
    assert fixed(given_pair, leaving={"dash"}).target == "Отишао је -- коначно."
    assert fixed(given_pair, leaving={"dash", "space"}).codes == ()


@given(st.sampled_from(ALL))
def test_fixing_twice_is_fixing_once_and_touches_no_code_or_link(example: Example) -> None:
    once = fixed(pair(example.source, example.target, example.direction)).target
    assert fixed(pair(example.source, once, example.direction)).target == once
    kept = [[one.span.of(text) for one in protected(text) if one.kind != "entity"] for text in (once, example.target)]
    assert kept[0] == kept[1]


@pytest.mark.parametrize("example", [one for one in ALL if not one.code], ids=lambda one: one.source[:40])
def test_a_good_target_is_never_touched(example: Example) -> None:
    assert fixed(pair(example.source, example.target, example.direction)).codes == ()

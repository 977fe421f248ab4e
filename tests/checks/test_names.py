from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.pairs import codes

BAD = [
    ("name", "en > sr-Cyrl", "Angela Merkel visited Warsaw.", "Ангела Меркел посетила је Праг."),
    ("name", "en > sr-Cyrl", "Chancellor Scholz declined.", "Канцелар је одбио."),
    ("name", "en > sr-Cyrl", "The CIA denied the report.", "ФБИ је демантовао извештај."),
    ("name", "en > sr-Cyrl", "Kissinger wrote about China.", "Кисинџер је писао о Јапану."),
    ("name", "en > zh-Hans", "Germany and France agreed.", "德国与英国达成一致。"),
    ("name", "en > zh-Hans", "Putin met Erdoğan.", "普京会见了泽连斯基。"),
    ("name", "en > zh-Hans", "The WHO declared an emergency.", "世贸组织宣布进入紧急状态。"),
    (
        "name",
        "sr-Cyrl > en",
        "Председник Александар Вучић је отпутовао у Берлин.",
        "President Aleksandar Vulin traveled to Berlin.",
    ),
    (
        "name",
        "sr-Cyrl > en",
        "Европска комисија одбија предлог Мађарске.",
        "The European Commission rejects Poland's proposal.",
    ),
    ("name", "zh-Hans > en", "王毅访问了塞尔维亚。", "Wang Yi visited Slovenia."),
    ("name", "en > sr-Cyrl", "Vučić spoke in Niš.", "Вучћи је говорио у Нишу."),
]


def test_a_foreign_c_may_be_a_serbian_one() -> None:
    assert codes("Mr Orbán and Mr Fico disagree.", "Орбан и Фицо се не слажу.", "en > sr-Cyrl") == set()
    assert codes("Орбан и Фицо се не слажу.", "Orbán and Fico disagree.", "sr-Cyrl > en") == set()


@pytest.mark.parametrize(("code", "direction", "source", "target"), BAD)
def test_the_fault_and_nothing_else_is_found(code: str, direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == {code}


TRANSCRIBED = (Path(__file__).parent / "transcribed.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("names", TRANSCRIBED)
def test_a_name_is_known_by_its_transcription(names: str) -> None:
    foreign, serbian = names.split(" ")
    english, target = (
        f"President {foreign} said that nobody had asked.",
        f"Председник {serbian} рекао је да нико није питао.",
    )
    assert codes(english, target, "en > sr-Cyrl") == set()
    assert codes(target, english, "sr-Cyrl > en") == set()


@pytest.mark.parametrize(
    ("source", "target"),
    [("Beijing's plan failed.", "Пекиншки план је пропао."), ("Blair's plan failed.", "Блеров план је пропао.")],
)
def test_a_name_is_known_by_what_is_derived_from_it(source: str, target: str) -> None:
    assert codes(source, target, "en > sr-Cyrl") == set()


PLACES = [
    line
    for name in ("places.txt", "people.txt")
    for line in (Path(__file__).parent / name).read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("forms", PLACES)
def test_a_name_is_known_in_its_cases_and_by_what_is_made_of_it(forms: str) -> None:
    english, *serbian = forms.split("|")
    foreign = f"In the end, much depends on {english} and on time."
    for form in serbian:
        target = f"На крају, много зависи од времена, а и {form} је важан чинилац."
        assert codes(foreign, target, "en > sr-Cyrl") == set()
        assert codes(target, foreign, "sr-Cyrl > en") == set()

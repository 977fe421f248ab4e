"""What must keep a target from being released, whatever else is said of it, and what must not."""

from __future__ import annotations

import pytest

from l10n.checks import pair_findings
from l10n.checks.base import Pair
from l10n.model.locale import LocaleTag

HARBOUR = "The old harbour closes at midnight on Friday."
BRIDGE = "Nobody <strong>paid</strong> for the <em>second</em> bridge."
LINK = 'See <a href="https://example.com/map">the map</a> here.'

BLOCKED = [
    ("mt_error", "sr-Cyrl", HARBOUR, "…"),
    ("empty", "zh-Hans", HARBOUR, "？？？"),
    ("lang", "zh-Hans", "The mayor promised a new school by spring.", "市長は春までに新しい学校を約束した。"),
    ("lang", "sr-Cyrl", "The mayor promised a new school by spring.", "Мэр пообещал построить новую школу к весне."),
    ("script", "zh-Hans", HARBOUR, "老港口在星期五的午夜關閉，請不要進入碼頭。"),
    ("untrans_part", "sr-Cyrl", HARBOUR, "Стара лука се затвара at midnight on Friday."),
    ("lang", "sr-Latn", HARBOUR, "Stara luka closes at midnight on Friday."),
    ("length", "sr-Cyrl", f"{BRIDGE} The council had voted for the third one a year before that.", "Мост."),
    (
        "lang",
        "sr-Cyrl",
        "Read [this law](https://a.example/) of the government today.",
        "Прочетете днес закона за това.",
    ),
    ("markup", "sr-Cyrl", BRIDGE, "Нико није <strong>платио <em>други</strong> мост</em>."),
    ("markup", "sr-Cyrl", LINK, 'Видите <a href="https://example.com/map" onclick="x()">мапу</a> овде.'),
]

PASSED = [
    ("sr-Cyrl", "He said: “Make the river swim again”.", "Рекао је: „Make the river swim again“."),
    ("sr-Cyrl", "He reads *War and Peace* in Russian: «Война и мир».", "Чита *Рат и мир* на руском: «Война и мир»."),
    ("sr-Cyrl", "Oh…", "…"),
    ("sr-Cyrl", BRIDGE, "<em>Други</em> мост нико није <strong>платио</strong>."),
    ("zh-Hans", "The shop is called の in Belgrade.", "这家店在贝尔格莱德叫作“の”。"),
]


def errors(source: str, target: str, locale: str) -> set[str]:
    pair = Pair(source, target, LocaleTag("en"), LocaleTag.parse(locale))
    return {one.code for one in pair_findings(pair) if one.severity == "error"}


@pytest.mark.parametrize(("code", "locale", "source", "target"), BLOCKED)
def test_it_blocks(code: str, locale: str, source: str, target: str) -> None:
    assert code in errors(source, target, locale)


@pytest.mark.parametrize(("locale", "source", "target"), PASSED)
def test_it_does_not(locale: str, source: str, target: str) -> None:
    assert not errors(source, target, locale)

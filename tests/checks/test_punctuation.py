from __future__ import annotations

import pytest

from tests.checks.pairs import codes

BAD = [
    ("punct_width", "en > zh-Hans", "Russia, China and Iran agreed.", "俄罗斯,中国和伊朗达成一致。"),
    ("punct_width", "en > zh-Hans", "The company (ASML) grew.", "该公司(ASML)有所增长。"),
    ("punct_width", "en > zh-Hans", "It rose; it fell.", "它上升了;它下降了。"),
    ("punct_width", "sr-Cyrl > en", "Ко? Ми.", "Who？ We."),
    ("punct_width", "en > sr-Cyrl", "Russia, China and Iran agreed.", "Русија，Кина и Иран су се сложили."),
    ("punct_width", "zh-Hans > en", "政府（国务院）同意。", "The government （State Council） agreed."),
    ("punct_width", "en > zh-Hans", "GDP grew 5%.", "国内生产总值增长5%."),
    ("punct_width", "en > zh-Hans", "“Why?” he asked.", "“为什么?”他问道。"),
    ("ellipsis", "en > zh-Hans", "And then silence…", "然后是寂静..."),
    ("ellipsis", "en > zh-Hans", "And then silence…", "然后是寂静…"),
    ("ellipsis", "en > zh-Hans", "And then silence…", "然后是寂静。。。"),
    ("ellipsis", "en > sr-Cyrl", "And then silence…", "А онда тишина."),
    ("ellipsis", "en > sr-Cyrl", "And then… silence.", "А онда тишина."),
    ("ellipsis", "en > sr-Cyrl", "And then silence…", "А онда тишина.…"),
    ("dash", "en > sr-Cyrl", "Deterrence worked – for a time.", "Одвраћање је деловало -- неко време."),
    ("dash", "en > sr-Cyrl", "Deterrence worked – for a time.", "Одвраћање је деловало - неко време."),
    ("dash", "en > zh-Hans", "Deterrence worked – for a time.", "威慑奏效了—一段时间。"),
    ("dash", "en > zh-Hans", "Deterrence worked – for a time.", "威慑奏效了-一段时间。"),
    ("dash", "en > zh-Hans", "Deterrence worked – for a time.", "威慑奏效了 - 一段时间。"),
    ("dash", "en > zh-Hans", "The long-running talks – held in Oslo – failed.", "漫长的谈判—在奥斯陆举行—失败了。"),
    ("dash", "sr-Cyrl > en", "Деловало је – неко време.", "It worked - for a time."),
    ("dash", "zh-Hans > en", "威慑奏效了——一段时间。", "Deterrence worked--for a time."),
    ("end_punct", "en > sr-Cyrl", "Who benefits?", "Ко има користи!"),
    ("end_punct", "en > sr-Cyrl", "The war goes on.", "Рат се наставља"),
    ("end_punct", "en > sr-Cyrl", "The war goes on.", "Рат се наставља?"),
    ("end_punct", "en > zh-Hans", "The war goes on.", "战争仍在继续。。"),
    ("end_punct", "en > zh-Hans", "Sources and further reading", "资料来源与延伸阅读。"),
    ("end_punct", "zh-Hans > en", "战争在继续。", "The war goes on"),
    ("end_punct", "en > sr-Cyrl", "Stop!", "Стани."),
    ("end_punct", "en > sr-Cyrl", "Who benefits?", "Ко има користи??"),
    ("end_punct", "en > sr-Cyrl", "The following countries agreed:", "Следеће земље су се сложиле."),
]

JOINED = [
    ("en > zh-Hans", "The Belgrade–Budapest line is late.", "贝尔格莱德—布达佩斯铁路延误了。"),
    ("sr-Cyrl > zh-Hans", "Пруга Београд-Будимпешта касни.", "贝尔格莱德-布达佩斯铁路延误了。"),
    ("en > zh-Hans", "The office is open from Monday to Friday.", "办公室周一—周五开放。"),
]


@pytest.mark.parametrize(("direction", "source", "target"), JOINED)
def test_a_single_dash_joins_two_ends(direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == set()


@pytest.mark.parametrize(("code", "direction", "source", "target"), BAD)
def test_the_fault_and_nothing_else_is_found(code: str, direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == {code}

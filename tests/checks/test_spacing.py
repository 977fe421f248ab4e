from __future__ import annotations

import pytest

from tests.checks.pairs import codes

BAD = [
    ("cjk_space", "en > zh-Hans", "The talks failed again.", "谈判 再次失败。"),
    ("cjk_space", "en > zh-Hans", "The talks failed, again.", "谈判失败， 又一次。"),
    ("double_word", "en > sr-Cyrl", "The war goes on in the east.", "Рат се наставља на на истоку."),
    ("double_word", "sr-Cyrl > en", "Рат се наставља.", "The war goes goes on."),
    ("double_word", "en > zh-Hans", "The international order is changing.", "国际秩序秩序正在改变。"),
    ("double_word", "en > zh-Hans", "China's foreign policy", "中国的的外交政策"),
    ("space", "en > sr-Cyrl", "The war goes on.", "Рат  се наставља."),
    ("space", "en > sr-Cyrl", "The war goes on.", " Рат се наставља."),
    ("space", "en > sr-Cyrl", "Russia, China and Iran", "Русија ,Кина и Иран"),
    ("space", "en > sr-Cyrl", "Russia, China and Iran", "Русија,Кина и Иран"),
    ("space", "en > sr-Cyrl", "It ended. They left.", "Завршило се.Отишли су."),
    ("space", "en > sr-Cyrl", "The EU (Brussels) agreed.", "ЕУ ( Брисел) се сложила."),
    ("space", "sr-Cyrl > en", "Рат се наставља!", "The war goes on !"),
]


@pytest.mark.parametrize(("code", "direction", "source", "target"), BAD)
def test_the_fault_and_nothing_else_is_found(code: str, direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == {code}

from __future__ import annotations

import pytest

from tests.checks.pairs import codes

BAD = [
    ("unit", "en > sr-Cyrl", "It covers 36,000 square kilometres.", "Простире се на 36.000 квадратних миља."),
    ("unit", "en > sr-Cyrl", "It cost €45 million.", "Коштало је 45 милиона долара."),
    ("unit", "en > sr-Cyrl", "The flight takes 11 hours.", "Лет траје 11 дана."),
    ("unit", "en > sr-Cyrl", "It weighs 50 kilograms.", "Тежак је 50 фунти."),
    ("unit", "en > zh-Hans", "It cost $45 million.", "耗资4500万欧元。"),
    ("unit", "en > zh-Hans", "Prices rose by 3%.", "价格上涨了3。"),
    ("unit", "en > zh-Hans", "The plant produces 1,000 megawatts.", "该厂发电1000千瓦。"),
    ("unit", "zh-Hans > en", "耗资35亿元。", "It cost 3.5 billion dollars."),
    ("unit", "sr-Cyrl > en", "Порасло је за 12 одсто.", "It grew by 12."),
    ("unit", "sr-Cyrl > en", "Коштало је 17 милиона евра.", "It cost 17 million dinars."),
]


@pytest.mark.parametrize(("code", "direction", "source", "target"), BAD)
def test_the_fault_and_nothing_else_is_found(code: str, direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == {code}

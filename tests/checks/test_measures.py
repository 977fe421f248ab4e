from __future__ import annotations

import pytest

from tests.checks.pairs import codes

BAD = [
    ("unit", "en > sr-Cyrl", "Approval rose by 4 percentage points.", "Подршка је порасла за 4 одсто."),
    ("unit", "en > zh-Hans", "Turnout fell by 4.5 percentage points.", "投票率下降了4.5%。"),
    ("unit", "zh-Hans > en", "支持率上升了3个百分点。", "Approval rose by 3%."),
    ("unit", "sr-Cyrl > en", "Незапосленост је пала за 2,5 одсто.", "Unemployment fell by 2.5 percentage points."),
    ("unit", "en > sr-Cyrl", "It covers 36,000 square kilometres.", "Простире се на 36.000 квадратних миља."),
    ("unit", "en > sr-Cyrl", "It cost €45 million.", "Коштало је 45 милиона долара."),
    ("unit", "en > sr-Cyrl", "The flight takes 11 hours.", "Лет траје 11 дана."),
    ("unit", "en > sr-Cyrl", "It weighs 50 kilograms.", "Тежак је 50 фунти."),
    ("unit", "en > zh-Hans", "It cost $45 million.", "耗资4500万欧元。"),
    ("unit", "en > zh-Hans", "It is worth 5 million pounds.", "价值500万磅。"),
    ("unit", "en > zh-Hans", "Prices rose by 3%.", "价格上涨了3。"),
    ("unit", "en > zh-Hans", "The plant produces 1,000 megawatts.", "该厂发电1000千瓦。"),
    ("unit", "en > sr-Cyrl", "The plant gives 600 megawatts.", "Електрана даје 600 киловата."),
    ("unit", "en > zh-Hans", "The archive holds 20 megabytes.", "档案有20GB。"),
    ("num", "en > zh-Hans", "The plant gives 600 megawatts.", "该电厂提供600万千瓦。"),
    ("num", "en > zh-Hans", "The plant gives 600 megawatts.", "该电厂提供700兆瓦。"),
    ("unit", "zh-Hans > en", "耗资35亿元。", "It cost 3.5 billion dollars."),
    ("unit", "sr-Cyrl > en", "Порасло је за 12 одсто.", "It grew by 12."),
    ("unit", "en > sr-Cyrl", "The dam is 1.6 km long and 90 m high.", "Брана је дуга 1,6 km и висока 90 km."),
    ("unit", "en > sr-Cyrl", "It is 1.6 km long, 32 m wide, 90 m high.", "Дуга је 1,6 km, широка 32 m, висока 90 km."),
    ("unit", "en > sr-Cyrl", "It took $40 million and €50 million.", "Узело је 40 милиона евра и 50 милиона долара."),
    ("unit", "sr-Cyrl > en", "Коштало је 17 милиона евра.", "It cost 17 million dinars."),
]


GOOD = [
    ("en > zh-Hans", "It weighed just 184 pounds.", "它仅重184磅。"),
    (
        "en > sr-Cyrl",
        "The fund has NOK 20 trillion ($1.9 trillion).",
        "Фонд има 20 билиона круна (1,9 билиона долара).",
    ),
    ("en > zh-Hans", "The fund has NOK 20 trillion ($1.9 trillion).", "该基金有20万亿克朗（1.9万亿美元）。"),
    ("en > zh-Hans", "The plant gives 600 megawatts.", "该电厂提供600兆瓦。"),
    ("sr-Cyrl > zh-Hans", "Електрана даје 600 мегавата.", "该电厂提供60万千瓦。"),
    ("zh-Hans > en", "该省装机500万千瓦。", "The province installed 5 gigawatts."),
    ("en > zh-Hans", "The plant gives 2 GW.", "电厂提供2000兆瓦。"),
    ("en > zh-Hans", "The archive holds 20 megabytes.", "档案有20兆字节。"),
    ("zh-Hans > sr-Cyrl", "它以100千赫播出。", "Емитује на 100 килохерца."),
    ("en > zh-Hans", "The pressure is 1,013 hectopascals.", "气压为1013百帕。"),
    ("en > zh-Hans", "The line of 110 kilovolts failed.", "110千伏的线路中断了。"),
    ("en > zh-Hans", "The pass lies 3,000 metres high.", "山口海拔三千米。"),
    ("en > zh-Hans", "The bridge is three kilometres long.", "桥长三千米。"),
    ("en > zh-Hans", "They wrote 3,000 characters.", "他们写了三千字。"),
    ("en > sr-Cyrl", "The strait is 21 nautical miles wide.", "Мореуз је широк 21 наутичку миљу."),
    ("en > zh-Hans", "The blast equalled 15 kilotons.", "爆炸相当于1.5万吨级。"),
]


@pytest.mark.parametrize(("direction", "source", "target"), GOOD)
def test_a_unit_may_be_said_otherwise(direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == set()


@pytest.mark.parametrize(("code", "direction", "source", "target"), BAD)
def test_the_fault_and_nothing_else_is_found(code: str, direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == {code}

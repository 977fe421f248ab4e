from __future__ import annotations

import pytest

from tests.checks.pairs import codes

BAD = [
    (
        "length",
        "en > sr-Cyrl",
        "The treaty, signed after long talks in Geneva, ended a conflict that had divided the region for a generation.",
        "Споразум је окончао сукоб.",
    ),
    (
        "length",
        "en > zh-Hans",
        "The treaty, signed after long talks, ended a conflict that had divided the region for a generation.",
        "条约结束了冲突。",
    ),
    (
        "length",
        "en > sr-Cyrl",
        "The war goes on.",
        "Рат се наставља, а хиљаде људи напуштају своје домове и крећу ка западу у потрази за сигурношћу и новим животом.",  # noqa: E501
    ),
    ("length", "zh-Hans > en", "他反对这一计划，认为它会损害两国人民的长远利益。", "He opposes it."),
]


@pytest.mark.parametrize(("code", "direction", "source", "target"), BAD)
def test_the_fault_and_nothing_else_is_found(code: str, direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == {code}

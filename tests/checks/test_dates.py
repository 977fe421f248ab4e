from __future__ import annotations

import pytest

from tests.checks.pairs import codes

BAD = [
    ("date", "en > sr-Cyrl", "On 28 June 1914 he died.", "Умро је 29. јуна 1914."),
    ("date", "en > sr-Cyrl", "He came in March 2020.", "Дошао је у мају 2020. године."),
    ("date", "en > sr-Cyrl", "The vote is on Friday.", "Гласање је у четвртак."),
    ("date", "en > zh-Hans", "He died on January 2, 1955.", "他于1955年1月12日去世。"),
    ("date", "en > zh-Hans", "The vote is on Friday.", "投票在周四举行。"),
    ("date", "zh-Hans > en", "他于12月26日出生。", "He was born on December 6."),
    ("date", "sr-Cyrl > en", "Рат је почео 6. априла 1941.", "The war began on April 16, 1941."),
]


@pytest.mark.parametrize(("code", "direction", "source", "target"), BAD)
def test_the_fault_and_nothing_else_is_found(code: str, direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == {code}

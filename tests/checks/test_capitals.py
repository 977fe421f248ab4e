from __future__ import annotations

import pytest

from tests.checks.pairs import codes

BAD = [
    ("caps", "en > sr-Cyrl", "The war goes on.", "рат се наставља."),
    ("caps", "en > sr-Cyrl", "He visited Serbia and Hungary.", "Посетио је србију и Мађарску."),
    ("caps", "sr-Cyrl > en", "Посетио је Србију.", "He visited serbia."),
    ("caps", "sr-Cyrl > en", "Дошао је у понедељак.", "He came on monday."),
    ("caps", "en > sr-Cyrl", "Putin met Lavrov.", "Путин се састао са лавровом."),
    ("caps", "zh-Hans > en", "战争在继续。", "the war goes on."),
    ("caps", "zh-Hans > en", "谈判结束了。双方都很满意。", "The talks ended. both sides were content."),
    ("caps", "en > sr-Cyrl", "The talks ended. Both sides agreed.", "Преговори су завршени. обе стране су се сложиле."),
]


@pytest.mark.parametrize(("code", "direction", "source", "target"), BAD)
def test_the_fault_and_nothing_else_is_found(code: str, direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == {code}

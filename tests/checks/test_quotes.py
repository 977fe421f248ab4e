from __future__ import annotations

import pytest

from tests.checks.pairs import codes

BAD = [
    ("quotes", "en > sr-Cyrl", "He said “no”.", 'Рекао је "не".'),
    ("quotes", "en > sr-Cyrl", "He said “no”.", "Рекао је „не”."),
    ("quotes", "en > sr-Cyrl", "He said “no”.", "Рекао је “не“."),
    ("quotes", "en > sr-Cyrl", "He said “no”.", "Рекао је не“."),
    ("quotes", "en > sr-Cyrl", "He said “no” to them.", "Рекао им је »не«."),
    ("quotes", "en > zh-Hans", "He said “no”.", '他说"不"。'),
    ("quotes", "en > zh-Hans", "He said “no”.", "他说「不」。"),
    ("quotes", "en > zh-Hans", "He said “no”.", "他说“不。"),
    ("quotes", "en > zh-Hans", "He said “no”.", "他说„不“。"),
    ("quotes", "sr-Cyrl > en", "Рекао је „не“.", "He said „no“."),
    ("quotes", "sr-Cyrl > en", "Рекао је „не“.", 'He said "no".'),
    ("quotes", "sr-Cyrl > en", "Рекао је „не“ опет.", "He said ”no“ again."),
    ("quotes", "zh-Hans > en", "他说“不”。", "He said «no»."),
    ("quotes", "en > sr-Cyrl", "“We will not yield,” he said.", "Нећемо попустити, рекао је."),
]


@pytest.mark.parametrize(("code", "direction", "source", "target"), BAD)
def test_the_fault_and_nothing_else_is_found(code: str, direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == {code}

from __future__ import annotations

import pytest

from tests.checks.pairs import codes

BAD = [
    ("script", "en > sr-Cyrl", "The talks failed again.", "Razgovori su ponovo propali."),
    ("script", "en > sr-Cyrl", "The talks failed, and the war went on.", "Разговори су пропали, а rat se nastavio."),
    ("script", "en > zh-Hans", "China's development is a historic opportunity.", "中國的發展是歷史性機遇。"),
    ("script", "en > zh-Hans", "Security comes first.", "安全問题第一。"),
    ("script", "en > sr-Latn", "The talks failed again.", "Разговори су поново пропали."),
    ("script", "en > sr-Latn", "The talks failed, the war went on.", "Razgovori su propali, рат се наставио."),
    ("homoglyph", "en > sr-Cyrl", "The government fell.", "Влaда је пала."),
    ("homoglyph", "en > sr-Cyrl", "War and peace", "Рат и мир a не слога"),
    ("homoglyph", "sr-Cyrl > en", "Влада је пала.", "The govеrnment fell."),
    ("homoglyph", "en > sr-Cyrl", "A new era begins.", "Hова ера почиње."),
    ("homoglyph", "en > zh-Hans", "NATO expands.", "NАTO扩张。"),
]


@pytest.mark.parametrize(("code", "direction", "source", "target"), BAD)
def test_the_fault_and_nothing_else_is_found(code: str, direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == {code}

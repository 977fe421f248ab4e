from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.checks.engine_faults import SYMPTOMS
from tests.checks.pairs import codes

BAD = [
    (
        "mt_error",
        "en > sr-Cyrl",
        "The war goes on.",
        "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY.",
    ),
    ("mt_error", "en > sr-Cyrl", "The war goes on.", "None"),
    ("mt_error", "en > zh-Hans", "The war goes on.", "抱歉，我无法翻译这段内容。"),
    ("mt_error", "en > zh-Hans", "The war goes on.", "以下是译文：战争仍在继续。"),
    (
        "mt_error",
        "en > zh-Hans",
        "The war goes on.",
        "\u597d\u7684\uff0c\u4ee5\u4e0b\u662f\u7ffb\u8bd1\uff1a\n\u6218\u4e89\u4ecd\u5728\u7ee7\u7eed\u3002",
    ),
    ("mt_error", "en > sr-Cyrl", "The war goes on.", "Као вештачка интелигенција, не могу да преведем овај текст."),
    ("mt_error", "en > sr-Cyrl", "The war goes on.", "Наравно! Ево превода: Рат се наставља."),
    ("mt_error", "sr-Cyrl > en", "Рат се наставља.", "I'm sorry, but I can't assist with that request."),
    ("mt_error", "sr-Cyrl > en", "Рат се наставља.", "Sure! Here's the translation: The war goes on."),
    ("mt_error", "sr-Cyrl > en", "Рат се наставља.", "503 Service Unavailable"),
    ("mt_error", "zh-Hans > en", "战争在继续。", "undefined"),
    ("mt_error", "zh-Hans > en", "战争在继续。", "Translation: The war goes on."),
    ("mt_error", "en > sr-Cyrl", "The war goes on.", "рат рат рат рат рат рат"),
    ("mt_error", "en > sr-Cyrl", "The war goes on.", "<html><head><title>502 Bad Gateway</title></head></html>"),
    ("mt_error", "en > sr-Cyrl", "The war goes on.", "Превод: Рат се наставља."),
    ("mt_error", "en > sr-Cyrl", "The war goes on.", '{"translatedText": "Рат се наставља."}'),
    ("mt_error", "sr-Cyrl > en", "Рат се наставља.", "The war goes on.\n\n(Note: I translated this literally.)"),
]


@pytest.mark.parametrize(("code", "direction", "source", "target"), BAD)
def test_the_fault_and_nothing_else_is_found(code: str, direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == {code}


@given(st.data())
def test_no_symptom_is_without_its_signs(data: st.DataObject) -> None:
    symptom = data.draw(st.sampled_from(SYMPTOMS))
    text = data.draw(st.from_regex(re.compile(symptom.pattern.pattern, re.IGNORECASE)))
    assert symptom.seen(text, text.casefold())

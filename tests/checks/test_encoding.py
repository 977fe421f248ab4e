from __future__ import annotations

import pytest

from tests.checks.pairs import codes

BAD = [
    (
        "encoding",
        "en > sr-Cyrl",
        "The war goes on.",
        "\u0420\u0430\u0442 \u0441\u0435 \u043d\u0430\u0441\u0442\u0430\ufffd\u0459\u0430.",
    ),
    ("encoding", "en > sr-Cyrl", "War &amp; peace", "Рат &amp;amp; мир"),
    ("encoding", "en > sr-Cyrl", "The “war”", "&quot;Рат&quot;"),
    ("encoding", "sr-Cyrl > en", "Вучић и Дачић", "VuÄiÄ‡ and DaÄiÄ‡"),
    (
        "encoding",
        "en > zh-Hans",
        "The war goes on.",
        "\xe6\u02c6\u02dc\xe4\xba\u2030\xe4\xbb\xe5\u0153\xa8\xe7\xbb\xa7\xe7\xbb\xad\xe3\u20ac\u201a",
    ),
    ("encoding", "sr-Cyrl > en", "То је „рат“.", "It is â€œwarâ€."),
    (
        "encoding",
        "en > sr-Cyrl",
        "The war goes on.",
        "\u0420\u0430\u0442\xad \u0441\u0435 \u043d\u0430\u0441\u0442\u0430\u0432\u0459\u0430.",
    ),
    ("encoding", "en > sr-Cyrl", "The war goes on.", "??? ?? ????????."),
    ("encoding", "en > sr-Cyrl", "The war goes on.", "\\u0420\\u0430\\u0442"),
]


@pytest.mark.parametrize(("code", "direction", "source", "target"), BAD)
def test_the_fault_and_nothing_else_is_found(code: str, direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == {code}

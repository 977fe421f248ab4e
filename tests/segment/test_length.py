from __future__ import annotations

import pytest

from l10n.segment import words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("—, … !", 0),
        ("The pact of 1998", 4),
        ("Скупштина је усвојила закон", 4),
        ("谈判", 1),
        ("谈判了", 2),
        ("GDP增长", 2),
        ("c\u030cas", 1),
    ],
)
def test_words(text: str, count: int) -> None:
    assert words(text) == count

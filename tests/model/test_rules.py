from __future__ import annotations

import pytest

from l10n.errors import UsageError
from l10n.model.rules import Positions


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("first", [0]),
        ("last", [4]),
        ("2", [1]),
        ("-2", [3]),
        ("-3..", [2, 3, 4]),
        ("..2", [0, 1]),
        ("2..4", [1, 2, 3]),
        ("2..-2", [1, 2, 3]),
        ("-2..2", []),
        ("9..", []),
    ],
)
def test_a_range_is_counted_from_either_end(text: str, meant: list[int]) -> None:
    positions = Positions.parse(text)
    assert [index for index in range(5) if positions.holds(index, 5)] == meant


@pytest.mark.parametrize("text", ["", "0", "..", "1-3", "-1..-3", "third", "1..2..3", "1.5", "99999999"])
def test_what_is_no_range_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        Positions.parse(text)

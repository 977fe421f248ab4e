from __future__ import annotations

import pytest

from tests.checks.pairs import codes

BAD = [
    ("spelling", "en > sr-Cyrl", "The president spoke.", "Говорио је предсендик."),
    ("spelling", "sr-Cyrl > en", "Влада је одлучила.", "The goverment has decided."),
    ("spelling", "sr-Cyrl > en", "Министарство је саопштило.", "The minstry announced it."),
]


def test_the_moving_a_is_no_slip() -> None:
    assert codes("They came without an appointment.", "Дошли су без заказаног састанка.", "en > sr-Cyrl") == set()


@pytest.mark.parametrize(("code", "direction", "source", "target"), BAD)
def test_the_fault_and_nothing_else_is_found(code: str, direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == {code}

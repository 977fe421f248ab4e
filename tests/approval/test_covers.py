import pytest

from l10n.approval import covered
from l10n.approval.covers import sides, without_marks


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("[[^]]", "^"),
        (" [[v]]\n", "v"),
        ("[[ ^ ]][[^]]", "^"),
        ("[[^]] [[v]]", "^v"),
        ("[[^]] Text", ""),
        ("[[x]]", ""),
        ("", ""),
    ],
)
def test_sides(target: str, told: str) -> None:
    assert "".join(sorted(sides(target))) == told
    assert covered(target) == bool(told)


@pytest.mark.parametrize(
    ("target", "source", "left"),
    [
        ("One [[^]] two", "x", "One two"),
        ("一[[^]]二", "x", "一二"),
        ("[[v]] One", "x", "One"),
        ("Write [[v]]", "Write [[v]]", "Write [[v]]"),
        ("See [[Bar]]", "x", "See [[Bar]]"),
    ],
)
def test_marks_beside_words_go(target: str, source: str, left: str) -> None:
    assert without_marks(target, source) == left

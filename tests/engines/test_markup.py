from __future__ import annotations

import pytest

from l10n.engines.markup import marks


def shown(text: str) -> list[tuple[str, str]]:
    return [(mark.span.of(text), mark.role) for mark in marks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![a chart](c.png) b", [("![", "open"), ("](c.png)", "close")]),
        ("[a][ref] b", [("[", "open"), ("][ref]", "close")]),
        ("a *b", []),
        ("2 * 3 * 4", []),
        ("snake_case_name", []),
        ("<b>a", [("<b>", "atom")]),
        ("<b>[a</b>](x.md)", [("<b>", "open"), ("[", "atom"), ("</b>", "close"), ("](x.md)", "atom")]),
        ("*a **b* c**", [("*", "open"), ("*", "close")]),
        ("**", []),
        ("****", []),
        (r"5 \* 3", [(r"\*", "atom")]),
        ("a<br>b", [("<br>", "atom")]),
        ("*`x`*", [("*", "open"), ("`x`", "atom"), ("*", "close")]),
    ],
)
def test_marks(text: str, expected: list[tuple[str, str]]) -> None:
    assert shown(text) == expected

"""What holds for every text: hidden markup comes back, and no damage to a token goes unseen."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.engines.base import Form
from l10n.engines.markup import marks
from l10n.engines.mask import masked, unmasked

FORMS: tuple[Form, ...] = ("xml", "brackets", "sentinel")
_PIECES = st.sampled_from(
    [
        *("**", "*", "_", "__", "~~", "`", "[", "](https://example.org/a)", '](b.md "t")', "][ref]", "![", "[^1]"),
        *("<b>", "</b>", "<br>", '<a href="x">', "</a>", "<code>x</code>", "&nbsp;", "&amp;", "{name}", "%(n)s", "%s"),
        *("⟦0⟧", "⟦", "PH100", "ph101", '<x id="0"/>', '<g id="1">', "</g>", "\\*", "https://example.org", "$x^2$"),
        *(" ", "  ", "\n", ",", ".", "1", "25", "tax", "Reform", "porez", "порез", "改革", "&", "<", ">", "(", ")"),
    ]
)
_MARKED = st.lists(_PIECES, max_size=24).map("".join) | st.text(max_size=60)


@pytest.mark.parametrize("form", FORMS)
@given(text=_MARKED)
def test_what_was_hidden_comes_back_to_the_letter(form: Form, text: str) -> None:
    hidden = masked(text, form)

    assert unmasked(hidden, hidden.sent) == text


@given(text=_MARKED)
def test_marks_are_in_order_disjoint_and_nested(text: str) -> None:
    found = marks(text)

    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    opened: list[int] = []
    for number, mark in enumerate(found):
        if mark.role == "open":
            opened.append(number)
        elif mark.role == "close":
            assert opened.pop() == mark.partner
            assert found[mark.partner].partner == number
    assert not opened


@pytest.mark.parametrize("form", FORMS)
@given(text=_MARKED, which=st.integers(0, 40))
def test_a_lost_token_is_never_overlooked(form: Form, text: str, which: int) -> None:
    hidden = masked(text, form)
    if not hidden.marks:
        return
    number = which % len(hidden.marks)
    tokens = {"xml": ['<x id="{}"/>', '<g id="{}">'], "brackets": ["⟦{}⟧"], "sentinel": ["PH{}"]}[form]
    shown = number + 100 if form == "sentinel" else number
    damaged = hidden.sent
    for token in tokens:
        damaged = damaged.replace(token.format(shown), "")

    assert damaged == hidden.sent or unmasked(hidden, damaged) is None

from __future__ import annotations

import time

import pytest

from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, LocaleTag
from l10n.segment import sentences
from l10n.segment.protect import Protected

WHOLE = [
    '[the first, p. 4. It is long](https://a.example/x.Y?z=1 "Vol. 2. Last")',
    "![Fig. 3. The bridge](img/a.B.png)",
    "[the text. All of it][ref]",
    "`run it. Then stop!`",
    "``a ` b. C``",
    '<a href="https://a.example/a. B" title="See. This">the page. Here</a>',
    "<code>a.B(). C!</code>",
    "<!-- Old. Text. -->",
    "{name! Now}",
    "%(file. Name)s",
    "https://a.example/R.E?q=What!Now",
    "A.B.Smith@Mail.Example.org",
    "$x = 3. Y > 2!$",
    "[^see. Also]",
    "(it was small. Really.)",
]


@pytest.mark.parametrize("whole", WHOLE)
@pytest.mark.parametrize("lang", [ENGLISH, SERBIAN, CHINESE], ids=str)
def test_nothing_is_cut_inside(whole: str, lang: LocaleTag) -> None:
    pieces = sentences(f"See {whole} first. Then decide.", lang)
    assert sum(whole in piece for piece in pieces) == 1
    assert len(pieces) == 2


def test_an_unclosed_bracket_or_quote_swallows_nothing() -> None:
    text = "He came (late. She left “early. They met „here. It is [over. All `is. Said <bold. Done."
    assert len(sentences(text, ENGLISH)) == 7


def test_a_bracket_reaches_only_so_far() -> None:
    text = "A note (" + "one more sentence here. It goes on. " * 20 + ") ends."
    assert len(sentences(text, ENGLISH)) > 20


def test_sums_of_money_are_no_formula() -> None:
    assert len(sentences("It cost $5 here. There it cost 6$ only. Fine.", ENGLISH)) == 3


def test_a_cut_is_inside_only_between_the_ends() -> None:
    protected = Protected.of("a `b. C` d")
    assert [protected.inside(at) for at in range(10)] == [False] * 3 + [True] * 5 + [False] * 2


@pytest.mark.parametrize(
    "stretch",
    [
        "word ",
        "слово",
        "汉字",
        "[",
        "(",
        "“",
        "<a>",
        '<a "',
        "`",
        "$",
        "a@",
        "! ",
        "a.b",
        "“”",
        "&nbsp;",
        "[a](",
        "“。”",
        "。（",
        "![",
    ],
)
def test_a_long_paragraph_costs_in_proportion(stretch: str) -> None:
    text = stretch * (100_000 // len(stretch))
    started = time.process_time()
    for lang in (ENGLISH, SERBIAN, CHINESE):
        assert "".join(sentences(text, lang)) == text
    # A quadratic scan takes minutes here; the bound is wide, as machines differ.
    assert time.process_time() - started < 10

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
    '[![Fig. 3. The bridge](img/a.B.png)](https://a.example/x. "Big. One")',
    "[a [nested. One] link. Here](u.md)",
    "{% include note. Name! %}",
    "{{ site.url. Base }}",
    '{{< figure src="a. B.png" title="It is. Big" >}}',
    "<https://a.example/B.C?d=E!F>",
    "<span title='See. This'>",
    '<img src="a. B" alt="It is. Here">',
    "[ref. One][ref-1]",
    "[Ref. Two][]",
    "[Ref. Three]",
    "^[an inline. Note.]",
    "``` d. E ```",
    "[here](<a. B.md>)",
    "[here](a(b).c.D 'T. U')",
    "<kbd>Ctrl. A</kbd>",
    "${a. B}",
    "C:\\Temp\\A.B.txt",
    "**bold. It goes**",
    "*so. Good*",
    "~~gone. Text~~",
    "<em class='a'>word. Here</em>",
    "“Stop. Think.”",
    "„Stani. Misli.“",
    "«Arrête. Pense.»",
    "&nbsp;&hellip;",
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


def test_emphasised_and_quoted_sentences_are_cut_where_the_next_one_begins_after_them() -> None:
    assert sentences("He said “Stop. Think.” We did.", ENGLISH) == ("He said “Stop. ", "Think.” ", "We did.")
    assert sentences("Now *read. Think.* We did.", ENGLISH) == ("Now *read. ", "Think.* ", "We did.")
    assert sentences("**Read. Think.** We did.", ENGLISH) == ("**Read. ", "Think.** ", "We did.")


def test_white_space_written_as_markup_stays_with_the_sentence_before_it() -> None:
    text = "One.<br>Two.<br/>Three.&nbsp;Four.&#xA0;Five."
    assert sentences(text, ENGLISH) == ("One.<br>", "Two.<br/>", "Three.&nbsp;", "Four.&#xA0;", "Five.")


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

"""Plain text of any kind: blocks in order, apart, and no letter lost but marks before a line's words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from l10n.formats import FormatSettings
from l10n.formats.leader import leader, quotation
from l10n.formats.plain import PlainText
from l10n.model.text import Span

WORDS = [
    "The port",
    "is closed.",
    "Лука",
    "је стара.",
    "港口",
    "关闭了。",
    "2019",
    "3.5",
    "Ana",
    "light\u00adhouse",
    "x-",
]
MARKS = ["- ", "• ", "1. ", "2. ", "(3) ", "IV. ", "V. ", "b) ", "一、", "> ", ">> ", "[1] ", "¹ ", "## ", "o\t", "* "]
SPACES = [" ", "\t", "\u00a0", "\u3000", "\u200b", "\ufeff"]
ENDS = ["\n", "\r\n", "\r", "\n\n", "\u2028", "\u0085", "\f", "\n* * *\n", "\nСРПСКИ\n", "\n———\n"]
MARKUP = [
    ".. note:: ",
    ".. image:: a\n",
    ":alt: ",
    "::\n\n",
    "   ",
    "\n+--+--+\n",
    "| a | b |\n",
    "\n====\n",
    "# ",
    "a     b\n",
]
TEXTS = st.lists(st.sampled_from(WORDS + MARKS + SPACES + ENDS) | st.text(max_size=3), max_size=40).map("".join)
MARKED = st.lists(st.sampled_from(WORDS + MARKS + ENDS + MARKUP), max_size=40).map("".join)


def blocks_cover(text: str) -> list[Span]:
    found = PlainText().parse(text, FormatSettings())
    spans = [piece.span for block in found.blocks for piece in block.pieces]
    return sorted([*spans, *(mark.span for mark in found.marks)], key=lambda span: (span.start, span.end))


@given(TEXTS | MARKED)
def test_blocks_are_in_order_and_apart(text: str) -> None:
    found = PlainText().parse(text, FormatSettings())
    at = 0
    for block in found.blocks:
        assert block.text
        for piece in block.pieces:
            assert at <= piece.span.start < piece.span.end <= len(text)
            at = piece.span.end
            assert piece.text in ("", " ", piece.span.of(text))


@given(TEXTS.filter(lambda text: ":" not in text))
def test_every_letter_is_in_a_block_but_marks_before_words(text: str) -> None:
    spans = blocks_cover(text)
    at = 0
    for span in [*spans, Span(len(text), len(text))]:
        for between in text[at : span.start].split():
            if any(letter.isalpha() for letter in between):
                led = leader(f"{between} x"[quotation(between) :].lstrip(), counted=True)
                assert led is not None, (between, text)
        at = max(at, span.end)

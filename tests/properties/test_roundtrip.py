"""A document that nobody translated is the document, whatever it holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.assemble import assembled
from l10n.extract import document, units
from l10n.formats import FormatSettings, format_of
from l10n.formats.commonmark import marks
from l10n.model.document import Document
from l10n.model.locale import CHINESE, ENGLISH

NAMES = ("a.txt", "a.md", "a.html")

_WORDS_AND_SPACES = ("Жито ", "wine", "port. ", "Сава! ", "港口。", "3.5%", "  ", "\n", "\r\n", "\r", "\n\n", "\t")
_ODD = ("\u00a0", "\ufeff", "\x00", "\u2028", "ENGLISH\n", '"', "'", "\\", "&", "<", ">", "|", ": ")
_MARKDOWN = ("# ", "- ", "1. ", "> ", "* ", "`", "``` ", "|-|", "[a](b)", "![", "](", "[^1]", "[^1]: ", "**", "_")
_BLOCKS = ("---\n", "title: ", "lang: en\n", "::: tip\n", "{#id}")
_HTML = ("<p>", "</p>", "<b>", "<img alt='q'>", "<!--", "-->", "&nbsp;", "<pre>", "</pre>", "<script>", "<br>", "<li>")
_BITS = st.sampled_from(_WORDS_AND_SPACES + _ODD + _MARKDOWN + _BLOCKS + _HTML)
_TEXTS = st.one_of(st.text(), st.lists(_BITS, max_size=40).map("".join))
_WORDS = st.lists(st.sampled_from("the port grain closed Сава тече река 港口 *now* `make` [a](b)".split()), min_size=1)
_SENTENCES = st.lists(_WORDS.map(lambda words: " ".join(words).capitalize() + "."), min_size=1, max_size=3)


def _block(sentences: list[str], shape: str) -> str:
    lines = " ".join(sentences)
    wrapped = "\n".join(sentences)
    return {
        "paragraph": wrapped,
        "heading": f"## {lines}",
        "setext": f"{lines}\n---",
        "quote": "\n".join(f"> {line}" for line in sentences),
        "items": "\n".join(f"- {line}" for line in sentences),
        "numbers": "\n".join(f"{place}. {line}" for place, line in enumerate(sentences, 1)),
        "table": f"| {lines} | x |\n|---|---|\n| y | {lines} |",
        "break": "  \n".join(sentences),
        "code": f"```\n{wrapped}\n```",
    }[shape]


_SHAPES = st.sampled_from("paragraph heading setext quote items numbers table break code".split())
_ARTICLES = st.lists(st.builds(_block, _SENTENCES, _SHAPES), min_size=1, max_size=6).map("\n\n".join)


def _read(text: str, name: str) -> Document:
    return document(name, text, fmt=format_of(name), settings=FormatSettings(), default=ENGLISH)


def _elements(markdown: str) -> list[str]:
    """Name the block-level elements that a Markdown text becomes, in order."""
    inline = ("Emphasis", "Strong", "Link", "Image", "Strikethrough")
    return [mark.name for mark in marks(markdown) if mark.edge == "start" and mark.name not in inline]


@pytest.mark.parametrize("name", NAMES)
@given(text=_TEXTS)
def test_nothing_translated_is_the_text_itself(name: str, text: str) -> None:
    found = _read(text, name)
    same = {unit.key: unit.key.source for unit in units(found)}
    assert assembled(found, same, fmt=format_of(name), lang=CHINESE) == text


@pytest.mark.parametrize("name", NAMES)
@given(text=_TEXTS)
def test_spans_are_ordered_and_disjoint(name: str, text: str) -> None:
    found = _read(text, name)
    at = 0
    for block in found.blocks:
        assert block.pieces
        for piece in block.pieces:
            assert at <= piece.span.start <= piece.span.end <= len(text)
            at = piece.span.end
    at = 0
    for segment in found.segments:
        assert at <= segment.span.start < segment.span.end
        assert segment.source == segment.source.strip() != ""
        at = segment.span.end


@given(text=_ARTICLES)
def test_translated_markdown_keeps_its_blocks(text: str) -> None:
    found = _read(text, "a.md")
    targets = {unit.key: f"{number}. - # | Реч {unit.key.source}" for number, unit in enumerate(units(found), 1)}
    out = assembled(found, targets, fmt=format_of("a.md"), lang=ENGLISH)
    assert _elements(out) == _elements(text)
    assert all(_shown(target) in _shown(out) for target in targets.values())


def _shown(text: str) -> str:
    return "".join(character for character in text if character.isalnum())

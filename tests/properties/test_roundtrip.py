"""A document that nobody translated is the document, whatever it holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.assemble import assembled
from l10n.extract import document, units
from l10n.formats import FormatSettings, format_of
from l10n.model.document import Block, Document
from l10n.model.locale import CHINESE, ENGLISH
from tests.properties.rendering import GFM, structure

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
        within = block.markup
        here = within.start if within else at
        for piece in block.pieces:
            assert here <= piece.span.start <= piece.span.end <= (within.end if within else len(text))
            here = piece.span.end
        at = max(at, here)
        assert not within or here <= at
    at = 0
    for segment in found.segments:
        within = found.blocks[segment.block].markup
        assert (within.start if within else at) <= segment.span.start < segment.span.end
        assert segment.source == segment.source.strip() != ""
        at = max(at, segment.span.end)


@given(text=_ARTICLES)
def test_translated_markdown_keeps_its_blocks(text: str) -> None:
    found = _read(text, "a.md")
    targets = {unit.key: f"{number}. - # | Реч {unit.key.source}" for number, unit in enumerate(units(found), 1)}
    out = assembled(found, targets, fmt=format_of("a.md"), lang=ENGLISH)
    assert structure(GFM, out) == structure(GFM, text)
    assert all(_shown(target) in _shown(out) for target in targets.values())


_ODD_BITS = (
    "|",
    "# ",
    "#",
    "> ",
    "- ",
    "+ ",
    "1. ",
    "`",
    "```",
    "~~~",
    ":::",
    "---",
    "===",
    "&",
    "&lt;",
    '"',
    "'",
    "<b>",
)
_ODDER = (
    "</b>",
    "</p>x",
    "<",
    ": ",
    " #",
    "\n",
    "\n\n",
    "\r\n",
    "\\",
    "\\\n",
    "[",
    "]: ",
    "[^1]: ",
    "*",
    "%",
    "!",
    "{x}",
    "--",
)
_HOSTILE = st.lists(st.sampled_from((*_ODD_BITS, *_ODDER, "реч", "kej ", "港口", " ")), min_size=1, max_size=8)
_TARGETS = _HOSTILE.map(lambda bits: "Q" + "".join(bits)) | _HOSTILE.map(lambda bits: "".join(bits) + "Q")

_PLACES = {
    "a.txt": "ENGLISH\n\nThe Ports\n\n- rye\n- wine\n\n> It was said here.\n\nTwo closed. One grew.\n\nThe end.\n",
    "a.md": (
        "---\ntitle: The ports\nsummary: 'It closed'\ncaption: \"It grew\"\nexcerpt: >-\n  It was said\n  of it.\n---\n"
        "\n# Two ports\n\nSetext\n---\n\nTwo closed. One\ngrew.\n\n> Nobody knew\n> of it.\n\n1. rye\n2. wine\n\n"
        "| a | b |\n|---|---|\n| c | d |\n\n[^1]: A note.\n\n<p title=Quay>Old <b>quay</b></p>\n\nThe end[^1].\n"
    ),
    "a.html": (
        "<title>Ports</title><h1>Two ports</h1><img alt=Quay src=q><img alt='Old quay'><img alt=\"New quay\"><p>"
        "Two closed. One grew.<ul><li>rye<li>wine</ul><table><tr><td>c<td>d</table><blockquote>Said.</blockquote>"
        "<p>The end."
    ),
}


def _kind(block: Block, name: str) -> str:
    """Return what a block is; in plain text its looks alone decide, which a target may change."""
    return "" if name == "a.txt" else block.kind


@pytest.mark.parametrize("name", NAMES)
@given(target=_TARGETS, place=st.integers(min_value=0, max_value=60))
def test_hostile_target_stays_in_its_place(name: str, target: str, place: int) -> None:
    text = _PLACES[name]
    found = _read(text, name)
    unit = units(found)[place % len(units(found))]
    out = assembled(found, {unit.key: target}, fmt=format_of(name))
    again = _read(out, name)
    changed = found.segments[unit.segments[0]].block
    before, after = ([(_kind(block, name), block.text) for block in read.blocks] for read in (found, again))
    assert before[:changed] == after[:changed]
    assert [kind for kind, _ in before] == [kind for kind, _ in after]
    assert before[changed + 1 :] == after[changed + 1 :]


def _shown(text: str) -> str:
    return "".join(character for character in text if character.isalnum())

"""Whatever a target is, the Markdown around it stays the blocks that it was."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from hypothesis import example, given
from hypothesis import strategies as st

from l10n.assemble import assembled
from l10n.extract import document, units
from l10n.formats import FormatSettings, format_of
from l10n.formats.markdown import Markdown as MarkdownFormat
from l10n.model.document import Document
from l10n.model.locale import ENGLISH, SERBIAN
from tests.properties.rendering import COMMONMARK, GFM, structure

_LETTERS = re.compile(r"[^\W\d_]+")
_WORDS = st.lists(
    st.sampled_from("the port grain closed Сава тече 港口 已经 *now* `make` [a](b) [^1] **so** x_y 3.5%".split()),
    min_size=1,
    max_size=6,
)
_SENTENCE = _WORDS.map(lambda words: " ".join(words).capitalize() + ".")
_PARAGRAPH = st.lists(_SENTENCE, min_size=1, max_size=3)


def _indent(lines: Sequence[str], first: str, rest: str) -> list[str]:
    return [((first if number == 0 else rest) + line).rstrip() for number, line in enumerate(lines)]


def _leaf(sentences: list[str], shape: str) -> list[str]:
    line = " ".join(sentences)
    return {
        "paragraph": sentences,
        "hard": [sentence + "  " for sentence in sentences[:-1]] + sentences[-1:],
        "backslash": [sentence + "\\" for sentence in sentences[:-1]] + sentences[-1:],
        "atx": [f"## {line}"],
        "id": [f"### {line} {{#port}}"],
        "setext": [*sentences, "---"],
        "table": [f"| {line} | x |", "|---|:-:|", f"| y | {line} |"],
        "code": ["```", *sentences, "```"],
        "indented": ["    " + line],
        "html": ["<div>", line, "</div>"],
        "rule": ["***"],
        "comment": [f"<!-- {line} -->"],
    }[shape]


_LEAF = st.builds(
    _leaf,
    _PARAGRAPH,
    st.sampled_from("paragraph hard backslash atx id setext table code indented html rule comment".split()),
)


def _nested(children: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
    blocks = st.lists(children, min_size=1, max_size=3).map(
        lambda parts: [line for number, part in enumerate(parts) for line in ([""] if number else []) + part]
    )
    return st.one_of(
        blocks,
        blocks.map(lambda lines: _indent(lines, "> ", "> ")),
        blocks.map(lambda lines: _indent(lines, "- ", "  ")),
        blocks.map(lambda lines: _indent(lines, "1. ", "   ")),
        blocks.map(lambda lines: _indent(lines, "- [x] ", "  ")),
        blocks.map(lambda lines: ["[^1]: Note.", "", *_indent(lines, "    ", "    ")]),
        blocks.map(lambda lines: ["> [!NOTE]", *_indent(lines, "> ", "> ")]),
        blocks.map(lambda lines: ["::: tip Care", *lines, ":::"]),
        blocks.map(lambda lines: ['!!! note "Care"', *_indent(lines, "    ", "    ")]),
    )


_ARTICLES = st.recursive(_LEAF, _nested, max_leaves=8).map(lambda lines: "\n".join(lines) + "\n")

_HOSTILE = (
    "# |## |- |+ |* |1. |2) |> |---|***|___|===|=|--|```|~~~|`|``|:::|::: tip|!!! note|| |\\||--- \\| ---|:--|[^1]: "
    "|[a]: /b|<div>|</div>|<!--|-->|<b>|</b>|<x-y>|<?|<![CDATA[|<pre>|[|]|(|)|**|*|_|~~|![|\n|\n\n|\r\n|  \n|\\\n|\\|&"
    "|&lt;|{#id}|#|{% if %}|{{< x >}}|$$|[ ] |[x] |[!NOTE]|+++|: |?|реч|港口|。|kej|\t|\u00a0|    "
).split("|")
_TARGET = st.lists(st.sampled_from([*_HOSTILE, "|"]), min_size=1, max_size=7).map("".join)


def _read(text: str) -> Document:
    return document("a.md", text, fmt=format_of("a.md"), settings=FormatSettings(), default=ENGLISH)


@given(text=_ARTICLES, targets=st.lists(_TARGET, min_size=1, max_size=6), line_end=st.sampled_from(["\n", "\r\n"]))
@example(text="> Setext\n> ---\n", targets=["one\\\ntwo"], line_end="\n")
@example(text="Two.\nThree.\n", targets=["a | b", "--- | ---"], line_end="\n")
@example(text="## Port\n", targets=["#"], line_end="\n")
@example(text="## Port\n", targets=["Port {#id}"], line_end="\n")
@example(text="- port\n", targets=["[x] done"], line_end="\n")
@example(text="Port\n", targets=["<x-y>"], line_end="\n")
def test_rendered_blocks_stay_whatever_the_targets_are(text: str, targets: list[str], line_end: str) -> None:
    text = text.replace("\n", line_end)
    found = _read(text)
    given_ = {unit.key: targets[number % len(targets)] for number, unit in enumerate(units(found))}
    out = assembled(found, given_, fmt=format_of("a.md"), lang=SERBIAN)
    # What stands in an admonition is code to a renderer that knows none, and may change.
    code_too = "!!!" not in text
    assert structure(GFM, out, code_too=code_too) == structure(GFM, text, code_too=code_too)
    if "[^1]:" not in text:  # A renderer without notes reads a link's definition.
        assert structure(COMMONMARK, out) == structure(COMMONMARK, text)


@given(text=_ARTICLES.filter(lambda text: "!!!" not in text))
def test_every_word_that_readers_see_is_offered(text: str) -> None:
    found = MarkdownFormat().parse(text, FormatSettings())
    spans = [piece.span for block in found.blocks for piece in block.pieces]
    assert spans == sorted(spans)
    offered = Counter(_LETTERS.findall(" ".join(block.text for block in found.blocks)))
    assert Counter(_visible(text)) - offered <= Counter(dict.fromkeys(("tip", "note", "x"), 99))


def _visible(text: str) -> Iterator[str]:
    """Yield the words that a renderer shows outside code."""
    code = False
    for event in GFM.events(text):
        if isinstance(event, dict):
            key, value = next(iter(event.items()))
            if key in ("Start", "End") and "CodeBlock" in str(value):
                code = key == "Start"
            elif key == "Text" and not code:
                yield from _LETTERS.findall(str(value))

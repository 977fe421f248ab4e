"""A paragraph's lines become one line of a unit: what that renders as is what the lines rendered as."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from l10n.assemble import assembled
from l10n.extract import document, units
from l10n.formats import FormatSettings, format_of
from l10n.formats.emphasis import strays
from l10n.model.document import Document
from l10n.model.locale import ENGLISH
from tests.properties.rendering import GFM

_DEFINED = '\n\n[key]: /k\n[key lab]: /l "tt"\n[港 口]: /p\n\n[^1]: nt\n'
_WORDS = ["port", "now", "x_y", "3.5%", "港口", "港\n口", "\\*", "&amp;", "&am\np;", "&#4\n2;", "\\\\", "!", "(", ")"]
_LINKS = (
    "[port](u) [port](<u\nv>) [port](<u\nv> 'tt') [port\nnow](\nu\n'tt\nxx') [key\nlab] [port\nnow][key\nlab] [key][]"
    " ![port](<u v>\n'tt') ![key\nlab] [港\n口] [港\n口](u) [x][港\n口] [^1] [^1\n2] ](<u\nv>) [key](<u"
)
_MARKUP = (
    "*port* *port\nnow* **port\n** *now now* _port\nnow_ ***port\n* ~~port\nnow~~ `c\nd` ``c `\nd`` `港\n口` `c \\\nd`"
    " <http://a.b> <http://a\nb> <http://港\n口> <b\nclass='x\ny'> </b\n> <i title='港\n口'> <!--c\nd--> <?c\nd?>"
)
_BREAKS = ["port\\\nnow", "port\\\n\\\nnow", "port  \nnow", "*port\\\nnow*"]
_ATOMS = st.sampled_from([*_WORDS, *_LINKS.split(" "), *_MARKUP.split(" "), *_BREAKS])
_GAPS = st.sampled_from([" ", "\n", "", " "])
_PARAGRAPHS = st.lists(st.tuples(_ATOMS, _GAPS), min_size=1, max_size=6).map(
    lambda parts: "Q" + "".join(atom + gap for atom, gap in parts).rstrip() + "q"
)


def read(text: str) -> Document:
    return document("a.md", text, fmt=format_of("a.md"), settings=FormatSettings(), default=ENGLISH)


def pseudo(text: str) -> str:
    """Return a document whose every `o`, which is in words alone, is another letter."""
    found = read(text)
    targets = {unit.key: unit.key.source.replace("o", "ó") for unit in units(found)}
    return assembled(found, targets, fmt=format_of("a.md"))


def rendered(text: str) -> list[str]:
    """Name what a renderer makes of a text, with what is in markup but without its words."""
    found: list[str] = []
    for event in GFM.events(text):
        if isinstance(event, dict) and "Text" not in event:
            key, value = next(iter(event.items()))
            shown = " ".join(str(value).replace("\\n", " ").split()).replace("ó", "o")
            found.append(f"{key} {shown}")
        elif isinstance(event, str) and event != "SoftBreak":
            found.append(event)
    return found


@given(paragraph=_PARAGRAPHS, margin=st.sampled_from(["", "  "]))
@example(paragraph="Q[port](<u\nv>) now", margin="> ")
@example(paragraph="Q[港\n口]是`港\n口`。now", margin="")
def test_lines_render_joined_as_they_do_apart(paragraph: str, margin: str) -> None:
    assume(not strays(paragraph))
    text = (margin + paragraph.replace("\n", "\n" + margin) + _DEFINED).replace("\n\n\n", "\n\n")
    events = rendered(text)
    # A word may have become the name of an attribute: who writes another there writes another tag.
    assume(not any(event.startswith("InlineHtml") and "o" in event.partition(" ")[2] for event in events))
    assert rendered(pseudo(text)) == events


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("See [it](<a\nb>) now.\n", "See [it\\](<a b>) now."),
        ("港口`a\nb`的[港\n口](u)已经\n关闭。\n", "港口`a b`的[港口](u)已经关闭。"),
        ("见[港\n口]。\n\n[港 口]: /u\n", "见[港 口]。"),
        ("见[港\n口]。\n", "见[港口]。"),
        ("见`港\n口`。\n", "见`港 口`。"),
    ],
)
def test_sources_of_such_lines(text: str, source: str) -> None:
    assert units(read(text))[0].key.source == source


def test_break_on_a_line_of_its_own_is_kept() -> None:
    assert pseudo("One port.\\\n\\\nTwo ports.\n") == "One pórt.\\\n\\\nTwó pórts.\n"

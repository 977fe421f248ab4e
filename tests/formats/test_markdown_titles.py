"""Titles of links and pictures, and attributes of tags: offered wherever they stand, and put back there alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.assemble import assembled
from l10n.extract import document, units
from l10n.formats import FormatSettings, format_of
from l10n.model.document import Document
from l10n.model.locale import ENGLISH
from tests.properties.rendering import GFM

TITLES = {"Old quay": "Стари кеј", 'The "old" quay': 'Код "старог" кеја', "Rye | wine": "Раж | вино"}


def read(text: str) -> Document:
    return document("a.md", text, fmt=format_of("a.md"), settings=FormatSettings(), default=ENGLISH)


def retitled(text: str) -> str:
    """Return a text whose titles alone are translated."""
    found = read(text)
    targets = {unit.key: TITLES[unit.key.source] for unit in units(found) if unit.key.source in TITLES}
    return assembled(found, targets, fmt=format_of("a.md"))


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ('![](q.png "Old quay")\n', '![](q.png "Стари кеј")\n'),
        ("## ![](<q 1.png> 'Old quay') {#quay}\n", "## ![](<q 1.png> 'Стари кеј') {#quay}\n"),
        ('- Rye and ![bread](b "Old quay").\n', '- Rye and ![bread](b "Стари кеј").\n'),
        ('1. > See\n   > [it](u\n   > "Old\n   > quay") now.\n', '1. > See\n   > [it](u\n   > "Стари кеј") now.\n'),
        ('| a |\n|---|\n| [x](y "Old quay") |\n', '| a |\n|---|\n| [x](y "Стари кеј") |\n'),
        ("| a |\n|---|\n| <i title='Old quay'>y</i> |\n", "| a |\n|---|\n| <i title='Стари кеј'>y</i> |\n"),
        ("| a |\n|---|\n| <i title=Port>y</i> |\n", "| a |\n|---|\n| <i title=Port>y</i> |\n"),
        ("Port\n[x](y (Old quay))\n---\n", "Port\n[x](y (Стари кеј))\n---\n"),
        ("> Read <abbr\n> title='Old quay'>it</abbr>.\n", "> Read <abbr\n> title='Стари кеј'>it</abbr>.\n"),
        ('See [it].\n\n[it]: /u\n  "Old quay"\n', 'See [it].\n\n[it]: /u\n  "Стари кеј"\n'),
        ("> [it]: /u '\n> Old\n> quay'\n\n[it]\n", "> [it]: /u '\n> Стари кеј'\n\n[it]\n"),
        ('!!! note\n\n    See ![](u "Old quay").\n', '!!! note\n\n    See ![](u "Стари кеј").\n'),
        ("See [x](a[1] 'Old quay').\n", "See [x](a[1] 'Стари кеј').\n"),
    ],
)
def test_only_the_title_is_written_anew(text: str, out: str) -> None:
    assert retitled(text) == out


def test_title_with_escapes_is_offered_as_it_is_written() -> None:
    text = 'See [it](u "The \\"old\\" quay").\n'
    found = read(text)
    assert [unit.key.source for unit in units(found)][1] == 'The \\"old\\" quay'
    out = assembled(found, {units(found)[1].key: 'Код "старог" кеја'}, fmt=format_of("a.md"))
    assert out == 'See [it](u "Код \\"старог\\" кеја").\n'


def test_bar_in_a_title_stays_in_its_cell() -> None:
    found = read('| a |\n|---|\n| [x](y "Old quay") |\n')
    key = next(unit.key for unit in units(found) if unit.key.source == "Old quay")
    out = assembled(found, {key: 'Раж | "вино"'}, fmt=format_of("a.md"))
    assert out == '| a |\n|---|\n| [x](y "Раж \\| \\"вино\\"") |\n'


def test_title_within_a_translated_sentence_follows_on_one_line() -> None:
    found = read("> See [it](u\n> 'Old quay') now.\n")
    sentence, title = (unit.key for unit in units(found))
    out = assembled(found, {sentence: "Види [то](u 'Old quay') сад.", title: "Стари кеј"}, fmt=format_of("a.md"))
    assert out == "> Види [то](u 'Стари кеј') сад.\n"


_TITLE = st.sampled_from(['"Old quay"', "'Old quay'", "(Old quay)", '"Old\nquay"', "'The \"old\" quay'"])
_MARKUP = st.builds(
    "{}{}({}{}{})".format,
    st.sampled_from(["", "!"]),
    st.sampled_from(["[]", "[x]", "[two\nwords]", "[*x*]", "[`a`]"]),
    st.sampled_from(["u", "<u v>", "u(1)", "\nu", "<>"]),
    st.sampled_from([" ", "\n", "  "]),
    _TITLE,
)
_PARAGRAPHS = st.lists(_MARKUP | st.sampled_from(["Rye.", "port", "*now*", "\\", "港口。"]), min_size=1, max_size=5)
_PLACES = ("{}\n", "> {}\n", "- {}\n", "## {}\n", "{}\n===\n", "| {} |\n|---|\n", "[^1]: {}\n", ":::tip\n{}\n:::\n")


@given(bits=_PARAGRAPHS, place=st.sampled_from(_PLACES), gap=st.sampled_from([" ", "\n"]))
def test_every_title_that_renders_is_offered(bits: list[str], place: str, gap: str) -> None:
    body = gap.join(bits)
    body = body.replace("\n", " ") if place[0] in "#|" else body.replace("\n", "\n> " if place[0] == ">" else "\n    ")
    text = place.format(body)
    offered = [" ".join(block.text.split()) for block in read(text).blocks if block.kind == "attribute"]
    assert offered == [" ".join(title.split()) for title in _rendered(text)]


def _rendered(text: str) -> list[str]:
    """Return the titles that a renderer finds."""
    found: list[str] = []
    for event in GFM.events(text):
        start = event.get("Start") if isinstance(event, dict) else None
        for value in start.values() if isinstance(start, dict) else ():
            if isinstance(value, dict) and value.get("title"):
                found.append(str(value["title"]))
    return found

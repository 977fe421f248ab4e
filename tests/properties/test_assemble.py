"""What a target or a mark of cover does to an article, whatever the article and whatever the target."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.assemble import assembled
from l10n.extract import document
from l10n.formats import FormatSettings, format_of
from l10n.model.catalog import UnitKey
from l10n.model.document import Document
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, LocaleTag

NAMES = ("a.txt", "a.md", "a.html")
_SENTENCES = st.sampled_from(
    (
        "The port closed early. ",
        "Nobody <em>voted.</em> ",
        "It **grew. It stayed.** ",
        'See <a href="q?a&b" title="The quay">it</a> now. ',
        "港口关闭了。",
        "Сава тече кроз град. ",
        "See <img alt='A crane' src=c> here. ",
        "<b>It left. ",
        "Nobody came.</b> ",
        "* * * ",
        "<br>\n",
    )
)
_PARAGRAPHS = st.lists(_SENTENCES, min_size=1, max_size=5).map("".join)
_SHAPES = st.sampled_from(
    ("{}\n\n", "<p>{}</p>\n", "- {}\n", "> {}\n\n", "## {}\n\n", "<p lang=zh>{}\n", "<li>{}", "<div lang='en'>{}</div>")
)
_ARTICLES = st.lists(
    st.builds(lambda shape, text: shape.format(text), _SHAPES, _PARAGRAPHS), min_size=1, max_size=5
).map("".join)
_MARKS = st.sampled_from(("[[^]]", "[[v]]", " [[^]] [[^]]", "[[ v ]]", "[[^]] [[v]]", "[[v]]\n"))
_TARGETS = st.one_of(
    st.just(""),
    _MARKS,
    st.sampled_from(("Лука.", "港口。", "<em>Sve.", "Реч [[v]]", "[[^]] Реч", "a & b", "две </b> речи")),
)
_LANGS = st.sampled_from((None, SERBIAN, CHINESE, ENGLISH))


def _read(text: str, name: str) -> Document:
    return document(name, text, fmt=format_of(name), settings=FormatSettings(), default=ENGLISH)


def _given(found: Document, targets: list[str]) -> dict[UnitKey, str]:
    return {
        UnitKey(segment.context, segment.source): targets[number % len(targets)]
        for number, segment in enumerate(found.segments)
    }


@pytest.mark.parametrize("name", NAMES)
@given(text=_ARTICLES, targets=st.lists(_TARGETS, min_size=1, max_size=9), lang=_LANGS)
@settings(deadline=None)
def test_no_mark_reaches_the_page(name: str, text: str, targets: list[str], lang: LocaleTag | None) -> None:
    found = _read(text, name)
    out = assembled(found, _given(found, targets), fmt=format_of(name), lang=lang)
    assert "[[" not in out
    assert "]]" not in out


@pytest.mark.parametrize("name", NAMES)
@given(text=_ARTICLES, targets=st.lists(_MARKS | st.just(""), min_size=1, max_size=9), lang=_LANGS)
@settings(deadline=None)
def test_marks_alone_change_nothing(name: str, text: str, targets: list[str], lang: LocaleTag | None) -> None:
    found = _read(text, name)
    assert assembled(found, _given(found, targets), fmt=format_of(name), lang=lang) == text


@pytest.mark.parametrize("name", NAMES)
@given(text=_ARTICLES, targets=st.lists(_TARGETS, min_size=1, max_size=9))
@settings(deadline=None)
def test_text_outside_blocks_with_targets_is_untouched(name: str, text: str, targets: list[str]) -> None:
    found = _read(text, name)
    keys = _given(found, targets)
    out = assembled(found, keys, fmt=format_of(name))
    touched = {segment.block for segment in found.segments if keys[UnitKey(segment.context, segment.source)]}
    left: list[str] = []
    at = 0
    for number, block in enumerate(found.blocks):
        if number in touched and block.pieces[0].span.start >= at:
            left.append(text[at : block.pieces[0].span.start])
            at = block.pieces[-1].span.end
    assert re.fullmatch(".*".join(map(re.escape, (*left, text[at:]))), out, re.DOTALL)


@given(text=_ARTICLES, number=st.integers(min_value=0, max_value=20))
@settings(deadline=None)
def test_sentence_and_its_cover_leave_the_tags_of_a_page_in_balance(text: str, number: int) -> None:
    found = _read(text, "a.html")
    pairs = [
        index
        for index in range(len(found.segments) - 1)
        if found.segments[index].block == found.segments[index + 1].block
        and found.segments[index].source != found.segments[index + 1].source
    ]
    if not pairs:
        return
    first, second = (found.segments[pairs[number % len(pairs)] + step] for step in (0, 1))
    targets = {UnitKey(first.context, first.source): "Све.", UnitKey(second.context, second.source): "[[^]]"}
    if sum((one.context, one.source) in {(key.context, key.source) for key in targets} for one in found.segments) == 2:
        out = assembled(found, targets, fmt=format_of("a.html"))
        assert _net(out) == _net(text)


def _net(page: str) -> tuple[int, ...]:
    return tuple(page.count(f"<{name}>") - page.count(f"</{name}>") for name in ("b", "em"))

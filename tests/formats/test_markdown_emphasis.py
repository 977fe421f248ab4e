"""Emphasis beside Chinese marks of punctuation: found in a source, mended in a target."""

from __future__ import annotations

import pytest
from pyromark import Markdown as Renderer
from pyromark import Options

from l10n.assemble import assembled
from l10n.extract import document, units
from l10n.formats import FormatSettings, format_of
from l10n.formats.emphasis import mended, strays
from l10n.formats.markdown import Markdown
from l10n.model.document import Block
from l10n.model.locale import CHINESE, ENGLISH

RENDERER = Renderer(options=Options(0))
PARAGRAPH = Block("paragraph", (), place="lines")


@pytest.mark.parametrize(
    ("target", "written", "html"),
    [
        ("**重要。**他说", "**重要**。他说", "<strong>重要</strong>。他说"),
        ("*重要！*他说", "*重要*！他说", "<em>重要</em>！他说"),
        ("他说**“引文”**了", "他说“**引文**”了", "他说“<strong>引文</strong>”了"),
        ("**“引文”**说", "“**引文**”说", "“<strong>引文</strong>”说"),
        ("**“引文。”**说", "“**引文。**”说", "“<strong>引文。</strong>”说"),
        ("**《港口》**是书", "《**港口**》是书", "《<strong>港口</strong>》是书"),
        ("他_重要_的", "他*重要*的", "他<em>重要</em>的"),
        ("__重要。__他说", "**重要**。他说", "<strong>重要</strong>。他说"),
        ("**甲。**乙**丙。**丁", "**甲**。乙**丙**。丁", "<strong>甲</strong>。乙<strong>丙</strong>。丁"),
        ("***重要。***他", "***重要***。他", "<em><strong>重要</strong></em>。他"),
    ],
)
def test_target_renders_as_emphasis(target: str, written: str, html: str) -> None:
    assert html not in RENDERER.html(target)
    assert Markdown().encode(target, PARAGRAPH) == written
    assert html in RENDERER.html(written)


@pytest.mark.parametrize(
    "target",
    [
        "**重要**。他说",
        "**重要。** 他说",
        "`**码。**他`",
        "```\n**码。**他\n```",
        "<b title='**码。**他'>",
        "snake_case_name 港",
        "**Important.**He said",
        "2 * 3 = 6，7*8",
        "**他（注）**说",
        "说**“引”文**",
        "\\**重要。\\**他",
    ],
)
def test_what_is_right_or_not_surely_safe_is_left(target: str) -> None:
    assert mended(target) == target


def test_two_sentences_that_meet_are_mended() -> None:
    text = "**It matters.** He went home.\n"
    found = document("a.md", text, fmt=format_of("a.md"), settings=FormatSettings(), default=ENGLISH)
    targets = dict(zip((unit.key for unit in units(found)), ("**很重要。**", "他回家了。"), strict=True))
    out = assembled(found, targets, fmt=format_of("a.md"), lang=CHINESE)
    assert out == "**很重要**。他回家了。\n"


def test_what_nobody_translated_is_not_mended() -> None:
    text = "**重要。**他说了。第二句。\n"
    found = document("a.md", text, fmt=format_of("a.md"), settings=FormatSettings(), default=CHINESE)
    last = units(found)[-1].key
    assert assembled(found, {last: "第三句。"}, fmt=format_of("a.md")) == text.replace("第二句", "第三句")


def test_source_is_told_with_its_place() -> None:
    text = "---\ntitle: 港\n---\n\n好。**重要。**他说\n"
    (notice,) = Markdown().parse(text, FormatSettings()).notices
    assert text[notice.at :].startswith("**重要。**")
    assert "**重要**。" in notice.message


def test_source_that_nothing_surely_mends_is_told_all_the_same() -> None:
    assert [stray.mended for stray in strays("说**“引”文**")] == [""]
    assert len(Markdown().parse("说**“引”文**\n", FormatSettings()).notices) == 1

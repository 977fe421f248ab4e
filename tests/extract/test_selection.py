from __future__ import annotations

import pytest

from l10n import extract
from l10n.formats import FormatSettings, format_of
from l10n.model.document import Document
from l10n.model.locale import CHINESE
from l10n.model.rules import Exclude, Fragment, Positions, Selection
from l10n.model.select import Select

PAGE = """<main><h1>Mills</h1><p>The mill at Bela stopped in March.</p><p>It ground maize.</p>
<aside class="box wide"><h2>About  the author</h2><p>Ana grinds <a href="/" title="Home of flour">corn</a>.</p></aside>
<p>12 comments</p><p>关于作者与水磨坊的历史</p></main>"""


def read(text: str = PAGE, name: str = "mills.html", *rules: Exclude | Fragment) -> Document:
    return extract.document(
        name,
        text,
        fmt=format_of(name),
        settings=FormatSettings(),
        excludes=tuple(rule for rule in rules if isinstance(rule, Exclude)),
        fragments=tuple(rule for rule in rules if isinstance(rule, Fragment)),
    )


def meant(selection: Selection, name: str = "mills.html") -> list[str]:
    """Return the sentences that a rule means."""
    return [one.source for one in read(PAGE, name, Fragment("box", selection)).segments if one.fragment]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(text=("It ground maize.",)), ["It ground maize."]),
        (Selection(text=("It ground",)), []),
        (Selection(text=("It ground…", "12…")), ["It ground maize.", "12 comments"]),
        (Selection(text=("About the author",)), ["About the author"]),
        (Selection(pattern=r"^\d+ comments?$"), ["12 comments"]),
        (Selection(select=Select.parse("aside.wide")), ["About the author", "Ana grinds", "Home of flour"]),
        (Selection(select=Select.parse("aside.wide"), pattern="author"), ["About the author"]),
        (Selection(start="It ground", until="About the"), ["It ground maize."]),
        (Selection(start="12"), ["12 comments", "关于作者与水磨坊的历史"]),
        (Selection(until="The mill"), ["Mills"]),
        (Selection(position=Positions.parse("first")), ["Mills"]),
        (Selection(position=Positions.parse("last")), ["关于作者与水磨坊的历史"]),
        (Selection(language=CHINESE), ["关于作者与水磨坊的历史"]),
        (Selection("press/*", text=("It ground maize.",)), []),
    ],
)
def test_a_rule_means_the_blocks_of_which_all_holds(selection: Selection, expected: list[str]) -> None:
    assert [source.split(" <a")[0] for source in meant(selection)] == expected


def test_what_stands_in_a_sentence_belongs_to_it() -> None:
    assert len(meant(Selection(text=("Ana grinds…",)))) == 2


def test_what_is_excluded_is_no_fragments_and_the_first_fragment_has_a_block() -> None:
    aside = Selection(select=Select.parse("aside"))
    found = read(PAGE, "mills.html", Exclude(Selection(text=("About the author",)), keep=True),
                 Fragment("a", Selection(pattern="grinds")), Fragment("b", aside))  # fmt: skip
    assert "About the author" not in [one.source for one in found.segments]
    assert {one.fragment for one in found.segments} == {"", "fragments/a"}


def test_a_pattern_looks_at_no_more_than_its_reach() -> None:
    text = f"Title\n\n{'long ' * 500}end.\n"
    assert not [one for one in read(text, "a.txt", Fragment("x", Selection(pattern="end"))).segments if one.fragment]
    assert [one for one in read(text, "a.txt", Fragment("x", Selection(pattern="^long"))).segments if one.fragment]


CELLS = "| Town | Mill |\n|---|---|\n| Bela | burnt |\n| Sava | closed |\n"


@pytest.mark.parametrize(
    ("name", "text", "rule", "expected"),
    [
        ("a.md", CELLS, Selection(text=("burnt",)), CELLS.replace("burnt", "")),
        ("a.md", '<p>One <a title="Old stones">mill</a>.</p>\n', Selection(text=("Old stones",)),
         '<p>One <a title="">mill</a>.</p>\n'),
        ("a.md", "One.\n\n<div><p>Two.</p>\n</div>\n\nThree.\n", Selection(text=("Two.",)), "One.\n\n\nThree.\n"),
        ("a.md", "<div><p>Two.</p>\n<p>Three.</p></div>\n", Selection(text=("Two.",)), "<div>\n<p>Three.</p></div>\n"),
        ("a.md", "One.\n\nTwo [mill](/m \"Old stones\").\n\nThree.\n", Selection(text=("Two…",)), "One.\n\nThree.\n"),
        ("a.md", "One.\n\nTwo.\n\nThree.\n", Selection(position=Positions.parse("2..")), "One.\n"),
        ("a.html", PAGE, Selection(select=Select.parse(".box")),
         PAGE[: PAGE.index("<aside")] + PAGE[PAGE.index("<p>12") :]),
    ],
)  # fmt: skip
def test_what_is_left_out_takes_nothing_else_along(name: str, text: str, rule: Selection, expected: str) -> None:
    left = text
    for span in reversed(read(text, name, Exclude(rule)).dropped):
        left = left[: span.start] + left[span.end :]
    assert left == expected

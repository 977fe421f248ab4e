"""Links of articles: to other articles, to files, and to what there is not."""

from __future__ import annotations

import json

import pytest

from tests.walks.desk import Desk

LINKS = """# Many links

See [the ferries](/ferries.md), [the same](ferries.html?a=1#who-pays), [a folder](guide/),
[its page](guide/index.md).

There are [none](gone.md), [no page](../old/gone.html#top) and [none at the root](/gone.md "a title").

Files: [a report](files/report.pdf), [the site's](/about), [ferries of the site](/ferries), [a folder of it](shop/),
[a place](#here) and [all of it](https://example.org/gone.md).
"""


@pytest.fixture
def linked(desk: Desk) -> Desk:
    desk.write(LINKS, "links.md")
    (desk.root / "source_texts/guide").mkdir()
    desk.write("# A guide\n\nIt is short. [Back](../links.md), [gone](two.md).\n", "guide/index.md")
    desk.l10n("sync")
    return desk


def page(desk: Desk, name: str) -> str:
    return (desk.root / "releases/current/html/en" / f"{name}.html").read_text("utf-8")


def test_what_leads_to_no_article_is_words_on_the_page(linked: Desk) -> None:
    told = linked.l10n("release")
    assert "4 links lead to no article and are words only: `l10n check`" in told
    text = page(linked, "many-links")
    for found in (
        '<a href="../en/ferries-on-the-sava.html">the ferries</a>',
        '<a href="../en/ferries-on-the-sava.html?a=1#who-pays">the same</a>',
        '<a href="../en/a-guide.html">a folder</a>',
        '<a href="../en/a-guide.html">its page</a>',
        "<a>none</a>",
        "<a>no page</a>",
        '<a title="a title">none at the root</a>',
        '<a href="/files/report.pdf">a report</a>',
        '<a href="/about">the site',
        '<a href="/ferries">ferries of the site</a>',
        '<a href="/shop/">a folder of it</a>',
        '<a href="#here">a place</a>',
        '<a href="https://example.org/gone.md">all of it</a>',
    ):
        assert found in text, found
    assert "<a>gone</a>" in page(linked, "a-guide")


def test_a_check_tells_where_they_stand(linked: Desk) -> None:
    rows = json.loads(linked.l10n("check", "--json"))["findings"]
    found = [(row["document"], row["line"], row["finding"]["message"].split()[0]) for row in rows if _is_link(row)]
    assert found == [
        ("guide/index.md", 3, "two.md"),
        ("links.md", 6, "gone.md"),
        ("links.md", 6, "../old/gone.html#top"),
        ("links.md", 6, "/gone.md"),
    ]
    linked.write("# Two\n\nMore.\n", "guide/two.md")
    linked.l10n("sync")
    assert "two.md is no article" not in linked.l10n("check")


def _is_link(row: dict[str, dict[str, str]]) -> bool:
    return row["finding"]["code"] == "src_link"


def test_a_project_may_let_them_block(linked: Desk) -> None:
    config = linked.root / "l10n.toml"
    config.write_text(config.read_text("utf-8") + '\n[checks]\nsrc_link = "error"\n', "utf-8")
    linked.l10n("sync")
    told = linked.l10n("publishable", "-d", "guide/index.md", "-l", "en", code=1)
    assert "source_texts/guide/index.md:3: two.md is no article of the project → an author" in told
    assert "not released: guide/index.md en: 1 src_link" in linked.l10n("release")
    linked.write("# Two\n\nMore.\n", "guide/two.md")
    linked.l10n("sync")
    assert "guide/index.md en" not in linked.l10n("release")
    (linked.root / "source_texts/guide/two.md").unlink()
    linked.l10n("sync")
    assert "not released: guide/index.md en: 1 src_link" in linked.l10n("release")
    config.write_text(config.read_text("utf-8").replace('src_link = "error"', 'src_link = "off"'), "utf-8")
    assert "is no article" not in linked.l10n("check")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("blank.md", ""),
        ("blank.md", " \n\n"),
        ("blank.md", "---\ndate: 2026-01-01\n---\n\n<!-- to be written -->\n"),
        ("blank.html", "<html><head><style>p {}</style></head><body><p>&nbsp;</p></body></html>"),
        ("blank.txt", "\n"),
    ],
)
def test_a_blank_article_is_not_publishable_and_the_last_good_one_stays(desk: Desk, name: str, text: str) -> None:
    desk.write(text, name)
    desk.l10n("sync")
    told = desk.l10n("publishable", "-d", name, code=1)
    assert f"source_texts/{name}: the source has nothing that a reader would see → an author, 5 min" in told
    desk.l10n("release", "-d", name, code=1)
    assert f"not released: {name} en: 1 blank" in desk.l10n("release")
    words = "<p>It says something.</p>\n" if name.endswith("html") else "It says something.\n"
    desk.write(words, name)
    desk.l10n("sync")
    desk.l10n("release")
    desk.write(text, name)
    desk.l10n("sync")
    assert f"not released: {name} en: 1 blank" in desk.l10n("release")
    assert (desk.root / "releases/current/articles/en" / name).read_text("utf-8") == words


@pytest.mark.parametrize("text", ["![](map.png)\n", "```\nmake\n```\n", "---\ntitle: A title alone\n---\n"])
def test_what_has_no_words_to_translate_is_not_blank_for_that(desk: Desk, text: str) -> None:
    desk.write(text, "shown.md")
    desk.l10n("sync")
    assert "1 of 1 article publishable" in desk.l10n("publishable", "-d", "shown.md", "-l", "en")


def test_a_links_hint_is_no_title_of_the_page(linked: Desk) -> None:
    linked.l10n("release")
    assert "<title>Many links</title>" in page(linked, "many-links")

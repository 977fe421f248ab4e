"""The same author's box and mission text under five articles: found, translated once, shown in all of them."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from tests.walks.desk import Desk

BOX = ("About the author", "Mira Kolar writes about towns on rivers. She lives in Sombor.")
MISSION = "The Danube Notebook is published by readers, for readers."
PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>The {0} question</title></head>
<body>
<article>
<h1>The {0} question</h1>
<p>The council spoke of the {0} for a whole night. Nobody left before the vote.</p>
<p>In the end the {0} was left to the next council.</p>
</article>
<div class="author-box"><img src="mira.jpg" alt=""><h4>{1}</h4>
<p>{2}</p></div>
<p class="mission">{3}</p>
</body></html>
"""
NOTE = "# The {0} question\n\nA {0} lasts longer than a council. The county paid twice.\n\n## {1}\n\n{2}\n\n{3}\n"
SERBIAN = {
    "About the author": "О ауторки",
    "Mira Kolar writes about towns on rivers.": "Мира Колар пише о градовима на рекама.",
    "She lives in Sombor.": "Живи у Сомбору.",
    MISSION: "Дунавску свеску издају читаоци за читаоце.",
}
ARTICLES = ("bridge.md", "ferry.md", "harbour.html", "library.html", "tariff.html")


@pytest.fixture
def site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path, capsys)
    desk.l10n("init")
    config = (tmp_path / "l10n.toml").read_text("utf-8")
    (tmp_path / "l10n.toml").write_text(
        config.replace('"en", "sr-Cyrl", "sr-Latn", "zh-Hans"', '"en", "sr", "sr-Latn"')
    )
    for name in ARTICLES:
        text = PAGE if name.endswith("html") else NOTE
        desk.write(text.format(name.partition(".")[0], *BOX, MISSION), name)
    return desk


def rules(desk: Desk) -> list[str]:
    """Return the rules that a sync proposes."""
    return [rule["toml"] for rule in json.loads(desk.l10n("sync", "--offline", "--json"))["proposed"]]


def paste(desk: Desk, *texts: str) -> None:
    """Put rules at the end of l10n.toml."""
    path = desk.root / "l10n.toml"
    path.write_text("\n".join((path.read_text("utf-8"), *texts)), "utf-8")


def fragments(desk: Desk) -> list[str]:
    base = desk.root / "locales" / "sr_Cyrl" / "LC_MESSAGES" / "fragments"
    return sorted(f"fragments/{path.stem}" for path in base.glob("*.po"))


def approve_all(desk: Desk) -> None:
    """Translate everything: the fragments as they should be, the articles somehow."""
    for name in fragments(desk):
        desk.translate(SERBIAN, name=name)
    for article in ARTICLES:
        name = article.partition(".")[0]
        sources = [source for source in desk.units() if source not in SERBIAN]
        desk.translate({source: f"Питање {number}." for number, source in enumerate(sources)}, name=name)
    desk.l10n("sync", "--offline")
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")


def released(desk: Desk, name: str, locale: str = "sr-Cyrl") -> str:
    return (desk.root / "releases" / "current" / "articles" / locale / name).read_text("utf-8")


def test_what_is_proposed_does_what_it_says(site: Desk) -> None:
    said = site.l10n("sync", "--offline")
    assert "2 passages recur in 5 articles: “About the author”." in said
    assert "1 passage recurs in 5 articles: “The Danube Notebook is published by…”." in said
    proposed = rules(site)
    parsed = [tomllib.loads(rule)["fragment"] for rule in proposed]
    assert [rule[0]["name"] for rule in parsed] == ["author-box", "the-danube-notebook-is"]
    assert parsed[0][0]["select"] == ".author-box"
    paste(site, *proposed)
    assert rules(site) == []
    for article in ARTICLES:
        template = (site.root / "locales" / f"{article.partition('.')[0]}.pot").read_text("utf-8")
        assert "Mira Kolar" not in template
        assert "Danube Notebook" not in template
    assert fragments(site) == ["fragments/author-box", "fragments/the-danube-notebook-is"]
    assert "everything is up to date" in site.l10n("sync", "--offline")
    assert "everything is up to date" in site.l10n("sync", "--offline", "--thorough")


def test_a_fragment_is_translated_once_and_shown_in_every_article(site: Desk) -> None:
    paste(site, *rules(site))
    site.l10n("sync", "--offline")
    approve_all(site)
    site.l10n("release")
    for article in ARTICLES:
        for target in SERBIAN.values():
            assert released(site, article).count(target) == 1, article
        assert "Живи" not in released(site, article, "sr-Latn")
        assert "Živi u Somboru." in released(site, article, "sr-Latn")
    manifest = json.loads((site.root / "releases" / "current" / "manifest.json").read_text("utf-8"))
    assert {row["document"] for row in manifest["articles"]} == set(ARTICLES)
    assert "is no article" in site.l10n("release", "-d", "fragments/author-box", code=2)


def test_an_article_waits_for_its_fragments_and_names_their_catalog(site: Desk) -> None:
    paste(site, *rules(site))
    site.l10n("sync", "--offline")
    approve_all(site)
    site.l10n("review", "reject", "-d", "fragments/author-box", "-l", "sr-Cyrl", "--unit", "She lives", "--as", "Vera")
    said = site.l10n("publishable", "-d", "harbour.html", "-l", "sr-Cyrl", code=1)
    assert "She lives in Sombor. · was rejected by Vera (in the catalog of fragments/author-box)" in said
    judged = json.loads(site.l10n("publishable", "-l", "sr-Cyrl", "--json", code=1))["articles"]
    assert {row["document"] for row in judged} == set(ARTICLES)
    assert {blocker["fragment"] for row in judged for blocker in row["blockers"]} == {"fragments/author-box"}


def test_a_box_that_changes_in_one_article_holds_up_that_article_alone(site: Desk) -> None:
    paste(site, *rules(site))
    site.l10n("sync", "--offline")
    approve_all(site)
    text = (site.root / "source_texts" / "ferry.md").read_text("utf-8")
    site.write(text.replace("She lives in Sombor.", "She lives in Apatin."), "ferry.md")
    site.l10n("sync", "--offline")
    units = site.units()
    assert units["She lives in Sombor."]["state"] == "approved"
    assert units["She lives in Apatin."]["document"] == "fragments/author-box"
    ready = site.l10n("publishable", "-l", "sr-Cyrl", code=1)
    assert "ready  harbour.html" in ready
    assert "near   ferry.md  sr-Cyrl: 1 stale" in ready
    site.translate({"She lives in Apatin.": "Живи у Апатину."}, name="fragments/author-box")
    site.l10n("sync", "--offline")
    site.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    site.l10n("release")
    assert "Живи у Апатину." in released(site, "ferry.md")
    assert "Живи у Сомбору." in released(site, "bridge.md")


def test_work_moves_with_the_rule_both_ways(site: Desk) -> None:
    proposed = rules(site)
    for article in ARTICLES:
        site.translate(SERBIAN, name=article.partition(".")[0])
    site.l10n("sync", "--offline")
    site.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    plain = (site.root / "l10n.toml").read_text("utf-8")
    paste(site, *proposed)
    site.l10n("sync", "--offline")
    units = site.units()
    assert {source: units[source]["state"] for source in SERBIAN} == dict.fromkeys(SERBIAN, "approved")
    assert {units[source]["target"] for source in SERBIAN} == set(SERBIAN.values())
    (site.root / "l10n.toml").write_text(plain, "utf-8")
    site.l10n("sync", "--offline")
    assert fragments(site) == []
    assert not (site.root / "locales" / "fragments" / "author-box.pot").exists()
    rows = json.loads(site.l10n("units", "--json", "-l", "sr-Cyrl"))["units"]
    states = {(row["document"], row["source"]): row["state"] for row in rows if row["source"] in SERBIAN}
    assert set(states.values()) == {"approved"}
    assert {document for document, _ in states} == set(ARTICLES)


def test_a_fragment_goes_out_by_mail_and_comes_back(site: Desk) -> None:
    paste(site, *rules(site))
    site.l10n("sync", "--offline")
    site.l10n("send", "fragments/author-box", "-l", "sr-Cyrl", "--folder", str(site.root / "out"), "--as", "Vera")
    (parcel,) = (site.root / "out").glob("*.po")
    text = parcel.read_text("utf-8")
    assert 'msgid "She lives in Sombor."\nmsgstr ""' in text
    parcel.write_text(
        text.replace(
            'msgid "She lives in Sombor."\nmsgstr ""', 'msgid "She lives in Sombor."\nmsgstr "Живи у Сомбору."'
        ),
        "utf-8",
    )
    assert "fragments/author-box sr-Cyrl, from Ana" in site.l10n("receive", str(parcel), "--by", "Ana")
    assert site.states()["She lives in Sombor."] == "pending"


def test_a_document_where_a_fragment_stands_is_refused(site: Desk) -> None:
    paste(site, '[[fragment]]\nname = "box"\nselect = ".author-box"')
    (site.root / "source_texts" / "fragments").mkdir()
    site.write("A note.\n", "fragments/box.txt")
    said = site.l10n("status", code=5)
    assert "the fragment box and source_texts/fragments/box.txt would share the catalog fragments/box.po" in said


def test_an_embargo_on_one_article_keeps_its_fragments_from_engines(site: Desk) -> None:
    paste(site, *rules(site), '[[documents]]\nmatch = "ferry.md"\nembargo = true')
    site.l10n("translate", "--engine", "pseudo", "-l", "sr-Cyrl")
    units = site.units()
    assert units["She lives in Sombor."]["state"] == "empty"
    assert units["In the end the harbour was left to the next council."]["state"] == "draft"


def test_what_is_excluded_reaches_no_unit_and_leaves_no_hole(site: Desk) -> None:
    paste(site, '[[exclude]]\nselect = ".author-box"', '[[exclude]]\ntext = "The Danube Notebook…"\nkeep = true')
    site.l10n("sync", "--offline")
    rows = json.loads(site.l10n("units", "--json"))["units"]
    assert not [row for row in rows if row["document"].endswith("html") and "Mira" in row["source"]]
    assert not [row for row in rows if "Danube" in row["source"]]
    site.l10n("release", "-l", "en")
    page = released(site, "harbour.html", "en")
    assert "author-box" not in page
    assert "mira.jpg" not in page
    assert MISSION in page

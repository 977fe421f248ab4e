"""The released pages: addresses, languages of each other, links, credits."""

from __future__ import annotations

import json
import re

from tests.walks.desk import ARTICLE, SERBIAN, Desk


def page(desk: Desk, path: str) -> str:
    return (desk.root / "releases/current/html" / path).read_text("utf-8")


def pages(desk: Desk) -> list[str]:
    base = desk.root / "releases/current/html"
    return sorted(path.relative_to(base).as_posix() for path in base.rglob("*.html"))


def approve(desk: Desk) -> None:
    desk.translate()
    desk.l10n("review", "approve", "--all", "--as", "Vera <vera@example.org>", "-l", "sr-Cyrl")


def test_a_page_says_what_it_is(desk: Desk) -> None:
    approve(desk)
    desk.l10n("release")
    assert pages(desk) == ["en/ferries-on-the-sava.html", "sr-Cyrl/skele-na-savi.html", "sr-Latn/skele-na-savi.html"]
    text = page(desk, "sr-Latn/skele-na-savi.html")
    assert '<html lang="sr-Latn" dir="ltr">' in text
    assert "<title>Skele na Savi</title>" in text
    assert '<meta name="description" content="Skela kod Skele prelazi reku od 1921. godine. Nosi devet' in text
    assert re.findall(r'hreflang="([^"]+)" href="([^"]+)"', text) == [
        ("en", "../en/ferries-on-the-sava.html"),
        ("sr-Cyrl", "../sr-Cyrl/skele-na-savi.html"),
        ("sr-Latn", "../sr-Latn/skele-na-savi.html"),
        ("x-default", "../en/ferries-on-the-sava.html"),
    ]
    assert text.count("<h1>") == 1
    assert "Prevod: Ana Ilić</p>" in text
    assert "Redaktura: Vera</p>" in text
    assert "mašina" not in text


def test_the_front_matter_is_not_shown_and_its_title_counts(desk: Desk) -> None:
    desk.write('---\ntitle: "Bridges & <tunnels>"\ndescription: Few of them.\nslug: spans\n---\n\nThe river is wide.\n')
    desk.l10n("sync")
    desk.l10n("release")
    text = page(desk, "en/spans.html")
    assert "<title>Bridges &amp; &lt;tunnels&gt;</title>" in text
    assert "<h1>Bridges &amp; &lt;tunnels&gt;</h1>" in text
    assert '<meta name="description" content="Few of them.">' in text
    assert "slug:" not in text
    assert "hreflang" not in text


def test_an_address_does_not_move_with_its_title(desk: Desk) -> None:
    desk.l10n("release")
    desk.write(ARTICLE.replace("# Ferries on the Sava", "# Ferries on the Danube"))
    desk.l10n("sync")
    desk.l10n("release")
    assert pages(desk) == ["en/ferries-on-the-sava.html"]
    assert "<title>Ferries on the Danube</title>" in page(desk, "en/ferries-on-the-sava.html")


def test_two_articles_with_one_title_have_addresses_of_their_own(desk: Desk) -> None:
    for name in ("b.md", "a.md"):
        desk.write("# Ferries on the sava\n\nAnother one.\n", name)
    desk.l10n("sync")
    desk.l10n("release")
    assert pages(desk) == [f"en/ferries-on-the-sava{end}.html" for end in ("-2", "-3", "")]
    rows = json.loads((desk.root / "releases/current/manifest.json").read_text("utf-8"))["articles"]
    assert {row["document"]: row["slug"] for row in rows} == {
        "a.md": "ferries-on-the-sava",
        "b.md": "ferries-on-the-sava-2",
        "ferries.md": "ferries-on-the-sava-3",
    }


def test_links_between_articles_lead_to_their_pages(desk: Desk) -> None:
    approve(desk)
    text = "See [the ferries](ferries.md#who-pays), [none](../gone.md) and ![a map](maps/sava.png).\n"
    desk.write(f"# Two links\n\n{text}", "links.md")
    desk.l10n("sync")
    targets = {
        "Two links": "Две везе",
        text.strip(): "Види [скеле](ferries.md#who-pays), [ништа](../gone.md) и ![карту](maps/sava.png).",
    }
    desk.translate(targets, name="links")
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-d", "links.md", "-l", "sr-Cyrl")
    desk.l10n("release")
    latin = page(desk, "sr-Latn/dve-veze.html")
    assert '<a href="../sr-Latn/skele-na-savi.html#who-pays">skele</a>' in latin
    assert '<img src="/maps/sava.png" alt="kartu">' in latin.replace(" />", ">")


def test_a_link_to_an_article_that_is_absent_leads_to_another_language_or_nowhere(desk: Desk) -> None:
    desk.write("# Links\n\nSee [the ferries](ferries.md) there.\n", "links.md")
    desk.l10n("sync")
    desk.translate(
        {"Links": "Везе", "See [the ferries](ferries.md) there.": "Види тамо [скеле](ferries.md)."}, name="links"
    )
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-d", "links.md", "-l", "sr-Cyrl")
    desk.l10n("release")
    assert '<a href="../en/ferries-on-the-sava.html">skele</a>' in page(desk, "sr-Latn/veze.html")
    desk.edit(lambda entry: setattr(entry, "msgstr", ""), "en")
    (desk.root / "releases/current").unlink()
    desk.l10n("sync")
    desk.l10n("release")
    assert "<a>skele</a>" in page(desk, "sr-Latn/veze.html")


def test_pages_go_by_the_addresses_of_the_site(desk: Desk) -> None:
    approve(desk)
    config = (desk.root / "l10n.toml").read_text("utf-8")
    config = config.replace('# url = "https://example.org/', 'url = "https://example.org/')
    (desk.root / "l10n.toml").write_text(config, "utf-8")
    desk.l10n("release")
    text = page(desk, "en/ferries-on-the-sava.html")
    assert '<link rel="canonical" href="https://example.org/en/ferries-on-the-sava">' in text
    assert '<link rel="alternate" hreflang="sr-Latn" href="https://example.org/sr-Latn/skele-na-savi">' in text


def test_plain_text_and_html_become_pages(desk: Desk) -> None:
    desk.write("Ports\n\nThe quay is old & <small>.\n\n- one ferry\n- two boats\n", "plain.txt")
    desk.write(
        "<!DOCTYPE html><html lang=en><head><title>Locks</title><script>x()</script></head><body>"
        "<nav>Menu of ours</nav>"
        "<article><h1>Locks</h1><p onclick=x()>The locks are open.</p></article></body></html>\n",
        "locks.html",
    )
    desk.l10n("sync")
    desk.l10n("release")
    plain = page(desk, "en/ports.html")
    assert "<p>The quay is old &amp; &lt;small&gt;.</p>" in plain
    assert "<ul>\n<li>one ferry</li>\n<li>two boats</li>\n</ul>" in plain
    locks = page(desk, "en/locks.html")
    assert "<h1>Locks</h1><p>The locks are open.</p>" in locks
    assert "Menu of ours" not in locks
    assert "x()" not in locks


def test_every_target_is_on_its_page(desk: Desk) -> None:
    approve(desk)
    desk.l10n("release")
    text = page(desk, "sr-Cyrl/skele-na-savi.html")
    for target in SERBIAN.values():
        assert target in text

"""A publisher's site that shows a release: `python examples/website/app.py [RELEASES]`.

It reads nothing but the folder of releases. Articles come from the live one, words of the interface from its `site`
catalogs; a new release shows without a restart.
"""

from __future__ import annotations

import datetime
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal
from babel.support import Translations
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from l10n.runtime import Article, Follower, Release, negotiate

HERE = Path(__file__).parent
SECURITY = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' https:; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}
WORDS_A_MINUTE = 200
HAN_A_MINUTE = 350
_HAN = re.compile("[\u3400-\u9fff]")
_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"\w+(?:[-’']\w+)*")


@dataclass(frozen=True)
class Card:
    """An article on a list; `elsewhere` names its language where it is not the reader's."""

    article: Article
    href: str
    elsewhere: str
    art: str


class Site:
    """What the site shows of one release in one locale."""

    def __init__(self, release: Release, tag: str) -> None:
        self.release = release
        self.tag = tag
        self.babel = Locale.parse(tag, sep="-")
        folder = release.folder / "locales"
        self.words = Translations.load(str(folder), [tag.replace("-", "_")], "site")
        self.pages = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            extensions=["jinja2.ext.i18n"],
            trim_blocks=True,
        )
        self.pages.install_gettext_translations(self.words, newstyle=True)  # type: ignore[attr-defined]
        self.pages.filters |= {"day": self.day, "number": self.number}

    def day(self, iso: str) -> str:
        """Return a day as the language writes it."""
        return format_date(datetime.date.fromisoformat(iso), "long", locale=self.babel)

    def number(self, value: float) -> str:
        """Return a number as the language writes it."""
        return format_decimal(value, locale=self.babel)

    def card(self, article: Article) -> Card:
        """Return how a list shows an article."""
        known = self.release.locale(article.locale)
        elsewhere = known.name if known and article.locale != self.tag else ""
        return Card(article, f"/{article.locale}/{article.slug}", elsewhere, art(article))

    def cards(self) -> list[Card]:
        """Return every article, the newest first: in this language, else where its readers are sent for it."""
        names = dict.fromkeys(one.document for one in self.release.articles)
        found = [self.release.by_document(self.tag, name) for name in names]
        shown = [one for one in found if one is not None]
        shown.sort(key=lambda one: (one.locale == self.tag, one.date), reverse=True)
        return [self.card(one) for one in shown]

    def languages(self, article: Article | None = None) -> list[dict[str, str | bool]]:
        """Return the language switch: each by its own name, to this article there or to that front page."""
        rows: list[dict[str, str | bool]] = []
        for one in self.release.locales:
            there = article and self.release.by_document(one.tag, article.document)
            same = bool(there and there.locale == one.tag)
            href = f"/{one.tag}/{there.slug}" if there and same else f"/{one.tag}/"
            here, absent = one.tag == self.tag, bool(article) and not same
            rows.append({"tag": one.tag, "name": one.name, "href": href, "here": here, "same": same, "absent": absent})
        return rows

    def page(self, template: str, status: int = 200, **more: object) -> Response:
        """Return a page."""
        known = self.release.locale(self.tag)
        told = {"tag": self.tag, "dir": known.dir if known else "ltr", "languages": self.languages(), **more}
        body = self.pages.get_template(template).render(told)
        return HTMLResponse(body, status, headers={**SECURITY, "Content-Language": self.tag, "Vary": "Accept-Language"})


def art(article: Article) -> str:
    """Return the drawing that goes with an article; one of three for those that have none of their own."""
    stem = Path(article.document).stem
    if (HERE / "static" / "images" / f"{stem}.svg").is_file():
        return f"/static/images/{stem}.svg"
    return f"/static/images/plain-{sum(stem.encode()) % 3}.svg"


def length(body: str) -> tuple[int, int]:
    """Return an article's words (Han characters count one each) and the minutes that they take."""
    text = _TAG.sub(" ", body)
    han = len(_HAN.findall(text))
    words = len(_WORD.findall(_HAN.sub(" ", text)))
    return words + han, max(1, round(words / WORDS_A_MINUTE + han / HAN_A_MINUTE))


class Pages:
    """The routes."""

    def __init__(self, releases: Path) -> None:
        self.follower = Follower(releases)
        self.sites: Mapping[tuple[str, str], Site] = {}

    def site(self, tag: str) -> Site | None:
        """Return the live site in a locale; None where it is none of its locales."""
        release = self.follower.now()
        key = (release.id, tag)
        if key not in self.sites:
            if release.locale(tag) is None:
                return None
            # What other requests still show of the release before stays theirs.
            kept = {known: site for known, site in self.sites.items() if known[0] == release.id}
            self.sites = {**kept, key: Site(release, tag)}
        return self.sites[key]

    def wanted(self, request: Request) -> str:
        """Return the locale that the reader's browser asks for."""
        tags = [one.tag for one in self.follower.now().locales]
        return negotiate(request.headers.get("accept-language"), tags)

    def start(self, request: Request) -> Response:
        """Send the reader to the front page in their language."""
        return RedirectResponse(f"/{self.wanted(request)}/", 302, headers={"Vary": "Accept-Language", **SECURITY})

    def spelt(self, request: Request) -> Response | None:
        """Send a reader who spells a locale otherwise (`/en`, `/sr/`, `/zh-hans/…`) to where it is."""
        asked = request.path_params["tag"]
        tags = [one.tag for one in self.follower.now().locales]
        known = negotiate(asked, tags, default="-")
        if known not in tags:
            return None
        return RedirectResponse(f"/{known}/{request.path_params.get('slug', '')}", 301, headers=SECURITY)

    def front(self, request: Request) -> Response:
        """Show the front page."""
        site = self.site(request.path_params["tag"])
        if site is None or not request.url.path.endswith("/"):
            return self.spelt(request) or self.missing(request)
        cards = site.cards()
        own = sum(not card.elsewhere for card in cards)
        return site.page("front.html", lead=cards[0] if cards else None, cards=cards[1:], own=own)

    def article(self, request: Request) -> Response:
        """Show an article."""
        site = self.site(request.path_params["tag"])
        article = site and site.release.by_slug(site.tag, request.path_params["slug"])
        if not site or not article:
            return (None if site else self.spelt(request)) or self.missing(request)
        body = site.release.body(article)
        words, minutes = length(body)
        others = [card for card in site.cards() if card.article.document != article.document][:3]
        return site.page(
            "article.html",
            article=article,
            body=Markup(body),  # made safe when it was released
            words=words,
            minutes=minutes,
            languages=site.languages(article),
            others=others,
            origin=str(request.base_url).rstrip("/"),
            art=art(article),
        )

    def missing(self, request: Request) -> Response:
        """Say that nothing stands there, in the address's language or the reader's."""
        asked = request.path_params.get("tag", "")
        site = self.site(asked) or self.site(self.wanted(request))
        return site.page("missing.html", 404) if site else Response(status_code=404)


def make(releases: Path) -> Starlette:
    """Return the site that shows what is live below a folder of releases."""
    pages = Pages(releases)
    return Starlette(
        routes=[
            Route("/", pages.start),
            Mount("/static", StaticFiles(directory=HERE / "static")),
            Route("/{tag}", pages.front),
            Route("/{tag}/", pages.front),
            Route("/{tag}/{slug}", pages.article),
            Route("/{rest:path}", pages.missing),
        ]
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent.parent / "releases"
    uvicorn.run(make(folder), host="127.0.0.1", port=8400, log_level="warning")

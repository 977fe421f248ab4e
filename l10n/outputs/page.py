"""An article as a web page: whole, without scripts, with everything that search engines and readers go by."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from l10n.model.locale import LocaleTag
from l10n.outputs.labels import labels

BEGIN, END = "<!-- article -->", "<!-- /article -->"
"""What stands around the article in a page: a site with a layout of its own takes what is between."""

_HEADING = re.compile(r"<h1[\s>]")
_RIGHT_TO_LEFT = frozenset("ar dv fa he ku ps sd ug ur yi".split())
_RIGHT_TO_LEFT_SCRIPTS = frozenset("Arab Hebr Syrc Thaa".split())


@dataclass(frozen=True, slots=True)
class Credits:
    """Who translated and who reviewed, by name, each once."""

    translators: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """What a page is made of.

    `body` is HTML that was made safe, `alternates` are the addresses of the
    article by locale, this one included, `default` the one for readers of no language of ours. `notice` says that a
    machine wrote some of it.
    """

    locale: LocaleTag
    title: str
    description: str
    body: str
    alternates: Mapping[LocaleTag, str]
    default: str = ""
    canonical: str = ""
    credits: Credits = Credits()
    notice: bool = False


def direction(locale: LocaleTag) -> str:
    """Return which way a language is written, as HTML's `dir` says it.

    >>> direction(LocaleTag("sr", "Latn")), direction(LocaleTag("he"))
    ('ltr', 'rtl')
    """
    if locale.script:
        return "rtl" if locale.script in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if locale.language in _RIGHT_TO_LEFT else "ltr"


def written(page: Page) -> bytes:
    """Return the page as a file."""
    lang = page.locale.bcp47
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{lang}" dir="{direction(page.locale)}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{html.escape(page.title, quote=False)}</title>",
        *_head(page),
        "</head>",
        "<body>",
        BEGIN,
        f'<article lang="{lang}">',
        *(() if _HEADING.search(page.body) else (f"<h1>{html.escape(page.title, quote=False)}</h1>",)),
        page.body.strip("\n"),
        *_foot(page),
        "</article>",
        END,
        "</body>",
        "</html>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _head(page: Page) -> Iterator[str]:
    if page.description:
        yield f'<meta name="description" content="{html.escape(page.description)}">'
    if page.canonical:
        yield f'<link rel="canonical" href="{html.escape(page.canonical)}">'
    for tag, address in page.alternates.items():
        yield f'<link rel="alternate" hreflang="{tag.bcp47}" href="{html.escape(address)}">'
    if page.default:
        yield f'<link rel="alternate" hreflang="x-default" href="{html.escape(page.default)}">'


def _foot(page: Page) -> Iterator[str]:
    """Yield who made the text: a notice where a machine did, and names."""
    words = labels(page.locale)
    lang = "" if words.lang.same_text(page.locale) else f' lang="{words.lang.bcp47}"'
    rows = []
    if page.notice:
        rows.append(f'<p class="machine-notice">{words.notice}</p>')
    for word, names in ((words.translated, page.credits.translators), (words.reviewed, page.credits.reviewers)):
        if names:
            rows.append(f'<p class="credit">{word}{words.colon}{html.escape(words.comma.join(names), quote=False)}</p>')
    if rows:
        yield f"<footer{lang}>\n" + "\n".join(rows) + "\n</footer>"

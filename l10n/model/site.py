"""What a project says of its site's own words."""

from __future__ import annotations

from dataclasses import dataclass

KEYWORDS = ("_", "gettext", "ngettext:1,2", "pgettext:1c,2", "npgettext:1c,2,3", "_n:1,2", "_x:1,2c", "_nx:1,2,4c")
"""How programs ask for words, in the notation of xgettext: Python's, Jinja2's and WordPress's ways."""


@dataclass(frozen=True, slots=True)
class SiteRule:
    """The table `[site]` of the configuration.

    `sources` are globs of templates and code, from the project folder; `domain` names the template that they make,
    `source_texts/DOMAIN.pot`; `keywords` are the functions that they ask for words with.
    """

    sources: tuple[str, ...] = ()
    domain: str = "site"
    keywords: tuple[str, ...] = KEYWORDS

"""Where the links of an article lead: to another article, to a file of the site, or nowhere."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import Literal
from urllib.parse import SplitResult, unquote, urlsplit

from l10n.formats import is_known
from l10n.outputs.body import rendered
from l10n.outputs.safe import safe
from l10n.project import Project, domain

_PAGES = (".html", ".htm")
_NO_PAGES = (".md", ".markdown")
"""Endings under which no site has an address."""

_INDEX = ("index", "_index", "readme")


@dataclass(frozen=True, slots=True)
class Led:
    """Where a link leads: as it stands (`to` is the address), to an article, to a file below the sources, nowhere."""

    kind: Literal["address", "article", "file", "nowhere"]
    to: str = ""
    query: str = ""
    fragment: str = ""


class Links:
    """The links of a project's articles."""

    def __init__(self, project: Project) -> None:
        self._project = project

    @cached_property
    def _articles(self) -> Mapping[str, str]:
        """The articles by what a path may call them: with and without their ending, and a folder by its index."""
        found: dict[str, str] = {}
        for name in self._project.articles:
            where = domain(name)
            found.setdefault(where, name)
            folder, _, last = where.rpartition("/")
            if folder and last.lower() in _INDEX:
                found.setdefault(folder, name)
        return found | {name: name for name in self._project.articles}

    def led(self, document: str, attribute: str, value: str) -> Led:
        """Return where a link (`href`) or an image of a document leads: relative ones mean files of the sources.

        From the root `/one.md` is the article of that name; any other such address is one of the site.
        """
        try:
            parts = urlsplit(value.strip())
        except ValueError:
            return Led("nowhere")
        if parts.scheme or parts.netloc or not parts.path:
            return Led("address", value)
        if parts.path.startswith("/"):
            return self._from_root(parts, value) if attribute == "href" else Led("address", value)
        path = unquote(parts.path)
        meant = posixpath.normpath(posixpath.join(posixpath.dirname(document), path))
        if attribute == "href":
            stem, ending = posixpath.splitext(meant)
            found = self._articles.get(meant) or (self._articles.get(stem) if ending in _PAGES else None)
            if found:
                return Led("article", found, parts.query, parts.fragment)
            if is_known(meant):
                return Led("nowhere")
        inside = meant if not meant.startswith("../") else posixpath.basename(meant)
        return Led("file", inside + "/" * path.endswith("/"), parts.query, parts.fragment)

    def _from_root(self, parts: SplitResult, value: str) -> Led:
        meant = posixpath.normpath(unquote(parts.path)).strip("/")
        if self._articles.get(meant) == meant:
            return Led("article", meant, parts.query, parts.fragment)
        return Led("nowhere") if meant.endswith(_NO_PAGES) else Led("address", value)

    def nowhere(self, document: str) -> Iterator[tuple[int, str]]:
        """Yield the links of a document that lead nowhere: where in its text each stands, and its address."""
        text, found = self._project.document(document).text, dict[str, None]()

        def seen(attribute: str, value: str) -> str:
            if self.led(document, attribute, value).kind == "nowhere":
                found[value] = None
            return value

        safe(rendered(text, self._project.format(document), self._project.settings), address=seen)
        for value in found:
            places = (text.find(spelt) for spelt in (value, escape(value), unquote(value)))
            yield next((at for at in places if at >= 0), 0), value

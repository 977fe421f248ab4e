"""The pages of a release: their addresses, and each article as HTML with its links led to where they belong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from l10n.flows.editions import Edition
from l10n.flows.links import Links
from l10n.model.locale import LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.model.release import ReleaseRule
from l10n.model.text import HAN, digest
from l10n.outputs import page, slugs
from l10n.outputs.body import Head, head, rendered
from l10n.outputs.safe import safe
from l10n.project import Project, domain

_FOLDER_PAGES = frozenset({"index", "readme", "_index"})
_HAN = lazy_pattern(f"[{HAN}]")


@dataclass(frozen=True, slots=True)
class Placed:
    """An article and what its page goes by."""

    edition: Edition
    head: Head
    slug: str


class Site:
    """The pages of a release, by document and locale."""

    def __init__(self, project: Project, editions: Iterable[Edition], *, kept: Mapping[tuple[str, str], str]) -> None:
        """`kept` are the addresses under which articles are live, by document and locale: a page does not move."""
        self._project = project
        self._rule: ReleaseRule = project.config.release
        self._links = Links(project)
        self.nowhere: set[tuple[str, str]] = set()
        """The links that lead to no article, as far as pages were written: documents, and addresses in them."""
        self.placed: dict[tuple[str, LocaleTag], Placed] = {}
        by_locale: dict[LocaleTag, dict[str, tuple[Edition, Head]]] = {}
        for one in editions:
            if one.text is not None:
                top = one.head or head(one.text, project.format(one.document), project.settings)
                by_locale.setdefault(one.locale, {})[one.document] = one, top
        for tag, found in by_locale.items():
            live = {name: kept.get((name, tag.bcp47), "") for name in found}
            wanted = {name: _wanted(name, top, tag) for name, (_, top) in found.items()}
            for name, slug in slugs.assigned(wanted, kept=live).items():
                self.placed[name, tag] = Placed(*found[name], slug)

    def path(self, document: str, locale: LocaleTag) -> str:
        """Return where a page lies in the release."""
        return f"html/{locale.bcp47}/{self.placed[document, locale].slug}.html"

    def alternates(self, document: str) -> dict[LocaleTag, str]:
        """Return where a document's pages lie, in the project's order of locales."""
        return {tag: self.path(document, tag) for tag in self._project.config.locales if (document, tag) in self.placed}

    def written(self, placed: Placed, *, notice: bool) -> bytes:
        """Return an article's page."""
        one, here = placed.edition, placed.edition.locale
        fmt = self._project.format(one.document)
        body = rendered(one.text or "", fmt, self._project.settings)
        others = {tag: self._address(one.document, tag) for tag in self.alternates(one.document)}
        source = LocaleTag.parse(dict(one.header).get("X-Source-Language", here.bcp47))
        return page.written(
            page.Page(
                here,
                placed.head.title or placed.slug,
                placed.head.description,
                safe(body, address=lambda name, value: self._led(one.document, here, name, value)),
                others if len(others) > 1 or self._rule.url else {},
                default=_default(others, self._project.config.source_language, source) if len(others) > 1 else "",
                canonical=others[here] if self._rule.url else "",
                credits=one.told.credits,
                notice=notice,
            )
        )

    def _address(self, document: str, locale: LocaleTag) -> str:
        """Return how a page names another."""
        slug = quote(self.placed[document, locale].slug)
        if self._rule.url:
            return self._rule.url.replace("{locale}", locale.bcp47).replace("{slug}", slug)
        return f"../{locale.bcp47}/{slug}.html"

    def _led(self, document: str, locale: LocaleTag, attribute: str, value: str) -> str | None:
        """Return where a link or an image of an article leads on its page.

        A link to an article that appears nowhere leads nowhere: the words stay.
        """
        led = self._links.led(document, attribute, value)
        behind = f"?{led.query}" * bool(led.query) + f"#{led.fragment}" * bool(led.fragment)
        if led.kind == "article":
            shown = next((tag for tag in (locale, *self._chain(locale)) if (led.to, tag) in self.placed), None)
            return None if shown is None else self._address(led.to, shown) + behind
        if led.kind == "file":
            return f"{self._rule.files}{quote(led.to)}{behind}"
        if led.kind == "nowhere":
            self.nowhere.add((document, value))
            return None
        return led.to

    def _chain(self, locale: LocaleTag) -> Sequence[LocaleTag]:
        config = self._project.config
        return config.release.chain(locale, config.locales, config.source_language)


def _default(addresses: Mapping[LocaleTag, str], *wanted: LocaleTag) -> str:
    """Return the page for readers of no language of ours."""
    return next((addresses[tag] for tag in wanted if tag in addresses), next(iter(addresses.values()), ""))


def _wanted(document: str, top: Head, locale: LocaleTag) -> str:
    """Return the address that an article asks for: its own word, its title, or, where few can type that, its name."""
    told = slugs.slug(top.slug) or slugs.slug(top.title)
    if told and not _HAN.search(told):
        return told
    folder, _, last = domain(document).rpartition("/")
    stem = slugs.slug(folder.rpartition("/")[2] if last.lower() in _FOLDER_PAGES and folder else last)
    if stem and not _HAN.search(stem):
        return stem
    return told or stem or f"{locale.language}-{digest(document)[:8]}"

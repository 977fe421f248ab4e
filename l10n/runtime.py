"""What a site needs of a release, with the standard library alone.

Copy this file into a site, or import it: it imports nothing of l10n. A release is a folder with a manifest; which one
is live changes in one step, so a site opens it once a request and reads all of that request's files from there.

>>> negotiate("sr-RS,sr;q=0.9,en;q=0.5", ["en", "sr-Cyrl", "sr-Latn", "zh-Hans"])
'sr-Cyrl'
"""

from __future__ import annotations

import gettext
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

__all__ = ["Article", "Credits", "Follower", "Locale", "Release", "negotiate", "open_release"]

BEGIN, END = "<!-- article -->", "<!-- /article -->"
_SCRIPTS = {
    "sr": {"": "Cyrl", "RS": "Cyrl", "BA": "Cyrl", "ME": "Latn"},
    "zh": {"": "Hans", "CN": "Hans", "SG": "Hans", "TW": "Hant", "HK": "Hant", "MO": "Hant"},
}
"""In which script a language is written where a reader does not say. Source: CLDR, likely subtags."""

_PAUSE = 40
_RANGE = re.compile(r"\s*([A-Za-z]{1,8}(?:[-_][A-Za-z0-9]{1,8})*|\*)\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*)?")


class Credits(NamedTuple):
    """Who made an article, by name."""

    translators: tuple[str, ...]
    reviewers: tuple[str, ...]


@dataclass(frozen=True)
class Locale:
    """A language of the site: its tag, direction and own name, and where its readers go for what it has not."""

    tag: str
    dir: str
    name: str
    fallback: tuple[str, ...]


@dataclass(frozen=True)
class Article:
    """An article in a locale. `alternates` are its pages by locale.

    `date` is ISO 8601, or empty; `machine_share` is 0..1.
    """

    document: str
    locale: str
    slug: str
    title: str
    description: str
    date: str
    page: str
    alternates: dict[str, str]
    credits: Credits
    machine_share: float
    machine_notice: bool


@dataclass(frozen=True)
class Release:
    """A release, read once: everything of one request comes from the same one."""

    folder: Path
    id: str
    locales: tuple[Locale, ...]
    articles: tuple[Article, ...]
    _by_slug: dict[tuple[str, str], Article] = field(repr=False)
    _by_document: dict[tuple[str, str], Article] = field(repr=False)

    def locale(self, tag: str) -> Locale | None:
        """Return what is known of a locale."""
        return next((one for one in self.locales if one.tag == tag), None)

    def in_locale(self, tag: str) -> tuple[Article, ...]:
        """Return the articles of a locale."""
        return tuple(one for one in self.articles if one.locale == tag)

    def by_slug(self, tag: str, slug: str) -> Article | None:
        """Return the article with an address in a locale."""
        return self._by_slug.get((tag, slug))

    def by_document(self, tag: str, document: str) -> Article | None:
        """Return a document in a locale; where it is absent, in the first of that locale's fallbacks that has it."""
        known = self.locale(tag)
        chain = (tag, *(known.fallback if known else ()))
        return next((found for one in chain if (found := self._by_document.get((one, document)))), None)

    def body(self, article: Article) -> str:
        """Return an article as HTML, without the page around it; it was made safe when it was released."""
        text = (self.folder / article.page).read_text("utf-8")
        start, end = text.index(BEGIN) + len(BEGIN), text.rindex(END)
        return text[start:end].strip()

    def catalog(self, domain: str, tag: str) -> gettext.NullTranslations:
        """Return a domain in a locale; one that answers with the source where it is absent, never another language."""
        path = self.folder / "locales" / tag.replace("-", "_") / "LC_MESSAGES" / f"{domain}.mo"
        try:
            with path.open("rb") as file:
                return gettext.GNUTranslations(file)
        except FileNotFoundError:
            return gettext.NullTranslations()


def open_release(releases: Path | str) -> Release:
    """Read the live release below a folder `releases/`.

    Raises OSError or ValueError where there is none, or none that this version reads.
    """
    base = Path(releases)
    for left in range(_PAUSE, -1, -1):
        folder = _live(base)
        try:
            return _read(folder, json.loads((folder / "manifest.json").read_text("utf-8")))
        except OSError:
            # Between the look and the reading it may have gone, if the site was asleep for long.
            if not left or _live(base) == folder:
                raise
    raise AssertionError


def _live(base: Path) -> Path:
    """Return the folder that `current` leads to: a link, or a file with the name where the system has no links."""
    current = base / "current"
    if current.is_symlink():
        return base / current.readlink()
    return base / current.read_text("utf-8").strip() if current.is_file() else current


def _read(folder: Path, table: dict[str, object]) -> Release:
    if table.get("version") != 2:
        raise ValueError(f"{folder}: a manifest of version {table.get('version')} is not known here")
    articles = tuple(_article(row) for row in _rows(table, "articles"))
    return Release(
        folder,
        str(table["id"]),
        tuple(
            Locale(str(row["locale"]), str(row["dir"]), str(row["name"]), _texts(row.get("fallback")))
            for row in _rows(table, "locales")
        ),
        articles,
        {(one.locale, one.slug): one for one in articles},
        {(one.locale, one.document): one for one in articles},
    )


def _rows(table: dict[str, object], key: str) -> Iterable[dict[str, object]]:
    rows = table.get(key, [])
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()


def _article(row: dict[str, object]) -> Article:
    alternates, made = row.get("alternates"), row.get("credits")
    by = made if isinstance(made, dict) else {}
    share = row.get("machine_share", 0)
    return Article(
        document=str(row["document"]),
        locale=str(row["locale"]),
        slug=str(row["slug"]),
        title=str(row["title"]),
        description=str(row["description"]),
        date=str(row.get("date", "")),
        page=str(row["page"]),
        alternates={str(tag): str(path) for tag, path in alternates.items()} if isinstance(alternates, dict) else {},
        credits=Credits(_texts(by.get("translators")), _texts(by.get("reviewers"))),
        machine_share=float(share) if isinstance(share, int | float) else 0.0,
        machine_notice=row.get("machine_notice") is True,
    )


class Follower:
    """The live release, read anew whenever another one is live; for programs that run on.

    `now` costs one look at a link, and may be called from many threads: each sees a whole release.
    """

    def __init__(self, releases: Path | str) -> None:
        self._base = Path(releases)
        self._known: tuple[Path, Release] | None = None

    def now(self) -> Release:
        """Return the live release; raises as `open_release` does."""
        known = self._known
        if known is not None and _live(self._base) == known[0]:
            return known[1]
        found = open_release(self._base)
        self._known = found.folder, found
        return found


def negotiate(header: str | None, available: Sequence[str], default: str = "") -> str:
    """Return the locale that a reader likes best, by an Accept-Language header; the default where they like none.

    A script of Chinese that a reader asks for is not exchanged for the other one while they accept another language.
    Source: RFC 9110, 12.5.4; RFC 4647, 3.4.

    >>> [negotiate(one, ["en", "sr-Cyrl", "sr-Latn", "zh-Hans"]) for one in ("zh-CN,en;q=0.8", "sr-Latn-RS", "de, *")]
    ['zh-Hans', 'sr-Latn', 'en']
    >>> negotiate("zh-TW,en;q=0.5", ["en", "zh-Hans"])
    'en'
    """
    wanted: list[tuple[float, int, str]] = []
    refused: list[str] = []
    for number, part in enumerate((header or "").split(",")):
        found = _RANGE.fullmatch(part)
        if found and float(found[2] or 1) > 0:
            wanted.append((-float(found[2] or 1), number, found[1]))
        elif found:
            refused.append(found[1].lower().replace("_", "-"))
    # What a reader refuses is not given them for their other wishes, only where there is nothing else.
    tags = [
        tag for tag in available if not any(f"{tag.lower()}-".startswith(f"{one}-") for one in refused)
    ] or available
    ranges = [one for _, _, one in sorted(wanted)]
    for asked in ranges:
        near = [tag for tag in tags if _full(tag)[0] == _full(asked)[0]]
        exact = [tag for tag in near if _full(tag) == _full(asked)]
        # Whoever reads Serbian reads both its scripts; that cannot be said of Chinese.
        if exact or (near and (len(ranges) == 1 or _full(asked)[0] != "zh")):
            return (exact or near)[0]
    if default and (default in tags or default not in available):
        return default
    return next(iter(tags), "")


def _full(tag: str) -> tuple[str, str]:
    """Return a tag's language and script, the script that is likely where it says none."""
    parts = re.split("[-_]", tag)
    language = parts[0].lower()
    script = next((part.title() for part in parts[1:] if len(part) == 4 and part.isalpha()), "")
    region = next((part.upper() for part in parts[1:] if len(part) == 2), "")
    likely = _SCRIPTS.get(language, {"": ""})
    return language, script or likely.get(region, likely[""])

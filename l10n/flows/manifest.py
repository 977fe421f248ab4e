"""The manifest of a release: what it holds in which locale, and what it does not and why."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from l10n import __version__
from l10n.errors import CatalogError, UsageError
from l10n.model.locale import LocaleTag
from l10n.model.text import digest
from l10n.outputs.labels import own_name
from l10n.outputs.page import Credits, direction
from l10n.store import files

NAME = "manifest.json"
VERSION = 2
_HINT = "Bring the file back, or remove the link releases/current: the next release then starts afresh."


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a release; where `path` is empty, a domain that has catalogs and no page.

    `held` says that it is the last good one, taken over from the release before. `machine` is the share of its letters
    that a machine wrote, 0..1; `notice` whether its page says so; `completeness`
    the share of its units that are approved or carried. `alternates` are its pages by locale.
    """

    document: str
    locale: str
    path: str
    catalog: str
    sha256: str
    held: bool = False
    page: str = ""
    json: str = ""
    php: str = ""
    title: str = ""
    description: str = ""
    slug: str = ""
    date: str = ""
    units: int = 0
    machine: float = 0.0
    notice: bool = False
    completeness: float = 1.0
    credits: Credits = field(default_factory=Credits)
    alternates: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class NotReleased:
    """A document that does not appear in a locale, and why not; `completeness` is the share of its units that could.

    `link_to` is the locale to which its readers are sent, empty where it appears in none.
    """

    document: str
    locale: str
    because: str
    completeness: float = 0.0
    link_to: str = ""


@dataclass(frozen=True, slots=True)
class Locale:
    """A locale of a release: under which folder names it is found, and where its readers go for what it has not."""

    tag: LocaleTag
    names: Sequence[str]
    fallback: Sequence[LocaleTag]


@dataclass(frozen=True, slots=True)
class Manifest:
    """All that is told of a release but its name; `files` are the hashes of its files by path."""

    locales: Sequence[Locale]
    articles: Sequence[Article]
    left_out: Sequence[NotReleased]
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Live:
    """What the manifest of a release on disk tells: its id (empty before version 2), articles and files."""

    id: str = ""
    articles: tuple[Article, ...] = ()
    files: Mapping[str, str] | None = None


def read(release: Path | None, *, label: str) -> Live:
    """Return what the release in a folder holds; nothing where there is no such folder.

    Keys that this version does not know are passed over. Raises CatalogError, naming the file under `label`, where the
    manifest is missing or is none.
    """
    if release is None:
        return Live()
    data = files.read_if_there(release / NAME)
    if data is None:
        raise CatalogError(label, 0, "the live release has no manifest", _HINT)
    try:
        table = json.loads(data)
    except json.JSONDecodeError as error:
        raise CatalogError(label, error.lineno, f"is no manifest: {error.msg}", _HINT) from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise CatalogError(label, 0, "is no manifest: it is not JSON", _HINT) from error
    rows = table.get("articles") if isinstance(table, dict) else None
    if not isinstance(rows, list):
        raise CatalogError(label, 0, "is no manifest: it has no list `articles`", _HINT)
    others = table.get("domains", [])
    hashes = table.get("files", {})
    if not isinstance(others, list) or not isinstance(hashes, dict):
        raise CatalogError(label, 0, "is no manifest: `domains` or `files` is not what it should be", _HINT)
    found = [_Row(row, number, label).article() for number, row in enumerate((*rows, *others), 1)]
    told = {path: sha for path, sha in hashes.items() if isinstance(sha, str) and not _leads_out(path)}
    return Live(str(table.get("id", "")) if table.get("version") == VERSION else "", tuple(found), told)


def _leads_out(path: str) -> bool:
    return path.startswith("/") or "\0" in path or (".." in path and ".." in path.split("/"))


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a manifest, as JSON has it."""

    row: object
    number: int
    label: str

    def article(self) -> Article:
        article = Article(
            self._text("document"),
            self._text("locale"),
            self._text("path", needed=not self._text("domain", needed=False)),
            self._text("catalog"),
            self._text("sha256"),
            slug=self._text("slug", needed=False),
            machine=self._share("machine_share"),
            notice=self._value("machine_notice") is True,
            completeness=self._share("completeness"),
            credits=self._credits(),
        )
        try:
            LocaleTag.parse(article.locale)
        except UsageError:
            raise self._broken("locale", "is no locale") from None
        for key, path in (("document", article.document), ("path", article.path), ("catalog", article.catalog)):
            if _leads_out(path):
                raise self._broken(key, "leads out of the release")
        if "/" in article.slug or _leads_out(article.slug):
            raise self._broken("slug", "leads out of the release")
        return article

    def _value(self, key: str) -> object:
        return self.row.get(key) if isinstance(self.row, dict) else None

    def _text(self, key: str, *, needed: bool = True) -> str:
        value = self._value(key)
        if needed and (not isinstance(value, str) or not value):
            raise self._broken(key, "is missing or no text")
        return value if isinstance(value, str) else ""

    def _share(self, key: str) -> float:
        value = self._value(key)
        return float(value) if isinstance(value, int | float) and 0 <= value <= 1 else 0.0

    def _credits(self) -> Credits:
        value = self._value("credits")
        table = value if isinstance(value, dict) else {}
        translators, reviewers = (
            tuple(name for name in table.get(key, ()) if isinstance(name, str)) for key in ("translators", "reviewers")
        )
        return Credits(translators, reviewers)

    def _broken(self, key: str, what: str) -> CatalogError:
        return CatalogError(self.label, 0, f"article {self.number}: `{key}` {what}", _HINT)


def identity(manifest: Manifest) -> str:
    """Name a release by its content: reasons why something is left out are none of it, nor what was held."""
    table = _table(manifest)
    rows = [{key: value for key, value in row.items() if key != "held"} for row in _rows(manifest.articles)]
    links = [[out.document, out.locale, out.link_to] for out in manifest.left_out]
    return digest(json.dumps([table["locales"], rows, links, table["files"]], sort_keys=True))


def written(name: str, manifest: Manifest) -> bytes:
    """Return the manifest of a release as it lies in its folder; it holds no time, so that equal releases are equal."""
    table = {"version": VERSION, "id": name, "generator": f"l10n {__version__}", **_table(manifest)}
    return json.dumps(table, ensure_ascii=False, indent=1).encode() + b"\n"


def _table(manifest: Manifest) -> dict[str, object]:
    return {
        "locales": [
            {
                "locale": one.tag.bcp47,
                "language": one.tag.language,
                "script": one.tag.script,
                "dir": direction(one.tag),
                "name": own_name(one.tag),
                "names": list(one.names),
                "fallback": [tag.bcp47 for tag in one.fallback],
            }
            for one in manifest.locales
        ],
        "articles": _rows(article for article in manifest.articles if article.path),
        "domains": _rows(article for article in manifest.articles if not article.path),
        "not_released": [
            {
                "document": out.document,
                "locale": out.locale,
                "because": out.because,
                "completeness": out.completeness,
                "link_to": out.link_to or None,
            }
            for out in manifest.left_out
        ],
        "files": dict(sorted(manifest.files.items())),
    }


def _rows(articles: Iterable[Article]) -> list[dict[str, object]]:
    return [{**_page(article), **_compiled(article)} for article in articles]


def _page(article: Article) -> dict[str, object]:
    if not article.path:
        return {"domain": PurePosixPath(article.catalog).with_suffix("").as_posix().split("/LC_MESSAGES/", 1)[1]}
    tag = LocaleTag.parse(article.locale)
    return {
        "title": article.title,
        "description": article.description,
        "slug": article.slug,
        "date": article.date,
        "script": tag.script,
        "dir": direction(tag),
        "path": article.path,
        "page": article.page,
        "alternates": dict(article.alternates or {}),
    }


def _compiled(article: Article) -> dict[str, object]:
    return {
        "document": article.document,
        "locale": article.locale,
        "catalog": article.catalog,
        "json": article.json,
        "php": article.php,
        "sha256": article.sha256,
        "held": article.held,
        "units": article.units,
        "completeness": article.completeness,
        "machine_share": article.machine,
        "machine_notice": article.notice,
        "credits": {"translators": list(article.credits.translators), "reviewers": list(article.credits.reviewers)},
    }

"""The manifest of a release: which articles it holds, and which it does not and why."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from l10n import __version__
from l10n.errors import CatalogError, UsageError
from l10n.model.locale import LocaleTag
from l10n.store import files

NAME = "manifest.json"
_HINT = "Bring the file back, or remove the link releases/current: the next release then starts afresh."


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a release. `held` says that it is the last good one, taken over from the release before."""

    document: str
    locale: str
    path: str
    catalog: str
    sha256: str
    held: bool = False


@dataclass(frozen=True, slots=True)
class NotReleased:
    """A document that does not appear in a locale, and why not."""

    document: str
    locale: str
    because: str


def read(release: Path, *, label: str) -> tuple[Article, ...]:
    """Return the articles of the release in a folder; none where there is no such folder.

    Keys that this version does not know are passed over. Raises CatalogError, naming the file under `label`, where the
    manifest is missing or is none.
    """
    if not release.is_symlink() and not release.exists():
        return ()
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
    return tuple(_article(row, number, label=label) for number, row in enumerate(rows, 1))


def _article(row: object, number: int, *, label: str) -> Article:
    def broken(key: str, what: str) -> CatalogError:
        return CatalogError(label, 0, f"article {number}: `{key}` {what}", _HINT)

    def text(key: str) -> str:
        value = row.get(key) if isinstance(row, dict) else None
        if not isinstance(value, str) or not value:
            raise broken(key, "is missing or no text")
        return value

    article = Article(text("document"), text("locale"), text("path"), text("catalog"), text("sha256"))
    try:
        LocaleTag.parse(article.locale)
    except UsageError:
        raise broken("locale", "is no locale") from None
    for key, path in (("document", article.document), ("path", article.path), ("catalog", article.catalog)):
        if PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts or "\0" in path:
            raise broken(key, "leads out of the release")
    return article


def written(name: str, made_at: str, articles: Iterable[Article], left_out: Iterable[NotReleased]) -> bytes:
    """Return the manifest of a release as it lies in its folder."""
    table: Mapping[str, object] = {
        "version": 1,
        "id": name,
        "made_at": made_at,
        "generator": f"l10n {__version__}",
        "articles": [
            {
                "document": article.document,
                "locale": article.locale,
                "path": article.path,
                "catalog": article.catalog,
                "sha256": article.sha256,
                "held": article.held,
            }
            for article in articles
        ],
        "not_released": [{"document": out.document, "locale": out.locale, "because": out.because} for out in left_out],
    }
    return json.dumps(table, ensure_ascii=False, indent=1).encode() + b"\n"

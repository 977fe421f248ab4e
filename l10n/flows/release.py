"""`release`: what the website gets, built aside from the gated result, verified, switched to in one step."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from l10n import __version__
from l10n.assemble import assembled
from l10n.errors import RefusedError
from l10n.flows.clock import Clock
from l10n.flows.gate import Verdict, verdict
from l10n.flows.view import View, Views
from l10n.flows.work import key_of
from l10n.model.catalog import Catalog, UnitKey
from l10n.model.locale import LocaleTag
from l10n.model.text import digest
from l10n.project import Project, domain
from l10n.store import files, mo
from l10n.store.link import switch

RELEASES = "releases"
CURRENT = "current"
_ALIASES = {
    "sr-Cyrl": ("sr_Cyrl_RS",),
    "sr-Latn": ("sr_Latn_RS", "sr@latin", "sr_RS@latin"),
    "zh-Hans": ("zh_CN", "zh_Hans_CN", "zh_SG"),
}
"""Other spellings under which programs ask for a locale; never a bare `sr`, which would mix scripts."""


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
class ReleaseReport:
    """What was released. `id` is empty where nothing changed since the current release."""

    id: str
    articles: tuple[Article, ...]
    refused: tuple[Verdict, ...]
    folder: str


def release(
    project: Project,
    views: Views,
    *,
    clock: Clock,
    document: str | None = None,
    locale: str | None = None,
    dry: bool = False,
) -> ReleaseReport:
    """Build a release of everything publishable and switch to it.

    An article that was live and is not publishable now stays as it last was. Raises RefusedError where nothing is
    publishable, or not what was asked for by name; then the current release stays.
    """
    with files.lock(project.root):
        verdicts = [verdict(project, view) for view in views.each(document, locale)]
        refused = tuple(judged for judged in verdicts if not judged.publishable)
        base = project.root / RELEASES
        before = _current(base)
        if (document or locale) and refused:
            raise RefusedError(_no(refused), "`l10n publishable` lists every unit in the way.")
        asked = {(judged.document, judged.locale) for judged in verdicts if judged.publishable}
        fresh = [view for view in views.each() if (view.document, view.locale.bcp47) in asked]
        held = [
            article
            for article in before
            if (article.document, article.locale) not in asked and article.document in project.names
        ]
        if not fresh and not held:
            raise RefusedError(_no(refused) or "there is nothing to release", "`l10n publishable` says why.")
        made_at = clock()
        building = base / f".building-{made_at.replace(':', '')}"
        try:
            articles = tuple(_build(project, views, fresh, held, base / CURRENT, building))
            unchanged = _same(articles, before)
            if dry or unchanged:
                return ReleaseReport("", articles, refused, f"{RELEASES}/{CURRENT}")
            name = f"{made_at[:19].replace(':', '').replace('-', '').replace('T', '-')}-{_fingerprint(articles)}"
            _write_manifest(building, name, made_at, articles, refused)
            building.rename(base / name)
        finally:
            shutil.rmtree(building, ignore_errors=True)
        switch(base / CURRENT, name)
    return ReleaseReport(name, articles, refused, f"{RELEASES}/{name}")


def _no(refused: Iterable[Verdict]) -> str:
    return "\n".join(f"{judged.document} {judged.locale}: not publishable: {judged.summary()}" for judged in refused)


def _same(articles: Iterable[Article], before: Iterable[Article]) -> bool:
    def contents(found: Iterable[Article]) -> set[tuple[str, str, str, str]]:
        return {(article.document, article.locale, article.path, article.sha256) for article in found}

    return contents(articles) == contents(before)


def _fingerprint(articles: Iterable[Article]) -> str:
    return digest(*(f"{article.path}:{article.sha256}" for article in articles))[:8]


def _current(base: Path) -> tuple[Article, ...]:
    manifest = files.read_if_there(base / CURRENT / "manifest.json")
    if manifest is None:
        return ()
    rows = json.loads(manifest)["articles"]
    return tuple(Article(**{**row, "held": False}) for row in rows)


def _build(
    project: Project, views: Views, fresh: Iterable[View], held: Iterable[Article], current: Path, building: Path
) -> Iterable[Article]:
    for view in fresh:
        text = localized(project, view)
        catalog = _released_catalog(project, view)
        path = f"articles/{view.locale.bcp47}/{view.document}"
        po = f"locales/{view.locale.posix}/LC_MESSAGES/{domain(view.document)}.mo"
        compiled = mo.compiled(catalog)
        mo.verified(compiled, catalog)
        _put(building, path, text.encode())
        _put_catalog(building, view.locale, domain(view.document), compiled)
        sha = hashlib.sha256(text.encode() + b"\0" + compiled).hexdigest()
        yield Article(view.document, view.locale.bcp47, path, po, sha)
    for article in held:
        locale = LocaleTag.parse(article.locale)
        _put(building, article.path, files.read_bytes(current / article.path))
        _put_catalog(building, locale, domain(article.document), files.read_bytes(current / article.catalog))
        yield Article(article.document, article.locale, article.path, article.catalog, article.sha256, held=True)


def localized(project: Project, view: View) -> str:
    """Return the article in a locale, with the targets that the gate lets through and the source elsewhere."""
    allowed = {"approved", "pending"} if project.config.require == "pending" else {"approved"}
    targets: dict[UnitKey, str] = {key_of(row.source): row.unit.target for row in view.rows if row.state in allowed}
    targets |= {key_of(row.source): row.unit.target for row in view.rows if row.state == "carried" and row.follows}
    return assembled(project.document(view.document), targets, fmt=project.format(view.document), lang=view.locale)


def _released_catalog(project: Project, view: View) -> Catalog:
    """Return the catalog with every unit of the document, so that no program looks for one elsewhere."""
    units = tuple(replace(row.unit, fuzzy=False, notes=(), comments=()) for row in view.rows)
    return Catalog(project.header(view.document, view.locale), units)


def _put(building: Path, path: str, data: bytes) -> None:
    files.save(building / path, data)


def _put_catalog(building: Path, locale: LocaleTag, name: str, compiled: bytes) -> None:
    for folder in (locale.posix, *_ALIASES.get(locale.bcp47, ())):
        _put(building, f"locales/{folder}/LC_MESSAGES/{name}.mo", compiled)


def _write_manifest(
    building: Path, name: str, made_at: str, articles: Iterable[Article], refused: Iterable[Verdict]
) -> None:
    manifest = {
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
        "not_released": [
            {"document": judged.document, "locale": judged.locale, "because": judged.summary()} for judged in refused
        ],
    }
    data = json.dumps(manifest, ensure_ascii=False, indent=1).encode() + b"\n"
    files.save(building / "manifest.json", data)

"""`release`: what the website gets, built aside from the gated result, verified, switched to in one step."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from l10n.approval import covered
from l10n.assemble import assembled
from l10n.errors import CatalogError, FileError, RefusedError, SourceError, UsageError
from l10n.flows import manifest
from l10n.flows.clock import Clock
from l10n.flows.gate import Blocker, Verdict, parts, verdict
from l10n.flows.manifest import Article, NotReleased
from l10n.flows.view import Row, View, Views
from l10n.flows.work import key_of
from l10n.model.catalog import Catalog, UnitKey
from l10n.model.locale import LocaleTag
from l10n.model.text import digest
from l10n.project import Project, domain
from l10n.store import files, mo
from l10n.store.layout import RELEASES
from l10n.store.link import switch

CURRENT = "current"
_ALIASES = {
    "sr-Cyrl": ("sr_Cyrl_RS",),
    "sr-Latn": ("sr_Latn_RS", "sr@latin", "sr_RS@latin"),
    "zh-Hans": ("zh_CN", "zh_Hans_CN", "zh_SG"),
}
"""Other spellings under which programs ask for a locale; never a bare `sr`, which would mix scripts."""


@dataclass(frozen=True, slots=True)
class ReleaseReport:
    """What was released. `id` is empty where nothing changed since the current release.

    `gone` are articles that were live and left with their document or locale.
    """

    id: str
    articles: tuple[Article, ...]
    refused: tuple[Verdict, ...]
    folder: str
    gone: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True)
class _Built:
    """An article as it is to be written: its text, and its compiled catalog."""

    article: Article
    text: bytes
    compiled: bytes

    @property
    def files(self) -> dict[str, bytes]:
        """What it puts into the release, by path."""
        found = {self.article.path: self.text}
        tag = LocaleTag.parse(self.article.locale)
        for folder in (tag.posix, *_ALIASES.get(tag.bcp47, ())):
            found[f"locales/{folder}/LC_MESSAGES/{domain(self.article.document)}.mo"] = self.compiled
        return found


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

    An article that was live and is not publishable now stays as it last was, until its document or locale leaves the
    project. Raises RefusedError where nothing is publishable, or not what was asked for by name; then the current
    release stays. With `dry` nothing at all is written.
    """
    with project.writing(dry=dry):
        base = project.root / RELEASES
        if base.exists() and not base.is_dir():
            raise FileError(RELEASES, 0, "a file stands where releases go", "Move it away.")
        before = manifest.read(base / CURRENT, label=f"{RELEASES}/{CURRENT}/{manifest.NAME}")
        fresh, refused = _judged(project, views, document, locale)
        if (document or locale) and refused:
            raise RefusedError(_no(refused), "`l10n publishable` lists every unit in the way.")
        held, gone = _standing(project, before, fresh)
        if not fresh and not held and not gone:
            raise RefusedError(_no(refused) or "there is nothing to release", "`l10n publishable` says why.")
        built = [
            *(_built(project, views, view) for view in fresh),
            *(_held(article, base / CURRENT) for article in held),
        ]
        articles = tuple(one.article for one in built)
        if dry or _same(articles, before):
            return ReleaseReport("", articles, refused, f"{RELEASES}/{CURRENT}", gone)
        name = _publish(base, built, refused, made_at=clock())
    return ReleaseReport(name, articles, refused, f"{RELEASES}/{name}", gone)


def _judged(
    project: Project, views: Views, document: str | None, locale: str | None
) -> tuple[list[View], tuple[Verdict, ...]]:
    """Return what is publishable, and the verdicts on the rest; a document that cannot be read is of the rest.

    Raises UsageError where a fragment is named: it has no page.
    """
    fresh: list[View] = []
    refused: list[Verdict] = []
    locales = (project.locale(locale),) if locale else project.config.locales
    names = [name for name in project.named(document) if name not in project.fragments]
    if document and not names:
        raise UsageError(f"{document} is no article", "It is released with the articles that hold it.")
    for name in names:
        for tag in locales:
            try:
                view = views.view(name, tag)
            except SourceError as error:
                blocker = Blocker("", "", "unreadable", str(error))
                refused.append(Verdict(name, tag.bcp47, publishable=False, blockers=(blocker,)))
                continue
            judged = verdict(project, views, view)
            if judged.publishable:
                fresh.append(view)
            else:
                refused.append(judged)
    return fresh, tuple(refused)


def _standing(
    project: Project, before: Iterable[Article], fresh: Iterable[View]
) -> tuple[tuple[Article, ...], tuple[Article, ...]]:
    """Return which live articles stay as they are, and which leave because their document or locale is gone."""
    renewed = {(view.document, view.locale.bcp47) for view in fresh}
    locales = {tag.bcp47 for tag in project.config.locales}
    held: list[Article] = []
    gone: list[Article] = []
    for article in before:
        if article.document not in project.articles or article.locale not in locales:
            gone.append(article)
        elif (article.document, article.locale) not in renewed:
            held.append(article)
    return tuple(held), tuple(gone)


def because(judged: Verdict) -> str:
    """Return in one line why something is not released."""
    return "; ".join(one.reason for one in judged.blockers if one.code == "unreadable") or judged.summary()


def _no(refused: Iterable[Verdict]) -> str:
    return "\n".join(f"{judged.document} {judged.locale}: not publishable: {because(judged)}" for judged in refused)


def _same(articles: Iterable[Article], before: Iterable[Article]) -> bool:
    def contents(found: Iterable[Article]) -> set[tuple[str, str, str, str]]:
        return {(article.document, article.locale, article.path, article.sha256) for article in found}

    return contents(articles) == contents(before)


def _fingerprint(articles: Iterable[Article]) -> str:
    return digest(*(f"{article.path}:{article.sha256}" for article in articles))[:8]


def _sha(text: bytes, compiled: bytes) -> str:
    return hashlib.sha256(text + b"\0" + compiled).hexdigest()


def _built(project: Project, views: Views, view: View) -> _Built:
    """Build an article anew."""
    text = localized(project, views, view).encode()
    catalog = _released_catalog(project, views, view)
    silent = [unit.key for unit in catalog.units if covered(unit.target)]
    compiled = mo.compiled(catalog, silent=silent)
    path = f"articles/{view.locale.bcp47}/{view.document}"
    where = f"locales/{view.locale.posix}/LC_MESSAGES/{domain(view.document)}.mo"
    return _Built(Article(view.document, view.locale.bcp47, path, where, _sha(text, compiled)), text, compiled)


def _held(article: Article, current: Path) -> _Built:
    """Take an article over from the live release, if it still is what was released."""
    text, compiled = files.read_bytes(current / article.path), files.read_bytes(current / article.catalog)
    if _sha(text, compiled) != article.sha256:
        raise CatalogError(
            f"{RELEASES}/{CURRENT}/{article.path}",
            0,
            "the live article or its catalog is not what was released",
            "Bring both back, or make the article publishable again.",
        )
    return _Built(replace(article, held=True), text, compiled)


def _publish(base: Path, built: Iterable[_Built], refused: Iterable[Verdict], *, made_at: str) -> str:
    """Write a release aside, read it back, switch to it; return its name."""
    articles = [one.article for one in built]
    name = _free(base, f"{made_at[:19].translate(_STAMP)}-{_fingerprint(articles)}")
    left_out = (NotReleased(judged.document, judged.locale, because(judged)) for judged in refused)
    meant = {path: data for one in built for path, data in one.files.items()}
    meant[manifest.NAME] = manifest.written(name, made_at, articles, left_out)
    building = base / f".building-{name}"
    try:
        for path, data in meant.items():
            files.save(building / path, data)
        verify(building, meant)
        building.rename(base / name)
    except OSError as error:
        raise FileError(f"{RELEASES}/{name}", 0, f"cannot be made: {error.strerror}") from error
    finally:
        shutil.rmtree(building, ignore_errors=True)
    switch(base / CURRENT, name)
    return name


_STAMP = str.maketrans({":": None, "-": None, "T": "-"})


def _free(base: Path, name: str) -> str:
    """Return the name, numbered where one of the same second and content lies there already."""
    free, number = name, 1
    while os.path.lexists(base / free):
        number += 1
        free = f"{name}-{number}"
    return free


def verify(building: Path, meant: Mapping[str, bytes]) -> None:
    """Read back what was written; raise FileError where a file does not hold what was meant.

    Two articles whose names a file system takes for one are found here too.
    """
    for path, data in meant.items():
        if files.read_bytes(building / path) != data:
            raise FileError(
                str(building / path), 0, "does not hold what was written to it", "The live release stays as it was."
            )


def localized(project: Project, views: Views, view: View) -> str:
    """Return the article in a locale, with the targets that the gate lets through and the source elsewhere."""
    return assembled(
        project.document(view.document),
        _released(project, view.rows),
        fmt=project.format(view.document),
        lang=view.locale,
        fragments={part.view.document: _released(project, part.rows) for part in parts(project, views, view)},
    )


def _released(project: Project, rows: Iterable[Row]) -> dict[UnitKey, str]:
    allowed = {"approved", "pending"} if project.config.require == "pending" else {"approved"}
    return {
        key_of(row.source): row.unit.target
        for row in rows
        if row.state in allowed or (row.state == "carried" and row.follows)
    }


def _released_catalog(project: Project, views: Views, view: View) -> Catalog:
    """Return the catalog with every unit of the page, so that no program looks for one elsewhere.

    A sentence that stands in the article and in a fragment has the article's target.
    """
    rows = {row.unit.key: row for row in view.rows}
    for part in parts(project, views, view):
        rows = {row.unit.key: row for row in part.rows} | rows
    units = tuple(replace(row.unit, fuzzy=False, notes=(), comments=()) for row in rows.values())
    return Catalog(project.header(view.document, view.locale), units)

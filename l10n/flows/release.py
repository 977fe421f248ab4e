"""`release`: what the website gets, built aside from the gated result, verified, switched to in one step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from l10n.errors import CatalogError, FileError, RefusedError, UsageError
from l10n.flows import manifest, outputs
from l10n.flows.editions import Edition, content_hash
from l10n.flows.gate import Verdict
from l10n.flows.manifest import Article, Live, Locale, Manifest, NotReleased
from l10n.flows.outcomes import Outcome, Outcomes, outcomes
from l10n.flows.pages import Site
from l10n.flows.provenance import Provenance
from l10n.flows.verified import verified
from l10n.flows.view import Views
from l10n.model.locale import LocaleTag
from l10n.project import Project
from l10n.store import files, mo, releases
from l10n.store.layout import RELEASES
from l10n.store.releases import CURRENT


@dataclass(frozen=True, slots=True)
class ReleaseReport:
    """What was released. `id` is empty where nothing changed since the current release.

    `gone` are articles that were live and left with their document or locale; `returned` those that readers get as a
    release had them that was `withdrawn`. That names the releases, the newest first, from which a rollback went back to
    the one that was live when this was built. `nowhere` are links that lead to no article: documents and addresses.
    """

    id: str
    articles: tuple[Article, ...]
    refused: tuple[Verdict, ...]
    folder: str
    gone: tuple[Article, ...] = ()
    pruned: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    returned: tuple[Article, ...] = ()
    nowhere: tuple[tuple[str, str], ...] = ()


def release(
    project: Project,
    views: Views,
    *,
    document: str | None = None,
    locale: str | None = None,
    again: bool = False,
    dry: bool = False,
) -> ReleaseReport:
    """Build a release of everything publishable and switch to it.

    What a rollback withdrew is released again, unchanged, only with `again`.

    An article that was live and is not publishable now stays as it last was, until its document or locale leaves the
    project. Raises RefusedError where nothing is publishable, or not what was asked for by name, or
    nothing but what was withdrawn; then the current release stays. With `dry` nothing at all is written.
    """
    with project.writing(dry=dry):
        base = project.root / RELEASES
        if base.exists() and not base.is_dir():
            raise FileError(RELEASES, 0, "a file stands where releases go", "Move it away.")
        before = manifest.read(releases.live(base), label=f"{RELEASES}/{CURRENT}/{manifest.NAME}")
        with outcomes(project, views, dry=dry) as made:
            editions, left_out = _judged(project, made, document, locale)
            refused = tuple(outcome.verdict for outcome in left_out)
            if (document or locale) and refused:
                raise RefusedError(_no(refused), "`l10n publishable` lists every unit in the way.")
            editions += _fragments(project, made)
        held, gone = _standing(project, before.articles, editions)
        if not editions and not held and not gone:
            raise RefusedError(_no(refused) or "there is nothing to release", "`l10n publishable` says why.")
        current = releases.live(base)
        editions += (_held(article, current) for article in held if current)
        kept = {(row.document, row.locale): row.slug for row in before.articles}
        site = Site(project, editions, kept=kept)
        meant, links, told = _content(project, site, editions, left_out)
        name = manifest.identity(told)
        pages = tuple(article for article in told.articles if article.path)
        away = releases.withdrawn(base)
        after, returned = _withdrawn(base, current, away), _returned(base, before, told, away)
        report = ReleaseReport("", pages, refused, f"{RELEASES}/{CURRENT}", gone, withdrawn=after, returned=returned)
        report = replace(report, nowhere=tuple(sorted(site.nowhere)))
        if name == before.id:
            return replace(report, returned=())
        if not again and (twins := [one for one, content in away.items() if content == name]):
            what = f"what would be released is what {twins[-1]} held, which a rollback withdrew"
            raise RefusedError(what, "The live one stays. Mend what was wrong, or say `l10n release --again`.")
        if dry:
            return report
        meant[manifest.NAME] = manifest.written(name, told)
        folder = releases.next_name(base, name[:8])
        releases.publish(base, folder, meant, links, verify=lambda made: verified(made, editions, told, links))
        # What was live until now was not withdrawn, whatever a rollback that was killed has noted.
        stay = {one: content for one, content in away.items() if content != name}
        releases.withdraw(base, stay)
        pruned = releases.prune(base, keep=project.config.release.keep, spared=[current.name] if current else [])
    return replace(report, id=folder, folder=f"{RELEASES}/{folder}", pruned=pruned)


def _withdrawn(base: Path, current: Path | None, away: Mapping[str, str]) -> tuple[str, ...]:
    """Return the withdrawn releases that are newer than the live one, the newest first."""
    names = releases.names(base)
    later = names[names.index(current.name) + 1 :] if current and current.name in names else []
    return tuple(name for name in reversed(later) if name in away)


def _returned(base: Path, before: Live, told: Manifest, away: Iterable[str]) -> tuple[Article, ...]:
    """Return the articles of a release that readers do not have now and that a withdrawn one had just so."""
    live = {(one.document, one.locale, one.sha256) for one in before.articles}
    once: set[tuple[str, str, str]] = set()
    for name in away:
        with suppress(FileError):  # it may be gone
            held = manifest.read(base / name, label=name) if (base / name).is_dir() else Live()
            once |= {(one.document, one.locale, one.sha256) for one in held.articles}
    back = (one for one in told.articles if one.path and (one.document, one.locale, one.sha256) in once - live)
    return tuple(back)


def _content(
    project: Project, site: Site, editions: Sequence[Edition], left_out: Iterable[Outcome]
) -> tuple[dict[str, bytes], dict[str, str], Manifest]:
    """Return a release's files, its folders under second names, and what its manifest tells."""
    rows = [outputs.article_of(project, site, one) for one in editions]
    made = (outputs.files_of(project, site, one, row) for one, row in zip(editions, rows, strict=True))
    names = outputs.names_of(editions, project.config.locales)
    meant = outputs.without_doubles((*made, outputs.silent_files(names, editions)))
    links = outputs.links_of(names)
    locales = [
        Locale(tag, [name for name, to in names.aliases.items() if to == tag], _chain(project, tag))
        for tag in project.config.locales
    ]
    absent = [_left_out(project, site, outcome) for outcome in left_out]
    return meant, links, Manifest(locales, rows, absent, outputs.hashes(meant))


def _chain(project: Project, locale: LocaleTag) -> tuple[LocaleTag, ...]:
    return project.config.release.chain(locale, project.config.locales, project.config.source_language)


def _left_out(project: Project, site: Site, outcome: Outcome) -> NotReleased:
    judged = outcome.verdict
    tag = LocaleTag.parse(judged.locale)
    links = (other for other in _chain(project, tag) if (judged.document, other) in site.placed)
    return NotReleased(
        judged.document,
        judged.locale,
        judged.summary(),
        completeness=outcome.completeness,
        link_to=next((other.bcp47 for other in links), ""),
    )


def _judged(
    project: Project, made: Outcomes, document: str | None, locale: str | None
) -> tuple[list[Edition], list[Outcome]]:
    """Return what is publishable, and what comes of the rest; a document that cannot be read is of the rest.

    Raises UsageError where a fragment is named: it has no page.
    """
    fresh: list[Edition] = []
    refused: list[Outcome] = []
    locales = (project.locale(locale),) if locale else project.config.locales
    names = [name for name in project.named(document) if name not in project.fragments]
    if document and not names:
        raise UsageError(f"{document} is no article", "It is released with the articles that hold it.")
    for name in names:
        for tag in locales:
            outcome = made.of(name, tag)
            if outcome.edition is not None:
                fresh.append(outcome.edition)
            else:
                refused.append(outcome)
    return fresh, refused


def _standing(
    project: Project, before: Iterable[Article], fresh: Iterable[Edition]
) -> tuple[tuple[Article, ...], tuple[Article, ...]]:
    """Return which live articles stay as they are, and which leave because their document or locale is gone."""
    renewed = {(one.document, one.locale.bcp47) for one in fresh}
    locales = {tag.bcp47 for tag in project.config.locales}
    held: list[Article] = []
    gone: list[Article] = []
    for article in before:
        if article.document not in project.names or article.locale not in locales:
            gone.append(article)
        elif (article.document, article.locale) not in renewed:
            held.append(article)
    return tuple(held), tuple(gone)


def _fragments(project: Project, made: Outcomes) -> list[Edition]:
    """Return the fragments' catalogs that may be released: programs show what stands in many articles by themselves."""
    found = [made.of(name, tag).edition for name in project.fragments for tag in project.config.locales]
    return [one for one in found if one is not None and one.units]


def _no(refused: Iterable[Verdict]) -> str:
    return "\n".join(f"{judged.document} {judged.locale}: not publishable: {judged.summary()}" for judged in refused)


def _held(article: Article, current: Path) -> Edition:
    """Take an article over from the live release, if it still is what was released."""
    text = files.read_bytes(current / article.path) if article.path else None
    compiled = files.read_bytes(current / article.catalog)
    if content_hash(text or b"", compiled) != article.sha256:
        raise CatalogError(
            f"{RELEASES}/{CURRENT}/{article.path or article.catalog}",
            0,
            "the live article or its catalog is not what was released",
            "Bring both back, or make the article publishable again.",
        )
    header, units = mo.units(compiled)
    return Edition(
        article.document,
        LocaleTag.parse(article.locale),
        None if text is None else text.decode(),
        header,
        units,
        compiled,
        Provenance(article.machine, article.credits),
        held=True,
        notice=article.notice,
        completeness=article.completeness,
    )

"""The gate: what may be released now, and for everything else why not, where, whose it is and how long it takes."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from l10n.approval.effort import minutes
from l10n.assemble import assembled
from l10n.errors import CatalogError, FileError
from l10n.extract.conflict import conflict_line
from l10n.flows import manifest
from l10n.flows.blockers import Blocker, blocked, row_blockers
from l10n.flows.committed import Committed
from l10n.flows.links import Links
from l10n.flows.provenance import machine_share
from l10n.flows.view import Row, View, Views
from l10n.flows.work import key_of
from l10n.model.locale import LocaleTag
from l10n.model.policy import Policy
from l10n.outputs.body import is_blank, rendered
from l10n.po.counted import is_template
from l10n.project import SOURCES, Project
from l10n.store import releases
from l10n.store.layout import RELEASES

Standing = Literal["ready", "near", "outdated", "not"]
_NEAR = 30
"""One person's half hour is one step."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a document may appear in a locale; where not, each thing that is in the way.

    `standing` is `ready`, `near` (one step away: half an hour of one person at most), `outdated` (an older
    version is live and stays) or `not`; `live` says that some version is. `minutes` is what all blockers are likely to
    take. `machine` is the share of its letters, 0..1, that a machine wrote; `notice` that the policy wants its page
    to say so; `stale` how many sentences appear as they were before their sources changed;
    `steps` is 2 where somebody has to approve what is yet to be translated.
    """

    document: str
    locale: str
    publishable: bool
    blockers: tuple[Blocker, ...]
    standing: Standing = "not"
    live: bool = False
    minutes: int = 0
    machine: float = 0.0
    notice: bool = False
    stale: int = 0
    steps: int = 0

    def summary(self) -> str:
        """Return the reasons in one line: the file that cannot be read, else how many units, in the way of what."""
        unread = [f"{one.place}: {one.reason}" for one in self.blockers if one.code == "unreadable"]
        return "; ".join(unread) or self.counts()

    def counts(self) -> str:
        """Return in one line how many of the blockers have which code."""
        counts: dict[str, int] = {}
        for blocker in self.blockers:
            counts[blocker.code] = counts.get(blocker.code, 0) + 1
        return " · ".join(f"{count} {code}" for code, count in counts.items())

    @property
    def owners(self) -> tuple[str, ...]:
        """Whose the blockers are, in their order."""
        return tuple(dict.fromkeys(blocker.owner for blocker in self.blockers))


def verdict_at(project: Project, views: Views, name: str, locale: LocaleTag) -> Verdict:
    """Judge a document in a locale, where its source, a catalog or a ledger cannot be read as well."""
    try:
        return verdict(project, views, views.view(name, locale))
    except FileError as error:
        return _unreadable(project, name, locale, error)


def verdict(project: Project, views: Views, view: View) -> Verdict:
    """Judge one document in one locale: every unit approved (or what the policy requires) or carried, and sound.

    The units of its fragments count as its own. Raises FileError where one of its files cannot be read.
    """
    policy = project.config.policy_for(view.document)
    judged = _alone(project, views, view, policy)
    apart = [tag for tag in _together(policy, view.locale) if not _is_ready(project, views, view.document, tag, policy)]
    if not apart:
        return judged
    path = f"{SOURCES}/{view.document}"
    waits = (
        blocked(
            project.config, "together", f"appears only together with {tag}, which is not ready", locale=tag, path=path
        )
        for tag in apart
    )
    blockers = (*judged.blockers, *waits)
    return standing_of(replace(judged, publishable=False, blockers=blockers, steps=max(judged.steps, 1)), ())


def _alone(project: Project, views: Views, view: View, policy: Policy) -> Verdict:
    """Judge a document in a locale, whatever others of a group of locales are like."""
    blockers = [*_of_files(views, view, policy), *_of_rows(views, view, view.rows, policy)]
    rows = [(view, view.rows)]
    for part in parts(project, views, view):
        rows.append((part.view, part.rows))
        for blocker in _of_rows(views, part.view, part.rows, policy):
            reason = f"{blocker.reason} (in the catalog of {part.view.document})"
            blockers.append(replace(blocker, reason=reason, fragment=part.view.document))
    machine = machine_share(views, rows)
    if machine > policy.machine_share:
        text = " ".join(row.source.key.source for _, some in rows for row in some)
        blockers.append(_of_machine(project, view, text, share=machine, most=policy.machine_share))
    stale = sum(row.state == "stale" for _, some in rows for row in some) if not blockers else 0
    # What a translator has done, a reviewer has to see.
    twice = policy.require == "approved" and any(one.code == "empty" for one in blockers)
    found = Verdict(view.document, view.locale.bcp47, not blockers, tuple(blockers), machine=machine, stale=stale)
    return standing_of(replace(found, notice=policy.tells(machine), steps=1 + twice if blockers else 0), ())


def _of_machine(project: Project, view: View, text: str, *, share: float, most: float) -> Blocker:
    """Return the blocker of an article of which a machine wrote too much: to review the rest of its sources' `text`."""
    told = f"a machine wrote {share:.0%} of it, and {most:.0%} is the most: review some of that"
    path = project.label(project.catalog_path(view.document, view.locale))
    found = blocked(project.config, "machine_share", told, locale=view.locale, path=path)
    return replace(found, minutes=round(minutes("draft", text) * (share - most), 1))


def standing_of(judged: Verdict, live: Collection[tuple[str, str]]) -> Verdict:
    """Return a verdict with where its document stands; `live` are the documents and locales that readers have."""
    is_live = (judged.document, judged.locale) in live
    took = math.ceil(sum(blocker.minutes for blocker in judged.blockers))
    standing: Standing = "not"
    if judged.publishable:
        standing = "ready"
    elif len(judged.owners) == 1 and judged.steps < 2 and took <= _NEAR:
        standing = "near"
    elif is_live:
        standing = "outdated"
    return replace(judged, standing=standing, live=is_live, minutes=took)


def live_articles(project: Project) -> frozenset[tuple[str, str]]:
    """Return the documents that the live release holds, with their locales."""
    base = project.root / RELEASES
    try:
        held = manifest.read(releases.live(base), label=f"{RELEASES}/{releases.CURRENT}/{manifest.NAME}")
    except CatalogError:
        return frozenset()  # `l10n release` tells of it
    return frozenset((article.document, article.locale) for article in held.articles)


def _together(policy: Policy, locale: LocaleTag) -> tuple[LocaleTag, ...]:
    """Return the other locales without which this one does not appear."""
    groups = (group for group in policy.together if locale in group)
    return tuple(dict.fromkeys(tag for group in groups for tag in group if tag != locale))


def _is_ready(project: Project, views: Views, name: str, locale: LocaleTag, policy: Policy) -> bool:
    try:
        return _alone(project, views, views.view(name, locale), policy).publishable
    except FileError:
        return False


def _unreadable(project: Project, name: str, locale: LocaleTag, error: FileError) -> Verdict:
    told = f"{error.message}. {error.hint}" if error.hint else error.message
    found = blocked(project.config, "unreadable", told, locale=locale, path=error.path, line=error.line)
    return standing_of(Verdict(name, locale.bcp47, publishable=False, blockers=(found,)), ())


def _of_files(views: Views, view: View, policy: Policy) -> Iterator[Blocker]:
    """Yield what is in the way of a whole document: its source, its catalog, what git does not have."""
    project = views.project
    config, name, tag = project.config, view.document, view.locale
    if not view.synced:
        reason = "the source changed since the last sync: run `l10n sync`"
        if not project.catalog_path(name, tag).exists():
            reason = "the catalog is missing: run `l10n sync`"
        path = project.label(project.catalog_path(name, tag))
        yield blocked(config, "unsynced", reason, locale=tag, path=path)
    if name not in project.fragments and (line := conflict_line(project.document(name).text)):
        reason = "a merge conflict was left in the source: keep one side"
        yield blocked(config, "conflict", reason, locale=tag, path=f"{SOURCES}/{name}", line=line)
    if name not in project.fragments and not is_template(name):
        yield from _of_text(views, view)
    if policy.committed:
        views.committed = views.committed or Committed.of(project.root)
        for path in views.committed.lacking(project, name, tag):
            yield blocked(config, "uncommitted", "git does not have it as it is here: commit it", locale=tag, path=path)


def _of_text(views: Views, view: View) -> Iterator[Blocker]:
    """Yield what is in the way in an article as such: it is blank, or has links that the project takes for errors."""
    project, name, tag = views.project, view.document, view.locale
    where = partial(blocked, project.config, locale=tag, path=f"{SOURCES}/{name}")
    document = project.document(name)
    if not document.segments:
        fmt = project.format(name)
        if is_blank(rendered(assembled(document, {}, fmt=fmt), fmt, project.settings)):
            yield where("blank", "the source has nothing that a reader would see")
    if project.config.weight("src_link") == "error":
        for at, address in Links(project).nowhere(name):
            line = document.text.count("\n", 0, at) + 1
            yield where("src_link", f"{address} is no article of the project", line=line)


@dataclass(frozen=True, slots=True)
class Part:
    """What a document has of a fragment: the fragment's view, and those of its rows that stand in the document."""

    view: View
    rows: tuple[Row, ...]


def parts(project: Project, views: Views, view: View) -> tuple[Part, ...]:
    """Return what a document in a locale takes from fragments; nothing where it is one itself."""
    if view.document in project.fragments:
        return ()
    found: list[Part] = []
    for fragment, units in project.fragment_units(view.document).items():
        whole = views.view(fragment, view.locale)
        keys = {key_of(unit) for unit in units}
        found.append(Part(whole, tuple(row for row in whole.rows if key_of(row.source) in keys)))
    return tuple(found)


def _of_rows(views: Views, view: View, rows: Iterable[Row], policy: Policy) -> Iterator[Blocker]:
    """Yield what is in the way in a view; what follows a master is as sound as that."""
    master = views.project.config.master(view.locale)
    above = views.view(view.document, master) if master else view
    masters = {key_of(row.source): row for row in above.rows} if master else {}
    for row in rows:
        of = masters[key_of(row.source)] if row.follows else row
        if row.follows and of.state == row.state:
            yield from row_blockers(views, above, of, policy)
        else:
            yield from row_blockers(views, view, row, policy)

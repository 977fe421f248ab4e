"""What a sync is asked, and what it does in every locale: read, reconcile, fill, draft, derive, annotate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from l10n.flows.beyond import widened
from l10n.flows.desk import Desk, derived_desk, master_desks
from l10n.flows.notes import annotate
from l10n.flows.pretranslate import DraftRequest, Progress, pretranslate
from l10n.flows.report import Drafts
from l10n.flows.scope import Scope
from l10n.flows.work import Trust, never, once
from l10n.model.config import Spending
from l10n.model.locale import LocaleTag
from l10n.project import Project
from l10n.store.scan import Scan

if TYPE_CHECKING:
    from l10n.engines.budget import Budget


@dataclass(frozen=True, slots=True)
class SyncRequest:
    """What is asked of a sync.

    `engines` may draft, in the order of trial, for `documents` and `locales` (empty: all), each what the configuration
    says unless they were `chosen` for everything; `url` points an engine elsewhere; `spending` bounds this run in place
    of the configuration; `dry` writes nothing; `strict` ends at an engine that lacks its key; `trust` is asked about
    fuzzy marks that vanished all at once; `thorough` tells by content what changed, `anew` looks at everything,
    whatever the index says; see `SyncReport` for `brief`. `scan` is what was seen in the folder just before, if
    somebody looked.
    """

    engines: tuple[str, ...] = ()
    chosen: bool = False
    url: str = ""
    spending: Spending = field(default_factory=Spending)
    documents: tuple[str, ...] = ()
    locales: tuple[LocaleTag, ...] = ()
    dry: bool = False
    strict: bool = False
    trust: Trust = never
    thorough: bool = False
    anew: bool = False
    brief: bool = False
    scan: Scan | None = None


@dataclass(frozen=True, slots=True)
class Stand:
    """What was worked on, how far it reached, and what engines drafted."""

    scope: Scope
    desks: Sequence[Desk]
    drafts: Drafts


def worked(project: Project, scope: Scope, request: SyncRequest, *, at: str, progress: Progress) -> Stand:
    """Work on every locale, in as wide a scope as what is done there reaches; nothing is written."""
    stand = _desks(project, scope, request, at, progress)
    for desk in stand.desks:
        terms = project.terms(desk.locale)
        for work in desk.works:
            annotate(work, desk.history, terms)
    return stand


def _budget(project: Project, request: SyncRequest) -> Budget | None:
    """Return what engines may spend in this run, None where nothing bounds it."""
    asked, usual = request.spending, project.config.spending
    characters, money = asked.characters or usual.characters, asked.money or usual.money
    if not (characters or money):
        return None
    from l10n.engines.budget import Budget

    return Budget(characters=characters, money=money)


def _desks(project: Project, scope: Scope, request: SyncRequest, at: str, progress: Progress) -> Stand:
    trust = once(request.trust)
    budget = _budget(project, request)
    while True:
        desks = master_desks(project, scope, at=at, trust=trust)
        if wider := widened(project, scope, desks):
            scope = wider
            continue
        drafts = pretranslate(
            project,
            [desk for desk in desks if not request.locales or desk.locale in request.locales],
            DraftRequest(
                request.engines,
                request.url,
                request.documents or scope.names,
                request.dry,
                request.strict,
                request.chosen,
                budget,
            ),
            at=at,
            progress=progress,
        )
        desks += [
            derived_desk(project, tag, scope, desks, at=at, trust=trust)
            for tag in project.config.locales
            if project.config.master(tag) is not None
        ]
        wider = widened(project, scope, desks)
        if wider is None:
            return Stand(scope, desks, drafts)
        scope = wider

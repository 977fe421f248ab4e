"""Drafts by engines, for what neither people nor the memory have filled."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from l10n.errors import UsageError
from l10n.flows.desk import Desk
from l10n.flows.drafters import Ready, made_ready
from l10n.flows.fill import propose
from l10n.flows.report import MEMORY, Drafts, Priced
from l10n.flows.work import Work
from l10n.model.locale import LocaleTag
from l10n.model.lookup import Proposal
from l10n.model.plural import is_plural
from l10n.po.counted import is_template
from l10n.project import Project

if TYPE_CHECKING:
    from l10n.engines.base import Understands
    from l10n.engines.budget import Budget
    from l10n.engines.jobs import Job, Outcome

Progress = Callable[[str, int, int], None]
"""Told what is going on, how much is done, and of how much."""


@dataclass(frozen=True, slots=True)
class DraftRequest:
    """Who is asked, for what: `engines` in the order of trial, `url` in place of their own address, `documents`.

    `chosen` says that these engines are asked for everything, whatever the configuration says of some documents;
    `budget` is what they may spend, all together.
    """

    engines: tuple[str, ...]
    url: str
    documents: tuple[str, ...]
    dry: bool
    strict: bool = False
    chosen: bool = False
    budget: Budget | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """An empty unit, in the catalog that it stands in."""

    work: Work
    index: int

    @property
    def text(self) -> str:
        """The source to translate."""
        return self.work.units[self.index].source


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Empty units of one locale and one source language, and who is asked for them, in the order of trial."""

    desk: Desk
    lang: LocaleTag
    places: Sequence[_Place]
    chain: tuple[str, ...]


def pretranslate(
    project: Project, desks: Sequence[Desk], request: DraftRequest, *, at: str, progress: Progress
) -> Drafts:
    """Ask engines for a draft of every empty unit that no person emptied; equal texts are asked for once.

    What one engine cannot do, the next in the order is asked for. Every answer is in the cache before it is in a
    catalog, so that whatever ends the program, nothing is paid twice. An embargo keeps a document's text here.

    Raises UsageError for an engine that there is not and, with `strict`, ConfigError for a key that is missing,
    whether or not there is anything to ask for; without it the failure is told and the work goes on.
    """
    reasons: dict[str, None] = {}
    with ExitStack() as stack:
        engines = made_ready(project, request.engines, stack, reasons, url=request.url, strict=request.strict)
        if not engines:
            return Drafts(MEMORY if request.engines else "", failures=tuple(reasons))
        documents = [name for name in request.documents if not project.rule(name).embargo]
        wanted = [
            _Wanted(desk, lang, places, chain)
            for desk in desks
            for (lang, chain), places in _empty(project, desk, documents, request).items()
        ]
        texts = sum(len(one.places) for one in wanted)
        budget = request.budget
        if budget and budget.bounds_money and not any(ready.settings.price for ready in engines.values()):
            hint = "Write its price into l10n.toml: that of a million characters."
            raise UsageError("nobody knows what the engine costs", hint)
        if request.dry:
            priced = _quoted(project, wanted, engines)
            found = Drafts(", ".join(one.engine for one in priced), wanted=texts, priced=priced)
            return _bounded(found, budget) if budget else found
        return _drafted(project, wanted, engines, budget, reasons, at=at, progress=progress)


def _bounded(priced: Drafts, budget: Budget) -> Drafts:
    """Say of a dry run how far a budget would reach."""
    characters, money = (sum(one.characters for one in priced.priced), sum(one.cost for one in priced.priced))
    return replace(priced, budget=budget.bounds, spent=not budget.reaches(characters, money=money))


def _drafted(
    project: Project,
    wanted: Sequence[_Wanted],
    engines: Mapping[str, Ready],
    budget: Budget | None,
    reasons: dict[str, None],
    *,
    at: str,
    progress: Progress,
) -> Drafts:
    from l10n.engines.signals import signals

    drafted = cached = 0
    given_up: set[str] = set()
    by: dict[str, None] = {}
    waiting: list[str] = []
    for one in wanted:
        left = one.places
        for name in one.chain:
            if name in given_up or name not in engines or not left:
                continue
            ready = engines[name]
            outcome = _asked(project, ready, one, left, budget, progress, reasons)
            if outcome and outcome.stopped:
                given_up.add(name)
            answers = {result.text: result for result in outcome.results if not result.problem} if outcome else {}
            for place in left:
                if answer := answers.get(place.text):
                    doubts = signals(place.text, answer.target, lang=one.lang, locale=one.desk.locale)
                    proposal = Proposal(answer.target, "machine", signals=doubts)
                    propose(place.work, place.index, one.desk.history, proposal, at=at, by=ready.engine.cached_as)
                    drafted += 1
                    cached += answer.cached
                    by[name] = None
            left = [place for place in left if place.text not in answers]
        waiting += _once(left)
    texts = sum(len(one.places) for one in wanted)
    found = Drafts(", ".join(by) or next(iter(engines)), drafted, cached, tuple(reasons), texts)
    if budget is None:
        return found
    found = replace(found, budget=budget.bounds, spent=budget.refused)
    return replace(found, left=len(waiting), left_characters=sum(map(len, waiting))) if budget.refused else found


def _empty(
    project: Project, desk: Desk, documents: Sequence[str], request: DraftRequest
) -> dict[tuple[LocaleTag, tuple[str, ...]], list[_Place]]:
    """Return what has no target, by the language of the source and who is asked for it."""
    found: dict[tuple[LocaleTag, tuple[str, ...]], list[_Place]] = {}
    for work in desk.works:
        chain = request.engines if request.chosen else project.config.chain(work.name, desk.locale)
        if work.name not in documents or all(name == MEMORY for name in chain):
            continue
        for index, unit in enumerate(work.units):
            lang = work.template[index].lang
            empty = not unit.target.strip() and not desk.history.cleared(work.domain, unit.key)
            # No engine knows how many forms another language has.
            counts = is_template(work.name) and is_plural(unit.source)
            if empty and not counts and lang.language != desk.locale.language:
                found.setdefault((lang, chain), []).append(_Place(work, index))
    return found


def _asked(
    project: Project,
    ready: Ready,
    wanted: _Wanted,
    places: Sequence[_Place],
    budget: Budget | None,
    progress: Progress,
    reasons: dict[str, None],
) -> Outcome | None:
    """Ask one engine; note in `reasons` what it could not do."""
    from l10n.engines import why
    from l10n.engines.jobs import Limits
    from l10n.engines.pipeline import translated
    from l10n.store.cache import MachineCache

    name, made = ready.settings.name, ready.engine
    desk, lang, locale = wanted.desk, wanted.lang, wanted.desk.locale
    texts = _once(places)
    what = f"{name} {lang} → {locale}"
    if not made.serves(lang, locale):
        reasons[f"{name}: {why(name, lang, locale)}"] = None
        return None
    with MachineCache(project.cache_path, tell=lambda told: reasons.setdefault(told, None)) as cache:
        outcome = translated(
            _jobs(project, desk, texts, understands=made.understands),
            engine=made,
            source=lang,
            target=locale,
            cache=cache,
            limits=replace(Limits.of(ready.settings), budget=budget, form=project.config.engine(name).form(locale)),
            progress=lambda done, of: progress(what, done, of),
        )
    if budget and outcome.stopped == budget.reason:
        reasons[f"{outcome.stopped}; the next run goes on"] = None  # once, whoever was to be asked
    elif outcome.failed:
        why_not = outcome.stopped or outcome.failed[0].problem
        reasons[f"{what}: {len(outcome.failed)} of {len(texts)} texts were not translated: {why_not}"] = None
    return outcome


def _once(places: Sequence[_Place]) -> dict[str, _Place]:
    """Return the places of texts, each text once."""
    texts: dict[str, _Place] = {}
    for place in places:
        texts.setdefault(place.text, place)
    return texts


def _quoted(project: Project, wanted: Sequence[_Wanted], engines: Mapping[str, Ready]) -> tuple[Priced, ...]:
    """Say what the first of each chain would be sent; what was paid for before is left out."""
    from l10n.engines.budget import cost
    from l10n.engines.pipeline import quoted
    from l10n.store.cache import MachineCache

    sums: dict[str, Priced] = {}
    with ExitStack() as stack:
        # A dry run makes no file.
        cache = stack.enter_context(MachineCache(project.cache_path)) if project.cache_path.exists() else None
        for one in wanted:
            serving = (engines[name] for name in one.chain if name in engines)
            ready = next((each for each in serving if each.engine.serves(one.lang, one.desk.locale)), None)
            if ready is None:
                continue
            jobs = _jobs(project, one.desk, _once(one.places), understands="nothing")
            quote = quoted(jobs, engine=ready.engine, source=one.lang, target=one.desk.locale, cache=cache)
            name, price = ready.settings.name, ready.settings.price
            before = sums.get(name, Priced(name))
            characters = before.characters + quote.characters
            sums[name] = Priced(name, before.texts + quote.texts, characters, cost(characters, price), bool(price))
    return tuple(sums.values())


def _jobs(project: Project, desk: Desk, texts: Mapping[str, _Place], *, understands: Understands) -> list[Job]:
    from l10n.engines.jobs import NO_HINTS, Job
    from l10n.flows.hints import Hinter

    hinter = None if understands == "nothing" else Hinter(project, desk, around=understands == "context")
    return [
        Job(str(number), text, hinter.of(place.work, place.index) if hinter else NO_HINTS)
        for number, (text, place) in enumerate(texts.items())
    ]

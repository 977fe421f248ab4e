"""All catalogs of one locale while a sync works on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from l10n.approval import History
from l10n.derive import derived
from l10n.flows.convert import converted
from l10n.flows.fill import fill
from l10n.flows.work import Trust, Work, by_key, look, seen_by
from l10n.model.catalog import Catalog, Unit, UnitKey
from l10n.model.ledger import Event
from l10n.model.locale import LocaleTag
from l10n.project import Project, domain
from l10n.reconcile import Reconciled, reconciled


@dataclass(slots=True)
class Desk:
    """A locale's catalogs, its history, and how the units of each fared.

    `orphans` are domains whose document is gone, with what people last did in their catalogs.
    """

    locale: LocaleTag
    history: History
    works: list[Work]
    fates: Mapping[str, Reconciled] = field(default_factory=dict)
    orphans: Mapping[str, tuple[Event, ...]] = field(default_factory=dict)
    from_memory: int = 0
    outdated: int = 0


def master_desk(project: Project, locale: LocaleTag, names: Sequence[str], *, at: str, trust: Trust) -> Desk:
    """Load a locale that people translate into, note what they did, match it with the sources, fill it."""
    history = project.history(locale)
    works = [look(project, name, locale, history, at=at, trust=trust) for name in names]
    catalogs = {work.domain: replace(work.on_disk, units=work.seen) for work in works}
    orphans: dict[str, tuple[Event, ...]] = {}
    for where in project.orphans(locale):
        catalogs[where], orphans[where] = _orphan(project, where, locale, history, at=at)
    fates = reconciled({work.domain: work.template for work in works}, catalogs, history, at=at)
    for work in works:
        fate = fates[work.domain]
        work.units, work.obsolete = list(fate.units), fate.obsolete
        for event in fate.events:
            work.tell(history, event)
    filled = fill(works, history, floor=project.config.memory_threshold, at=at)
    return Desk(locale, history, works, fates, orphans, filled)


def _orphan(
    project: Project, where: str, locale: LocaleTag, history: History, *, at: str
) -> tuple[Catalog, tuple[Event, ...]]:
    catalog = project.catalog_at(project.orphan_path(where, locale))
    seen = seen_by(catalog, history, document=where, at=at)
    for event in seen.events:
        history.add(where, event)
    return replace(catalog, units=seen.units), seen.events


def derived_desk(
    project: Project, locale: LocaleTag, names: Sequence[str], masters: Sequence[Desk], *, at: str, trust: Trust
) -> Desk:
    """Make a derived locale from its master's desk; keep what people wrote in it."""
    history = project.history(locale)
    master = next(desk for desk in masters if desk.locale == project.config.master(locale))
    above = {work.name: by_key(work.units) for work in master.works}
    desk = Desk(locale, history, [])
    gone: dict[UnitKey, Unit] = {}
    events: dict[str, tuple[Event, ...]] = {}
    for where in project.orphans(locale):
        catalog, events[where] = _orphan(project, where, locale, history, at=at)
        gone |= by_key(catalog.units)
    desk.orphans = events
    for name in names:
        expected = {key: converted(unit.target, locale) for key, unit in above[name].items()}
        work = look(project, name, locale, history, at=at, trust=trust, expected=expected)
        made = derived(
            work.template,
            above[name],
            gone | by_key(work.seen),
            history,
            document=domain(name),
            locale=locale,
            convert=partial(converted, locale=locale),
            at=at,
        )
        work.units = list(made.units)
        desk.outdated += made.outdated
        for event in made.events:
            work.tell(history, event)
        desk.works.append(work)
    return desk

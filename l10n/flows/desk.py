"""All catalogs of one locale while a sync works on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from l10n.approval import History
from l10n.derive import derived
from l10n.flows.convert import converted
from l10n.flows.fill import fill
from l10n.flows.past import Past
from l10n.flows.scope import Scope
from l10n.flows.work import Numbered, Trust, Work, by_key, look, numbered, seen_by
from l10n.model.catalog import Catalog, Unit, UnitKey
from l10n.model.document import SourceUnit
from l10n.model.ledger import Event
from l10n.model.locale import LocaleTag
from l10n.model.text import folded
from l10n.project import Project, domain
from l10n.reconcile import Reconciled, reconciled
from l10n.reconcile.carry import Corrected, origins


@dataclass(slots=True)
class Desk:
    """A locale's catalogs, its past, and how the units of each fared.

    `orphans` are domains whose document is gone, with what people last did in their catalogs.
    """

    locale: LocaleTag
    past: Past
    works: list[Work]
    fates: Mapping[str, Reconciled] = field(default_factory=dict)
    orphans: Mapping[str, Numbered] = field(default_factory=dict)
    from_memory: int = 0
    outdated: int = 0

    @property
    def history(self) -> History:
        """What the ledgers say."""
        return self.past.history

    def told(self) -> Iterator[tuple[str, Sequence[Event]]]:
        """Yield what the ledgers are to hold besides, by domain."""
        yield from ((work.domain, work.events) for work in self.works)
        yield from ((where, tuple(event for _, event in events)) for where, events in self.orphans.items())


@dataclass(frozen=True, slots=True)
class _Loaded:
    """What lies on disk for a locale: each document's catalog with its bytes, and those that have no document."""

    catalogs: Mapping[str, tuple[Catalog, bytes | None]]
    orphans: Mapping[str, Catalog]

    def sources(self) -> Iterator[str]:
        """Yield what stands in the catalogs to translate."""
        for catalog in (*(catalog for catalog, _ in self.catalogs.values()), *self.orphans.values()):
            yield from (unit.source for unit in (*catalog.units, *catalog.obsolete))


def _opened(project: Project, locale: LocaleTag, scope: Scope) -> tuple[_Loaded, Past]:
    """Read the catalogs of a locale, and its ledgers as far as they bear on them."""
    orphans = {where: project.catalog_at(project.orphan_path(where, locale)) for where in project.orphans(locale)}
    loaded = _Loaded({name: project.catalog(name, locale) for name in scope.names}, orphans)
    if scope.index is None:
        return loaded, Past.whole(project, locale)
    sources = [source.key.source for name in scope.names for source in project.template(name)]
    return loaded, Past.bearing(
        project,
        locale,
        scope.index,
        domains=sorted({*scope.domains(locale), *orphans}),
        sources=[*sources, *loaded.sources()],
    )


def master_desks(project: Project, scope: Scope, *, at: str, trust: Trust) -> list[Desk]:
    """Load the locales that people translate into, note what they did, match them with the sources, fill them."""
    masters = [tag for tag in project.config.locales if project.config.master(tag) is None]
    opened = {tag: _opened(project, tag, scope) for tag in masters}
    corrections = {tag: _corrections(past.history) for tag, (_, past) in opened.items()}

    def corrected(source: SourceUnit) -> Sequence[str]:
        own = next((tag for tag in masters if source.lang.same_text(tag)), None)
        return corrections[own].get(folded(source.key.source), ()) if own is not None else ()

    return [
        _master_desk(project, tag, loaded, past, corrected, at=at, trust=trust)
        for tag, (loaded, past) in opened.items()
    ]


def _corrections(history: History) -> Mapping[str, Sequence[str]]:
    """Return of which sources each text is the approved correction, if these are the ledgers of the source's language.

    What a reviewer approved there as a unit's target is the text that the other locales' readers have read.
    """
    found: dict[str, list[str]] = {}
    for _, event in history.pairs():
        source, target = folded(event.source), folded(event.target)
        if event.action == "accepted" and source != target and history.accepted(_key(event), event.target):
            found.setdefault(target, []).append(source)
    return found


def _key(event: Event) -> UnitKey:
    return UnitKey(event.context, event.source)


def _master_desk(
    project: Project, locale: LocaleTag, loaded: _Loaded, past: Past, corrected: Corrected, *, at: str, trust: Trust
) -> Desk:
    history = past.history
    works = [
        look(project, name, locale, history, loaded=catalog, at=at, trust=trust)
        for name, catalog in loaded.catalogs.items()
    ]
    catalogs = {work.domain: replace(work.on_disk, units=work.seen) for work in works}
    orphans: dict[str, Numbered] = {}
    for where, catalog in loaded.orphans.items():
        catalogs[where], orphans[where] = _orphan(where, catalog, history, at=at)
    templates = {work.domain: work.template for work in works}
    fates = reconciled(templates, catalogs, history, at=at, locale=locale, corrected=corrected)
    for work in works:
        fate = fates[work.domain]
        work.units, work.obsolete = list(fate.units), fate.obsolete
        for event in fate.events:
            work.tell(history, event)
    filled = fill(works, history, past.memory, floor=project.config.memory_threshold, at=at)
    return Desk(locale, past, works, fates, orphans, filled)


def _orphan(where: str, catalog: Catalog, history: History, *, at: str) -> tuple[Catalog, Numbered]:
    seen = seen_by(catalog, history, document=where, at=at)
    for event in seen.events:
        history.add(where, event)
    return replace(catalog, units=seen.units), numbered(seen.events)


def derived_desk(
    project: Project, locale: LocaleTag, scope: Scope, masters: Sequence[Desk], *, at: str, trust: Trust
) -> Desk:
    """Make a derived locale from its master's desk; keep what people wrote in it."""
    loaded, past = _opened(project, locale, scope)
    history = past.history
    master = next(desk for desk in masters if desk.locale == project.config.master(locale))
    above = {work.name: by_key(work.units) for work in master.works}
    desk = Desk(locale, past, [])
    gone: dict[UnitKey, Unit] = {}
    events: dict[str, Numbered] = {}
    for where, catalog in loaded.orphans.items():
        seen, events[where] = _orphan(where, catalog, history, at=at)
        gone |= by_key(seen.units)
    desk.orphans = events
    for name, found in loaded.catalogs.items():
        expected = {key: converted(unit.target, locale) for key, unit in above[name].items()}
        work = look(project, name, locale, history, loaded=found, at=at, trust=trust, expected=expected)
        made = derived(
            work.template,
            above[name],
            gone | by_key(work.seen),
            history,
            document=domain(name),
            locale=locale,
            convert=partial(converted, locale=locale),
            at=at,
            carries=partial(origins, history=master.history, document=domain(name)),
        )
        work.units = list(made.units)
        desk.outdated += made.outdated
        for event in made.events:
            work.tell(history, event)
        desk.works.append(work)
    return desk

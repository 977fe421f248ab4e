"""All catalogs of one locale while a sync works on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from l10n.approval import History
from l10n.derive import derived
from l10n.flows.convert import converted
from l10n.flows.fill import fill
from l10n.flows.heritage import Loaded, lives_on, loaded
from l10n.flows.past import Past
from l10n.flows.scope import Scope
from l10n.flows.work import Numbered, Trust, Work, by_key, catalog_of, look, numbered, seen_by
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

    `orphans` are domains whose document is gone, with what people last did in their catalogs; `renamed` those of them
    whose catalog is to go, for all of it stands under another name, with its bytes; `returned` files, set aside before,
    that stand again.
    """

    locale: LocaleTag
    past: Past
    works: list[Work]
    fates: Mapping[str, Reconciled] = field(default_factory=dict)
    orphans: Mapping[str, Numbered] = field(default_factory=dict)
    renamed: Mapping[str, bytes] = field(default_factory=dict)
    returned: tuple[Path, ...] = ()
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


def _opened(project: Project, locale: LocaleTag, scope: Scope) -> tuple[Loaded, Past]:
    """Read the catalogs of a locale, and its ledgers as far as they bear on them."""
    found = loaded(project, locale, scope.names, others=() if scope.alone else project.orphans(locale))
    if scope.index is None:
        return found, Past.whole(project, locale)
    sources = [source.key.source for name in scope.names for source in project.template(name)]
    past = Past.bearing(
        project,
        locale,
        scope.index,
        domains=sorted({*scope.domains(locale), *found.orphans}),
        sources=[*sources, *found.sources()],
    )
    return found, replace(past, index=None) if scope.alone else past


def master_desks(project: Project, scope: Scope, *, at: str, trust: Trust) -> list[Desk]:
    """Load the locales that people translate into, note what they did, match them with the sources, fill them."""
    masters = [tag for tag in project.config.locales if project.config.master(tag) is None]
    opened = {tag: _opened(project, tag, scope) for tag in masters}
    corrections = {tag: _corrections(past.history) for tag, (_, past) in opened.items()}

    def corrected(source: SourceUnit) -> Sequence[str]:
        own = next((tag for tag in masters if source.lang.same_text(tag)), None)
        return corrections[own].get(folded(source.key.source), ()) if own is not None else ()

    return [
        _master_desk(project, tag, found, past, corrected, at=at, trust=trust) for tag, (found, past) in opened.items()
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
    project: Project, locale: LocaleTag, found: Loaded, past: Past, corrected: Corrected, *, at: str, trust: Trust
) -> Desk:
    history = past.history
    works = [
        look(project, name, locale, history, loaded=catalog, at=at, trust=trust)
        for name, catalog in found.catalogs.items()
    ]
    catalogs = {work.domain: replace(work.on_disk, units=work.seen) for work in works}
    orphans: dict[str, Numbered] = {}
    for where, (catalog, _) in found.orphans.items():
        catalogs[where], orphans[where] = _orphan(where, catalog, history, at=at)
    templates = {work.domain: work.template for work in works}
    fates = reconciled(templates, catalogs, history, at=at, locale=locale, corrected=corrected, former=found.former)
    for work in works:
        fate = fates[work.domain]
        work.units, work.obsolete = list(fate.units), fate.obsolete
        for event in fate.events:
            work.tell(history, event)
    filled = fill(works, history, past.memory, floor=project.config.memory_threshold, keep=project.config.keep, at=at)
    desk = Desk(locale, past, works, fates, orphans, returned=found.returned, from_memory=filled)
    desk.renamed = _renamed(project, desk, found)
    return desk


def _renamed(project: Project, desk: Desk, found: Loaded) -> dict[str, bytes]:
    """Return the catalogs under former names that are to go, with their bytes."""
    heirs = {work.domain: work for work in desk.works}
    renamed: dict[str, bytes] = {}
    for document, where in (*found.former.items(), *found.begun.items()):
        catalog, data = found.orphans[where]
        heir = catalog_of(project, heirs[document])
        if data is not None and lives_on(catalog, heir, desk.works, desk.history):
            renamed[where] = data
    return renamed


def _orphan(where: str, catalog: Catalog, history: History, *, at: str) -> tuple[Catalog, Numbered]:
    seen = seen_by(catalog, history, document=where, at=at)
    for event in seen.events:
        history.add(where, event)
    return replace(catalog, units=seen.units), numbered(seen.events)


def derived_desk(
    project: Project, locale: LocaleTag, scope: Scope, masters: Sequence[Desk], *, at: str, trust: Trust
) -> Desk:
    """Make a derived locale from its master's desk; keep what people wrote in it."""
    found, past = _opened(project, locale, scope)
    history = past.history
    master = next(desk for desk in masters if desk.locale == project.config.master(locale))
    above = {work.name: by_key(work.units) for work in master.works}
    desk = Desk(locale, past, [], returned=found.returned)
    gone: dict[UnitKey, Unit] = {}
    events: dict[str, Numbered] = {}
    for where, (catalog, _) in found.orphans.items():
        seen, events[where] = _orphan(where, catalog, history, at=at)
        gone |= by_key(seen.units)
    desk.orphans = events
    convert = partial(converted, locale=locale, keep=project.config.keep)
    for name, on_disk in found.catalogs.items():
        expected = {key: convert(unit.target) for key, unit in above[name].items()}
        work = look(project, name, locale, history, loaded=on_disk, at=at, trust=trust, expected=expected)
        made = derived(
            work.template,
            above[name],
            gone | by_key(work.seen),
            history,
            document=domain(name),
            locale=locale,
            convert=convert,
            at=at,
            carries=partial(origins, history=master.history, document=domain(name)),
        )
        work.units = list(made.units)
        desk.outdated += made.outdated
        for event in made.events:
            work.tell(history, event)
        desk.works.append(work)
    desk.renamed = _renamed(project, desk, found)
    return desk

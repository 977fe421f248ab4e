"""Which document and locale a returned file belongs to: from its header, or else from what it holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from l10n.errors import CatalogError, UsageError
from l10n.flows.send import PARCEL
from l10n.model.catalog import Catalog, UnitKey
from l10n.model.ledger import Event
from l10n.model.locale import LocaleTag
from l10n.model.text import folded
from l10n.project import Project, domain
from l10n.scripts.identify import identify


@dataclass(frozen=True, slots=True)
class Located:
    """Where a returned file belongs, and what was sent in its parcel (or in the last one), by unit."""

    document: str
    locale: LocaleTag
    sent: Mapping[UnitKey, Event]


def locate(project: Project, returned: Catalog, *, path: str) -> Located:
    """Find the document by its units, the locale by the header or the targets, the parcel by the header.

    Browsers rename files and tools rebuild headers, so neither is trusted alone. Raises CatalogError where the
    file belongs to no document of this project.
    """
    document = _document(project, returned)
    if document is None:
        raise CatalogError(path, 0, "belongs to no document of this project", "Is this the right project folder?")
    locale = _locale(project, returned, path=path)
    return Located(document, locale, _sent(project, document, locale, returned.field(PARCEL)))


def _document(project: Project, returned: Catalog) -> str | None:
    sources = {folded(unit.source) for unit in returned.units if unit.source}
    named = returned.field("X-Document")
    shares: Counter[str] = Counter()
    for name in project.names:
        known = {folded(source.key.source) for source in project.template(name)} | _ever_sent(project, name)
        shares[name] = len(sources & known)
    best = max(shares.values(), default=0)
    if shares.get(named):
        return named
    winners = [name for name, share in shares.items() if share == best]
    return winners[0] if best and len(winners) == 1 else None


def _ever_sent(project: Project, name: str) -> set[str]:
    return {
        folded(event.source)
        for locale in project.config.locales
        for where, event in project.events(locale)
        if where == domain(name) and event.action == "sent"
    }


def _locale(project: Project, returned: Catalog, *, path: str) -> LocaleTag:
    masters = [tag for tag in project.config.locales if project.config.master(tag) is None]
    told = returned.field("Language")
    try:
        tag = LocaleTag.parse(told) if told else None
    except UsageError:
        tag = None
    if tag is not None and (tag in masters or project.config.master(tag) is not None):
        # A Latin-script return belongs to the catalog that both scripts are made from.
        return project.config.master(tag) or tag
    text = " ".join(unit.target for unit in returned.units if unit.target != unit.source)
    found = identify(text).lang
    for locale in masters:
        if found is not None and locale.language == found.language:
            return locale
    raise CatalogError(path, 0, "does not say its language, and its targets do not tell", "Add a Language header.")


def _sent(project: Project, document: str, locale: LocaleTag, parcel: str) -> dict[UnitKey, Event]:
    events = [event for where, event in project.events(locale) if where == domain(document) and event.action == "sent"]
    known = {event.origin for event in events}
    wanted = parcel if parcel in known else (events[-1].origin if events else "")
    return {UnitKey(event.context, folded(event.source)): event for event in events if event.origin == wanted}

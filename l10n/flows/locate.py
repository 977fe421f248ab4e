"""Which document and locale a returned file belongs to: from its header, or else from what it holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from l10n.approval import says_source
from l10n.errors import CatalogError, UsageError
from l10n.flows.send import PARCEL
from l10n.model.catalog import Catalog, UnitKey
from l10n.model.ledger import Event
from l10n.model.locale import LocaleTag
from l10n.model.text import folded
from l10n.project import Project, domain
from l10n.scripts.chars import dominant_script
from l10n.scripts.identify import Identified, identify

Parcel = Mapping[UnitKey, Event]
"""What was handed out at one time, by unit."""

_DECISIVE = 0.9
_LIKELY = 0.5
_SHARED = 0.5
_OURS = frozenset({"en", "sr", "zh"})
_ONLY_IN = {"Cyrl": "sr", "Hans": "zh"}
"""Which of our languages alone is written in a script."""


@dataclass(frozen=True, slots=True)
class Located:
    """Where a returned file belongs, and what was sent in its parcel (or in the last one that fits), by unit."""

    document: str
    locale: LocaleTag
    sent: Parcel


@dataclass(frozen=True, slots=True)
class _Ledger:
    """All that was ever sent in one locale: parcels by name, the last one last; sources by the ledger's domain."""

    parcels: Mapping[str, Parcel]
    sources: Mapping[str, frozenset[str]]


def locate(project: Project, returned: Catalog, *, path: str) -> Located:
    """Find the locale by the header or the targets, the parcel by the header or the units, the document by the parcel.

    Browsers rename files, tools rebuild headers and documents move meanwhile, so none is trusted alone. Raises
    CatalogError where the file belongs to no document or no locale of this project.
    """
    masters = [tag for tag in project.config.locales if project.config.master(tag) is None]
    ledgers = {tag: _ledger(project, tag) for tag in masters}
    locale = _locale(project, returned, ledgers, path=path)
    parcel = _parcel(ledgers[locale], returned)
    known = {
        name: {folded(source.key.source) for source in project.template(name)} | _ever(domain(name), ledgers.values())
        for name in project.readable
    }
    if returned.field(PARCEL) not in ledgers[locale].parcels:
        _check_ours(returned, known.values(), path=path)
    document = _document(project, returned, parcel, known)
    if document is None:
        raise CatalogError(path, 0, "belongs to no document of this project", "Is this the right project folder?")
    return Located(document, locale, parcel)


def _ever(where: str, ledgers: Iterable[_Ledger]) -> frozenset[str]:
    return frozenset().union(*(ledger.sources.get(where, frozenset()) for ledger in ledgers))


def _check_ours(returned: Catalog, known: Iterable[set[str]], *, path: str) -> None:
    """Refuse a catalog that shares a few sentences with the project, as any two projects do."""
    sources = {folded(unit.source) for unit in returned.units if unit.source}
    ours = sources.intersection(frozenset().union(*known))
    if ours and len(ours) < _SHARED * len(sources):
        what = f"belongs to another project: only {len(ours)} of its {len(sources)} sentences are of this one"
        raise CatalogError(path, 0, what, "Is this the right project folder?")


def _ledger(project: Project, locale: LocaleTag) -> _Ledger:
    parcels: dict[str, dict[UnitKey, Event]] = {}
    sources: dict[str, set[str]] = {}
    sent = [(where, event) for where, event in project.events(locale) if event.action == "sent"]
    for where, event in sorted(sent, key=lambda pair: pair[1].at):
        # What was handed out twice unchanged is one parcel, and as late as its last time.
        parcel = parcels.pop(event.origin, {})
        parcels[event.origin] = parcel
        parcel[UnitKey(event.context, folded(event.source))] = event
        sources.setdefault(where, set()).add(folded(event.source))
    return _Ledger(parcels, {where: frozenset(found) for where, found in sources.items()})


def _parcel(ledger: _Ledger, returned: Catalog) -> Parcel:
    """Return the parcel that the header names, in whichever ledger; else the last of those whose units fit best."""
    named = ledger.parcels.get(returned.field(PARCEL))
    if named is not None:
        return named
    units = {unit.match_key for unit in returned.units if unit.source}
    fits = [(len(units & parcel.keys()) / len(units | parcel.keys()), parcel) for parcel in ledger.parcels.values()]
    best = max((fit for fit, _ in fits), default=0.0)
    return next((parcel for fit, parcel in reversed(fits) if best and fit == best), {})


def _document(project: Project, returned: Catalog, parcel: Parcel, known: Mapping[str, set[str]]) -> str | None:
    """Return the document that now holds most of the parcel's units, then most of the file's, then the named one."""
    sources = {folded(unit.source) for unit in returned.units if unit.source}
    handed = {key.source for key in parcel}
    ranks: dict[str, tuple[int, int]] = {}
    for name, ever in known.items():
        now = {folded(source.key.source) for source in project.template(name)}
        ranks[name] = (len(handed & now), len(sources & ever))
    best = max(ranks.values(), default=(0, 0))
    winners = [name for name, rank in ranks.items() if rank == best and any(best)]
    named = returned.field("X-Document")
    return named if named in winners else winners[0] if len(winners) == 1 else None


def _locale(project: Project, returned: Catalog, ledgers: Mapping[LocaleTag, _Ledger], *, path: str) -> LocaleTag:
    """Return the locale that people translate into which the file is for.

    A header that says a language is taken at its word, unless what was changed is surely in another one.
    """
    changed = identify(text := _changed_text(returned, ledgers.values()))
    told = _told(project, returned, tuple(ledgers), path=path)
    if told is None:
        parcel = returned.field(PARCEL)
        sent_to = next((tag for tag, ledger in ledgers.items() if parcel in ledger.parcels), None)
        everything = identify(" ".join(unit.target for unit in returned.units if not says_source(unit)))
        found = sent_to or _of_language(everything, ledgers, floor=_LIKELY)
        if found is None:
            what = "does not say its language, and its targets do not tell"
            raise CatalogError(path, 0, what, f"Add a Language header: {_list(project)}.")
        return found
    if not _contradicts(told, changed, text, returned):
        return told
    found = _of_language(changed, ledgers, floor=_DECISIVE)
    if found is None or changed.lang.language == _source_language(returned):
        what = f"says that it is {told}, and its targets are in another language"
        raise CatalogError(path, 0, what, f"Set its Language header to what it is: {_list(project)}.")
    return found


def _told(project: Project, returned: Catalog, masters: tuple[LocaleTag, ...], *, path: str) -> LocaleTag | None:
    """Return what the header says; None where it says nothing that could be a locale.

    Serbian in any script and of any region belongs to the one catalog that both scripts are made from; Croatian,
    Bosnian and Montenegrin are not Serbian.
    """
    spelling = returned.field("Language")
    try:
        tag = LocaleTag.parse(spelling)
    except UsageError:
        return None
    if tag in project.config.locales:
        return project.config.master(tag) or tag
    for locale in masters:
        if tag.same_text(locale) or tag.language == locale.language == "sr":
            return locale
    what = f"its Language header says {spelling}, which is no locale of this project"
    raise CatalogError(path, 0, what, f"The project has {_list(project)}. Correct the header if it is one of these.")


def _list(project: Project) -> str:
    return ", ".join(map(str, project.config.locales))


def _changed_text(returned: Catalog, ledgers: Iterable[_Ledger]) -> str:
    """Return the targets that were never sent out, as one text."""
    sent = {
        (key.source, event.target)
        for ledger in ledgers
        for parcel in ledger.parcels.values()
        for key, event in parcel.items()
    }
    return " ".join(
        unit.target
        for unit in returned.units
        if unit.source and not says_source(unit) and (folded(unit.source), unit.target) not in sent
    )


def _contradicts(told: LocaleTag, changed: Identified, text: str, returned: Catalog) -> bool:
    """Whether the changed targets cannot be in the language that the header says.

    Latin letters alone prove little: names stay as they are, and so do sentences that nobody has translated.
    """
    if changed.lang.language == told.language:
        return False
    only = _ONLY_IN.get(dominant_script(text))
    if only is not None and told.language in _OURS and only != told.language:
        return True
    return changed.confidence >= _DECISIVE and changed.lang.language != _source_language(returned)


def _source_language(returned: Catalog) -> str:
    return identify(" ".join(unit.source for unit in returned.units)).lang.language


def _of_language(found: Identified, locales: Iterable[LocaleTag], *, floor: float) -> LocaleTag | None:
    if found.confidence < floor:
        return None
    return next((locale for locale in locales if locale.language == found.lang.language), None)

"""`units separate`: occurrences of one sentence in a document that are to have targets of their own, or share one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from l10n import extract
from l10n.errors import UsageError
from l10n.extract.separation import Occurrence
from l10n.flows.clock import Clock, stamped
from l10n.flows.places import events_of
from l10n.flows.sync import SyncRequest, sync
from l10n.flows.work import Saved
from l10n.model.document import SourceUnit
from l10n.model.separation import Place
from l10n.model.text import digest, folded, shortened
from l10n.project import SEPARATED, Project
from l10n.store import ledger


@dataclass(frozen=True, slots=True)
class SeparateRequest:
    """Which sentence of which document: `unit` is an id, or the beginning of its source.

    `occurrences` count from 1 in the document's order; `everything` means all; `join` takes targets of their own back.
    """

    document: str
    unit: str
    by: str
    occurrences: tuple[int, ...] = ()
    everything: bool = False
    join: bool = False
    dry: bool = False


@dataclass(frozen=True, slots=True)
class SeparatedPlace:
    """One occurrence as it is to be: `context` is that of its unit, None where it shares the others' target."""

    number: int
    context: str | None
    under: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SeparateReport:
    """All occurrences of the sentence; how many `changed`; the paths `written`."""

    document: str
    source: str
    places: tuple[SeparatedPlace, ...]
    changed: int
    written: tuple[str, ...] = ()


def separate(project: Project, request: SeparateRequest, *, clock: Clock) -> SeparateReport:
    """Give occurrences of a sentence targets of their own, or take them back.

    A unit of its own begins with the shared target and its state, as a ledger line tells; from then on each lives
    alone. Raises UsageError where the sentence or the occurrence is none, or stands only once.
    """
    with project.writing(dry=request.dry):
        name = project.named(request.document)[0]
        if name in project.fragments:
            raise UsageError(f"{name} is a fragment", "Its sentences stand in it once, whatever article holds them.")
        source = _source(project.template(name), request.unit)
        here = extract.occurrences(project.document(name), [source])[source]
        chosen = _chosen(here, source, request)
        known = extract.placed(project.document(name), project.places, known=project.articles)
        places = _places(here, known, chosen, request.join, document=name, source=source)
        events = events_of(places, project.places, by=request.by)
        written: Saved = {}
        if events and not request.dry:
            ledger.append(project.root / SEPARATED, stamped(events, clock), label=SEPARATED)
            written[SEPARATED] = len(events)
    changed = sum(event.action != "placed" for event in events)
    told = tuple(
        SeparatedPlace(number, place.context if place.own else None, place.under, place.before, place.after)
        for number, place in enumerate(places, 1)
    )
    paths: tuple[str, ...] = tuple(written)
    if written:
        paths += sync(Project.open(project.root), SyncRequest(), clock=clock).written
    return SeparateReport(name, source, told, changed, paths)


def _source(template: Sequence[SourceUnit], unit: str) -> str:
    """Return the sentence, folded, that an id or the beginning of a source means."""
    if not unit.strip():
        raise UsageError("a unit's name is empty", "Give its id, or the beginning of its source.")
    found = [folded(one.key.source) for one in template if _id(one) == unit or one.key.source.startswith(unit)]
    exact = [text for text in found if text == folded(unit)]
    if not found:
        raise UsageError(f"no unit is {unit!r}", "`l10n units` lists them; the start of the source will do.")
    if len(set(found)) > 1 and not exact:
        raise UsageError(f"{unit!r} begins more than one sentence", "Name a unit by its id: `l10n units` prints them.")
    return (exact or found)[0]


def _id(unit: SourceUnit) -> str:
    return digest(unit.key.context or "", folded(unit.key.source))


def _chosen(here: Sequence[Occurrence], source: str, request: SeparateRequest) -> frozenset[int]:
    """Return the segments that are meant."""
    if len(here) < 2 and not request.join:
        raise UsageError(f"{shortened(source)!r} stands only once", "`l10n units` marks those that stand more often.")
    wrong = [number for number in request.occurrences if not 1 <= number <= len(here)]
    if wrong:
        raise UsageError(f"there is no occurrence {wrong[0]}", f"They are 1 to {len(here)}.")
    if not (request.occurrences or request.everything or request.join):
        told = "; ".join(f"{number}: {_where(one)}" for number, one in enumerate(here, 1))
        raise UsageError("no occurrence is named", f"Say --all, or --occurrence N: {told}")
    every = request.everything or not request.occurrences
    return frozenset(one.segment for number, one in enumerate(here, 1) if every or number in request.occurrences)


def _where(one: Occurrence) -> str:
    told = [f"after {shortened(one.before, limit=40)!r}"] if one.before else ["at the beginning"]
    return ", ".join(filter(None, (one.under, *told)))


def _places(
    here: Iterable[Occurrence],
    known: Mapping[int, Place],
    chosen: frozenset[int],
    join: bool,
    *,
    document: str,
    source: str,
) -> list[Place]:
    """Return every occurrence as a place; those that are known keep their names."""
    found: list[Place] = []
    for one in here:
        old = known.get(one.segment)
        own = not join if one.segment in chosen else bool(old and old.own)
        if old is not None:
            found.append(Place(document, source, old.context, own, one.before, one.after, one.under))
        else:
            others = (*known.values(), *found)
            found.append(extract.as_place(one, document=document, source=source, others=others, own=own))
    return found

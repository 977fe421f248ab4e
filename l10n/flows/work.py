"""A catalog while a flow works on it: loaded once, changed in memory, saved once."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from l10n.approval import History, Observed, observed
from l10n.errors import FileError
from l10n.flows.clock import Clock, stamped
from l10n.flows.credited import NOBODY, credited
from l10n.model.catalog import Catalog, Unit, UnitKey
from l10n.model.document import SourceUnit
from l10n.model.ledger import Event
from l10n.model.locale import LocaleTag
from l10n.model.text import folded
from l10n.po.counted import on_disk
from l10n.po.encoding import foreign_charset
from l10n.po.header import merged_header
from l10n.po.writer import written
from l10n.project import Project, domain
from l10n.store import files, intents, ledger
from l10n.store.intents import Intent

_NUMBERS = itertools.count()
Numbered = Sequence[tuple[int, Event]]
"""Events with the numbers that order them over all documents."""


@dataclass(slots=True)
class Work:
    """One document, written in `language`, in one locale, in the hands of a flow.

    `on_disk` is the catalog as read from the bytes `data` (None: no file yet), `seen` its units as they count;
    `units` parallel `template`; `numbered` are what the ledger is to hold besides, with numbers that order them over
    all documents; `stripped` counts fuzzy marks that a tool had lost, `missing` units that had vanished from the file;
    `charset` is what its header names if not UTF-8.
    """

    name: str
    locale: LocaleTag
    language: LocaleTag
    template: tuple[SourceUnit, ...]
    on_disk: Catalog
    data: bytes | None
    seen: tuple[Unit, ...] = ()
    units: list[Unit] = field(default_factory=list)
    obsolete: tuple[Unit, ...] = ()
    numbered: list[tuple[int, Event]] = field(default_factory=list)
    stripped: int = 0
    missing: int = 0
    charset: str = ""

    @property
    def domain(self) -> str:
        """The document's gettext domain."""
        return domain(self.name)

    def own(self, index: int) -> bool:
        """Whether a unit is in the catalog's own language and script."""
        return self.template[index].lang.same_text(self.locale)

    def tell(self, history: History, event: Event) -> None:
        """Add an event, to the history at once and to the ledger with the catalog."""
        history.add(self.domain, event)
        self.note(event)

    def note(self, event: Event) -> None:
        """Add an event to the ledger with the catalog."""
        self.numbered += numbered((event,))

    @property
    def events(self) -> tuple[Event, ...]:
        """What the ledger is to hold besides, in the order in which it was told."""
        return tuple(event for _, event in self.numbered)


def translator(catalog: Catalog) -> str:
    """Return who edited a catalog last, as its header says."""
    return catalog.field("Last-Translator").split("<")[0].strip() or NOBODY


Trust = Callable[[str, LocaleTag, int], bool]
"""Asked whether a person, and no tool, took all the fuzzy marks from a catalog: document, locale, how many.

None (0) means that they are back and wait for a word, which nobody is asked for again.
"""


def never(document: str, locale: LocaleTag, marks: int) -> bool:
    """Suppose that a tool did it."""
    return False


def once(trust: Trust) -> Trust:
    """Return what asks no more than once of each catalog."""
    answers: dict[tuple[str, LocaleTag], bool] = {}

    def answer(document: str, locale: LocaleTag, marks: int) -> bool:
        if (document, locale) not in answers:
            answers[document, locale] = trust(document, locale, marks)
        return answers[document, locale]

    return answer


def look(
    project: Project,
    name: str,
    locale: LocaleTag,
    history: History,
    *,
    at: str,
    loaded: tuple[Catalog, bytes | None] | None = None,
    trust: Trust = never,
    expected: Mapping[UnitKey, str] | None = None,
) -> Work:
    """Load a catalog, unless it is `loaded` already, and note in the history what people did in it.

    `expected` are the targets that a derived catalog has from its master: nobody gave them, even where a crash kept
    the ledger from knowing.
    """
    catalog, data = loaded or project.catalog(name, locale)
    seen = seen_by(catalog, history, document=domain(name), at=at)
    if (seen.stripped or seen.waiting) and trust(name, locale, seen.stripped):
        seen = seen_by(catalog, history, document=domain(name), at=at, trust=True)
    language = project.document(name).lang
    work = Work(name, locale, language, project.template(name), catalog, data, seen.units)
    work.obsolete, work.stripped = catalog.obsolete, seen.stripped
    work.missing = _missing(project, work)
    work.charset = foreign_charset(data or b"")
    made = {(key.source, target) for key, target in (expected or {}).items()}
    told = credited(
        seen.events,
        catalog.units,
        editors=project.editors,
        path=project.catalog_path(name, locale),
        data=data,
        header=translator(catalog),
    )
    for event in told:
        if event.action != "translated" or (folded(event.source), event.target) not in made:
            work.tell(history, event)
    return work


def _missing(project: Project, work: Work) -> int:
    """Count the units that the catalog lacks though it was asked for them before: somebody cut it, or took them out.

    Nothing in a .po tells of a cut where an entry ends. What the last sync asked for stands in the template beside it,
    which no translator's program writes.
    """
    there = {unit.key for unit in work.on_disk.units}
    lacking = [source for source in work.template if source.key not in there] if work.data is not None else []
    if not lacking:
        return 0
    try:
        asked = {unit.match_key for unit in project.catalog_at(project.template_path(work.name)).units}
    except FileError:
        return 0  # there is none yet, or it is damaged itself and about to be written anew
    known = {unit.match_key for unit in work.on_disk.units}
    return sum(key_of(source) in asked - known for source in lacking)


def seen_by(catalog: Catalog, history: History, *, document: str, at: str, trust: bool = False) -> Observed:
    """Compare a catalog with the history; the ledger is told by whoever calls."""
    return observed(catalog.units, history, document=document, by=translator(catalog), at=at, trust_flags=trust)


def catalog_of(project: Project, work: Work) -> Catalog:
    """Return the catalog as it is to be saved."""
    header = merged_header(work.on_disk.header, project.header(work.name, work.locale))
    # Some editors put an empty comment line there with every save.
    comments = work.on_disk.header_comments if any(map(str.strip, work.on_disk.header_comments)) else ()
    return Catalog(header, tuple(work.units), work.obsolete, comments)


Saved = dict[str, bytes | int]
"""Files that were written, as people are shown them: all that each now holds, or by how many bytes it grew."""


def save(
    project: Project,
    works: Sequence[Work],
    clock: Clock,
    *,
    lines: Sequence[Sequence[Event]] | None = None,
    together: bool = False,
) -> Saved:
    """Write every catalog that changed, each at once and only if nobody wrote it meanwhile, then its ledger lines.

    `lines` are those of each work, where they have their times already (see `in_order`). What is cut off in between,
    the next run completes; where units have moved from one catalog to another, all are to be written `together`.
    Raises ConflictError where somebody else saved the file since it was read.
    """
    saved: Saved = {}
    lines = in_order([work.numbered for work in works], clock) if lines is None else lines
    wanted = [_intent(project, work, told) for work, told in zip(works, lines, strict=True)]
    with intents.kept(project.root, wanted, together=together):
        for each in wanted:
            if each.data is not None:
                files.exchange(each.catalog, each.data, expected=each.expected)
                saved[project.label(each.catalog)] = each.data
            if each.events:
                label = project.label(each.ledger)
                saved[label] = ledger.append(each.ledger, each.events, label=label)
    return saved


def _intent(project: Project, work: Work, told: Sequence[Event]) -> Intent:
    catalog = catalog_of(project, work)
    stands = work.data is not None and catalog == work.on_disk and not work.charset
    data = None if stands else written(on_disk(catalog, work.name)).encode()
    place = project.ledger_path(work.name, work.locale)
    return Intent(project.catalog_path(work.name, work.locale), work.data, data, place, told)


def in_order(groups: Sequence[Numbered], clock: Clock) -> list[list[Event]]:
    """Give events times of their own in the order in which they were told, over all groups; return each group's.

    The last word on a pair counts for all documents: a ledger read later has to come to the same last word.
    """
    told = sorted(
        ((order, group, event) for group, events in enumerate(groups) for order, event in events),
        key=lambda row: row[0],
    )
    lines: list[list[Event]] = [[] for _ in groups]
    for (_, group, _), event in zip(told, stamped((event for *_, event in told), clock), strict=True):
        lines[group].append(event)
    return lines


def numbered(events: Iterable[Event]) -> Numbered:
    """Give events, told now, the numbers that order them among all."""
    return tuple((next(_NUMBERS), event) for event in events)


def by_key(units: Iterable[Unit]) -> dict[UnitKey, Unit]:
    """Index units by what they translate, white space aside."""
    return {unit.match_key: unit for unit in units}


def key_of(source: SourceUnit) -> UnitKey:
    """Return the identity of a source unit, white space aside."""
    return UnitKey(source.key.context, folded(source.key.source))

"""`receive`: a catalog that came back by e-mail, merged unit by unit against what was sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from l10n.approval import History, says_source
from l10n.errors import UsageError
from l10n.flows.clock import Clock
from l10n.flows.locate import Located, locate
from l10n.flows.returned import Brought, absent, brought, is_unmarked, opened, sender, unmarked_words
from l10n.flows.review import ReviewRequest, review
from l10n.flows.sync import SyncRequest, sync
from l10n.flows.view import Views
from l10n.flows.work import Work, by_key, look, save
from l10n.match.score import comparable, similarity
from l10n.model.catalog import Catalog, Unit, UnitKey
from l10n.model.ledger import Action, Event
from l10n.project import Project
from l10n.reconcile import OFFER_FLOOR
from l10n.scripts.chars import dominant_script
from l10n.scripts.serbian import Keep, to_cyrillic

Fate = Literal[
    "taken",
    "unchanged",
    "source changed",
    "source edited",
    "conflict",
    "equal to the source",
    "emptied",
    "unknown",
    "flags stripped",
]


@dataclass(frozen=True, slots=True)
class Returned:
    """One unit of the returned file, and what became of it.

    `doubtful` are words to look at after conversion; `edited` is the source as its translator made it; `again` says
    that it was taken before, and stands here as it came.
    """

    source: str
    target: str
    fate: Fate
    doubtful: tuple[str, ...] = ()
    edited: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True)
class ReceiveReport:
    """What a returned file brought.

    `missing` units were sent and did not come back; `unmarked` says that its Latin had no č, ć, š, ž or đ.
    """

    document: str
    locale: str
    by: str
    units: tuple[Returned, ...]
    written: tuple[str, ...]
    approved: int = 0
    missing: int = 0
    unmarked: bool = False

    def count(self, fate: Fate) -> int:
        """Return how many units had a fate."""
        return sum(unit.fate == fate for unit in self.units)

    def summary(self) -> str:
        """Return the fates in one line."""
        conflicts = self.count("conflict")
        told = {
            "taken": self.count("taken"),
            "unchanged": self.count("unchanged"),
            "source changed meanwhile (offered as stale)": self.count("source changed"),
            f"conflict{'' if conflicts == 1 else 's'} (both kept)": conflicts,
            "with an edited source (taken as drafts of ours)": self.count("source edited"),
            "equal to the source (not taken)": self.count("equal to the source"),
            "came back empty (ours kept)": self.count("emptied"),
            "of sentences that are gone (kept as obsolete)": self.count("unknown"),
            "fuzzy marks stripped (not taken)": self.count("flags stripped"),
            "approved": self.approved,
        }
        always = ("taken", "unchanged")
        return " · ".join(f"{count} {what}" for what, count in told.items() if count or what in always)


@dataclass(slots=True)
class _Bench:
    """The catalog being merged into, by key, and what was sent; `unmarked` where its Latin has no č, ć, š, ž or đ.

    `keep` are words that stay as they are in either script.
    """

    work: Work
    history: History
    current: dict[UnitKey, Unit]
    sent: Mapping[UnitKey, Event]
    by: str
    stripped: bool
    keep: Keep
    unmarked: bool = False


def receive_file(
    project: Project, path: Path, *, by: str | None, reviewed: bool, clock: Clock, dry: bool = False
) -> ReceiveReport:
    """Read a returned file, find where it belongs, merge it, bring all catalogs up to date.

    They are brought up to date before too, lest a document renamed or edited since be taken for a strange one. Raises
    CatalogError where the file cannot be read without loss or belongs to no document here, UsageError where a dry run
    would have to write first.
    """
    returned = opened(path)
    if not dry:
        _synced(project, clock)
    located = locate(project, returned, path=str(path))
    if dry and not Views(project).view(located.document, located.locale).synced:
        what = f"the {located.locale} catalog of {located.document} is not up to date"
        raise UsageError(what, "Run `l10n sync` first; without --dry-run it is done for you.")
    report = receive(project, returned, located, by=by, reviewed=reviewed, clock=clock, dry=dry)
    if not dry:
        _synced(project, clock)
        if reviewed:
            taken = tuple(unit.source for unit in report.units if unit.fate == "taken" or unit.again)
            if taken:
                request = ReviewRequest("approve", report.by, report.document, report.locale, sources=frozenset(taken))
                approved = review(project, request, clock=clock)
                report = replace(report, approved=approved.done)
    return report


def _synced(project: Project, clock: Clock) -> None:
    sync(project, SyncRequest(), clock=clock)
    # It may have written ledgers that were not there when it looked.
    project.listing = None


def receive(
    project: Project,
    returned: Catalog,
    located: Located,
    *,
    by: str | None,
    reviewed: bool,
    clock: Clock,
    dry: bool = False,
) -> ReceiveReport:
    """Merge a returned catalog.

    Only what the translator changed counts: a unit that came back as it was sent changes nothing, whatever
    happened here meanwhile. Changed on both sides: ours stays, theirs is kept beside it for a person to decide.
    `reviewed` says that the translator stands for every fuzzy mark that is gone.
    """
    with project.writing(dry=dry):
        history = project.history(located.locale)
        work = look(project, located.document, located.locale, history, at=clock())
        work.units = list(work.seen)
        current = by_key(work.units)
        came = brought(
            [unit for unit in returned.units if unit.source],
            located.sent,
            lambda key: key in current or bool(history.past(key)),
        )
        stripped = not reviewed and _stripped([each.unit for each in came], located.sent)
        who = by or sender(returned, work.on_disk, located.sent)
        bench = _Bench(work, history, current, located.sent, who, stripped, project.config.keep)
        bench.unmarked = is_unmarked(each.unit.target for each in came if _is_typed_latin(bench, each.unit))
        fates = tuple(_merge(bench, each, at=clock()) for each in came)
        work.units = [bench.current[unit.match_key] for unit in work.seen]
        paths = () if dry else tuple(save(project, [work], clock))
    missing = absent(came, located.sent)
    return ReceiveReport(
        located.document, located.locale.bcp47, who, fates, paths, missing=missing, unmarked=bench.unmarked
    )


def _stripped(units: list[Unit], sent: Mapping[UnitKey, Event]) -> bool:
    """Whether a tool took every fuzzy mark and the translator changed nothing."""
    marked = [unit for unit in units if (was := sent.get(unit.match_key)) is not None and was.fuzzy]
    same = all((was := sent.get(unit.match_key)) is None or was.target == unit.target for unit in units)
    return len(marked) >= 2 and same and not any(unit.fuzzy for unit in marked)


def _is_typed_latin(bench: _Bench, unit: Unit) -> bool:
    """Whether a target is to be converted: most translators type Serbian in Latin."""
    locale = bench.work.locale
    if locale.language != "sr" or locale.script != "Cyrl" or dominant_script(unit.target) != "Latn":
        return False
    return not says_source(unit) and not _known_text(bench, unit)


def _in_script(bench: _Bench, unit: Unit) -> tuple[Unit, tuple[str, ...]]:
    """Return the unit in the catalog's script, and its doubtful words; a draft where letters had lost their marks."""
    conversion = to_cyrillic(unit.target, keep=bench.keep)
    if not bench.unmarked:
        return replace(unit, target=conversion.text), conversion.doubtful
    return replace(unit, target=conversion.text, fuzzy=True), unmarked_words(conversion.text)


def _merge(bench: _Bench, came: Brought, *, at: str) -> Returned:
    unit = came.unit
    doubtful: tuple[str, ...] = ()
    if _is_typed_latin(bench, unit):
        unit, doubtful = _in_script(bench, unit)
    fate = _fate(bench, unit, at=at)
    if came.edited and fate == "taken":
        fate = "source edited"
    again = fate == "unchanged" and _stands_again(bench, unit)
    return Returned(unit.source, unit.target, fate, doubtful if fate != "unchanged" else (), came.edited, again)


def _stands_again(bench: _Bench, unit: Unit) -> bool:
    """Whether it was taken before from this very file: the run that did so may have been cut off there."""
    current, was = bench.current.get(unit.match_key), bench.sent.get(unit.match_key)
    if was is None or current is None or current.fuzzy or current.target != unit.target:
        return False
    return _brought(bench, unit, was, _TAKEN)


def _known_text(bench: _Bench, unit: Unit) -> bool:
    """Whether the target stood so in what was sent, or stands so here now: then nobody has typed it in Latin."""
    was = bench.sent.get(unit.match_key)
    current = bench.current.get(unit.match_key)
    return unit.target in (was.target if was else None, current.target if current else None)


def _fate(bench: _Bench, unit: Unit, *, at: str) -> Fate:
    was = bench.sent.get(unit.match_key)
    current = bench.current.get(unit.match_key)
    if not unit.target.strip():
        return "emptied" if was is not None and was.target.strip() else "unchanged"
    if _as_sent(unit, was):
        return "unchanged"
    if says_source(unit) and not (current and current.target == unit.target):
        return "equal to the source"
    if current is None:
        return _source_changed(bench, unit, at=at)
    if (current.target, current.fuzzy) == (unit.target, unit.fuzzy):
        return "unchanged"
    if bench.stripped and was is not None and was.fuzzy:
        return "flags stripped"
    if _brought(bench, unit, was, _TAKEN):
        return "unchanged"
    if _untouched(bench, current, was) or current.target == unit.target:
        return _take(bench, current, unit, at=at)
    if not _brought(bench, unit, was, frozenset({"received"})):
        _tell(bench, "received", unit, at=at)
    return "conflict"


_TAKEN: frozenset[Action] = frozenset({"translated", "confirmed", "proposed"})


def _brought(bench: _Bench, unit: Unit, was: Event | None, actions: frozenset[Action]) -> bool:
    """Whether this very text has come from this translator before, since it was sent: the file is here again."""
    return any(
        where == bench.work.domain
        and event.action in actions
        and event.target == unit.target
        and event.by == bench.by
        and (was is None or event.at > was.at)
        for where, event in bench.history.past(unit.key)
    )


def _as_sent(unit: Unit, was: Event | None) -> bool:
    return was is not None and (was.target, was.fuzzy) == (unit.target, unit.fuzzy)


def _untouched(bench: _Bench, current: Unit, was: Event | None) -> bool:
    """Whether nobody worked on our side since: it stands as sent, or holds only what a machine offered."""
    if not current.target.strip():
        return not bench.history.cleared(bench.work.domain, current.key)
    if was is not None and (was.target, was.fuzzy) == (current.target, current.fuzzy):
        return True
    return current.fuzzy and bench.history.unconfirmed(bench.work.domain, current.key, current.target)


def _take(bench: _Bench, current: Unit, unit: Unit, *, at: str) -> Fate:
    fresh = replace(
        current,
        target=unit.target,
        fuzzy=unit.fuzzy,
        previous_source=current.previous_source if unit.fuzzy else None,
        comments=unit.comments or current.comments,
    )
    bench.current[current.match_key] = fresh
    if unit.fuzzy:
        if not bench.history.known(fresh.key, fresh.target):
            _tell(bench, "proposed", fresh, at=at, origin="human")
    else:
        offered = bench.history.offer(fresh.key, fresh.target) is not None
        _tell(bench, "confirmed" if offered else "translated", fresh, at=at)
    return "taken"


def _source_changed(bench: _Bench, unit: Unit, *, at: str) -> Fate:
    """Keep work on a sentence that has changed meanwhile, and offer it where its successor stands."""
    again = bench.history.known(unit.key, unit.target) if unit.fuzzy else bench.history.firm(unit.key, unit.target)
    if not again:
        _tell(bench, "proposed" if unit.fuzzy else "translated", unit, at=at, origin="human" if unit.fuzzy else "")
    heir = next((own for own in bench.current.values() if own.previous_source == unit.source), None)
    if heir is None and again:
        # It was offered when it came first, and somebody has decided.
        return "unchanged"
    heir = heir or _likely_heir(bench, unit)
    if heir is None:
        bench.work.obsolete = (*bench.work.obsolete, replace(unit, notes=(), references=(), line=0))
        return "unknown"
    fresh = replace(heir, target=unit.target, fuzzy=True, previous_source=unit.source)
    if (not heir.target.strip() or heir.fuzzy) and fresh != heir:
        bench.current[heir.match_key] = fresh
        bench.work.tell(
            bench.history,
            Event(at, "l10n", "outdated", fresh.source, fresh.target, fresh.context, unit.source),
        )
    return "source changed"


def _likely_heir(bench: _Bench, unit: Unit) -> Unit | None:
    """Return the open unit that is most like a sentence which is gone, if one is like it."""
    text = comparable(unit.source)
    open_units = [own for own in bench.current.values() if not own.target.strip()]
    likely = max(open_units, key=lambda own: similarity(text, comparable(own.source)), default=None)
    return likely if likely is not None and similarity(text, comparable(likely.source)) >= OFFER_FLOOR else None


def _tell(bench: _Bench, action: Action, unit: Unit, *, at: str, origin: str = "") -> None:
    bench.work.tell(bench.history, Event(at, bench.by, action, unit.source, unit.target, unit.context, origin=origin))

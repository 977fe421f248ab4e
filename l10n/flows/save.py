"""One sentence, saved from a page: what is written names what it was made from, and is refused if that is gone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from l10n.approval import History
from l10n.errors import L10nError, UnknownError, UsageError
from l10n.flows.clock import Clock
from l10n.flows.opened import Opened
from l10n.flows.proof import Line, compare, line_of
from l10n.flows.review import ReviewRequest, Verb, objection, said
from l10n.flows.view import Row, View
from l10n.flows.work import Work, by_key, key_of, look, save
from l10n.model.catalog import QUESTION, State, Unit
from l10n.model.controls import writable
from l10n.model.ledger import Action, Event
from l10n.model.text import folded

Deed = Literal["edit", "approve", "reject", "leave", "carry", "ask"]
DEEDS: tuple[Deed, ...] = ("edit", "approve", "reject", "leave", "carry", "ask")


@dataclass(frozen=True, slots=True)
class SaveRequest:
    """What a person does to one unit, `edition` of which was before them.

    `target` is the new wording, None to keep what stands; `reason` goes with a no or with a carried target, and is the
    question of whoever asks: it stands beside the unit as a translator's comment, and decides nothing.
    """

    document: str
    locale: str
    unit: str
    edition: str
    deed: Deed
    by: str
    target: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Before:
    """How a unit stood before it was saved, for whoever takes that back.

    `after` names what was saved, `told` is what the ledger was told of it.
    """

    document: str
    locale: str
    unit: str
    stood: Unit
    after: str
    told: tuple[Event, ...] = ()

    @property
    def name(self) -> str:
        """What names the save: the unit, what it was then, and its document."""
        return f"{self.unit} {self.after} {self.document}"


@dataclass(frozen=True, slots=True)
class SaveReport:
    """What was saved, and `at` what time; `objection` is why a decision that came with it was not taken.

    `lines` are the unit and, after it, those with the same source in other roles: what is said of a pair is said of
    them too. `written` are the files; none where all stood so already. `before` is how it stood, None where nothing
    changed.
    """

    lines: tuple[Line, ...]
    at: str
    objection: str = ""
    written: tuple[str, ...] = ()
    before: Before | None = None

    @property
    def line(self) -> Line:
        """The unit as it stands now."""
        return self.lines[0]


@dataclass(slots=True)
class _Hand:
    """One unit in the hand of whoever saves it."""

    view: View
    row: Row
    work: Work
    history: History
    unit: Unit


def save_unit(opened: Opened, request: SaveRequest, *, clock: Clock) -> SaveReport:
    """Save a wording, a decision, or both: the catalog first, then the ledger, nobody else's change written over.

    A wording is kept even where the decision that came with it meets an objection. Raises ConflictError, nothing
    written, where the unit is no longer what was before the person: `found` is what stands there now. Raises
    UnknownError where there is no such unit, UsageError where a text holds what no file can.
    """
    writable(request.target or "", field="target")
    writable(request.reason, field="reason")
    if request.deed == "ask" and not request.reason.strip():
        raise UsageError("the question has no words", "Write it into the field for it.")
    with opened.project.writing():
        hand = _taken(opened, request.document, request.locale, request.unit, request.edition, clock)
        at, known = clock(), len(hand.work.events)
        stood = hand.unit
        if request.target is not None and not hand.row.follows:
            _reword(hand, request, at=at)
        told = ""
        if hand.row.follows and request.deed in ("edit", "ask"):
            told = f"follows {opened.project.config.master(hand.view.locale)}: change it there"
        elif request.deed == "ask":
            _ask(hand, request)
        elif request.deed != "edit":
            told = _decide(opened, hand, request, request.deed, at=clock())
        written, lines = _put(opened, hand, clock)
    before = None
    if written:
        told_of = hand.work.events[known:]
        before = Before(request.document, request.locale, request.unit, stood, lines[0].edition, told_of)
    return SaveReport(lines, at, told, written, before)


def take_back(opened: Opened, before: Before, *, by: str, clock: Clock) -> SaveReport:
    """Bring a unit back to how it stood before it was saved; raises ConflictError where somebody saved it since."""
    with opened.project.writing():
        hand = _taken(opened, before.document, before.locale, before.unit, before.after, clock)
        now, at = hand.unit, clock()
        back = replace(
            now,
            target=before.stood.target,
            fuzzy=before.stood.fuzzy,
            previous_source=before.stood.previous_source,
            previous_context=before.stood.previous_context,
            comments=_unasked(now.comments, before.stood.comments, by),
        )
        hand.unit = back
        for event in reversed(before.told):
            gone = replace(event, at=clock(), by=by, action="withdrawn", origin=event.action, unedited=False)
            hand.work.tell(hand.history, gone)
        written, lines = _put(opened, hand, clock)
    return SaveReport(lines, at, written=written)


def _taken(opened: Opened, document: str, locale: str, unit: str, seen: str, clock: Clock) -> _Hand:
    """Read the catalog as it is on disk now, and find the unit in it as it was before the person."""
    opened.refresh()
    project, views = opened.project, opened.views
    (name,) = project.named(document)
    tag = project.locale(locale)
    loaded = project.catalog(name, tag)
    view = views.view(name, tag)
    row = next((row for row in view.rows if row.id == unit), None)
    if row is None:
        raise UnknownError("this sentence is no longer in the article", "The source has changed: load the page again.")
    history = views.history(name, tag)
    compare(row.unit, history, document=name, seen=seen)
    work = look(project, name, tag, history, at=clock(), loaded=loaded)
    try:
        units = by_key(work.seen)
        if any(units.get(key_of(one.source), one.unit) != one.unit for one in view.rows):
            views.forget(tag, name)  # it was saved between the two looks
            view = views.view(name, tag)
        found = units.get(key_of(row.source))
        if found is None:
            raise UnknownError(
                "the catalog does not hold this sentence yet", "Run `l10n sync`, and load the page again."
            )
        compare(found, history, document=name, seen=seen)
    except L10nError:
        opened.doubt(tag)  # the history has been told of what is not written
        raise
    return _Hand(view, row, work, history, found)


def _reword(hand: _Hand, request: SaveRequest, *, at: str) -> None:
    """Give the unit a person's wording; the same one again confirms what was only offered."""
    unit, target = hand.unit, (request.target or "").strip()
    if request.deed != "edit" and target == unit.target.strip():
        return
    offered = unit.fuzzy or hand.history.unconfirmed(hand.work.domain, unit.key, unit.target)
    if target == unit.target and not offered:
        return
    action: Action = "translated"
    if not target:
        action = "cleared"
    elif target == unit.target:
        action = "confirmed"
    hand.unit = replace(unit, target=target, fuzzy=False, previous_source=None, previous_context=None)
    _tell(hand, action, request.by, at=at)


def _ask(hand: _Hand, request: SaveRequest) -> None:
    question = f"{QUESTION}{request.by}: {' '.join(request.reason.split())}"
    if question not in hand.unit.comments:
        hand.unit = replace(hand.unit, comments=(*hand.unit.comments, question))


def _unasked(comments: tuple[str, ...], stood: tuple[str, ...], by: str) -> tuple[str, ...]:
    """Return comments without the questions that a person has asked since others stood there."""
    return tuple(one for one in comments if one in stood or not one.startswith(f"{QUESTION}{by}: "))


def _decide(opened: Opened, hand: _Hand, request: SaveRequest, verb: Verb, *, at: str) -> str:
    """Say a reviewer's word on the unit; return the objection to it, if any."""
    asked = ReviewRequest(verb, request.by, request.document, request.locale, (request.unit,), reason=request.reason)
    row = hand.row
    if hand.unit.target != row.unit.target:
        state: State = "pending" if hand.unit.target else "empty"
        row = replace(row, unit=hand.unit, state=state, origin="human")
    elif verb == "approve" and row.state == "approved":
        return ""
    told = objection(opened.views, hand.view, row, asked)
    if not told:
        hand.unit, _ = said(hand.work, hand.history, hand.unit, row, asked, at=at)
    return told


def _put(opened: Opened, hand: _Hand, clock: Clock) -> tuple[tuple[str, ...], tuple[Line, ...]]:
    """Write the catalog and its ledger; return what was written, and the unit as it stands now, its like after it."""
    units = by_key(hand.work.seen) | {hand.unit.match_key: hand.unit}
    hand.work.units = [units[unit.match_key] for unit in hand.work.seen]
    try:
        saved = save(opened.project, [hand.work], clock)
    except BaseException:
        opened.doubt(hand.view.locale)
        raise
    view = opened.wrote(saved, hand.view, hand.unit) if saved else hand.view
    source = folded(hand.unit.source)
    like = [row for row in view.rows if folded(row.source.key.source) == source]
    like.sort(key=lambda row: row.id != hand.row.id)
    return tuple(saved), tuple(line_of(opened.project, opened.views, view, row) for row in like)


def _tell(hand: _Hand, action: Action, by: str, *, at: str, origin: str = "") -> None:
    unit = hand.unit
    hand.work.tell(hand.history, Event(at, by, action, unit.source, unit.target, unit.context, origin=origin))

"""Saves from the proof: a form's in a browser without script, the module's with it; each has a receipt."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from l10n.errors import ConflictError, L10nError, UnknownError, UsageError
from l10n.flows.proof import Line, Proof, alike, anchor
from l10n.flows.save import DEEDS, SaveReport, SaveRequest, save_unit, take_back
from l10n.flows.view import unit_id
from l10n.flows.vouch import VouchRequest, vouch
from l10n.model.catalog import Unit, UnitKey
from l10n.model.locale import LocaleTag
from l10n.project import Project
from l10n.web.forms import Form, form_of
from l10n.web.people import ForbiddenError
from l10n.web.reading import Rows, Stale, counted, panel_told, place, proof_context, room_of
from l10n.web.render import Visit, address, page, rendered
from l10n.web.room import Receipt, Room, Seat


async def save(request: Request) -> Response:
    """Save a sentence; answer with its page, or to the module with its row and what has changed."""
    visit, room = Visit.of(request), room_of(request)
    form = await form_of(request)

    def work() -> Response:
        name, locale = place(request, room.opened)
        asked = _asked(form, name, locale, visit)
        if asked.deed not in ("edit", "ask") and not visit.person.may("approve"):
            raise ForbiddenError
        try:
            report = save_unit(room.opened, asked, clock=room.clock)
        except ConflictError as error:
            mine = error.found if asked.target is None else asked.target
            stale = Stale(anchor(asked.document, asked.unit, page=name), mine, error.found, asked.reason)
            return _too_late(request, room, visit, name, locale, stale)
        except UnknownError as error:
            return _gone(request, room, visit, name, locale, asked, error)
        return _saved(request, room, visit, name, locale, report, asked.deed)

    answer = await room.turn(work)
    if room.unsynced:
        room.soon()
    return answer


async def undo(request: Request) -> Response:
    """Take back what a receipt names with `of`, or what a person saved last on this page, shared sentences included."""
    visit, room = Visit.of(request), room_of(request)
    of = (await form_of(request)).text("of")

    def work() -> Response:
        name, locale = place(request, room.opened)
        seat = Seat(visit.person, name, locale)
        before = room.last(seat, of)
        if before is None:
            raise UsageError(
                "there is nothing to take back here",
                "What you saved on this page since the server began can be taken back once, on this page.",
            )
        try:
            report = take_back(room.opened, before, by=visit.person.name, clock=room.clock)
        except L10nError as error:
            room.refused(seat, before)
            if not isinstance(error, ConflictError):
                raise
            mine = Stale(anchor(before.document, before.unit, page=name), before.stood.target, error.found)
            return _too_late(request, room, visit, name, locale, mine)
        room.taken_back(seat, before)
        return _saved(request, room, visit, name, locale, report, "undo")

    answer = await room.turn(work)
    if room.unsynced:
        room.soon()
    return answer


async def speak_of(request: Request) -> Response:
    """Accept what a check found of a sentence as it was seen, or have it count again; go on to the sentence."""
    visit, room = Visit.of(request), room_of(request)
    form = await form_of(request)

    def work() -> Response:
        name, locale = place(request, room.opened)
        unit, document, deed = form.text("unit"), form.text("document") or name, form.text("deed")
        if deed not in ("accept", "withdraw"):
            raise UsageError(f"nothing is called {deed[:20]!r}", "Use the buttons of the page.")
        at = anchor(document, unit, page=name)
        asked = VouchRequest(
            (form.text("code"),),
            visit.person.name,
            (unit,),
            document,
            locale.bcp47,
            withdraw=deed == "withdraw",
            edition=form.text("edition"),
        )
        try:
            vouch(Project.open(room.root), asked, clock=room.clock)
        except ConflictError as error:
            return _too_late(request, room, visit, name, locale, Stale(at, error.found, error.found))
        found = room.proof(name, locale)
        line = found.line(at)
        if _is_module(request) and line is not None:
            return JSONResponse(panel_told(room, visit, found, line))
        return RedirectResponse(f"{address('proof', locale.bcp47, name, {'at': at})}#u-{at}", 303)

    return await room.turn(work)


def _asked(form: Form, name: str, locale: LocaleTag, visit: Visit) -> SaveRequest:
    """Read a form: a button's `do` names deed, unit, edition and document; a panel has a field for each."""
    told = form.text("do").split(" ", 3)
    deed, unit, edition, document = told if len(told) == 4 else map(form.text, ("deed", "unit", "edition", "document"))
    known = next((one for one in DEEDS if one == deed), None)
    if known is None:
        raise UsageError(f"nothing is called {deed[:20]!r}", "Use the buttons of the page.")
    target = form.text("target").replace("\r\n", "\n") if "target" in form.fields else None
    reason = form.line("reason")
    return SaveRequest(document or name, locale.bcp47, unit, edition, known, visit.person.name, target, reason)


def _saved(
    request: Request, room: Room, visit: Visit, name: str, locale: LocaleTag, report: SaveReport, deed: str
) -> Response:
    if report.written:
        room.unsynced = True
    if report.before is not None:
        room.kept(Seat(visit.person, name, locale), report.before)
    at = anchor(report.line.document, report.line.id, page=name)
    receipt = Receipt(deed, report.at, at, report.objection, undo=report.before.name if report.before else "")
    room.receipts[Seat(visit.person, name, locale)] = receipt
    opened = room.as_it_was
    lines = (*report.lines, *alike(opened.project, opened.views, opened.view(name, locale), report.line))
    found = room.renewed(name, locale, lines)
    if _is_module(request):
        return _told(visit, found, lines, receipt)
    goal = (deed == "approve" and not report.objection and _next(found, at)) or at
    return RedirectResponse(f"{address('proof', locale.bcp47, name, {'done': at})}#u-{goal}", 303)


def _told(visit: Visit, found: Proof, lines: Sequence[Line], receipt: Receipt) -> Response:
    rows = Rows.of(visit, found)
    return JSONResponse(
        {
            "unit": receipt.unit,
            "edition": lines[0].edition,
            "state": lines[0].state,
            "rows": {found.anchor(one): rows.row(one, receipt) for one in lines},
            "receipt": rendered(visit, "_receipt.html", {"receipt": receipt}),
            "refused": bool(receipt.objection),
            **counted(visit, found),
        }
    )


def _too_late(request: Request, room: Room, visit: Visit, name: str, locale: LocaleTag, stale: Stale) -> Response:
    """Answer a save that was made from something else than what stands there now: both texts are shown."""
    found = room.proof(name, locale)
    line = found.line(stale.at)
    if _is_module(request) and line is not None:
        return JSONResponse(panel_told(room, visit, found, line, stale=stale), 409)
    context = proof_context(room, visit, name, locale, at=stale.at, stale=stale)
    return page(visit, "proof.html", context, status=409)


def _gone(
    request: Request, room: Room, visit: Visit, name: str, locale: LocaleTag, asked: SaveRequest, error: UnknownError
) -> Response:
    """Answer a save of a sentence whose source has changed: what was typed is shown, beside its heir if any."""
    document = next((one for one in room.opened.project.named(None) if one == asked.document), name)
    rows = room.opened.view(document, locale).rows
    heir = next((row for row in rows if _was(row.unit) == asked.unit), None)
    if heir is not None and not _is_module(request):
        mine = heir.unit.target if asked.target is None else asked.target
        stale = Stale(anchor(document, heir.id, page=name), mine, heir.unit.target, asked.reason)
        return _too_late(request, room, visit, name, locale, stale)
    context = {"status": 404, "what": str(error), "hint": f"{error.hint} Copy what you typed before you do."}
    kept = [text for text in (asked.target, asked.reason) if text]
    context |= {"kept": kept, "back": address("proof", locale.bcp47, name), "document": name, "locale": locale}
    return page(visit, "error.html", context, status=404)


def _was(unit: Unit) -> str | None:
    """Return the id of a unit under the source that its target translates; None where that is the one it has."""
    if unit.previous_source is None:
        return None
    return unit_id(UnitKey(unit.previous_context or unit.context, unit.previous_source))


def _next(found: Proof, at: str) -> str:
    """Return the open unit that comes after one, else the first that is open; empty where none is."""
    order = list(dict.fromkeys(map(found.anchor, found.lines)))
    still = found.unfinished
    start = order.index(at) if at in order else 0
    return next((one for one in [*order[start + 1 :], *order[:start]] if one in still), "")


def _is_module(request: Request) -> bool:
    return "application/json" in request.headers.get("accept", "")

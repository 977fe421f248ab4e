"""The units of an article as JSON, for programs: each with its edition, which a save has to name."""

from __future__ import annotations

import json
from collections.abc import Iterator

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from l10n.errors import ConflictError, RefusedError, UsageError
from l10n.flows.opened import Opened
from l10n.flows.proof import Line, edition, line_of, past_targets
from l10n.flows.save import DEEDS, SaveRequest, save_unit
from l10n.flows.view import Row, View
from l10n.model.locale import LocaleTag
from l10n.web.people import ForbiddenError
from l10n.web.reading import room_of
from l10n.web.render import Visit

_LARGEST = 100_000


async def units(request: Request) -> Response:
    """Answer with the units of `document` in `locale`, and every target that each has had."""
    room = room_of(request)

    def work() -> Response:
        opened = room.opened
        name, locale = _place(request, opened)
        view = opened.view(name, locale)
        return JSONResponse({"units": list(_units(opened, view))})

    return await room.turn(work)


async def put_unit(request: Request) -> Response:
    """Save a unit: `target`, `version` (or If-Match) and, if it is to be decided too, `deed`; 409 where it changed.

    422 where the unit is converted from another locale's: it is changed there.
    """
    visit, room = Visit.of(request), room_of(request)
    told = await _body(request)

    def work() -> Response:
        name, locale = _place(request, room.opened)
        deed = told.get("deed", "edit")
        if deed not in DEEDS:
            raise UsageError(f"nothing is called {deed[:20]!r}", f"A deed is one of {', '.join(DEEDS)}.")
        known = next(one for one in DEEDS if one == deed)
        if known not in ("edit", "ask") and not visit.person.may("approve"):
            raise ForbiddenError
        version = told.get("version") or request.headers.get("if-match", "").strip('"')
        if not version:
            return JSONResponse({"error": "name the version that you saw"}, 428)
        unit = request.path_params["unit"]
        asked = SaveRequest(
            name, locale.bcp47, unit, version, known, visit.person.name, told.get("target"), told.get("reason", "")
        )
        try:
            report = save_unit(room.opened, asked, clock=room.clock)
        except ConflictError as error:
            now = _standing(room.opened, room.opened.view(name, locale), unit)
            return JSONResponse({"error": str(error), **now, "yours": asked.target}, 409)
        room.unsynced = room.unsynced or bool(report.written)
        if report.line.follows and report.objection:
            master = room.opened.project.config.master(locale)
            raise RefusedError(report.objection, f"Nothing was saved. Ask for the units of {master}, and save there.")
        told_of = [_told(line) for line in report.lines]
        return JSONResponse({**told_of[0], "at": report.at, "objection": report.objection, "like": told_of[1:]})

    answer = await room.turn(work)
    if room.unsynced:
        room.soon()
    return answer


def _place(request: Request, opened: Opened) -> tuple[str, LocaleTag]:
    asked = request.query_params
    names = opened.project.named(asked.get("document"))
    if len(names) != 1 or "locale" not in asked:
        raise UsageError("no document is named, or no locale", "Ask for /api/units?document=PATH&locale=TAG.")
    return names[0], opened.project.locale(asked["locale"])


def _units(opened: Opened, view: View) -> Iterator[dict[str, object]]:
    for row in view.rows:
        yield _unit(opened, view, row)


def _unit(opened: Opened, view: View, row: Row) -> dict[str, object]:
    past = past_targets(opened.views, view, row)
    return {
        "id": row.id,
        "context": row.source.key.context,
        "source": row.source.key.source,
        "source_lang": row.source.lang.bcp47,
        "target": row.unit.target,
        "state": row.state,
        "origin": row.origin,
        "version": edition(row.unit, opened.views.history(view.document, view.locale), document=view.document),
        "history": [{"target": one.target, "at": one.at, "by": one.by, "action": one.action} for one in past],
    }


def _standing(opened: Opened, view: View, unit: str) -> dict[str, str]:
    """Return a unit as it stands; nothing where it is gone."""
    row = next((row for row in view.rows if row.id == unit), None)
    return _told(line_of(opened.project, opened.views, view, row)) if row is not None else {}


def _told(line: Line) -> dict[str, str]:
    return {
        "id": line.id,
        "target": line.target,
        "state": line.state,
        "version": line.edition,
        "refused": line.refused,
    }


async def _body(request: Request) -> dict[str, str]:
    """Return the texts of a JSON object. Raises UsageError where it is none."""
    data = await request.body()
    try:
        found: object = json.loads(data) if len(data) <= _LARGEST else None
    except (ValueError, RecursionError):  # no JSON, or lists in lists without end
        found = None
    if not isinstance(found, dict) or not all(value is None or isinstance(value, str) for value in found.values()):
        raise UsageError("this is no JSON object of texts", 'Send {"target": "…", "version": "…"}.')
    return {name: value for name, value in found.items() if value is not None}

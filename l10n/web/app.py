"""The pages of a project as one application: which path is what, who may, and what errors look like."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from importlib import resources

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from l10n.errors import CatalogError, L10nError
from l10n.model.locale import ENGLISH
from l10n.web import api, frame, parcels
from l10n.web.door import ENTRANCE, Door, Hosts, TooLargeError, too_large
from l10n.web.forms import form_of
from l10n.web.people import Act, ForbiddenError, Passes, Person
from l10n.web.reading import read_panel, read_proof, room_of
from l10n.web.render import LANGUAGE, Visit, own_path, page
from l10n.web.room import Room
from l10n.web.saving import save, speak_of, undo
from l10n.web.today import Shelf, today
from l10n.web.words import LANGUAGES

Endpoint = Callable[[Request], Awaitable[Response]]

_TYPES = {"page.css": "text/css", "page.js": "text/javascript", "mark.svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Way:
    """A path of the application: what answers there, and which act of a person it is (None: anybody's)."""

    path: str
    method: str
    answer: Endpoint
    act: Act | None


async def static(request: Request) -> Response:
    """Answer with a file that pages load: one of three, by name."""
    name = request.path_params["name"]
    if name not in _TYPES:
        raise HTTPException(404)
    body = (resources.files("l10n.web") / "static" / name).read_bytes()
    return Response(body, media_type=_TYPES[name], headers={"Cache-Control": "max-age=60"})


async def enter(request: Request) -> Response:
    """Take the secret of a link into a cookie that no script sees, and go on without it in the address."""
    secret = request.path_params["secret"]
    passes: Passes = request.app.state.passes
    if passes.person(secret) is None:
        raise HTTPException(401)
    answer = RedirectResponse("/", 303)
    if passes.links:  # an old link opens a server without links too, and is worth nothing there
        answer.set_cookie(
            request.app.state.cookie, secret, httponly=True, samesite="lax", secure=request.url.scheme == "https"
        )
    return answer


async def language(request: Request) -> Response:
    """Keep the language of the page for a reader."""
    form = await form_of(request)
    wanted = form.text("language")
    answer = RedirectResponse(own_path(form.text("next")), 303)
    if wanted in {tag.bcp47 for tag in LANGUAGES}:
        answer.set_cookie(LANGUAGE, wanted, httponly=True, samesite="lax", max_age=31_536_000)
    return answer


async def bring_up_to_date(request: Request) -> Response:
    """Sync: a source has changed since the last one."""
    room = room_of(request)
    form = await form_of(request)

    def work() -> None:
        room.unsynced = True
        room.settle()

    await room.turn(work)
    return RedirectResponse(own_path(form.text("next")), 303)


WAYS: tuple[Way, ...] = (
    Way("/", "GET", today, "read"),
    Way("/proof/{locale}/{document:path}", "GET", read_proof, "read"),
    Way("/proof/{locale}/{document:path}", "POST", save, "write"),
    Way("/panel/{locale}/{document:path}", "GET", read_panel, "read"),
    Way("/undo/{locale}/{document:path}", "POST", undo, "write"),
    Way("/finding/{locale}/{document:path}", "POST", speak_of, "approve"),
    Way("/preview/{locale}/{document:path}", "GET", frame.preview, "read"),
    Way("/sheet/{locale}/{document:path}", "GET", frame.sheet, "read"),
    Way("/translators", "GET", parcels.translators, "exchange"),
    Way("/translators", "POST", parcels.receive, "exchange"),
    Way("/send/{locale}/{document:path}", "POST", parcels.send_out, "exchange"),
    Way("/sync", "POST", bring_up_to_date, "exchange"),
    Way("/language", "POST", language, "read"),
    Way("/api/units", "GET", api.units, "read"),
    Way("/api/units/{unit}", "PUT", api.put_unit, "write"),
    Way("/static/{name}", "GET", static, "read"),
    Way(ENTRANCE + "{secret}", "GET", enter, None),
)


def application(room: Room, *, passes: Passes, hosts: Hosts) -> ASGIApp:
    """Return the application for a server at `hosts`."""

    @contextlib.asynccontextmanager
    async def life(app: Starlette) -> AsyncIterator[None]:
        warming = asyncio.create_task(_warmed(room))
        yield
        warming.cancel()
        await room.close()

    routes = [Route(way.path, _guarded(way), methods=[way.method]) for way in WAYS]
    app = Starlette(routes=routes, lifespan=life, exception_handlers={HTTPException: _missing, Exception: _broken})
    app.router.redirect_slashes = False
    app.state.room = room
    app.state.shelf = Shelf()
    app.state.passes = passes
    app.state.cookie = hosts.cookie
    return Door(app, hosts=hosts, passes=passes)


async def _warmed(room: Room) -> None:
    with contextlib.suppress(L10nError):  # the pages say what is wrong
        await room.warm()


def _guarded(way: Way) -> Endpoint:
    """Return an answer that asks for a person's role first, and makes a page of what goes wrong."""

    async def answer(request: Request) -> Response:
        try:
            if way.act is not None and not request.scope["person"].may(way.act):
                raise ForbiddenError
            return await way.answer(request)
        except L10nError as error:
            return wrong(request, error)

    return answer


def wrong(request: Request, error: L10nError) -> Response:
    """Return the one form of every error that a person can mend."""
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": str(error), "hint": error.hint}, error.http_status)
    broken = isinstance(error, CatalogError)
    context = {"status": error.http_status, "what": str(error), "hint": error.hint, "broken": broken}
    return page(Visit.of(request), "error.html", context, status=error.http_status)


async def _missing(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    if "person" not in request.scope:
        return Response("This link is no longer good.\n", status, media_type="text/plain")
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": "there is nothing here"}, status)
    context = {"status": status, "what": "", "hint": "", "broken": False}
    return page(Visit.of(request), "error.html", context, status=status)


async def _broken(request: Request, error: Exception) -> Response:
    """Answer where we failed, which is told to nobody but the log, or where a body was too large."""
    if isinstance(error, TooLargeError):
        return too_large()
    visit = Visit(Person("", "reader"), ENGLISH, "/")
    return page(visit, "error.html", {"status": 500, "what": "", "hint": "", "broken": False}, status=500)

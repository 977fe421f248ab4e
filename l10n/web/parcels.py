"""Catalogs for translators who work elsewhere: one downloaded and noted as sent, one that came back received."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from l10n.errors import FileError, UsageError
from l10n.flows.opened import Opened
from l10n.flows.receive import ReceiveReport, receive_file
from l10n.flows.send import send
from l10n.model.controls import signature
from l10n.model.text import shortened
from l10n.project import Project
from l10n.web.forms import form_of
from l10n.web.reading import place, room_of, title_of
from l10n.web.render import Visit, page
from l10n.web.room import Room


async def translators(request: Request) -> Response:
    """Answer with what can be handed out, and the form for what comes back."""
    visit, room = Visit.of(request), room_of(request)
    return await room.turn(lambda: page(visit, "translators.html", _context(room.opened, None)))


async def receive(request: Request) -> Response:
    """Merge a catalog that came back; answer with what became of each of its units."""
    visit, room = Visit.of(request), room_of(request)
    form = await form_of(request, files=1)
    if form.file is None or not form.file[0]:
        raise UsageError("no file was chosen", "Choose the .po that came back.")
    name, data = form.file
    by, reviewed = signature(form.line("by")), form.text("reviewed") == "1"

    def work() -> Response:
        report = _received(room, data, shortened(name, limit=80), by=by or None, reviewed=reviewed)
        return page(visit, "translators.html", _context(room.opened, report))

    return await room.turn(work)


def _received(room: Room, data: bytes, shown: str, *, by: str | None, reviewed: bool) -> ReceiveReport:
    """Receive the bytes of a file, under a name of our own; `shown` is what people know it by."""
    room.settle()
    with tempfile.TemporaryDirectory(prefix="l10n-") as folder:
        path = Path(folder) / "returned.po"
        path.write_bytes(data)
        try:
            return receive_file(Project.open(room.root), path, by=by, reviewed=reviewed, clock=room.clock)
        except FileError as error:
            if error.path == str(path):
                error.path = shown
            raise


async def send_out(request: Request) -> Response:
    """Hand a catalog out: note what it holds, and to whom it goes; answer with the file."""
    visit, room = Visit.of(request), room_of(request)
    form = await form_of(request)
    to = signature(form.line("to"))
    if not to:
        raise UsageError("nobody is named", "Say to whom the file goes.")

    def work() -> Response:
        room.settled()  # what another article holds up is told on other pages; this one is looked at below
        name, locale = place(request, room.opened)
        with tempfile.TemporaryDirectory(prefix="l10n-") as folder:
            project = Project.open(room.root)
            sent = send(project, name, locale, to=to, by=visit.person.name, folder=Path(folder), clock=room.clock)
            path = Path(sent.path)
            return Response(path.read_bytes(), media_type="text/x-gettext-translation", headers=attached(path.name))

    return await room.turn(work)


def attached(name: str) -> dict[str, str]:
    """Return the header that gives a download its name, whatever letters that has.

    >>> attached('a"b\\r\\nX: ž.po')["Content-Disposition"]
    "attachment; filename*=UTF-8''a%22b%0D%0AX%3A%20%C5%BE.po"
    """
    return {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}


def _context(opened: Opened, report: ReceiveReport | None) -> dict[str, object]:
    project = opened.project
    names: Sequence[str] = project.readable
    locales = [tag for tag in project.config.locales if project.config.master(tag) is None]
    return {
        "documents": [(name, title_of(opened, name), project.document(name).lang) for name in names],
        "locales": locales,
        "report": report,
    }

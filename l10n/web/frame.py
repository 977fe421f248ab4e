"""The preview: the article as a release would show it, in a frame that can do nothing."""

from __future__ import annotations

import base64
import hashlib
from importlib import resources

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from l10n.flows.gate import verdict
from l10n.flows.preview import previewed
from l10n.web.reading import place, room_of, title_of
from l10n.web.render import Visit, page

_STYLE = (resources.files("l10n.web") / "static" / "sheet.css").read_text("utf-8")
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_POLICY = (
    f"default-src 'none'; style-src 'sha256-{_HASH}'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'; sandbox"
)
"""A frame without an origin loads nothing, not even from us: its style stands in it, and is named by its hash."""


async def preview(request: Request) -> Response:
    """Answer with the page around the frame."""
    visit, room = Visit.of(request), room_of(request)

    def work() -> Response:
        trouble = room.settled()
        opened = room.opened
        name, locale = place(request, opened)
        context = {
            "trouble": trouble,
            "document": name,
            "title": title_of(opened, name),
            "locale": locale,
            "locales": opened.project.config.locales,
            "verdict": verdict(opened.project, opened.views, opened.view(name, locale)),
            "everything": request.query_params.get("all") == "1",
        }
        return page(visit, "preview.html", context)

    return await room.turn(work)


async def sheet(request: Request) -> Response:
    """Answer with what stands in the frame: with `all`, every target as it stands, else what a release would hold."""
    visit, room = Visit.of(request), room_of(request)

    def work() -> Response:
        opened = room.opened
        name, locale = place(request, opened)
        everything = request.query_params.get("all") == "1"
        body = previewed(opened.project, opened.views, opened.view(name, locale), everything=everything)
        answer = page(visit, "sheet.html", {"locale": locale, "body": Markup(body), "style": Markup(_STYLE)})
        answer.headers["Content-Security-Policy"] = _POLICY
        return answer

    return await room.turn(work)

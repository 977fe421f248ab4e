"""The proof: the whole article in reading form, and the panel of one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from l10n.errors import UnknownError
from l10n.flows.opened import Opened
from l10n.flows.proof import Line, Past, Proof, anchor, past_targets
from l10n.model.catalog import STATES
from l10n.model.finding import Finding
from l10n.model.locale import LocaleTag
from l10n.model.text import folded, shortened
from l10n.po.counted import is_template
from l10n.web.render import Visit, page, piece, rendered
from l10n.web.room import Receipt, Room, Seat


@dataclass(frozen=True, slots=True)
class Stale:
    """A save that came too late: of which sentence (its anchor), what the person had written, what stands there now.

    `mine` is None where the page has it, and puts it into the field itself.
    """

    at: str
    mine: str | None
    theirs: str
    reason: str = ""


def room_of(request: Request) -> Room:
    """Return the room of the server that answers."""
    room: Room = request.app.state.room
    return room


def place(request: Request, opened: Opened) -> tuple[str, LocaleTag]:
    """Return the document and locale that a path names. Raises UnknownError where the project has none such."""
    locale = opened.project.locale(request.path_params["locale"])
    (name,) = opened.project.named(request.path_params["document"])
    return name, locale


async def read_proof(request: Request) -> Response:
    """Answer with the article; `at` opens a sentence's panel, `state` shows only sentences in a state."""
    visit, room = Visit.of(request), room_of(request)

    def work() -> Response:
        name, locale = place(request, room.opened)
        shown = request.query_params.get("state", "")
        at = request.query_params.get("at", "")
        return page(visit, "proof.html", proof_context(room, visit, name, locale, at=at, state=shown))

    return await room.turn(work)


async def read_panel(request: Request) -> Response:
    """Answer the module with the panel of a sentence; `seen` is the edition beside which it keeps a text, if any."""
    visit, room = Visit.of(request), room_of(request)

    def work() -> Response:
        name, locale = place(request, room.opened)
        found = room.proof(name, locale)
        at, seen = (request.query_params.get(field, "") for field in ("at", "seen"))
        line = found.line(at)
        if line is None:
            raise UnknownError("there is no such sentence", "The source has changed: load the page again.")
        stale = Stale(at, None, line.target) if seen not in ("", line.edition) else None
        return JSONResponse(panel_told(room, visit, found, line, stale=stale))

    return await room.turn(work)


def panel_told(
    room: Room, visit: Visit, found: Proof, line: Line, *, stale: Stale | None = None
) -> Mapping[str, object]:
    """Return what the module is told of a sentence: its panel, and the rows of its source as they stand by now."""
    rows, source = Rows.of(visit, found), folded(line.source)
    receipt = room.receipts.get(Seat(visit.person, found.document, found.locale))
    context = panel_context(room, visit, found.document, found.locale, line, stale=stale)
    return {
        "unit": found.anchor(line),
        "panel": rendered(visit, "_panel.html", context),
        "rows": {found.anchor(one): rows.row(one, receipt) for one in found.lines if folded(one.source) == source},
        **counted(visit, found),
    }


def proof_context(
    room: Room,
    visit: Visit,
    name: str,
    locale: LocaleTag,
    *,
    at: str = "",
    state: str = "",
    stale: Stale | None = None,
) -> Mapping[str, object]:
    """Return what the page of an article shows."""
    is_derived = room.opened.project.config.master(locale) is not None
    trouble = room.settled() if is_derived else None
    opened = room.opened
    found = room.proof(name, locale)
    line = found.line(at)
    panel = panel_context(room, visit, name, locale, line, stale=stale) if line is not None else {}
    return {
        **panel,
        "trouble": trouble,
        "proof": found,
        "document": name,
        "title": title_of(opened, name),
        "locale": locale,
        "locales": opened.project.config.locales,
        "state": state if state in STATES else "",
        "counts": found.counts,
        "states": STATES,
        "at": at if line is not None else "",
        "receipt": room.receipts.get(Seat(visit.person, name, locale)),
        "has_page": name not in opened.project.fragments and not is_template(name),
        "rows": Rows.of(visit, found),
    }


def title_of(opened: Opened, name: str) -> str:
    """Return what a document is called: its title or first heading, else its path."""
    blocks = opened.project.document(name).blocks
    titles = [block for block in blocks if block.kind in ("title", "heading") or block.name == "title"]
    return shortened(titles[0].text, limit=120) if titles and name not in opened.project.fragments else name


def panel_context(
    room: Room, visit: Visit, name: str, locale: LocaleTag, line: Line, *, stale: Stale | None = None
) -> Mapping[str, object]:
    """Return what the panel of a sentence shows."""
    return {
        "line": line,
        "anchor": anchor(line.document, line.id, page=name),
        "corrected": [corrected(line.target, one) for one in line.findings],
        "past": _past(room.opened, line, locale),
        "stale": stale,
        "document": name,
        "locale": locale,
        "master": room.opened.project.config.master(locale),
        "may_approve": visit.person.may("approve"),
        "may_write": visit.person.may("write"),
    }


def corrected(target: str, finding: Finding) -> str:
    """Return a target with a fault mended; empty where nothing is safe.

    >>> corrected("35 dinars", Finding("num", "warning", "…", 0, 2, "350"))
    '350 dinars'
    """
    if finding.fix is None:
        return ""
    return target[: finding.start] + finding.fix + target[finding.end :]


def _past(opened: Opened, line: Line, locale: LocaleTag) -> tuple[Past, ...]:
    view = opened.view(line.document, locale)
    row = next((row for row in view.rows if row.id == line.id), None)
    return tuple(past for past in past_targets(opened.views, view, row) if past.target != line.target) if row else ()


def counted(visit: Visit, found: Proof) -> Mapping[str, int | str]:
    """Return how far an article is: units, those still open, and the next of them; and the links to each state."""
    still = found.unfinished
    context = {"document": found.document, "locale": found.locale, "state": "", "states": STATES}
    links = rendered(visit, "_filter.html", {**context, "counts": found.counts})
    return {"units": found.units, "open": len(still), "next": still[0] if still else "", "filter": links}


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of an article for a reader, each made once as long as nothing of it changes."""

    language: LocaleTag
    document: str
    locale: LocaleTag
    may_approve: bool
    may_write: bool

    @classmethod
    def of(cls, visit: Visit, found: Proof) -> Rows:
        """Return the rows of a proof for whoever visits."""
        may = visit.person.may
        return cls(visit.language, found.document, found.locale, may("approve"), may("write"))

    def anchor(self, line: Line) -> str:
        """Return what a sentence is called on the page."""
        return anchor(line.document, line.id, page=self.document)

    def row(self, line: Line, receipt: Receipt | None, *, first: bool = True) -> Markup:
        """Return a sentence's row; only the `first` of a sentence that stands twice is a place to go to."""
        mine = receipt if receipt is not None and receipt.unit == self.anchor(line) else None
        return _row(self, line, mine, first)


@lru_cache(maxsize=4096)
def _row(rows: Rows, line: Line, receipt: Receipt | None, first: bool) -> Markup:
    return piece(rows.language, "_line.html", {"rows": rows, "line": line, "receipt": receipt, "first": first})

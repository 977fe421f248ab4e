"""Today: every article in every locale by state, what may be published, and what is missing."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from starlette.requests import Request
from starlette.responses import Response

from l10n.errors import FileError, L10nError
from l10n.flows.blockers import Blocker
from l10n.flows.gate import Standing, Verdict, live_articles, standing_of, verdict_at
from l10n.flows.opened import Opened
from l10n.flows.proof import anchor
from l10n.flows.view import View
from l10n.model.catalog import STATES, State
from l10n.model.locale import LocaleTag
from l10n.web.reading import room_of, title_of
from l10n.web.render import Visit, page
from l10n.web.room import Room

STANDINGS: tuple[Standing, ...] = ("ready", "near", "outdated", "not")


@dataclass(frozen=True, slots=True)
class Cell:
    """An article in a locale: how many units (None: it cannot be read), by state, and what the gate says of it."""

    document: str
    locale: LocaleTag
    units: int | None
    states: Mapping[State, int]
    verdict: Verdict
    master: LocaleTag | None

    def anchor(self, blocker: Blocker) -> str:
        """Return what the sentence that is in the way is called on the page of the article."""
        return anchor(blocker.fragment or self.document, blocker.unit, page=self.document)

    @property
    def lacks(self) -> Mapping[str, tuple[int, Blocker]]:
        """What is in the way, by code: how often, and the first of them."""
        found: dict[str, tuple[int, Blocker]] = {}
        for blocker in self.verdict.blockers:
            count, first = found.get(blocker.code, (0, blocker))
            found[blocker.code] = count + 1, first
        return found


@dataclass(frozen=True, slots=True)
class Article:
    """A document with its cells; `error` says why it cannot be read in any locale."""

    document: str
    title: str
    cells: tuple[Cell, ...]
    error: str = ""
    fragment: bool = False


class Shelf:
    """The articles as they last stood; each is judged anew only where one of its views is another now."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[tuple[View | None, ...], Article]] = {}

    def article(self, opened: Opened, name: str) -> Article:
        """Return a document as it stands; what cannot be read has cells that tell so."""
        views = _views(opened, name)
        known = self._known.get(name)
        told_by_git = opened.project.config.policy_for(name).committed
        if known is not None and None not in views and not told_by_git and _same(known[0], views):
            return known[1]
        found = _article(opened, name)
        self._known[name] = views, found
        return found


def _same(views: Sequence[View | None], others: Sequence[View | None]) -> bool:
    """Whether these are the very same views: they never change."""
    return len(views) == len(others) and all(one is other for one, other in zip(views, others, strict=True))


def _views(opened: Opened, name: str) -> tuple[View | None, ...]:
    """Return all that an article's verdicts are made of: its views, and those of its fragments; None: not readable."""
    found: list[View | None] = []
    project = opened.project
    try:
        parts = () if name in project.fragments else tuple(project.fragment_units(name))
    except FileError:
        parts = ()
    for one in (name, *parts):
        for tag in project.config.locales:
            try:
                found.append(opened.view(one, tag))
            except FileError:
                found.append(None)
    return tuple(found)


def _article(opened: Opened, name: str) -> Article:
    project, views = opened.project, opened.views
    cells = [_cell(opened, verdict_at(project, views, name, tag), name, tag) for tag in project.config.locales]
    unread = {cell.verdict.summary() for cell in cells if cell.units is None}
    # Where the source is at fault, that is told once.
    error = unread.pop() if len(unread) == 1 and all(cell.units is None for cell in cells) else ""
    title = name if error else title_of(opened, name)
    return Article(name, title, tuple(cells), error, fragment=name in project.fragments)


def _cell(opened: Opened, judged: Verdict, name: str, tag: LocaleTag) -> Cell:
    master = opened.project.config.master(tag)
    try:
        view = opened.view(name, tag)
    except FileError:
        return Cell(name, tag, None, {}, judged, master)
    states = {state: count for state in STATES if (count := view.count(state))}
    return Cell(name, tag, len(view.rows), states, judged, master)


def _follows(cell: Cell, cells: Sequence[Cell]) -> bool:
    """Whether a cell lacks just what the locale lacks that it is converted from: it is done there."""
    return not cell.verdict.publishable and any(
        other.locale == cell.master and other.document == cell.document and _counts(other) == _counts(cell)
        for other in cells
    )


def _counts(cell: Cell) -> Mapping[str, int]:
    return {code: count for code, (count, _) in cell.lacks.items()}


async def today(request: Request) -> Response:
    """Answer with the page of all articles; each is looked at in a turn of its own, so that nobody's save waits."""
    visit, room = Visit.of(request), room_of(request)
    shelf: Shelf = request.app.state.shelf

    def begun() -> tuple[tuple[str, ...], L10nError | None]:
        trouble = room.settled()  # the page shows what there is, and says what is wrong
        return room.opened.project.names, trouble

    names, trouble = await room.turn(begun)
    found = [article for name in names if (article := await room.turn(partial(_looked_at, room, shelf, name)))]
    return await room.turn(lambda: page(visit, "today.html", _context(room, found, trouble)))


def _standing(cell: Cell, live: Collection[tuple[str, str]]) -> Verdict:
    """Return the verdict with where the article stands: nobody knows how far a file is that cannot be read."""
    judged = standing_of(cell.verdict, live)
    if cell.units is not None or judged.standing != "near":
        return judged
    return replace(judged, standing="outdated" if judged.live else "not", minutes=0)


def _looked_at(room: Room, shelf: Shelf, name: str) -> Article | None:
    """Return a document as it stands; None where it has gone since its name was read."""
    opened = room.as_it_was
    return shelf.article(opened, name) if name in opened.project.names else None


def _context(room: Room, found: Sequence[Article], trouble: L10nError | None) -> Mapping[str, object]:
    live = live_articles(room.as_it_was.project)
    cells = [
        replace(cell, verdict=_standing(cell, live))
        for article in found
        if not article.fragment and not article.error
        for cell in article.cells
    ]
    cells = [cell for cell in cells if not _follows(cell, cells)]
    return {
        "trouble": trouble,
        "articles": found,
        "titles": {article.document: article.title for article in found},
        "standing": {
            standing: sorted(
                (cell for cell in cells if cell.verdict.standing == standing), key=lambda cell: cell.verdict.minutes
            )
            for standing in STANDINGS
        },
        "project": room.root.name,
    }

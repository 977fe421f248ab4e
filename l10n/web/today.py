"""Today: every article in every locale by state, what may be published, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from l10n.errors import FileError, L10nError
from l10n.flows.blockers import Blocker
from l10n.flows.gate import Standing, Verdict, verdict_at, verdicts
from l10n.flows.opened import Opened
from l10n.model.catalog import STATES, State
from l10n.model.locale import LocaleTag
from l10n.web.reading import room_of, title_of
from l10n.web.render import Visit, page

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
    cells: tuple[Cell, ...]
    error: str = ""
    fragment: bool = False


def articles(opened: Opened) -> Iterator[Article]:
    """Yield every document of the project, the fragments last; what cannot be read has cells that tell so."""
    project, views = opened.project, opened.views
    judged = {(one.document, one.locale): one for one in verdicts(project, views)}
    for name in project.names:
        cells = []
        for tag in project.config.locales:
            found = judged.get((name, tag.bcp47)) or verdict_at(project, views, name, tag)
            cells.append(_cell(opened, found, name, tag))
        unread = {cell.verdict.summary() for cell in cells if cell.units is None}
        # Where the source is at fault, that is told once.
        error = unread.pop() if len(unread) == 1 and all(cell.units is None for cell in cells) else ""
        yield Article(name, tuple(cells), error, fragment=name in project.fragments)


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
    """Answer with the page of all articles."""
    visit, room = Visit.of(request), room_of(request)

    def work() -> Response:
        try:
            room.settle()
        except L10nError:
            room.unsynced = True  # the page shows what there is, and the next save tries again
        opened = room.opened
        found = tuple(articles(opened))
        cells = [cell for article in found if not article.fragment and not article.error for cell in article.cells]
        context = {
            "articles": found,
            "titles": {one.document: one.document if one.error else title_of(opened, one.document) for one in found},
            "standing": {
                standing: sorted(
                    (cell for cell in cells if cell.verdict.standing == standing and not _follows(cell, cells)),
                    key=lambda cell: cell.verdict.minutes,
                )
                for standing in STANDINGS
            },
            "project": opened.root.name,
        }
        return page(visit, "today.html", context)

    return await room.turn(work)

"""Today: every article in every locale by state, what may be published, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from l10n.errors import L10nError, SourceError
from l10n.flows.blockers import Blocker
from l10n.flows.gate import Verdict, verdict
from l10n.flows.opened import Opened
from l10n.model.catalog import STATES, State
from l10n.model.locale import LocaleTag
from l10n.web.reading import room_of, title_of
from l10n.web.render import Visit, page


@dataclass(frozen=True, slots=True)
class Cell:
    """An article in a locale: its units by state, and what the gate says; `lacks` counts what is in the way by code."""

    document: str
    locale: LocaleTag
    units: int
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
    """A document with its cells; `error` says why it cannot be read, and then it has none."""

    document: str
    cells: tuple[Cell, ...]
    error: str = ""
    fragment: bool = False


def articles(opened: Opened) -> Iterator[Article]:
    """Yield every document of the project, the fragments last."""
    project, views = opened.project, opened.views
    for name in project.names:
        try:
            cells = []
            for tag in project.config.locales:
                view = opened.view(name, tag)
                states = {state: count for state in STATES if (count := view.count(state))}
                judged = verdict(project, views, view)
                cells.append(Cell(name, tag, len(view.rows), states, judged, project.config.master(tag)))
        except SourceError as error:
            yield Article(name, (), str(error))
            continue
        yield Article(name, tuple(cells), fragment=name in project.fragments)


def _follows(cell: Cell, cells: Sequence[Cell]) -> bool:
    """Whether a cell lacks just what the locale lacks that it is converted from: it is done there."""
    return any(
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
        cells = [cell for article in found if not article.fragment for cell in article.cells]
        missing = [cell for cell in cells if not cell.verdict.publishable and not _follows(cell, cells)]
        context = {
            "articles": found,
            "titles": {one.document: one.document if one.error else title_of(opened, one.document) for one in found},
            "locales": opened.project.config.locales,
            "ready": [cell for cell in cells if cell.verdict.publishable],
            "missing": sorted(missing, key=lambda cell: len(cell.verdict.blockers)),
            "states": STATES,
            "project": opened.root.name,
        }
        return page(visit, "today.html", context)

    return await room.turn(work)

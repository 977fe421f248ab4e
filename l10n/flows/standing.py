"""`status`: where every document stands in every locale, what cannot be read included."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from l10n.errors import FileError
from l10n.flows.gate import Verdict, verdict_at
from l10n.flows.view import Views
from l10n.model.catalog import STATES, State
from l10n.project import Project


@dataclass(frozen=True, slots=True)
class Row:
    """A document in a locale: how many units it has, in which states; none where its catalog cannot be read."""

    document: str
    locale: str
    verdict: Verdict
    units: int = 0
    states: Mapping[State, int] = field(default_factory=dict)

    def count(self, state: State) -> int:
        """Return how many units are in a state."""
        return self.states.get(state, 0)


def standings(project: Project, document: str | None = None, locale: str | None = None) -> tuple[Row, ...]:
    """Return where the documents that can be read stand in the locales that are asked for."""
    views = Views(project, document)
    locales = (project.locale(locale),) if locale else project.config.locales
    found = []
    for name in project.named(document) if document else project.readable:
        for tag in locales:
            judged = verdict_at(project, views, name, tag)
            try:
                view = views.view(name, tag)
            except FileError:
                found.append(Row(name, tag.bcp47, judged))
                continue
            states = {state: view.count(state) for state in STATES}
            found.append(Row(name, tag.bcp47, judged, len(view.rows), states))
    return tuple(found)

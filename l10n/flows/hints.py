"""What a language model is told beside a text: terms, approved sentences like it, and those around it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from l10n.engines.base import Hints
from l10n.flows.desk import Desk
from l10n.flows.work import Work
from l10n.match.terms import hits
from l10n.project import Project

_LIKE, _MOST_EXAMPLES = 0.7, 3
"""How like an example must be (research: sentences from 70% on help), and how many are enough."""

_MOST_BEFORE = 2


class Hinter:
    """Finds hints for the units of one locale; text of documents under embargo is in none.

    `around` says that only what stands around a unit is wanted.
    """

    def __init__(self, project: Project, desk: Desk, *, around: bool = False) -> None:
        self._desk = desk
        self._around = around
        self._terms = project.terms(desk.locale)
        self._memory = None if around else desk.past.memory()
        self._may_leave = cache(partial(_may_leave, project))

    def of(self, work: Work, index: int) -> Hints:
        """Return what helps to translate a unit."""
        source, unit = work.template[index], work.units[index]
        after = work.units[index + 1].source if index + 1 < len(work.units) else ""
        if self._around:
            return Hints(before=tuple(self._before(work, index)), after=after)
        terms = hits(unit.source, self._terms.get(source.lang.language, ()), source.lang)
        return Hints(
            tuple((hit.span.of(unit.source), hit.term.said[0]) for hit in terms if hit.term.said),
            tuple(self._examples(unit.source)),
            tuple(self._before(work, index)),
            after,
        )

    def _examples(self, text: str) -> Iterator[tuple[str, str]]:
        found = self._memory.matches(text, floor=_LIKE, most=_MOST_EXAMPLES) if self._memory else ()
        for match in found:
            if match.approved and self._may_leave(match.document):
                yield match.source, match.target

    def _before(self, work: Work, index: int) -> Iterator[tuple[str, str]]:
        """Yield the sentences before a unit that stand next to it and are approved, the first of them first."""
        for unit in work.units[max(0, index - _MOST_BEFORE) : index]:
            if not unit.fuzzy and self._desk.history.accepted(unit.key, unit.target):
                yield unit.source, unit.target


def _may_leave(project: Project, where: str) -> bool:
    """Whether the text of a document may be shown to an engine; of one that is gone nobody can tell."""
    name = project.domains.get(where)
    return name is not None and not project.rule(name).embargo

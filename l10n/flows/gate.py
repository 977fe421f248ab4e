"""The gate: what may be released now, and for everything else why not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from l10n.flows.checking import blocking, unit_findings
from l10n.flows.view import Row, View, Views
from l10n.model.catalog import State
from l10n.project import Project

_REASONS: dict[State, str] = {
    "empty": "has no target",
    "draft": "is a draft that nobody has confirmed",
    "stale": "was translated from a source that has changed",
    "pending": "is translated and not approved",
}


@dataclass(frozen=True, slots=True)
class Blocker:
    """One unit that keeps an article from being released; `code` is a state or a check's code."""

    unit: str
    source: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a document may appear in a locale; where not, each unit that is in the way."""

    document: str
    locale: str
    publishable: bool
    blockers: tuple[Blocker, ...]

    def summary(self) -> str:
        """Return the reasons in one line: how many units, in the way of what."""
        counts: dict[str, int] = {}
        for blocker in self.blockers:
            counts[blocker.code] = counts.get(blocker.code, 0) + 1
        return " · ".join(f"{count} {code}" for code, count in counts.items())


def verdicts(
    project: Project, views: Views, document: str | None = None, locale: str | None = None
) -> Iterator[Verdict]:
    """Judge the documents and locales that are asked for."""
    for view in views.each(document, locale):
        yield verdict(project, view)


def verdict(project: Project, view: View) -> Verdict:
    """Judge one document in one locale: every unit approved (or what the policy requires) or carried, and sound."""
    blockers = tuple(blocker for row in view.rows for blocker in _blockers(project, view, row))
    if not view.synced:
        blockers = (Blocker("", "", "unsynced", "the source changed since the last sync: run `l10n sync`"), *blockers)
    return Verdict(view.document, view.locale.bcp47, not blockers, blockers)


def _blockers(project: Project, view: View, row: Row) -> Iterator[Blocker]:
    source = row.source.key.source
    if row.state == "carried":
        return
    if row.state != "approved" and not (row.state == "pending" and project.config.require == "pending"):
        yield Blocker(row.id, source, row.state, _REASONS[row.state])
        return
    for finding in blocking(unit_findings(project, view, row)):
        yield Blocker(row.id, source, finding.code, finding.message)

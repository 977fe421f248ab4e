"""What waits for a reviewer's decision, the likeliest to be wrong first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from l10n.approval.risk import with_findings
from l10n.flows.checking import target_findings
from l10n.flows.view import Row, Views
from l10n.model.catalog import State
from l10n.model.finding import Finding
from l10n.model.locale import LocaleTag
from l10n.model.text import Digest
from l10n.project import Project

_WAITING: tuple[State, ...] = ("stale", "draft", "pending")
"""The states that a reviewer decides on; of two units as risky the one in the earlier state comes first."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A unit that waits; `risk` is how likely its target is wrong, 0..1, by its origin and by what checks find."""

    document: str
    locale: LocaleTag
    unit: Digest
    state: State
    risk: float


def waiting(
    project: Project, views: Views, document: str | None = None, locale: str | None = None, *, reading: bool = False
) -> tuple[Waiting, ...]:
    """Return the units with a target that nobody has decided on, the riskiest first.

    With `reading` they stand as readers meet them: by document and locale, in the order of sentences. What is
    converted from another locale is decided there.
    """
    found = [
        Waiting(view.document, view.locale, row.id, row.state, _risk(row, findings))
        for view in views.each(document, locale)
        for row, findings in target_findings(
            project, view, [row for row in view.rows if row.state in _WAITING and not row.follows]
        )
    ]
    return tuple(found if reading else sorted(found, key=lambda one: (-one.risk, _WAITING.index(one.state))))


def _risk(row: Row, findings: Sequence[Finding]) -> float:
    """Take in what is wrong with the target; a fault of the source is its author's matter."""
    told = [one.severity for one in findings if not one.code.startswith("src_")]
    return with_findings(row.risk, errors=told.count("error"), warnings=told.count("warning"))

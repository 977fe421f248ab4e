"""What waits for a reviewer's decision, the likeliest to be wrong first."""

from __future__ import annotations

from dataclasses import dataclass

from l10n.approval.urgency import urgency
from l10n.flows.checking import target_findings
from l10n.flows.view import Views
from l10n.model.locale import LocaleTag
from l10n.model.text import Digest
from l10n.project import Project


@dataclass(frozen=True, slots=True)
class Waiting:
    """A unit that waits, and how urgent it is, 0..1 (`approval.urgency`)."""

    document: str
    locale: LocaleTag
    unit: Digest
    urgency: float


def waiting(
    project: Project, views: Views, document: str | None = None, locale: str | None = None, *, reading: bool = False
) -> tuple[Waiting, ...]:
    """Return the units with a target that nobody has decided on, the most urgent first.

    With `reading` they stand as readers meet them: by document and locale, in the order of sentences. What is
    converted from another locale is decided there.
    """
    found: list[Waiting] = []
    for view in views.each(document, locale):
        rows = [row for row in view.rows if row.state in ("stale", "draft", "pending") and not row.follows]
        for row, findings in target_findings(project, view, rows):
            counts = {
                severity: sum(one.severity == severity and not one.code.startswith("src_") for one in findings)
                for severity in ("error", "warning")
            }
            weight = urgency(row.state, errors=counts["error"], warnings=counts["warning"], risk=row.risk)
            found.append(Waiting(view.document, view.locale, row.id, weight))
    return tuple(found if reading else sorted(found, key=lambda one: -one.urgency))

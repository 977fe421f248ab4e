"""Sentences that a neighbour's target covers: the chain has to end at a target of its own, in the same block."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from l10n.approval import covered
from l10n.approval.states import COVERED_BY_PREVIOUS
from l10n.flows.view import Row, View
from l10n.model.document import Document
from l10n.model.finding import Finding


def cover_findings(document: Document, view: View, row: Row) -> Iterator[Finding]:
    """Yield an error where a unit says that its neighbour covers it, and none does."""
    if not covered(row.unit.target):
        return
    step = -1 if row.unit.target.strip() == COVERED_BY_PREVIOUS else 1
    rows = {index: other for other in view.rows for index in other.source.segments}
    if all(_ends_well(document, rows, start, step) for start in row.source.segments):
        return
    side = "before" if step < 0 else "after"
    yield Finding("empty", "error", f"It says that the sentence {side} it covers it too, but none there does.")


def _ends_well(document: Document, rows: Mapping[int, Row], start: int, step: int) -> bool:
    """Whether the neighbours on one side, within the block, lead to a target that is more than such a mark."""
    at = start + step
    while at in rows and document.segments[at].block == document.segments[start].block:
        target = rows[at].unit.target.strip()
        if not covered(target):
            return bool(target)
        if (target == COVERED_BY_PREVIOUS) != (step < 0):
            return False
        at += step
    return False

"""Sentences that a neighbour's target covers: the chain has to end at a target of its own, in the same block."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from l10n.approval.covers import PREVIOUS, sides
from l10n.flows.view import Row, View
from l10n.model.document import Document
from l10n.model.finding import Finding


def cover_findings(document: Document, view: View, row: Row) -> Iterator[Finding]:
    """Yield an error where a unit says that its neighbour covers it, and none does."""
    told = sides(row.unit.target)
    if not told:
        return
    rows = {index: other for other in view.rows for index in other.source.segments}
    if all(any(_ends_well(document, rows, start, side) for side in told) for start in row.source.segments):
        return
    where = " or ".join("before" if side == PREVIOUS else "after" for side in sorted(told))
    yield Finding("empty", "error", f"It says that the sentence {where} it covers it too, but none there does.")


def _ends_well(document: Document, rows: Mapping[int, Row], start: int, side: str) -> bool:
    """Whether the neighbours on one side, within the block, lead to a target that is more than such a mark."""
    step = -1 if side == PREVIOUS else 1
    at = start + step
    while at in rows and document.segments[at].block == document.segments[start].block:
        told = sides(rows[at].unit.target)
        if not told:
            return bool(rows[at].unit.target.strip())
        if side not in told:
            return False
        at += step
    return False

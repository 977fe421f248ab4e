"""Rules that a sync proposes: a tail in another language is seldom part of the article."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.flows.report import Proposed
from l10n.model.text import shortened
from l10n.project import Project


def excludes_to_propose(project: Project, names: Sequence[str]) -> tuple[Proposed, ...]:
    """Look at the end of every document for blocks in another language than its own."""
    found = (_tail(project, name) for name in names)
    return tuple(proposed for proposed in found if proposed is not None)


def _tail(project: Project, name: str) -> Proposed | None:
    document = project.document(name)
    tail = 0
    for segment in reversed(document.segments):
        if segment.lang.language == document.lang.language:
            break
        tail += 1
    if not tail or tail == len(document.segments):
        return None
    first = document.segments[-tail]
    blocks = {segment.block for segment in document.segments[-tail:]}
    start = shortened(document.blocks[first.block].text, limit=30).rstrip("…").rstrip()
    return Proposed(name, start, first.lang.bcp47, tail) if len(blocks) > 1 else None

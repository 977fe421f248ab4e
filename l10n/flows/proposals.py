"""Rules that a sync proposes: a tail in another language is seldom part of the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from l10n.model.text import shortened
from l10n.project import Project


@dataclass(frozen=True, slots=True)
class Proposed:
    """An exclude rule that would leave out the foreign tail of a document; `units` are the segments in it."""

    document: str
    start: str
    lang: str
    units: int


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


def as_toml(proposed: Proposed) -> str:
    """Return the rule as it would stand in `l10n.toml`."""
    start = proposed.start.replace("\\", "\\\\").replace('"', '\\"')
    return f'[[exclude]]\ndocument = "{proposed.document}"\nstart = "{start}"'

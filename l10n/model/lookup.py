"""What is offered for a unit: by the memory, an engine, the glossary."""

from __future__ import annotations

from dataclasses import dataclass, field

from l10n.model.text import Span


@dataclass(frozen=True, slots=True)
class Match:
    """A past translation of the same or a similar source; `score` is 0..1, 1 only for the same text."""

    source: str
    target: str
    score: float
    approved: bool = False
    document: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A target that nobody has reviewed, and who proposes it.

    `origin` is an engine's name, `memory`, `script` or `source changed`; `score` is 0..1 for the memory, else 0.
    `signals` are what speaks against the target (`approval.risk`).
    """

    target: str
    origin: str
    score: float = 0.0
    signals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary term: how it is said in another language, and what must not be said.

    `sources` are stems or words as they may stand in the source, any of which is a hit; in the target each group
    of `required` needs one of its stems, and none of `forbidden` may stand. `said` is how the glossary words it.
    """

    sources: tuple[str, ...]
    required: tuple[tuple[str, ...], ...] = ()
    forbidden: tuple[str, ...] = ()
    note: str = ""
    said: tuple[str, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class TermHit:
    """Where a term stands in a source."""

    term: Term
    span: Span

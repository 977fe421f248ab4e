"""Drafts by engines, for what neither people nor the memory have filled."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drafts:
    """What engines gave: units `drafted`, of them `cached` (paid for before), and in words what failed."""

    engine: str = ""
    drafted: int = 0
    cached: int = 0
    failures: tuple[str, ...] = ()


def pretranslate(project, desks, *, engines, url, documents, at, dry, progress):
    from l10n.flows.fill import propose
    from l10n.model.lookup import Proposal

    n = 0
    if engines:
        for d in desks:
            for w in d.works:
                for i, u in enumerate(w.units):
                    if not u.target.strip() and not d.history.cleared(w.domain, u.key):
                        propose(w, i, d.history, Proposal("псеудо: " + u.source, "machine"), at=at, by=engines[0])
                        n += 1
    return Drafts(engines[0] if engines else "", n)

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

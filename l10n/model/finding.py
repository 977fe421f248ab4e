"""What a check found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info", "accepted"]
"""`accepted`: a person said that what was found is no fault, of this very text."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault, told to a person.

    `start` and `end` are a half-open stretch, in code points, of the target (of the source for codes that begin
    with `src_`); both 0 where the whole text is meant. `fix` is what to write for that stretch, None where nothing is
    safe.
    """

    code: str
    severity: Severity
    message: str
    start: int = 0
    end: int = 0
    fix: str | None = None

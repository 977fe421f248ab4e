"""The marks by which a target says that a neighbour's holds its sentence too: `[[^]]` (previous), `[[v]]` (next)."""

from __future__ import annotations

import re

from l10n.model.pattern import lazy_pattern

PREVIOUS = "^"
NEXT = "v"

_MARKS = lazy_pattern(r"\s*(?:\[\[\s*[\^v]\s*\]\]\s*)+")
_MARK = lazy_pattern(r"\[\[\s*([\^v])\s*\]\]")


def sides(target: str) -> frozenset[str]:
    """Return on which sides a target says that its sentence is covered; none where it says something else.

    A mark counts however often it stands there, and with white space in and around it.

    >>> sorted(sides(" [[^]] [[^]]")), sides("Text. [[v]]")
    (['^'], frozenset())
    """
    return frozenset(_MARK.findall(target)) if _MARKS.fullmatch(target) else frozenset()


def without_marks(target: str, source: str) -> str:
    """Return a target without marks that stand beside words, where they say nothing, unless the source has them too.

    >>> without_marks("Лука је затворена. [[v]]", "The port closed.")
    'Лука је затворена.'
    """
    return target if "[[" not in target or _MARK.search(source) else _MARKS.sub(_rest, target).strip()


def _rest(found: re.Match[str]) -> str:
    """Return what stays where marks stood between words: a space if there was one."""
    inside = found.start() > 0 and found.end() < len(found.string)
    return " " if inside and (found[0][:1].isspace() or found[0][-1:].isspace()) else ""

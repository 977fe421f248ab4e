"""Marks before the texts of an array, by which each answer tells whose it is; they never come out.

They are sent only where answers could be mistaken for each other: an engine is paid for them too, and may stumble.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from l10n.engines.base import Form
from l10n.engines.mask import LENIENT

_FIRST = 500
"""Above every number of a mark within a text, in all forms."""
_PATTERNS = {form: re.compile(rf"\s*(?:{pattern.pattern})", pattern.flags) for form, pattern in LENIENT.items()}


def led(texts: Sequence[str], form: Form) -> list[str]:
    """Put before each text a mark with its place in the array.

    >>> led(["It rose.", "It fell."], "brackets")
    ['⟦500⟧ It rose.', '⟦501⟧ It fell.']
    """
    return [f"{_mark(_FIRST + place, form)} {text}" for place, text in enumerate(texts)]


def _mark(number: int, form: Form) -> str:
    return {"brackets": f"⟦{number}⟧", "sentinel": f"PH{number}", "xml": f'<x id="{number}"/>'}[form]


def sorted_by_marks(answers: Sequence[str], form: Form) -> list[str | None]:
    """Return answers without their marks, in the order of the texts; None where no answer, or several, bear the mark.

    >>> sorted_by_marks(["⟦501⟧ Пало је.", "⟦ 500 ⟧Расло је."], "brackets")
    ['Расло је.', 'Пало је.']
    >>> sorted_by_marks(["Пало је.", "【501】 Расло је."], "brackets")
    [None, 'Расло је.']
    """
    found: dict[int, list[str]] = {}
    for answer in answers:
        place, rest = _place(answer, form)
        found.setdefault(place, []).append(rest)
    return [one[0] if len(one := found.get(place, [])) == 1 else None for place in range(len(answers))]


def _place(answer: str, form: Form) -> tuple[int, str]:
    """Return which text an answer says it belongs to, -1 where it does not say, and what stands behind the mark."""
    place = -1
    while (match := _PATTERNS[form].match(answer)) and match["atom"] and int(match["atom"]) >= _FIRST:
        if place not in (-1, int(match["atom"]) - _FIRST):
            return -1, answer
        place, answer = int(match["atom"]) - _FIRST, answer[match.end() :]
    return place, answer.lstrip()

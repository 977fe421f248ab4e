"""What has changed between two wordings, word by word."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Literal

from l10n.model.pattern import lazy_pattern
from l10n.model.text import HAN

Change = Literal["same", "gone", "new"]

_WORD = lazy_pattern(rf"[{HAN}]|\w+|\s+|.", 16)  # re.DOTALL


def difference(before: str, after: str) -> tuple[tuple[Change, str], ...]:
    """Return the words of both, in order: those that stand in both, those that are gone, those that are new.

    A Han character counts as a word.

    >>> difference("Nine cars and a bus.", "Ten cars and a bus.")
    (('gone', 'Nine'), ('new', 'Ten'), ('same', ' cars and a bus.'))
    """
    old, new = _WORD.findall(before), _WORD.findall(after)
    found: list[tuple[Change, str]] = []
    for kind, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(("same", "".join(new[first:last])))
            continue
        if start < end:
            found.append(("gone", "".join(old[start:end])))
        if first < last:
            found.append(("new", "".join(new[first:last])))
    return tuple(found)

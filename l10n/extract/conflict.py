"""Where a merge of git was left undecided in a source."""

from __future__ import annotations

from l10n.model.pattern import lazy_pattern

_LINE_END = lazy_pattern(r"\r\n|\r|\n")
_FENCE = lazy_pattern(r"[ ]{0,3}(`{3,}|~{3,})")


def conflict_line(text: str) -> int:
    """Return the line, from 1, on which an undecided merge begins; 0 where none was left.

    All its marks have to stand there in their order; what a fence of code shows is no conflict.

    >>> conflict_line("One.\\n<<<<<<< HEAD\\nTwo.\\n=======\\nThree.\\n>>>>>>> theirs\\n")
    2
    >>> conflict_line("Title\\n=======\\n")
    0
    """
    if "<<<<<<< " not in text:
        return 0
    fence, begun, parted = "", 0, False
    for number, line in enumerate(_LINE_END.split(text), 1):
        found = _FENCE.match(line)
        if fence:
            fence = "" if found and found[1].startswith(fence) else fence
        elif line.startswith("<<<<<<< "):
            begun, parted = number, False
        elif begun and line == "=======":
            parted = True
        elif begun and parted and line.startswith(">>>>>>> "):
            return begun
        elif found and not begun:
            fence = found[1]
    return 0

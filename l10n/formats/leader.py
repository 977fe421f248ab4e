"""What stands before the words of a line of plain text: marks of quotation, bullets, numbers, note marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from l10n.formats.lines import Line
from l10n.model.document import Kind
from l10n.model.pattern import lazy_pattern

_QUOTE = lazy_pattern(r">[>\s]*")
_BULLET = lazy_pattern(
    r"(?:[-=~]{1,4}>|[-*+·–o]|\|(?!.*\|\Z)|\$(?=\s+[a-z.]))\s+(?=\S)|[•▪▫■□◦‣●○◆◇►▶▸➢➤✓✔→⁃∙・※\uf0a7\uf0b7\uf0d8\uf0fc]\s*(?=\S)"
)
_SPELLED_BULLET = re.compile(r"o\s")
_HASHES = lazy_pattern(r"(#{1,6})\s+(?=\S)")
_COMMENT = lazy_pattern(r"(#{1,6}|/{2,3}|;{1,3}|%{1,3})(?:\s+|\Z)")
_NOTE = lazy_pattern(r"\[\d{1,3}\]:?\s*(?=\S)|[¹²³⁰⁴-⁹]{1,3}\s*(?=\S)|\*{1,3}(?=[^\W\d_])(?!.*\*)")
_NUMBER = lazy_pattern(
    r"(?:(?P<both>[(（]\d{1,3}[)）])\s*|(?P<number>\d{1,3})(?:[.)]\s+|[、．）]\s*)|(?P<roman>[IVXivx]{1,5})[.)]\s+)(?=\S)"
)
_CIRCLED = lazy_pattern(r"[\u2460-\u2473\u2776-\u277f]\s*(?=\S)")
_LETTERED = lazy_pattern(r"[(（]?[^\W\d_][)）]\s*\S|(?P<chinese>[(（]?[一二三四五六七八九十]{1,3}[、．.)）])\s*\S")
"""A list's letter or Chinese number, which stays with its text: `b)` is `б)` in Serbian, `二、` is `2.`."""

_ROMAN = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Leader:
    """The marks before a line's words: `width` characters, outside of its block, which begins here as a `kind`.

    `level` is that of a heading with hash signs, else 0. `heads` says that it may number a section (`IV.`, `二、`).
    """

    width: int
    kind: Kind
    level: int = 0
    heads: bool = False


def quotation(text: str) -> int:
    """Return how many characters of a line mark it as quoted.

    >>> quotation("> > yes"), quotation("no")
    (4, 0)
    """
    found = _QUOTE.match(text)
    return found.end() if found else 0


def leader(text: str, *, counted: bool) -> Leader | None:
    """Return what a line begins with, None where it begins with its words.

    `counted` says that its number is one of a row; a number alone is part of its sentence: `28. јуна 1914.` is a date.

    >>> leader("• wine", counted=False)
    Leader(width=2, kind='item', level=0, heads=False)
    >>> leader("28. јуна 1914.", counted=False) is None
    True
    >>> leader("b) oil", counted=False)
    Leader(width=0, kind='item', level=0, heads=False)
    """
    if found := _HASHES.match(text):
        return Leader(found.end(), "heading", len(found[1]))
    if found := _NOTE.match(text):
        return Leader(found.end(), "footnote")
    if found := _BULLET.match(text):
        return None if _SPELLED_BULLET.match(text) and not counted else Leader(found.end(), "item")
    if counted and (found := _NUMBER.match(text)):
        return Leader(found.end(), "item", heads=bool(found["roman"]))
    if found := _CIRCLED.match(text):
        return Leader(found.end(), "item")
    found = _LETTERED.match(text)
    return Leader(0, "item", heads=found["chinese"] is not None) if found else None


def commented(lines: Iterable[Line]) -> dict[int, int]:
    """Return how wide the mark of each line of a comment is, by where it begins: the line above or below has it too.

    >>> from l10n.formats.lines import lines
    >>> commented(lines("# The quay is free;\\n# use it.\\n\\n# Title"))
    {0: 2, 20: 2}
    """
    found: dict[int, int] = {}
    above: tuple[str, int, int] | None = None
    for line in lines:
        mark = _COMMENT.match(line.text)
        here = (mark[1], line.start, mark.end()) if mark else None
        if here and above and here[0] == above[0]:
            found.update(dict((above[1:], here[1:])))
        above = here
    return found


def counted(lines: Iterable[Line]) -> frozenset[int]:
    """Return where lines begin whose number counts: the line numbered one less stands before, or one more after.

    Numbers of different forms (`1.` or `1)`, `(1)`, `i.`, `I.`) are counted apart. A bullet that is the letter `o`, as
    word processors leave it, counts where a line before or after has one too.

    >>> from l10n.formats.lines import lines
    >>> sorted(counted(lines("1. Wine\\n2. Oil\\n7. marta 1921.")))
    [0, 8]
    """
    found: set[int] = set()
    last: dict[str, tuple[int, int]] = {}
    for line in lines:
        text = line.text[quotation(line.text) :].lstrip()
        form, number = _number(text)
        if not form:
            continue
        before, start = last.get(form, (-1, -1))
        if start >= 0 and number == before + (form != "o"):
            found.update((start, line.start))
        last[form] = number, line.start
    return frozenset(found)


def _number(text: str) -> tuple[str, int]:
    """Return the form of a line's number and its value, an empty form where there is none."""
    if _SPELLED_BULLET.match(text):
        return "o", 0
    match = _NUMBER.match(text)
    if not match:
        return "", 0
    if roman := match["roman"]:
        return "I" if roman.isupper() else "i", _roman(roman.lower())
    if both := match["both"]:
        return "()", int(both[1:-1])
    return "1", int(match["number"])


def _roman(letters: str) -> int:
    """Return the value of a Roman number of small letters.

    >>> [_roman(letters) for letters in ("iv", "ix", "xii")]
    [4, 9, 12]
    """
    values = [_ROMAN[letter] for letter in letters]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))

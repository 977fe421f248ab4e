"""Where a sentence must not be cut: inside markup that belongs together, short brackets and quoted phrases."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from l10n.model.pattern import lazy_pattern
from l10n.model.text import HAN, Span
from l10n.scripts.inline import Inline, inlines

_BRACKETS = {")": "(", "]": "[", "）": "（", "》": "《", "〉": "〈"}
_BRACKET = lazy_pattern(r"[()\[\]（）《》〈〉]")
# In words, not characters: a text is as long in either Serbian script.
_BRACKET_REACH = 60
_PHRASE_REACH = 12
_LONGEST_WORD = 40
_MEASURE = lazy_pattern(rf"\s|[{HAN}]")
_PHRASE = lazy_pattern(
    r"“[^“”„\n]{1,200}”|„[^„“”\n]{1,200}[“”]|«[^«»\n]{1,200}»|»[^«»\n]{1,200}«|"
    r"([*_~=])(?=[^\s*_~=])[^*_~=\n]{1,200}(?<=\S)\1|"
    r"<(em|strong|b|i|u|q|cite|mark|small|span)\b[^<>]{0,200}>[^<>]{1,200}</\2>"
)
_MAY_OPEN = lazy_pattern("[“„«»*_~=<]")
_MARKS = "*_~="
_NOTE_LINK = lazy_pattern(r"\[\\?\[?\^?\d{1,4}\\?\]?\]\(")
_BLANK = lazy_pattern(r"&(?:nbsp|ensp|emsp|thinsp|#160|#x[aA]0);|<br\s*/?>")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Protected:
    """The protected stretches of a text; `starts` and `ends` are merged intervals, in order.

    `bare` says where those end that hold no words of a sentence: code, addresses, placeholders.
    """

    text: str
    by_start: dict[int, Inline]
    wholes: dict[int, int]
    bare: frozenset[int]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Protected:
        """Find what is protected in `text`."""
        found = inlines(text)
        spans = [one.whole for one in found if one.kind != "handle"]
        spans += _brackets(text, found)
        spans += _phrases(text)
        if not found and not spans:
            return _NOTHING
        wholes = {one.whole.start: one.whole.end for one in found if len(one.whole) > len(one.span)}
        merged: list[list[int]] = []
        for start, end in sorted([(span.start, span.end) for span in spans]):
            if merged and start < merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([start, end])
        return cls(
            text,
            {one.span.start: one for one in found},
            wholes,
            frozenset(one.span.end for one in found if one.kind != "tag"),
            tuple(start for start, _ in merged),
            tuple(end for _, end in merged),
        )

    def at(self, offset: int) -> Inline | None:
        """What begins at `offset`."""
        return self.by_start.get(offset)

    def inside(self, offset: int) -> bool:
        """Whether a cut at `offset` would divide something."""
        index = bisect_right(self.starts, offset) - 1
        return index >= 0 and self.starts[index] < offset < self.ends[index]

    def ends_at(self, offset: int) -> bool:
        """Whether markup that is no tag, or an address, ends at `offset`."""
        return offset in self.bare

    def note(self, at: int) -> int | None:
        """Where a footnote mark that begins at `at` ends: `[^1]`, `[12]`, `<sup>3</sup>`, `[12](#fn12)`."""
        one = self.by_start.get(at)
        if one and one.kind == "note":
            return one.span.end
        if one and one.kind == "tag" and len(one.whole) > len(one.span) and self.text.startswith("<sup", at):
            return one.whole.end
        return self.wholes[at] if at in self.wholes and _NOTE_LINK.match(self.text, at) else None

    def closer(self, at: int) -> int | None:
        """Where markup that ends at a sentence's end and begins at `at` ends: `</em>`, a link's `](…)`."""
        one = self.by_start.get(at)
        if not one:
            return None
        closes = one.kind in ("target", "reference") or (one.kind == "tag" and self.text[at + 1] == "/")
        return one.span.end if closes else None

    def blank(self, at: int) -> int | None:
        """Where white space written as markup ends: `&nbsp;`, `<br>`."""
        one = self.by_start.get(at)
        return one.span.end if one and _BLANK.fullmatch(one.span.of(self.text)) else None


_NOTHING = Protected("", {}, {}, frozenset(), (), ())


def _brackets(text: str, found: tuple[Inline, ...]) -> list[Span]:
    """Pair the brackets outside markup, innermost first; one that is never closed protects nothing."""
    spans: list[Span] = []
    opened: list[int] = []
    at = 0
    for bracket in _BRACKET.finditer(text):
        start = bracket.start()
        while at < len(found) and found[at].span.end <= start:
            at += 1
        if at < len(found) and found[at].span.start <= start:
            continue
        if bracket[0] not in _BRACKETS:
            opened.append(start)
        elif opened and text[opened[-1]] == _BRACKETS[bracket[0]]:
            begin = opened.pop()
            if _is_short(text, begin, start, _BRACKET_REACH):
                spans.append(Span(begin, start + 1))
    return spans


def _is_short(text: str, begin: int, end: int, reach: int) -> bool:
    """Whether a stretch has fewer than `reach` words or Han characters."""
    # No text has words that long; the bound keeps nested brackets from being counted again and again.
    if end - begin > reach * _LONGEST_WORD:
        return False
    return end - begin < reach or sum(1 for _ in _MEASURE.finditer(text, begin, end)) < reach


def _phrases(text: str) -> list[Span]:
    """Find what is quoted or emphasised in mid-sentence, so that it goes on in small letters: `“Stop. Think.” was`."""
    spans: list[Span] = []
    at = 0
    while opener := _MAY_OPEN.search(text, at):
        found = _PHRASE.match(text, opener.start())
        at = found.end() if found else opener.end()
        if found and _goes_on_around(text, *found.span()) and _is_short(text, *found.span(), _PHRASE_REACH):
            spans.append(Span(*found.span()))
    return spans


def _goes_on_around(text: str, start: int, end: int) -> bool:
    """Whether a word and a space stand before a stretch, its emphasis marks included, and a small letter after it."""
    before = text[max(0, start - 8) : start].rstrip(_MARKS)
    after = text[end : end + 8].lstrip(_MARKS)
    return before[-1:].isspace() and before[-2:-1].isalnum() and after[:1].isspace() and after[1:2].islower()

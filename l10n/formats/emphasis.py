"""Emphasis that its author meant and CommonMark does not see.

A run of `*` closes only what ends in a letter, or stands before a space or a mark (CommonMark 6.2, "right-flanking").
Chinese has no spaces: in `**重要。**他说` the stars stay stars. So does `说**“引文”**`, and any `_` between letters.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass

from l10n.formats.commonmark import events
from l10n.model.pattern import lazy_pattern
from l10n.model.text import HAN, Span

_PAIR = lazy_pattern(
    r"(?<![\\*_])(\*{1,3}|_{1,3})(?![\s*_])((?:[^*_\r\n]|\r?\n(?![ \t>]*\r?\n)){1,300}?)(?<![\s\\*_])\1(?![*_])"
)
_NO_TEXT = frozenset(("Code", "InlineHtml", "Html"))
_HAN = lazy_pattern(f"[{HAN}]")
_STOPS = "。，、；：！？.,;:!?…"
_QUOTES = {
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "（": "）",
    "(": ")",
    "【": "】",
    '"': '"',
    "„": "“",
}


@dataclass(frozen=True, slots=True)
class Stray:
    """A pair of marks that is read as text; `mended` is what renders as emphasis, empty if nothing surely does."""

    span: Span
    mended: str


def strays(text: str) -> tuple[Stray, ...]:
    """Return what is meant as emphasis and is none.

    >>> [stray.mended for stray in strays("**重要。**他说")]
    ['**重要**。']
    >>> strays("**Important.** He said **重要**。")
    ()
    """
    if text.isascii() or not ("*" in text or "_" in text) or not _HAN.search(text):
        return ()
    found = [pair for pair in _PAIR.finditer(text) if _fails(text, pair)]
    if not found:
        return ()
    meant = _not_seen(text, [pair.start() for pair in found])
    return tuple(
        Stray(Span(*pair.span()), _mended(pair[1], pair[2], _before(text, pair), _after(text, pair)))
        for pair in found
        if pair.start() in meant
    )


def mended(text: str, *, unless: str = "") -> str:
    """Return a text whose emphasis renders: a mark at its edge is put outside where that is all it takes.

    What stands in `unless` just so, with the characters beside it, is somebody's own and stays.

    >>> mended("说**“引文”**，_重要。_他说 `**码。**他`")
    '说“**引文**”，*重要*。他说 `**码。**他`'
    """
    parts: list[str] = []
    at = 0
    for stray in strays(text):
        own = unless and text[max(stray.span.start - 1, 0) : stray.span.end + 1] in unless
        parts += (text[at : stray.span.start], (not own and stray.mended) or stray.span.of(text))
        at = stray.span.end
    parts.append(text[at:])
    return "".join(parts)


def _fails(text: str, pair: re.Match[str]) -> bool:
    """Whether one of the marks stands between a letter outside and a sign inside, or is a `_` in Chinese text."""
    mark, inner, before, after = pair[1], pair[2], _before(text, pair), _after(text, pair)
    if mark[0] == "_":
        return (_is_letter(before) or _is_letter(after)) and bool(_HAN.search(before + inner + after))
    outside = (_is_letter(after) and not _is_letter(inner[-1])) or (_is_letter(before) and not _is_letter(inner[0]))
    return outside and any(_is_letter(sign) for sign in inner)


def _before(text: str, pair: re.Match[str]) -> str:
    return text[max(pair.start() - 1, 0) : pair.start()]


def _after(text: str, pair: re.Match[str]) -> str:
    return text[pair.end() : pair.end() + 1]


def _mended(mark: str, inner: str, before: str, after: str) -> str:
    """Return the pair as it renders between two characters, empty where no safe change does it."""
    mark = "*" * len(mark)
    head = tail = ""
    for _ in range(4):
        candidate = f"{head}{mark}{inner}{mark}{tail}"
        if _renders(candidate, len(head), before, after):
            return candidate
        body = inner.rstrip(_STOPS)
        if body != inner:
            tail, inner = inner[len(body) :] + tail, body
        elif len(inner) > 2 and _QUOTES.get(inner[0]) == inner[-1] and not set(inner[1:-1]) & {inner[0], inner[-1]}:
            head, inner, tail = head + inner[0], inner[1:-1], inner[-1] + tail
        else:
            break
    return ""


def _renders(candidate: str, at: int, before: str, after: str) -> bool:
    """Whether what begins at `at` is emphasis when the candidate stands between two characters."""
    text = f"一{before}{candidate}{after}一"
    place = len(text[: 1 + len(before) + at].encode())
    return any(
        reach["start"] == place and isinstance(event, dict) and event.get("Start") in ("Strong", "Emphasis")
        for event, reach in events(text)
    )


def _not_seen(text: str, places: list[int]) -> frozenset[int]:
    """Return at which places, in order, no emphasis begins though it could: not in code, nor in a tag."""
    offsets: list[int] = []
    at = done = 0
    for place in places:
        at += len(text[done:place].encode("utf-8", "surrogatepass"))
        done = place
        offsets.append(at)
    seen: set[int] = set()
    for event, reach in events(text):
        if not isinstance(event, dict):
            continue
        start = event.get("Start")
        if start in ("Strong", "Emphasis"):
            number = bisect_left(offsets, reach["start"])
            if number < len(offsets) and offsets[number] == reach["start"]:
                seen.add(number)
        elif _NO_TEXT.intersection(event) or (isinstance(start, dict) and "CodeBlock" in start):
            seen.update(range(bisect_left(offsets, reach["start"]), bisect_left(offsets, reach["end"])))
    return frozenset(place for number, place in enumerate(places) if number not in seen)


def _is_letter(character: str) -> bool:
    return bool(character) and unicodedata.category(character)[0] in "LN"

"""The inline markup of a text as marks: pairs that enclose words, and atoms that no engine may touch."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from l10n.model.text import Span
from l10n.scripts.inline import Inline, inlines

Role = Literal["atom", "open", "close"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of markup.

    `partner` is the index of the other half of a pair, -1 for an atom; `edge` says that it may be taken off at the
    beginning or end of a text without leaving a hole in the sentence.
    """

    span: Span
    role: Role
    partner: int = -1
    edge: bool = False


# Shapes of our own tokens, and escapes, are hidden wherever they stand, so that no text can be taken for a token.
_OWN = re.compile(r"[⟦⟧]|PH\d{3}|\\[!-/:-@\[-`{-~]", re.IGNORECASE)
_EMPHASIS = re.compile(r"\*{1,3}|_{1,3}|~~")
_TAG = re.compile(r"<(/?)([A-Za-z][\w:.-]*)")
_VOID = frozenset(
    ("br", "hr", "img", "wbr", "input", "col", "embed", "source", "track", "area", "base", "link", "meta")
)


@dataclass(slots=True)
class _Half:
    """A mark before it is known whether its other half stands where it should.

    `name` is what both halves share; `loose` is what becomes of it alone: an atom, or words like any other.
    """

    span: Span
    role: Role
    name: str = ""
    loose: Literal["atom", "words"] = "atom"
    opens: bool = False
    closes: bool = False
    edge: bool = False
    partner: _Half | None = None


def marks(text: str) -> tuple[Mark, ...]:
    """Return the marks of a text in order: disjoint, and every pair nested in the others.

    >>> [(mark.span.of(text), mark.role) for text in ["a **b** `c`"] for mark in marks(text)]
    [('**', 'open'), ('**', 'close'), ('`c`', 'atom')]
    """
    halves = _halves(text)
    _pair(halves)
    kept = [half for half in halves if half.partner or half.role == "atom" or half.loose == "atom"]
    place = {id(half): index for index, half in enumerate(kept)}
    return tuple(
        Mark(half.span, half.role, place[id(half.partner)]) if half.partner else Mark(half.span, "atom", -1, half.edge)
        for half in kept
    )


def _halves(text: str) -> list[_Half]:
    found: list[_Half] = []
    for number, inline in enumerate(inlines(text)):
        found += _inline_halves(text, inline, number)
    found.sort(key=lambda half: half.span)
    found = _disjoint(found)
    for pattern in (_OWN, _EMPHASIS):
        taken = sorted(half.span for half in found)
        for gap in _gaps(text, taken):
            for match in pattern.finditer(text, gap.start, gap.end):
                found.append(_between(text, Span(match.start(), match.end()), emphasis=pattern is _EMPHASIS))
        found.sort(key=lambda half: half.span)
    return found


def _inline_halves(text: str, inline: Inline, number: int) -> list[_Half]:
    span = inline.span
    if inline.kind in ("target", "reference"):
        width = 2 if text[inline.whole.start] == "!" else 1
        name = f"link {number}"
        return [
            _Half(Span(inline.whole.start, inline.whole.start + width), "open", name, opens=True),
            _Half(Span(span.start - 1, span.end), "close", name, closes=True),
        ]
    tag = _TAG.match(span.of(text)) if inline.kind == "tag" else None
    if tag and tag[2].lower() not in _VOID and not span.of(text).endswith("/>"):
        closes = bool(tag[1])
        return [_Half(span, "close" if closes else "open", f"tag {tag[2].lower()}", opens=not closes, closes=closes)]
    return [_Half(span, "atom", edge=inline.kind in ("tag", "comment", "note"))]


def _between(text: str, span: Span, *, emphasis: bool) -> _Half:
    if not emphasis:
        return _Half(span, "atom")
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    sign = text[span.start]
    opens = bool(after) and not after.isspace() and not (sign == "_" and before.isalnum())
    closes = bool(before) and not before.isspace() and not (sign == "_" and after.isalnum())
    return _Half(span, "open", span.of(text), "words", opens=opens, closes=closes)


def _disjoint(halves: list[_Half]) -> list[_Half]:
    """Leave out what begins within another; a link whose halves are not both left is told by the pairing."""
    kept: list[_Half] = []
    for half in halves:
        if not kept or half.span.start >= kept[-1].span.end:
            kept.append(half)
    return kept


def _gaps(text: str, taken: list[Span]) -> list[Span]:
    ends = [0, *(span.end for span in taken)]
    starts = [*(span.start for span in taken), len(text)]
    return [Span(start, end) for start, end in zip(ends, starts, strict=True) if start < end]


def _pair(halves: list[_Half]) -> None:
    """Join each closing half with the nearest opening one of its name; what opened between them stays alone."""
    stack: list[_Half] = []
    for half in halves:
        if half.role == "atom":
            continue
        index = next((i for i in range(len(stack) - 1, -1, -1) if stack[i].name == half.name), -1)
        adjacent = index >= 0 and stack[index].span.end == half.span.start
        if half.closes and index >= 0 and not adjacent:
            opening = stack[index]
            del stack[index:]
            opening.role, half.role = "open", "close"
            opening.partner, half.partner = half, opening
        elif half.opens:
            stack.append(half)

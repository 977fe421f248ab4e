"""What of a text is prose: everything outside markup, and the parts of markup that a reader reads."""

from __future__ import annotations

import re
from collections.abc import Callable

from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span
from l10n.scripts.inline import Inline, inlines

_READABLE = lazy_pattern(
    r"\s(?:title|alt|summary|placeholder|label|aria-label|aria-description)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')",
    re.IGNORECASE,
)
_TITLE = lazy_pattern(r"\s(?:\"([^\"]*)\"|'([^']*)'|\(([^()]*)\))\s*\)\Z")


def prose(text: str) -> tuple[Span, ...]:
    """Return the stretches that are prose, in order; a link's text is, its target is not, a `title` in either is.

    >>> [span.of(text) for text in ["[a](b.md) `c` d"] for span in prose(text)]
    ['[a]', ' ', ' d']
    """
    found = inlines(text)
    if not found:
        return (Span(0, len(text)),) if text else ()
    spans: list[Span] = []
    at = 0
    for one in found:
        if one.kind == "reference":
            continue
        spans.append(Span(at, one.span.start))
        spans.extend(_readable(text, one))
        at = one.span.end
    spans.append(Span(at, len(text)))
    return tuple(span for span in spans if len(span))


def _readable(text: str, one: Inline) -> list[Span]:
    pattern = {"tag": _READABLE, "target": _TITLE}.get(one.kind)
    if pattern is None:
        return []
    start = one.span.start
    found = [match.span(match.lastindex or 0) for match in pattern.finditer(one.span.of(text))]
    return [Span(start + begin, start + end) for begin, end in found]


def with_prose(text: str, convert: Callable[[str], str]) -> str:
    """Return `text` with every stretch of prose converted and everything else as it was.

    >>> with_prose("see `see`", str.upper)
    'SEE `see`'
    """
    parts: list[str] = []
    at = 0
    for span in prose(text):
        parts += [text[at : span.start], convert(span.of(text))]
        at = span.end
    return "".join([*parts, text[at:]])

"""Where the values of a TOML document stand, with the keys above them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.formats.lines import lines
from l10n.formats.scalar import Scalar, Style
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_PART = r"""(?:[\w-]+|"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*')"""
_NAME = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_TABLE = lazy_pattern(rf"\[\[?[ \t]*({_NAME})[ \t]*\]?\][ \t]*(?:#[^\r\n]*)?(?=[\r\n]|\Z)")
_KEY = lazy_pattern(rf"({_NAME})[ \t]*=[ \t]*")
_KEY_PART = lazy_pattern(_PART)
_SKIP = lazy_pattern(r"(?:\s+|#[^\r\n]*)+")
_STRING = lazy_pattern(
    r'"""(?P<lines>(?:[^"\\]|\\[\s\S]|"(?!""))*"{0,2})"""'
    r"|'''(?P<raw>(?:[^']|'(?!''))*'{0,2})'''"
    r'|(?P<basic>"(?:[^"\\\r\n]|\\.)*")'
    r"|(?P<literal>'[^'\r\n]*')"
)
_OTHER = lazy_pattern(r"[^\s,\[\]{}#\"']+")


def scalars(text: str, span: Span) -> Iterator[Scalar]:
    """Yield the texts in a stretch of TOML, in order; numbers, dates and the like are none.

    >>> text = 'title = "The river"\\n[seo]\\ndescription = \\'It flows.\\'\\n'
    >>> [(scalar.path, scalar.span.of(text)) for scalar in scalars(text, Span(0, len(text)))]
    [(('title',), '"The river"'), (('seo', 'description'), "'It flows.'")]
    """
    at = span.start
    table: tuple[str, ...] = ()
    open_: list[tuple[str, tuple[str, ...]]] = []
    while at < span.end:
        skip = _SKIP.match(text, at, span.end)
        at = skip.end() if skip else at
        if at >= span.end:
            return
        sign = text[at]
        if not open_ and (found := _TABLE.match(text, at, span.end)):
            table, at = _parts(found[1]), found.end()
        elif (not open_ or open_[-1][0] == "{") and (found := _KEY.match(text, at, span.end)):
            keys, at = (*(open_[-1][1] if open_ else table), *_parts(found[1])), found.end()
            value = _STRING.match(text, at, span.end)
            if value:
                yield _scalar(text, keys, value)
                at = value.end()
            elif at < span.end and text[at] in "[{":
                open_.append((text[at], keys))
                at += 1
        elif open_ and (found := _STRING.match(text, at, span.end)):
            yield _scalar(text, open_[-1][1], found)
            at = found.end()
        elif open_ and sign in "[{":
            open_.append((sign, open_[-1][1]))
            at += 1
        elif open_ and sign in "]}":
            open_.pop()
            at += 1
        else:
            other = _OTHER.match(text, at, span.end)
            at = other.end() if other else at + 1


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _KEY_PART.findall(name))


def _scalar(text: str, path: tuple[str, ...], found: re.Match[str]) -> Scalar:
    style: Style
    if found["basic"] is not None:
        return Scalar(path, "toml-basic", Span(*found.span()))
    if found["literal"] is not None:
        return Scalar(path, "toml-literal", Span(*found.span()))
    style, group = ("toml-lines", "lines") if found["lines"] is not None else ("toml-raw-lines", "raw")
    start, end = found.span(group)
    return Scalar(path, style, Span(*found.span()), tuple(lines(text, start=start, end=end)))

"""YAML scalars: how a front-matter value is read, and how a target is written so that it stays that kind of value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.formats.lines import one_line
from l10n.model.document import Piece
from l10n.model.text import Span

_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_NAMED = {"n": "\n", "t": "\t", "r": "\r", "_": "\u00a0", "N": "\x85", "L": "\u2028", "P": "\u2029", "0": "\0"}
_AMBIGUOUS = re.compile(
    r"(?:[-?:,\[\]{}#&*!|>'\"%@`]|(?:true|false|yes|no|on|off|null|~|[-+]?[\d.][\d_.,:eE+-]*|\d{4}-\d\d-\d\d.*)\Z)",
    re.IGNORECASE,
)
_UNSAFE_INSIDE = re.compile(r":(?:\s|\Z)|\s#|[\n\r\t]")


def unescaped(text: str, span: Span, quote: str) -> Iterator[Piece]:
    """Yield the pieces of a quoted scalar without its quotes, each escape as the character that it means.

    >>> [piece.text for piece in unescaped("it''s", Span(0, 5), "'")]
    ['it', "'", 's']
    """
    at = span.start
    finder = _ESCAPE if quote == '"' else re.compile("''")
    for found in finder.finditer(text, span.start, span.end):
        if found.start() > at:
            yield Piece(Span(at, found.start()), text[at : found.start()])
        yield Piece(Span(*found.span()), _meaning(found[0]))
        at = found.end()
    if at < span.end:
        yield Piece(Span(at, span.end), text[at : span.end])


def encoded(target: str, place: str) -> str:
    """Return a target as a scalar of its style holds it.

    >>> encoded('the "Danube"', 'yaml-double'), encoded("it's", 'yaml-single')
    ('the \\\\"Danube\\\\"', "it''s")
    """
    if place == "yaml-double":
        return _doubled(target)
    line = one_line(target)
    return line.replace("'", "''") if place == "yaml-single" else line


def quoted(written: str) -> str:
    """Return a plain scalar as it is, or in quotes where YAML would read it as something else.

    >>> quoted("The river"), quoted("Trade: a history"), quoted("2014")
    ('The river', '"Trade: a history"', '"2014"')
    """
    written = one_line(written)
    if _AMBIGUOUS.match(written) or _UNSAFE_INSIDE.search(written):
        return f'"{_doubled(written)}"'
    return written


def _doubled(text: str) -> str:
    body = text.replace("\\", "\\\\").replace('"', '\\"')
    return body.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")


def _meaning(escape: str) -> str:
    if escape == "''":
        return "'"
    if len(escape) > 2:
        code = int(escape[2:], 16)
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else escape
    return _NAMED.get(escape[1], escape[1])

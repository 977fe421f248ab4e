"""A value in front matter: where it stands, how it is quoted, and what readers see of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from l10n.formats.lines import Line, between_han, joined, paragraphs
from l10n.model.document import Block, Piece
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

Style = Literal[
    "yaml-plain",
    "yaml-flow",
    "yaml-single",
    "yaml-double",
    "yaml-literal",
    "yaml-folded",
    "toml-basic",
    "toml-literal",
    "toml-lines",
    "toml-raw-lines",
    "json",
]
"""How a value is written. `yaml-flow` is a plain one between brackets, `toml-lines` is in three double quotes."""


class Scalar(NamedTuple):
    """A value under the keys of `path`, outermost first; `span` is with its quotes, `lines` are those of its text.

    `margin` is how many spaces before its lines are none of it, where its header says so, else -1.
    """

    path: tuple[str, ...]
    style: Style
    span: Span
    lines: tuple[Line, ...] = ()
    margin: int = -1


_ENDS = r"(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))*[ \t]*"
_FOLD = rf"(?<![ \t])[ \t]*{_ENDS}"
_HEX = r"x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}"
_DOUBLE = lazy_pattern(rf"\\(?:\r\n|[\r\n])[ \t]*|\\(?:{_HEX}|[^\r\n])|{_FOLD}")
_SINGLE = lazy_pattern(rf"''|{_FOLD}")
_FOLDED = lazy_pattern(rf"(?<![ \t])[ \t]+#[^\r\n]*{_ENDS}|{_FOLD}")
"""A plain value goes on after a comment only where its author errs; nothing is lost all the same."""

_BASIC = lazy_pattern(rf"\\(?:{_HEX}|.)")
_PAIRED = r"u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}"
_JSON = lazy_pattern(rf"\\(?:{_PAIRED}|u[0-9A-Fa-f]{{4}}|.)")
_NAMED = {
    **{"n": "\n", "t": "\t", "\t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "a": "\a", "e": "\x1b", "0": "\0"},
    **{"_": "\u00a0", "N": "\x85", "L": "\u2028", "P": "\u2029"},
}
_ESCAPES = {"yaml-double": _DOUBLE, "yaml-single": _SINGLE, "toml-basic": _BASIC, "json": _JSON}


def blocks(text: str, scalar: Scalar) -> Iterator[Block]:
    """Yield what readers see of a value: one block, or one for each paragraph of a value in lines."""
    name, style = scalar.path[-1], scalar.style
    if style in ("yaml-literal", "yaml-folded", "toml-lines", "toml-raw-lines"):
        yield from _in_lines(text, scalar)
        return
    if style in ("yaml-plain", "yaml-flow"):
        pieces = tuple(_unescaped(text, scalar.span, _FOLDED))
    elif style == "toml-literal":
        pieces = _quoted(scalar.span, (Piece(inner := _inner(scalar.span), inner.of(text)),))
    elif style == "yaml-single":
        pieces = _quoted(scalar.span, tuple(_unescaped(text, _inner(scalar.span), _SINGLE)))
    else:
        pieces = tuple(_unescaped(text, _inner(scalar.span), _ESCAPES[style]))
    if any(piece.text.strip() for piece in pieces):
        yield Block("key", pieces, name=name, place=style)


def meaning(written: str, style: str) -> str:
    """Return what a YAML value without quotes, or what is in single ones, stands for.

    >>> meaning("One\\n  line", "yaml-plain"), meaning("it''s\\n\\n  on", "yaml-single")
    ('One line', "it's\\non")
    """
    finder = _SINGLE if style == "yaml-single" else _FOLDED
    return "".join(piece.text for piece in _unescaped(written, Span(0, len(written)), finder))


def _in_lines(text: str, scalar: Scalar) -> Iterator[Block]:
    """Yield the paragraphs of a value in lines; where it is only one, with what stands around it.

    The place of one among others ends with what stands between its lines.
    """
    style = scalar.style
    found: list[tuple[tuple[Piece, ...], int]] = []
    for run in _runs(scalar.lines):
        whole = style == "yaml-folded" or any(line.text.endswith("\\") for line in run[:-1])
        for paragraph in (run,) if whole else paragraphs(run, led=True):
            if style == "toml-lines":
                bare = joined([_without_backslash(line) for line in paragraph])
                pieces = tuple(one for piece in bare for one in _within(text, piece, _BASIC))
            else:
                pieces = joined(paragraph)
            found.append((pieces, paragraph[0].start))
    for pieces, start in found:
        place: str = style
        if style != "toml-lines" and len(found) == 1:
            head, tail = Span(scalar.span.start, pieces[0].span.start), Span(pieces[-1].span.end, scalar.span.end)
            pieces = (Piece(head, ""), *pieces, Piece(tail, ""))
            place += str(scalar.margin) if scalar.margin >= 0 else ""
        elif style != "toml-lines":
            begin = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
            end = "\r\n" if text[begin - 2 : begin] == "\r\n" else "\n"
            place += end + (text[begin:start] if style != "toml-raw-lines" else "")
        yield Block("key", pieces, name=scalar.path[-1], place=place)


def _inner(span: Span) -> Span:
    return Span(span.start + 1, span.end - 1)


def _quoted(span: Span, inner: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return pieces with their quotes, which readers do not see: a target may need other ones."""
    return (Piece(Span(span.start, span.start + 1), ""), *inner, Piece(Span(span.end - 1, span.end), ""))


def _runs(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Yield the lines that no blank one parts."""
    run: list[Line] = []
    for line in lines:
        if line.text:
            run.append(line)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _without_backslash(line: Line) -> Line:
    if not line.text.endswith("\\") or line.text.endswith("\\\\"):
        return line
    body = line.text[:-1].rstrip()
    return Line(line.start, line.start + len(body), body)


def _within(text: str, piece: Piece, finder: re.Pattern[str]) -> Iterator[Piece]:
    verbatim = piece.text == piece.span.of(text)
    yield from _unescaped(text, piece.span, finder) if verbatim else (piece,)


def _unescaped(text: str, span: Span, finder: re.Pattern[str]) -> Iterator[Piece]:
    """Yield the pieces of a value without its quotes: an escape is its character, a line end with margins a space."""
    at = span.start
    for found in finder.finditer(text, span.start, span.end):
        if found.start() > at:
            yield Piece(Span(at, found.start()), text[at : found.start()])
        yield Piece(Span(*found.span()), _meaning(text, found, span))
        at = found.end()
    if at < span.end:
        yield Piece(Span(at, span.end), text[at : span.end])


def _meaning(text: str, found: re.Match[str], span: Span) -> str:
    """Return what an escape or a fold (YAML 1.2, 7.3) stands for."""
    escape = found[0]
    if escape == "''":
        return "'"
    if escape[0] != "\\":
        ends = len(re.findall(r"\r\n|\r|\n", escape))
        before, after = text[max(span.start, found.start() - 8) : found.start()], text[found.end() : found.end() + 8]
        return "\n" * (ends - 1) or ("" if between_han(before, after) else " ")
    if escape[1] in "\r\n":
        return ""
    if len(escape) == 12:
        return escape.encode().decode("unicode_escape").encode("utf-16", "surrogatepass").decode("utf-16")
    if len(escape) > 2:
        code = int(escape[2:], 16)
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else escape
    return _NAMED.get(escape[1], escape[1]) if escape[1] != "0" else escape

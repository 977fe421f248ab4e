"""Where the values of a YAML mapping stand.

Not a YAML reader: it finds every scalar with the keys above it, and leaves alone whatever it does not understand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from l10n.formats.lines import Line
from l10n.formats.scalar import Scalar, Style
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_LINE = lazy_pattern(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_BLANK = lazy_pattern(r"[ ]*(?:\r\n|\r|\n)")
_DASH = lazy_pattern(r"-(?:[ \t]+|(?=[\r\n]|\Z))")
_KEY = lazy_pattern(
    r"""(?:"((?:[^"\\\r\n]|\\.)*)"[ \t]*|'((?:[^'\r\n]|'')*)'[ \t]*"""
    r"""|([^\s\-?:,\[\]{}#&*!|>'"%@`][^\r\n:#]*|[-?:](?=\S)[^\r\n:#]*)):(?=[ \t\r\n]|\Z)[ \t]*"""
)
_PROPERTY = lazy_pattern(r"[&!][^\s,\[\]{}]*[ \t]+")
_HEADER = lazy_pattern(r"([|>])([-+0-9]{0,2})[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|\Z)")
_DOUBLE = lazy_pattern(r'"(?:[^"\\]|\\[\s\S])*"')
_SINGLE = lazy_pattern(r"'(?:[^']|'')*'")
_FLOW_PLAIN = lazy_pattern(r"[^\s,\[\]{}#&*!|>'\"%@`](?:[^,\[\]{}:#\r\n]|:(?![\s,\[\]{}]|\Z)|(?<!\s)#)*")
_FLOW_SKIP = lazy_pattern(r"(?:\s+|#[^\r\n]*)+")
_NO_TEXT = frozenset("true false null yes no on off ~".split())
_DEEPEST = 64


def scalars(text: str, span: Span) -> Iterator[Scalar]:
    """Yield the values in a stretch of YAML, in order.

    >>> text = "seo:\\n  title: The river\\ntags: [wine, 'rye']\\n"
    >>> [(scalar.path, scalar.span.of(text)) for scalar in scalars(text, Span(0, len(text)))]
    [(('seo', 'title'), 'The river'), (('tags',), 'wine'), (('tags',), "'rye'")]
    """
    yield from _Scan(text, span.start, span.end).values()


@dataclass(slots=True)
class _Scan:
    """A walk down the lines; `keys` are those above the place, each with its column."""

    text: str
    at: int
    end: int
    keys: list[tuple[int, str]] = field(default_factory=list)

    def values(self) -> Iterator[Scalar]:
        while self.at < self.end:
            line = _LINE.match(self.text, self.at, self.end)
            assert line is not None
            body = line[1].strip()
            start = line.start() + len(line[1]) - len(line[1].lstrip(" "))
            if not body or body[0] == "#" or self.text[start] == "\t":
                self.at = line.end()
                continue
            yield from self._line(line.start(), start, line.end(1), line.end())

    def _line(self, begin: int, at: int, stop: int, following: int) -> Iterator[Scalar]:
        """Read what begins in a line, dashes of a list first; go on after it."""
        self.at = following
        column = at - begin
        entry = False
        while dash := _DASH.match(self.text, at, stop):
            self._leave(column, entry=True)
            entry = True
            parent = column
            at = dash.end()
            column = at - begin
        key = _KEY.match(self.text, at, stop)
        if key:
            self._leave(column, entry=False)
            name = key[1] if key[1] is not None else key[2] if key[2] is not None else key[3]
            self.keys.append((column, name.strip()))
            parent, at = column, key.end()
        elif not entry:
            return
        while found := _PROPERTY.match(self.text, at, stop):
            at = found.end()
        if at < stop and self.keys:
            yield from self._value(at, stop, parent)

    def _leave(self, column: int, *, entry: bool) -> None:
        """Forget the keys that a key or a dash in this column is not below; a dash may stand right under its key."""
        while self.keys and (self.keys[-1][0] > column or (self.keys[-1][0] == column and not entry)):
            self.keys.pop()

    def _value(self, at: int, stop: int, parent: int) -> Iterator[Scalar]:
        text = self.text
        first = text[at]
        if header := _HEADER.match(text, at, stop):
            yield from self._block(header, parent)
        elif first in "\"'":
            limit = self._below(parent)
            found = (_DOUBLE if first == '"' else _SINGLE).match(text, at, limit)
            if found:
                self.at = max(self.at, self._next_line(found.end()))
                yield Scalar(self._path(), "yaml-double" if first == '"' else "yaml-single", Span(*found.span()))
        elif first in "[{":
            ended, found_values = flow(text, Span(at, self._below(parent)), self._path())
            self.at = max(self.at, self._next_line(ended))
            yield from found_values
        elif first not in "#*&!|>%@`?":
            yield from self._plain(at, stop, parent)

    def _plain(self, at: int, stop: int, parent: int) -> Iterator[Scalar]:
        """Yield a value without quotes: it may go on in lines further in."""
        end = self._plain_end(at, stop)
        while self.at < self.end:
            line = _LINE.match(self.text, self.at, self.end)
            assert line is not None
            body = line[1].lstrip(" \t")
            if not body:
                if not self._continues(line.end(), parent):
                    break
            elif len(line[1]) - len(body) <= parent or body[0] == "#":
                break
            else:
                start = line.end(1) - len(body)
                end = self._plain_end(start, line.end(1))
            self.at = line.end()
        end = at + len(self.text[at:end].rstrip())
        if self.text[at:end].lower() not in _NO_TEXT:
            yield Scalar(self._path(), "yaml-plain", Span(at, end))

    def _plain_end(self, at: int, stop: int) -> int:
        """Return where a line of a plain value ends: before a comment."""
        found = self.text.find(" #", at, stop)
        tabbed = self.text.find("\t#", at, stop)
        return min((place for place in (found, tabbed) if place >= 0), default=stop)

    def _continues(self, at: int, parent: int) -> bool:
        """Whether after blank lines there is more of a value below a column."""
        while at < self.end and (line := _LINE.match(self.text, at, self.end)):
            body = line[1].lstrip(" \t")
            if body:
                return len(line[1]) - len(body) > parent and body[0] != "#"
            at = line.end()
        return False

    def _block(self, header: re.Match[str], parent: int) -> Iterator[Scalar]:
        """Yield a value in lines of its own: those further in than its key, and blank ones after them."""
        style: Style = "yaml-literal" if header[1] == "|" else "yaml-folded"
        digits = header[2].strip("+-")
        limit = self._below(parent)
        while limit < self.end and (blank := _BLANK.match(self.text, limit, self.end)):
            limit = blank.end()
        lines: list[Line] = []
        while self.at < limit and (line := _LINE.match(self.text, self.at, limit)):
            body = line[1].lstrip(" ")
            start = line.end(1) - len(body)
            if body.strip():
                kept = line[1].strip()
                start = line.start() + line[1].index(kept)
                lines.append(Line(start, start + len(kept), kept))
            else:
                lines.append(Line(start, start, ""))
            self.at = line.end()
        if any(line.text for line in lines):
            margin = parent + int(digits) if digits else -1
            yield Scalar(self._path(), style, Span(header.start(), limit), tuple(lines), margin)

    def _below(self, parent: int) -> int:
        """Return where the lines end that are further in than a column; blank ones among them count."""
        at = kept = self.at
        while at < self.end and (line := _LINE.match(self.text, at, self.end)):
            body = line[1].lstrip(" ")
            if body.strip():
                if len(line[1]) - len(body) <= parent:
                    break
                kept = line.end()
            at = line.end()
        return kept

    def _next_line(self, at: int) -> int:
        line = _LINE.match(self.text, at, self.end)
        return line.end() if line else self.end

    def _path(self) -> tuple[str, ...]:
        return tuple(name for _, name in self.keys)


def flow(text: str, span: Span, path: tuple[str, ...], *, json: bool = False) -> tuple[int, list[Scalar]]:
    """Return where a `[…]` or `{…}` ends, and the values in it.

    >>> text = '{title: "A", tags: [wine, rye]}'
    >>> [(scalar.path, scalar.span.of(text)) for scalar in flow(text, Span(0, len(text)), ())[1]]
    [(('title',), '"A"'), (('tags',), 'wine'), (('tags',), 'rye')]
    """
    found: list[Scalar] = []
    open_: list[tuple[str, tuple[str, ...]]] = []
    at, keys = span.start, path
    while at < span.end:
        skip = _FLOW_SKIP.match(text, at, span.end)
        at = skip.end() if skip else at
        if at >= span.end:
            break
        sign = text[at]
        if sign in "[{":
            if len(open_) == _DEEPEST:
                break
            open_.append((sign, keys))
            at += 1
        elif sign in "]}":
            if open_:
                keys = open_.pop()[1]
            at += 1
            if not open_:
                break
        elif sign == ",":
            keys = open_[-1][1] if open_ else path
            at += 1
        elif token := _flow_token(text, at, span.end):
            at = token.end
            colon = _COLON.match(text, at, span.end)
            if colon and (sign in "\"'" or colon[1]):
                keys = (*(open_[-1][1] if open_ else path), text[token.start : token.end].strip("\"'"))
                at = colon.end()
            elif keys and (sign in "\"'" or token.of(text).lower() not in _NO_TEXT):
                style: Style = "yaml-flow"
                if sign in "\"'":
                    style = "json" if json else "yaml-double" if sign == '"' else "yaml-single"
                found.append(Scalar(keys, style, token))
        else:
            at += 1
    return at, found


_COLON = lazy_pattern(r"\s*:(\s|(?=[\[{,\]}])|\Z)?")


def _flow_token(text: str, at: int, end: int) -> Span | None:
    pattern = _DOUBLE if text[at] == '"' else _SINGLE if text[at] == "'" else _FLOW_PLAIN
    found = pattern.match(text, at, end)
    return Span(at, at + len(found[0].rstrip())) if found else None

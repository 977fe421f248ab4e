"""Front matter: the values at the head of an article that readers see, and the language that it declares.

Not a YAML reader: it finds the scalars of known keys, and leaves alone whatever else stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from l10n.errors import UsageError
from l10n.formats.lines import Line, joined, lines, paragraphs
from l10n.formats.yaml import unescaped
from l10n.model.document import Block, LanguageMark
from l10n.model.locale import LocaleTag
from l10n.model.text import Span

_OPENING = re.compile("\ufeff?(---|\\+\\+\\+)[ \\t]*(?:\r\n|\r|\n)")
_KEY = re.compile(r"""[ ]*(?:-[ ]+)*(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\W\d][\w.-]*))[ ]*:(?=\s|\Z)[ \t]*""")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]{0,2}[ \t]*(?:#.*)?")
_DOUBLE = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_SINGLE = re.compile(r"'((?:[^']|'')*)'")
_COMMENT = re.compile(r"(?:\A|(?<=[ \t]))#")
_NOT_PLAIN = tuple("[]{}&*!|>%@`,#?")
_REST = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_LANGUAGE_KEYS = frozenset(("lang", "language", "locale"))
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}(?:@[a-z]+)?")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What was found before `end`, where the article itself begins."""

    end: int = 0
    blocks: tuple[Block, ...] = ()
    marks: tuple[LanguageMark, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    """A line without its end; `indent` is where its text begins, in columns."""

    start: int
    line: Line

    @property
    def indent(self) -> int:
        return self.line.start - self.start


def front_matter(text: str, keys: Sequence[str]) -> FrontMatter:
    """Find the values of `keys`, at any depth, in the front matter of a text.

    A rule at the head of an article is none: front matter has a closing line and at least one key. TOML between
    `+++` is passed over.

    >>> found = front_matter("---\\ntitle: 'It''s on'\\nlang: en\\n---\\nText", ("title",))
    >>> found.blocks[0].text, found.marks[0].lang.bcp47, found.end
    ("It's on", 'en', 35)
    """
    opening = _OPENING.match(text)
    if not opening:
        return FrontMatter()
    rows: list[_Row] = []
    at = opening.end()
    for line in lines(text, start=at):
        start = text.rfind("\n", 0, line.start) + 1
        start = max(start, text.rfind("\r", start, line.start) + 1, opening.end())
        if line.start == start and line.text in (opening[1], "..."):
            break
        rows.append(_Row(start, line))
    else:
        return FrontMatter()
    end = _next_line(text, line.end)
    if opening[1] == "+++":
        return FrontMatter(end)
    if not any(row.indent == 0 and _KEY.match(text, row.start, row.line.end) for row in rows):
        return FrontMatter()
    return _values(text, rows, frozenset(keys), end)


def _values(text: str, rows: Sequence[_Row], keys: frozenset[str], end: int) -> FrontMatter:
    blocks: list[Block] = []
    marks: list[LanguageMark] = []
    skip = 0
    for place, row in enumerate(rows):
        found = _KEY.match(text, row.start, row.line.end) if place >= skip else None
        if not found:
            continue
        key = found[1] or found[2] or found[3] or ""
        depth = _depth(found[0])
        below = _below(rows, place + 1, depth)
        value = Span(found.end(), row.line.end)
        if _BLOCK_HEADER.fullmatch(text, value.start, value.end):
            skip = place + 1 + len(below)
            if key in keys:
                blocks += _block_scalar(key, below)
        elif key in keys:
            blocks += _flow_scalar(text, key, value, below)
            skip = place + 1 + len(below) if value.start < value.end else skip
        elif key.lower() in _LANGUAGE_KEYS and depth == 0:
            marks += _language(text, value)
    return FrontMatter(end, tuple(blocks), tuple(marks))


def _depth(key: str) -> int:
    """Return the column in which a key stands, a list's dash before it counted."""
    return len(key) - len(key.lstrip(" -"))


def _below(rows: Sequence[_Row], start: int, depth: int) -> Sequence[_Row]:
    """Return the lines that belong to a key: those further in, and blank ones between them."""
    stop = start
    for place in range(start, len(rows)):
        if not rows[place].line.text:
            continue
        if rows[place].indent <= depth:
            break
        stop = place + 1
    return rows[start:stop]


def _block_scalar(key: str, below: Sequence[_Row]) -> Iterator[Block]:
    """Yield the paragraphs of a value in lines."""
    run: list[Line] = []
    for row in (*below, None):
        if row and row.line.text:
            run.append(row.line)
            continue
        for paragraph in paragraphs(run):
            yield Block("key", joined(paragraph), name=key, place="yaml-block")
        run = []


def _flow_scalar(text: str, key: str, value: Span, below: Sequence[_Row]) -> Iterator[Block]:
    """Yield a quoted or plain value, unless it is a list, a mapping, an alias or the like."""
    stop = below[-1].line.end if below else value.end
    head = text[value.start : value.start + 1]
    if head in ("'", '"'):
        found = (_DOUBLE if head == '"' else _SINGLE).match(text, value.start, stop)
        if found and "\n" not in found[0] and "\r" not in found[0]:
            pieces = tuple(unescaped(text, Span(*found.span(1)), head))
            if pieces:
                yield Block("key", pieces, name=key, place="yaml-double" if head == '"' else "yaml-single")
        return
    if not head or head in _NOT_PLAIN or any(not row.line.text for row in below):
        return
    rows = [Line(value.start, value.end, text[value.start : value.end]), *(row.line for row in below)]
    plain = [_without_comment(line) for line in rows]
    if plain[0].text and plain[0].text.lower() not in ("true", "false", "null", "yes", "no", "on", "off"):
        yield Block("key", joined([line for line in plain if line.text]), name=key, place="yaml-plain")


def _without_comment(line: Line) -> Line:
    found = _COMMENT.search(line.text)
    body = (line.text[: found.start()] if found else line.text).rstrip()
    return Line(line.start, line.start + len(body), body)


def _language(text: str, value: Span) -> Iterator[LanguageMark]:
    """Yield the mark of a language tag, whatever quotes it is in."""
    plain = _without_comment(Line(value.start, value.end, text[value.start : value.end]))
    tag = plain.text.strip("'\"")
    if _TAG.fullmatch(tag):
        start = plain.start + plain.text.index(tag)
        try:
            yield LanguageMark(Span(start, start + len(tag)), "tag", LocaleTag.parse(tag))
        except UsageError:
            return


def _next_line(text: str, end: int) -> int:
    """Return where the line after the one that ends its text at `end` begins."""
    found = _REST.match(text, end)
    return found.end() if found else len(text)

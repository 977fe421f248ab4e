"""Text in HTML: entities and white space on the way in, what must be written as an entity on the way out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from l10n.formats.html_tokens import BLOCKS, DRAWINGS, OPAQUE, tokens
from l10n.formats.lines import CJK, between_han, one_line
from l10n.model.document import Piece
from l10n.model.text import Span

_ENTITY = r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_OPEN_ENTITY = (
    f"&(?:{'|'.join(sorted((name for name in html5 if name[-1] != ';'), key=len, reverse=True))})(?![A-Za-z0-9=;])"
)
"""An entity without its semicolon, as old pages have them; not in an address, nor where more letters follow."""

_SPACES = rf"[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+| (?={CJK})"
"""White space that readers may see as something else: a single space is one except before a Chinese character."""

_SPECIAL = re.compile(f"{_SPACES}|{_ENTITY}|{_OPEN_ENTITY}")
_KEPT = frozenset("<>&\"'\0")
_BARE_AMPERSAND = re.compile(rf"&(?!{_ENTITY[1:]})")
_BLANK_LINES = re.compile(r"[\r\n]\s*[\r\n]")
_LINE_END = re.compile(r"[ \t]*[\r\n]+[ \t]*")
_NEEDS_QUOTES = re.compile(r"[\s\"'=<>`]|\A\Z")


def pieces(text: str, span: Span) -> Iterator[Piece]:
    """Yield a stretch of text as a reader sees it: white space is one space, an entity its character.

    Those of `<`, `>`, `&` and the quotes stay entities, since the character itself would be markup.

    >>> text = "3,5&nbsp;%\\n &amp; more"
    >>> [piece.text for piece in pieces(text, Span(0, len(text)))]
    ['3,5', '\\xa0', '%', ' ', '&amp; more']
    """
    at = span.start
    for found in _SPECIAL.finditer(text, span.start, span.end):
        seen = _seen(text, found, span)
        if seen == found[0]:
            continue
        if found.start() > at:
            yield Piece(Span(at, found.start()), text[at : found.start()])
        yield Piece(Span(*found.span()), seen)
        at = found.end()
    if at < span.end:
        yield Piece(Span(at, span.end), text[at : span.end])


def encoded(target: str, place: str) -> str:
    """Return a target as text or as an attribute's value holds it: with no markup but inline elements, all closed.

    >>> encoded("A & B < C, <b>bold</b> &nbsp;", "text")
    'A &amp; B &lt; C, <b>bold</b> &nbsp;'
    >>> encoded('the "Danube"', 'attribute"')
    'the &quot;Danube&quot;'
    """
    if place.startswith("attribute"):
        safe = _BARE_AMPERSAND.sub("&amp;", one_line(target))
        return safe.replace("'", "&#39;") if place.endswith("'") else safe.replace('"', "&quot;")
    return _inline(_BLANK_LINES.sub("\n", target)) if "<" in target else _BARE_AMPERSAND.sub("&amp;", one_line(target))


def quoted(written: str) -> str:
    """Return the value of an attribute that had no quotes, with quotes where it now needs them.

    >>> quoted("Sava"), quoted("the Sava")
    ('Sava', '"the Sava"')
    """
    return f'"{written}"' if _NEEDS_QUOTES.search(written) else written


def _inline(target: str) -> str:
    """Return a target whose tags of blocks, and what is never closed, are text.

    Inline tags and what is in code stay as they are, line ends included.
    """
    parts: list[str] = []
    at = code = 0
    drawings = {name for name in DRAWINGS if target.count(f"<{name}") == target.count(f"</{name}") > 0}
    while at < len(target):
        for token in tokens(target, Span(at, len(target))):
            stretch = token.span.of(target)
            at = token.span.end
            code += (token.name in OPAQUE) * ((token.kind == "start") - (token.kind == "end"))
            if token.kind == "text":
                shown = stretch if code > 0 else _LINE_END.sub(" ", stretch)
                parts.append(_BARE_AMPERSAND.sub("&amp;", shown).replace("<", "&lt;"))
            elif not token.lost and (token.name not in BLOCKS or token.name in drawings):
                parts.append(stretch)
            else:
                parts.append("&lt;")
                at = token.span.start + 1
                break
    return "".join(parts)


def _seen(text: str, found: re.Match[str], span: Span) -> str:
    stretch = found[0]
    if stretch[0] != "&":
        before = text[max(span.start, found.start() - 8) : found.start()]
        return "" if between_han(before, text[found.end() : min(span.end, found.end() + 8)]) else " "
    character = unescape(stretch)
    stretch = stretch if stretch.endswith(";") else stretch + ";"
    return stretch if _KEPT.intersection(character) else character

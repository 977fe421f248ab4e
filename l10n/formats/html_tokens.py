"""HTML as a browser's tokenizer reads it (WHATWG HTML, 13.2.5), with the place of every tag, attribute and text.

The standard library's parser gives no places of attributes, and reads some unclosed things in quadratic time. This
one is a single pass: what is never closed is looked for once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from l10n.model.text import Span


def names(table: str) -> frozenset[str]:
    """Return the names of a table that is written as one text."""
    return frozenset(table.split())


VOID = names("area base br col embed hr img input link meta param source track wbr")
"""Elements that have no end tag."""

BLOCKS = names(
    "address article aside base blockquote body button caption center col colgroup datalist dd details dialog dir div"
    " dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html label"
    " legend li link main menu meta nav noscript ol optgroup option p param pre script search section select"
    " style summary table tbody td template textarea tfoot th thead title tr track ul"
    " audio canvas embed iframe math noembed noframes object svg video xmp"
)
"""Elements whose tags end a run of text; all others stand in a sentence."""

OPAQUE = names("code kbd")
"""Inline elements whose text is shown to translators, but is no prose. `tt`, `var` and `samp` often set plain words."""

DRAWINGS = names("svg math")
"""Elements whose content is a drawing or a formula, but for some that hold text."""

_DRAWN_TEXT = names("title desc text foreignobject mtext")

_RAW = names("script style textarea title xmp iframe noembed noframes")
_OPENER = re.compile(r"<(?=[A-Za-z/!?])")
_NAME = re.compile(r"[A-Za-z][^\s/>]*")
_END_OF_COMMENT = re.compile(r"--!?>")
_SCRIPT_OF_SERVER = re.compile(r"<\?(?:php\b|=)", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?""")
_CLOSE = re.compile(r"[\s/]*>")


@dataclass(frozen=True, slots=True)
class Attribute:
    """`name` in lower case; `span` is its value without quotes, `quote` is `"`, `'` or empty."""

    name: str
    span: Span
    quote: str


@dataclass(frozen=True, slots=True)
class Token:
    """A tag, a text or something that readers do not see; `name` is the element's, in lower case.

    `raw` is the text of an element whose content is no markup, such as a script. `lost` is what is hidden only
    because it never ends.
    """

    kind: Literal["text", "raw", "start", "end", "hidden"]
    span: Span
    name: str = ""
    attributes: tuple[Attribute, ...] = ()
    lost: bool = False


def tokens(text: str, span: Span) -> Iterator[Token]:
    """Yield the tokens of a stretch; together they are the stretch.

    >>> text = "<p title=Sava>a < b</p><!-- c -->"
    >>> [(token.kind, token.span.of(text)) for token in tokens(text, Span(0, len(text)))]
    [('start', '<p title=Sava>'), ('text', 'a < b'), ('end', '</p>'), ('hidden', '<!-- c -->')]
    """
    at = done = span.start
    while opener := _OPENER.search(text, at, span.end):
        token = _markup(text, opener.start(), span.end)
        if token is None:
            at = opener.end()
            continue
        if done < opener.start():
            yield Token("text", Span(done, opener.start()))
        if token.span.end == -1:  # A browser shows nothing of it.
            yield Token("hidden", Span(opener.start(), span.end), lost=True)
            return
        yield token
        at = done = token.span.end
        if token.kind == "start" and token.name in _RAW:
            end = _end_of_raw(text, token, span.end)
            at = done = span.end if end < 0 else end
            if done > token.span.end:
                yield Token("raw", Span(token.span.end, done), token.name, lost=end < 0)
    if done < span.end:
        yield Token("text", Span(done, span.end))


def drawn_text(name: str, *, in_drawing: bool) -> bool:
    """Whether an element of a drawing or formula holds text that readers see.

    >>> drawn_text("desc", in_drawing=True), drawn_text("path", in_drawing=True), drawn_text("title", in_drawing=False)
    (True, False, False)
    """
    return in_drawing and name in _DRAWN_TEXT


def _markup(text: str, at: int, limit: int) -> Token | None:
    """Return what begins at a `<`; None where it is only a character, an end of -1 where nothing closes it."""
    is_end = text.startswith("</", at)
    name = _NAME.match(text, at + 2 if is_end else at + 1, limit)
    if not name:
        return Token("hidden", Span(at, _end_of_hidden(text, at, limit)))
    attributes, end = _attributes(text, name.end(), limit)
    kind: Literal["start", "end"] = "end" if is_end else "start"
    return Token(kind, Span(at, end), name[0].lower(), () if is_end else attributes)


def _end_of_hidden(text: str, at: int, limit: int) -> int:
    """Return where a comment, a declaration or an instruction ends, -1 if nowhere."""
    if text.startswith("<!--", at):
        # `<!-->` and `<!--->` are whole comments.
        found = _END_OF_COMMENT.search(text, at + 4 if text.startswith("<!--!", at) else at + 2, limit)
        return found.end() if found else -1
    closer = "]]>" if text.startswith("<![CDATA[", at) else "?>" if _SCRIPT_OF_SERVER.match(text, at, limit) else ">"
    end = text.find(closer, at, limit)
    return end + len(closer) if end >= 0 else -1


def _attributes(text: str, at: int, limit: int) -> tuple[tuple[Attribute, ...], int]:
    """Return a tag's attributes and where the tag ends, -1 if nowhere."""
    found: list[Attribute] = []
    while not (close := _CLOSE.match(text, at, limit)):
        attribute = _ATTRIBUTE.match(text, at, limit)
        if not attribute:
            return (), -1
        group = next((number for number in (2, 3, 4) if attribute[number] is not None), 0)
        if group:
            found.append(Attribute(attribute[1].lower(), Span(*attribute.span(group)), ("", "", '"', "'", "")[group]))
        at = attribute.end()
    return tuple(found), close.end()


def _end_of_raw(text: str, token: Token, limit: int) -> int:
    """Return where the content of an element without markup ends: at its end tag; -1 if never."""
    found = re.compile(rf"</{token.name}(?=[\s/>])", re.IGNORECASE).search(text, token.span.end, limit)
    return found.start() if found else -1

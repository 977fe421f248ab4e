"""The body of an article as HTML, from its text in its own format, and what stands at its head."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from l10n.formats.base import Format, FormatSettings
from l10n.formats.commonmark import MARKDOWN
from l10n.formats.front_matter import front_matter
from l10n.formats.html_tokens import Token, tokens
from l10n.model.document import Block
from l10n.model.text import Span, folded, shortened

_DATES = ("date", "published", "pubdate")
_DAY = re.compile(r"[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")
_TIME = re.compile(r"""(?:<time\s[^>]*?datetime|article:published_time"\s+content)\s*=\s*["']([^"']*)""")
_TIME_REACH = 100_000
_BOX = re.compile(r'<input disabled="" type="checkbox"( checked="")?/>\s*')
_TAG = re.compile(r"<[^>]*>")
_UNSEEN = re.compile(r"<!--.*?-->|<(script|style|template|noscript|head)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_MEDIA = re.compile(r"<(?:img|picture|video|audio|iframe|svg|math|object|embed|table)\b", re.IGNORECASE)
_REFERENCE = re.compile(r"\[\^[^\]]*\]|\[([^\]]*)\]\[[^\]]*\]")
"""A note's mark, and a link whose target stands elsewhere."""

_BESIDE = frozenset("nav aside footer form header figure dialog".split())
_HEAD = ("article", "main", "body")
_TOLD = 200
"""So many characters of a first paragraph describe an article that has no description."""

_ROW_GAP = re.compile(r"\n")
_NUMBERED = re.compile(r"\d+[.)]\s*\Z")


@dataclass(frozen=True, slots=True)
class Head:
    """What an article is called and what it is about, as plain text, empty where nothing tells.

    `date` is the day of publication that the article names, as ISO 8601 has it."""

    title: str
    description: str
    slug: str
    date: str = ""


def head(text: str, fmt: Format, settings: FormatSettings) -> Head:
    """Return the title and description of an article: declared, else its first heading and paragraph.

    >>> from l10n.formats import Markdown
    >>> head("---\\ntitle: Ports\\n---\\n\\nThe *quay* is new.\\n", Markdown(), FormatSettings())
    Head(title='Ports', description='The quay is new.', slug='', date='')
    """
    parsed = fmt.parse(text, FormatSettings((*settings.front_matter_keys, "title", "description", "slug", *_DATES)))
    declared = {block.name.lower(): block for block in reversed(parsed.blocks) if block.name and not _is_hint(block)}
    at = next((number for number, block in enumerate(parsed.blocks) if _is_heading(block)), -1)
    heading = parsed.blocks[at] if at >= 0 else None
    inside = [block for block in parsed.blocks if block.kind == "paragraph" and not _is_beside(block)]
    after = (block for block in parsed.blocks[at + 1 :] if block in inside)
    first = next(after, inside[0] if inside else None)
    title = _plain(declared.get("title"), fmt) or _plain(heading, fmt)
    told = _plain(declared.get("description"), fmt) or shortened(_plain(first, fmt), limit=_TOLD)
    dates = [_plain(declared.get(key), fmt) for key in _DATES]
    dates += (found[1] for found in _TIME.finditer(text, 0, _TIME_REACH) if fmt.name == "html")
    day = next((found[0] for found in map(_DAY.match, dates) if found), "")
    return Head(title, told, _plain(declared.get("slug"), fmt), day)


def _is_heading(block: Block) -> bool:
    return block.kind in ("title", "heading") and not block.name


def _is_hint(block: Block) -> bool:
    """Whether it is what a link or an image shows when it is pointed at: no title of the article."""
    return block.kind == "attribute" and block.name.lower() == "title"


def _is_beside(block: Block) -> bool:
    """Whether it stands in a menu, a footer or the like."""
    return any(re.split(r"[#.]", one)[0] in _BESIDE for one in block.within)


def _plain(block: Block | None, fmt: Format) -> str:
    """Return what a reader sees of a block, without markup."""
    if block is None:
        return ""
    text = block.text
    if fmt.name == "markdown" and block.kind != "key":
        text = MARKDOWN.html(f"# {_REFERENCE.sub(_first, folded(text))}")
    if fmt.name == "html" or text is not block.text:
        text = html.unescape(_TAG.sub("", text))
    return folded(text)


def _first(found: re.Match[str]) -> str:
    return found[1] or ""


def rendered(text: str, fmt: Format, settings: FormatSettings) -> str:
    """Return the article's body as HTML, not yet made safe.

    >>> from l10n.formats import Markdown
    >>> rendered("---\\ntitle: x\\n---\\n# Ports\\n", Markdown(), FormatSettings())
    '<h1>Ports</h1>\\n'
    """
    if fmt.name == "markdown":
        return _BOX.sub(_ticked, MARKDOWN.html(text[front_matter(text, ()).end :]))
    return _inner(text) if fmt.name == "html" else "".join(_lines(text, fmt.parse(text, settings).blocks))


def is_blank(body: str) -> bool:
    """Whether a body has nothing that a reader would see.

    >>> is_blank("<!-- later -->\\n<p> &nbsp;</p>\\n"), is_blank('<p><img src="map.png"></p>'), is_blank("<pre>x</pre>")
    (True, False, False)
    """
    shown = _UNSEEN.sub("", body)
    return not _MEDIA.search(shown) and not html.unescape(_TAG.sub("", shown)).strip()


def _ticked(found: re.Match[str]) -> str:
    """Return a box of a list of tasks as a character: a page has no fields."""
    return f'<span class="task">{"☑" if found[1] else "☐"}</span> '


def _inner(text: str) -> str:
    """Return what stands in the one article of a page, else in its main part, else in its body, else all of it."""
    found = list(tokens(text, Span(0, len(text))))
    for name in _HEAD:
        starts = [token for token in found if token.kind == "start" and token.name == name]
        if len(starts) == 1 and (end := _end(found, starts[0])) is not None:
            return text[starts[0].span.end : end]
    return text


def _end(found: list[Token], start: Token) -> int | None:
    ends = [token.span.start for token in found if token.kind == "end" and token.name == start.name]
    return next((end for end in reversed(ends) if end >= start.span.end), None)


def _lines(text: str, blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield plain text's blocks as elements: items in lists, cells of a line in rows."""
    for kind, group in groupby(blocks, lambda block: block.kind if block.kind in ("item", "cell") else ""):
        some = list(group)
        if kind == "item":
            numbered = all(_NUMBERED.search(text, max(0, _start(one) - 8), _start(one)) for one in some)
            name = "ol" if numbered else "ul"
            yield f"<{name}>\n{''.join(f'<li>{_shown(one)}</li>{chr(10)}' for one in some)}</{name}>\n"
        elif kind == "cell":
            rows = "".join(f"<tr>{row}</tr>\n" for row in _rows(text, some))
            yield f"<table>\n{rows}</table>\n"
        else:
            yield from map(_element, some)


def _start(block: Block) -> int:
    return block.pieces[0].span.start


def _rows(text: str, cells: list[Block]) -> Iterator[str]:
    row, end = "", _start(cells[0])
    for cell in cells:
        if row and _ROW_GAP.search(text, end, _start(cell)):
            yield row
            row = ""
        row += f"<td>{_shown(cell)}</td>"
        end = cell.pieces[-1].span.end
    yield row


def _element(block: Block) -> str:
    if block.kind in ("title", "heading"):
        name = f"h{min(6, max(1, block.level or 1))}"
        return f"<{name}>{_shown(block)}</{name}>\n"
    if block.kind == "quote":
        return f"<blockquote><p>{_shown(block)}</p></blockquote>\n"
    told = f' class="{block.kind}"' if block.kind != "paragraph" else ""
    return f"<p{told}>{_shown(block)}</p>\n"


def _shown(block: Block) -> str:
    return html.escape(block.text, quote=False)

"""What pyromark (pulldown-cmark) finds in a Markdown text, in our offsets.

Its ranges are exact in UTF-8 bytes; everything here counts code points. Inline events are many and say little, so
a paragraph's are told as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple, TypeVar, cast

from pyromark import Markdown, Options

from l10n.model.text import Span

MARKDOWN = Markdown(
    options=Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_GFM
)
"""CommonMark as most sites write it."""

_PLAINER = (Markdown(options=Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES), Markdown(options=Options(0)))

_INLINE = frozenset(
    "Text Code InlineHtml FootnoteReference SoftBreak HardBreak Emphasis Strong Strikethrough Link Image".split()
)
_PLAIN = frozenset("Paragraph List Table TableHead TableRow".split())
"""Blocks that say nothing of what stands in them."""

_Read = TypeVar("_Read")
_Told = Iterator[tuple[str | dict[str, object], dict[str, int]]]
_EDGES = frozenset(("Start", "End"))
_WHOLE = frozenset(("CodeBlock", "HtmlBlock", "MetadataBlock"))


class Mark(NamedTuple):
    """Where a block begins, ends or just is; `name` is pulldown-cmark's, `level` a heading's (1..6), else 0.

    Paragraphs, lists and the rows of tables are not told. `text` is a run of inline content, `html` and `code` are a
    whole block of such. `stops` are, of text, where the lines after hard breaks begin; of HTML, the beginning and end
    of each of its lines in turn.
    """

    edge: Literal["start", "end", "at", "text", "html", "code"]
    name: str
    start: int
    end: int
    level: int = 0
    stops: tuple[int, ...] = ()


def marks(text: str, *, start: int = 0) -> Iterator[Mark]:
    """Yield what stands in `text` from `start` on, in order; offsets count from the text's beginning.

    >>> [(mark.edge, mark.name, "# Žito *i* so"[mark.start : mark.end]) for mark in marks("# Žito *i* so")]
    [('start', 'Heading', ''), ('text', '', 'Žito *i* so'), ('end', 'Heading', '')]
    """
    body = text[start:] if start else text
    place = _places(body, start)
    first = last = opened = -1
    stops: list[int] = []
    for event, reach in events(body):
        key, value = (event, None) if isinstance(event, str) else event.popitem()
        name = key
        if value is not None and key in _EDGES:
            name = value if isinstance(value, str) else next(iter(cast("dict[str, object]", value)))
        if opened >= 0:
            if key == "Html":
                stops += (place(reach["start"]), place(reach["end"]))
            elif name in _WHOLE:
                yield Mark(
                    "code" if name == "CodeBlock" else "html", name, opened, place(reach["end"]), 0, tuple(stops)
                )
                opened, stops = -1, []
        elif name in _INLINE:
            if key == "HardBreak":
                stops.append(place(reach["end"]))
            elif key != "SoftBreak" and key != "End":
                if first < 0:
                    first = place(reach["start"])
                last = max(last, reach["end"])
        else:
            if first >= 0:
                yield Mark("text", "", first, place(last), 0, tuple(stops))
                first = last = -1
                stops = []
            if name in _PLAIN:
                continue
            if name in _WHOLE:
                opened = place(reach["start"])
            elif key == "End":
                yield Mark("end", name, -1, -1)
            else:
                level = _level(value) if name == "Heading" else 0
                at = place(reach["start"])
                yield Mark("start" if key == "Start" else "at", name, at, at, level)


def titled_definitions(text: str, *, start: int = 0) -> tuple[Span, ...]:
    """Return the link reference definitions of a text that have a title, in order.

    >>> titled_definitions('[quay]: /q.png "The old quay"')
    (Span(start=0, end=29),)
    """
    body = text[start:] if start else text
    place = _places(body, start)

    def titled(parser: Markdown) -> list[tuple[int, int]]:
        found = parser.reference_definitions(body).values()
        return [(one["span"]["start"], one["span"]["end"]) for one in found if one["title"]]

    ordered = sorted(_read(titled, list[tuple[int, int]]()))
    return tuple(Span(place(first), place(last)) for first, last in ordered)


def defined(text: str) -> tuple[str, ...]:
    """Return the labels that link reference definitions of a text define.

    >>> defined("[quay]: /q.png")
    ('quay',)
    """
    return _read(lambda parser: tuple(parser.reference_definitions(text)), ())


def events(text: str) -> list[tuple[str | dict[str, object], dict[str, int]]]:
    """Return the parser's events as it tells them, each with its range in bytes."""
    return _events(text) or []


def fails(text: str) -> bool:
    """Whether no parser can read a text, as plain as Markdown may be taken.

    >>> fails("# Quay")
    False
    """
    return _events(text) is None


def _events(text: str) -> list[tuple[str | dict[str, object], dict[str, int]]] | None:
    return _read(lambda parser: list(cast(_Told, parser.events_with_range(text))), None)


def _read(read: Callable[[Markdown], _Read], nothing: _Read) -> _Read:
    """Return what a parser reads. It panics on some texts that no person writes; plainer Markdown is then read."""
    for parser in (MARKDOWN, *_PLAINER):
        try:
            return read(parser)
        except BaseException as fault:
            if type(fault).__name__ != "PanicException":
                raise
    return nothing


def _level(value: object) -> int:
    """Return the level that the beginning of a heading tells."""
    detail = value.get("Heading") if isinstance(value, dict) else None
    return int(detail["level"][1:]) if isinstance(detail, dict) else 0


def _places(body: str, start: int) -> Callable[[int], int]:
    """Return what tells the code point at a byte of `body`, counted from `start`; it walks along, so ask in order."""
    if body.isascii():
        return start.__add__
    encoded = body.encode()
    at, last = start, 0

    def place(offset: int) -> int:
        nonlocal at, last
        if offset >= last:
            at += len(encoded[last:offset].decode())
        else:
            at -= len(encoded[offset:last].decode())
        last = offset
        return at

    return place

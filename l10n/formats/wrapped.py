"""The lines of a Markdown paragraph as one: joined, they must render as they do apart.

Most do. A line end parts what a space, or nothing between Chinese characters, would not: `[a](<b` / `c>)` is a link on
one line, a code span shows its line end as a space, and a label broken in Chinese text is not the label without it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from l10n.formats.commonmark import events
from l10n.formats.leaf import HARD_BREAK, Row, pieces
from l10n.model.document import Piece
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_RISKY = ("](<", "[^")
_FIRST, _INDENT = "a ", "\n    "
_MARKUP = lazy_pattern(r"[\[`<]")
_LABEL = lazy_pattern(r"\[([^\[\]]{1,300})\]")
_BROKEN_TARGET = lazy_pattern(r"\](?=\(<[^<>]*\Z)")


def joined(text: str, lines: Sequence[Row], *, labels: Callable[[], frozenset[str]]) -> tuple[Piece, ...] | None:
    r"""Return what readers see of lines that belong to one paragraph; None where no line of them renders the same.

    `labels` tells which labels of links the document defines, as `label` writes them.

    >>> text = "[a](<b\nc>)"
    >>> [piece.text for piece in joined(text, [Row(0, 6, 7, 0), Row(7, 10, 10, 0)], labels=frozenset)]
    ['[a', '\\]', '(<b', ' ', 'c>)']
    """
    found = pieces(text, lines)
    if len(lines) < 2 or not _may_differ(text, lines, found):
        return found
    apart = _apart(text, lines)
    together = _together(found)
    known = _definitions((apart, together), labels())
    spaced = _spaced(found, apart + known)
    told = _told(apart + known)
    for form in (found, spaced, tuple(_escaped(spaced))):
        if _told(_together(form) + known) == told:
            return form
    return None


def label(text: str) -> str:
    """Return a label of a link or note as it is compared with others (CommonMark 6.3).

    >>> label("The  Old\\nQuay")
    'the old quay'
    """
    return " ".join(text.split()).casefold()


def _apart(text: str, lines: Sequence[Row]) -> str:
    """Return lines as a paragraph of their own, so far in that none of them opens a block."""
    rows = [text[row.start : row.end] + (HARD_BREAK * row.breaks).removesuffix("\n") for row in lines]
    return _FIRST + _INDENT.join(row.replace("\n", _INDENT) for row in rows)


def _together(found: Sequence[Piece]) -> str:
    return _FIRST + "".join(piece.text.replace("\n", _INDENT) for piece in found)


def _definitions(texts: Iterable[str], labels: frozenset[str]) -> str:
    """Return definitions of those labels in some texts that are defined, notes too."""
    found = {label(one[1]) for text in texts for one in _LABEL.finditer(text)}
    return "".join(f"\n\n[{one}]: /" for one in sorted(found & labels))


def _may_differ(text: str, lines: Sequence[Row], found: Sequence[Piece]) -> bool:
    start, end = lines[0].start, lines[-1].end
    if any(text.find(sign, start, end) >= 0 for sign in _RISKY):
        return True
    return any(not piece.text for piece in found) and bool(_MARKUP.search(text, start, end))


def _told(text: str) -> list[tuple[str, str]]:
    """Return what a renderer makes of a text, without its words."""
    found: list[tuple[str, str]] = []
    for event, _ in events(text):
        if isinstance(event, str):
            found += [(event, "")] if event != "SoftBreak" else []
            continue
        key, value = next(iter(event.items()))
        if key != "Text":
            shown = value if isinstance(value, str) else repr(value).replace("\\n", " ")
            found.append((key, " ".join(shown.split())))
    return found


def _spaced(found: Sequence[Piece], apart: str) -> tuple[Piece, ...]:
    """Return pieces with a space where Chinese lines meet in code, in a tag or in a label."""
    tight = sorted(_tight(apart))
    spaced: list[Piece] = []
    at, place, end = len(_FIRST), 0, 0
    for piece in found:
        while place < len(tight) and tight[place].start < at:
            end = max(end, tight[place].end)
            place += 1
        spaced.append(Piece(piece.span, " ") if not piece.text and at < end else piece)
        at += len(piece.text.replace("\n", _INDENT).encode()) if piece.text not in ("", " ") else len(_INDENT)
    return tuple(spaced)


def _tight(apart: str) -> Iterator[Span]:
    """Yield, in bytes, the stretches in which a line end is more than a space that Chinese text does without."""
    encoded = apart.encode()
    for event, reach in events(apart):
        if not isinstance(event, dict):
            continue
        start = reach["start"]
        if "Code" in event or "InlineHtml" in event:
            yield Span(start, reach["end"])
        opens = event.get("Start")
        for link in opens.values() if isinstance(opens, dict) else ():
            kind = link["link_type"] if isinstance(link, dict) and "link_type" in link else ""
            if kind in ("Reference", "Shortcut", "Collapsed"):
                begin = encoded.rfind(b"][", start, reach["end"]) if kind == "Reference" else start
                yield Span(max(begin, start), reach["end"])


def _escaped(found: Sequence[Piece]) -> Iterator[Piece]:
    """Yield pieces with the bracket escaped before a destination that goes on in the next line, which is none."""
    for piece in found:
        broken = _BROKEN_TARGET.search(piece.text) if piece.text != HARD_BREAK else None
        if not broken:
            yield piece
            continue
        at, start = broken.start(), piece.span.start
        yield Piece(Span(start, start + at), piece.text[:at])
        yield Piece(Span(start + at, start + at + 1), "\\]")
        yield Piece(Span(start + at + 1, piece.span.end), piece.text[at + 1 :])

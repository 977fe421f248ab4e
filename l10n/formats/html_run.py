"""A run of text and inline markup: what of it is a sentence's own, and what only stands around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Literal

from l10n.formats.html_text import pieces
from l10n.formats.html_tokens import OPAQUE, VOID, Token
from l10n.model.document import Piece
from l10n.model.text import Span


def core(text: str, run: Sequence[Token]) -> range:
    """Return which tokens of a run are its text: without white space, comments, images and empty elements around it.

    Elements that hold the whole text (`<a>Home</a>`) stand around it too. None are left where all of it is code or
    must not be translated.

    >>> from l10n.formats.html_tokens import tokens
    >>> text = "<img src=a> <a href=b>Home <b>page</b></a>"
    >>> run = tuple(tokens(text, Span(0, len(text))))
    >>> [run[place].span.of(text) for place in core(text, run)]
    ['Home ', '<b>', 'page', '</b>']
    """
    partner = _partners(run)
    prose = _prose(text, run)
    if not prose:
        return range(0)
    solid = [token.kind == "text" and not text[token.span.start : token.span.end].isspace() for token in run]
    before = [0, *accumulate(solid)]
    first, last = 0, len(run) - 1
    while True:
        while first <= last and not solid[last]:
            mate = partner.get(last, -1)
            paired = first <= mate < last
            if paired and before[last] > before[mate]:
                break
            last = mate - 1 if paired else last - 1
        if first > last or solid[first]:
            return range(first, last + 1)
        mate = partner.get(first, -1)
        holds = mate > first and before[mate] > before[first]
        if holds and (mate != last or _is_opaque(text, run[first])):
            return range(first, last + 1)
        # An element around everything gives up both its tags, an empty one goes whole.
        last -= holds
        first = first + 1 if holds or mate < first else mate + 1


def seen(text: str, run: Sequence[Token]) -> tuple[Piece, ...]:
    """Return the pieces of a run's text: markup as it is written, prose as a reader sees it."""
    found: list[Piece] = []
    prose = frozenset(_prose(text, run))
    for place, token in enumerate(run):
        if place in prose:
            found += pieces(text, token.span)
        else:
            found.append(Piece(token.span, text[token.span.start : token.span.end]))
    return tuple(_merged(found))


def translation(text: str, token: Token) -> Literal["", "yes", "no"]:
    """Return whether an element asks to be translated or not to be; nothing where it does not say.

    >>> from l10n.formats.html_tokens import tokens
    >>> text = "<b translate=no><i class='notranslate'><u>"
    >>> [translation(text, token) for token in tokens(text, Span(0, len(text)))]
    ['no', 'no', '']
    """
    asked: Literal["", "yes", "no"] = ""
    for attribute in token.attributes:
        if attribute.name == "translate":
            value = attribute.span.of(text).strip().lower()
            asked = "no" if value == "no" else "yes" if value in ("yes", "") else asked
        elif attribute.name == "class" and "notranslate" in attribute.span.of(text).lower().split():
            return "no"
    return asked


def opaque(text: str, run: Sequence[Token]) -> frozenset[int]:
    """Return which tokens of a run stand in code or in what must not be translated, their own tags not."""
    return frozenset(place for place, inside in enumerate(_opaque(text, run)) if inside)


def _is_opaque(text: str, token: Token) -> bool:
    return (
        token.kind == "start"
        and token.name not in VOID
        and (token.name in OPAQUE or (bool(token.attributes) and translation(text, token) == "no"))
    )


def _opaque(text: str, run: Sequence[Token]) -> Iterator[bool]:
    """Yield of each token whether it stands in an opaque element."""
    within, depth = "", 0
    for token in run:
        if within:
            depth += (token.kind == "start") - (token.kind == "end") if token.name == within else 0
            yield bool(depth)
            within = within if depth else ""
        else:
            yield False
            if _is_opaque(text, token):
                within, depth = token.name, 1


def _prose(text: str, run: Sequence[Token]) -> list[int]:
    """Return which tokens are text outside code and what must not be translated."""
    return [
        place
        for place, (token, inside) in enumerate(zip(run, _opaque(text, run), strict=True))
        if token.kind == "text" and not inside and (len(token.span) > 64 or not token.span.of(text).isspace())
    ]


def _partners(run: Sequence[Token]) -> dict[int, int]:
    """Return the other tag of each tag that has one within the run."""
    found: dict[int, int] = {}
    open_tags: dict[str, list[int]] = {}
    for place, token in enumerate(run):
        if token.kind == "start" and token.name not in VOID:
            open_tags.setdefault(token.name, []).append(place)
        elif token.kind == "end" and open_tags.get(token.name):
            start = open_tags[token.name].pop()
            found[start], found[place] = place, start
    return found


def _merged(found: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces, neighbours that are both as written in one."""
    held: list[Piece] = []
    for piece in found:
        if len(piece.text) == len(piece.span):
            held.append(piece)
            continue
        yield from _one(held)
        held = []
        yield piece
    yield from _one(held)


def _one(held: Sequence[Piece]) -> Iterator[Piece]:
    if held:
        yield Piece(Span(held[0].span.start, held[-1].span.end), "".join(piece.text for piece in held))

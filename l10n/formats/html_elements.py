"""What of an HTML page goes when some of its text does: the elements that hold nothing else."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from l10n.formats.html_tokens import Token, names, tokens
from l10n.formats.html_tree import Element, Tree
from l10n.model.select import Select
from l10n.model.text import Span

_STAY = names("html head body title")
"""Elements without which a page is none."""

_CELLS = names("td th")
"""Elements that stay, empty, for the sake of their neighbours; they may go with the row."""

_SHOWN = names("img video audio canvas embed iframe object svg math input textarea select button hr picture")
_OPTIONAL_END = names("p li dt dd tr td th thead tbody tfoot option optgroup")


@dataclass(frozen=True, slots=True)
class _Stretch:
    """An element from its first tag to its last, written as blocks name it; `closed` unless its end tag is missing."""

    name: str
    shown: str
    span: Span
    closed: bool


def without(text: str, gone: Sequence[Span], kept: Iterable[Span], wanted: Sequence[Select]) -> list[Span]:
    """Return what to leave out of a page so that some of its text is gone, in order and disjoint.

    `gone` are stretches of text and of attributes in order, `kept` those that stay. The largest elements go that hold
    something of `gone`, nothing of `kept` and nothing else that a reader sees, and those that a selector in `wanted`
    means, pictures and all; where there is none the text alone goes.

    >>> page = "<p>Rain.</p><aside><h3>Me</h3></aside>"
    >>> [span.of(page) for span in without(page, [Span(23, 25)], [Span(3, 8)], [])]
    ['<aside><h3>Me</h3></aside>']
    """
    if not gone and not wanted:
        return []
    tags = list(tokens(text, Span(0, len(text))))
    standing = sorted(span.start for span in kept)
    seen = sorted((*standing, *_shown(text, tags, gone)))
    leaving = [span.start for span in gone]
    found: list[Span] = []
    for element in sorted(_elements(text, tags), key=lambda element: (element.span.start, -element.span.end)):
        span = element.span
        if (found and span.end <= found[-1].end) or element.name in _STAY or not _is_whole(element):
            continue
        meant = any(select.matches(element.shown) for select in wanted) and not _any_in(standing, span)
        empty = element.name not in _CELLS and _any_in(leaving, span) and not _any_in(seen, span)
        if meant or empty:
            found.append(_line(text, span))
    covered = [span.start for span in found]
    for span in gone:
        place = bisect_left(covered, span.start + 1) - 1
        if place < 0 or found[place].end <= span.start:
            found.append(span)
    return sorted(found)


def _elements(text: str, tags: Iterable[Token]) -> Iterator[_Stretch]:
    """Yield every element when it ends, whether by its own tag, another's or the page's end."""
    tree = Tree()
    above: list[tuple[Element, Token]] = []
    for token in tags:
        if token.kind == "start":
            tree.start(text, token)
        elif token.kind == "end":
            tree.end(token.name, token.span.end)
        else:
            continue
        while above and (len(tree.open) <= len(above) or tree.open[len(above)] is not above[-1][0]):
            element, start = above.pop()
            own = token.kind == "end" and element.name == token.name and len(tree.open) == len(above) + 1
            end = token.span.end if own else token.span.start
            yield _Stretch(element.name, _as_shown(text, start), Span(start.span.start, end), own)
        if len(tree.open) == len(above) + 2:
            above.append((tree.here, token))
    for element, start in reversed(above):
        yield _Stretch(element.name, _as_shown(text, start), Span(start.span.start, len(text)), closed=False)


def _as_shown(text: str, token: Token) -> str:
    """Return an element as a stylesheet would name it: `div#respond.comment-respond`."""
    values = {attribute.name: attribute.span.of(text).split() for attribute in reversed(token.attributes)}
    marks = [f"#{name}" for name in values.get("id", ())[:1]] + [f".{name}" for name in values.get("class", ())]
    return token.name + "".join(marks)


def _is_whole(element: _Stretch) -> bool:
    """Whether the element's end is where a browser sees it too."""
    return element.closed or element.name in _OPTIONAL_END


def _shown(text: str, tags: Iterable[Token], gone: Sequence[Span]) -> Iterator[int]:
    """Yield where something stands that a reader sees and that is not gone."""
    starts = [span.start for span in gone]
    for token in tags:
        if token.kind == "start" and token.name in _SHOWN:
            yield token.span.start
        if token.kind != "text":
            continue
        at = token.span.start
        place = max(bisect_left(starts, at) - 1, 0)
        while at < token.span.end:
            following = gone[place] if place < len(gone) else Span(token.span.end, token.span.end)
            if following.end > at:
                left = text[at : max(min(following.start, token.span.end), at)]
                if left.strip():
                    yield at + len(left) - len(left.lstrip())
                at = max(following.end, at)
            place += 1


def _any_in(places: Sequence[int], span: Span) -> bool:
    at = bisect_left(places, span.start)
    return at < len(places) and places[at] < span.end


def _line(text: str, span: Span) -> Span:
    """Return a stretch with its line's end and indentation, where nothing else stands on its lines."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end + 1
    alone = not text[start : span.start].strip() and not text[span.end : end].strip()
    return Span(start, end) if alone and end > span.end else span

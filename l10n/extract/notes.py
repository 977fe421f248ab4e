"""The sentences that a document's catalogs ask for, and what they say about each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from l10n.model.catalog import UnitKey
from l10n.model.document import Block, Document, Segment, SourceUnit
from l10n.model.pattern import lazy_pattern
from l10n.model.text import folded, shortened
from l10n.scripts.inline import Inline, inlines

_REMARK = 200
"""So many characters of an author's remark are shown."""

_REGION = re.compile(r"(?:nav|footer|aside|form|dialog)(?![\w-])(?:[#.][\w-]+)?")
"""An element that says what its text is for, with its id or first class."""

_TAG = lazy_pattern(r"<[^<>]*>")
_MARKS = lazy_pattern(r"(?<!\w)[*_~]{1,3}(?=\S)|(?<=\S)[*_~]{1,3}(?!\w)|\\(?=[!-/:-@\[-`{-~])")
"""Marks of emphasis and escapes."""


def units(document: Document) -> tuple[SourceUnit, ...]:
    """Return the document's own sentences in their order, each once, as its catalogs ask for them."""
    return units_by_fragment(document).get("", ())


def units_by_fragment(document: Document) -> dict[str, tuple[SourceUnit, ...]]:
    """Return the document's sentences by the fragment that translates them; its own under the empty name.

    The notes of a unit say what its first segment is and where: region, headings, the author's remark and the
    neighbours. They change only when the sentence's place does: no counters, nothing long.
    """
    places: dict[str, dict[UnitKey, list[int]]] = {}
    for index, segment in enumerate(document.segments):
        key = UnitKey(segment.context, folded(segment.source))
        places.setdefault(segment.fragment, {}).setdefault(key, []).append(index)
    paths = heading_paths(document.blocks)
    near = _near(document.segments)
    found: dict[str, tuple[SourceUnit, ...]] = {}
    for fragment, by_key in places.items():
        rows: list[SourceUnit] = []
        for key, indexes in by_key.items():
            first = document.segments[indexes[0]]
            block = document.blocks[first.block]
            before, neighbours = near[indexes[0]]
            notes = (
                # The headings above an author's box are the article's.
                _place(block, "" if fragment else paths[first.block]),
                *([f"note: {shortened(block.remark, limit=_REMARK)}"] if block.remark else ()),
                *neighbours,
                *(() if first.lang.same_text(document.lang) else [f"language: {first.lang.bcp47}"]),
            )
            own = key if key.source == first.source else UnitKey(first.context, first.source)
            rows.append(SourceUnit(own, first.lang, notes, tuple(indexes), block.kind, before == first.block))
        found[fragment] = tuple(rows)
    return found


def _near(segments: Sequence[Segment]) -> list[tuple[int, list[str]]]:
    """Return for each segment the block of the one before it in the same catalog, -1 for none, and both neighbours."""
    told = [shortened(segment.source) for segment in segments]
    near: list[tuple[int, list[str]]] = []
    last: dict[str, int] = {}
    for index, segment in enumerate(segments):
        previous = last.get(segment.fragment)
        last[segment.fragment] = index
        if previous is None:
            near.append((-1, []))
        else:
            near.append((segments[previous].block, ["before: " + told[previous]]))
            near[previous][1].append("after: " + told[index])
    return near


def _place(block: Block, path: str) -> str:
    """Return what a block is, in which region of a page, and under which headings.

    >>> _place(Block("item", (), within=("nav.menu.wide", "ul")), "Ports")
    'item in nav.menu · Ports'
    """
    place = f"{block.kind} {block.name}" if block.name else block.kind
    if block.within and (region := next(filter(None, map(_REGION.match, reversed(block.within))), None)):
        place = f"{place} in {region[0]}"
    return f"{place} · {path}" if path else place


def heading_paths(blocks: Sequence[Block]) -> list[str]:
    """Return the headings above each block as one line each, outermost first, without the document's title."""
    paths: list[str] = []
    above: list[tuple[int, str]] = []
    path = ""
    for block in blocks:
        heading = block.kind == "heading" and block.level > 0
        if above and (heading or block.kind == "title"):
            above = [(level, text) for level, text in above if heading and level < block.level]
            path = _path(above)
        paths.append(path)
        if heading:
            above.append((block.level, shortened(_as_read(block.text), limit=60).rstrip(":： ")))
            path = _path(above)
    return paths


def _path(above: Sequence[tuple[int, str]]) -> str:
    return shortened(" / ".join(text for _, text in above))


def _as_read(text: str) -> str:
    """Return a heading without its markup.

    >>> _as_read('<a name="x"></a>The *old* [quay](/quay) and `ls`')
    'The old quay and ls'
    """
    shown: list[str] = []
    at = 0
    brackets: set[int] = set()
    found = inlines(text)
    for one in found:
        if one.kind in ("target", "reference"):
            start = one.whole.start
            brackets |= {one.span.start - 1, start, start + text.startswith("![", start)}
    for one in found:
        shown += (_words(text, at, one.span.start, brackets), _of_inline(text, one))
        at = one.span.end
    shown.append(_words(text, at, len(text), brackets))
    return " ".join("".join(shown).split()) or text


def _words(text: str, start: int, end: int, brackets: set[int]) -> str:
    return _MARKS.sub("", "".join(text[at] for at in range(start, end) if at not in brackets))


def _of_inline(text: str, one: Inline) -> str:
    """Return what a reader sees of a stretch that is no prose."""
    stretch = one.span.of(text)
    if one.kind == "code":
        return _TAG.sub("", stretch) if stretch.startswith("<") else stretch.strip("`").strip()
    if one.kind == "entity":
        from html import unescape

        return unescape(stretch)
    if one.kind == "placeholder":
        return "" if stretch.startswith(("{#", "{:")) else stretch
    return stretch if one.kind in ("address", "handle", "math") else ""

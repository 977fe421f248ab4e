"""A fragment as a document of its own: what stands in many articles, each sentence once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from l10n.model.catalog import UnitKey
from l10n.model.document import Block, Document, Piece, Segment, SourceUnit
from l10n.model.locale import LocaleTag
from l10n.model.text import Span, folded

_PLACES = 3
"""So many documents that hold a unit are named."""


def fragment_units(parts: Mapping[str, Sequence[SourceUnit]]) -> tuple[SourceUnit, ...]:
    """Return the units of a fragment: of all documents that hold it, in their order, each once.

    `parts` are each document's units of this fragment. A sentence that only some documents have stands after the one
    that it follows there. `segments` then index the segments of `fragment_document`.

    >>> from l10n.model.locale import ENGLISH
    >>> here, there = (SourceUnit(UnitKey(None, text), ENGLISH, ("paragraph",), (0,)) for text in ("Salt.", "Bread."))
    >>> [(unit.key.source, unit.places) for unit in fragment_units({"a.md": (here,), "b.md": (here, there)})]
    [('Salt.', ('a.md', 'b.md')), ('Bread.', ('b.md',))]
    """
    places: dict[UnitKey, list[str]] = {}
    first: dict[UnitKey, SourceUnit] = {}
    after: dict[UnitKey | None, list[UnitKey]] = {}
    for document, units in parts.items():
        before: UnitKey | None = None
        for unit in units:
            key = UnitKey(unit.key.context, folded(unit.key.source))
            if key not in first:
                first[key] = unit
                after.setdefault(before, []).append(key)
            places.setdefault(key, []).append(document)
            before = key
    return tuple(
        replace(
            first[key],
            notes=(f"{first[key].notes[0]} · in {_named(places[key])}", *first[key].notes[1:]),
            segments=(index,),
            places=tuple(places[key][:_PLACES]),
        )
        for index, key in enumerate(_walked(after))
    )


def fragment_document(name: str, units: Sequence[SourceUnit], *, default: LocaleTag) -> Document:
    """Return a fragment as a document: its sentences, each block of them on a line, in the language of most.

    `default` is the language of one that holds nothing.
    """
    blocks: list[Block] = []
    segments: list[Segment] = []
    parts: list[str] = []
    at = start = 0
    for index, unit in enumerate(units):
        if index:
            gap = " " if unit.joined else "\n"
            parts.append(gap)
            at += len(gap)
        if not (index and unit.joined):
            start = at
        elif blocks:
            blocks.pop()
        parts.append(unit.key.source)
        at += len(unit.key.source)
        blocks.append(Block(unit.kind, (Piece(Span(start, at), ""),)))
        span = Span(at - len(unit.key.source), at)
        segments.append(Segment(span, unit.key.source, len(blocks) - 1, unit.lang, unit.key.context))
    text = "".join(parts)
    whole = (replace(block, pieces=(Piece(block.pieces[0].span, block.pieces[0].span.of(text)),)) for block in blocks)
    counts = Counter(unit.lang for unit in units)
    lang = max(counts, key=lambda tag: counts[tag]) if counts else default
    return Document(name, text, "fragment", lang, tuple(whole), (), tuple(segments))


def _walked(after: Mapping[UnitKey | None, Sequence[UnitKey]]) -> Iterable[UnitKey]:
    """Yield every unit behind the one that it was first found behind; what only a later document has comes first there.

    So a passage stays together, and a sentence that was changed in one article stands beside the old one.
    """
    open_: list[UnitKey] = list(reversed(after.get(None, ())))
    while open_:
        key = open_.pop()
        yield key
        open_ += after.get(key, ())


def _named(documents: Sequence[str]) -> str:
    more = " …" if len(documents) > _PLACES else ""
    return ", ".join(documents[:_PLACES]) + more

"""What a catalog says about a sentence, and the sentences it asks for."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.model.catalog import UnitKey
from l10n.model.document import Block, Document, SourceUnit
from l10n.model.text import folded, shortened


def notes(document: Document, index: int) -> tuple[str, ...]:
    """Return the `#.` lines of the segment at `index`: what it is and under which headings, and its neighbours.

    They change only when the sentence's place does: no counters, nothing longer than 80 characters.
    """
    path = heading_path(document.blocks, document.segments[index].block)
    return _notes(document, index, _neighbours(document)[index], path)


def units(document: Document) -> tuple[SourceUnit, ...]:
    """Return the document's own sentences in their order, each once, as its catalogs ask for them."""
    return units_by_fragment(document).get("", ())


def units_by_fragment(document: Document) -> dict[str, tuple[SourceUnit, ...]]:
    """Return the document's sentences by the fragment that translates them; its own under the empty name."""
    places: dict[str, dict[UnitKey, list[int]]] = {}
    for index, segment in enumerate(document.segments):
        key = UnitKey(segment.context, folded(segment.source))
        places.setdefault(segment.fragment, {}).setdefault(key, []).append(index)
    paths = _heading_paths(document.blocks)
    near = _neighbours(document)
    found: dict[str, tuple[SourceUnit, ...]] = {}
    for fragment, by_key in places.items():
        rows: list[SourceUnit] = []
        for indexes in by_key.values():
            first = document.segments[indexes[0]]
            before = near[indexes[0]][0]
            rows.append(
                SourceUnit(
                    key=UnitKey(first.context, first.source),
                    lang=first.lang,
                    # The headings above an author's box are the article's.
                    notes=_notes(document, indexes[0], near[indexes[0]], "" if fragment else paths[first.block]),
                    segments=tuple(indexes),
                    kind=document.blocks[first.block].kind,
                    joined=before is not None and document.segments[before].block == first.block,
                )
            )
        found[fragment] = tuple(rows)
    return found


def _neighbours(document: Document) -> list[tuple[int | None, int | None]]:
    """Return for each segment the one before it and the one after it that the same catalog holds."""
    before: list[int | None] = []
    after: list[int | None] = [None] * len(document.segments)
    last: dict[str, int] = {}
    for index, segment in enumerate(document.segments):
        previous = last.get(segment.fragment)
        before.append(previous)
        if previous is not None:
            after[previous] = index
        last[segment.fragment] = index
    return list(zip(before, after, strict=True))


def heading_path(blocks: Sequence[Block], index: int) -> str:
    """Return the headings above a block, outermost first, without the document's title."""
    below = blocks[index].level or 7
    path: list[str] = []
    for block in reversed(blocks[:index]):
        if block.kind == "heading" and 0 < block.level < below:
            path.append(_heading(block))
            below = block.level
        if below <= 1 or block.kind == "title":
            break
    return " / ".join(reversed(path))


def _heading_paths(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return every block's heading path, in one pass."""
    paths: list[str] = []
    above: list[tuple[int, str]] = []
    for block in blocks:
        if block.kind == "title":
            above = []
        elif block.kind == "heading" and block.level:
            above = [(level, text) for level, text in above if level < block.level]
        paths.append(" / ".join(text for _, text in above))
        if block.kind == "heading" and block.level:
            above.append((block.level, _heading(block)))
    return tuple(paths)


def _heading(block: Block) -> str:
    return shortened(block.text, limit=60).rstrip(":： ")


def _notes(document: Document, index: int, near: tuple[int | None, int | None], path: str) -> tuple[str, ...]:
    segment = document.segments[index]
    block = document.blocks[segment.block]
    kind = f"{block.kind} {block.name}" if block.name else block.kind
    told = [f"{kind} · {shortened(path)}" if path else kind]
    before, after = near
    if before is not None:
        told.append(f"before: {shortened(document.segments[before].source)}")
    if after is not None:
        told.append(f"after: {shortened(document.segments[after].source)}")
    if not segment.lang.same_text(document.lang):
        told.append(f"language: {segment.lang.bcp47}")
    return tuple(told)

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
    return _notes(document, index, heading_path(document.blocks, document.segments[index].block))


def units(document: Document) -> tuple[SourceUnit, ...]:
    """Return the document's sentences in their order, each once, as its catalogs ask for them."""
    places: dict[UnitKey, list[int]] = {}
    for index, segment in enumerate(document.segments):
        places.setdefault(UnitKey(segment.context, folded(segment.source)), []).append(index)
    paths = _heading_paths(document.blocks)
    found: list[SourceUnit] = []
    for indexes in places.values():
        first = document.segments[indexes[0]]
        found.append(
            SourceUnit(
                key=UnitKey(first.context, first.source),
                lang=first.lang,
                notes=_notes(document, indexes[0], paths[first.block]),
                segments=tuple(indexes),
            )
        )
    return tuple(found)


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


def _notes(document: Document, index: int, path: str) -> tuple[str, ...]:
    segment = document.segments[index]
    block = document.blocks[segment.block]
    kind = f"{block.kind} {block.name}" if block.name else block.kind
    told = [f"{kind} · {shortened(path)}" if path else kind]
    if index > 0:
        told.append(f"before: {shortened(document.segments[index - 1].source)}")
    if index + 1 < len(document.segments):
        told.append(f"after: {shortened(document.segments[index + 1].source)}")
    if not segment.lang.same_text(document.lang):
        told.append(f"language: {segment.lang.bcp47}")
    return tuple(told)

"""Documents with targets in their sources' places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from l10n.assemble.edits import Edit, extent, replaced
from l10n.assemble.joins import joins
from l10n.assemble.languages import languages
from l10n.assemble.markup import localized, with_attributes
from l10n.assemble.targets import Written, written
from l10n.extract.reach import Reach
from l10n.formats.base import Format
from l10n.model.catalog import UnitKey
from l10n.model.document import Block, Document
from l10n.model.locale import LocaleTag
from l10n.model.text import Span

_Inner = Mapping[int, list[tuple[Block, Edit]]]
"""The edits of attributes in a block's sentences, by the block."""


def assembled(
    document: Document,
    targets: Mapping[UnitKey, str],
    *,
    fmt: Format,
    lang: LocaleTag | None = None,
    fragments: Mapping[str, Mapping[UnitKey, str]] | None = None,
) -> str:
    """Return the document with the given targets in their sources' places.

    A target that is empty, or its source but for white space, is none. `lang` is the targets' language: with it the
    joins between sentences and the language marks follow the target, without it they stay as they are. `fragments` has
    the targets of sentences that belong to a fragment, by its document.
    """
    done = written(document, targets, fragments or {})
    edits: list[Edit] = [(span, "") for span in document.dropped]
    if done:
        edits += _blocks(document, done, fmt, lang)
        edits += languages(document, done, lang) if lang else ()
    return replaced(document.text, Span(0, len(document.text)), edits) if edits else document.text


def _blocks(document: Document, done: Written, fmt: Format, lang: LocaleTag | None) -> Iterator[Edit]:
    """Yield the new text of each block that holds a target."""
    members: dict[int, list[int]] = {}
    for index in sorted((*done.targets, *done.covered)):
        members.setdefault(document.segments[index].block, []).append(index)
    between: dict[int, list[Edit]] = {}
    for number, join in joins(document, done, lang):
        between.setdefault(number, []).append(join)
    inner: dict[int, list[tuple[Block, Edit]]] = {}
    # Attributes inside a sentence come after its block.
    for number in sorted(members, reverse=True):
        block = document.blocks[number]
        edit = _block(document, done, fmt, number, members[number], between.get(number, []), inner.pop(number, []))
        outer = _outer(document, number)
        if outer in members:
            inner.setdefault(outer, []).append((block, edit))
        else:
            yield edit


def _outer(document: Document, number: int) -> int:
    """Return the block in whose sentence another stands; -1 for one that stands in none."""
    if not document.blocks[number].markup:
        return -1
    while number >= 0 and document.blocks[number].markup:
        number -= 1
    return number


def _block(
    document: Document,
    done: Written,
    fmt: Format,
    number: int,
    members: list[int],
    edits: list[Edit],
    inner: list[tuple[Block, Edit]],
) -> Edit:
    """Return the new text of a block, with that of the attributes in it."""
    block = document.blocks[number]
    spans = {index: document.segments[index].span for index in members}
    edits += [(span, "") for index, span in spans.items() if index in done.covered]
    reach = Reach.of(block) if inner else None
    for index in members:
        if index in done.covered:
            continue
        body = fmt.encode(done.targets[index], block)
        if reach:
            held = [spans[index], *(spans[other] for other in members if done.covered.get(other) == index)]
            whole = Span(min(held).start, max(held).end)
            body = with_attributes(body, localized(document.text, reach, _in(inner, whole)))
        edits.append((spans[index], body))
    # Beside the sentences that are written anew an attribute changes where it stands.
    edits += [edit for _, edit in inner if not any(span.start <= edit[0].start < span.end for span in spans.values())]
    stretch = extent(block)
    return stretch, fmt.enclosed(replaced(document.text, stretch, edits), block)


def _in(inner: list[tuple[Block, Edit]], span: Span) -> Iterator[tuple[Block, Edit]]:
    return ((block, edit) for block, edit in inner if span.start <= edit[0].start < span.end)

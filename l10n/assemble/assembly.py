"""Documents with targets in their sources' places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from l10n.assemble.balance import balanced
from l10n.assemble.edits import Edit, extent, replaced
from l10n.assemble.joins import joins
from l10n.assemble.languages import languages
from l10n.assemble.markup import Inner, with_attributes
from l10n.assemble.targets import Written, written
from l10n.formats.base import Format
from l10n.model.catalog import UnitKey
from l10n.model.document import Document
from l10n.model.locale import LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_LINE_END = lazy_pattern(r"[\r\n]")


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
        edits += _Assembly(document, done, fmt).blocks(lang)
        edits += languages(document, done, lang) if lang else ()
    return replaced(document.text, Span(0, len(document.text)), edits) if edits else document.text


@dataclass(frozen=True, slots=True)
class _Assembly:
    """A document, and what of it is written anew."""

    document: Document
    done: Written
    fmt: Format

    def blocks(self, lang: LocaleTag | None) -> Iterator[Edit]:
        """Yield the new text of each block that holds a target."""
        segments = self.document.segments
        members: dict[int, list[int]] = {}
        for index in sorted((*self.done.targets, *self.done.covered)):
            members.setdefault(segments[index].block, []).append(index)
        between: dict[int, list[Edit]] = {}
        for number, join in joins(self.document, self.done, lang):
            between.setdefault(number, []).append(join)
        attributes: dict[int, list[tuple[Span, Edit]]] = {}
        outers = self._outers()
        # Attributes inside a sentence come after its block.
        for number in sorted(members, reverse=True):
            inner = Inner.of(self.document.blocks[number], attributes.pop(number, []))
            edit = self._block(number, members[number], between=between.get(number, ()), inner=inner)
            markup = self.document.blocks[number].markup
            if markup and outers[number] in members:
                attributes.setdefault(outers[number], []).append((markup, edit))
            else:
                yield edit

    def _outers(self) -> list[int]:
        """Return of each block the one in whose sentence it stands; itself where it stands in none."""
        outers: list[int] = []
        for number, block in enumerate(self.document.blocks):
            outers.append(outers[-1] if block.markup and outers else number)
        return outers

    def _block(self, number: int, members: Sequence[int], *, between: Sequence[Edit], inner: Inner) -> Edit:
        """Return the new text of a block, with that of the attributes in it."""
        document, block = self.document, self.document.blocks[number]
        edits = list(between)
        held: dict[int, list[int]] = {}
        for index in members:
            holder = self.done.covered.get(index, index)
            held.setdefault(holder, []).append(index)
            if holder != index:
                edits.append((document.segments[index].span, ""))
        for holder, indexes in held.items():
            target = self.done.targets[holder]
            if len(indexes) > 1:
                sources = [document.segments[index].source for index in indexes]
                target = balanced(target, sources, emphasis=document.format == "markdown")
            body = self.fmt.encode(target, block, inside=self._is_inside(holder))
            if inner.edits:
                whole = Span(document.segments[indexes[0]].span.start, document.segments[indexes[-1]].span.end)
                body = with_attributes(body, inner.tags(whole))
            edits.append((document.segments[holder].span, body))
        # Beside the sentences that are written anew an attribute changes where it stands.
        edits += inner.beside([document.segments[index].span for index in members])
        stretch = extent(block)
        return stretch, self.fmt.enclosed(replaced(document.text, stretch, edits), block)

    def _is_inside(self, index: int) -> bool:
        """Whether a sentence stands in a line that its block has begun before it."""
        segments = self.document.segments
        before = segments[index - 1] if index else None
        if not before or before.block != segments[index].block or index - 1 in self.done.covered:
            return False
        return not _LINE_END.search(self.document.text, before.span.end, segments[index].span.start)

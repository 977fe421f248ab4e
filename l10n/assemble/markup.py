"""Attributes of tags inside a sentence: their targets go into the tags that the sentence's target repeats."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from l10n.assemble.edits import Edit
from l10n.extract.reach import Reach
from l10n.model.document import Block
from l10n.model.text import Span


@dataclass(frozen=True, slots=True)
class Inner:
    """The new text of attributes in a block's sentences, each with its tag, in order; `reach` is the block's."""

    edits: Sequence[tuple[Span, Edit]]
    reach: Reach | None

    @classmethod
    def of(cls, block: Block, edits: list[tuple[Span, Edit]]) -> Inner:
        """Put edits in order."""
        return cls(sorted(edits), Reach.of(block) if edits else None)

    def tags(self, span: Span) -> dict[str, str]:
        """Return the tags within a span: as the sentence shows each, and so with its attributes' targets."""
        found: dict[Span, list[Edit]] = {}
        for markup, edit in self.edits[self._place(span.start) : self._place(span.end)]:
            found.setdefault(markup, []).append(edit)
        return {_shape(self._seen(tag, ())): self._seen(tag, edits) for tag, edits in found.items()}

    def beside(self, spans: Sequence[Span]) -> list[Edit]:
        """Return the edits of attributes that lie in none of some spans, which are in order."""
        if not self.edits:
            return []
        found: list[Edit] = []
        at = 0
        for span in spans:
            found += (edit for _, edit in self.edits[at : self._place(span.start)])
            at = self._place(span.end)
        return [*found, *(edit for _, edit in self.edits[at:])]

    def _seen(self, tag: Span, edits: Sequence[Edit]) -> str:
        """Return a tag as the sentence shows it, on one line, with edits made."""
        if not self.reach:
            return ""
        parts: list[str] = []
        at = tag.start
        for span, replacement in sorted(edits):
            parts += (self.reach.seen(Span(at, span.start)), replacement)
            at = span.end
        return "".join((*parts, self.reach.seen(Span(at, tag.end))))

    def _place(self, at: int) -> int:
        return bisect_left(self.edits, at, key=lambda one: one[0].start)


def with_attributes(body: str, tags: Mapping[str, str]) -> str:
    """Return a sentence's target with the targets of attributes in its tags.

    `tags` are the source's, as the sentence shows them, and what they become. A tag that the translator changed stays
    as it is.

    >>> tags = {'<a href="r" title="The report">': '<a href="r" title="Извештај">'}
    >>> with_attributes('<a href="r" title="The report">Читај</a> <a title="The report">ово</a>.', tags)
    '<a href="r" title="Извештај">Читај</a> <a title="The report">ово</a>.'
    """
    if not tags:
        return body
    # White space in a tag may have become other white space in an editor.
    pattern = "|".join(r"\s+".join(map(re.escape, tag.split())) for tag in sorted(tags, key=len, reverse=True))
    return re.sub(pattern, lambda found: tags[_shape(found[0])], body)


def _shape(tag: str) -> str:
    return " ".join(tag.split())

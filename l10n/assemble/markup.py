"""Attributes of tags inside a sentence: their targets go into the tags that the sentence's target repeats."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from l10n.assemble.edits import Edit, replaced
from l10n.extract.reach import Reach
from l10n.model.document import Block
from l10n.model.text import Span


def with_attributes(body: str, tags: Mapping[str, str]) -> str:
    """Return a sentence's target with the targets of attributes in its tags.

    `tags` are the source's tags as `localized` gives them. A tag that the translator changed stays as it is.

    >>> tags = {'<a href="r" title="The report">': '<a href="r" title="Извештај">'}
    >>> with_attributes('<a href="r" title="The report">Читај</a> <a title="The report">ово</a>.', tags)
    '<a href="r" title="Извештај">Читај</a> <a title="The report">ово</a>.'
    """
    if not tags:
        return body
    # White space in a tag may have become other white space in an editor.
    pattern = "|".join(r"\s+".join(map(re.escape, tag.split())) for tag in sorted(tags, key=len, reverse=True))
    return re.sub(pattern, lambda found: tags[_shape(found[0])], body)


def localized(text: str, reach: Reach, inner: Iterable[tuple[Block, Edit]]) -> dict[str, str]:
    """Return each tag as the sentence of `reach` shows it, and as it is with its attributes' targets in place."""
    edits: dict[Span, list[Edit]] = {}
    for block, edit in inner:
        if block.markup:
            edits.setdefault(block.markup, []).append(edit)
    return {_shape(reach.seen(markup)): replaced(text, markup, found) for markup, found in edits.items()}


def _shape(tag: str) -> str:
    return " ".join(tag.split())

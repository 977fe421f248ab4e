"""Which blocks of a document a rule means, and who translates those of a fragment."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from l10n.model.document import Block
from l10n.model.locale import LocaleTag
from l10n.model.rules import Fragment, Selection
from l10n.model.text import Span, folded

PATTERN_REACH = 2_000
"""So many characters of a block a rule's pattern is looked for in."""


def selected(name: str, blocks: Sequence[Block], langs: Sequence[LocaleTag], rule: Selection) -> tuple[int, ...]:
    """Return the blocks that a rule means, by their index, in order; `langs` are the blocks' languages.

    What stands inside a block that is meant, such as the title of a link in it, is meant too.

    >>> from l10n.model.document import Piece
    >>> blocks = [Block("item", (Piece(span, text),)) for span, text in ((Span(0, 4), "Salt"), (Span(5, 10), "Bread"))]
    >>> selected("a.txt", blocks, (), Selection(text=("Br…",)))
    (1,)
    """
    if not fnmatch.fnmatchcase(name, rule.document):
        return ()
    within = range(len(blocks)) if not (rule.start or rule.until) else _stretches(blocks, rule)
    meant = [index for index in within if _is_meant(blocks, langs, rule, index)]
    found: list[int] = []
    end = 0
    for index in meant:
        found += range(max(index, end), max(end, _last_inside(blocks, index) + 1))
        end = max(end, found[-1] + 1)
    return tuple(found)


def owners(
    name: str, blocks: Sequence[Block], langs: Sequence[LocaleTag], fragments: Iterable[Fragment]
) -> dict[int, str]:
    """Return which fragment has each block that belongs to one; the first rule that means a block decides."""
    found: dict[int, str] = {}
    for rule in fragments:
        for index in selected(name, blocks, langs, rule.blocks):
            found.setdefault(index, rule.domain)
    return found


def extent(block: Block) -> Span:
    """Return the stretch of the document from a block's first piece to its last."""
    return Span(block.pieces[0].span.start, block.pieces[-1].span.end)


def _stretches(blocks: Sequence[Block], rule: Selection) -> list[int]:
    """Return the blocks from one that begins as the rule says to before one that does, or to the end."""
    start, until = folded(rule.start), folded(rule.until)
    found: list[int] = []
    inside = not start
    for index, block in enumerate(blocks):
        text = folded(block.text)
        if inside and until and text.startswith(until):
            inside = False
        if not inside and start and text.startswith(start):
            inside = True
        if inside:
            found.append(index)
    return found


def _is_meant(blocks: Sequence[Block], langs: Sequence[LocaleTag], rule: Selection, index: int) -> bool:
    block = blocks[index]
    if rule.position and not rule.position.holds(index, len(blocks)):
        return False
    if rule.select and not any(map(rule.select.matches, block.within)):
        return False
    if rule.language and not langs[index].same_text(rule.language):
        return False
    if not (rule.text or rule.pattern):
        return True
    text = folded(block.text)
    if rule.text and not any(_is_text(text, wanted) for wanted in rule.text):
        return False
    return not rule.pattern or bool(_compiled(rule.pattern).search(text, 0, PATTERN_REACH))


def _is_text(text: str, wanted: str) -> bool:
    """Whether a block's text is the one that is wanted, or begins so where that ends with an ellipsis.

    >>> _is_text("Salt and bread.", "Salt…"), _is_text("Salt and bread.", "Salt"), _is_text("Wait…", "Wait…")
    (True, False, True)
    """
    told = folded(wanted)
    return text == told or (told.endswith("…") and text.startswith(told[:-1].rstrip()))


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _last_inside(blocks: Sequence[Block], index: int) -> int:
    """Return the last block that stands inside one; itself where none does."""
    if not blocks[index].pieces:
        return index
    end = extent(blocks[index]).end
    last = index
    while last + 1 < len(blocks) and blocks[last + 1].pieces and extent(blocks[last + 1]).end <= end:
        last += 1
    return last

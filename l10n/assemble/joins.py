"""What stands between two sentences: as the language of the targets has it."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.assemble.edits import Edit
from l10n.assemble.targets import Written
from l10n.extract.reach import Reach
from l10n.model.document import Document
from l10n.model.locale import LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.model.text import CJK_PUNCTUATION, HAN, Span

_UNSPACED = frozenset(("zh", "ja"))
"""Languages that put no space between sentences."""

_AT_END = lazy_pattern(r"(?:<[^<>]{0,200}>|[\s\"'”’»)\]*_~）】」』])+\Z")
_AT_START = lazy_pattern(r"(?:<[^<>]{0,200}>|[\s\"'“‘«(\[*_~（【「『])+")
_NEAR = 300
_JOIN = " \\\t\r\n\u00a0\u3000"
_CJK = lazy_pattern(f"[{HAN}{CJK_PUNCTUATION}…—]")
_FULL_WIDTH = lazy_pattern(f"[{CJK_PUNCTUATION}]")


def joins(document: Document, done: Written, lang: LocaleTag | None) -> Iterator[tuple[int, Edit]]:
    """Yield the white space between two sentences beside a target, with the number of their block.

    A covered sentence takes the white space towards what covers it with it.
    """
    reach: Reach | None = None
    block = -1
    before = ""
    for index, segment in enumerate(document.segments):
        if segment.block != block:
            block, reach, before = segment.block, None, ""
        elif index in done or index - 1 in done:
            gap = Span(document.segments[index - 1].span.end, segment.span.start)
            reach = reach or Reach.of(document.blocks[block])
            seen = reach.seen(gap)
            if not seen.strip(_JOIN):
                if _holder(done, index - 1) == _holder(done, index):
                    yield block, (gap, "")
                elif lang and "\n" not in seen:
                    join = gap.of(document.text)
                    after = done.targets.get(_holder(done, index), segment.source)
                    foreign = (document.segments[index - 1].lang, segment.lang)
                    yield block, (gap, joined(join, before, after, lang=lang, foreign=foreign))
        before = done.targets.get(_holder(done, index), segment.source)


def joined(join: str, before: str, after: str, *, lang: LocaleTag, foreign: tuple[LocaleTag, LocaleTag]) -> str:
    """Return what goes between two texts in `lang` where `join` goes between their sources, each in its language.

    >>> chinese, english = LocaleTag("zh", "Hans"), LocaleTag("en")
    >>> joined(" ", "会议结束了。", "代表们回国。", lang=chinese, foreign=(english, english))
    ''
    >>> joined("", "The meeting ended.", "Delegates left.", lang=english, foreign=(chinese, english))
    ' '
    """
    unspaced = [one.language in _UNSPACED for one in foreign]
    if lang.language not in _UNSPACED:
        return " " if any(unspaced) and not join.strip("\u3000") else join
    if all(unspaced):
        return join
    last = _AT_END.sub("", before[-_NEAR:])[-1:]
    opening = _AT_START.match(after[:_NEAR])
    first = after[opening.end() :][:1] if opening else after[:1]
    return "" if _CJK.match(last) and (_CJK.match(first) or _FULL_WIDTH.match(last)) else join


def _holder(done: Written, index: int) -> int:
    """Return the sentence whose target holds a sentence: its own, or its neighbour's."""
    return done.covered.get(index, index)

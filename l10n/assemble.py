"""From sentences back to an article: spans are replaced, everything else is the source's own text.

What is not translated comes back byte for byte. White space between sentences and the document's word for its own
language change only beside what really was translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from l10n.extract.reach import Reach
from l10n.formats.base import Format
from l10n.model.catalog import UnitKey
from l10n.model.document import Document, LanguageMark
from l10n.model.locale import OWN_NAME, LocaleTag
from l10n.model.text import CJK_PUNCTUATION, HAN, Span, folded

WITH_PREVIOUS = "[[^]]"
"""A target that says: the previous unit's target covers this sentence too."""

WITH_NEXT = "[[v]]"
"""A target that says: the next unit's target covers this sentence too."""

_UNSPACED = frozenset(("zh", "ja"))
"""Languages that put no space between sentences."""

_AT_END = re.compile(r"(?:<[^<>]{0,200}>|[\s\"'”’»)\]*_~）】」』])+\Z")
_AT_START = re.compile(r"(?:<[^<>]{0,200}>|[\s\"'“‘«(\[*_~（【「『])+")
_NEAR = 300
_JOIN = " \\\t\r\n\u00a0\u3000"
_CJK = re.compile(f"[{HAN}{CJK_PUNCTUATION}…—]")
_FULL_WIDTH = re.compile(f"[{CJK_PUNCTUATION}]")

_Edit = tuple[Span, str]


def assembled(document: Document, targets: Mapping[UnitKey, str], *, fmt: Format, lang: LocaleTag | None = None) -> str:
    """Return the document with the given targets in their sources' places.

    A target that is empty, or its source but for white space, is none. `lang` is the targets' language: with it the
    joins between sentences and the language marks follow the target, without it they stay as they are.
    """
    written = _written(document, targets)
    edits: list[_Edit] = []
    if written:
        edits += _blocks(document, written, fmt, lang)
        edits += _marks(document, written, lang) if lang else ()
    edits += [(span, "") for span in document.dropped]
    return _replaced(document.text, Span(0, len(document.text)), edits)


def _blocks(document: Document, written: Mapping[int, str], fmt: Format, lang: LocaleTag | None) -> Iterator[_Edit]:
    """Yield the new text of each block that holds a target."""
    inside: dict[int, list[_Edit]] = {}
    for index, target in written.items():
        segment = document.segments[index]
        covered = target in (WITH_PREVIOUS, WITH_NEXT)
        body = "" if covered else fmt.encode(target, document.blocks[segment.block])
        inside.setdefault(segment.block, []).append((segment.span, body))
    for number, join in _joins(document, written, lang):
        inside[number].append(join)
    for number, edits in inside.items():
        block = document.blocks[number]
        stretch = Span(block.pieces[0].span.start, block.pieces[-1].span.end)
        yield stretch, fmt.enclosed(_replaced(document.text, stretch, edits), block)


def _written(document: Document, targets: Mapping[UnitKey, str]) -> dict[int, str]:
    """Return the target of each segment that has one, by its index; a covered one only beside what covers it."""
    by_key = {UnitKey(key.context, folded(key.source)): target for key, target in targets.items()}
    found: dict[int, str] = {}
    for index, segment in enumerate(document.segments):
        source = folded(segment.source)
        target = by_key.get(UnitKey(segment.context, source), "").strip()
        if target and folded(target) != source and (target != WITH_PREVIOUS or index - 1 in found):
            found[index] = target
    for index in sorted(found, reverse=True):
        if found[index] == WITH_NEXT and index + 1 not in found:
            del found[index]
    return found


def _joins(document: Document, written: Mapping[int, str], lang: LocaleTag | None) -> Iterator[tuple[int, _Edit]]:
    """Yield the white space between two sentences beside a target, with the number of their block."""
    reach: Reach | None = None
    block = -1
    before = ""
    for index, segment in enumerate(document.segments):
        target = written.get(index, "")
        if segment.block != block:
            block, reach, before = segment.block, None, ""
        elif target or index - 1 in written:
            gap = Span(document.segments[index - 1].span.end, segment.span.start)
            reach = reach or Reach.of(document.blocks[block])
            seen = reach.seen(gap)
            if not seen.strip(_JOIN):
                if target == WITH_PREVIOUS or written.get(index - 1) == WITH_NEXT:
                    yield block, (gap, "")
                elif lang and "\n" not in seen:
                    after = segment.source if target in ("", WITH_NEXT) else target
                    join = gap.of(document.text)
                    yield block, (gap, _join(join, before, after, lang=lang, foreign=segment.lang))
        if target not in (WITH_PREVIOUS, WITH_NEXT):
            before = target or segment.source


def _join(join: str, before: str, after: str, *, lang: LocaleTag, foreign: LocaleTag) -> str:
    """Return what goes between two texts in `lang` where `join` goes between their sources in `foreign`.

    >>> chinese, english = LocaleTag("zh", "Hans"), LocaleTag("en")
    >>> _join(" ", "会议结束了。", "代表们回国。", lang=chinese, foreign=english)
    ''
    >>> _join("", "The meeting ended.", "Delegates left.", lang=english, foreign=chinese)
    ' '
    """
    if lang.language in _UNSPACED:
        last = _AT_END.sub("", before[-_NEAR:])[-1:]
        opening = _AT_START.match(after[:_NEAR])
        first = after[opening.end() :][:1] if opening else after[:1]
        close = _CJK.match(last) and (_CJK.match(first) or _FULL_WIDTH.match(last))
        return "" if close and foreign.language not in _UNSPACED else join
    return " " if foreign.language in _UNSPACED and not join.strip("\u3000") else join


def _marks(document: Document, written: Mapping[int, str], lang: LocaleTag) -> Iterator[_Edit]:
    """Yield the language marks that a translation makes untrue.

    A marker line speaks for what follows it, up to the next one; a tag for the whole document.
    """
    names = [mark for mark in document.marks if mark.form == "name"]
    starts = sorted(document.segments[index].span.start for index in written)
    for mark in document.marks:
        if mark.lang.same_text(lang):
            continue
        if mark.form == "tag":
            yield mark.span, lang.bcp47
            continue
        place = names.index(mark)
        start = mark.span.start if place else 0
        end = names[place + 1].span.start if place + 1 < len(names) else len(document.text)
        if any(start <= at < end for at in starts):
            yield mark.span, _own_name(mark, lang, mark.span.of(document.text))


def _own_name(mark: LanguageMark, lang: LocaleTag, source: str) -> str:
    """Return what a language calls itself, in the case of the name that it replaces.

    >>> _own_name(LanguageMark(Span(0, 7), "name", LocaleTag("en")), LocaleTag("sr", "Latn"), "ENGLISH")
    'SRPSKI'
    """
    name = next((own for known, own in OWN_NAME.items() if known.same_text(lang)), lang.bcp47)
    if source == source.upper():
        return name.upper()
    return name[:1].upper() + name[1:] if source[:1].isupper() else name


def _replaced(text: str, stretch: Span, edits: list[_Edit]) -> str:
    """Return a stretch of `text` with spans replaced; an edit inside what an earlier one covers is void."""
    parts: list[str] = []
    at = stretch.start
    for span, replacement in sorted(edits):
        if span.start >= at:
            parts += (text[at : span.start], replacement)
            at = span.end
    parts.append(text[at : stretch.end])
    return "".join(parts)

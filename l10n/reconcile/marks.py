"""What of a sentence's markup no reader reads, and how a change of it alone is carried into the target.

Such marks are where a link goes, an anchor, the attributes of a tag, the number of a note. The words beside them are
none of this module's business: where they differ by a letter, nothing is carried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span, folded
from l10n.scripts.inline import Inline, inlines

Kind = Literal["link target", "anchor", "attribute", "note number"]
KINDS: frozenset[str] = frozenset(get_args(Kind))
"""The names of these marks are the names of the rules by which they are carried."""

_TARGET = lazy_pattern(r"\(\s*(<[^<>]*>|[^\s]*?)(?=\s*\)\Z|\s+[\"'(])")
_ATTRIBUTE = lazy_pattern(r"\s([\w:.@-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_READ = frozenset(
    "title alt summary placeholder label content value aria-label aria-description aria-placeholder"
    " aria-roledescription aria-valuetext".split()
)
_ANCHOR = lazy_pattern(r"\{\s*:?\s*([#.][^{}]*?)\s*\}|\{/\*\s*(.*?)\s*\*/\}")
_NOTE = lazy_pattern(
    r"\[\^(.*)\]|(?:(?<=\S)(?=[^\]]*\](?!\w))|(?=[^\]]*\]\s*(?:[\[.,;:!?…)»”’。，；：！？）]|\Z)))"
    r"\[(\d{1,3}(?:[\s,–-]+\d{1,3})*)\]"
)
"""A note's number; without its sign one behind a word or at an end. In a sentence it is read: a law [12]."""

_GAP = "\0"


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark in a text: what sort it is of, where its value stands, and the value."""

    kind: Kind
    span: Span
    value: str


def marks(text: str) -> tuple[Mark, ...]:
    """Find the marks that no reader reads, in order.

    >>> [(mark.kind, mark.value) for mark in marks('See [the quay](q.md "Words").[^2]')]
    [('link target', 'q.md'), ('note number', '2')]
    """
    return tuple(mark for one in inlines(text) if (find := _FINDERS.get(one.kind)) for mark in find(text, one))


def carried_target(before: str, after: str, target: str) -> tuple[str, Kind] | None:
    """Return the target of `before` with the marks of `after`, and what sort of mark changed.

    None where anything else changed too, or where it is not certain which mark of the target is which: their sorts
    and values have to stand in the same order as in the source they were made for, and marks that were alike must
    have changed alike.

    >>> carried_target("See [it](a).", "See [it](b).", "В. [то](a).")
    ('В. [то](b).', 'link target')
    >>> carried_target("See [it](a).", "See [them](b).", "В. [то](a).")
    """
    old, new = marks(before), marks(after)
    if [mark.kind for mark in old] != [mark.kind for mark in new] or skeleton(before) != skeleton(after):
        return None
    changed = {index for index, (one, other) in enumerate(zip(old, new, strict=True)) if one.value != other.value}
    there = marks(target)
    if not changed or not _matches(old, there, changed) or not _is_certain(old, new):
        return None
    parts: list[str] = []
    at = 0
    for index in sorted(changed):
        parts += [target[at : there[index].span.start], new[index].value]
        at = there[index].span.end
    return "".join([*parts, target[at:]]), old[min(changed)].kind


def skeleton(text: str) -> str:
    """Return a text as it is compared (see `folded`), without the values of its marks.

    >>> skeleton("See [it](a).") == skeleton("See  [it](b).")
    True
    """
    found = marks(text)
    if not found:
        return folded(text)
    parts: list[str] = []
    at = 0
    for mark in found:
        parts += [text[at : mark.span.start], _GAP, mark.kind, _GAP]
        at = mark.span.end
    return folded("".join([*parts, text[at:]]))


def without_markup(text: str) -> str:
    """Return the words of a text as readers see them: no targets, tags, notes or signs of emphasis.

    >>> without_markup("The **old** [quay](q.md) of `Sava`.[^1]")
    'The old quay of Sava.'
    """
    parts: list[str] = []
    at = 0
    for one in inlines(text):
        parts.append(text[at : one.span.start])
        at = one.span.end
        if one.kind == "code":
            parts.append(_CODE.sub("", one.span.of(text)))
        elif one.kind not in _UNSEEN and not (one.kind in _MAY_BE_READ and any(_FINDERS[one.kind](text, one))):
            parts.append(one.span.of(text))
    return folded(_SIGNS.sub("", "".join([*parts, text[at:]])))


_UNSEEN = frozenset(("target", "reference", "tag", "comment"))
_MAY_BE_READ = frozenset(("placeholder", "note"))
_CODE = lazy_pattern(r"\A(?:`+ ?|<[^<>]*>)|(?: ?`+|</[^<>]*>)\Z")
_SIGNS = lazy_pattern(r"!(?=\[)|[\[\]*]|(?<!\w)_+|_+(?!\w)|~~|\\(?=[^\w\s])")


def _matches(old: tuple[Mark, ...], there: tuple[Mark, ...], changed: set[int]) -> bool:
    """Whether the target has the marks of its source in their order; a person may have given it a link of its own."""
    if [mark.kind for mark in old] != [mark.kind for mark in there]:
        return False
    known = {mark.value for mark in old}
    return all(
        one.value == other.value or (index not in changed and other.value not in known)
        for index, (one, other) in enumerate(zip(old, there, strict=True))
    )


def _is_certain(old: tuple[Mark, ...], new: tuple[Mark, ...]) -> bool:
    """Whether marks that were alike are alike again: else nobody knows in which order a target has them."""
    became: dict[tuple[Kind, str], str] = {}
    return all(
        became.setdefault((one.kind, one.value), other.value) == other.value
        for one, other in zip(old, new, strict=True)
    )


def _of_target(text: str, one: Inline) -> Iterator[Mark]:
    if found := _TARGET.match(text, one.span.start, one.span.end):
        yield Mark("link target", Span(*found.span(1)), found[1])


def _of_reference(text: str, one: Inline) -> Iterator[Mark]:
    span = Span(one.span.start + 1, one.span.end - 1)
    if len(span):
        yield Mark("link target", span, span.of(text))


def _of_address(text: str, one: Inline) -> Iterator[Mark]:
    yield Mark("link target", one.span, one.span.of(text))


def _of_tag(text: str, one: Inline) -> Iterator[Mark]:
    for found in _ATTRIBUTE.finditer(text, one.span.start, one.span.end):
        if found[1].lower() not in _READ:
            group = next(number for number in (2, 3, 4) if found[number] is not None)
            yield Mark("attribute", Span(*found.span(group)), found[group])


def _grouped(kind: Kind, pattern: re.Pattern[str]) -> Callable[[str, Inline], Iterator[Mark]]:
    def find(text: str, one: Inline) -> Iterator[Mark]:
        if (found := pattern.match(text, one.span.start)) and found.end() == one.span.end:
            group = found.lastindex or 1
            yield Mark(kind, Span(*found.span(group)), found[group])

    return find


_FINDERS: dict[str, Callable[[str, Inline], Iterator[Mark]]] = {
    "target": _of_target,
    "reference": _of_reference,
    "address": _of_address,
    "tag": _of_tag,
    "placeholder": _grouped("anchor", _ANCHOR),
    "note": _grouped("note number", _NOTE),
}

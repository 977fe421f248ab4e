"""Which sentences get a target, and which are covered by a neighbour's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from l10n.approval.covers import NEXT, PREVIOUS, sides, without_marks
from l10n.model.catalog import UnitKey
from l10n.model.document import Document
from l10n.model.text import folded


@dataclass(frozen=True, slots=True)
class Written:
    """What of a document is written anew, by the index of its segments.

    `targets` are those that have a target of their own; `covered` those whose sentence a neighbour's target holds,
    with that neighbour.
    """

    targets: Mapping[int, str]
    covered: Mapping[int, int]

    def __bool__(self) -> bool:
        """Whether anything is."""
        return bool(self.targets)

    def __contains__(self, index: int) -> bool:
        """Whether the sentence's own text goes."""
        return index in self.targets or index in self.covered


def written(
    document: Document, targets: Mapping[UnitKey, str], fragments: Mapping[str, Mapping[UnitKey, str]]
) -> Written:
    """Return what the given targets change; `fragments` has those of sentences that belong to one, by its document.

    A target that is empty, or its source but for white space, is none. A sentence is covered only where its
    neighbours on that side, within its block, lead to one with a target of its own.
    """
    own_keys = _by_key(targets)
    keys = {"": own_keys, **{name: _by_key(given) for name, given in fragments.items()}}
    own: dict[int, str] = {}
    told: dict[int, frozenset[str]] = {}
    for index, segment in enumerate(document.segments):
        source = folded(segment.source)
        target = keys.get(segment.fragment, own_keys).get((segment.context, source), "").strip()
        if not target:
            continue
        if found := sides(target):
            told[index] = found
            continue
        target = without_marks(target, source)
        if folded(target) != source:
            own[index] = target
    return Written(own, _covered(document, own, told) if told else {})


def _by_key(targets: Mapping[UnitKey, str]) -> dict[tuple[str | None, str], str]:
    return {(key.context, folded(key.source)): target for key, target in targets.items()}


def _covered(document: Document, own: Mapping[int, str], told: Mapping[int, frozenset[str]]) -> dict[int, int]:
    """Return which target holds each sentence that its own says is covered."""
    before: dict[int, int] = {}
    after: dict[int, int] = {}
    segments = document.segments
    for index in sorted(told):
        near = index - 1
        if PREVIOUS in told[index] and near >= 0 and segments[near].block == segments[index].block:
            holder = near if near in own else before.get(near, -1)
            if holder >= 0:
                before[index] = holder
    for index in sorted(told, reverse=True):
        near = index + 1
        if NEXT in told[index] and near < len(segments) and segments[near].block == segments[index].block:
            holder = near if near in own else after.get(near, -1)
            if holder >= 0:
                after[index] = holder
    return {**after, **before}

"""Consistency over one document: the same said alike, different things said differently, words typed alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Protocol

from l10n.checks.base import FILLER, Pair, bare_words, fault, prose, words
from l10n.checks.markup import BRACKET_PAIRS, lonely_brackets
from l10n.checks.quotes import habit, lonely_quote
from l10n.model.finding import Finding
from l10n.model.locale import LocaleTag
from l10n.model.text import Span, folded

_HEADINGS = frozenset(("title", "heading"))
_LONGEST_ENDING = 4
_OFTEN, _LONG = 3, 6
_REACH = 12
"""Over how many sentences a quotation or a bracket may run."""

Source = tuple[str, LocaleTag]
"""A source and its language."""


class _Distance(Protocol):
    def __call__(self, one: str, other: str, /, *, score_cutoff: int) -> int: ...


def consistency(pairs: Sequence[Pair]) -> tuple[tuple[Finding, ...], ...]:
    """Return, for each pair, where it is at odds with the others of its document.

    `inconsistent`: one source with two targets. `same_target`: two sources with one target. A heading may differ from
    the text, and a word from itself by its ending. And what the sources show by themselves.
    """
    sources = source_consistency([(pair.source, pair.source_lang) for pair in pairs])
    return tuple((*ours, *theirs) for ours, theirs in zip(target_consistency(pairs), sources, strict=True))


def target_consistency(pairs: Sequence[Pair]) -> tuple[tuple[Finding, ...], ...]:
    """Return, for each pair, where its target is at odds with the others of its document."""
    return _by_index(chain(_inconsistent(pairs), _same_target(pairs)), len(pairs))


def source_consistency(sources: Sequence[Source]) -> tuple[tuple[Finding, ...], ...]:
    """Return, for each source, where it is at odds with the others of its document.

    `src_quotes`, `src_brackets`: one that opens in no sentence or closes in none, of the few that a quotation may run
    over. `src_typo`: a long word seen once, one letter away from a word seen three times or more.
    """
    return _by_index(chain(_lonely(sources), _odd_words(sources)), len(sources))


def _by_index(placed: Iterable[tuple[int, Finding]], size: int) -> tuple[tuple[Finding, ...], ...]:
    found: dict[int, list[Finding]] = {}
    for index, finding in placed:
        found.setdefault(index, []).append(finding)
    return tuple(tuple(found.get(index, ())) for index in range(size))


def _inconsistent(pairs: Sequence[Pair]) -> Iterator[tuple[int, Finding]]:
    groups: dict[tuple[str, bool, LocaleTag], list[int]] = {}
    for index, pair in enumerate(pairs):
        if pair.target.strip():
            key = (_comparable(pair.source), pair.kind in _HEADINGS, pair.target_lang)
            groups.setdefault(key, []).append(index)
    for indexes in groups.values():
        if len(indexes) == 1:
            continue
        targets = {_comparable(pairs[index].target): pairs[index].target for index in reversed(indexes)}
        for index in indexes if len(targets) > 1 else ():
            other = _unlike(pairs[index].target, targets.values(), pairs[index].target_lang)
            if other is not None:
                problem = f"The same source is {other!r} elsewhere in the document: choose one."
                yield index, fault("inconsistent", problem)


def _same_target(pairs: Sequence[Pair]) -> Iterator[tuple[int, Finding]]:
    groups: dict[tuple[str, bool, LocaleTag], list[int]] = {}
    for index, pair in enumerate(pairs):
        if any(letter.isalpha() for letter in pair.target):
            key = (_comparable(pair.target), pair.kind in _HEADINGS, pair.target_lang)
            groups.setdefault(key, []).append(index)
    for indexes in groups.values():
        if len(indexes) == 1:
            continue
        sources = {_comparable(pairs[index].source): pairs[index].source for index in reversed(indexes)}
        for index in indexes if len(sources) > 1 else ():
            other = _unlike(pairs[index].source, sources.values(), pairs[index].source_lang)
            if other is not None:
                yield index, fault("same_target", f"The source {other!r} has this target too: see which is right.")


def _unlike(text: str, others: Iterable[str], lang: LocaleTag) -> str | None:
    return next((other for other in others if not alike(text, other, lang.language)), None)


def _comparable(text: str) -> str:
    return re.sub(r"[\W_]+", " ", folded(text).casefold()).strip() or folded(text)


def alike(one: str, other: str, language: str) -> bool:
    """Whether two texts say the same but for case, marks and the endings of words.

    >>> alike("Спољна политика", "спољне политике", "sr"), alike("阅读更多", "了解更多", "zh")
    (True, False)
    """
    left, right = _comparable(one), _comparable(other)
    if left == right:
        return True
    if language == "zh":
        return False
    # An article more or less is no other sentence either.
    words_left, words_right = (
        [word for word in text.split() if word not in ("the", "a", "an")] for text in (left, right)
    )
    return len(words_left) == len(words_right) and all(map(inflected, words_left, words_right))


def inflected(one: str, other: str) -> bool:
    """Whether two words differ only in their ending.

    >>> inflected("политика", "политике"), inflected("presifent", "president")
    (True, False)
    """
    if one == other:
        return True
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest = max(len(one), len(other)) - shared
    return (
        shared >= 3 and rest <= _LONGEST_ENDING and (shared >= rest) and rest <= max(2, min(len(one), len(other)) // 3)
    )


def _lonely(sources: Sequence[Source]) -> Iterator[tuple[int, Finding]]:
    """Find marks of a source without a partner, neither in their own sentence nor in one near it."""
    open_marks: list[tuple[int, str, Span]] = []
    closing: dict[str, str] = {}
    alone: list[tuple[int, str, Span, str]] = []
    for index, (source, lang) in enumerate(sources):
        marks = [(mark, span, "src_brackets") for mark, span in lonely_brackets(source)]
        at = lonely_quote(prose(source).replace(FILLER, " "), lang)
        if at is not None:
            marks.append((source[at], Span(at, at + 1), "src_quotes"))
        if not marks:
            continue
        own = habit(lang)
        closing = {own.closing: own.opening} if own else {}
        for mark, span, code in marks:
            partner = BRACKET_PAIRS.get(mark) or closing.get(mark)
            before = next((one for one in reversed(open_marks) if one[1] == partner), None) if partner else None
            if before is not None and index - before[0] <= _REACH:
                open_marks.remove(before)
                alone = [one for one in alone if (one[0], one[1], one[2]) != before]
            else:
                open_marks.append((index, mark, span))
                alone.append((index, mark, span, code))
    for index, mark, span, code in alone:
        name = "quotation mark" if code == "src_quotes" else "bracket"
        yield index, fault(code, f"The {name} {mark!r} of the source has no partner: add it.", span)


def _odd_words(sources: Sequence[Source]) -> Iterator[tuple[int, Finding]]:
    """Find words seen once beside a word seen often that is one letter away, in sources of one language at a time."""
    said: dict[str, dict[str, int]] = {}
    for index, (source, lang) in enumerate(sources):
        if lang.language != "zh":
            said.setdefault(lang.language, {}).setdefault(source, index)
    for places in said.values():
        slips = _slips(Counter(chain.from_iterable(map(bare_words, places))))
        for source, index in places.items() if slips else ():
            for word in words(source):
                if near := slips.get(word[0].casefold()):
                    what = f"{word[0]!r} looks like a slip for {near!r}: correct the source."
                    yield index, fault("src_typo", what, Span(*word.span()))


def _slips(counts: Mapping[str, int]) -> dict[str, str]:
    """Return the words that are slips for others, all in small letters, by how often each is said in whatever case."""
    times: dict[str, int] = {}
    for word, count in counts.items():
        if len(told := word.casefold()) >= _LONG:
            times[told] = times.get(told, 0) + count
    often: dict[tuple[str, int], list[str]] = {}
    for word, count in times.items():
        if count >= _OFTEN:
            for length in (len(word) - 1, len(word), len(word) + 1):
                often.setdefault((word[0], length), []).append(word)
    slips: dict[str, str] = {}
    for word, count in times.items():
        for other in often.get((word[0], len(word)), ()) if count == 1 else ():
            if mistyped(word, other):
                slips.setdefault(word, other)
    return slips


def mistyped(word: str, known: str) -> bool:
    """Whether a word is a known one with one letter wrong, missing, added or two exchanged, its ending aside.

    Both are long words, of six letters and more, with the same first letter; their lengths differ by one at most.

    >>> mistyped("presifent", "president"), mistyped("presidents", "president")
    (True, False)
    """
    # One slip leaves the beginning or the end of a word as it was.
    if (word[:2] != known[:2] and word[-2:] != known[-2:]) or inflected(word, known):
        return False
    return edits(word, known) == 1


def edits(one: str, other: str) -> int:
    """Return how many letters differ, two exchanged ones counted once; 2 where it is more than one."""
    return _distance()(one, other, score_cutoff=1)


@cache
def _distance() -> _Distance:
    # Few runs need it: it is loaded when it is first asked.
    from rapidfuzz.distance import OSA

    return OSA.distance

"""Consistency over one document: the same said alike, different things said differently, words typed alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from l10n.checks.base import FILLER, Pair, fault, prose, words
from l10n.checks.markup import BRACKET_PAIRS, lonely_brackets
from l10n.checks.quotes import habit, lonely_quote
from l10n.model.finding import Finding
from l10n.model.locale import LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span, folded

_HEADINGS = frozenset(("title", "heading"))
_LONGEST_ENDING = 4
_OFTEN, _LONG = 3, 6
_REACH = 12
"""Over how many sentences a quotation or a bracket may run."""
_WORD = lazy_pattern(r"[^\W\d_]+")


def consistency(pairs: Sequence[Pair]) -> tuple[tuple[Finding, ...], ...]:
    """Return, for each pair, where it is at odds with the others of its document.

    `inconsistent`: one source with two targets. `same_target`: two sources with one target. A heading may differ from
    the text, and a word from itself by its ending. `src_quotes`, `src_brackets`: one that opens in no sentence or
    closes in none, of the few that a quotation may run over. `src_typo`: a long word seen once, one letter away from a
    word seen three times or more.
    """
    found: list[list[Finding]] = [[] for _ in pairs]
    for index, finding in (*_inconsistent(pairs), *_same_target(pairs), *_lonely(pairs), *_odd_words(pairs)):
        found[index].append(finding)
    return tuple(tuple(one) for one in found)


def _inconsistent(pairs: Sequence[Pair]) -> Iterator[tuple[int, Finding]]:
    groups: dict[tuple[str, bool, LocaleTag], list[int]] = {}
    for index, pair in enumerate(pairs):
        if pair.target.strip():
            key = (_comparable(pair.source), pair.kind in _HEADINGS, pair.target_lang)
            groups.setdefault(key, []).append(index)
    for indexes in groups.values():
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


def _lonely(pairs: Sequence[Pair]) -> Iterator[tuple[int, Finding]]:
    """Find marks of a source without a partner, neither in their own sentence nor in one near it."""
    open_marks: list[tuple[int, str, Span]] = []
    closing: dict[str, str] = {}
    alone: list[tuple[int, str, Span, str]] = []
    for index, pair in enumerate(pairs):
        marks = [(mark, span, "src_brackets") for mark, span in lonely_brackets(pair.source)]
        at = lonely_quote(prose(pair.source).replace(FILLER, " "), pair.source_lang)
        if at is not None:
            marks.append((pair.source[at], Span(at, at + 1), "src_quotes"))
        own = habit(pair.source_lang)
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


def _odd_words(pairs: Sequence[Pair]) -> Iterator[tuple[int, Finding]]:
    """Find words seen once beside a word seen often that is one letter away, in sources of one language at a time."""
    places: dict[tuple[str, str], list[tuple[int, re.Match[str]]]] = {}
    seen: set[tuple[str, str]] = set()
    for index, pair in enumerate(pairs):
        key = (pair.source_lang.language, pair.source)
        if key in seen or pair.source_lang.language == "zh":
            continue
        seen.add(key)
        for word in words(pair.source):
            if len(told := word[0].casefold()) >= _LONG:
                places.setdefault((pair.source_lang.language, told), []).append((index, word))
    often: dict[tuple[str, str], list[str]] = {}
    for (language, known), found in places.items():
        if len(found) >= _OFTEN:
            often.setdefault((language, known[0]), []).append(known)
    for (language, odd), found in places.items():
        if len(found) != 1:
            continue
        near = next((other for other in often.get((language, odd[0]), ()) if mistyped(odd, other)), None)
        if near is not None:
            index, word = found[0]
            what = f"{word[0]!r} looks like a slip for {near!r}: correct the source."
            yield index, fault("src_typo", what, Span(*word.span()))


def mistyped(word: str, known: str) -> bool:
    """Whether a word is a known one with one letter wrong, missing, added or two exchanged, its ending aside.

    >>> mistyped("presifent", "president"), mistyped("presidents", "president")
    (True, False)
    """
    if abs(len(word) - len(known)) > 1 or word[0] != known[0] or inflected(word, known):
        return False
    from rapidfuzz.distance import OSA

    return int(OSA.distance(word, known, score_cutoff=1)) == 1

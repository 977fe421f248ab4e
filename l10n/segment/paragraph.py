"""Paragraphs into sentences, in every language alike: protect, find the stops, let the language decide."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from l10n.model.locale import LocaleTag
from l10n.segment import western
from l10n.segment.protect import Protected
from l10n.segment.western import STOP, Place

_CLOSERS = frozenset("\"'”’“‘»«›‹)]}*_~」』》〉）】〗｣＂＇")
_SUPERSCRIPTS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁻˒")
# A Serbian letter may be two characters in Latin: the scripts must agree on what is short.
_THREE_LETTERS = re.compile(r"(?>lj|nj|dž|[^\W\d_]){3}\Z")
_REMARK = re.compile(r"（(?![一二三四五六七八九十\d]{1,3}）)[^（）。！？\n]{2,40}）")
"""A remark after a Chinese stop that belongs to its sentence: `闭幕。（记者李明）`; `（二）` is a list's number."""
_PASTED_NOTE = re.compile(r"\d{1,3}(?=\s)")


def sentences(text: str, lang: LocaleTag) -> tuple[str, ...]:
    """Cut a paragraph into sentences; together they are the text, white space stays with the sentence before it.

    Inline Markdown, HTML, placeholders and addresses are never cut. A language without rules takes English ones.

    >>> from l10n.model.locale import ENGLISH, SERBIAN
    >>> sentences("Art. 5 stands. It binds.", ENGLISH)
    ('Art. 5 stands. ', 'It binds.')
    >>> sentences("Изгласан је 2006. године. Важи и данас.", SERBIAN)
    ('Изгласан је 2006. године. ', 'Важи и данас.')
    """
    protected = Protected.of(text)
    closes, decide = _decision(text, lang, protected)
    found: list[str] = []
    begin = 0
    for stop in STOP.finditer(text):
        if stop.start() < begin:
            continue
        place = _place(text, protected, begin, stop.span(), closes=closes)
        if place and decide(place):
            found.append(text[begin : place.next])
            begin = place.next
    if begin < len(text):
        found.append(text[begin:])
    return tuple(found)


def _place(
    text: str, protected: Protected, begin: int, stop: tuple[int, int], *, closes: Callable[[int], bool]
) -> Place | None:
    """Take the stop with its closers and the white space after it; None where nothing may be cut."""
    start, end = stop
    close = end
    noted = False
    if note := _pasted(text, start, end):
        close, noted = note, True
    while close < len(text):
        if note := protected.note(close):
            close, noted = note, True
        elif closer := protected.closer(close):
            close = closer
        elif text[close] in _SUPERSCRIPTS:
            close, noted = close + 1, True
        elif text[close] == " " and (note := _apart(text, protected, close + 1)):
            close, noted = note, True
        elif remark := _REMARK.match(text, close):
            close = remark.end()
        elif text[close] in _CLOSERS and closes(close):
            close += 1
        else:
            break
    after = close
    while after < len(text):
        if text[after].isspace():
            after += 1
        elif blank := protected.blank(after):
            after = blank
        else:
            break
    if protected.inside(close) or not text[begin : min(start, begin + 80)].strip():
        return None
    return Place(text, begin, start, end, close, after, noted, protected.ends_at(start))


def _pasted(text: str, start: int, end: int) -> int | None:
    """Where a note mark that lost its markup ends: `the policy failed.12 The next`."""
    word = _THREE_LETTERS.search(text[max(0, start - 6) : start])
    if end - start > 1 or not word or not word[0].islower():
        return None
    found = _PASTED_NOTE.match(text, end)
    return found.end() if found else None


def _apart(text: str, protected: Protected, at: int) -> int | None:
    """Where a note mark that a space divides from its sentence ends: `in Dulwich. [17] Placed`."""
    end = protected.note(at)
    return end if end is not None and (end == len(text) or text[end].isspace() or text[end] == "[") else None


def _decision(
    text: str, lang: LocaleTag, protected: Protected
) -> tuple[Callable[[int], bool], Callable[[Place], bool]]:
    """Which marks close and which places are ends, in the language; no other language's rules are loaded."""
    if lang.language == "zh":
        from l10n.segment import chinese

        quotations = chinese.Quotations.of(text)
        return partial(quotations.closes, text), lambda place: chinese.ends(place, quotations, protected)
    if lang.language == "sr":
        from l10n.segment.serbian import SERBIAN as rules
    else:
        from l10n.segment.english import ENGLISH as rules
    return lambda _: True, lambda place: western.ends(place, rules, protected)

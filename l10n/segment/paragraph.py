"""Paragraphs into sentences, in every language alike: protect, find the stops, let the language decide."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from l10n.model.locale import LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.model.segmentation import Segmentation
from l10n.segment import western
from l10n.segment.place import STOP, Place
from l10n.segment.protect import Protected
from l10n.segment.rules import Rules
from l10n.segment.tables import tables

_CLOSERS = frozenset("\"'”’“‘»«›‹)]}*_~」』》〉）】〗｣＂＇†‡")
_EMPHASIS = frozenset("*_~")
_RUN = lazy_pattern(r"\*+|_+|~+")
_SUPERSCRIPTS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁻˒")
_PICTURE = lazy_pattern("[\u2600-\u27bf\ufe0f\u200d\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff]+")
# A Serbian letter may be two characters in Latin: the scripts must agree on what is short.
_THREE_LETTERS = lazy_pattern(r"(?>lj|nj|dž|[^\W\d_]){3}\Z")
_REMARK = lazy_pattern(r"（(?![一二三四五六七八九十\d]{1,3}）)[^（）。！？\n]{2,40}）")
"""A remark after a Chinese stop that belongs to its sentence: `闭幕。（记者李明）`; `（二）` is a list's number."""
_PASTED_NOTE = lazy_pattern(r"(?:\d{1,3}(?:[,–-]\d{1,3})*|\(\d{1,3}\))(?=\s)")
_NOTE = lazy_pattern(
    r"\[(?:[a-z]{1,2}|(?:note|nb|n|fn|citation needed|注|註)\.?\s?\d{0,3})\](?![\[(:])|"
    r"[〔【]\d{1,3}[〕】]|\^\d{1,3}\^|\(注\d{0,3}\)"
)
"""A note mark right after a stop that no markup makes one: `[a]`, `[note 3]`, `〔1〕`."""
_CITATION = lazy_pattern(
    r" ?[\[(][^\[\]()\n]{0,200}?\b(?:(?:pp?|[Ss]tr|[Сс]тр)\.\s?\d|[Ii]bid\b|[Oo]p\. ?cit\b)"
    r"[^\[\]()\n]{0,60}[\])](?=\s|\Z)"
)
"""Where a quotation is from, after its stop: `in the world." [*The Quay*, p. 185]`."""
_CIRCLED = lazy_pattern("[\u2460-\u2473]+")
_CIRCLED_ITEM = lazy_pattern("(?<![。！？”」』）\u2460-\u2473])[\u2460-\u2473]")
_NEXT_WORD = lazy_pattern(r"[^\W\d_]+(?=[\s,])")
_FRENCH_CLOSE = lazy_pattern("[ \u00a0\u202f]»")
_FRENCH_OPEN = lazy_pattern("«[ \u00a0\u202f]")
_PLAIN_WORD = 4
_LONGEST_NUMBER = 10
_PLAIN = Segmentation()


def sentences(text: str, lang: LocaleTag, *, rules: Segmentation = _PLAIN) -> tuple[str, ...]:
    """Cut a paragraph into sentences; together they are the text, white space stays with the sentence before it.

    Inline Markdown, HTML, placeholders and addresses are never cut. A language without rules takes English ones.
    `rules` adds a project's words to the tables, or makes the paragraph one unit.

    >>> from l10n.model.locale import ENGLISH, SERBIAN
    >>> sentences("Art. 5 stands. It binds.", ENGLISH)
    ('Art. 5 stands. ', 'It binds.')
    >>> sentences("Изгласан је 2006. године. Важи и данас.", SERBIAN)
    ('Изгласан је 2006. године. ', 'Важи и данас.')
    """
    stop = STOP.search(text)
    if not stop or stop.end() == len(text) or rules.unit == "paragraph":
        return (text,) if text else ()
    if lang.language == "zh":
        return _chinese(text, tables("zh", rules.words))
    return _western(text, tables(lang.language, rules.words))


def _western(text: str, rules: Rules) -> tuple[str, ...]:
    protected = Protected.of(text)
    found: list[str] = []
    begin = 0
    for stop in STOP.finditer(text):
        start, end = stop.span()
        if start < begin:
            continue
        after = text[end : end + 1]
        if not after:
            break
        if after.isalpha() and text[start] in ".!?":
            if _is_joined(text, begin, start, end, rules) and not protected.inside(end):
                found.append(text[begin:end])
                begin = end
            continue
        if after == " " and _is_plain(text, begin, start, end, rules):
            if protected.inside(end) or protected.ends_at(start):
                continue
            found.append(text[begin : end + 1])
            begin = end + 1
            continue
        place = _place(text, protected, begin, (start, end), closes=_always)
        if place and western.ends(place, rules, protected):
            found.append(text[begin : place.next])
            begin = place.next
    if begin < len(text):
        found.append(text[begin:])
    return tuple(found)


def _is_plain(text: str, begin: int, start: int, end: int, rules: Rules) -> bool:
    """Whether nothing is to be decided: a word that is in no table, or a number, a full stop, one space, a capital."""
    if text[start] != "." or end > start + 1 or not text[end + 1 : end + 2].isupper():
        return False
    space = text.rfind(" ", begin, start)
    word = text[space + 1 : start]
    if space <= begin or not text[begin].isalnum():
        return False
    if word.isdecimal():
        return not rules.ordinals and len(word) < _LONGEST_NUMBER and not _may_head(text[begin:space], rules)
    if len(word) < _PLAIN_WORD or not (word.isalpha() and word[-1].islower()):
        return False
    key = rules.key(word)
    return key not in rules.known and not rules.shortened.search(key)


def _may_head(left: str, rules: Rules) -> bool:
    """Whether a number after this may be a heading's: not behind a word after another that numbers nothing."""
    last = left[left.rfind(" ") + 1 :]
    return not last.isalpha() or len(last) == len(left) or rules.key(last) in rules.heads


def _is_joined(text: str, begin: int, start: int, end: int, rules: Rules) -> bool:
    """Whether a space was forgotten between two sentences: `was postponed.The chair`."""
    joined = _NEXT_WORD.match(text, end) if text[end].isupper() and end - start == 1 else None
    if not joined or (len(joined[0]) > 1 and joined[0].isupper()):
        return False
    word = text[max(begin, start - 40) : start].rsplit(None, 1)[-1].lstrip("\"'“„«»(") if start > begin else ""
    return (
        bool(word.isalpha() and word.islower() and _THREE_LETTERS.search(word)) and rules.key(word) not in rules.known
    )


def _chinese(text: str, rules: Rules) -> tuple[str, ...]:
    from l10n.segment import chinese

    protected = Protected.of(text)
    quotations = chinese.Quotations.of(text)
    closes = partial(quotations.closes, text)
    found: list[str] = []
    begin = 0
    for stop in STOP.finditer(text):
        start, end = stop.span()
        if start < begin:
            continue
        if (
            text[start] in "。！？"
            and end == start + 1
            and (text[end : end + 1].isalpha() or text[end : end + 1].isdecimal())
            and text[begin] not in chinese.LABELS
        ):
            if start == begin or protected.inside(end) or quotations.divided(end):
                continue
            found.append(text[begin:end])
            begin = end
            continue
        place = _place(text, protected, begin, (start, end), closes=closes)
        if place and chinese.ends(place, rules, quotations, protected):
            found.append(text[begin : place.next])
            begin = place.next
    if begin < len(text):
        found.append(text[begin:])
    return tuple(found)


def _always(_: int) -> bool:
    return True


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
        char = text[close]
        if char.isalpha() or char.isdecimal() or (char == " " and text[close + 1 : close + 2].isalpha()):
            break
        if note := _note(text, protected, close):
            close, noted = note, True
        elif closer := protected.closer(close):
            close = closer
        elif remark := _REMARK.match(text, close):
            close = remark.end()
        elif char in _EMPHASIS and _opens(text, close):
            break
        elif char in _CLOSERS and closes(close):
            close += 1
        elif picture := _PICTURE.match(text, close):
            close = picture.end()
        elif _FRENCH_CLOSE.match(text, close) and _FRENCH_OPEN.search(text, begin, start):
            close += 2
        else:
            break
    if protected.inside(close) or not text[begin : min(start, begin + 80)].strip():
        return None
    return Place(text, begin, start, end, close, _after(text, protected, close), noted, protected.ends_at(start))


def _opens(text: str, at: int) -> bool:
    """Whether emphasis begins at a mark that stands right behind a stop: `完了。**注意：**…`.

    It does where something follows it at once, and marks of its kind are all paired before it.
    """
    run = _RUN.match(text, at)
    if not run or text[run.end() : run.end() + 1].strip() == "":
        return False
    return sum(found[0] == run[0] for found in _RUN.finditer(text, 0, at)) % 2 == 0


def _after(text: str, protected: Protected, at: int) -> int:
    """Where the white space ends that begins at `at`."""
    while at < len(text):
        if text[at].isspace():
            at += 1
        elif blank := protected.blank(at):
            at = blank
        else:
            break
    return at


def _note(text: str, protected: Protected, at: int) -> int | None:
    """Where a note mark that begins at `at`, or after a space there, ends."""
    char = text[at]
    if char == "[" and text[0] == "[" and text[1:2].isdigit():
        # `[2]` is an item's mark where the paragraph begins with one.
        return None
    if note := protected.note(at):
        return note
    if (char in "[(" or (char == " " and text[at + 1 : at + 2] in ("[", "("))) and (cited := _CITATION.match(text, at)):
        return cited.end()
    if char in _SUPERSCRIPTS:
        return at + 1
    if char in "[〔【^(" and (found := _NOTE.match(text, at)):
        return found.end()
    if circled := _CIRCLED.match(text, at):
        # Circled numbers begin the items of a list where one of them stands after anything but a stop.
        return None if _CIRCLED_ITEM.search(text) else circled.end()
    return _apart(text, protected, at + 1) if char == " " else None


def _pasted(text: str, start: int, end: int) -> int | None:
    """Where a note mark that lost its markup ends: `the policy failed.12 The next`."""
    if end - start > 1 or not text[end : end + 1] or text[end] not in "(0123456789":
        return None
    word = _THREE_LETTERS.search(text[max(0, start - 8) : start].rstrip('”“"»«’)'))
    if not word or not word[0].islower():
        return None
    found = _PASTED_NOTE.match(text, end)
    return found.end() if found else None


def _apart(text: str, protected: Protected, at: int) -> int | None:
    """Where a note mark that a space divides from its sentence ends: `in Dulwich. [17] Placed`."""
    if text[0] == "[" and text[1:2].isdigit():
        return None
    end = protected.note(at)
    while end is None and at < len(text) and text[at] in _SUPERSCRIPTS:
        at += 1
        end = at if at == len(text) or text[at] not in _SUPERSCRIPTS else None
    return end if end is not None and (end == len(text) or text[end].isspace() or text[end] == "[") else None

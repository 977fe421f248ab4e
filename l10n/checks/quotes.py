"""Quotation marks: those of the locale, in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from l10n.checks.base import FILLER, HAN_LETTER, Pair, fault, prose
from l10n.model.finding import Finding
from l10n.model.locale import LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span
from l10n.scripts.letters import word_key

_STRAIGHT = '"'
_ALL = '"“”„‟«»「」『』〝〞＂'
_ANY = lazy_pattern(f"[{_ALL}]")
_SINGLE = lazy_pattern(r"(?<![\w’'])'(?=\w)([^'\n]{0,80}?\w[.,!?…]?)'(?!\w)")
_SPOKEN = lazy_pattern(r"“[^”]*[，。！？；][^”]*”|[:：]“")
_QUOTED = lazy_pattern('[„“”"]([^„“”"]+)[“”"]')
_NAME_WORDS = 4
_WORK_REACH = 30
_WORK = lazy_pattern(
    r"\b(?:knji[gz]\w|studij\w|roman\w{0,2}|film\w{0,2}|člank?a?[ku]?|esej\w{0,2}|zbor?ni[kc]\w{0,2}|časopis\w{0,2}"
    r"|list\w{0,2}"
    r"|monografij\w|del[oau]|dram[aeu]|izložb\w|strategij\w|izveštaj\w{0,2}|serij\w|pesm\w|nedeljni[kc]\w{0,2}"
    r"|pod (?:naslovom|nazivom))\s(?:[^\W\d_]+\s){0,2}\Z"
)
_INCHES = lazy_pattern(r"\d\"")


class Habit(NamedTuple):
    """How a locale quotes: opening and closing mark, and how that is shown to a person."""

    opening: str
    closing: str
    shown: str


_HABITS = {
    "en": Habit("“", "”", "“…”"),
    "sr": Habit("„", "“", "„…“"),
    "zh": Habit("“", "”", "“…”"),
    "zh-Hant": Habit("「", "」", "「…」"),
}


def habit(lang: LocaleTag) -> Habit | None:
    """Return how a locale quotes, None where we do not know.

    >>> habit(LocaleTag("sr", "Cyrl")).shown
    '„…“'
    """
    return _HABITS["zh-Hant"] if lang.script == "Hant" else _HABITS.get(lang.language)


def check_quotes(pair: Pair) -> Iterable[Finding]:
    """Yield `quotes` where marks are another locale's, do not pair, or were all lost."""
    proper = habit(pair.target_lang)
    if proper is None:
        return
    found = list(quote_faults(pair.target, pair.target_lang, source=pair.source, source_lang=pair.source_lang))
    yield from found
    if found:
        return
    own = prose(pair.source)
    said = len(_ANY.findall(own)) - len(_INCHES.findall(own))
    if said < 2:
        return
    kept = sum(letter in _ALL + "‘’《》〈〉*_<" for letter in pair.target)
    # Chinese quotes what other languages only capitalise; what is said aloud is quoted everywhere.
    if all(one[1].strip(" ,.!").lower() in _VOTES for one in _QUOTED.finditer(own)):
        return
    spoken = bool(_SPOKEN.search(own)) if pair.source_lang.language == "zh" else not _only_names(own, pair)
    if not kept and spoken:
        yield fault("quotes", f"The quotation marks of the source are lost: set {proper.shown}.")


_VOTES = frozenset(("yes", "no", "aye", "nay", "yea", "за", "против", "за и против"))
"""What is voted, which another language has its own words for: 赞成票, 反对票."""


def _only_names(body: str, pair: Pair) -> bool:
    """Whether a Serbian text quotes nothing but names, which English marks by their capitals."""
    quoted = list(_QUOTED.finditer(body))
    return (
        (pair.source_lang.language, pair.target_lang.language) == ("sr", "en")
        and bool(quoted)
        and all(one[1][-1].isalnum() and (" " not in one[1] or _is_title(one)) for one in quoted)
    )


def _is_title(quoted: re.Match[str]) -> bool:
    """Whether it is as short as a name, or stands behind what says that a work is named."""
    work = _WORK.search(word_key(quoted.string[max(0, quoted.start() - _WORK_REACH) : quoted.start()]))
    return quoted[1][0].isupper() and (bool(work) or len(quoted[1].split()) <= _NAME_WORDS)


def quote_faults(text: str, lang: LocaleTag, *, source: str, source_lang: LocaleTag) -> Iterator[Finding]:
    """Find quotation marks that are not the locale's or do not pair, unless the source leaves the same one open."""
    code = "quotes"
    proper = habit(lang)
    if proper is None:
        return
    body = prose(text).replace(FILLER, "\u2060")
    foreign = _foreign(body, lang, proper)
    if foreign is not None:
        mark = body[foreign]
        problem = f"{mark!r} is no quotation mark of this language: write {proper.shown}."
        yield fault(code, problem, Span(foreign, foreign + 1), fix=_own_mark(body, foreign, proper))
        return
    lonely = lonely_quote(body, lang)
    if lonely is not None and not _left_alike(body[lonely], lang, source, source_lang):
        yield fault(
            code,
            f"The quotation mark {body[lonely]!r} has no partner: add it or remove this one.",
            Span(lonely, lonely + 1),
            fix=_turned(body, lonely, proper),
        )
        return
    if lang.language in ("en", "zh") and body.count("‘") > body.count("’"):
        at = body.rindex("‘")
        yield fault(code, "The quotation mark '‘' has no partner: add it or remove this one.", Span(at, at + 1))
        return
    if single := _SINGLE.search(body):
        problem = f"{single[0]!r} is set in apostrophes: write {proper.shown}."
        fix = f"{proper.opening}{single[1]}{proper.closing}"
        yield fault(code, problem, Span(*single.span()), fix=fix)


def _own_mark(body: str, at: int, proper: Habit) -> str | None:
    """Return the locale's mark for another's: by its form where that tells, else by what stands around it."""
    mark = body[at]
    if mark in "『』":
        return None
    if mark in "„«「〝":
        return proper.opening
    if mark in "»」〞" or (mark == "”" and proper.opening != "”"):
        return proper.closing
    before, after = body[at - 1 : at], body[at + 1 : at + 2]
    if before.isascii() and after.isascii() and not (before.isspace() or after.isspace() or not before or not after):
        return None if before.isalnum() and after.isalnum() else _by_count(body, at, proper)
    if HAN_LETTER.match(before) or HAN_LETTER.match(after):
        return _by_count(body, at, proper)
    return proper.opening if not before or before.isspace() or before in "([—–" else proper.closing


def _turned(body: str, at: int, proper: Habit) -> str | None:
    """Return the other mark of a pair where the wrong one of the two stands: “so“ for “so”."""
    before, after = body[at - 1 : at].strip(), body[at + 1 : at + 2]
    if body[at] == proper.opening and before and not after.isalnum():
        return proper.closing
    return proper.opening if body[at] == proper.closing and not before and after.isalnum() else None


def _by_count(body: str, at: int, proper: Habit) -> str:
    """Take a mark for an opening one where as many are closed before it as were opened."""
    return proper.closing if sum(letter in _ALL for letter in body[:at]) % 2 else proper.opening


def _left_alike(mark: str, lang: LocaleTag, source: str, source_lang: LocaleTag) -> bool:
    """Whether a quotation runs on from or into a neighbouring sentence, in the source as in the target."""
    own, theirs = habit(lang), habit(source_lang)
    at = lonely_quote(prose(source).replace(FILLER, " "), source_lang)
    return bool(own and theirs and at is not None and (mark == own.opening) == (source[at] == theirs.opening))


def _foreign(body: str, lang: LocaleTag, proper: Habit) -> int | None:
    if not _ANY.search(body):
        return None
    allowed = proper.opening + proper.closing
    if lang.script == "Hant":
        allowed += "『』“”"
    for index, letter in enumerate(body):
        if letter not in _ALL or letter in allowed:
            continue
        if letter == _STRAIGHT and index and body[index - 1].isdigit() and body.count(_STRAIGHT) % 2:
            continue
        return index
    if lang.language == "sr":
        # “ closes in Serbian: before a word, with nothing open, it is the English opening mark.
        for index, letter in enumerate(body):
            if (
                letter == "“"
                and body[:index].count("„") <= body[:index].count("“")
                and body[index + 1 : index + 2].isalnum()
            ):
                return index
    return None


def lonely_quote(text: str, lang: LocaleTag) -> int | None:
    """Return where a quotation mark stands that does not pair, None where all do.

    >>> lonely_quote("„Не“, рекао је „да.", LocaleTag("sr", "Cyrl"))
    15
    """
    proper = habit(lang)
    if proper is None or not (proper.opening in text or proper.closing in text or _STRAIGHT in text):
        return None
    opened: list[int] = []
    for index, letter in enumerate(text):
        if letter == proper.opening:
            opened.append(index)
        elif letter == proper.closing:
            if not opened:
                return index
            opened.pop()
    if not opened and text.count(_STRAIGHT) - len(_INCHES.findall(text)) > 0 and text.count(_STRAIGHT) % 2:
        return text.index(_STRAIGHT)
    # A quotation that runs over several paragraphs opens each of them and closes only the last.
    return opened[-1] if opened else None

"""Sentence ends where stops are followed by white space: English, Serbian, and the Latin stretches of Chinese.

A stop is a candidate. Closing quotes, brackets, markup and footnote marks after it belong to its sentence; then
what stands before and after decides, by the tables of the language.
"""

from __future__ import annotations

import re

from l10n.model.pattern import lazy_pattern
from l10n.segment import numbers
from l10n.segment.place import CJK_STOP, Place
from l10n.segment.protect import Protected
from l10n.segment.rules import Rules
from l10n.segment.tokens import ACRONYM, LETTER, ROMAN, follower, is_list_mark, numeric, word

_LISTED = lazy_pattern(r"[^\W\d_]{0,2}\d{1,3}(?:\.\d{1,2}){0,4}")
_WORD_CHARACTER = lazy_pattern(r"\w")
_INITIAL_AT_END = lazy_pattern(r"\b(?:lj|nj|dž|[^\W\d_])\.\s?\Z")
_WORD_AT_END = lazy_pattern(r"([^\W_]+)\W{0,3}\Z")
_QUOTE_OPENS = lazy_pattern(r"[“„«»\"]\s?(?=[^“”„«»\"]*\Z)")
_WORDS = lazy_pattern(r"[^\W_]+")
_DIGRAPH = "[lл][jј]|[nн][jј]|[dд][žж]"
_SMALL_LETTER = lazy_pattern(rf"(?:{_DIGRAPH}|[^\W\d_])")
_BRAND = lazy_pattern(
    rf"(?![^\W\d_]*(?i:{_DIGRAPH}|[љњџ]))"
    "[a-zčćžšđабвгдђежзијклмнопрстћуфхцчш]{2,5}[A-ZČĆŽŠĐАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ]{2}"
)
"""A name that begins small, told alike in both Serbian scripts: of letters only that are one in each."""

_MEASURED = lazy_pattern(r"\d\s?\Z")
_GOES_ON = frozenset(",;:!?.…%/")
_SHORT_LEAD = 3


def ends(place: Place, rules: Rules, protected: Protected) -> bool:
    """Whether a sentence ends at the place."""
    if place.next >= len(place.text):
        return True
    stop = place.stop
    if not CJK_STOP.isdisjoint(stop):
        return True
    apart = place.next > place.close
    if not (apart or place.noted):
        return False
    at = place.after(protected)
    if not apart and not place.text[at : at + 1].isupper():
        return False
    follows = "" if protected.at(at) else place.text[at : at + 80]
    if _small(follows, rules):
        return False
    if stop != ".":
        return _ends_loud(place, rules, follows)
    return _ends_at_full_stop(place, rules, follows)


def _small(follows: str, rules: Rules) -> bool:
    """Whether it goes on in small letters or punctuation; `iPhones`, `macOS`, `е-Управа` are capitals too."""
    first = follows[:1]
    if first.isupper():
        return False
    if first in _GOES_ON:
        return bool(first)
    if not first.islower() or is_list_mark(follows, rules):
        return False
    if _BRAND.match(follows):
        return False
    brand = _SMALL_LETTER.match(follows)
    return brand is None or not follows[brand.end() :].removeprefix("-")[:1].isupper()


def _ends_loud(place: Place, rules: Rules, follows: str) -> bool:
    """After `!`, `?` and an ellipsis."""
    if not place.before and not _WORD_CHARACTER.search(place.left):
        return False
    if place.quoted and (rules.attribution.match(place.text, place.next) or _is_name(place, rules)):
        return False
    return rules.key(place.before) not in rules.shouts or word(follows, rules) in rules.starters


def _is_name(place: Place, rules: Rules) -> bool:
    """Whether the quotation that closes is called something, and the sentence has said no more so far."""
    sentence = place.text[max(place.begin, place.start - 160) : place.start]
    opens = _QUOTE_OPENS.search(sentence)
    lead = _WORDS.findall(sentence[: opens.start()]) if opens else []
    return bool(lead) and len(lead) <= _SHORT_LEAD and rules.key(lead[-1]) in rules.naming and ":" not in sentence


def _ends_at_full_stop(place: Place, rules: Rules, follows: str) -> bool:
    before, left = place.before, place.left
    key = rules.key(before)
    fresh = not _WORD_CHARACTER.search(left)
    if fresh and (LETTER.fullmatch(key) or ROMAN.fullmatch(key) or _LISTED.fullmatch(key)):
        return not before
    if before[:1].isdigit() and before[-1:].isdigit():
        return numbers.ends_at_number(place, rules, follows)
    return _ends_at_word(place, rules, follows)


def _ends_at_word(place: Place, rules: Rules, follows: str) -> bool:
    before, next_word = place.before, word(follows, rules)
    key = rules.key(before)
    starter = next_word in rules.starters
    if rules.ordinals and (ended := numbers.ends_at_era(place, rules, follows)) is not None:
        return ended
    if key in rules.continues and (next_word in rules.continued or rules.local_time.match(follows)):
        return False
    if key in rules.counted and not rules.ordinals and _MEASURED.search(left := place.left) and left.strip():
        return not numeric(follows, rules) or ACRONYM.match(rules.key(follows)) is not None
    if key in rules.enders or re.split("[-–/]", key)[-1] in rules.enders:
        return not numeric(follows, rules) if key in rules.numbered else True
    if key in rules.numbered and (
        place.noted
        or numeric(follows, rules)
        # `Vol. I deals with Rome` is no pronoun.
        or not (key in rules.words or (starter and not ROMAN.fullmatch(next_word)))
    ):
        return False
    if key in rules.if_capital and not before[:1].isupper():
        return True
    if key in rules.countries and key not in rules.closers:
        return starter or (_led(place, rules) and _anew(follows, rules))
    if key in rules.suffixes:
        return (key not in rules.titles or _is_street(place)) and (starter or _anew(follows, rules))
    if key in rules.closers:
        return starter
    if key in rules.titles:
        return False
    if key in rules.months:
        return starter or (not numeric(follows, rules) and _anew(follows, rules))
    if ACRONYM.fullmatch(key):
        return starter
    if LETTER.fullmatch(key):
        return (
            place.left.endswith("°")
            or _lettered(place, rules)
            or (starter and (len(next_word) > 2 or not _initials(place, rules)))
        )
    return starter or not _is_shortened(before, key, rules)


def _is_shortened(before: str, key: str, rules: Rules) -> bool:
    """Whether the shape of a word says that letters are missing: it has no vowel, or ends as no word does."""
    return not before.isupper() and len(key) > 1 and key not in rules.ordinary and bool(rules.shortened.search(key))


def _anew(follows: str, rules: Rules) -> bool:
    """Whether a capital begins a sentence: it goes on in small letters (`Critics say`), and it ends no name."""
    name = word(follows, rules)
    if not rules.parts.isdisjoint((name, name.partition("-")[0])):
        return False
    return follower(follows) not in ("", "of", "and", "for", "de", "и", "i")


def _led(place: Place, rules: Rules) -> bool:
    """Whether a preposition or article stands before the word, and more before that."""
    before = _WORDS.findall(place.left[-40:])
    return len(before) > 1 and rules.key(before[-1]) in rules.leads


def _is_street(place: Place) -> bool:
    """Whether the word is at the end of a name (`Elm St.`), not at the beginning of one (`in St. Louis`)."""
    before = place.left.split()
    return len(before) > 1 and (before[-1][0].isupper() or before[-1][0].isdigit()) and before[-1][-1].isalnum()


def _lettered(place: Place, rules: Rules) -> bool:
    found = _WORD_AT_END.search(place.left)
    return bool(found and rules.key(found[1]) in rules.lettered)


def _initials(place: Place, rules: Rules) -> bool:
    """Whether the single letter before the stop follows another one: `J. R.`"""
    return bool(_INITIAL_AT_END.search(rules.key(place.left[-6:])))

"""Sentence ends where stops are followed by white space: English, Serbian, and the Latin stretches of Chinese.

A stop is a candidate. Closing quotes, brackets, markup and footnote marks after it belong to its sentence; then
what stands before and after decides, by the tables of the language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from l10n.model.text import HAN
from l10n.segment.protect import Protected
from l10n.segment.rules import Rules

STOP = re.compile(r"\.(?:[ \u00a0]\.){2,}|[.!?…‼⁇⁈⁉‽。！？｡．⋯]+")
_CJK_STOP = re.compile("[。！？｡．⋯]")
_TOKEN_END = re.compile(rf"[^\W_{HAN}]+(?:[.,'’/–-][^\W_{HAN}]+)*\Z")
_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_OPENING = re.compile(r"[\"'“”„«»‘’‚‹›(\[{*_~¿¡「『《〈（【]|!(?=\[)|[-–—―•](?=\s)|\s")
_CLOSING_QUOTE = frozenset("\"'”’“‘»«›‹)]")
_ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_LETTER = re.compile(r"(?:lj|nj|dž|[^\W\d_])")
_LIST_MARK = re.compile(r"(?:lj|nj|dž|[^\W\d_])\)\s")
_ACRONYM = re.compile(r"(?:(?:lj|nj|dž|[^\W\d_]){1,2}\.)+(?:lj|nj|dž|[^\W\d_]){1,2}")
_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}[-–/]\d{2,4}")
_LISTED = re.compile(r"\d{1,3}(?:\.\d{1,2}){0,4}")
_COUNTED = re.compile(r"([^\W\d_]+)\.\s{0,2}\Z")
_N = str.maketrans({"н": "n"})
_GOES_ON = frozenset(",;:!?.…%/")
_REACH = 60


@lru_cache(maxsize=8)
def _last_word(text: str) -> str:
    """Return the word, number or abbreviation at a text's end; each stop asks for the same one several times."""
    found = _TOKEN_END.search(text)
    return found[0] if found else ""


@dataclass(frozen=True, slots=True)
class Place:
    """A stop with what stands around it.

    `start`..`end` is the stop, `close` where its closers end, `next` where the white space after them ends; `begin`
    is where its sentence began; `noted` says that a footnote mark is among the closers, `bare` that the stop follows
    markup or an address, of which no part is a word.
    """

    text: str
    begin: int
    start: int
    end: int
    close: int
    next: int
    noted: bool
    bare: bool

    @property
    def stop(self) -> str:
        """The stop itself."""
        return self.text[self.start : self.end]

    @property
    def before(self) -> str:
        """The word, number or abbreviation that the stop is attached to; empty where there is none."""
        return "" if self.bare else _last_word(self.text[max(self.begin, self.start - 40) : self.start])

    @property
    def left(self) -> str:
        """The sentence so far, without `before`; at most its last stretch."""
        return self.text[max(self.begin, self.start - 160) : self.start - len(self.before)]

    @property
    def quoted(self) -> bool:
        """Whether a quotation closes right after the stop."""
        return any(char in _CLOSING_QUOTE for char in self.text[self.end : self.close])

    def after(self, protected: Protected) -> int:
        """Where the first thing to read after the stop begins, opening quotes, brackets and tags passed over."""
        at, reach = self.next, min(len(self.text), self.next + _REACH)
        while at < reach:
            if (tag := protected.at(at)) and tag.kind == "tag" and len(tag.span):
                at = tag.span.end
            elif _OPENING.match(self.text, at):
                at += 1
            else:
                break
        return at


def ends(place: Place, rules: Rules, protected: Protected) -> bool:
    """Whether a sentence ends at the place."""
    if place.next >= len(place.text):
        return True
    if _CJK_STOP.search(place.stop):
        return True
    apart = place.next > place.close
    if not (apart or place.noted):
        return False
    at = place.after(protected)
    if not apart and not place.text[at : at + 1].isupper():
        return False
    follows = "" if protected.at(at) else place.text[at : at + 40]
    if _small(follows):
        return False
    stop = place.stop
    if "!" in stop or "?" in stop or len(stop) > 1 or stop not in ".":
        return _ends_loud(place, rules, follows)
    return _ends_at_full_stop(place, rules, follows)


def _small(follows: str) -> bool:
    """Whether it goes on in small letters; `iPhones` is a capital in its way, and punctuation goes on too."""
    first = _LETTER.match(follows)
    if _LIST_MARK.match(follows):
        return False
    brand = first is not None and follows[first.end() : first.end() + 1].isupper()
    return (follows[:1].islower() and not brand) or follows[:1] in _GOES_ON


def _word(follows: str, rules: Rules) -> str:
    found = _TOKEN.match(follows)
    if not found or _LIST_MARK.match(follows) or (follows[found.end() : found.end() + 1] == "." and len(found[0]) == 1):
        return ""
    return rules.key(found[0].replace("’", "'"))


def _ends_loud(place: Place, rules: Rules, follows: str) -> bool:
    """After `!`, `?` and an ellipsis."""
    if not place.left.strip() and not place.before:
        return False
    if place.quoted and rules.attribution.match(place.text, place.next):
        return False
    return rules.key(place.before) not in rules.shouts or _word(follows, rules) in rules.starters


def _ends_at_full_stop(place: Place, rules: Rules, follows: str) -> bool:
    before = place.before
    key = rules.key(before)
    fresh = not re.search(r"\w", place.left)
    if fresh and (_LETTER.fullmatch(key) or _ROMAN.fullmatch(key) or _LISTED.fullmatch(before)):
        return not before
    if before[:1].isdigit() and before[-1:].isdigit():
        return _ends_at_number(place, rules, follows)
    return _ends_at_word(place, rules, follows)


def _ends_at_number(place: Place, rules: Rules, follows: str) -> bool:
    """`12. 3. 1901. године`, `2. Лига`, `У мају 2006. Црна Гора`: where ordinals have a stop, a number is one."""
    if not rules.ordinals:
        return True
    before = place.before
    if follows[:1].isdigit():
        return False
    if before.isdigit() and len(before) == 4 and _only_opens(place.left, rules):
        return False
    if _word(follows, rules) in rules.starters:
        return True
    if counted := _COUNTED.search(rules.key(place.left)):
        return counted[1] in rules.numbered and counted[1] not in rules.ordinal_numbered
    if before.isdigit() and len(before) < 3:
        return False
    if (before.isdigit() and len(before) == 4) or _DATE.fullmatch(before):
        return not _only_opens(place.left, rules)
    return True


def _only_opens(left: str, rules: Rules) -> bool:
    """Whether the sentence so far is just its time: "У мају", "Крајем", nothing said yet."""
    spoken = [rules.key(word) for word in re.findall(r"[^\W_]+", left)]
    return (
        len(spoken) <= 5 and (not spoken or spoken[0] in rules.openings) and not rules.auxiliaries.intersection(spoken)
    )


def _ends_at_word(place: Place, rules: Rules, follows: str) -> bool:
    before, word = place.before, _word(follows, rules)
    key = rules.key(before)
    last = re.split("[-–/]", key)[-1]
    starter = word in rules.starters
    capital = before[:1].isupper()
    if rules.ordinals and (ended := _era(place, rules, follows)) is not None:
        return ended
    if key in rules.continues and word in rules.continued:
        return False
    if key in rules.enders or last in rules.enders:
        return not rules.ordinals or key != "sl" or not _numeric(follows, rules)
    if key in rules.numbered and (
        place.noted
        or _numeric(follows, rules)
        # `Vol. I deals with Rome` is no pronoun.
        or not (key in rules.words or (starter and not _ROMAN.fullmatch(word)))
    ):
        return False
    if key in rules.if_capital and not capital:
        return True
    if key in rules.closers:
        return starter
    if key in rules.titles:
        return False
    if key in rules.months or _ACRONYM.fullmatch(key):
        return starter
    if _LETTER.fullmatch(key):
        return place.left.endswith("°") or (starter and not _initials(place, rules))
    return True


def _numeric(follows: str, rules: Rules) -> bool:
    """Whether a number follows, in figures, Roman, or as a letter (`Annex B`)."""
    found = _TOKEN.match(follows)
    if not found or found[0][:1].isdigit():
        return bool(found)
    key = rules.key(found[0])
    if found[0].isupper() and len(found[0]) > 1 and _ROMAN.fullmatch(key):
        return True
    return bool(_LETTER.fullmatch(key)) and not follows[found.end() :].lstrip()[:1].islower()


def _initials(place: Place, rules: Rules) -> bool:
    """Whether the single letter before the stop follows another one: `J. R.`"""
    return bool(re.search(r"\b(?:lj|nj|dž|[^\W\d_])\.\s?\Z", rules.key(place.left[-6:])))


def _era(place: Place, rules: Rules, follows: str) -> bool | None:
    """`1978. г.`, `3. в. п. н. е.`, `1.200 м.`: an end before any capital, unless so far it is only a time.

    Written small throughout: `Н. Е.` are somebody's initials.
    """
    key = rules.key(place.before)
    left = place.left.rstrip()
    if not place.before.islower():
        return None
    if key in rules.counted and not _numeric(follows, rules) and re.search(r"\d\.?\Z", left):
        return not _only_opens(re.sub(r"[\d.\s]+\Z", "", left), rules)
    if key in rules.eras and re.search(r"\bn\.\Z", left.translate(_N)):
        return True
    if key in rules.others and (listed := re.search(r"(\w+)\W{1,3}[иi]\Z", left)):
        return not listed[1][0].isupper() or _word(follows, rules) in rules.starters
    return None

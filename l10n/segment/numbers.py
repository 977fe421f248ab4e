"""Sentence ends at numbers: ordinals with a stop, dates, years, eras, numbered things."""

from __future__ import annotations

import re

from l10n.model.pattern import lazy_pattern
from l10n.segment.place import Place
from l10n.segment.rules import Rules
from l10n.segment.tokens import ROMAN, TOKEN, numeric, word

_DATE = lazy_pattern(r"\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}[-–/]\d{2,4}")
_COUNTED = lazy_pattern(r"(?<!et )\b([^\W\d_]+)\.\s{0,2}\Z")
_LABELLED_LIST = lazy_pattern(r"(?<!et )\b([^\W\d_]+)\.?\s{1,2}(?:\d{1,4}\.?(?:,?\s(?:[iи]\s)?|[–-]))*\Z")
_LABEL = lazy_pattern(r"([^\W\d_]+)\s{1,2}\Z")
_SCORE = lazy_pattern(r"\d:\Z")
_PARTICIPLE = lazy_pattern(r"[^\W\d_]{2,}(?:alo|ilo|elo|eno|ano|uto) je\b")
_WORDS = lazy_pattern(r"[^\W_]+")
_LAST_NUMBER = lazy_pattern(r"\d\.?\Z")
_LISTED = lazy_pattern(r"(\w+)\W{1,3}[иi]\Z")
_ERA = lazy_pattern(r"\bn\.\Z")
_AND_T = lazy_pattern(r"\b[iи]\s[tт]\.\s?\Z")
_POINTS = lazy_pattern(r"\d\s?[pп]\.\Z")
_NUMBERS_AT_END = lazy_pattern(r"[\d.\s]+\Z")
_CENTURY_LEFT_OUT = ("'", "’")
_N = str.maketrans({"н": "n"})
_YEAR_LENGTH = 4
_MOST_OPENING = 5


def ends_at_number(place: Place, rules: Rules, follows: str) -> bool:
    """`12. 3. 1901. године`, `2. Лига`, `У мају 2006. Црна Гора`: where ordinals have a stop, a number is one."""
    before, left = place.before, place.left
    if not rules.ordinals:
        return not _is_heading(left, rules)
    if follows[:1].isdigit():
        return False
    year = len(before) == _YEAR_LENGTH and before.isdigit()
    if year and _only_opens(left, rules):
        return False
    if word(follows, rules) in rules.starters or _SCORE.search(left):
        return True
    counted = _LABELLED_LIST.search(rules.key(left))
    if counted and counted[1] in rules.ordinal_numbered:
        return not _is_of_law(follows, rules)
    if counted and counted[1] in rules.numbered and "." in counted[0]:
        return True
    if before.isdigit() and len(before) < 3:
        if left[-1:] in _CENTURY_LEFT_OUT:
            return not _only_opens(left, rules)
        return _is_labelled(left, rules) or bool(_PARTICIPLE.match(rules.key(follows)))
    if year or _DATE.fullmatch(before):
        return not _only_opens(left, rules)
    return True


def _is_heading(left: str, rules: Rules) -> bool:
    """Whether the sentence so far is only what numbers a heading: "Step", "Art."."""
    found = _label(left) or _COUNTED.search(left, left.rstrip().rfind(" ") + 1)
    if not found or _WORDS.search(left[: found.start()]):
        return False
    return rules.key(found[1]) in (rules.numbered if "." in found[0] else rules.heads)


def _label(left: str) -> re.Match[str] | None:
    """Find the word that a number stands behind: the last one, so that no other need be tried."""
    return _LABEL.search(left, left.rstrip().rfind(" ") + 1)


def _is_of_law(follows: str, rules: Rules) -> bool:
    """Whether what follows a numbered article says of which law it is: `чл. 5. Устава`, `ст. 2. ЗКП`."""
    found = TOKEN.match(follows)
    if not found or (found[0].isupper() and len(found[0]) > 1):
        return bool(found)
    return bool(rules.laws.match(rules.key(found[0])))


def _is_labelled(left: str, rules: Rules) -> bool:
    """Whether the number is the name of a thing that the sentence has spoken of: `Отворено је поглавље 23.`"""
    found = _label(left)
    return bool(found and rules.key(found[1]) in rules.labelled and _WORDS.search(left[: found.start()]))


def _only_opens(left: str, rules: Rules) -> bool:
    """Whether the sentence so far, or its last clause, is just its time: "У мају", "да је крајем", nothing said yet."""
    spoken = [rules.key(found) for found in _WORDS.findall(left)]
    while len(spoken) > 1 and spoken[0].isdigit():
        del spoken[0]
    if (
        len(spoken) <= _MOST_OPENING
        and (not spoken or spoken[0] in rules.openings)
        and not rules.auxiliaries.intersection(spoken)
    ):
        return True
    last = max((index for index, found in enumerate(spoken) if found in rules.clauses), default=None)
    if last is None:
        return False
    clause = spoken[last + 1 :]
    while clause and clause[0] in rules.auxiliaries:
        del clause[0]
    return (
        len(clause) < _MOST_OPENING
        and (not clause or clause[0] in rules.openings)
        and not rules.auxiliaries.intersection(clause)
    )


def ends_at_era(place: Place, rules: Rules, follows: str) -> bool | None:
    """`1978. г.`, `3. в. п. н. е.`, `1.200 м.`: an end before any capital, unless so far it is only a time.

    Written small throughout: `Н. Е.` are somebody's initials. None where the tables decide.
    """
    if not place.before.islower():
        return None
    key = rules.key(place.before)
    left = place.left.rstrip()
    if key in rules.counted and not numeric(follows, rules):
        if _LAST_NUMBER.search(left):
            return not _only_opens(_NUMBERS_AT_END.sub("", left), rules)
        last = left.split()[-1:]
        if last and last[0].isupper() and ROMAN.fullmatch(rules.key(last[0])):
            return not _only_opens(left[: -len(last[0])], rules)
    if key in rules.eras and _ERA.search(left.translate(_N)):
        return True
    if (key == "d" and _AND_T.search(place.left)) or (key == "p" and _POINTS.search(left)):
        return True
    if key in rules.others and (listed := _LISTED.search(left)):
        # `Перић и др. Илић` names a doctor, `БиХ и др.` does not.
        name = listed[1][0].isupper() and listed[1][1:] == listed[1][1:].lower()
        return not name or word(follows, rules) in rules.starters
    return None

"""Times of day in words: half past three, a quarter to six, пола четири, петнаест до осам."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.values.base import Value, clock
from l10n.checks.values.latin_like import Vocabulary
from l10n.model.pattern import lazy_pattern

_ENGLISH = lazy_pattern(
    r"\b(?P<minutes>half|(?:a\s)?quarter|five|ten|twenty|twenty-five|[1-5]?\d)(?:\sminutes)?\s(?P<way>past|to)\s"
    r"(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:1[0-2]|[1-9])(?![\d%.,:-]))\b(?![-–]"
    r"|\s[mb]illion)",
    re.IGNORECASE,
)
_SERBIAN = lazy_pattern(
    r"\b(?:у|око|до|после|пре|u|oko|do|posle|pre)\s(?P<way>пола|pola)\s(?P<hour>[^\W\d_]{3,8}|1[0-2]|[1-9])\b",
    re.IGNORECASE,
)
_SERBIAN_MINUTES = lazy_pattern(
    r"\b(?:у|око|u|oko)\s(?:(?P<before>[^\W\d_]{3,8}|[1-5]?[05])\s(?:до|do)\s(?P<next>[^\W\d_]{3,8}|1[0-2]|[1-9])"
    r"|(?P<hour>[^\W\d_]{3,8}|1[0-2]|[1-9])\s(?:и|i)\s(?P<past>пет|десет|петнаест|двадесет|pet|deset|petnaest|dvadeset"
    r"|[1-5][05]))\b(?![.,]\d|\s(?:одсто|посто|odsto|posto|хиљад|hiljad|милион|milion))",
    re.IGNORECASE,
)
_MINUTES = {"half": 30, "quarter": 15, "a quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_ROUND = frozenset((5, 10, 15, 20, 25, 30))
_JOINS = (" до ", " do ", " и ", " i ")
_AT = lazy_pattern(r"\bat\s\Z", re.IGNORECASE)
"""Before `ten to six`, which is a range elsewhere."""


def spoken_clocks(text: str, language: str, words: Vocabulary) -> Iterator[Value]:
    """Find the times of day that a text says in words.

    >>> from l10n.checks.values.english import ENGLISH_NUMBERS
    >>> [(one.text, int(one.readings[0].value)) for one in spoken_clocks("At half past three.", "en", ENGLISH_NUMBERS)]
    [('half past three', 210)]
    """
    if language == "en" and (" past " in text or " to " in text):
        yield from _english(text, words)
    elif language == "sr":
        if "ола " in text or "ola " in text:
            yield from _serbian(text, words)
        if any(map(text.__contains__, _JOINS)):
            yield from _serbian_minutes(text, words)


def _english(text: str, words: Vocabulary) -> Iterator[Value]:
    for match in _ENGLISH.finditer(text):
        said = match["minutes"].lower()
        minutes = _MINUTES.get(said) or (int(said) if said.isdigit() else 0)
        past = match["way"].lower() == "past"
        timely = past or "quarter" in said or (said.isalpha() and bool(_AT.search(text[: match.start()])))
        if minutes in _ROUND and timely:
            yield _value(match, _hour(match["hour"], words), minutes if past else -minutes)


def _serbian(text: str, words: Vocabulary) -> Iterator[Value]:
    for match in _SERBIAN.finditer(text):
        if hour := _hour(match["hour"], words):
            yield _value(match, hour, -30)


def _serbian_minutes(text: str, words: Vocabulary) -> Iterator[Value]:
    for match in _SERBIAN_MINUTES.finditer(text):
        hour = _hour(match["next"] or match["hour"], words)
        said = match["before"] or match["past"]
        minutes = int(said) if said.isdigit() else words.cardinals.get(words.key(said), 0)
        if not hour or minutes not in _ROUND:
            continue
        place = match.start("before" if match["before"] else "hour")
        total = hour * 60 + (-minutes if match["before"] else minutes)
        yield Value(place, match.end(), text[place : match.end()], (clock(total // 60, total % 60),), (), "soft")


def _hour(said: str, words: Vocabulary) -> int:
    hour = int(said) if said.isdigit() else words.cardinals.get(words.key(said), 0)
    return hour if hour <= 12 else 0


def _value(match: re.Match[str], hour: int, minutes: int) -> Value:
    total = hour * 60 + minutes
    place = match.start("minutes" if "minutes" in match.re.groupindex else "way")
    return Value(place, match.end(), match.string[place : match.end()], (clock(total // 60, total % 60),), (), "soft")

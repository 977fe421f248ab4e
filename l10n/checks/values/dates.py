"""Dates and weekdays in the three languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from l10n.checks.base import prose
from l10n.checks.values.chinese import han_value
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span
from l10n.scripts.letters import word_key


@dataclass(frozen=True, slots=True)
class Date:
    """A month where it stands, with the day and the year beside it, 0 where there is none.

    `sure` tells a date from a word that only looks like a month; `figures` are the stretches that are no numbers;
    `other` is the second day where there are two (`22–24 October`).
    """

    month: int
    day: int
    year: int
    span: Span
    sure: bool
    figures: Span
    other: int = 0
    swapped: bool = False
    """Whether the day may be the month and the month the day: 5/6/2020."""
    named: bool = False
    """Whether it is a feast's name, with no figures in it."""

    @property
    def days(self) -> frozenset[int]:
        """The days of the month that are named."""
        return frozenset((self.day, self.other)) - {0}


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 1 is Monday."""

    day: int
    span: Span


_ENGLISH = "January February March April May June July August September October November December".split()
_ABBREVIATED = ("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec", (1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12))
_EN_MONTH: Mapping[str, int] = {name: index for index, name in enumerate(_ENGLISH, 1)} | dict(
    zip(_ABBREVIATED[0].split(), _ABBREVIATED[1], strict=True)
)
_EN_NAMES = "|".join(sorted(_EN_MONTH, key=len, reverse=True))
_EN_JOIN = r"(?:st|nd|rd|th)?\s?(?:[–—/-]|to|and|or|until|through)\s?"
_EN_DATE = lazy_pattern(
    rf"(?:(?:(?<!\d)(?P<from>\d{{1,2}}){_EN_JOIN}(?:the\s)?)?(?<!\d)(?P<before>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?)?"
    rf"\b(?P<month>{_EN_NAMES})\b\.?"
    rf"(?:\s(?:the\s)?(?P<after>\d{{1,2}})(?!\d)(?!,\d{{3}})"
    rf"(?:{_EN_JOIN}(?P<till>\d{{1,2}})(?!\d|,\d{{3}}|\s(?:{_EN_NAMES})\b))?(?:st|nd|rd|th)?)?"
    r"(?:,?\s(?:of\s)?(?P<year>[12]\d{3}))?"
)
_SURE_BEFORE = lazy_pattern(
    r"\b(?:in|since|until|by|of|from|to|on|between|late|early|mid|last|next|this|during)[\s-]\Z", re.I
)
_FIGURES = lazy_pattern(
    r"(?<![\d/.])(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>[12]\d{3})(?![\d/])"
)
_HOLIDAYS = {
    "en": lazy_pattern(
        "(?P<d1_1>New Year[’']s Day)|(?P<d12_25>Christmas Day)|(?P<d5_1>May Day)|(?P<d9_11>9/11)"
        "|(?P<d11_11>Singles[’'] Day)"
    ),
    "sr": lazy_pattern("(?P<d6_28>[Вв]идовдан|[Vv]idovdan)|(?P<d10_5>[Пп]етооктобарск|[Pp]etooktobarsk)"),
    "zh": lazy_pattern(
        "(?P<d1_1>元旦)|(?P<d12_25>圣诞)|(?P<d10_1>国庆)|(?P<d5_1>五一)|(?P<d9_18>九一八)|(?P<d7_7>七七事变)|(?P<d6_4>六四)|(?P<d9_11>九一一)"
    ),
}
"""Days that have names; the group says the month and the day."""

_ISO = lazy_pattern(r"\b(?P<year>[12]\d{3})-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)\b")

_SR_STEMS = "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar".split()
_SR_ADJECTIVES = (
    "januarsk februarsk martovsk aprilsk majsk junsk julsk avgustovsk septembarsk oktobarsk novembarsk decembarsk"
).split()
_SR_ENDS = ("", "a", "u", "om", "em", "i", "e")


def _serbian_months() -> dict[str, int]:
    forms = {}
    for index, stem in enumerate(_SR_STEMS, 1):
        oblique = stem[:-2] + stem[-1] if stem.endswith("bar") else stem
        for end in _SR_ENDS:
            forms[(oblique if end else stem) + end] = index
    forms.update({"juni": 6, "juli": 7, "sept": 9, "okt": 10, "dec": 12, "feb": 2, "avg": 8, "nov": 11})
    for index, stem in enumerate(_SR_ADJECTIVES, 1):
        forms.update((stem + end, index) for end in ("i", "a", "o", "e", "u", "og", "om", "oj", "im", "ih"))
    for name in ("maje", "mari", "marte", "juli", "nov"):
        forms.pop(name, None)
    return forms


_SR_MONTH = _serbian_months()
_SR_WORD = lazy_pattern(
    r"(?:(?:(?<!\d)(?P<from>\d{1,2})\.?\s?(?:[–—/-]|do|na|i|ili|до|на|и|или)\s?)?(?P<day>\d{1,2})\.\s?)?"
    r"(?P<word>[^\W\d_]{3,13})\b(?:\.?,?\s(?P<year>[12]\d{3}))?"
)
_SR_FIGURES = lazy_pattern(r"(?<![\d.,])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?:\s?(?P<year>[12]\d{3})(?!\d))?")
_AT = lazy_pattern(r"\b[уУuU]\s\Z")
_ZH_DATE = lazy_pattern(
    r"(?:(?P<year>[12]\d{3}|[一二][〇零一二三四五六七八九]{3})年)?(?P<month>\d{1,2}|十[一二]?"
    r"|[一二三四五六七八九])月(?:份)?"
    r"(?:(?P<day>\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号號])?"
)
_ZH_DAY = r"(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_ZH_TO = r"(?:至|到|和|与|、|[–—~～-]{1,2})"
_ZH_TILL, _ZH_DAYS = lazy_pattern(f"{_ZH_TO}{_ZH_DAY}[日号號]"), lazy_pattern(f"{_ZH_DAY}{_ZH_TO}{_ZH_DAY}[日号號]")

_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_EN_WEEKDAY = lazy_pattern(rf"\b({'|'.join(_WEEKDAYS)})s?\b")
_SR_WEEKDAY = {
    form: day
    for day, forms in enumerate(
        (
            "ponedeljak ponedeljka ponedeljkom ponedeljku",
            "utorak utorka utorkom utorku",
            "sreda srede sredu sredom",
            "četvrtak četvrtka četvrtkom četvrtku",
            "petak petka petkom petku",
            "subota subote subotu subotom suboti",
            "nedelja nedelje nedelju nedeljom nedelji",
        ),
        1,
    )
    for form in forms.split()
}
_EN_HINTS = tuple(name[:3] for name in _ENGLISH)
_SR_HINTS = tuple(
    "jan feb mar apr maj jun jul avg sep okt nov dec јан феб мар апр мај јун јул авг сеп окт нов дец".split()
)
_SR_DAY_HINTS = tuple("edelj tor red etvrt pet subot едељ тор ред етврт пет субот недељ".split())
"""Letters without which there is no month or day of the week."""

_ZH_WEEKDAY = lazy_pattern(r"(?:周|星期|礼拜|週|禮拜)([一二三四五六日天])")


@lru_cache(maxsize=128)
def dates(text: str, language: str) -> tuple[Date, ...]:
    """Return the dates that name a month, in order.

    >>> [(one.day, one.month, one.year) for one in dates("Ембарго је укинут 18. октобра 2020.", "sr")]
    [(18, 10, 2020)]
    """
    body = prose(text)
    iso = [_from(match, int(match["month"]), sure=True, figures=Span(*match.span())) for match in _ISO.finditer(body)]
    own = {"en": _english, "sr": _serbian, "zh": _chinese}.get(language)
    found = [*iso, *(own(body) if own else ()), *_named_days(body, language)]
    if language == "en":
        found += _in_figures(body)
    return tuple(sorted(found, key=lambda one: one.span))


def _named_days(text: str, language: str) -> Iterator[Date]:
    for match in _HOLIDAYS[language].finditer(text) if language in _HOLIDAYS else ():
        month, day = map(int, (match.lastgroup or "")[1:].split("_"))
        yield Date(month, day, 0, Span(*match.span()), sure=False, figures=Span(0, 0), named=True)


def _in_figures(text: str) -> Iterator[Date]:
    """Find English dates in figures: British ones, or American ones where only that can be."""
    for match in _FIGURES.finditer(text):
        day, month = int(match["first"]), int(match["second"])
        if month > 12 and match["mark"] == "/":
            day, month = month, day
        if 1 <= month <= 12 and 1 <= day <= 31:
            place = Span(*match.span())
            swapped = match["mark"] == "/" and day <= 12
            yield Date(month, day, int(match["year"]), place, sure=True, figures=place, swapped=swapped)


def _from(match: re.Match[str], month: int, *, sure: bool, figures: Span, other: str | None = None) -> Date:
    day, year = int(match["day"] or 0), int(match["year"] or 0)
    return Date(month, day, year, Span(*match.span()), sure, figures, int(other or 0))


def _english(text: str) -> list[Date]:
    if not any(map(text.__contains__, _EN_HINTS)):
        return []
    found = []
    for match in _EN_DATE.finditer(text):
        attached = bool(match["before"] or match["after"] or match["year"])
        ambiguous = match["month"] in ("May", "March")
        sure = attached or (bool(_SURE_BEFORE.search(text[: match.start("month")])))
        if ambiguous and not sure:
            continue
        day, other = (
            int(match[first] or match[second] or 0) for first, second in (("before", "after"), ("from", "till"))
        )
        place, year = Span(*match.span()), int(match["year"] or 0)
        found.append(Date(_EN_MONTH[match["month"]], day, year, place, sure, Span(0, 0), other))
    return found


def _serbian(text: str) -> list[Date]:
    found = []
    named = any(map(text.lower().__contains__, _SR_HINTS))
    for match in _SR_WORD.finditer(text) if named else ():
        month = _SR_MONTH.get(word_key(match["word"]))
        capital = match["word"][0].isupper() and match.start("word") > 0
        if month and not (capital and not match["day"] and month in (3, 4, 5, 6, 7)):
            sure = bool(match["day"] or match["year"])
            found.append(_from(match, month, sure=sure, figures=Span(0, 0), other=match["from"]))
    for match in _SR_FIGURES.finditer(text):
        if not match["year"] and _AT.search(text[: match.start()]):
            continue  # у 8.08. is a time of day
        if 1 <= int(match["day"]) <= 31 and 1 <= int(match["month"]) <= 12:
            found.append(_from(match, int(match["month"]), sure=bool(match["year"]), figures=Span(*match.span())))
    return found


def _chinese(text: str) -> list[Date]:
    found = []
    for match in _ZH_DATE.finditer(text) if "月" in text else ():
        month, day, year = (int(han_value(match[name] or "0")) for name in ("month", "day", "year"))
        if 1 <= month <= 12:
            figures = Span(match.start("month"), match.end("month"))
            place, other = Span(*match.span()), 0
            if day and (till := _ZH_TILL.match(text, match.end())):
                other, place = int(han_value(till[1])), Span(match.start(), till.end())
            elif not day and (days := _ZH_DAYS.match(text, match.end())):
                day, other = int(han_value(days[1])), int(han_value(days[2]))
                place = Span(match.start(), days.end())
            found.append(Date(month, day, year, place, bool(day or year), figures, other))
    return found


@lru_cache(maxsize=128)
def weekdays(text: str, language: str) -> tuple[Weekday, ...]:
    """Return the days of the week that a text names.

    >>> [one.day for one in weekdays("周一和星期五", "zh")]
    [1, 5]
    """
    body = prose(text)
    if language == "en":
        return (
            ()
            if "day" not in text
            else tuple(
                Weekday(_WEEKDAYS.index(match[1]) + 1, Span(*match.span())) for match in _EN_WEEKDAY.finditer(body)
            )
        )
    if language == "sr":
        if not any(map(body.lower().__contains__, _SR_DAY_HINTS)):
            return ()
        known = ((_SR_WEEKDAY.get(word_key(match[0])), match) for match in re.finditer(r"[^\W\d_]{5,11}", body))
        return tuple(Weekday(day, Span(*match.span())) for day, match in known if day)
    if language == "zh":
        return tuple(
            Weekday(7 if match[1] == "天" else "一二三四五六日".index(match[1]) + 1, Span(*match.span()))
            for match in _ZH_WEEKDAY.finditer(body)
        )
    return ()

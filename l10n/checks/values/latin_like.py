"""Quantities in languages that write words apart: a walk over numbers and words with one vocabulary per language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from l10n.checks.values.base import (
    DIGITS,
    SPACED,
    Reading,
    Strength,
    Value,
    amounts,
    clock,
    number,
    of_decade,
    roman,
    scaled,
)
from l10n.model.pattern import lazy_pattern

_TOKEN = lazy_pattern(
    rf"(?P<clock>(?<!\d)(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:]))|(?P<digits>{SPACED}|{DIGITS})|(?P<word>[^\W\d_]+)"
)
_SPANS = (("vekovn", 100), ("decenijsk", 10), ("milenijsk", 1000))
"""Words of spans that a compound counts, in years: двовековни."""

_DOZEN, _THOUSAND = 12, 1000
_VULGAR = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}
_COMPOUND = 7
"""Letters of the shortest word that begins with a number."""
_LAST = ("final ", "last ")
"""Before a quarter: the fourth."""

_BETWEEN = lazy_pattern(r"[\s\u00a0-]{0,3}\Z")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A language's number words, keyed as `key` gives them.

    `cardinals` are below a hundred or hundreds themselves; `ordinals` end a number; `scales` multiply; `alone` are
    the forms of scale words that mean one of them without a numeral; `loose` words may stand for a number, and those
    that are `about` one take a scale (двадесетак хиљада); `counted` words make even a first or second one matter.
    """

    key: Callable[[str], str]
    group: str
    point: str
    cardinals: Mapping[str, int]
    ordinals: Mapping[str, int]
    scales: Mapping[str, int]
    alone: frozenset[str]
    loose: Mapping[str, int]
    about: frozenset[str]
    fractions: Mapping[str, Fraction]
    joiners: frozenset[str]
    decades: Mapping[str, int]
    decade_ends: frozenset[str]
    hour_words: frozenset[str]
    times: frozenset[str]
    counted: frozenset[str]
    dotted_clock: bool
    compound: Callable[[str], Fraction | None] = lambda key: None
    """Reads a word that begins with a number: fivefold, десетогодишњи."""
    telling: frozenset[str] = field(init=False)
    """The words that mean a number wherever they stand."""
    heard_as: Callable[[str], str] = field(init=False)
    """Gives the key of these, of those that matter beside one, of compounds and of acronyms (numerals may be)."""

    def __post_init__(self) -> None:
        tables = (self.cardinals, self.ordinals, self.decades, self.fractions, self.alone, self.loose)
        beside = (self.scales, self.joiners, self.decade_ends, self.hour_words, self.times, self.counted)
        object.__setattr__(self, "telling", frozenset(chain.from_iterable(tables)))
        heard, key_of, compound = frozenset(chain.from_iterable((*tables, *beside))), self.key, self.compound

        @lru_cache(maxsize=65_536)
        def heard_as(word: str) -> str:
            key = key_of(word)
            return key if key in heard or word.isupper() or (len(key) >= _COMPOUND and compound(key)) else ""

        object.__setattr__(self, "heard_as", heard_as)


class _Token(NamedTuple):
    kind: str
    text: str
    key: str
    start: int
    end: int


def quantities(text: str, vocabulary: Vocabulary) -> list[Value]:
    """Return the quantities of a prose text, in order."""
    return _Walk(text, list(_tokens(text, vocabulary)), vocabulary).values()


def _tokens(text: str, vocabulary: Vocabulary) -> Iterator[_Token]:
    """Yield the numbers of a text, and the words that mean one or may mean something beside one."""
    heard_as = vocabulary.heard_as
    for found in _TOKEN.finditer(text):
        raw = found[0]
        kind = found.lastgroup or ""
        if kind != "word":
            yield _Token(kind, raw, raw, *found.span())
        elif key := heard_as(raw):
            yield _Token(kind, raw, key, *found.span())


class _Walk:
    """One pass over the tokens; each step takes one quantity and says where to go on."""

    def __init__(self, text: str, tokens: list[_Token], vocabulary: Vocabulary) -> None:
        self.text = text
        self.tokens = tokens
        self.words = vocabulary

    def values(self) -> list[Value]:
        found: list[Value] = []
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            value, after = self._word(at) if token.kind == "word" else self._digits(at)
            if value is not None:
                found.append(value)
            at = max(after, at + 1)
        return found

    def _next(self, at: int) -> _Token | None:
        """Return the token at `at` if nothing but space or a hyphen parts it from the one before."""
        if not 0 < at < len(self.tokens):
            return None
        between = self.text[self.tokens[at - 1].end : self.tokens[at].start]
        return self.tokens[at] if _BETWEEN.match(between) else None

    def _digits(self, at: int) -> tuple[Value | None, int]:
        token, words = self.tokens[at], self.words
        if token.kind == "clock":
            hour, minute = token.text.split(":")
            return Value(token.start, token.end, token.text, (clock(int(hour), int(minute)),)), at + 1
        proper, other = amounts(token.text, group=words.group, point=words.point)
        if proper is not None:
            proper += _VULGAR.get(self.text[token.end : token.end + 1], 0)
        readings = [number(proper)] if proper is not None else []
        odd = (number(other),) if other is not None else ()
        after = self._next(at + 1)
        is_hour = after is not None and after.key in words.hour_words
        readings.extend(self._clock_readings(token.text, is_hour))
        if after is not None and proper is not None and after.key in words.decade_ends:
            readings = [*of_decade(proper)]
        value = Value(token.start, token.end, token.text, tuple(readings), odd)
        if not readings and not odd:
            return self._parts(token), at + 1
        return self._scale(value, at + 1)

    def _clock_readings(self, raw: str, is_hour: bool) -> list[Reading]:
        parts = re.split("[.,]", raw)
        if is_hour and len(parts) == 1 and int(parts[0]) <= 24:
            return [clock(int(parts[0]), 0)]
        if len(parts) == 2 and "." in raw and len(parts[1]) == 2 and (is_hour or self.words.dotted_clock):
            hour, minute = int(parts[0]), int(parts[1])
            return [clock(hour, minute)] if hour <= 24 and minute < 60 else []
        return []

    def _parts(self, token: _Token) -> Value:
        """Read a version or a date in figures as one mark that must come back with the same digits."""
        return Value(token.start, token.end, token.text, (number(int(re.sub(r"\D", "", token.text)[:18])),))

    def _scale(self, value: Value, at: int) -> tuple[Value, int]:
        while (token := self._next(at)) and token.key in self.words.scales:
            factor = self.words.scales[token.key]
            value = scaled(value, factor, token.end, self.text[value.start : token.end])
            at += 1
        if (token := self._next(at)) and token.key in self.words.times:
            value = replace(value, strength="sure" if value.strength == "sure" and token.key != "fold" else "loose")
        return value, at

    def _word(self, at: int) -> tuple[Value | None, int]:
        token, words = self.tokens[at], self.words
        if token.key in words.cardinals:
            return self._cardinal(at)
        if token.key in words.decades:
            year = words.decades[token.key]
            return self._made(token, of_decade(year), "soft"), at + 1
        if token.key in words.ordinals:
            return self._ordinal(at), at + 1
        if token.key in words.fractions:
            part = words.fractions[token.key]
            step = self._past_joiners(at + 1)
            following = self._next(step)
            if following and following.key in words.scales:
                value = self._made(following, (number(part * words.scales[following.key]),), "soft")
                return replace(value, start=token.start), step + 1
            readings: tuple[Reading, ...] = (number(part),)
            if following and following.key in words.loose:
                readings += (number(part * words.loose[following.key]),)
            elif part == Fraction(1, 4) and self.text[: token.start].endswith(_LAST):
                readings += (number(4),)
            counted = self._right_before(at) in words.ordinals  # the third quarter is no fourth part
            return self._made(token, readings, "soft" if part.denominator > 2 and not counted else "loose"), at + 1
        following = self._next(at + 1)
        if token.key in words.alone:
            if words.scales[token.key] == _THOUSAND and following and following.key in words.cardinals:
                rest, after = self._cardinal(at + 1)  # хиљаду деветсто осамдесет девета
                if rest.readings[0].value < _THOUSAND:
                    whole = self._made(token, (number(_THOUSAND + rest.readings[0].value),), "soft")
                    return replace(whole, end=rest.end, text=self.text[token.start : rest.end]), after
            value, after = self._and_a_half(self._made(token, (number(words.scales[token.key]),), "soft"), at + 1)
            return self._scale(value, after)  # хиљаду милијарди
        if token.key in words.loose:
            value, after = self._and_a_half(self._made(token, (number(words.loose[token.key]),), "loose"), at + 1)
            return self._scale(value, after) if token.key in words.about else (value, after)
        if worth := roman(token.text):
            before = self._right_before(at)
            if len(token.text) > 1 or before in words.counted:
                return self._made(token, (number(worth),), "soft"), at + 1
        if len(token.key) >= _COMPOUND and (size := words.compound(token.key)):
            spans = tuple(number(size * many) for stem, many in _SPANS if stem in token.key)
            return self._made(token, (number(size), *spans), "soft" if size > 2 else "loose"), at + 1
        return None, at + 1

    def _and_a_half(self, value: Value, at: int) -> tuple[Value, int]:
        """Add what a half adds to one of a kind: `a decade and a half`, `милион и по`."""
        step = self._past_joiners(at)
        token = self._next(step)
        if step == at or token is None or self.words.fractions.get(token.key) != Fraction(1, 2):
            return value, at
        more = scaled(value, Fraction(3, 2), token.end, self.text[value.start : token.end])
        return replace(more, strength="soft"), step + 1

    def _right_before(self, at: int) -> str:
        """Return the word or number before a token; empty where another word stands between."""
        if not at:
            return ""
        between = self.text[self.tokens[at - 1].end : self.tokens[at].start]
        return "" if any(map(str.isalpha, between)) else self.tokens[at - 1].key

    def _ordinal(self, at: int) -> Value:
        """Read `third`, which may be a part as well; `first` counts only before what is counted (`World War`)."""
        token, words = self.tokens[at], self.words
        worth = words.ordinals[token.key]
        part = words.fractions.get(token.key)
        readings = (number(worth),) if part is None else (number(worth), number(part))
        following = self._next(at + 1)
        firm = worth > 2 or (following is not None and following.key in words.counted)
        return self._made(token, readings, "soft" if firm else "loose")

    def _past_joiners(self, at: int) -> int:
        """Pass over `and`, `a` and the like, if they join."""
        while (token := self._next(at)) and token.key in self.words.joiners:
            at += 1
        return at

    def _is_year(self, century: Fraction, token: _Token) -> bool:
        """Whether a word says a year with the one before it: `nineteen eighty`."""
        return (
            13 <= century <= 20
            and 10 <= self.words.cardinals.get(token.key, 0) < 100
            and self.text[token.start - 1].isspace()
        )

    @staticmethod
    def _made(token: _Token, readings: tuple[Reading, ...], strength: Strength) -> Value:
        return Value(token.start, token.end, token.text, readings, (), strength)

    def _cardinal(self, at: int) -> tuple[Value, int]:
        """Read a run of number words: `two hundred and fifty thousand`, `двадесет пет`, `three quarters`."""
        words, first = self.words, self.tokens[at]
        total, group, last = Fraction(0), Fraction(words.cardinals[first.key]), at
        simple, vague, parts = True, False, Fraction(0)
        while True:
            step = self._past_joiners(last + 1)
            token = self._next(step)
            if token and step > last + 1:
                if words.fractions.get(token.key) == Fraction(1, 2):
                    group, last, simple = group + Fraction(1, 2), step, False
                    continue
                if token.key not in words.cardinals or not _fits(group, words.cardinals[token.key]):
                    break
            if token is None:
                break
            if token.key in words.scales:
                factor = words.scales[token.key]
                group, vague = group * factor, vague or factor == _DOZEN
                if factor >= 1000:
                    total, group = total + group, Fraction(0)
            elif last == at and self._is_year(group, token):
                group = group * 100 + words.cardinals[token.key]
            elif token.key in words.cardinals and _fits(group, words.cardinals[token.key]):
                group += words.cardinals[token.key]
            elif token.key in words.ordinals and _fits(group, words.ordinals[token.key]) and group >= 20:
                group += words.ordinals[token.key]
            elif token.key in words.fractions and words.fractions[token.key].denominator > 2 and simple:
                # The first three quarters of a year are three.
                parts, group = group if group > 1 else parts, group * words.fractions[token.key]
            else:
                break
            last, simple = step, False
        end = self.tokens[last]
        worth = total + group
        following = self._next(last + 1)
        multiple = following is not None and following.key in words.times
        soft = not multiple and not vague and (worth > 2 or (worth.denominator > 2))
        readings: tuple[Reading, ...] = (number(worth), number(parts)) if parts else (number(worth),)
        if following is not None and following.key in words.hour_words and worth <= 24 and worth.denominator == 1:
            readings += (clock(int(worth), 0),)
        text = self.text[first.start : end.end]
        return Value(first.start, end.end, text, readings, (), "soft" if soft else "loose"), last + 1


def _fits(group: Fraction, addend: int) -> bool:
    """Whether a number word continues the number before it: `twenty` takes `five`, `five` does not take `three`."""
    if group == 0:
        return True
    if addend < 10:
        return group % 10 == 0 and group.denominator == 1 and group >= 20
    return addend < 100 and group % 100 == 0 and group.denominator == 1 and group >= 100

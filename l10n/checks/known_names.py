"""Names that are not simply transcribed: countries, cities, alliances, people of the news, in three languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from l10n.checks.base import prose
from l10n.checks.name_table import NAMES, Name
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span
from l10n.scripts.letters import word_key

_WORD = lazy_pattern(r"[^\W\d_]+")
_ADJECTIVE = lazy_pattern(r"(?:sk|čk|šk)(?:i|a|o|e|u|og|om|im|ih|oj|oga|ome|ima)\Z")


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name of the table where a text has it; `id` is its row's first English form."""

    id: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Table:
    ids: dict[str, str]
    pattern: re.Pattern[str]


@lru_cache(maxsize=6)
def _table(language: str) -> _Table:
    ids: dict[str, str] = {}
    for name in NAMES:
        for form in name.forms(language).named:
            ids.setdefault(form, name.id)
    ordered = sorted(ids, key=len, reverse=True)
    if language == "zh":
        return _Table(ids, re.compile("|".join(map(re.escape, ordered))))
    ends = r"(?![^\W_]|\$)"
    body = "|".join(
        re.escape(form.removesuffix("=")) + (ends if language == "en" or form.endswith("=") else "") for form in ordered
    )
    return _Table(ids, re.compile(rf"(?<![^\W_]){'(?:' + body + ')'}"))


@lru_cache(maxsize=256)
def known_names(text: str, language: str) -> tuple[KnownName, ...]:
    """Return the names of the table in a text, in order.

    >>> [one.id for one in known_names("欧盟与俄罗斯", "zh")]
    ['EU', 'Russia']
    """
    if language not in ("en", "sr", "zh"):
        return ()
    body = prose(text)
    table = _table(language)
    if language != "sr":
        return tuple(KnownName(table.ids[match[0]], Span(*match.span())) for match in table.pattern.finditer(body))
    key, places = serbian_key(body)
    found = []
    for match in table.pattern.finditer(key):
        name = table.ids.get(match[0]) or table.ids[match[0] + "="]
        span = Span(places[match.start()], places[match.end()])
        if _is_name(body, span, acronym=name.isupper() and len(match[0]) <= 4):
            word = _WORD.match(body, span.start)
            found.append(KnownName(name, Span(span.start, max(span.end, word.end() if word else 0))))
    return tuple(found)


def _is_name(text: str, span: Span, *, acronym: bool) -> bool:
    """Whether a Serbian word is written as a name: with its capital, or as an adjective made of one."""
    if acronym:
        return span.of(text).isupper()
    word = _WORD.match(text, span.start)
    return text[span.start].isupper() or bool(word and _ADJECTIVE.search(word_key(word[0])))


_SMALL_WORDS = frozenset("turkey china roman german polish danish swiss guardian carter".split())
_CAPITAL_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july september october"
    " november december".split()
)


@lru_cache(maxsize=2)
def _lower_words(language: str) -> frozenset[str]:
    forms = [form for name in NAMES for form in name.forms(language).named]
    if language == "en":
        lower = {form.lower() for form in forms if form[1:].islower() and len(form) > 4}
        return frozenset((lower | _CAPITAL_WORDS) - _SMALL_WORDS)
    return frozenset(form.removesuffix("=") for form in forms if len(form) > 4 and form.isalpha())


def lowered_names(text: str, language: str) -> Iterator[Span]:
    """Find names of the table that are written with a small letter; in Serbian their adjectives rightly are.

    >>> [span.of("посета србији") for span in lowered_names("посета србији", "sr")]
    ['србији']
    """
    known = _lower_words(language)
    for word in _WORD.finditer(prose(text)):
        if not word[0].islower():
            continue
        if language == "en":
            if word[0] in known:
                yield Span(*word.span())
            continue
        key = word_key(word[0])
        stem = key.rstrip("aeiou") if key[-1] in "aeiou" else re.sub("(?:om|em|im|ima)\\Z", "", key)
        if not _ADJECTIVE.search(key) and stem in known and not stem.endswith(("sk", "čk", "šk")):
            yield Span(*word.span())


def answered(text: str, language: str, ids: Iterable[str]) -> frozenset[str]:
    """Return which of some rows a target answers, short forms and overlapping rows included.

    >>> sorted(answered("中美关系", "zh", ["China", "US", "Serbia"]))
    ['China', 'US']
    """
    body = prose(text)
    key = serbian_key(body)[0] if language == "sr" else body
    return frozenset(
        one for one in ids if any(_stands(key, form, language) for form in _by_id()[one].forms(language).answering)
    )


@cache
def _by_id() -> Mapping[str, Name]:
    return {name.id: name for name in reversed(NAMES)}


def _stands(key: str, form: str, language: str) -> bool:
    bare = form.removesuffix("=")
    at = key.find(bare)
    while at >= 0:
        starts = language == "zh" or not at or not key[at - 1].isalnum()
        whole = form.endswith("=") or language == "en"
        if starts and not (whole and key[at + len(bare) : at + len(bare) + 1].isalnum()):
            return True
        at = key.find(bare, at + 1)
    return False


def serbian_key(text: str) -> tuple[str, list[int]]:
    """Return a text in small Latin letters and, for each place in it, the place in the text."""
    places: list[int] = []
    parts = []
    for index, letter in enumerate(text):
        key = word_key(letter)
        parts.append(key)
        places.extend([index] * len(key))
    places.append(len(text))
    return "".join(parts), places

"""Names that are not simply transcribed: countries, cities, alliances, people of the news, in three languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from l10n.checks.base import prose
from l10n.checks.lexicon import Lexicon
from l10n.checks.name_table import NAMES, Name
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span
from l10n.scripts.letters import word_key

_WORD = lazy_pattern(r"[^\W\d_]+")
_RUN, _GOES_ON, _GOES_ON_OR_PAYS = lazy_pattern(r"[^\W_]+"), lazy_pattern(r"[^\W_]"), lazy_pattern(r"[^\W_]|\$")
_ACRONYM = 4
METONYMS = {
    "Moscow": "Russia", "Kremlin": "Russia", "Washington": "US", "White House": "US", "Pentagon": "US",
    "Beijing": "China",
    "London": "UK", "Paris": "France", "Berlin": "Germany", "Brussels": "EU", "Ankara": "Turkey", "Tokyo": "Japan",
    "Tehran": "Iran", "Belgrade": "Serbia", "Pristina": "Kosovo", "Zagreb": "Croatia", "Kyiv": "Ukraine",
}  # fmt: skip
"""Capitals that a text says for their governments, by rows, and the row that another text may say instead."""

_MANY = lazy_pattern("[љњџЉЊЏ\u01c4-\u01cc\u0130\u0300-\u036f]")
"""Letters that are two in Latin, or may be, and marks that may join a letter."""

_PREFIXES = frozenset(
    "post pan pro anti ne neo euro evro trans inter sub ex vele filo severno južno zapadno istočno"
    " centralno srednje".split()
)
_LONG = 6
"""Letters of an English form that may go on: Balkanization, Kremlinologists."""

_ADJECTIVE = lazy_pattern(r"(?:sk|čk|šk)(?:i|a|o|e|u|og|om|im|ih|oj|oga|ome|ima)\Z")


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name of the table where a text has it; `id` is its row's first English form."""

    id: str
    span: Span


@lru_cache(maxsize=4)
def _lexicon(language: str) -> Lexicon:
    ids = _ids(language)
    whole = language == "en"
    forms = ((form.removesuffix("="), whole or form.endswith("="), one) for form, one in ids.items())
    return Lexicon.of(forms, starts=_RUN, goes_on=_GOES_ON_OR_PAYS if whole else _GOES_ON)


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile("|".join(map(_alone, sorted(_ids("zh"), key=len, reverse=True))))


_NOT_BEHIND = {
    "中国": "其集高初", "美国": "赞完精优", "英国": "精", "法国": "司依立宪", "德国": "道", "日本": "今近昨当即每",
    "海地": "沿", "加纳": "增", "智利": "理明", "古巴": "蒙", "成都": "完建组形变造达", "福建": "幸", "台北": "舞",
    "河南": "运黄淮漠沿", "湖南": "太庭阳平西东", "海南": "上沿近", "利马": "胜便顺", "在华": "存内潜", "对华": "反",
}  # fmt: skip
_NOT_BEFORE = {
    "中东": "部(?:[^分队门]|$)", "山东": "部(?:[^分队门]|$)", "西安": "全", "汉堡": "包", "对华": "[为盛尔]",
    "在华": "[为盛尔东北南中]",
}  # fmt: skip
"""Characters beside which a form is none, as they are words with a part of it: 其中/国有, 沿海/地区, 在/华为."""

_SIDE = "[面式案法向便针队略位程阵块]"


def _alone(form: str) -> str:
    """Return the pattern of a Chinese form where it is no part of other words: 美方, but not 完美方案."""
    behind = f"(?<![{_NOT_BEHIND[form]}])" if form in _NOT_BEHIND else ""
    after = _NOT_BEFORE.get(form) or (_SIDE if form.endswith("方") else "")
    return behind + re.escape(form) + (f"(?!{after})" if after else "")


@lru_cache(maxsize=4)
def _ids(language: str) -> Mapping[str, str]:
    ids: dict[str, str] = {}
    for name in NAMES:
        for form in name.forms(language).named:
            ids.setdefault(form, name.id)
    return ids


@lru_cache(maxsize=256)
def known_names(text: str, language: str) -> tuple[KnownName, ...]:
    """Return the names of the table in a text, in order.

    >>> [one.id for one in known_names("欧盟与俄罗斯", "zh")]
    ['EU', 'Russia']
    """
    if language not in ("en", "sr", "zh"):
        return ()
    body = prose(text)
    if language == "zh":
        ids = _ids(language)
        return tuple(KnownName(ids[match[0]], Span(*match.span())) for match in _chinese().finditer(body))
    if language == "en":
        return tuple(KnownName(name, Span(start, end)) for start, end, name in _lexicon(language).found(body))
    key, places = serbian_key(body)
    found = []
    for start, end, name in _lexicon(language).found(key):
        span = Span(places[start], places[end])
        if _is_name(body, span, acronym=name.isupper() and end - start <= _ACRONYM):
            word = _WORD.match(body, span.start)
            found.append(KnownName(name, Span(span.start, max(span.end, word.end() if word else 0))))
    return tuple(found)


def _is_name(text: str, span: Span, *, acronym: bool) -> bool:
    """Whether a Serbian word is written as a name: with its capital, or as an adjective made of one."""
    if acronym:
        return span.of(text).isupper() and not (text.isupper() and " " in text.strip())
    word = _WORD.match(text, span.start)
    return text[span.start].isupper() or bool(word and _ADJECTIVE.search(word_key(word[0])))


_SMALL_WORDS = frozenset(
    "bush tusk lima chad polo turkey china roman german polish danish swiss guardian carter".split()
)
_CAPITAL_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july september october"
    " november december".split()
)


@lru_cache(maxsize=2)
def _lower_words(language: str) -> frozenset[str]:
    forms = [form for name in NAMES for form in name.forms(language).named]
    if language == "en":
        lower = {form.lower() for form in forms if form[1:].islower() and len(form) > 3}
        return frozenset((lower | _CAPITAL_WORDS) - _SMALL_WORDS)
    return frozenset(form.removesuffix("=") for form in forms if len(form) > 4 and form.isalpha())


def lowered_names(text: str, language: str) -> Iterator[Span]:
    """Find names of the table that are written with a small letter; in Serbian their adjectives rightly are.

    >>> [span.of("посета србији") for span in lowered_names("посета србији", "sr")]
    ['србији']
    """
    known = _lower_words(language)
    body = prose(text)
    is_lowered = known.__contains__ if language == "en" else _is_lowered
    if any(map(is_lowered, _WORD.findall(body))):
        yield from (Span(*word.span()) for word in _WORD.finditer(body) if is_lowered(word[0]))


@lru_cache(maxsize=65_536)
def _is_lowered(word: str) -> bool:
    """Whether a Serbian word is a name of the table with a small letter."""
    if not word.islower():
        return False
    key = word_key(word)
    stem = key.rstrip("aeiou") if key[-1] in "aeiou" else re.sub("(?:om|em|im|ima)\\Z", "", key)
    return stem in _lower_words("sr") and not _ADJECTIVE.search(key) and not stem.endswith(("sk", "čk", "šk"))


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
        starts = language == "zh" or not at or not key[at - 1].isalnum() or (language == "sr" and _prefixed(key, at))
        whole = form.endswith("=") or (language == "en" and len(bare) < _LONG)
        if starts and not (whole and key[at + len(bare) : at + len(bare) + 1].isalnum()):
            return True
        at = key.find(bare, at + 1)
    return False


def _prefixed(key: str, at: int) -> bool:
    """Whether a stem stands behind a prefix of its own: постсовјетски, проруски."""
    start = at
    while start and key[start - 1].isalpha():
        start -= 1
    return key[start:at] in _PREFIXES


@lru_cache(maxsize=512)
def serbian_key(text: str) -> tuple[str, Sequence[int]]:
    """Return a text in small Latin letters and, for each place in it and its end, the place in the text.

    >>> serbian_key("Њу"), list(serbian_key("Ко")[1])
    (('nju', [0, 0, 1, 2]), [0, 1, 2])
    """
    if not _MANY.search(text):
        key = word_key(text)
        if len(key) == len(text):
            return key, range(len(text) + 1)
    parts = [*map(_KEYS.__getitem__, text)]
    places = [index for index, part in enumerate(parts) for _ in part]
    places.append(len(text))
    return "".join(parts), places


class _Keys(dict[str, str]):
    """What each letter is in small Latin ones, found when it is first asked for."""

    def __missing__(self, letter: str) -> str:
        return self.setdefault(letter, word_key(letter))


_KEYS = _Keys()

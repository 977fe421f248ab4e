"""Units of measure, currencies and per cent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from l10n.checks.base import BRACKETED, Pair, fault, prose
from l10n.checks.conversions import same_size
from l10n.checks.known_names import serbian_key
from l10n.checks.lexicon import Lexicon
from l10n.checks.unit_rows import CODES, ROWS, SYMBOLS
from l10n.checks.values.base import Value, amounts
from l10n.checks.values.found import values
from l10n.model.finding import Finding
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_SYMBOL = lazy_pattern("|".join(map(re.escape, sorted(SYMBOLS, key=len, reverse=True))))
_CODE = lazy_pattern(rf"(?<![^\W\d_])({'|'.join(sorted(CODES, key=len, reverse=True))})(?![^\W\d_]|[²³])")
_SYMBOLIC, _CODED = lazy_pattern("[%％$€£¥￥₽₹₩₺₴₪°℃℉²³]|[km][23]"), lazy_pattern(r"\d|[A-Z]{3}")
"""Without these there is no symbol and no code that counts."""

_LETTERS, _WORDLY = lazy_pattern(r"[^\W\d_]+"), lazy_pattern(r"\w")
_NEAR = 14
_BEHIND = 3
_BESIDE = 48
"""Characters beside a number or a unit in which what belongs to it stands."""
_PER = lazy_pattern(r"(?:\b(?:per|po|по)\s|[/每])\Z", re.IGNORECASE)
_WORD_BEFORE = lazy_pattern(
    r"(?<![^\W\d_])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh"
    r"|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|(?:twen|thir|for|fif|six|seven|eigh|nine)ty-\w+|hundred"
    r"|dva|tri|četiri|pet|šest|sedam|osam|devet|deset|\w{3,8}naest|(?:dva|tri|četr|pe|šez|sedam|osam|deve)deset|sto)"
    r"[\s\u00a0-]\Z"
)
"""A number in words before a percentage, which has no other way to be counted."""

_AMOUNT = lazy_pattern(r"\d[\d.,]{0,20}\s?[万亿萬億]{0,2}\Z|[一二三四五六七八九十百千万亿]{1,12}\Z")
_TENTH = "(?<=[一二两三四五六七八九\\d])成(?![为為立就功员員果本年长長都熟])"
_TENS = tuple("一二三四五六七八九几数")
_NUMBER_BEFORE = lazy_pattern(
    r"(?:\d|[〇零一二两三四五六七八九十百千万亿]|(?:thousand|million|billion|trillion|hiljad[aeu]|milion[ai]?"
    r"|milijard[aeiu]|bilion[ai]?))"
    r"[多余]?个?[\s\u00a0-]?\Z"
)


_FAR = lazy_pattern("(?<![\\d一二两三四五六七八九十百千多])[千万]\\Z")
_WEIGHS = lazy_pattern(r"\b(?:weigh|lift|load|heav|bomb|cargo|payload|kg\b|kilogram|lbs?\b)", re.IGNORECASE)
"""What tells pounds of weight from those of money."""

_SEVERAL = 2
_OPENS, _CLOSES = ("(", "（"), (")", "）")
"""A unit alone in brackets is that of a figure or a column."""

_FIGURES, _LAST_FIGURES = lazy_pattern(r"\d+(?:[.,]\d+)*"), lazy_pattern(r"(\d+(?:[.,]\d+)*)[\s\u00a0-]?\Z")
_TO = (
    r"[\s\u00a0]?(?:[–—~-]|to|and|or|vs\.?|versus|do|na|i|ili|naspram|prema|до|на|и|или|наспрам|према)"
    r"[\s\u00a0]?(?:\w+\s)?\d"
)
_SHARED = {"en": lazy_pattern(_TO), "sr": lazy_pattern(_TO), "zh": lazy_pattern("(?:[–—~～-]|至|到)\\d")}
"""What follows a number whose sign stands behind the next one: `9 to 12%`."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A unit where a text names it; `counted` if a number stands right before it, or is written against it."""

    unit: str
    measure: str
    span: Span
    counted: bool


def _table() -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    kinds: dict[str, str] = {}
    forms: dict[str, dict[str, str]] = {"en": {}, "sr": {}, "zh": {}}
    for row in ROWS.replace("\n  ", "").strip().splitlines():
        unit, measure, *columns = row.split("|")
        kinds[unit] = measure
        for language, column in zip(("en", "sr", "zh"), columns, strict=True):
            for form in column.split(","):
                if form != "-":
                    forms[language][form] = unit
    return kinds, forms


_KINDS, _FORMS = _table()


@lru_cache(maxsize=2)
def _lexicon(language: str) -> Lexicon:
    forms = ((form.removesuffix("="), form.endswith("="), unit) for form, unit in _FORMS[language].items())
    return Lexicon.of(forms, starts=_LETTERS, goes_on=_WORDLY)


@cache
def _chinese() -> re.Pattern[str]:
    ordered = sorted(_FORMS["zh"], key=len, reverse=True)
    return re.compile("|".join(_TENTH if form == "成" else form for form in ordered))


def mentions(text: str, language: str) -> Iterator[Mention]:
    """Return the units that a text names.

    >>> [(one.unit, one.counted) for one in mentions("The 350 km line cost $9.5 billion.", "en")]
    [('USD', True), ('km', True)]
    """
    body = prose(text)
    for match in _SYMBOL.finditer(body) if _SYMBOLIC.search(body) else ():
        counted = body[match.start() - 1 : match.start()].strip().isdigit() or bool(
            re.match(r"\s?\d", body[match.end() : match.end() + _BESIDE])
            or re.search(r"\d\s\Z", body[max(0, match.start() - _BESIDE) : match.start()])
        )
        yield _mention(SYMBOLS[match[0]], match, counted=counted)
    for match in _CODE.finditer(body) if _CODED.search(body) else ():
        before = body[max(0, match.start() - _BESIDE) : match.start()]
        after = body[match.end() : match.end() + _BESIDE]
        counted = bool(re.search(r"\d[\s\u00a0-]?\Z", before) or re.match(r"\s?\d", after))
        if len(match[0]) == 1 and body[match.start() - 1].isdigit() and language == "en":
            continue  # "$30m" is millions
        counted = counted or (len(match[0]) == 3 and bool(_PER.search(before)))
        counted = counted or (len(match[0]) > 1 and before[-1:] in _OPENS and after[:1] in _CLOSES)
        if counted or len(match[0]) == 3:
            yield _mention(CODES[match[0]], match, counted=counted)
    if language in _FORMS:
        yield from _named(body, language)


def _named(body: str, language: str) -> Iterator[Mention]:
    key, places = serbian_key(body) if language == "sr" else (body.lower(), range(len(body) + 1))
    if places[-1] != len(key) and language != "sr":
        key = body  # a letter whose small form is longer would shift the places
    for start, end, unit in _found_units(key, language):
        form = key[start:end]
        if form == "十年" and key[start - 1 : start] in _TENS:
            unit = "year"
        if form == "千米" and key[start - 1 : start] in tuple("一二两三四五六七八九几数"):
            # 三千米 is three thousand metres and three kilometres: either answers.
            yield from (Mention(one, "length", Span(start, end), counted=False) for one in ("m", "km"))
            continue
        if form == "里" and _FAR.search(key[max(0, start - 2) : start]):
            continue  # 万里长城, 千里之外
        before = key[max(0, start - _NEAR) : start]
        counted = form == "百分之" or bool(_NUMBER_BEFORE.search(before))
        counted = counted or (unit == "%" and bool(_WORD_BEFORE.search(before)))
        yield Mention(unit, _KINDS[unit], Span(places[start], places[end]), counted)


def _found_units(key: str, language: str) -> Iterator[tuple[int, int, str]]:
    if language != "zh":
        return _lexicon(language).found(key)
    units = _FORMS[language]
    return ((*match.span(), units[match[0]]) for match in _chinese().finditer(key))


def _mention(unit: str, match: re.Match[str], *, counted: bool) -> Mention:
    return Mention(unit, _KINDS[unit], Span(*match.span()), counted)


def converted(pair: Pair, source: Value, target: Value) -> bool:
    """Whether two numbers that differ say the same with the units behind them: three miles, 五公里."""
    said = unit_behind(pair.source, pair.source_lang.language, source)
    given = unit_behind(pair.target, pair.target_lang.language, target)
    return bool(said and given and said.measure == given.measure) and any(
        same_size((float(one.value), said.unit if said else ""), (float(other.value), given.unit if given else ""))
        for one in source.readings
        for other in target.readings
    )


def unit_behind(text: str, language: str, value: Value) -> Mention | None:
    """Return the unit that a quantity of a text counts, if one stands behind it."""
    near, size = text[value.start : value.end + _BEHIND + _BESIDE], value.end - value.start
    return next((one for one in mentions(near, language) if 0 <= one.span.start - size <= _BEHIND), None)


def _number(text: str, language: str, unit: Mention) -> Value | None:
    """Return the quantity that a unit of a text stands behind, or before as a sign of money does."""
    found = values(text, language)
    behind = next((one for one in found if 0 <= unit.span.start - one.end <= _BEHIND), None)
    if behind is not None or unit.measure != "money":
        return behind
    return next((one for one in found if 0 <= one.start - unit.span.end <= 1), None)


def _converted(pair: Pair, said: Mention, given: Mention) -> bool:
    """Whether a power (or a blast) is stated in another unit with another number (100万千瓦 for 1 GW).

    Whether rightly, the numbers' own check says.
    """
    numbers_of = (
        _number(pair.source, pair.source_lang.language, said),
        _number(pair.target, pair.target_lang.language, given),
    )
    if numbers_of[0] and numbers_of[1] and converted(pair, numbers_of[0], numbers_of[1]):
        return True
    if said.measure not in ("power", "energy") and not {said.unit, given.unit} & {"kt", "Mt"}:
        return False
    before = (_AMOUNT.search(pair.source[: said.span.start]), _AMOUNT.search(pair.target[: given.span.start]))
    numbers = [re.sub(r"[.,]", "", found[0]).strip() for found in before if found]
    return len(set(numbers)) == len(before)


def check_measures(pair: Pair) -> Iterable[Finding]:
    """Yield `unit` where a unit of the source is another one in the target, or lost beside its number."""
    if pair.target_lang.language not in _FORMS or pair.source_lang.language not in _FORMS:
        return
    source = list(mentions(pair.source, pair.source_lang.language))
    target = list(mentions(pair.target, pair.target_lang.language))
    said, given = _units(pair.source, source), _units(pair.target, target)
    missing = [
        one for one in source if one.unit not in given and one.counted and not _is_namesake(pair.source, one, given)
    ]
    extra = [one for one in target if one.unit not in said and one.counted]
    exchanged = dict(_exchanged(pair, source, target))
    yield from exchanged.values()
    missing = [one for one in missing if one.unit not in exchanged]
    for one in {mention.unit: mention for mention in missing}.values():
        name = one.span.of(pair.source)
        # Time is often said otherwise ("a decade", "ten years"): only a clear exchange counts.
        rival = next((other for other in extra if other.measure == one.measure), None)
        if rival is not None and _converted(pair, one, rival):
            extra.remove(rival)
            continue
        if rival is not None:
            extra.remove(rival)
            yield fault(
                "unit",
                f"The source says {name!r}, the target {rival.span.of(pair.target)!r}: give the source's unit.",
                rival.span,
            )
        elif one.measure != "time" and not _is_part(pair, one):
            yield fault("unit", f"The unit {name!r} of the source is missing: add it beside its number.")
    if missing or exchanged:
        return
    yield from _added(pair, extra, source, target)
    yield from _bare_shares(pair, source, target)


def _is_part(pair: Pair, share: Mention) -> bool:
    """Whether a percentage is a fraction in the target: 40% is two fifths, 六成 is six in ten."""
    if share.measure != "share":
        return False
    given = {one.value for value in values(pair.target, pair.target_lang.language) for one in value.readings}
    return any(
        one.value < 1 and one.value in given
        for value in values(pair.source, pair.source_lang.language)
        if value.start <= share.span.end and share.span.start <= value.end + 1
        for one in value.readings
    )


def _is_namesake(text: str, one: Mention, given: frozenset[str]) -> bool:
    """Whether a sign or word is another unit's as well, which the target has: ¥ is yen, a pound may be a weight."""
    said = one.span.of(text)
    weighs = one.unit == "GBP" and said.startswith("pound") and bool(_WEIGHS.search(text))
    return (said in "¥￥" and "JPY" in given) or (weighs and "lb" in given)


def _units(text: str, found: Sequence[Mention]) -> frozenset[str]:
    """Return the units that are named; ¥ may be either money's."""
    units = frozenset(one.unit for one in found)
    return units | {"JPY"} if any(one.span.of(text) in "¥￥" for one in found) else units


def _added(
    pair: Pair, extra: Sequence[Mention], source: Sequence[Mention], target: Sequence[Mention]
) -> Iterator[Finding]:
    """Find units that stand for another of the same kind where the source has that one more often.

    What a translator adds for readers stands beside what it explains: `5 miles (8 km)`.
    """
    for one in extra:
        said = [other for other in source if other.measure == one.measure and other.counted]
        given = [other for other in target if other.measure == one.measure and other.counted]
        aside = any(match.start() < one.span.start < match.end() for match in BRACKETED.finditer(pair.target))
        if one.measure in ("time", "share") or not said or aside or (len(given) > len(said) and one.measure != "money"):
            continue
        text = one.span.of(pair.target)
        known = said[0].span.of(pair.source)
        yield fault(
            "unit", f"The unit {text!r} is not in the source, which says {known!r}: give the source's unit.", one.span
        )
        return


def _exchanged(pair: Pair, source: Sequence[Mention], target: Sequence[Mention]) -> Iterator[tuple[str, Finding]]:
    """Find the units of a source that has several whose number counts another of them: 1.6 km long, 90 km high."""
    said = _counts(pair.source, pair.source_lang.language, source)
    units = {one.unit for _, one in said}
    if len(units) < _SEVERAL:
        return
    given = _counts(pair.target, pair.target_lang.language, target)
    units_of = {(value, one.unit) for value, one in said}
    for value, one in given:
        known = next((other for number, other in said if number == value and other.measure == one.measure), None)
        kept = known is not None and (value, known.unit) in {(number, other.unit) for number, other in given}
        if (
            known is None
            or kept
            or one.unit not in units
            or (value, one.unit) in units_of
            or _is_namesake(pair.source, known, frozenset((one.unit,)))
        ):
            continue
        text, meant = one.span.of(pair.target), known.span.of(pair.source)
        problem = f"The source says {meant!r} with this number, the target {text!r}: give the source's unit."
        yield known.unit, fault("unit", problem, one.span)


def _counts(text: str, language: str, found: Sequence[Mention]) -> list[tuple[Fraction, Mention]]:
    """Return the units that a number stands before, with its value; times and shares are said in too many ways."""
    counted = [one for one in found if one.counted and one.measure not in ("time", "share")]
    numbers = ((_number(text, language, one), one) for one in counted)
    return [(value.readings[0].value, one) for value, one in numbers if value is not None and value.readings]


def _bare_shares(pair: Pair, source: Sequence[Mention], target: Sequence[Mention]) -> Iterator[Finding]:
    """Find a percentage of the source that is a number without its sign in the target."""
    said = {value for value, _ in _shares(pair.source, source, pair.source_lang.language)}
    given = [value for value, _ in _shares(pair.target, target, pair.target_lang.language)]
    if len(said) < 2 or said <= set(given):
        return
    for match in _FIGURES.finditer(prose(pair.target)):
        value = _amount(match[0], pair.target_lang.language)
        if (
            value in said
            and value not in given
            and not _SHARED[pair.target_lang.language].match(pair.target, match.end())
        ):
            yield fault("unit", f"{match[0]!r} is a percentage in the source: add the sign.", Span(*match.span()))
            return


def _shares(text: str, found: Sequence[Mention], language: str) -> Iterator[tuple[Fraction, Span]]:
    for one in found:
        if one.unit == "%" and (match := _LAST_FIGURES.search(text[max(0, one.span.start - 12) : one.span.start])):
            value = _amount(match[1], language)
            if value is not None:
                yield value, one.span


def _amount(figures: str, language: str) -> Fraction | None:
    group, point = (".", ",") if language == "sr" else (",", ".")
    proper, other = amounts(figures, group=group, point=point)
    return other if proper is None else proper

"""Numbers, compared by value: `1,234.5` is `1.234,5`, `3.2 trillion` is `3.2万亿`, nine-thirty p.m. is 21.30."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from l10n.checks.base import Pair, fault
from l10n.checks.measures import converted, unit_behind
from l10n.checks.values.base import Reading, Value
from l10n.checks.values.found import values
from l10n.model.finding import Finding
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_EXCHANGED = str.maketrans(".,", ",.")

_LABELLED = lazy_pattern(
    r"(?:\b(?:(?i:sections?|chapters?|articles?|versions?|figures?|fig\.|tables?|parts?|paragraphs?|annex|no\."
    r"|standards?"
    r"|rule|step|box|chart|v\.?|sdg|odeljak|odeljk[ua]|tabel[aeiu]|slik[aeiu]|glav[aeiu]|član[au]?|verzij[aeiu]"
    r"|одељак|одељк[уа]|табел[аеиу]|слик[аеиу]|глав[аеиу]|члан[ау]?|верзиј[аеиу])"
    r"|\w+[a-z][A-Z]\w*|[A-Z]{2,}|(?<=[a-z,] )[A-Z][a-z]+)[\s\u00a0-]|第|[图表节])\Z"
)
"""What stands before a number that is a name (section 3.2, GPT-4.5, Industry 4.0): its mark is no decimal point."""

_SHORT_LABEL = lazy_pattern(r"\d{1,2}\.\d{1,2}")
_ONE_CAPITAL = lazy_pattern(r"\W{0,3}[^\W\d_]{2,}[\s\u00a0-]")

_ASIDE = 16
_YEARS_ASIDE = lazy_pattern(r"[(（][12]\d{3}[–—-](?:\d\d|[12]\d{3})年?[)）]")
"""Years in brackets, which a translator adds to the name of a period."""

_OPENED = lazy_pattern(r"[(（][^()（）\d]*\Z")
"""What stands in brackets before a number there."""

Readings = Callable[[Value], tuple[Reading, ...]]


def check_numbers(pair: Pair) -> Iterable[Finding]:
    """Yield `num` where a number is wrong, missing or extra, `num_format` where only its writing is another's."""
    sources = values(pair.source, pair.source_lang.language)
    targets = values(pair.target, pair.target_lang.language)
    left, free, odd = matched(sources, targets)
    for source, target in odd:
        if (
            source.text == target.text
            and _SHORT_LABEL.fullmatch(source.text)
            and _is_label(pair.source[: source.start], pair.target[: target.start])
        ):
            continue
        yield fault(
            "num_format",
            f"{target.text!r} is the right number in the writing of another language:"
            f" write {target.text.translate(_EXCHANGED)!r}.",
            Span(target.start, target.end),
            fix=target.text.translate(_EXCHANGED),
        )
    free = [one for one in free if not _is_explained(pair, one, sources)]
    others = [one for one in free if unit_behind(pair.target, pair.target_lang.language, one)] if left else []
    for source in list(left) if others else ():
        partner = next((one for one in others if one in free and converted(pair, source, one)), None)
        if partner is not None:
            left.remove(source)
            free.remove(partner)
    yield from _unequal(left, free, targets)


def _is_label(before: str, before_target: str) -> bool:
    """Whether a number belongs to the word before it as its name: section 3.2, GPT-4.5, Web 2.0 where both begin so."""
    return bool(_LABELLED.search(before) or (_ONE_CAPITAL.fullmatch(before) and _ONE_CAPITAL.fullmatch(before_target)))


def matched(
    sources: Sequence[Value], targets: Sequence[Value]
) -> tuple[list[Value], list[Value], list[tuple[Value, Value]]]:
    """Pair the quantities of two texts.

    Returns the source's and the target's that found no partner, and the pairs that differ in format alone.
    """
    free = list(targets)
    left = list(sources)
    odd: list[tuple[Value, Value]] = []
    for strength in (("sure", "soft"), ("sure", "soft", "loose")):
        for source in [one for one in left if one.strength in strength]:
            partner = next((one for one in free if one.strength in strength and _same(source, one, _proper)), None)
            if partner is not None:
                left.remove(source)
                free.remove(partner)
    for source in [one for one in left if one.strength != "loose"]:
        partner = next((one for one in free if _same(source, one, lambda value: value.odd)), None)
        if partner is not None:
            left.remove(source)
            free.remove(partner)
            odd.append((source, partner))
    # A number that the other text gives once for two stands for both.
    left = [one for one in left if not any(_same(one, other, _proper) for other in targets)]
    free = [one for one in free if not any(_same(other, one, _proper) for other in sources)]
    return left, free, odd


def _proper(value: Value) -> tuple[Reading, ...]:
    return value.readings


def _same(source: Value, target: Value, of_target: Readings) -> bool:
    # A source may itself be written oddly; that is not the target's fault.
    given = source.readings or source.odd
    return any(one in given for one in of_target(target))


def _is_explained(pair: Pair, extra: Value, sources: Sequence[Value]) -> bool:
    """Whether a number of the target says again, for its readers, what the source has: 9‰ per 1,000, mu as hectares."""
    if any(one.value == 1000 for one in extra.readings) and "‰" in pair.source and "‰" not in pair.target:
        return True
    if _YEARS_ASIDE.search(pair.target[max(0, extra.start - _ASIDE) : extra.end + _ASIDE]) and not _YEARS_ASIDE.search(
        pair.source
    ):
        return True
    before = pair.target[max(0, extra.start - _ASIDE) : extra.start]
    return bool(_OPENED.search(before)) and any(converted(pair, source, extra) for source in sources)


def _unequal(left: list[Value], free: list[Value], targets: Sequence[Value]) -> Iterable[Finding]:
    missing = [one for one in left if one.strength == "sure"]
    extra = [one for one in free if one.strength == "sure" and not (_is_decade(one) and any(map(_says_decade, left)))]
    words_left = [one for one in left if one.strength == "soft" or _is_two(one)]
    words_free = [one for one in free if one.strength == "soft" or _is_two(one)]
    if not missing and not extra:
        if not any(one.strength == "soft" for one in (*words_left, *words_free)):
            return
        pairs = list(zip(words_left, words_free, strict=False))
    else:
        rest = [one for one in words_free if one.strength == "soft"]
        pairs = list(zip(missing, [*extra, *rest], strict=False))
        pairs += list(zip([one for one in words_left if one.strength == "soft"], extra[len(missing) :], strict=False))
    for source, target in pairs:
        yield fault(
            "num",
            f"The source says {source.text!r}, the target {target.text!r}: give the source's number.",
            Span(target.start, target.end),
        )
    taken = {id(one) for pair in pairs for one in pair}
    for source in missing:
        if id(source) not in taken:
            yield fault("num", f"The number {source.text!r} of the source is missing: add it.")
    for target in extra:
        if id(target) not in taken:
            yield fault(
                "num",
                f"The number {target.text!r} is not in the source: remove or correct it.",
                Span(target.start, target.end),
            )


def _is_decade(value: Value) -> bool:
    """Whether it names a decade, or a year with which one ends (`by the end of the decade`: до 2030)."""
    first = value.readings[0] if value.readings else None
    return first is not None and (first.measure == "decade" or (1900 < first.value < 2100 and first.value % 10 == 0))


def _says_decade(value: Value) -> bool:
    return value.strength == "loose" and value.readings[:1] == (Reading("number", Fraction(10)),)


def _is_two(value: Value) -> bool:
    """Whether a word says two, which answers a wrong number though it is too common to be asked for."""
    return value.strength == "loose" and value.readings[:1] == (Reading("number", Fraction(2)),)

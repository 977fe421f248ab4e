"""Dates: day, month, year and the day of the week."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from l10n.checks.base import Pair, fault
from l10n.checks.values.dates import Date, dates, weekdays
from l10n.checks.values.found import values
from l10n.model.finding import Finding
from l10n.model.text import Span

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def check_dates(pair: Pair) -> Iterable[Finding]:
    """Yield `date` where a day, month, year or weekday differs; case, order and figures do not matter."""
    yield from _days_of_the_week(pair)
    free = list(dates(pair.target, pair.target_lang.language))
    given = tuple(free)
    left: list[Date] = []
    said_dates = dates(pair.source, pair.source_lang.language)
    alike = {(one.month, day) for one in free for day in one.days}
    for one in sorted(said_dates, key=lambda date: not any((date.month, day) in alike for day in date.days)):
        source = _turned(one, free)
        partner = _partner(source, free)
        if partner is None:
            left.append(source)
            continue
        free.remove(partner)
        if (problem := _difference(source, partner)) is not None:
            yield fault("date", problem, partner.span)
    for source in left:
        said = source.span.of(pair.source)
        if free:
            target = free.pop(0)
            yield fault(
                "date",
                f"The source says {said!r} ({_MONTHS[source.month - 1]}), the target {target.span.of(pair.target)!r}"
                f" ({_MONTHS[target.month - 1]}): give the source's month.",
                target.span,
            )
        elif _shares_month(pair, source, given):
            continue
        elif source.sure and pair.target_lang.language in ("en", "sr", "zh"):
            yield fault("date", f"The date {said!r} of the source is missing: add it.")


def _shares_month(pair: Pair, source: Date, given: Sequence[Date]) -> bool:
    """Whether a date's day stands before another one's, of the same month: за 10, а други за 24. април."""
    numbers = {one.value for value in values(pair.target, pair.target_lang.language) for one in value.readings}
    return any(one.month == source.month for one in given) and bool(source.days) and source.days <= numbers


def _turned(source: Date, free: list[Date]) -> Date:
    """Return a date as the target has it, where its figures may be read in two ways."""
    if source.swapped and any((one.month, one.day) == (source.day, source.month) for one in free):
        return replace(source, month=source.day, day=source.month)
    return source


def _partner(source: Date, free: list[Date]) -> Date | None:
    same = [one for one in free if one.month == source.month]
    return min(same, key=lambda one: (not one.days & source.days, one.year != source.year), default=None)


def _difference(source: Date, target: Date) -> str | None:
    both = len(source.days) == len(target.days) == 2
    if source.days and target.days and (source.days != target.days if both else not source.days & target.days):
        return f"The source has day {source.day} of the month, the target {target.day}: give the source's day."
    if source.year and target.year and source.year != target.year:
        return f"The source has the year {source.year}, the target {target.year}: give the source's year."
    return None


def _days_of_the_week(pair: Pair) -> Iterable[Finding]:
    said = {one.day for one in weekdays(pair.source, pair.source_lang.language)}
    found = weekdays(pair.target, pair.target_lang.language)
    missing = sorted(said - {one.day for one in found})
    # "Недеља" is also a week: on its own it proves nothing against a source without Sunday.
    extra = [one for one in found if one.day not in said and (one.day != 7 or pair.target_lang.language != "sr")]
    if pair.source_lang.language == "sr" and missing == [7]:
        return
    for day, wrong in zip(missing, extra, strict=False):
        place = Span(wrong.span.start, wrong.span.end)
        yield fault(
            "date",
            f"The source says {_DAYS[day - 1]}, the target {place.of(pair.target)!r} ({_DAYS[wrong.day - 1]}):"
            " give the source's day.",
            place,
        )

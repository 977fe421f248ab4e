from __future__ import annotations

from fractions import Fraction

import pytest

from l10n.checks.values.base import clock, decade, number
from l10n.checks.values.dates import dates
from l10n.checks.values.found import values

NUMBERS = [
    ("en", "1,234.5", "1234.5"),
    ("en", "$9.5 billion", "9500000000"),
    ("en", "two hundred and fifty thousand", "250000"),
    ("en", "twenty-five", "25"),
    ("en", "two and a half", "2.5"),
    ("en", "half a million", "500000"),
    ("en", "three quarters", "3/4"),
    ("en", "the 78th", "78"),
    ("en", "chapter XIV", "14"),
    ("sr", "1.234,5", "1234.5"),
    ("sr", "3,2 хиљаде милијарди", "3200000000000"),
    ("sr", "двадесет пет", "25"),
    ("sr", "dve trećine", "2/3"),
    ("sr", "пола милиона", "500000"),
    ("sr", "тројица", "3"),
    ("sr", "1\u202f234", "1234"),
    ("zh", "3.2万亿", "3200000000000"),
    ("zh", "1亿2000万", "120000000"),
    ("zh", "二〇二三年", "2023"),
    ("zh", "百分之六十", "60"),
    ("zh", "三分之二", "2/3"),
    ("zh", "第七十八届", "78"),
    ("zh", "两万五千人", "25000"),
    ("zh", "三成受访者", "30"),
]


@pytest.mark.parametrize(("language", "text", "value"), NUMBERS)
def test_numbers_are_read_as_their_language_writes_them(language: str, text: str, value: str) -> None:
    assert [one.readings[0] for one in values(text, language)] == [number(Fraction(value))]


ALIKE = [
    (("en", "9:30 p.m."), ("sr", "21.30"), clock(21, 30)),
    (("en", "2 p.m."), ("zh", "下午2点"), clock(14, 0)),
    (("sr", "18 часова"), ("en", "6 p.m."), clock(6, 0)),
    (("zh", "九点半"), ("en", "9:30"), clock(9, 30)),
    (("en", "the 1990s"), ("zh", "20世纪90年代"), number(1990)),
    (("en", "the 1990s"), ("sr", "деведесетих"), decade(90)),
    (("en", "the nineties"), ("sr", "деведесетих"), decade(90)),
]


@pytest.mark.parametrize(("one", "other", "reading"), ALIKE)
def test_times_and_decades_meet_in_one_reading(
    one: tuple[str, str], other: tuple[str, str], reading: tuple[str, Fraction]
) -> None:
    for language, text in (one, other):
        (value,) = values(text, language)
        assert reading in value.readings


@pytest.mark.parametrize("text", ["周三", "十分重要", "四川", "五月", "十几个", "数百万", "三番五次", "星期五"])
def test_chinese_numerals_that_are_no_numbers(text: str) -> None:
    assert values(text, "zh") == ()


DATES = [
    ("en", "On 28 June 1914", (28, 6, 1914)),
    ("en", "April 5, 2023", (5, 4, 2023)),
    ("en", "in May", (0, 5, 0)),
    ("en", "October 2022", (0, 10, 2022)),
    ("en", "Feb. 24", (24, 2, 0)),
    ("sr", "28. јуна 1914. године", (28, 6, 1914)),
    ("sr", "5. 10. 2000.", (5, 10, 2000)),
    ("sr", "у мају", (0, 5, 0)),
    ("sr", "3. maja 2022.", (3, 5, 2022)),
    ("zh", "2014年6月28日", (28, 6, 2014)),
    ("zh", "二〇二三年十二月五日", (5, 12, 2023)),
    ("en", "2023-04-05", (5, 4, 2023)),
]


@pytest.mark.parametrize(("language", "text", "date"), DATES)
def test_dates(language: str, text: str, date: tuple[int, int, int]) -> None:
    assert [(one.day, one.month, one.year) for one in dates(text, language)] == [date]


@pytest.mark.parametrize("text", ["It may rain.", "May it rain.", "They march on.", "March or die", "3个月"])
def test_words_that_only_look_like_months(text: str) -> None:
    assert dates(text, "zh" if "月" in text else "en") == ()

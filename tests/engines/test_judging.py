"""validate, order, pace, script, pseudo, languages: the small pure judgements."""

from __future__ import annotations

import pytest

from l10n.engines import NAMES, SERVES, UNDETERMINED, EngineSettings, engine, languages
from l10n.engines.order import order
from l10n.engines.pace import Pace, backoff
from l10n.engines.pseudo import pseudo
from l10n.engines.script import in_script
from l10n.engines.validate import reason_against, reason_within
from l10n.errors import UsageError
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("", "empty"),
        ("…", "empty"),
        ("The Bank  raised its rates.", "echo"),
        ("MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY.", "quota"),
        ("<!DOCTYPE html><html><body>", "page"),
        ("Error 500 (Server Error)!!1", "page"),
        ("реч " * 40, "repetition"),
        ("реч" * 40, "repetition"),
        ("重复" * 20, "repetition"),
        ("Банка је \x00 подигла", "garbage"),
        ("Банка � камате", "garbage"),
        (" ".join(f"реч{number}" for number in range(60)), "length"),
        ("Банка је подигла камате.", None),
        ("银行提高了利率。", None),
    ],
)
def test_reasons(answer: str, reason: str | None) -> None:
    assert reason_against("The bank raised its rates.", answer) == reason


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("The server said Error 500 again.", "Сервер је опет рекао Error 500."),
        ("no no no no no no no no", "не не не не не не не не"),
        ("NATO", "NATO"),
        ("5 km", "5 km"),
    ],
)
def test_what_the_source_has_itself_is_no_reason(source: str, answer: str) -> None:
    assert reason_against(source, answer) is None


LONG = [
    "Prices fell.",
    "The minister promised a new law on energy before the end of the year, at the latest.",
    "Nobody came.",
    "In the evening the parties of the coalition met in the old town hall.",
]


def test_order_is_told_by_lengths_and_by_numbers() -> None:
    answers = [text.upper() for text in LONG]

    assert order(LONG, answers) == "in order"
    assert order(LONG, answers[::-1]) == "out of order"
    assert order(LONG, answers[1:] + answers[:1]) == "out of order"
    years = [f"In {year} it rose." for year in (2019, 2020, 2021)]
    assert order(years, years) == "in order"
    assert order(years, years[::-1]) == "out of order"


def test_order_of_texts_that_are_alike_is_unclear() -> None:
    assert order(["It rose.", "It fell."], ["Расло је", "Пало је."]) == "unclear"
    assert order(["It rose."], ["Расло је."]) == "in order"


def test_a_known_rate_is_kept_to_nine_tenths() -> None:
    pace = Pace(5.0)
    now = started = 0.0
    for _ in range(10):
        now += pace.wait(now)
        pace.started(now)
        started = now

    assert started == pytest.approx(9 / 4.5)


def test_too_often_closes_the_gate_for_all_and_slows_down_once() -> None:
    pace = Pace()
    for tenth in range(10):
        pace.started(tenth / 10)
    pace.flooded(1.0, 2.0)
    pace.flooded(1.0, 1.0)
    assert pace.wait(1.0) == 2.0
    pace.started(3.0)
    interval = pace.wait(3.0)
    assert 0.1 < interval < 0.2
    for _ in range(200):
        pace.answered()
    pace.started(10.0)
    assert pace.wait(10.0) == 0.0


def test_a_refusal_below_the_known_rate_costs_little_and_many_slow_down() -> None:
    pace = Pace(10.0)
    pace.flooded(0.0, 1.0)
    pace.started(1.0)
    assert 0.12 < pace.wait(1.0) < 0.14
    for second in range(1, 9):
        pace.flooded(float(second), 1.0)
    pace.started(9.0)
    assert pace.wait(9.0) > 0.5


def test_refusals_that_have_nothing_to_do_with_the_pace_do_not_bring_it_to_a_halt() -> None:
    pace, now = Pace(), 0.0
    for number in range(1000):
        now += pace.wait(now)
        pace.started(now)
        if number % 10 == 9:
            pace.flooded(now, 1.0)
        else:
            pace.answered()

    assert now < 500


def test_backoff_grows_and_has_a_ceiling() -> None:
    assert [backoff(number, chance=1.0) for number in (1, 2, 3, 99)] == [0.5, 1.0, 2.0, 30.0]
    assert backoff(5, chance=0.0) == 0.0


@pytest.mark.parametrize(
    ("runs", "target", "expected"),
    [
        (["Skupština ", "zaseda"], SERBIAN, ["Скупштина ", "заседа"]),
        (["Скупштина заседа"], SERBIAN_LATIN, ["Skupština zaseda"]),
        (["Фирма Microsoft расте."], SERBIAN, ["Фирма Microsoft расте."]),
        (["Parliament"], CHINESE, ["Parliament"]),
    ],
)
def test_serbian_comes_in_the_script_that_was_asked_for(
    runs: list[str], target: LocaleTag, expected: list[str]
) -> None:
    assert in_script(runs, target) == expected


@pytest.mark.parametrize("target", [SERBIAN, SERBIAN_LATIN, CHINESE])
@pytest.mark.parametrize(
    "text", ["The tax of {year} rose 5% at https://example.org/a, see `x`.", "Порез расте.", "改革"]
)
def test_pseudo_keeps_what_is_not_prose_and_changes_the_rest(text: str, target: LocaleTag) -> None:
    made = pseudo(text, target)

    assert made == pseudo(text, target)
    assert made != text or (target == SERBIAN and "Порез" in text) or (target == CHINESE and "改革" in text)
    for kept in ("{year}", "5%", "https://example.org/a", "`x`"):
        assert (kept in made) == (kept in text)


def test_every_engine_says_whom_it_serves_and_why() -> None:
    assert set(SERVES) == set(NAMES)
    for name in NAMES:
        for target in (SERBIAN, SERBIAN_LATIN, CHINESE):
            assert languages.serves(name, ENGLISH, target)
            assert name in languages.why(name, ENGLISH, target)
    assert "converted to sr-Latn" in languages.why("google", ENGLISH, SERBIAN_LATIN)
    assert languages.why("deepl", ENGLISH, SERBIAN) == "deepl is asked for SR"
    assert "no name for xh" in languages.why("google", ENGLISH, LocaleTag("xh"))
    assert "conversion" in languages.why("google", SERBIAN, SERBIAN_LATIN)
    assert not languages.serves("mymemory", UNDETERMINED, SERBIAN)
    assert languages.codes("google", LocaleTag("en", "", "GB")) == ("en",)
    assert languages.asked("libretranslate", SERBIAN, "Latn") == SERBIAN_LATIN


def test_an_engine_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(UsageError, match="babelfish") as caught:
        engine(EngineSettings("babelfish"))

    assert "libretranslate" in caught.value.hint
    assert "marker-key" not in repr(EngineSettings("google", key="marker-key"))


@pytest.mark.parametrize(
    ("target", "locale", "reason"),
    [
        ("I'm sorry, but I cannot translate this text.", SERBIAN, "talk"),
        ("以下是翻译：银行提前关门。", CHINESE, "talk"),
        ("The bank had to close early today.", CHINESE, "script"),
        ("银行今天提前关门了，因为没有人来银行办事。", SERBIAN, "script"),
        ("Banka se danas zatvorila ranije.", SERBIAN, None),
        ("银行今天提前关门。", CHINESE, None),
        ("Windows 11 Pro", CHINESE, None),
    ],
)
def test_what_is_in_another_script_or_about_the_text_is_no_translation(
    target: str, locale: LocaleTag, reason: str | None
) -> None:
    assert reason_within("The bank closed early today.", target, locale) == reason


@pytest.mark.parametrize(
    ("text", "echo"),
    [("Why?", True), ("No.", True), ("km", False), ("kWh", False), ("NATO", False), ("A", False), ("CO2", False)],
)
def test_what_stays_in_every_language_is_no_echo(text: str, echo: bool) -> None:
    assert (reason_against(text, text) == "echo") is echo

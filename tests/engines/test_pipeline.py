from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from l10n.engines import EngineSettings
from l10n.engines import engine as engine_of
from l10n.engines.base import Deadline, EngineCrowdedError, EngineFloodedError, EngineKeyError, Form, Hints, Understands
from l10n.engines.budget import Budget
from l10n.engines.jobs import Job, Limits, Nature, Outcome, Result
from l10n.engines.pipeline import translated
from l10n.engines.pseudo import pseudo
from l10n.errors import EngineBusyError, EngineError, EngineRefusedError, UsageError
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, LocaleTag
from l10n.store.cache import MachineCache
from tests.engines.server import Server

SENTENCES = [
    "The parliament passed the budget on Tuesday after a debate of nine hours.",
    "Prices rose by 4% in 2023.",
    "The museum is **closed** until the autumn.",
    "Nobody expected so low a turnout in the east.",
    "Exports to China doubled.",
    "The novel won the [prize](https://example.org/prize) of the city, as its readers had long hoped.",
    "Farmers blocked the road near the border for three days, the police said.",
    "Wages lag behind.",
]
Answer = Callable[[list[str], int], list[str]]


def fine(texts: list[str], call: int) -> list[str]:
    return [pseudo(text, SERBIAN) for text in texts]


@dataclass
class Fake:
    """An engine in memory; `answer` gets the texts and the number of the call."""

    answer: Answer = fine
    batch: int = 4
    limit: int = 500
    budget: int = 1000
    concurrency: int = 1
    name: str = "fake"
    forms: tuple[Form, ...] = ("xml", "brackets", "sentinel")
    calls: list[list[str]] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    clock: Callable[[], float] = time.monotonic
    closed: bool = False
    understands: Understands = "nothing"
    hints: list[list[Hints]] = field(default_factory=list)
    cached_as: str = "fake"

    def close(self) -> None:
        self.closed = True

    def serves(self, source: LocaleTag, target: LocaleTag) -> bool:
        return target == SERBIAN

    def translate(
        self,
        texts: Sequence[str],
        *,
        source: LocaleTag,
        target: LocaleTag,
        deadline: Deadline,
        form: Form | None = None,
        hints: Sequence[Hints] = (),
    ) -> list[str]:
        self.hints.append(list(hints))
        self.calls.append(list(texts))
        self.starts.append(self.clock())
        return self.answer(list(texts), len(self.calls))


@dataclass
class Clock:
    """Time that passes only where somebody sleeps."""

    now: float = 100.0

    def read(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        assert seconds >= 0
        self.now += seconds + 1e-9

    @property
    def nature(self) -> Nature:
        return Nature(self.read, self.sleep, lambda: 0.5)


def run(
    engine: Fake,
    texts: Sequence[str] = SENTENCES,
    *,
    cache: MachineCache | None = None,
    limits: Limits | None = None,
    on_result: Callable[[Result], None] | None = None,
    clock: Clock | None = None,
) -> Outcome:
    time_of_the_test = clock or Clock()
    engine.clock = time_of_the_test.read
    return translated(
        [Job(str(number), text) for number, text in enumerate(texts)],
        engine=engine,
        source=ENGLISH,
        target=SERBIAN,
        cache=cache,
        limits=limits,
        nature=time_of_the_test.nature,
        on_result=on_result,
    )


def right(outcome: Outcome) -> bool:
    return not outcome.failed and all(result.target == pseudo(result.text, SERBIAN) for result in outcome.results)


def test_texts_go_in_batches_alike_hidden_and_come_back_in_their_order() -> None:
    engine = Fake()
    outcome = run(engine)

    assert right(outcome)
    assert [result.id for result in outcome.results] == [str(number) for number in range(8)]
    assert outcome.requests == len(engine.calls) == 3
    assert all(("<g" in batch[0]) == ("<g" in text) for batch in engine.calls for text in batch)


def test_equal_texts_are_sent_once_and_texts_without_words_never() -> None:
    engine = Fake()
    outcome = run(engine, ["Wages lag behind.", "—", "Wages lag behind.", "`x`", ""])

    assert engine.calls == [["Wages lag behind."]]
    assert [result.target for result in outcome.results] == ["Њагес лаг бехинд.", "—", "Њагес лаг бехинд.", "`x`", ""]


def test_a_mapping_does_as_well_and_progress_is_told() -> None:
    told: list[tuple[int, int]] = []
    outcome = translated(
        {"a": "Wages lag behind.", "b": "—"},
        engine=Fake(),
        source=ENGLISH,
        target=SERBIAN,
        progress=lambda done, total: told.append((done, total)),
    )

    assert [result.id for result in outcome.results] == ["a", "b"]
    assert told == [(1, 2), (2, 2)]


def test_a_second_run_asks_nothing(tmp_path: Path) -> None:
    with MachineCache(tmp_path / "c.db") as cache:
        run(Fake(), cache=cache)
        engine = Fake()
        outcome = run(engine, cache=cache)

    assert engine.calls == []
    assert right(outcome)
    assert all(result.cached for result in outcome.results)


@pytest.mark.parametrize(
    "error",
    [
        EngineBusyError("busy"),
        EngineBusyError("busy", retry_after=3.0),
        EngineFloodedError("flooded", retry_after=1.0),
        EngineFloodedError("flooded"),
        EngineRefusedError("refused"),
        EngineError("nonsense"),
        ValueError("a fault of the adapter, with marker-key-4711 in it"),
    ],
)
def test_a_failed_request_is_sent_again(error: Exception) -> None:
    def answer(texts: list[str], call: int) -> list[str]:
        if call in (1, 3):
            raise error
        return fine(texts, call)

    assert right(run(Fake(answer)))


@pytest.mark.parametrize(
    "bad",
    [
        lambda text: "",
        lambda text: text,
        lambda text: "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS",
        lambda text: "Error 500 (Server Error)!!1",
        lambda text: "реч " * 40,
        lambda text: pseudo(text, SERBIAN).replace("<", "").replace("⟦", ""),
    ],
)
def test_a_bad_answer_is_never_kept_and_asked_for_again(bad: Callable[[str], str], tmp_path: Path) -> None:
    def answer(texts: list[str], call: int) -> list[str]:
        return [bad(text) for text in texts] if call <= 2 else fine(texts, call)

    with MachineCache(tmp_path / "c.db") as cache:
        assert right(run(Fake(answer), cache=cache))
        assert all(cache.get("fake", "en", "sr-Cyrl", text) == pseudo(text, SERBIAN) for text in SENTENCES)


@pytest.mark.parametrize("turn", [lambda answers: answers[::-1], lambda answers: answers[1:] + answers[:1]])
def test_answers_in_another_order_are_not_believed(turn: Callable[[list[str]], list[str]]) -> None:
    assert right(run(Fake(lambda texts, call: turn(fine(texts, call)) if len(texts) > 1 else fine(texts, call))))


ALIKE = ["The law passed.", "The law failed.", "The tax rises."]


def test_texts_that_are_alike_go_with_marks_that_never_come_out() -> None:
    honest = Fake(batch=3)

    assert right(run(honest, ALIKE))
    assert honest.calls == [[f"⟦{500 + place}⟧ {text}" for place, text in enumerate(ALIKE)]]


def test_answers_that_come_with_their_marks_are_put_in_order_and_paid_once() -> None:
    engine = Fake(lambda sent, call: fine(sent, call)[::-1], batch=3)

    assert right(run(engine, ALIKE))
    assert len(engine.calls) == 1


def test_texts_whose_marks_are_lost_are_asked_for_alone() -> None:
    engine = Fake(lambda sent, call: [text.split("⟧ ")[-1] for text in fine(sent, call)], batch=3)

    assert right(run(engine, ALIKE))
    assert engine.calls[-3:] == [[text] for text in ALIKE]


def test_what_can_be_no_translation_is_no_matter_of_order() -> None:
    engine = Fake(lambda sent, call: [""] * len(sent) if call == 1 else fine(sent, call), batch=3)

    assert right(run(engine, ALIKE))
    assert [len(call) for call in engine.calls] == [3, 3]


def test_an_answer_that_has_begun_to_come_is_waited_for_beyond_the_time_that_silence_may_last() -> None:
    with Server(["drip"]) as server:
        made = engine_of(EngineSettings("libretranslate", server.url))
        limits = Limits(timeout_seconds=0.3)
        outcome = translated({"1": "It rose."}, engine=made, source=ENGLISH, target=SERBIAN, limits=limits)
        made.close()

    assert right(outcome)
    assert outcome.requests == 1


def test_two_answers_that_changed_places_are_caught_by_their_numbers() -> None:
    texts = [*SENTENCES[:4], "Prices fell by 5% in 2024."]

    def answer(sent: list[str], call: int) -> list[str]:
        answers = fine(sent, call)
        numbered = [place for place, text in enumerate(sent) if "Prices" in text]
        if len(numbered) == 2:
            one, two = numbered
            answers[one], answers[two] = answers[two], answers[one]
        return answers

    assert right(run(Fake(answer, batch=9), texts))


def test_a_short_array_is_refused_and_the_batch_divided() -> None:
    engine = Fake(lambda texts, call: fine(texts, call)[: max(1, len(texts) - 1)])

    assert right(run(engine))
    assert len(engine.calls[-1]) == 1


def test_one_text_that_the_engine_refuses_does_not_hold_up_the_others() -> None:
    def answer(texts: list[str], call: int) -> list[str]:
        if any("China" in text for text in texts):
            raise EngineRefusedError("HTTP 400")
        return fine(texts, call)

    outcome = run(Fake(answer))

    assert [result.problem for result in outcome.failed] == ["HTTP 400"]
    assert outcome.failed[0].text == "Exports to China doubled."
    assert sum(bool(result.target) for result in outcome.results) == 7


@pytest.mark.parametrize("told", [True, False])
def test_a_server_that_takes_fewer_texts_a_request_gets_fewer(told: bool) -> None:
    def answer(texts: list[str], call: int) -> list[str]:
        if len(texts) > 3:
            raise EngineCrowdedError("takes 3", most=3) if told else EngineRefusedError("HTTP 400")
        return fine(texts, call)

    engine = Fake(answer, batch=50, concurrency=4)
    texts = [f"{sentence} It was {number}." for number in range(40) for sentence in SENTENCES]
    assert right(run(engine, texts))
    refused = sum(len(call) > 3 for call in engine.calls)
    # Whoever is not told tries in vain with half of what was refused, and with half of that.
    assert refused <= (4 if told else len(texts) / 5)


def without_tokens(texts: list[str], call: int) -> list[str]:
    return [pseudo(re.sub(r"</?[gx][^>]*>|⟦\d+⟧|PH\d+", "", text), SERBIAN) for text in texts]


def test_markup_that_comes_back_in_no_form_is_kept_from_the_engine(tmp_path: Path) -> None:
    texts = ["The museum is **closed** until autumn.", "Is the [museum](https://example.org/m) **closed**?", "Is the"]
    engine = Fake(without_tokens, batch=1)
    with MachineCache(tmp_path / "c.db") as cache:
        outcome = run(engine, texts, cache=cache)
        again = run(Fake(without_tokens), texts, cache=cache)

    asked = [text for call in engine.calls for text in call]
    assert right(outcome)
    assert all(any(token in text for text in asked) for token in ("<g", "⟦", "PH"))
    assert len(asked) == len(set(asked)), "a run, or a run that is a text of its own as well, is paid for once"
    assert again.requests == 0


def test_a_run_without_a_translation_leaves_its_text_without_one() -> None:
    def answer(texts: list[str], call: int) -> list[str]:
        return [text if text == "shut for good" else without_tokens([text], call)[0] for text in texts]

    outcome = run(Fake(answer), ["The museum is **shut for good** now.", "The museum is **closed**.", "Open."])

    assert [bool(one.problem) for one in outcome.results] == [True, False, False]
    assert "untranslated" in outcome.failed[0].problem


def test_another_order_of_marks_is_believed_when_two_forms_agree() -> None:
    def answer(texts: list[str], call: int) -> list[str]:
        return [
            "О {1} питај {0} сада.".replace("{1}", second).replace("{0}", first)
            for text in texts
            for first, second in [(text.split()[1], text.split()[3])]
        ]

    def hurried(texts: list[str], call: int) -> list[str]:
        return answer([text.replace('<x id="', "<x_id=").replace("x id", "x_id") for text in texts], call)

    engine = Fake(lambda texts, call: [one.replace("<x_id=", '<x id="') for one in hurried(texts, call)])
    outcome = run(engine, ["Ask {name} about `tax` now."])

    assert outcome.results[0].target == "О `tax` питај {name} сада."
    assert len(engine.calls) == 2


def test_an_engine_that_only_fails_is_given_up() -> None:
    def answer(texts: list[str], call: int) -> list[str]:
        raise EngineBusyError("nobody there")

    engine = Fake(answer)
    outcome = run(engine, limits=Limits(failures=5))

    assert len(engine.calls) == 5
    assert len(outcome.failed) == 8
    assert "given up" in outcome.stopped


def test_a_wrong_key_is_found_out_soon() -> None:
    def answer(texts: list[str], call: int) -> list[str]:
        raise EngineKeyError("HTTP 403")

    engine = Fake(answer)
    assert len(run(engine).failed) == 8
    assert len(engine.calls) <= 6


@pytest.mark.parametrize("limits", [Limits(stall_seconds=60, failures=10**6), Limits(total_seconds=60, failures=10**6)])
def test_nobody_waits_for_ever(limits: Limits) -> None:
    def answer(texts: list[str], call: int) -> list[str]:
        raise EngineFloodedError("flooded", retry_after=10)

    clock = Clock()
    outcome = run(Fake(answer), limits=limits, clock=clock)

    assert len(outcome.failed) == 8
    assert clock.now - 100 < 90


def test_an_engine_that_asks_for_an_hour_is_not_waited_for() -> None:
    def answer(texts: list[str], call: int) -> list[str]:
        raise EngineFloodedError("flooded", retry_after=3600)

    clock = Clock()
    assert "3600" in run(Fake(answer), clock=clock).stopped
    assert clock.now < 110


def test_the_rate_is_kept_and_one_gate_stops_everyone() -> None:
    def answer(texts: list[str], call: int) -> list[str]:
        if call == 3:
            raise EngineBusyError("wait", retry_after=7.0)
        return fine(texts, call)

    engine = Fake(answer, batch=1)
    assert right(run(engine, limits=Limits(rate=2.0)))
    gaps = [later - earlier for earlier, later in zip(engine.starts, engine.starts[1:], strict=False)]
    assert min(gaps) >= 1 / 1.8 - 1e-6
    assert gaps[2] >= 7.0


def test_what_is_good_is_kept_before_it_is_told(tmp_path: Path) -> None:
    with MachineCache(tmp_path / "c.db") as cache:

        def told(result: Result) -> None:
            assert cache.get("fake", "en", "sr-Cyrl", result.text) == result.target
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            run(Fake(), cache=cache, on_result=told)
        engine = Fake()
        assert right(run(engine, cache=cache))

    assert len(engine.calls) == 2


def test_an_adapter_that_holds_a_request_for_ever_is_left_behind() -> None:
    never = threading.Event()
    first = threading.Event()

    def answer(texts: list[str], call: int) -> list[str]:
        if "Wages" in texts[0] and not first.is_set():
            first.set()
            never.wait(10)
        return fine(texts, call)

    engine = Fake(answer, batch=1, concurrency=2)
    began = time.monotonic()
    outcome = translated(
        {text: text for text in SENTENCES}, engine=engine, source=ENGLISH, target=SERBIAN, limits=Limits(concurrency=2)
    )
    never.set()

    assert right(outcome)
    assert time.monotonic() - began < 6


def test_texts_that_cannot_be_sent_are_reported() -> None:
    outcome = run(Fake(limit=20), ["Far too long a sentence for this engine.", "Bad \ud800 text", "Wages lag behind."])

    assert "longer" in outcome.results[0].problem
    assert "surrogate" in outcome.results[1].problem
    assert outcome.results[2].target


def test_locales_that_an_engine_does_not_serve_are_refused() -> None:
    with pytest.raises(UsageError, match="zh-Hans"):
        translated({"a": "b"}, engine=Fake(), source=ENGLISH, target=CHINESE)


def test_no_problem_repeats_the_words_of_an_adapters_fault() -> None:
    def answer(texts: list[str], call: int) -> list[str]:
        raise ValueError("marker-key-4711")

    assert "marker" not in repr(run(Fake(answer)))


def test_a_budget_is_spent_to_the_last_text_that_it_reaches_and_failures_cost_nothing() -> None:
    def answer(sent: list[str], call: int) -> list[str]:
        if call == 1:
            raise EngineBusyError("busy")
        return fine(sent, call)

    budget = Budget(characters=150)
    engine = Fake(answer)
    outcome = run(engine, limits=Limits(budget=budget))
    paid = sum(len(text) for call in engine.calls[1:] for text in call)

    assert 70 < paid <= 150
    assert outcome.stopped == f"the budget of this run does not reach further ({paid} of 150 characters spent)"
    assert len(outcome.failed) == len(SENTENCES) - sum(map(len, engine.calls[1:]))
    assert not run(Fake(), limits=Limits(budget=Budget(characters=5_000))).failed


def test_ctrl_c_keeps_what_is_under_way(tmp_path: Path) -> None:
    def answer(sent: list[str], call: int) -> list[str]:
        time.sleep(0.3 * (call - 1))
        return fine(sent, call)

    def interrupted(result: Result) -> None:
        raise KeyboardInterrupt

    engine = Fake(answer, concurrency=2)
    with MachineCache(tmp_path / "c.db") as cache:
        with pytest.raises(KeyboardInterrupt):
            run(engine, cache=cache, on_result=interrupted)
        sent = len(engine.calls)
        assert right(run(engine, cache=cache))

    assert sent == 2
    assert sum(map(len, engine.calls)) == len(SENTENCES)


def test_the_same_bad_answer_over_and_over_is_not_paid_for_for_ever() -> None:
    engine = Fake(lambda sent, call: ["I cannot translate this."])
    outcome = run(engine, SENTENCES[:1])

    assert len(engine.calls) == 4
    assert "excused itself" in outcome.failed[0].problem


def test_lost_marks_are_counted_by_their_form(tmp_path: Path) -> None:
    with MachineCache(tmp_path / "c.db") as cache:
        run(Fake(without_tokens), [SENTENCES[2]], cache=cache)
        run(Fake(), [SENTENCES[5]], cache=cache)
        counts = {one.form: (one.whole, one.lost) for one in cache.form_counts()}

    assert counts == {"xml": (1, 1), "brackets": (0, 1), "sentinel": (0, 1)}

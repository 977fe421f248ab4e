"""The measuring programs' server, in all its modes: everything delivered or reported, nothing wrong kept."""

from __future__ import annotations

import importlib.util
import os
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol, cast

import pytest

from l10n.engines import EngineSettings, engine
from l10n.engines.jobs import Job, Limits, Outcome
from l10n.engines.pipeline import translated
from l10n.model.locale import ENGLISH, SERBIAN
from l10n.store.cache import MachineCache

pytestmark = pytest.mark.shared

_SHARED = Path(os.environ.get("L10N_SHARED") or Path(__file__).parents[2].parent / "shared")
_WORDS = "parliament budget museum turnout harvest inflation border theatre minister export wages novel drought".split()


class _Running(Protocol):
    url: str

    def stats(self) -> dict[str, int]: ...


class _Module(Protocol):
    MODES: dict[str, str]
    FaultServer: Callable[..., AbstractContextManager[_Running]]

    def reverse(self, text: str, target: str) -> str: ...


@pytest.fixture(scope="module")
def faults() -> _Module:
    path = _SHARED / "tools" / "mt_fault_server.py"
    if not path.exists():
        pytest.skip("the measuring programs are not beside the checkout; name their folder in L10N_SHARED")
    spec = importlib.util.spec_from_file_location("mt_fault_server", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast(_Module, module)


def sentences(count: int) -> list[str]:
    """Return sentences of varied length, some with markup and numbers, all different."""
    made = []
    for number in range(count):
        words = [_WORDS[(number * step + step) % len(_WORDS)] for step in range(1, 4 + number * 7 % 17)]
        if number % 5 == 0:
            words[1] = f"**{words[1]}**"
        tail = f" in {1900 + number}" if number % 3 == 0 else f" {_WORDS[number % 13]} {_WORDS[number // 13 % 13]}"
        made.append(" ".join(words).capitalize() + tail + ".")
    return made


def run(
    server: _Running,
    texts: list[str],
    *,
    name: str = "libretranslate",
    cache: MachineCache | None = None,
    rate: float = 0,
) -> Outcome:
    made = engine(EngineSettings(name, server.url))
    limits = Limits(concurrency=4, timeout_seconds=1.0, rate=rate)
    jobs = [Job(str(number), text) for number, text in enumerate(texts)]
    outcome = translated(jobs, engine=made, source=ENGLISH, target=SERBIAN, cache=cache, limits=limits)
    made.close()
    return outcome


def test_five_hundred_sentences_take_a_second_and_a_rerun_asks_nothing(faults: _Module, tmp_path: Path) -> None:
    texts = sentences(500)
    with faults.FaultServer(latency_ms=200) as server, MachineCache(tmp_path / "c.db") as cache:
        began = time.monotonic()
        first = run(server, texts, cache=cache)
        seconds = time.monotonic() - began
        asked = server.stats()["requests"]
        again = run(server, texts, cache=cache)

        assert not first.failed
        assert seconds < 3
        assert server.stats()["requests"] == asked
        assert [one.target for one in again.results] == [one.target for one in first.results]


@pytest.mark.parametrize("name", ["libretranslate", "google"])
def test_no_mode_puts_a_wrong_target_into_the_cache(faults: _Module, tmp_path: Path, name: str) -> None:
    modes = [mode for mode in faults.MODES if mode not in ("429", "503")]  # these two only cost waiting time
    texts = sentences(60)
    with (
        faults.FaultServer(latency_ms=1, fail_rate=0.15, modes=modes, hang_s=1.2, seed=3) as server,
        MachineCache(tmp_path / "c.db") as cache,
    ):
        outcome = run(server, texts, name=name, cache=cache)

    assert len(outcome.results) == len(texts)
    for result in outcome.results:
        assert result.target or result.problem
        kept = cache_of(tmp_path, name, result.text)
        assert kept is None or faults.reverse(kept, "sr") == result.text
    assert len(outcome.failed) <= 2


def cache_of(folder: Path, name: str, text: str) -> str | None:
    with MachineCache(folder / "c.db") as cache:
        return cache.get(name, "en", "sr-Cyrl", text)


def test_a_known_rate_is_never_overstepped(faults: _Module) -> None:
    # A burst of four forgives a scheduler that wakes a thread late, not a client without a pace of its own.
    with faults.FaultServer(latency_ms=1, rate_limit=20, burst=4) as server:
        outcome = run(server, sentences(30), name="google", rate=20)

        assert not outcome.failed
        assert server.stats()["rate_limited"] <= 1


def test_mangled_placeholders_are_mended_or_asked_for_again(faults: _Module) -> None:
    texts = sentences(120)
    with faults.FaultServer(mangle_placeholders=0.4) as server:
        outcome = run(server, texts)

    wrong = [one for one in outcome.results if one.target and faults.reverse(one.target, "sr") != one.text]
    assert not wrong
    assert len(outcome.failed) <= 2


@pytest.mark.parametrize("name", ["libretranslate", "openai"])
def test_answers_in_reversed_order_are_never_taken_and_nothing_is_paid_twice(
    faults: _Module, tmp_path: Path, name: str
) -> None:
    texts = [f"The {one} {other} {verb}." for one in _WORDS for other in _WORDS[:9] for verb in ("rose", "fell")]
    with (
        faults.FaultServer(latency_ms=1, fail_rate=0.4, modes=["swapped"], seed=3) as server,
        MachineCache(tmp_path / "c.db") as cache,
    ):
        outcome = run(server, texts, name=name, cache=cache)
        paid = server.stats()["texts_delivered"]

    assert not outcome.failed
    assert all(faults.reverse(one.target, "sr") == one.text for one in outcome.results)
    assert paid <= len(set(texts))

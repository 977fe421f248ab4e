from __future__ import annotations

import pytest

from l10n.engines.jobs import NO_HINTS
from l10n.engines.pending import Pending
from l10n.engines.runs import Runs, pieces


def pending(text: str) -> Pending:
    return Pending(text, ("xml",), NO_HINTS)


@pytest.mark.parametrize("text", ["", "words", "**all**", " a [b](c.md) `d`\n", "{a}{b}", "x_y * z **w"])
def test_pieces_are_the_text(text: str) -> None:
    assert "".join(pieces(text)) == text


def test_a_text_is_made_of_its_runs_each_asked_for_once() -> None:
    runs = Runs(["the law"])
    one, two = pending("The **budget**, 5% of `gdp`."), pending("<b>the law</b> on **budget** ")

    assert runs.divide(one) == ["The", "budget", ", 5% of"]
    assert runs.divide(two) == ["on"]
    for run, target in (("The", "Тај"), ("budget", "буџет"), (", 5% of", ", 5% од"), ("on", "о")):
        runs.translated(run, target)
    assert runs.complete() == [(one, "Тај **буџет**, 5% од `gdp`.")]
    runs.translated("the law", "закон")
    assert runs.complete() == [(two, "<b>закон</b> о **буџет** ")]
    assert runs.complete() == []


def test_a_lost_run_costs_all_that_wait_for_it_once() -> None:
    runs = Runs()
    one, two = pending("the **budget**"), pending("a **law**")
    runs.divide(one)
    runs.divide(two)
    runs.lost("budget")

    assert runs.hopeless() == [one]
    assert runs.hopeless() == []
    runs.lost("a")
    assert runs.hopeless() == [two]

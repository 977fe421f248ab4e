from __future__ import annotations

import itertools

import pytest

from l10n.approval.risk import SIGNALS, risk, with_findings
from l10n.model.ledger import Action, Event


def offer(origin: str, *signals: str, score: float = 0.0) -> Event:
    action: Action = "outdated" if origin == "source changed" else "proposed"
    return Event("", "somebody", action, "A.", "Б.", origin=origin, score=score, signals=signals)


def test_what_a_person_gave_bears_no_risk_of_its_own() -> None:
    assert risk(None) == risk(offer("human")) == 0.0


def test_every_doubt_raises_the_risk_and_none_makes_it_certain() -> None:
    for signals in itertools.permutations(SIGNALS):
        risks = [risk(offer("machine", *signals[:count])) for count in range(len(signals) + 1)]
        assert risks == sorted(set(risks))
        assert risks[-1] < 1.0
    known = risk(offer("machine"))
    warned, wrong = with_findings(known, errors=0, warnings=1), with_findings(known, errors=1, warnings=0)
    assert known < warned < wrong < 1.0


@pytest.mark.parametrize("signal", ["moved", "what a newer one says"])
def test_a_signal_counts_whether_it_is_known_here_or_not(signal: str) -> None:
    assert risk(offer("machine", signal)) > risk(offer("machine"))


def test_the_less_like_a_match_the_riskier() -> None:
    assert risk(offer("memory", score=0.95)) < risk(offer("memory", score=0.8)) < risk(offer("source changed"))

from __future__ import annotations

import pytest

from l10n.approval.urgency import urgency
from l10n.model.catalog import State


def test_what_is_likelier_to_be_wrong_comes_first() -> None:
    ranked = [
        urgency("pending", errors=2, warnings=0),
        urgency("draft", errors=0, warnings=1, risk=0.9),
        urgency("stale", errors=0, warnings=1),
        urgency("stale", errors=0, warnings=0),
        urgency("draft", errors=0, warnings=0, risk=0.2),
        urgency("draft", errors=0, warnings=0),
        urgency("pending", errors=0, warnings=1),
        urgency("pending", errors=0, warnings=0),
    ]
    assert ranked == sorted(ranked, reverse=True)
    assert len(set(ranked)) == len(ranked)


@pytest.mark.parametrize("state", ["empty", "approved", "carried"])
def test_what_nobody_has_to_decide_does_not_wait(state: State) -> None:
    assert urgency(state, errors=3, warnings=3, risk=1.0) == 0.0


def test_nothing_but_an_error_is_as_urgent_as_an_error() -> None:
    assert urgency("draft", errors=0, warnings=9, risk=1.0) < urgency("pending", errors=1, warnings=0) == 1.0

"""What was taken back counts as if it never had been said."""

from __future__ import annotations

import pytest

from l10n.approval import History
from l10n.model.catalog import UnitKey
from l10n.model.ledger import Action, Event

KEY = UnitKey(None, "Who pays?")


def told(*said: tuple[Action, str, str]) -> History:
    """Return a history of what was said of a target, in one document; the third word is what is withdrawn."""
    events = [
        Event(str(at), "Ana", action, KEY.source, target, origin=of) for at, (action, target, of) in enumerate(said)
    ]
    return History.of(("a", event) for event in events)


@pytest.mark.parametrize("last", ["accepted", "rejected", "confirmed"])
@pytest.mark.parametrize("first", ["proposed", "translated", "accepted", "rejected"])
def test_the_history_is_as_before(first: Action, last: Action) -> None:
    before = told((first, "Ко плаћа?", ""))
    after = told((first, "Ко плаћа?", ""), (last, "Ко плаћа?", ""), ("withdrawn", "Ко плаћа?", last))
    for ask in (History.accepted, History.rejected, History.firm, History.given):
        assert ask(after, KEY, "Ко плаћа?") == ask(before, KEY, "Ко плаћа?")
    assert after.unconfirmed("a", KEY, "Ко плаћа?") == before.unconfirmed("a", KEY, "Ко плаћа?")
    assert after.standing("a", KEY) == before.standing("a", KEY)
    assert after.past(KEY) == before.past(KEY)


def test_a_wording_that_was_taken_back_leaves_the_one_before() -> None:
    history = told(("translated", "Прво", ""), ("translated", "Друго", ""), ("withdrawn", "Друго", "translated"))
    standing = history.standing("a", KEY)
    assert standing is not None
    assert standing.target == "Прво"
    assert not history.firm(KEY, "Друго")


def test_what_was_never_said_can_be_taken_back_too() -> None:
    history = told(("withdrawn", "Ко плаћа?", "accepted"))
    assert history.standing("a", KEY) is None
    assert not history.accepted(KEY, "Ко плаћа?")


def test_the_same_word_of_another_document_stands() -> None:
    history = History()
    for at, (document, action, of) in enumerate(
        [("a", "accepted", ""), ("b", "accepted", ""), ("b", "withdrawn", "accepted")]
    ):
        known: Action = "accepted" if action == "accepted" else "withdrawn"
        history.add(document, Event(str(at), "Ana", known, KEY.source, "Ко плаћа?", origin=of))
    assert history.accepted(KEY, "Ко плаћа?")

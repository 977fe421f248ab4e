from __future__ import annotations

from dataclasses import replace

import pytest

from l10n.approval import History, Standing, observed, state, stripped
from l10n.model.catalog import State, Unit, UnitKey
from l10n.model.ledger import Action, Event

SOURCE = "The bridge is closed."
TARGET = "Мост је затворен."


def event(action: Action, target: str = TARGET, *, source: str = SOURCE, at: int = 1, origin: str = "") -> Event:
    return Event(f"2026-01-01T00:00:{at:02}.000000Z", "ana", action, source, target, origin=origin)


def history(*events: Event, document: str = "bridge") -> History:
    return History.of((document, one) for one in events)


@pytest.mark.parametrize(
    ("unit", "events", "own", "expected"),
    [
        (Unit(SOURCE), (), False, "empty"),
        (Unit(SOURCE, "   "), (), False, "empty"),
        (Unit(SOURCE, TARGET, fuzzy=True), (event("proposed", origin="machine"),), False, "draft"),
        (Unit(SOURCE, TARGET, fuzzy=True), (), False, "draft"),
        (Unit(SOURCE, TARGET, fuzzy=True, previous_source="The bridge closed."), (), False, "stale"),
        (Unit(SOURCE, TARGET, fuzzy=True), (event("outdated"),), False, "stale"),
        (Unit(SOURCE, TARGET), (), False, "pending"),
        (Unit(SOURCE, TARGET, previous_source="a left-over proves nothing"), (), False, "pending"),
        (Unit(SOURCE, TARGET), (event("accepted"),), False, "approved"),
        (Unit(SOURCE, TARGET), (event("carried"),), False, "approved"),
        (Unit(SOURCE, TARGET, fuzzy=True), (event("accepted"),), False, "draft"),
        (Unit(SOURCE, TARGET + " "), (event("accepted"),), False, "pending"),
        (Unit("The  bridge\nis closed.", TARGET), (event("accepted"),), False, "approved"),
        (Unit("the bridge is closed.", TARGET), (event("accepted"),), False, "pending"),
        (Unit(SOURCE, TARGET), (event("accepted", at=1), event("rejected", at=2)), False, "pending"),
        (Unit(SOURCE, TARGET), (event("rejected", at=1), event("accepted", at=2)), False, "approved"),
        (Unit(SOURCE, SOURCE), (), False, "empty"),
        (Unit(SOURCE, SOURCE), (event("accepted", SOURCE),), False, "empty"),
        (Unit(SOURCE, SOURCE), (event("left", SOURCE),), False, "carried"),
        (Unit(SOURCE, SOURCE), (), True, "carried"),
        (Unit(SOURCE, "The bridge is shut."), (), True, "pending"),
        (Unit(SOURCE, "The bridge is shut."), (event("accepted", "The bridge is shut."),), True, "approved"),
        (Unit("12,5", "12,5"), (), False, "carried"),
    ],
)
def test_the_state_follows_from_catalog_and_ledger(
    unit: Unit, events: tuple[Event, ...], own: bool, expected: State
) -> None:
    assert state(unit, history(*events), document="bridge", own=own) == expected


def test_an_approval_counts_in_every_document_but_left_as_is_only_in_its_own() -> None:
    known = history(event("accepted"), event("left", "NATO", source="NATO"))
    assert state(Unit(SOURCE, TARGET), known, document="other", own=False) == "approved"
    assert state(Unit("NATO", "NATO"), known, document="other", own=False) == "empty"


def test_a_role_is_no_part_of_an_approval_and_a_declared_context_is() -> None:
    known = history(event("accepted"))
    assert state(Unit(SOURCE, TARGET, context="heading"), known, document="bridge", own=False) == "approved"
    assert state(Unit(SOURCE, TARGET, context="the old bridge"), known, document="bridge", own=False) == "pending"


def seen(*units: Unit, known: History, trust: bool = False) -> tuple[list[str], list[bool], int]:
    found = observed(units, known, document="bridge", by="ana", at="9", trust_flags=trust)
    return [one.action for one in found.events], [unit.fuzzy for unit in found.units], found.stripped


def test_a_fuzzy_mark_taken_from_an_unchanged_draft_confirms_it() -> None:
    known = history(event("proposed", origin="machine"))
    assert seen(Unit(SOURCE, TARGET), known=known) == (["confirmed"], [False], 0)


def test_a_changed_draft_is_a_translation_and_a_changed_fuzzy_one_a_persons_draft() -> None:
    known = history(event("proposed", origin="machine"))
    assert seen(Unit(SOURCE, "Мост је затворен"), known=known)[0] == ["translated"]
    found = observed(
        (Unit(SOURCE, "Мост није отворен.", fuzzy=True),), known, document="bridge", by="ana", at="9"
    ).events
    assert [(one.action, one.origin) for one in found] == [("proposed", "human")]


def test_an_emptied_target_is_told_and_one_that_never_was_is_not() -> None:
    assert seen(Unit(SOURCE), known=history(event("translated")))[0] == ["cleared"]
    assert seen(Unit(SOURCE), known=history())[0] == []
    assert seen(Unit(SOURCE), known=history(event("translated", at=1), event("cleared", at=2)))[0] == []


def test_nothing_new_is_told_twice() -> None:
    known = history(event("translated"), event("accepted", at=2))
    assert seen(Unit(SOURCE, TARGET), known=known) == ([], [False], 0)


def two_drafts() -> tuple[tuple[Unit, Unit], History]:
    other = "The road is open."
    known = history(
        event("proposed", origin="machine"), event("proposed", "Пут је отворен.", source=other, origin="machine")
    )
    return (Unit(SOURCE, TARGET), Unit(other, "Пут је отворен.")), known


def test_marks_that_vanish_all_at_once_are_put_back_unless_a_person_did_it() -> None:
    units, known = two_drafts()
    assert seen(*units, known=known) == (["stripped", "stripped"], [True, True], 2)
    assert seen(*units, known=known, trust=True) == (["confirmed", "confirmed"], [False, False], 0)


def test_marks_that_were_put_back_are_taken_when_a_person_says_so_later() -> None:
    units, known = two_drafts()
    for one in observed(units, known, document="bridge", by="ana", at="8").events:
        known.add("bridge", one)
    put_back = tuple(replace(unit, fuzzy=True) for unit in units)
    assert seen(*put_back, known=known) == ([], [True, True], 0)
    assert seen(*put_back, known=known, trust=True) == (["confirmed", "confirmed"], [False, False], 0)


def test_a_mark_that_a_person_set_is_told_and_so_is_its_removal() -> None:
    known = history(event("translated"), event("accepted", at=2))
    marked = Unit(SOURCE, TARGET, fuzzy=True)
    assert seen(marked, known=known)[0] == ["marked"]
    known.add("bridge", event("marked", at=3))
    assert seen(marked, known=known)[0] == []
    assert known.standing("bridge", marked.key) == Standing(TARGET, fuzzy=True)
    assert seen(Unit(SOURCE, TARGET), known=known)[0] == ["confirmed"]


def test_a_target_that_is_edited_back_is_what_stands() -> None:
    known = history(event("accepted", at=1), event("translated", "Мост!", at=2))
    assert seen(Unit(SOURCE, TARGET), known=known)[0] == ["translated"]
    assert seen(Unit(SOURCE, "Мост!"), known=known)[0] == []


def test_one_new_text_or_one_mark_left_shows_that_a_person_was_at_work() -> None:
    (first, second), known = two_drafts()
    assert not stripped((first, Unit(second.source, "Пут је проходан.")), known, document="bridge")
    assert not stripped((first, Unit(second.source, second.target, fuzzy=True)), known, document="bridge")


def test_our_own_note_tells_whose_a_draft_is_after_a_crash() -> None:
    unit = Unit(SOURCE, TARGET, fuzzy=True, notes=("paragraph", "machine draft: libretranslate"))
    found = observed((unit,), History(), document="bridge", by="ana", at="9").events
    assert [(one.action, one.by, one.origin) for one in found] == [("proposed", "libretranslate", "machine")]
    edited = observed((unit,), history(event("proposed", "Мост.")), document="bridge", by="ana", at="9").events
    assert [one.origin for one in edited] == ["human"]


def test_what_is_brought_back_is_what_stood_here_last_and_else_what_was_accepted_anywhere() -> None:
    key = UnitKey(None, SOURCE)

    def stands(*events: Event, document: str = "bridge") -> tuple[str, bool] | None:
        found = history(*events).standing(document, key)
        return (found.target, found.fuzzy) if found else None

    assert stands(event("accepted", "a", at=1), event("accepted", "b", at=2)) == ("b", False)
    assert stands(event("accepted", "a", at=1), event("translated", "b", at=2)) == ("b", False)
    assert stands(event("translated", "a", at=1), event("proposed", "b", at=2)) == ("b", True)
    assert stands(event("accepted", "a", at=1), event("rejected", "a", at=2)) == ("a", True)
    assert stands(event("accepted", "a", at=1), event("marked", "a", at=2)) == ("a", True)
    assert stands(event("accepted", "a", at=1), event("cleared", "", at=2)) is None
    assert stands(event("left", SOURCE)) == (SOURCE, False)
    assert stands(event("translated", "a"), document="elsewhere") is None
    assert stands(event("accepted", "a", at=1), event("accepted", "b", at=2), document="elsewhere") == ("b", False)
    assert stands(event("accepted", "a", at=1), event("rejected", "a", at=2), document="elsewhere") is None


def test_a_stale_unit_comes_back_with_its_previous_source() -> None:
    known = history(replace(event("outdated"), previous="The bridge closed."))
    assert known.standing("bridge", UnitKey(None, SOURCE)) == Standing(TARGET, True, "The bridge closed.")

from __future__ import annotations

from l10n.approval import History, observed
from l10n.derive import Derived, derived
from l10n.model.catalog import Unit, UnitKey
from l10n.model.document import SourceUnit
from l10n.model.ledger import Event
from l10n.model.locale import ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag

SOURCE = "The bridge is closed."


def shout(text: str) -> str:
    return text.upper()


def run(master: Unit, before: Unit | None = None, history: History | None = None, lang: LocaleTag = ENGLISH) -> Derived:
    template = (SourceUnit(UnitKey(None, master.source), lang, (), (0,)),)
    return derived(
        template,
        {master.match_key: master},
        {before.match_key: before} if before else {},
        history or History(),
        document="bridge",
        locale=SERBIAN_LATIN,
        convert=shout,
        at="1",
    )


def after(result: Derived, history: History | None = None) -> History:
    known = history or History()
    for event in result.events:
        known.add("bridge", event)
    return known


def test_a_target_is_converted_and_the_ledger_knows() -> None:
    result = run(Unit(SOURCE, "мост", fuzzy=True, previous_source="x"))
    assert result.units == (Unit(SOURCE, "МОСТ", fuzzy=True, previous_source="x"),)
    assert [(event.action, event.target) for event in result.events] == [("derived", "МОСТ")]


def test_nothing_is_told_twice_and_an_empty_target_stays_empty() -> None:
    first = run(Unit(SOURCE, "мост"))
    again = run(Unit(SOURCE, "мост"), first.units[0], after(first))
    assert (again.units, again.events) == (first.units, ())
    assert run(Unit(SOURCE)).units == (Unit(SOURCE),)


def test_what_goes_with_its_master_was_emptied_by_nobody() -> None:
    known = after(run(Unit(SOURCE, "мост")))
    emptied = run(Unit(SOURCE), Unit(SOURCE, "МОСТ"), known)
    known = after(emptied, known)
    assert emptied.units == (Unit(SOURCE),)
    assert observed(emptied.units, known, document="bridge", by="Ana", at="2").events == ()
    assert run(Unit(SOURCE), emptied.units[0], known).events == ()
    back = run(Unit(SOURCE, "мост"), emptied.units[0], known)
    assert back.units == (Unit(SOURCE, "МОСТ"),)
    assert [event.action for event in back.events] == ["derived"]


def test_a_derived_target_follows_its_master() -> None:
    first = run(Unit(SOURCE, "мост"))
    second = run(Unit(SOURCE, "ћуприја"), first.units[0], after(first))
    assert second.units[0].target == "ЋУПРИЈА"


def test_an_override_that_comes_with_its_master_stays_the_last_word() -> None:
    override = Unit(SOURCE, "Most!")
    known = History()
    for event in observed((override,), known, document="bridge", by="Ana", at="0").events:
        known.add("bridge", event)
    both = run(Unit(SOURCE, "мост"), override, known)
    assert both.units == (override,)
    known = after(both, known)
    assert observed(both.units, known, document="bridge", by="Ana", at="2").events == ()
    assert run(Unit(SOURCE, "мост"), override, known).events == ()


def test_an_override_that_moved_stays_the_last_word_where_it_is_now() -> None:
    override = Unit(SOURCE, "Most!")
    known = History()
    for event in observed((override,), known, document="ferry", by="Ana", at="0").events:
        known.add("ferry", event)
    moved = run(Unit(SOURCE, "мост"), override, known)
    known = after(moved, known)
    assert [(event.action, event.by, event.target) for event in moved.events][1:] == [("translated", "Ana", "Most!")]
    assert observed(moved.units, known, document="bridge", by="Eva", at="2").events == ()
    assert run(Unit(SOURCE, "мост"), override, known).events == ()


def test_an_override_stands_until_its_master_changes() -> None:
    first = run(Unit(SOURCE, "мост"))
    known = after(first)
    override = Unit(SOURCE, "Most!")
    kept = run(Unit(SOURCE, "мост"), override, known)
    assert kept.units == (override,)
    changed = run(Unit(SOURCE, "ћуприја"), override, after(kept, known))
    assert changed.units == (Unit(SOURCE, "Most!", fuzzy=True),)
    assert changed.outdated == 1
    assert [event.action for event in changed.events] == ["derived", "outdated"]
    again = run(Unit(SOURCE, "ћуприја"), changed.units[0], after(changed, known))
    assert (again.units, again.events, again.outdated) == (changed.units, (), 0)


def test_an_override_is_seen_as_a_persons_text_and_a_derived_one_is_not() -> None:
    known = after(run(Unit(SOURCE, "мост")))
    assert observed((Unit(SOURCE, "МОСТ"),), known, document="bridge", by="ana", at="2").events == ()
    told = observed((Unit(SOURCE, "Most!"),), known, document="bridge", by="ana", at="2").events
    assert [(event.action, event.by) for event in told] == [("translated", "ana")]


def test_a_source_in_the_derived_script_is_carried_and_one_in_the_masters_is_converted() -> None:
    assert (
        run(Unit("Most je zatvoren.", "Мост је затворен."), lang=SERBIAN_LATIN).units[0].target == "Most je zatvoren."
    )
    assert run(Unit("мост", "мост"), lang=SERBIAN).units[0].target == "МОСТ"


def test_events_name_the_role_beside_the_source() -> None:
    template = (SourceUnit(UnitKey("heading", SOURCE), ENGLISH, (), (0,)),)
    result = derived(
        template,
        {UnitKey("heading", SOURCE): Unit(SOURCE, "мост", "heading")},
        {},
        History(),
        document="bridge",
        locale=SERBIAN_LATIN,
        convert=shout,
        at="1",
    )
    assert result.events == (Event("1", "l10n", "derived", SOURCE, "МОСТ", "heading"),)

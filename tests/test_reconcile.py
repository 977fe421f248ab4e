from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from l10n.approval import History
from l10n.model.catalog import Catalog, Unit, UnitKey
from l10n.model.document import SourceUnit
from l10n.model.ledger import Event
from l10n.model.locale import ENGLISH
from l10n.reconcile import Reconciled, reconciled

A = "The port of Smederevo handles most of the steel."
B = "Barges wait for days when the water is low."
C = "Nobody counts the hours that are lost at the border."
D = "The ministry has promised a new quay by 2027."


def template(*sources: str, context: str | None = None) -> tuple[SourceUnit, ...]:
    return tuple(SourceUnit(UnitKey(context, source), ENGLISH, (), (index,)) for index, source in enumerate(sources))


def done(source: str) -> Unit:
    return Unit(source, f"превод: {source}")


def run(
    templates: dict[str, Sequence[str]], before: dict[str, Sequence[Unit]], history: History | None = None
) -> dict[str, Reconciled]:
    return reconciled(
        {name: template(*sources) for name, sources in templates.items()},
        {name: Catalog(units=tuple(units)) for name, units in before.items()},
        history or History(),
        at="2026-01-01T00:00:00.000000Z",
    )


def test_a_changed_sentence_leaves_the_others_alone() -> None:
    changed = B.replace("days", "whole days")
    (result,) = run({"a": [A, changed, C]}, {"a": [done(A), done(B), done(C)]}).values()
    assert (result.kept, result.changed, result.new, result.gone) == (2, 1, 0, 0)
    assert result.units == (
        done(A),
        Unit(changed, f"превод: {B}", fuzzy=True, previous_source=B),
        done(C),
    )
    assert [(event.action, event.source, event.previous) for event in result.events] == [("outdated", changed, B)]


def test_moving_within_a_document_changes_nothing_but_the_order() -> None:
    (result,) = run({"a": [C, A, B]}, {"a": [done(A), done(B), done(C)]}).values()
    assert result.units == (done(C), done(A), done(B))
    assert (result.kept, result.changed) == (3, 0)


def test_a_renamed_document_and_a_sentence_that_moved_elsewhere_keep_their_work() -> None:
    result = run({"new": [A, B], "other": [C, D]}, {"old": [done(A), done(B), done(D)], "other": [done(C)]})
    assert result["new"].units == (done(A), done(B))
    assert result["other"].units == (done(C), done(D))
    assert (result["new"].moved, result["other"].moved) == (2, 1)


def test_a_copied_sentence_is_not_taken_from_where_it_still_stands() -> None:
    result = run({"a": [A], "b": [A]}, {"a": [done(A)]})
    assert result["a"].units == (done(A),)
    assert result["b"].units == (Unit(A),)


def test_drafts_move_as_finished_work_does_and_stay_drafts() -> None:
    draft = Unit(A, "нацрт", fuzzy=True)
    result = run({"new": [A]}, {"old": [draft]})
    assert result["new"].units == (draft,)


def test_an_untouched_machine_draft_is_not_offered_for_a_changed_sentence() -> None:
    history = History.of([("a", Event("1", "google", "proposed", A, "нацрт", origin="machine"))])
    result = run({"a": [A.replace("most", "nearly all")]}, {"a": [Unit(A, "нацрт", fuzzy=True)]}, history)
    assert result["a"].units[0].target == ""
    assert result["a"].obsolete == ()
    back = run({"a": [A]}, {"a": result["a"].units}, history)
    assert back["a"].units == (Unit(A, "нацрт", fuzzy=True),)


def test_white_space_and_normal_form_are_no_change() -> None:
    before = Unit("Cafe\u0301 owners  wait.", "Власници чекају.")
    result = run({"a": ["Caf\u00e9 owners wait."]}, {"a": [before]})
    assert result["a"].units == (Unit("Caf\u00e9 owners wait.", "Власници чекају."),)
    assert result["a"].kept == 1


def test_digits_case_and_punctuation_are_a_change() -> None:
    for changed in (D.replace("2027", "2028"), D.replace("ministry", "Ministry"), D[:-1] + "!"):
        (result,) = run({"a": [changed]}, {"a": [done(D)]}).values()
        assert (result.changed, result.units[0].fuzzy) == (1, True), changed


def test_a_revert_brings_back_the_accepted_target_also_after_a_new_translation() -> None:
    changed = D.replace("2027", "2028")
    history = History.of(
        [
            ("a", Event("1", "ana", "accepted", D, "до 2027.")),
            ("a", Event("2", "ana", "accepted", changed, "до 2028.")),
        ]
    )
    (result,) = run({"a": [D]}, {"a": [Unit(changed, "до 2028.")]}, history).values()
    assert result.units == (Unit(D, "до 2027."),)
    assert (result.returned, result.changed) == (1, 0)


def test_a_source_changed_twice_still_names_the_source_that_its_target_was_made_for() -> None:
    once = D.replace("new quay", "new, longer quay")
    twice = once.replace("2027", "2028")
    stale = Unit(once, "превод", fuzzy=True, previous_source=D)
    (result,) = run({"a": [twice]}, {"a": [stale]}).values()
    assert result.units == (Unit(twice, "превод", fuzzy=True, previous_source=D),)


def test_gone_sentences_are_kept_aside_and_come_back() -> None:
    (gone,) = run({"a": [A]}, {"a": [done(A), done(B)]}).values()
    assert [unit.source for unit in gone.obsolete] == [B]
    back = reconciled(
        {"a": template(A, B)}, {"a": Catalog(units=gone.units, obsolete=gone.obsolete)}, History(), at="1"
    )["a"]
    assert back.units == (done(A), done(B))
    assert back.obsolete == ()


def test_a_sentence_that_still_stands_lends_its_target_as_a_start_and_keeps_its_own() -> None:
    near = D.replace("2027", "2029")
    (result,) = run({"a": [D, near]}, {"a": [replace(done(D), comments=("ask the ministry",))]}).values()
    assert result.units == (
        replace(done(D), comments=("ask the ministry",)),
        Unit(near, f"превод: {D}", fuzzy=True, previous_source=D),
    )


def test_a_sentence_that_still_stands_lends_nothing_where_one_vanished_that_is_as_similar() -> None:
    new, gone = D.replace("2027", "2029"), D.replace("2027", "2031")
    (result,) = run({"a": [D, new]}, {"a": [done(D), done(gone)]}).values()
    assert result.units[1].previous_source == gone


def test_only_a_finished_target_is_lent_by_a_sentence_that_stands() -> None:
    near = D.replace("2027", "2029")
    (result,) = run({"a": [D, near]}, {"a": [replace(done(D), fuzzy=True)]}).values()
    assert result.units[1] == Unit(near)


def test_a_sentence_cut_in_two_offers_its_target_to_both_halves() -> None:
    whole = "The quay at Smederevo is too short, and the crane on it cannot lift a full container."
    first, second = "The quay at Smederevo is too short.", "And the crane on it cannot lift a full container."
    (result,) = run({"a": [first, second]}, {"a": [done(whole)]}).values()
    assert [unit.previous_source for unit in result.units] == [whole, whole]
    assert all(unit.fuzzy and unit.target == f"превод: {whole}" for unit in result.units)


def test_the_small_part_of_a_sentence_is_not_offered_the_target_of_the_whole() -> None:
    rest = "The crane on it cannot lift a full container, and nobody mends the rails that lead to the customs house"
    whole, small = f"The quay is short: {rest[0].lower()}{rest[1:]}.", "The quay is short."
    (result,) = run({"a": [small, f"{rest}."]}, {"a": [done(whole)]}).values()
    assert [unit.previous_source for unit in result.units] == [None, whole]
    assert [unit.target for unit in result.units] == ["", f"превод: {whole}"]


def test_what_is_little_alike_must_be_so_with_its_capitals_too() -> None:
    pairs = {
        "Bridges In Autumn On Tisa": ("bridges in summer on the Sava", False),
        "Bridges in autumn on Tisa": ("bridges in summer on the Sava", True),
        "THE PORT OF BAR": ("The port of Bar", True),
    }
    for new, (old, offered) in pairs.items():
        (result,) = run({"a": [new]}, {"a": [done(old)]}).values()
        assert result.units[0].previous_source == (old if offered else None), new


def test_of_sentences_that_are_as_alike_the_one_with_the_same_capitals_is_offered() -> None:
    title, stands, new = "When To Use Old Channels", "When to use old channels", "When should I use old channels?"
    (result,) = run({"a": [stands, new]}, {"a": [done(title), done(stands)]}).values()
    assert [unit.previous_source for unit in result.units] == [None, stands]


def test_two_sentences_joined_offer_both_targets() -> None:
    first, second = "The quay at Smederevo is too short.", "The crane on it cannot lift a full container."
    joined = "The quay at Smederevo is too short, and the crane on it cannot lift a full container."
    (result,) = run({"a": [joined.replace("the crane", "The crane")]}, {"a": [done(first), done(second)]}).values()
    assert result.units[0].target == f"превод: {first} превод: {second}"
    assert result.units[0].previous_source == f"{first} {second}"


def test_a_new_heading_does_not_take_the_unit_of_a_cell_that_stands() -> None:
    cell = Unit("Freight", "Терет", context="cell")
    result = reconciled(
        {"a": (*template("Freight", context="heading"), *template("Freight", context="cell"))},
        {"a": Catalog(units=(cell,))},
        History(),
        at="1",
    )["a"]
    assert result.units[1] == cell
    assert result.units[0].target == ""

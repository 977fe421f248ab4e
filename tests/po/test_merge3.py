"""Single cases of three versions made one; what holds for all of them stands in tests/properties/test_merge.py."""

from __future__ import annotations

from dataclasses import replace

import pytest

from l10n.model.catalog import Catalog, Unit
from l10n.po.merge3 import Merged, merged
from l10n.po.reader import read
from l10n.po.undecided import undecided, without_decided
from l10n.po.writer import written

TAX = Unit("The tax rose.", "Порез је порастао.")
VOTE = Unit("Nobody voted.", "Нико није гласао.")


def merge(base: tuple[Unit, ...], ours: tuple[Unit, ...], theirs: tuple[Unit, ...]) -> Merged:
    return merged(Catalog(units=base), ours=Catalog(units=ours), theirs=Catalog(units=theirs))


def test_work_on_a_unit_that_the_other_side_removed_is_kept_as_obsolete() -> None:
    worked = replace(TAX, target="Порез расте.")
    for done in (merge((TAX, VOTE), (worked, VOTE), (VOTE,)), merge((TAX, VOTE), (VOTE,), (worked, VOTE))):
        assert (done.catalog.units, done.catalog.obsolete, done.conflicts) == ((VOTE,), (worked,), ())


def test_a_comment_on_a_removed_unit_is_work_too() -> None:
    told = replace(TAX, comments=("ask the ministry",))
    assert merge((TAX,), (told,), ()).catalog.obsolete == (told,)


def test_a_unit_that_was_only_emptied_or_not_touched_goes_where_the_other_side_removed_it() -> None:
    assert merge((TAX,), (TAX,), ()).catalog == Catalog()
    assert merge((TAX,), (replace(TAX, target=""),), ()).catalog == Catalog()


def test_a_unit_laid_aside_here_and_corrected_there_stays_aside_with_the_correction() -> None:
    base = Catalog(units=(TAX, VOTE))
    better = replace(TAX, target="Порез расте.")
    done = merged(base, ours=Catalog(units=(VOTE,), obsolete=(TAX,)), theirs=Catalog(units=(better, VOTE)))
    assert done.catalog == Catalog(units=(VOTE,), obsolete=(better,))


def test_what_comes_back_on_one_side_and_goes_for_good_on_the_other_is_live() -> None:
    done = merged(Catalog(obsolete=(TAX,)), ours=Catalog(), theirs=Catalog(units=(TAX,)))
    assert done.catalog == Catalog(units=(TAX,))


def test_new_here_live_and_there_obsolete_is_live() -> None:
    for ours, theirs in (
        (Catalog(units=(TAX,)), Catalog(obsolete=(TAX,))),
        (Catalog(obsolete=(TAX,)), Catalog((), (TAX,))),
    ):
        assert merged(Catalog(), ours=ours, theirs=theirs).catalog == Catalog(units=(TAX,))


@pytest.mark.parametrize("note", ["machine draft: pseudo", "memory 88%"])
def test_a_draft_gives_way_to_a_person(note: str) -> None:
    empty = replace(TAX, target="")
    draft = replace(TAX, target="Порез роза.", fuzzy=True, notes=(note,))
    assert merge((empty,), (draft,), (TAX,)) == merge((empty,), (TAX,), (draft,)) == Merged(Catalog(units=(TAX,)))


def test_of_two_drafts_ours_stands() -> None:
    here, there = (replace(TAX, target=target, fuzzy=True, notes=("memory 80%",)) for target in "аб")
    assert merge((replace(TAX, target=""),), (here,), (there,)) == Merged(Catalog(units=(here,)))


def test_two_people_s_drafts_are_a_conflict() -> None:
    here, there = (replace(TAX, target=target, fuzzy=True) for target in "аб")
    done = merge((replace(TAX, target=""),), (here,), (there,))
    assert done.conflicts == (TAX.key,)
    assert done.catalog.units[0].comments == ("merge conflict, the other side: б",)


def test_a_stale_offer_gives_way_to_a_person() -> None:
    offer = Unit("The tax fell.", TAX.target, fuzzy=True, previous_source=TAX.source)
    done_there = Unit("The tax fell.", "Порез је пао.")
    assert merge((TAX,), (offer,), (done_there,)) == Merged(Catalog(units=(done_there,)))
    edited = replace(offer, target="Порез је, ваљда, пао.")
    assert merge((TAX,), (edited,), (done_there,)).conflicts == (offer.key,)


def test_a_sentence_changed_here_offers_what_was_made_of_it_there() -> None:
    """Ours synced a changed source, theirs corrected the old sentence: the correction is what has to be adapted."""
    heir = Unit("The tax fell.", TAX.target, fuzzy=True, previous_source=TAX.source)
    better = replace(TAX, target="Порез је скочио.")
    for done in (merge((TAX,), (heir,), (better,)), merge((TAX,), (better,), (heir,))):
        assert done.catalog == Catalog(units=(replace(heir, target=better.target),), obsolete=(better,))
        assert done.conflicts == ()


def test_who_is_not_sure_of_the_same_text_is_heard() -> None:
    unsure = replace(TAX, fuzzy=True)
    empty = replace(TAX, target="")
    assert merge((empty,), (TAX,), (unsure,)) == merge((empty,), (unsure,), (TAX,)) == Merged(Catalog(units=(unsure,)))


def test_a_target_doubted_here_and_replaced_there_is_the_new_one_still_in_doubt() -> None:
    doubted, better = replace(TAX, fuzzy=True), replace(TAX, target="Порез расте.")
    for done in (merge((TAX,), (doubted,), (better,)), merge((TAX,), (better,), (doubted,))):
        assert done == Merged(Catalog(units=(replace(better, fuzzy=True),)))
    emptied = replace(TAX, target="")
    assert merge((TAX,), (doubted,), (emptied,)) == Merged(Catalog(units=(emptied,)))


def test_a_draft_confirmed_here_and_replaced_there_is_a_conflict() -> None:
    draft, better = replace(TAX, fuzzy=True), replace(TAX, target="Порез расте.")
    assert merge((draft,), (TAX,), (better,)).conflicts == (TAX.key,)
    assert merge((draft,), (TAX,), (replace(better, fuzzy=True),)).conflicts == (TAX.key,)


def test_one_normal_form_is_as_good_as_the_other() -> None:
    composed, apart = replace(TAX, target="й"), replace(TAX, target="и\u0306")
    assert merge((replace(TAX, target=""),), (composed,), (apart,)) == Merged(Catalog(units=(composed,)))
    assert merge((composed,), (apart,), (TAX,)) == Merged(Catalog(units=(TAX,)))


def test_a_text_stands_against_an_emptied_target() -> None:
    empty, other = replace(TAX, target=""), replace(TAX, target="Порез расте.")
    for done in (merge((TAX,), (empty,), (other,)), merge((TAX,), (other,), (empty,))):
        (unit,) = done.catalog.units
        assert (unit.target, unit.fuzzy, done.conflicts) == (other.target, True, (TAX.key,))
        assert "emptied the target" in unit.comments[0]


def test_a_conflict_names_the_other_side_and_every_plural_form() -> None:
    base = Unit("a vote", plural="votes", plural_targets=("", ""))
    here, there = (
        replace(base, target=one, plural_targets=(one, many)) for one, many in (("глас", "гласова"), ("вот", 'во"т\n'))
    )
    done = merged(
        Catalog(units=(base,)),
        ours=Catalog((("Last-Translator", "Ana <a@example.org>"),), (here,)),
        theirs=Catalog((("Last-Translator", "Mila <m@example.org>"),), (there,)),
    )
    (unit,) = done.catalog.units
    assert unit.plural_targets == here.plural_targets
    assert unit.comments == (
        "merge conflict, the other side (Mila): вот",
        'merge conflict, the other side (Mila): во\\"т\\n',
    )
    assert read(written(done.catalog)) == done.catalog


def test_a_conflict_is_undecided_until_the_mark_is_taken_away() -> None:
    here, there = (replace(TAX, target=target) for target in "аб")
    (unit,) = merge((TAX,), (here,), (there,)).catalog.units
    assert undecided(unit)
    assert without_decided(unit) == unit
    assert without_decided(replace(unit, fuzzy=False)) == here


def test_the_same_conflict_again_is_told_once() -> None:
    here, there = (replace(TAX, target=target) for target in "аб")
    (unit,) = merge((TAX,), (here,), (there,)).catalog.units
    (again,) = merge((TAX,), (unit,), (there,)).catalog.units
    assert again == unit


def test_a_comment_that_one_side_removed_is_gone_and_what_each_added_is_there() -> None:
    base, ours, theirs = (
        replace(TAX, comments=lines) for lines in (("old", "kept"), ("kept", "a"), ("old", "kept", "b"))
    )
    assert merge((base,), (ours,), (theirs,)).catalog.units[0].comments == ("kept", "a", "b")


def test_two_units_that_differ_in_white_space_alone_stay_two() -> None:
    wide = Unit("The  tax rose.", "Порез  је порастао.")
    better = replace(wide, target="Порез расте.")
    done = merge((TAX, wide), (TAX, wide, VOTE), (TAX, better))
    assert done.catalog.units == (TAX, better, VOTE)


def test_a_source_wrapped_anew_is_the_same_unit() -> None:
    wrapped = replace(TAX, source="The\ntax rose.")
    better = replace(TAX, target="Порез расте.")
    assert merge((TAX,), (wrapped,), (better,)).catalog.units == (replace(better, source=wrapped.source),)


def test_a_heading_here_that_was_a_cell_is_the_same_unit() -> None:
    cell, heading = replace(TAX, context="cell"), replace(TAX, context="heading")
    better = replace(cell, target="Порез расте.")
    assert merge((cell,), (heading,), (better,)).catalog == Catalog(units=(replace(better, context="heading"),))


def test_a_heading_and_a_cell_are_two_units() -> None:
    cell, heading = replace(TAX, context="cell"), replace(TAX, context="heading", target="Порези")
    better = replace(cell, target="Порез расте.")
    assert merge((cell,), (cell, heading), (better,)).catalog.units == (better, heading)


def test_notes_come_with_the_target_that_stands() -> None:
    draft = replace(TAX, fuzzy=True, notes=("paragraph", "machine draft: pseudo"))
    ours = replace(draft, notes=("paragraph", "before: A.", "machine draft: pseudo"))
    theirs = replace(TAX, notes=("paragraph",))
    assert merge((draft,), (ours,), (theirs,)).catalog.units == (theirs,)


def test_the_later_revision_date_brings_its_translator() -> None:
    def header(date: str, name: str, tool: str) -> Catalog:
        return Catalog((("PO-Revision-Date", date), ("Last-Translator", name), ("X-Generator", tool)), (TAX,))

    base = header("2026-01-01 10:00+0100", "Ana", "l10n")
    ours, theirs = header("2026-02-03 10:00+0000", "Ana", "Poedit"), header("2026-02-03 10:30+0100", "Mila", "OmegaT")
    assert merged(base, ours=ours, theirs=theirs).catalog == ours
    late = dict(merged(base, ours=theirs, theirs=ours).catalog.header)
    assert late == {"PO-Revision-Date": "2026-02-03 10:00+0000", "Last-Translator": "Ana", "X-Generator": "OmegaT"}


def test_an_odd_date_is_the_earlier_one() -> None:
    ours, theirs = (Catalog((("PO-Revision-Date", date),)) for date in ("YEAR-MO-DA", "2026-02-03 10:30+0100"))
    assert merged(Catalog(), ours=ours, theirs=theirs).catalog == theirs

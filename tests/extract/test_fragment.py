from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from l10n.extract import fragment_document, fragment_units
from l10n.model.catalog import UnitKey
from l10n.model.document import SourceUnit
from l10n.model.locale import ENGLISH, SERBIAN, LocaleTag


def unit(source: str, *, joined: bool = False, lang: LocaleTag = ENGLISH) -> SourceUnit:
    return SourceUnit(UnitKey(None, source), lang, ("paragraph", "before: x"), (0,), joined=joined)


def order(*parts: Sequence[str]) -> list[str]:
    found = fragment_units({f"{number}.md": tuple(map(unit, part)) for number, part in enumerate(parts)})
    return [one.key.source for one in found]


def test_a_changed_sentence_stands_beside_the_old_one() -> None:
    assert order("ABC", "ADC") == ["A", "D", "B", "C"]
    assert order("ABC", "ABCD") == ["A", "B", "C", "D"]
    assert order("ABC", "ABC") == ["A", "B", "C"]


def test_passages_of_different_articles_do_not_mingle() -> None:
    assert order("AB", "XY") == ["A", "B", "X", "Y"]


def test_notes_name_a_few_places_and_count_nothing() -> None:
    parts = {f"{name}.md": (unit("Salt."),) for name in "abcde"}
    (found,) = fragment_units(parts)
    assert found.notes == ("paragraph · in a.md, b.md, c.md …", "before: x")
    assert found.places == ("a.md", "b.md", "c.md")


def test_white_space_makes_no_second_unit() -> None:
    assert len(fragment_units({"a.md": (unit("Salt and  bread."),), "b.md": (unit("Salt and bread."),)})) == 1


def test_a_fragment_is_a_document_of_its_sentences() -> None:
    units = fragment_units({"a.md": (unit("One."), unit("Two.", joined=True), unit("Three."))})
    found = fragment_document("fragments/box", units, default=SERBIAN)
    assert found.text == "One. Two.\nThree."
    assert [block.text for block in found.blocks] == ["One. Two.", "Three."]
    assert [one.block for one in found.segments] == [0, 0, 1]
    assert found.lang == ENGLISH
    assert fragment_document("fragments/box", (), default=SERBIAN).lang == SERBIAN


@given(st.lists(st.text("ABCDE", min_size=1, max_size=6), min_size=1, max_size=5))
def test_every_sentence_of_every_article_is_there_once(parts: list[str]) -> None:
    found = fragment_units({f"{number}.md": tuple(map(unit, part)) for number, part in enumerate(parts)})
    assert sorted(one.key.source for one in found) == sorted(set("".join(parts)))
    document = fragment_document("fragments/x", found, default=ENGLISH)
    assert [segment.span.of(document.text) for segment in document.segments] == [one.key.source for one in found]
    assert [one.segments for one in found] == [(index,) for index in range(len(found))]

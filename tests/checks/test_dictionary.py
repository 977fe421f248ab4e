from __future__ import annotations

from collections.abc import Sequence

import pytest

from l10n.checks.base import Pair, fault
from l10n.checks.dictionary import Dictionary, dictionary_findings
from l10n.model.finding import Finding
from l10n.model.locale import ENGLISH, SERBIAN
from l10n.model.lookup import Term
from l10n.model.text import Span

KNOWN = frozenset("the bridge over river was closed yesterday harbour мост преко реке је затворен јуче".split())


def near(word: str) -> Sequence[str]:
    return {
        "brigde": ("bridge", "bride-groom"),
        "мостт": ("мост",),
        "затвроен": ("затворен",),
        "rivver": ("river",),
    }.get(word, ())


def found(source: str, target: str, *own: str, told: Sequence[Finding] = (), terms: tuple[Term, ...] = ()) -> list[str]:
    dictionary = Dictionary("words", KNOWN.__contains__, near, frozenset(own))
    serbian = any("а" <= letter.lower() <= "ш" for letter in target)
    pair = Pair(source, target, *((ENGLISH, SERBIAN) if serbian else (SERBIAN, ENGLISH)), terms=terms)
    return [target[one.start : one.end] for one in dictionary_findings(pair, dictionary, told)]


@pytest.mark.parametrize(
    ("target", "slips"),
    [
        ("The brigde over the river", ["brigde"]),
        ("The brigde over the rivver", ["brigde", "rivver"]),
        ("Мостт преко реке", ["мостт"]),
        ("Јуче је мостт затвроен преко реке", ["мостт", "затвроен"]),
    ],
)
def test_a_word_like_a_known_one_is_a_slip(target: str, slips: list[str]) -> None:
    assert [one.lower() for one in found("", target.replace("Мостт", "мостт"))] == slips


@pytest.mark.parametrize(
    "target",
    [
        "The Brigde was closed",  # a name
        "The BRIGDE was closed",  # an acronym
        "The `brigde` was [closed](brigde.md)",
        "The low-brigde was closed yesterday",
        "The brigde2 was closed",
        "The brigde.org was closed",
        "The quux was closed",  # short
        "The reticulation was closed",  # like no other: rare or new
        "brigde rivver brigde",  # another language
    ],
)
def test_what_may_be_no_slip_is_left(target: str) -> None:
    assert found("", target) == []


def test_words_of_the_source_the_project_and_the_glossary_are_right() -> None:
    text = "The brigde over the river"
    assert found("brigde", text) == []
    assert found("", text, "brigde") == []
    assert found("", text, "bri*") == []
    assert found("", text, terms=(Term(("мост",), (("brigd",),)),)) == []
    assert found("", text, "brid*") == ["brigde"]


def test_no_word_is_told_twice_and_none_beside_a_fault_of_the_whole() -> None:
    text = "The brigde over the river"
    assert found("", text, told=[fault("spelling", "A slip.", Span(4, 10))]) == []
    assert found("", text, told=[fault("lang", "German.", Span(0, 25))]) == []
    assert found("", text, told=[fault("end_punct", "No stop.")]) == ["brigde"]

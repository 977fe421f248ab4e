"""Passing over texts by their letters passes over none that is like what is sought."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.match import crowd
from l10n.match.crowd import Crowd
from l10n.match.memory import Texts
from l10n.match.score import most_similar

FLOORS = (0.0, 0.5, 0.75, 0.9, 1.0)


def one_by_one(text: str, others: set[str], floor: float) -> set[str]:
    found = Texts((other, other) for other in others).like(text, floor=floor)
    return {other for _, other in found}


@given(
    st.sets(st.text("abcdđж 的", max_size=12), min_size=1, max_size=30),
    st.lists(st.text("abcdđж 的", min_size=1, max_size=12), min_size=1, max_size=4),
    st.sampled_from(FLOORS),
)
def test_as_many_are_found_as_one_by_one(others: set[str], wanted: list[str], floor: float) -> None:
    found = Crowd(others, enough=1).like(wanted, floor=floor)
    assert {text: set(like) for text, like in found.items()} == {
        text: one_by_one(text, others, floor) for text in wanted
    }


@pytest.mark.parametrize("length", [30, 120, 250, 260, 400, 505, 600, 1200])
@pytest.mark.parametrize("floor", [0.6, 0.75, 0.9])
def test_long_texts_are_found_at_the_very_edge_of_likeness(length: int, floor: float) -> None:
    die = random.Random(length)
    text = "".join(die.choices("aaaabcdefghij", k=length))
    others = set()
    for changes in range(int(length * (1 - floor)) - 2, int(length * (1 - floor)) + 3):
        places = die.sample(range(length), changes)
        others.add("".join("z" if at in places else letter for at, letter in enumerate(text)))
        others.add("".join("" if at in places else letter for at, letter in enumerate(text)))
        others.add("".join(letter * 2 if at in places else letter for at, letter in enumerate(text)))
    found = Crowd(others, enough=1).like([text], floor=floor)[text]
    assert set(found) == one_by_one(text, others, floor)
    assert 0 < len(found) < len(others)


def test_texts_of_other_letters_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    def noted(text: str, others: list[str], *, floor: float, most: int) -> tuple[tuple[int, float], ...]:
        compared.extend(others)
        return most_similar(text, others, floor=floor, most=most)

    monkeypatch.setattr(crowd, "most_similar", noted)
    found = Crowd(["the bridges", "his farmer", "thy bridge"], enough=1).like(["the bridge"], floor=0.75)
    assert found == {"the bridge": ["the bridges", "thy bridge"]}
    assert sorted(compared) == ["the bridges", "thy bridge"]
    # For one text alone, counting would be dearer than comparing.
    assert Crowd(["the bridges", "his farmer", "thy bridge"]).like(["the bridge"], floor=0.75) == found
    assert len(compared) == 5

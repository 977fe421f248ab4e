from __future__ import annotations

import random
from collections.abc import Iterator

from l10n.match.memory import Memory
from l10n.match.score import comparable, most_similar
from l10n.model.lookup import Match
from l10n.model.text import folded


class Drawer:
    """A shelf that notes which lengths it was asked for."""

    def __init__(self, pairs: list[Match]) -> None:
        self.pairs = pairs
        self.asked: list[tuple[int, int]] = []

    def texts(self, shortest: int, longest: int) -> Iterator[tuple[str, int]]:
        self.asked.append((shortest, longest))
        for key, pair in enumerate(self.pairs):
            if shortest <= len(text := comparable(pair.source)) <= longest:
                yield text, key

    def pair(self, key: int) -> Match:
        return self.pairs[key]


def sentences(die: random.Random, count: int) -> list[str]:
    words = ("Bridge", "river", "the", "Новог", "Сада", "桥", "of", "ferries", "(2019)", "over", "a")
    found = {" ".join(die.choice(words) for _ in range(die.randrange(1, 12))) for _ in range(count)}
    return sorted(found, key=folded)


def test_what_lies_on_a_shelf_is_found_as_what_is_in_hand() -> None:
    for seed in range(60):
        die = random.Random(seed)
        pairs = [Match(text, f"{number}", 1.0) for number, text in enumerate(sentences(die, 80))]
        cut = die.randrange(len(pairs))
        some = Memory(pairs[:cut], Drawer(pairs[cut:]))
        for text in sentences(die, 8):
            floor, most = die.choice((0.0, 0.3, 0.6, 0.75, 1.0)), die.choice((1, 5))
            best = most_similar(comparable(text), [comparable(pair.source) for pair in pairs], floor=floor, most=most)
            expected = [(pairs[at].target, score) for at, score in best]
            for memory in (Memory(pairs), some):
                found = memory.matches(text, floor=floor, most=most)
                assert [(match.target, match.score) for match in found] == expected


def test_of_a_shelf_only_what_is_about_as_long_is_looked_at_and_only_once() -> None:
    shelf = Drawer([Match("x" * length, "", 1.0) for length in range(1, 200)])
    memory = Memory([], shelf)
    for length in (60, 60, 80, 40):
        assert len(memory.matches("x" * length, floor=0.75, most=1)) == 1
    assert shelf.asked == [(45, 81), (82, 107), (30, 44)]

"""Rules that are taken over from the last sync are those that all articles would give."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Mapping
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.flows import rules
from l10n.flows.facts import Facts, Passage, Tail
from l10n.flows.proposals import proposed
from l10n.flows.rules import rules_for
from l10n.flows.settled import Note
from l10n.project import Project
from l10n.store.index import Index

NAMES = [f"{letter}.md" for letter in "abcdefghijkl"]


def passage(number: int, *, element: str = "") -> Passage:
    return Passage(f"{number:012x}", f"Passage {number}", number % 3 > 0, element)


def facts(die: random.Random) -> Facts:
    """Return what an article could contribute: text of its own, what stands in others too, a tail now and then."""
    own = [passage(die.randrange(1000, 10**6)) for _ in range(die.randrange(5))]
    often = [passage(number, element=die.choice(["", "", ".sidebar"])) for number in range(die.randrange(4))]
    found = [*own, *often] if die.random() < 0.7 else [*often, *own]
    tail = Tail(die.choice(["Passage 1", "完"]), "zh-Hans", 1, 2) if found and die.random() < 0.1 else None
    return Facts(tuple(found), tail)


def edited(die: random.Random, old: Facts) -> Facts:
    """Return the facts of an article after one of its passages was written anew, or of quite another article."""
    if not old.passages or die.random() < 0.2:
        return facts(die)
    at = die.randrange(len(old.passages))
    return Facts((*old.passages[:at], passage(die.randrange(1000, 10**6)), *old.passages[at + 1 :]), old.tail)


def keep(index: Index, told: Mapping[str, Facts]) -> None:
    for name, found in told.items():
        index.keep_document(
            name,
            "",
            (),
            (),
            facts=found.as_text(),
            passages=[one.key for one in found.passages],
            tail=found.tail.start if found.tail else "",
        )


def every(told: Mapping[str, Facts]) -> Note:
    return Note((), (), (), (), proposed(dict(sorted(told.items()))))


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32))
def test_rules_are_what_all_articles_give(seed: int) -> None:
    die = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "source_texts").mkdir()
        told = {name: facts(die) for name in die.sample(NAMES, die.randrange(5, 12))}
        with Index(root) as index:
            with index.change():
                keep(index, told)
                index.keep_note("project", every(told).as_text())
            changed = die.sample(NAMES, die.randrange(1, 3))
            gone = frozenset(name for name in changed if die.random() < 0.2)
            fresh = {name: edited(die, told.get(name, Facts())) for name in changed if name not in gone}
            now = {name: found for name, found in told.items() if name not in gone} | fresh
            for name in now:
                (root / "source_texts" / name).write_text("One.", "utf-8")
            assert rules_for(Project.open(root), index, fresh, aside=set(changed)) == every(now).proposed


def test_one_new_passage_of_one_article_asks_nothing_of_the_others(tmp_path: Path) -> None:
    told = {name: Facts((passage(100 + at), passage(1), passage(2))) for at, name in enumerate(NAMES)}
    with Index(tmp_path) as index:
        with index.change():
            keep(index, told)
            index.keep_note("project", every(told).as_text())
        fresh = {"a.md": Facts((passage(999), passage(1), passage(2)))}
        assert rules._as_before(index, fresh, {"a.md"}) == every(told).proposed != ()
        moved = {"a.md": Facts((passage(999), passage(1)))}
        assert rules._as_before(index, moved, {"a.md"}) is None

"""What becomes of people's work under any edits: nothing is approved by accident, nothing given is ever lost."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.approval import History, observed, state
from l10n.model.catalog import Catalog, Unit, UnitKey
from l10n.model.document import SourceUnit
from l10n.model.ledger import Event
from l10n.model.locale import ENGLISH, SERBIAN
from l10n.model.text import folded
from l10n.reconcile import reconciled
from l10n.reconcile.carry import RULES
from l10n.reconcile.marks import carried_target

SUBJECTS = ("The ministry", "Nobody", "The port of Bar", "A new railway", "Every farmer", "The old council")
VERBS = ("has promised", "did not promise", "sold", "will close", "cannot explain", "measured")
THINGS = (
    "a bridge for 340 million dinars",
    "two cranes",
    "[the report](a.html)",
    "the **last** ferry",
    "its debts[^1]",
)
ENDS = (" in 2019.", " in 2021.", ".", "!", ", and paid twice.", " (see [page](#a)).")
EDITS = (
    ("2019", "2020"), ("2021", "2019"), ("a.html", "b.html"), ("b.html", "c.html"), ("#a", "#b"), ("[^1]", "[^2]"),
    ("[^2]", "[^1]"), ("**last**", "last"), ("did not promise", "did promise"), ("promised", "promissed"), (".", "!"),
    ("The", "the"), ("two", "three"), ("sold", "has sold"), (" ", "  "), ("Nobody", "Somebody"), ("340", "430"),
)  # fmt: skip
BY_RULE = RULES | {"joined"}
NAMES = ("bar.md", "rail.md", "debts.md")


@dataclass
class Site:
    """Documents, their catalogs and ledgers, without a disk; changed by the throw of a die."""

    die: random.Random
    texts: dict[str, list[str]] = field(default_factory=dict)
    catalogs: dict[str, Catalog] = field(default_factory=dict)
    history: History = field(default_factory=History)
    given: list[tuple[str, str]] = field(default_factory=list)
    ledger: list[tuple[str, Event]] = field(default_factory=list)
    day: int = 0
    translations: int = 0

    def tell(self, document: str, event: Event) -> None:
        self.history.add(document, event)
        self.ledger.append((document, event))

    def now(self) -> str:
        self.day += 1
        return f"2026-01-01T00:00:00.{self.day:06}Z"

    def sentence(self) -> str:
        return f"{self.die.choice(SUBJECTS)} {self.die.choice(VERBS)} {self.die.choice(THINGS)}{self.die.choice(ENDS)}"

    def template(self, name: str) -> tuple[SourceUnit, ...]:
        texts = dict.fromkeys(map(folded, self.texts[name]))
        return tuple(SourceUnit(UnitKey(None, text), ENGLISH, (), (index,)) for index, text in enumerate(texts))

    def sync(self) -> None:
        at = self.now()
        for name, catalog in self.catalogs.items():
            seen = observed(catalog.units, self.history, document=name, by="Ana", at=at)
            for event in seen.events:
                self.tell(name, event)
            self.catalogs[name] = replace(catalog, units=seen.units)
        found = reconciled(
            {name: self.template(name) for name in self.texts}, self.catalogs, self.history, at=at, locale=SERBIAN
        )
        self.catalogs = {name: Catalog(units=one.units, obsolete=one.obsolete) for name, one in found.items()}
        for name, one in found.items():
            for event in one.events:
                self.tell(name, event)

    def translate(self) -> None:
        """Fill empty and STALE units; each target is like no other, and tells its source's marks in their order."""
        for name, catalog in self.catalogs.items():
            self.catalogs[name] = replace(catalog, units=tuple(map(self._translated, catalog.units)))

    def _translated(self, unit: Unit) -> Unit:
        if (unit.target and not unit.fuzzy) or self.die.random() < 0.4:
            return unit
        self.translations += 1
        target = f"превод {self.translations}: {unit.source}"
        self.given.append((folded(unit.source), target))
        return replace(unit, target=target, fuzzy=False, previous_source=None)

    def approve(self) -> None:
        for name, catalog in self.catalogs.items():
            for unit in catalog.units:
                if unit.target and not unit.fuzzy and self.die.random() < 0.5:
                    self.tell(name, Event(self.now(), "Vera", "accepted", unit.source, unit.target))

    def edit(self) -> None:
        texts = self.die.choice(list(self.texts.values()))
        kind = self.die.randrange(7)
        at = self.die.randrange(len(texts)) if texts else 0
        if kind == 0 or not texts:
            texts.insert(at, self.sentence())
        elif kind == 1:
            del texts[at]
        elif kind == 2:
            self.die.shuffle(texts)
        elif kind == 3:
            self.die.choice(list(self.texts.values())).append(texts.pop(at))
        elif kind == 4 and len(texts) > 1:
            texts[at - 1] += f" {texts.pop(at)}"
        else:
            before, after = self.die.choice([pair for pair in EDITS if pair[0] in texts[at]] or [("", "Yes: ")])
            texts[at] = texts[at].replace(before, after, 1)

    def rename(self) -> None:
        old, new = self.die.choice(list(self.texts)), self.die.choice(NAMES)
        if new not in self.texts:
            self.texts[new] = self.texts.pop(old)

    def firm(self) -> Iterator[tuple[str, Unit]]:
        """Yield the units whose target counts as made for their source."""
        for name, catalog in self.catalogs.items():
            for unit in catalog.units:
                if state(unit, self.history, document=name, own=False) in ("pending", "approved"):
                    yield name, unit


def site(seed: int) -> Site:
    fresh = Site(random.Random(seed))
    fresh.texts = {name: [fresh.sentence() for _ in range(5)] for name in NAMES[:2]}
    fresh.sync()
    fresh.translate()
    fresh.sync()
    fresh.approve()
    return fresh


def assert_made_for_its_source(one: Site, unit: Unit, lines: Mapping[tuple[str, str], Event]) -> None:
    """Follow the ledger from rule to rule, back to the pair that a person gave."""
    source, target = folded(unit.source), unit.target
    for _ in range(len(lines) + 1):
        if (source, target) in one.given:
            return
        event = lines[source, target]
        assert event.previous is not None
        if event.origin == "joined":
            return
        before = folded(event.previous)
        old = next(
            said for said in lines_of(one, before) if carried_target(before, source, said) == (target, event.origin)
        )
        source, target = before, old
    raise AssertionError("the ledger leads in a circle")


def lines_of(one: Site, source: str) -> list[str]:
    return [event.target for _, event in one.ledger if folded(event.source) == source and event.target]


def live(one: Site) -> dict[str, list[Unit]]:
    """Return every unit that has a target; one without may find a start when its sentence returns."""
    return {name: [unit for unit in catalog.units if unit.target] for name, catalog in one.catalogs.items()}


def among(units: Mapping[str, list[Unit]], wanted: Mapping[str, list[Unit]]) -> dict[str, list[Unit]]:
    """Return of some units those for the sources of others."""
    keys = {name: {unit.key for unit in found} for name, found in wanted.items()}
    return {name: [unit for unit in units[name] if unit.key in keys[name]] for name in wanted}


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 12))
def test_no_target_counts_for_a_source_that_it_was_not_made_for_but_by_a_rule(seed: int, steps: int) -> None:
    one = site(seed)
    for _ in range(steps):
        one.die.choice([one.edit, one.edit, one.edit, one.rename, one.translate, one.approve])()
        one.sync()
        lines = {
            (folded(event.source), event.target): event
            for _, event in one.ledger
            if event.origin in BY_RULE and event.action in ("carried", "translated")
        }
        for _, unit in one.firm():
            assert_made_for_its_source(one, unit, lines)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 12))
def test_nothing_that_a_person_gave_is_ever_lost(seed: int, steps: int) -> None:
    one = site(seed)
    for _ in range(steps):
        one.die.choice([one.edit, one.edit, one.rename, one.translate, one.approve])()
        one.sync()
        one.sync()
        told = {(folded(event.source), event.target) for _, event in one.ledger}
        assert set(one.given) <= told


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 4))
def test_there_and_back_leaves_every_unit_as_it_was_and_there_again_too(seed: int, steps: int) -> None:
    one = site(seed)
    one.sync()
    first, before = {name: list(texts) for name, texts in one.texts.items()}, live(one)
    accepted = {(name, unit.key): one.history.accepted(unit.key, unit.target) for name, unit in one.firm()}
    for _ in range(steps):
        one.edit()
    second = {name: list(texts) for name, texts in one.texts.items()}
    one.sync()
    there = live(one)
    one.sync()
    assert live(one) == there
    one.texts = {name: list(texts) for name, texts in first.items()}
    one.sync()
    assert among(live(one), before) == before
    back = {(name, unit.key): one.history.accepted(unit.key, unit.target) for name, unit in one.firm()}
    assert back.items() >= accepted.items()
    one.texts = {name: list(texts) for name, texts in second.items()}
    one.sync()
    assert among(live(one), there) == there


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 2**32))
def test_over_a_chain_of_fifty_commits_work_comes_back_whole(seed: int) -> None:
    one = site(seed)
    one.sync()
    versions = [{name: list(texts) for name, texts in one.texts.items()}]
    for _ in range(50):
        one.edit()
        one.sync()
        versions.append({name: list(texts) for name, texts in one.texts.items()})
    given = dict(one.given)
    for texts in reversed(versions):
        one.texts = {name: list(found) for name, found in texts.items()}
        one.sync()
    for _, unit in one.firm():
        assert folded(unit.source) in given
    firm = {folded(unit.source) for _, unit in one.firm()}
    assert firm >= {source for name in one.texts for source in map(folded, one.texts[name]) if source in given}

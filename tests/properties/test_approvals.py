"""Whatever people and foreign tools do to a catalog: only what a reviewer said makes an approval."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.approval import History, observed, state
from l10n.model.catalog import Unit, declared
from l10n.model.ledger import Action, Event
from l10n.model.text import folded

SOURCES = ("The ferry stops.", "Who pays?", "See [it](a.md).")
TARGETS = ("Скела стаје.", "Ко плаћа?", "Девет кола.", "Видети [то](a.md).", "Čamac je tu.", "", " ", "[[^]]")
Tool = Callable[[Unit, int], Unit]

ON_ONE: dict[str, Tool] = {
    "target": lambda unit, pick: replace(unit, target=TARGETS[pick % len(TARGETS)]),
    "fuzzy": lambda unit, pick: replace(unit, fuzzy=True),
    "sure": lambda unit, pick: replace(unit, fuzzy=False),
    "source": lambda unit, pick: replace(unit, target=unit.source),
    "stale": lambda unit, pick: replace(unit, fuzzy=True, previous_source=SOURCES[pick % len(SOURCES)]),
    "decomposed": lambda unit, pick: replace(unit, target=unicodedata.normalize("NFD", unit.target)),
    "wrapped": lambda unit, pick: replace(unit, source=unit.source.replace(" ", "\n")),
    "role": lambda unit, pick: replace(unit, context=("heading", "cell", None)[pick % 3]),
    "declared": lambda unit, pick: replace(unit, context="the river"),
    "note": lambda unit, pick: replace(unit, notes=("machine draft: deepl",)),
}
ON_ALL: dict[str, Tool] = {
    "strip": lambda unit, pick: replace(unit, fuzzy=False, previous_source=None),
    "empty drafts": lambda unit, pick: replace(unit, target="", fuzzy=False) if unit.fuzzy else unit,
    "source for drafts": lambda unit, pick: replace(unit, target=unit.source, fuzzy=False) if unit.fuzzy else unit,
    "forget notes": lambda unit, pick: replace(unit, notes=(), flags=(), comments=()),
}
steps = st.lists(
    st.tuples(
        st.sampled_from(
            (*ON_ONE, *ON_ALL, "machine", "target", "target", "sure", "approve", "approve", "reject", "back", "swap")
        ),
        st.integers(0, len(SOURCES) - 1),
        st.integers(0, 40),
    ),
    min_size=8,
    max_size=40,
)


def changed(units: Sequence[Unit], past: Sequence[Sequence[Unit]], what: str, at: int, pick: int) -> list[Unit]:
    """Return a catalog after one step of somebody who knows nothing of a ledger."""
    found = list(units)
    if what in ON_ONE:
        found[at] = ON_ONE[what](found[at], pick)
    elif what in ON_ALL:
        found = [ON_ALL[what](unit, pick) for unit in found]
    elif what == "back":
        found = list(past[pick % len(past)])
    elif what == "swap":
        other = pick % len(found)
        one, two = found[at].target, found[other].target
        found[at], found[other] = replace(found[at], target=two), replace(found[other], target=one)
    return found


def _pair(unit: Unit) -> tuple[str, str, str]:
    """Return what an approval is of."""
    return declared(unit.context) or "", folded(unit.source), unicodedata.normalize("NFC", unit.target)


@settings(max_examples=400, deadline=None)
@given(steps)
def test_an_approval_is_a_reviewers_word_and_nothing_else(plan: list[tuple[str, int, int]]) -> None:
    history, given_pairs = History(), set[tuple[str, str, str]]()
    units: list[Unit] = [Unit(source) for source in SOURCES]
    past: list[list[Unit]] = [units]
    for number, (what, at, pick) in enumerate(plan):
        when = f"2026-01-01T00:00:{number:02}"
        unit = units[at]
        pair = _pair(unit)
        if what == "machine":
            target = TARGETS[pick % 4]
            history.add("a", Event(when, "deepl", "proposed", unit.source, target, unit.context, origin="machine"))
            units = [*units[:at], replace(unit, target=target, fuzzy=True), *units[at + 1 :]]
        elif what in ("approve", "reject") and unit.target.strip():
            done: Action = "accepted" if what == "approve" else "rejected"
            history.add("a", Event(when, "Vera", done, unit.source, unit.target, unit.context))
            units = [*units[:at], replace(unit, fuzzy=what == "reject"), *units[at + 1 :]]
            given_pairs = given_pairs | {pair} if what == "approve" else given_pairs - {pair}
        else:
            units = changed(units, past, what, at, pick)
        seen = observed(units, history, document="a", by="Ana", at=when + "Z")
        assert not {event.action for event in seen.events} & {"accepted", "carried", "left"}
        for event in seen.events:
            history.add("a", event)
        units = list(seen.units)
        past.append(units)
        for one in units:
            if state(one, history, document="a", own=False) == "approved":
                assert _pair(one) in given_pairs, one

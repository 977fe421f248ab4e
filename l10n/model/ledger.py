"""The ledger: what happened to a pair of source and target, one event a line, never changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, TypeVar, get_args

from l10n.model.catalog import declared
from l10n.model.text import Digest, digest, exact, folded

Action = Literal[
    "proposed",
    "outdated",
    "translated",
    "confirmed",
    "accepted",
    "rejected",
    "cleared",
    "left",
    "derived",
    "sent",
    "received",
    "carried",
    "marked",
    "stripped",
    "separated",
    "joined",
    "placed",
    "vouched",
    "doubted",
    "withdrawn",
]
ACTIONS: frozenset[str] = frozenset(get_args(Action))
"""
proposed    a machine or the memory offered the target (`origin`, `score`)
outdated    the target of `previous` was kept as a start for a changed source
translated  a person's target was first seen in the catalog
confirmed   a person took the fuzzy mark from an offered target, its text unchanged
accepted    a reviewer approved exactly this pair
rejected    a reviewer refused exactly this pair
cleared     a person emptied the target; nothing refills it unasked
left        the source stands as it is, by a person's word
derived     the target was converted from the master locale's
sent        the pair stood in a catalog handed out (`origin` names the parcel)
received    the pair came back in a returned catalog that lost a conflict, kept for a person to decide
carried     an approval was taken over from `previous`, or from another document, by the rule in `origin`
marked      a person set the fuzzy mark on a target that had none: it needs work again
stripped    every fuzzy mark of the catalog was gone at once; this one was put back and waits for a person's word
separated   a place of a sentence has a target of its own (in `locales/separated.jsonl` alone, as the next two)
joined      it shares the target of the others again
placed      what stands around it now, by which it is known
vouched     a person said that what the check named in `origin` found of this pair is no fault
doubted     that is no longer said
withdrawn   what was last said of this pair here by the action in `origin` was taken back, as if it never had been said
"""


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a ledger.

    `at` is UTC, ISO 8601, to the microsecond; `by` is a person's or tool's name. `context` is the unit's: a role such
    as "heading" tells where it was said, and is no part of what was approved.
    `signals` are what spoke against a machine's target when it was proposed (`approval.risk` weighs them).
    `unedited` marks the approval of an untouched draft; `fuzzy` and `to` belong to what was sent: the mark, and to
    whom.
    """

    at: str
    by: str
    action: Action
    source: str
    target: str = ""
    context: str | None = None
    previous: str | None = None
    origin: str = ""
    score: float = 0.0
    unedited: bool = False
    fuzzy: bool = False
    to: str = ""
    signals: tuple[str, ...] = ()

    @property
    def id(self) -> Digest:
        """The event's name: equal lines are one event, so that a ledger merges as a set."""
        return digest(*self.identity)

    @property
    def identity(self) -> tuple[str, ...]:
        """What two lines have in common if they are one event."""
        return (
            self.at,
            self.by,
            self.action,
            self.context or "",
            self.source,
            self.target,
            self.previous or "",
            self.origin,
        )


_Row = TypeVar("_Row")


def in_time(rows: Iterable[_Row], event: Callable[[_Row], Event]) -> list[_Row]:
    """Return what each holds an event in the order of time; by the events' names where that is the same.

    Names are made only where times do not decide: that is seldom, and takes longer than all else.
    """
    found = sorted(rows, key=lambda row: event(row).at)
    ordered: list[_Row] = []
    for _, group in groupby(found, key=lambda row: event(row).at):
        same = list(group)
        ordered += sorted(same, key=lambda row: event(row).id) if len(same) > 1 else same
    return ordered


Pair = tuple[str, str, str]
"""Context, source and target, as far as they count: what an approval is of."""


def pair_key(context: str | None, source: str, target: str) -> Pair:
    """Name exactly this source and target: the source up to white space, the target to the letter, no role.

    >>> pair_key(None, "A  b.", "В") == pair_key(None, "A b.", "В")
    True
    >>> pair_key("cell", "A b.", "В") == pair_key(None, "A b.", "В")
    True
    >>> pair_key(None, "A b.", "В") == pair_key(None, "A b.", "в")
    False
    """
    return declared(context) or "", folded(source), exact(target)

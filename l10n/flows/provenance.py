"""Who made the text of an article: how much of it a machine, and who translated and reviewed the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from l10n.approval import History
from l10n.flows.view import Row, View, Views
from l10n.model.catalog import UnitKey
from l10n.model.ledger import Event
from l10n.model.pattern import lazy_pattern
from l10n.outputs.page import Credits

_GIVEN = frozenset({"translated", "confirmed"})
_ADDRESS = lazy_pattern(r"\s*<[^<>]*>|\s*\([^()]*@[^()]*\)|\S+@\S+")
_NOBODY = frozenset({"", "l10n", "memory", "unknown"})


@dataclass(frozen=True, slots=True)
class Provenance:
    """`machine` is the share of the article's letters, 0..1, that a machine wrote and no person changed."""

    machine: float = 0.0
    credits: Credits = field(default_factory=Credits)


@dataclass(frozen=True, slots=True)
class _Told:
    """What is known of a unit's target: its length, whether a machine wrote it, and who had a hand in it."""

    letters: int
    machine: bool = False
    translators: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()


def provenance(views: Views, parts: Iterable[tuple[View, Iterable[Row]]]) -> Provenance:
    """Return who made what stands in some rows; a target that follows its master's has that one's makers."""
    told = [_told(*one) for one in _given(views, parts)]
    return Provenance(
        machine=_share((one.letters, one.machine) for one in told),
        credits=Credits(
            tuple(dict.fromkeys(name for one in told for name in one.translators)),
            tuple(dict.fromkeys(name for one in told for name in one.reviewers)),
        ),
    )


def machine_share(views: Views, parts: Iterable[tuple[View, Iterable[Row]]]) -> float:
    """Return the share of the letters in some rows, 0..1, that a machine wrote and no person changed."""
    return _share(
        (len(row.unit.target), _of_machine(row, history, target)) for row, history, target in _given(views, parts)
    )


def _share(told: Iterable[tuple[int, bool]]) -> float:
    letters = machine = 0
    for count, is_machine in told:
        letters += count
        machine += count * is_machine
    return round(machine / letters, 4) if letters else 0.0


def _given(views: Views, parts: Iterable[tuple[View, Iterable[Row]]]) -> Iterator[tuple[Row, History, str]]:
    """Yield rows with the ledgers that tell of their targets, and the target that those know: perhaps a master's."""
    for view, rows in parts:
        master = views.project.config.master(view.locale)
        history = views.history(view.document, view.locale)
        if not master:
            yield from ((row, history, row.unit.target) for row in rows)
            continue
        above = {row.source.key: row.unit.target for row in views.view(view.document, master).rows}
        past = views.history(view.document, master)
        for row in rows:
            if row.follows:
                yield row, past, above.get(row.source.key, row.unit.target)
            else:
                yield row, history, row.unit.target


def _of_machine(row: Row, history: History, target: str) -> bool:
    """Whether a machine wrote a target, and nobody has changed it or confirmed it as a reader."""
    offer = history.offer(row.unit.key, target)
    if offer is None or offer.action != "proposed" or offer.origin in ("memory", "human"):
        return False
    verdict = history.verdict(row.unit.key, target)
    return row.state == "draft" or (verdict is not None and verdict.unedited)


def _told(row: Row, history: History, target: str) -> _Told:
    verdict = history.verdict(row.unit.key, target)
    return _Told(
        len(row.unit.target),
        machine=_of_machine(row, history, target),
        translators=tuple(_givers(history.past(row.unit.key), row.unit.key, target)),
        reviewers=(_name(verdict),) if verdict and verdict.action == "accepted" and _name(verdict) else (),
    )


def _givers(past: Iterable[tuple[str, Event]], key: UnitKey, target: str) -> Iterator[str]:
    """Yield who first gave this target."""
    for _, event in past:
        if event.target == target and event.action in _GIVEN and _name(event):
            yield _name(event)
            return


def _name(event: Event) -> str:
    """Return a person's name without an address; empty for a tool's.

    >>> _name(Event("", "Ana Ilić <ana@example.org>", "translated", "A."))
    'Ana Ilić'
    """
    name = _ADDRESS.sub("", event.by).strip()
    return "" if name in _NOBODY else name

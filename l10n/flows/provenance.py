"""Who made the text of an article: how much of it a machine, and who translated and reviewed the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

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
    told = [_told(views, view, row) for view, rows in parts for row in rows]
    letters = sum(one.letters for one in told)
    machine = sum(one.letters for one in told if one.machine)
    return Provenance(
        machine=round(machine / letters, 4) if letters else 0.0,
        credits=Credits(
            tuple(dict.fromkeys(name for one in told for name in one.translators)),
            tuple(dict.fromkeys(name for one in told for name in one.reviewers)),
        ),
    )


def _told(views: Views, view: View, row: Row) -> _Told:
    locale, target = view.locale, row.unit.target
    if row.follows and (master := views.project.config.master(locale)):
        above = next((one for one in views.view(view.document, master).rows if one.source.key == row.source.key), row)
        locale, target = master, above.unit.target
    history = views.history(view.document, locale)
    verdict = history.verdict(row.unit.key, target)
    offer = history.offer(row.unit.key, target)
    by_machine = offer is not None and offer.action == "proposed" and offer.origin not in ("memory", "human")
    unseen = row.state == "draft" or (verdict is not None and verdict.unedited)
    return _Told(
        len(row.unit.target),
        machine=by_machine and unseen,
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

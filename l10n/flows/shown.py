"""What readers see of a unit under a policy: its target, an older one, or nothing that may be shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from l10n.approval import History
from l10n.flows.convert import converted
from l10n.flows.view import Row, View, Views
from l10n.flows.work import key_of
from l10n.model.catalog import Unit, UnitKey
from l10n.model.policy import Policy
from l10n.po.undecided import undecided

_NEEDS_WORK = ("marked", "rejected")


def shown_as(row: Row, history: History, policy: Policy) -> str | None:
    """Return the target that a policy lets appear for a unit that does not follow a master; None where it blocks.

    A unit that stands as in its source is `carried`, and none of this one's business.
    """
    if row.state == "approved":
        return row.unit.target
    if undecided(row.unit):
        return None
    if row.state == "stale" and policy.stale == "last":
        return last_approved(row.unit, history)
    if history.rejected(row.unit.key, row.unit.target):
        return None
    if row.state == "pending":
        return None if policy.require == "approved" else row.unit.target
    if row.state == "draft" and policy.require == "draft":
        return None if _needs_work(row.unit, history) else row.unit.target
    return None


def _needs_work(unit: Unit, history: History) -> bool:
    """Whether the last that happened to a draft is that a person set the mark on it, or left it there."""
    last = [event for _, event in history.past(unit.key) if event.target == unit.target][-1:]
    return any(event.action in _NEEDS_WORK or (event.action, event.origin) == ("proposed", "human") for event in last)


def last_approved(unit: Unit, history: History) -> str | None:
    """Return the target last accepted for the source from before it changed; None where there is none."""
    if unit.previous_source is None:
        return None
    before = UnitKey(unit.context, unit.previous_source)
    if history.accepted(before, unit.target):
        return unit.target
    found = [event.target for _, event in history.past(before) if history.accepted(before, event.target)]
    return found[-1] if found else None


def targets(views: Views, view: View, rows: Iterable[Row], policy: Policy) -> dict[UnitKey, str]:
    """Return the targets that a policy lets appear of some rows, by unit; where there is none, the source stands.

    What is converted from a master appears where that does.
    """
    master = views.project.config.master(view.locale)
    above = views.view(view.document, master) if master else view
    masters = {key_of(row.source): row for row in above.rows} if master else {}
    history, past = (views.history(view.document, locale) for locale in (view.locale, above.locale))
    keep = views.project.config.keep
    found: dict[UnitKey, str] = {}
    for row in rows:
        key = key_of(row.source)
        if row.follows:
            target = _converted(row, masters[key], past, policy, partial(converted, locale=view.locale, keep=keep))
        else:
            target = None if row.state == "carried" else shown_as(row, history, policy)
        if target is not None:
            found[key] = target
    return found


def _converted(row: Row, master: Row, history: History, policy: Policy, convert: Callable[[str], str]) -> str | None:
    """Return what appears of a row that follows its master's; None while it lags behind, and where that blocks."""
    if row.state != master.state:
        return None
    if row.state == "carried":
        return row.unit.target
    target = shown_as(master, history, policy)
    if target is None or target == master.unit.target:
        return None if target is None else row.unit.target
    return convert(target)

"""What keeps a sentence or a file from being released: where, whose it is to mend, how long that is likely to take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from l10n.approval import History
from l10n.approval.authors import approved_by_author, authors
from l10n.approval.effort import minutes
from l10n.approval.people import known_as
from l10n.flows.checking import blocking, unit_findings
from l10n.flows.shown import shown_as
from l10n.flows.view import Row, View, Views
from l10n.model.catalog import QUESTION
from l10n.model.config import Config
from l10n.model.locale import LocaleTag
from l10n.model.policy import Policy, Role
from l10n.po.undecided import undecided

_REASONS = {
    "empty": "has no target",
    "draft": "is a draft that nobody has confirmed",
    "stale": "was translated from a source that has changed",
    "pending": "is translated and not approved",
}
_OWNERS: dict[str, Role] = {
    "empty": "translator",
    "rejected": "translator",
    "unsynced": "coordinator",
    "uncommitted": "coordinator",
    "unreadable": "coordinator",
    "conflict": "author",
    "blank": "author",
    "src_link": "author",
    "together": "coordinator",
}
"""Who mends what; everything else is a reviewer's."""


@dataclass(frozen=True, slots=True)
class Blocker:
    """One thing that keeps an article from being released; `code` is a state, a check's code or a file's trouble.

    `unit` is empty where no single sentence is meant. `fragment` names the fragment in whose catalog the unit stands,
    empty where it is the article's own. `path` and `line` (0: none) are where to mend it, `owner` whose it is: names
    of people or a role; `minutes` what it is likely to take.
    """

    unit: str
    source: str
    code: str
    reason: str
    fragment: str = ""
    path: str = ""
    line: int = 0
    owner: str = ""
    minutes: float = 0.0

    @property
    def place(self) -> str:
        """Where to mend it: `FILE:LINE`, or the file alone."""
        return f"{self.path}:{self.line}" if self.line else self.path


def blocked(
    config: Config, code: str, reason: str, *, locale: LocaleTag, path: str, line: int = 0, row: Row | None = None
) -> Blocker:
    """Make a blocker of a file, or of a row in one."""
    source = row.source.key.source if row else ""
    owner = owner_of(config, code, locale)
    took = minutes(code, source)
    return Blocker(row.id if row else "", source, code, reason, "", path, line, owner, took)


def owner_of(config: Config, code: str, locale: LocaleTag, *, but: frozenset[str] = frozenset()) -> str:
    """Return who mends what has a code: the people of the role, else the role; nobody of `but` (as compared)."""
    role = _OWNERS.get(code, "reviewer")
    found = [person.name for person in config.serving(role, locale) if known_as(person.name, config.people) not in but]
    if found:
        return " or ".join(found)
    if role in ("author", "coordinator"):
        return f"{'an' if role == 'author' else 'a'} {role}"
    return f"{'another' if but else 'a'} {role} for {config.master(locale) or locale}"


def row_blockers(views: Views, view: View, row: Row, policy: Policy) -> Iterator[Blocker]:
    """Yield what a unit has in the way under a policy; `view` is the one whose catalog a person would open."""
    if row.state == "carried":
        return
    history = views.history(view.document, view.locale)
    shown = shown_as(row, history, policy)
    if shown is None:
        yield _of_state(views, view, row, policy, history)
        return
    if row.state == "stale":
        return  # the old sentence stands as it was approved; the new source is no measure of it
    if policy.four_eyes and row.state == "approved":
        config = views.project.config
        writer = approved_by_author(history, row.unit.key, row.unit.target, lambda name: known_as(name, config.people))
        if writer:
            yield _made(views, view, row, "four_eyes", f"was approved by {writer}, who wrote it")
            return
    for finding in blocking(unit_findings(views.project, view, row)):
        yield _made(views, view, row, finding.code, finding.message)


def _of_state(views: Views, view: View, row: Row, policy: Policy, history: History) -> Blocker:
    """Return the blocker of a unit whose state the policy does not let pass."""
    config = views.project.config
    if row.state == "stale" and row.follows:
        made = _made(views, view, row, "stale", "is not yet converted anew: run `l10n sync`")
        return replace(made, owner=owner_of(config, "unsynced", view.locale))
    code, reason = _state_told(row, history)
    made = _made(views, view, row, code, "; ".join((reason, *_questions(row))))
    if policy.four_eyes and code == "pending":
        wrote = frozenset(known_as(name, config.people) for name in authors(history, row.unit.key, row.unit.target))
        return replace(made, owner=owner_of(config, code, view.locale, but=wrote))
    return made


def _state_told(row: Row, history: History) -> tuple[str, str]:
    """Return the code and the reason of a unit's state."""
    said = history.verdict(row.unit.key, row.unit.target)
    if said is not None and said.action == "rejected" and row.state in ("draft", "pending"):
        return "rejected", f"was rejected by {said.by}{f': {said.origin}' if said.origin else ''}"
    if undecided(row.unit):
        return row.state, "was changed on both sides of a merge: decide on one target"
    return row.state, _REASONS.get(row.state, "is not approved")


def _questions(row: Row) -> Iterator[str]:
    """Yield what people ask about a unit."""
    for comment in row.unit.comments:
        name, colon, question = comment.removeprefix(QUESTION).partition(": ")
        if comment.startswith(QUESTION) and colon:
            yield f"{name} asks: {question}"


def _made(views: Views, view: View, row: Row, code: str, reason: str) -> Blocker:
    project = views.project
    path = project.label(project.catalog_path(view.document, view.locale))
    return blocked(project.config, code, reason, locale=view.locale, path=path, line=row.unit.line, row=row)

"""The gate: what may be released now, and for everything else why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from l10n.flows.checking import blocking, unit_findings
from l10n.flows.view import Row, View, Views
from l10n.flows.work import key_of
from l10n.model.catalog import State
from l10n.project import Project

_REASONS: dict[State, str] = {
    "empty": "has no target",
    "draft": "is a draft that nobody has confirmed",
    "stale": "was translated from a source that has changed",
    "pending": "is translated and not approved",
}


@dataclass(frozen=True, slots=True)
class Blocker:
    """One unit that keeps an article from being released; `code` is a state or a check's code.

    `fragment` names the fragment in whose catalog the unit stands, empty where it is the article's own.
    """

    unit: str
    source: str
    code: str
    reason: str
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a document may appear in a locale; where not, each unit that is in the way."""

    document: str
    locale: str
    publishable: bool
    blockers: tuple[Blocker, ...]

    def summary(self) -> str:
        """Return the reasons in one line: how many units, in the way of what."""
        counts: dict[str, int] = {}
        for blocker in self.blockers:
            counts[blocker.code] = counts.get(blocker.code, 0) + 1
        return " · ".join(f"{count} {code}" for code, count in counts.items())


def verdicts(
    project: Project, views: Views, document: str | None = None, locale: str | None = None
) -> Iterator[Verdict]:
    """Judge the documents and locales that are asked for; a fragment only where it is named."""
    for view in views.each(document, locale):
        if document or view.document not in project.fragments:
            yield verdict(project, views, view)


def verdict(project: Project, views: Views, view: View) -> Verdict:
    """Judge one document in one locale: every unit approved (or what the policy requires) or carried, and sound.

    The units of its fragments count as its own.
    """
    blockers = list(_of_rows(project, views, view, view.rows))
    if not view.synced:
        blockers.insert(0, Blocker("", "", "unsynced", "the source changed since the last sync: run `l10n sync`"))
    for part in parts(project, views, view):
        for blocker in _of_rows(project, views, part.view, part.rows):
            reason = f"{blocker.reason} (in the catalog of {part.view.document})"
            blockers.append(replace(blocker, reason=reason, fragment=part.view.document))
    return Verdict(view.document, view.locale.bcp47, not blockers, tuple(blockers))


@dataclass(frozen=True, slots=True)
class Part:
    """What a document has of a fragment: the fragment's view, and those of its rows that stand in the document."""

    view: View
    rows: tuple[Row, ...]


def parts(project: Project, views: Views, view: View) -> tuple[Part, ...]:
    """Return what a document in a locale takes from fragments; nothing where it is one itself."""
    if view.document in project.fragments:
        return ()
    found: list[Part] = []
    for fragment, units in project.fragment_units(view.document).items():
        whole = views.view(fragment, view.locale)
        keys = {key_of(unit) for unit in units}
        found.append(Part(whole, tuple(row for row in whole.rows if key_of(row.source) in keys)))
    return tuple(found)


def _of_rows(project: Project, views: Views, view: View, rows: Iterable[Row]) -> Iterator[Blocker]:
    """Yield what is in the way in a view; what follows a master is as sound as that."""
    master = project.config.master(view.locale)
    above = views.view(view.document, master) if master else view
    masters = {key_of(row.source): row for row in above.rows} if master else {}
    for row in rows:
        if row.follows:
            yield from _blockers(project, above, replace(masters[key_of(row.source)], state=row.state))
        else:
            yield from _blockers(project, view, row)


def _blockers(project: Project, view: View, row: Row) -> Iterator[Blocker]:
    source = row.source.key.source
    if row.state == "carried":
        return
    if row.state != "approved" and not (row.state == "pending" and project.config.require == "pending"):
        yield Blocker(row.id, source, row.state, _REASONS[row.state])
        return
    for finding in blocking(unit_findings(project, view, row)):
        yield Blocker(row.id, source, finding.code, finding.message)

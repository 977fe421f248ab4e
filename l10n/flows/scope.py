"""How much of a project a sync has to look at: the documents that changed, and whatever their change can reach.

A change reaches another document only by a sentence that stands in both, for an approval or a draft of it counts for
the whole project, or by the memory, where a new pair is like a sentence that has no target yet. All else lies as
the last sync left it, and would be left so again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from l10n.errors import SourceError
from l10n.flows.parts import parts_of
from l10n.flows.places import reached
from l10n.flows.report import MEMORY
from l10n.flows.waiting import Waiting
from l10n.model.ledger import Event
from l10n.model.locale import LocaleTag
from l10n.project import LOCALES, SOURCES, Project, domain
from l10n.store import config, files, ledger
from l10n.store.index import Index
from l10n.store.scan import Marks, Scan, digest_of

_MOST = 0.5
"""From this share of the documents on, looking at all of them is no dearer."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The documents that a sync looks at, in the project's order, and why others cannot be read.

    `index` tells of all others; it is None where everything is looked at. `ledgers` are those that changed on disk,
    by locale and domain; `grown` what was added to those of them that only grew; `waiting` the sentences without a
    target that `index` knows of. They are looked at `alone` where it is only asked whether they lie as they should: no
    catalog without a document feeds them, and the memory has no more than their own sentences.
    """

    names: tuple[str, ...]
    errors: Mapping[str, SourceError]
    index: Index | None = None
    ledgers: frozenset[tuple[LocaleTag, str]] = frozenset()
    grown: Mapping[tuple[LocaleTag, str], Sequence[Event]] = field(default_factory=dict)
    waiting: Waiting | None = None
    alone: bool = False

    def domains(self, locale: LocaleTag) -> list[str]:
        """Return the domains whose ledgers are read in any case."""
        changed = {where for tag, where in self.ledgers if tag == locale}
        return sorted(changed | {domain(name) for name in self.names})


def scope_of(
    project: Project,
    index: Index | None,
    scan: Scan,
    *,
    engines: Sequence[str],
    documents: Sequence[str],
) -> Scope:
    """Return what has to be looked at since the scan before; everything without one.

    `engines` may draft what has no target, in `documents` (empty: all).
    """
    if index is None or not scan.before:
        return everything(project)
    changed = scan.changed
    if changed & {config.NAME, project.config.glossary}:
        return everything(project)
    places = set(filter(None, map(_domain, changed)))
    if any(path.startswith(f"{SOURCES}/") for path in changed):
        places.update(project.fragments)
    documents_known = index.names()
    places.update(map(domain, reached(project, index, changed)))
    names = {project.domains[place] for place in places if place in project.domains}
    names.update(set(project.names) - documents_known)
    if any(engine != MEMORY for engine in engines):
        names |= index.lacking() & set(documents or project.names)
    if project.fragments:
        _suppose(project, index, {name for name in documents_known if domain(name) not in places})
    ledgers = ledgers_of(project, changed)
    waiting = Waiting(index, floor=project.config.memory_threshold)
    grown = _grown(project, scan.before, ledgers)
    return scoped(project, Scope((), {}, index, frozenset(ledgers), grown, waiting), names)


def ledgers_of(project: Project, paths: Iterable[str]) -> dict[tuple[LocaleTag, str], str]:
    """Return those of some paths that are ledgers, by locale and domain."""
    tags = {tag.posix: tag for tag in project.config.locales}
    return {
        (tags[parts[1]], "/".join(parts[2:]).removesuffix(".jsonl")): "/".join(parts)
        for parts in (path.split("/") for path in paths if path.endswith(".jsonl"))
        if len(parts) > 2 and parts[0] == LOCALES and parts[1] in tags
    }


def _grown(
    project: Project, before: Marks, ledgers: Mapping[tuple[LocaleTag, str], str]
) -> dict[tuple[LocaleTag, str], list[Event]]:
    """Return what was added to those ledgers that begin as they were."""
    found: dict[tuple[LocaleTag, str], list[Event]] = {}
    places = {path: at for at, path in enumerate(before.paths)} if ledgers else {}
    for of, path in ledgers.items():
        data = files.read_if_there(project.root / path) or b""
        size = before.stats[places[path] * 3] if path in places else 0
        if size and (data[size - 1 : size] != b"\n" or digest_of(data[:size]) != before.digest(places[path])):
            continue
        with project.labelled():
            first = data[:size].count(b"\n") + 1
            found[of] = [event for _, event in ledger.lines(data[size:], label=path, first=first) if event]
    return found


def _suppose(project: Project, index: Index, names: Collection[str]) -> None:
    """Let the project know what unchanged documents hold of fragments."""
    parts = index.parts()
    for name in project.articles:
        if name in names:
            project.suppose(name, parts_of(parts.get(name, "")))


def everything(project: Project) -> Scope:
    """Return the scope that holds every document."""
    return Scope(*project.tried(project.names))


def scoped(project: Project, scope: Scope, names: Iterable[str]) -> Scope:
    """Return a scope that holds other documents, or everything where they are the most."""
    found = frozenset(names)
    if is_most(project, found):
        return everything(project)
    readable, errors = project.tried(name for name in project.names if name in found)
    return replace(scope, names=readable, errors=errors)


def is_most(project: Project, names: Collection[str]) -> bool:
    """Whether some documents are so many that all may as well be looked at."""
    return len(names) > _MOST * len(project.names)


def _domain(path: str) -> str:
    """Return the domain that a file is about; empty where it is about none.

    >>> [_domain(path) for path in ("source_texts/a/b.md", "locales/en/LC_MESSAGES/a/b.po", "locales/en/a/b.jsonl")]
    ['a/b', 'a/b', 'a/b']
    """
    parts = path.split("/")
    if parts[0] == SOURCES:
        return domain("/".join(parts[1:]))
    if path.endswith(".pot"):
        return domain("/".join(parts[1:]))
    if path.endswith(".po") and parts[2:3] == ["LC_MESSAGES"]:
        return domain("/".join(parts[3:]))
    return domain("/".join(parts[2:])) if path.endswith(".jsonl") and len(parts) > 2 else ""

"""What must not be committed: a catalog or ledger that cannot be read, an approval that would be lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from l10n.errors import CatalogError
from l10n.model.ledger import Action, Event, Pair, pair_key
from l10n.model.text import shortened
from l10n.po.reader import decode, read
from l10n.po.undecided import undecided
from l10n.project import LOCALES
from l10n.store import ledger
from l10n.store.git import Repository, Staged

_APPROVALS: frozenset[Action] = frozenset({"accepted", "carried"})
_CATALOGS = (".po", ".pot")
_LEDGER = ".jsonl"

_Pair = tuple[str, Pair]
"""A locale and an approved pair in it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """How many staged files were looked at, what forbids the commit, and what a person should know (`PATH:LINE: …`)."""

    looked: int
    faults: tuple[str, ...]
    notes: tuple[str, ...]


def check_staged(root: Path) -> Checked:
    """Look at the catalogs and ledgers of a project that are staged, as they are staged.

    While a merge is being concluded, what the other side approved must not be lost either. Raises ConfigError where
    the folder is in no work tree of git.
    """
    repository = Repository.open(root)
    staged = tuple(_ours(repository, repository.staged()))
    other = tuple(one for commit in repository.merging() for one in _ours(repository, repository.staged(commit)))
    faults: list[str] = []
    notes: list[str] = []
    present = [one for one in dict.fromkeys((*staged, *other)) if one.new]
    kept: set[_Pair] = set()
    ours = frozenset(staged)
    for one, data in zip(present, repository.contents(one.new for one in present), strict=True):
        try:
            if one.path.endswith(_LEDGER):
                kept.update(_approved(repository, one.path, data))
            elif one in ours:
                notes.extend(_undecided(one.path, data))
        except CatalogError as error:
            fault = f"{error}. {error.hint}".strip()
            faults += [fault] if fault not in faults else []
    faults.extend(_lost(repository, (*staged, *other), kept))
    if staged:
        notes.extend(_forgotten(repository))
    return Checked(len(staged), tuple(faults), tuple(notes))


def _ours(repository: Repository, staged: Iterable[Staged]) -> Iterator[Staged]:
    folder = f"{repository.prefix}{LOCALES}/"
    return (one for one in staged if one.path.startswith(folder) and one.path.endswith((*_CATALOGS, _LEDGER)))


def _undecided(path: str, data: bytes) -> Iterator[str]:
    catalog = read(decode(data, path=path), path=path)
    for unit in catalog.units:
        if undecided(unit):
            yield f'{path}:{unit.line}: nobody has decided about "{shortened(unit.source)}": see its comment'


def _forgotten(repository: Repository) -> Iterator[str]:
    """Yield the ledgers that git does not know: on another branch they would tell of what is not there."""
    for path in repository.untracked(f"{repository.prefix}{LOCALES}"):
        if path.endswith(_LEDGER):
            yield f"{path}: this ledger is not in git: `git add` it, it belongs to its catalog"


def _approved(repository: Repository, path: str, data: bytes) -> dict[_Pair, Event]:
    locale = path.removeprefix(f"{repository.prefix}{LOCALES}/").partition("/")[0]
    events = (event for _, event in ledger.lines(data, label=path) if event and event.action in _APPROVALS)
    return {(locale, pair_key(event.context, event.source, event.target)): event for event in events}


def _lost(repository: Repository, changed: tuple[Staged, ...], kept: set[_Pair]) -> Iterator[str]:
    """Yield the approvals that were in a ledger and are in none any more."""
    before = [one for one in dict.fromkeys(changed) if one.old and one.path.endswith(_LEDGER)]
    lost: dict[_Pair, tuple[str, Event]] = {}
    for one, data in zip(before, repository.contents(one.old for one in before), strict=True):
        for pair, event in _readable(repository, one.path, data).items():
            if pair not in kept:
                lost.setdefault(pair, (one.path, event))
    for locale in {locale for locale, _ in lost}:
        # An approval counts in the whole project: it may have moved to a ledger that this commit does not change.
        rest = [
            one for one in repository.indexed(f"{repository.prefix}{LOCALES}/{locale}") if one.path.endswith(_LEDGER)
        ]
        for one, data in zip(rest, repository.contents(one.new for one in rest), strict=True):
            for pair in _readable(repository, one.path, data):
                lost.pop(pair, None)
    for path, event in lost.values():
        yield f'{path}: the approval of "{shortened(event.source)}" by {event.by} is gone: a ledger only grows'


def _readable(repository: Repository, path: str, data: bytes) -> dict[_Pair, Event]:
    """Return the approvals in a ledger; none where it is damaged, which is told elsewhere or past mending."""
    try:
        return _approved(repository, path, data)
    except CatalogError:
        return {}

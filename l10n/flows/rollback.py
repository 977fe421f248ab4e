"""`release rollback`: back to a release that was live before."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from l10n.errors import FileError, RefusedError, UsageError
from l10n.flows import manifest
from l10n.project import Project
from l10n.store import link, releases
from l10n.store.layout import RELEASES
from l10n.store.releases import CURRENT


@dataclass(frozen=True, slots=True)
class RollbackReport:
    """Which release was live and which is now; `kept` are all that lie there, the oldest first."""

    before: str
    id: str
    folder: str
    kept: tuple[str, ...]


def rollback(project: Project, *, to: str | None = None, dry: bool = False) -> RollbackReport:
    """Make the release before the live one live again, or the one that is named; nothing is removed.

    Before is what readers saw before: neither a release that holds the same as the live one, nor one that a rollback
    withdrew. What is gone back from counts as withdrawn, and `release` does not bring its content back unasked.

    It is read back first. Raises RefusedError where there is none before, UsageError where none has that name, and
    FileError where it is not what was released.
    """
    with project.writing(dry=dry):
        base = project.root / RELEASES
        kept = releases.names(base)
        live = releases.live(base)
        before = live.name if live else ""
        away = releases.withdrawn(base)
        name = to or _previous(base, kept, before, away)
        if name not in kept:
            raise UsageError(f"there is no release {name!r}", f"There are: {', '.join(kept) or 'none'}.")
        releases.sound(base / name, _told(base, name).files or {})
        if not dry and name != before:
            # The note first: as long as it is live, a release does not count as withdrawn.
            later = kept[kept.index(name) + 1 : kept.index(before) + 1] if before in kept else []
            away |= {one: _content(base, one) for one in later}
            releases.withdraw(base, {one: content for one, content in away.items() if one != name})
            link.switch(base / CURRENT, name)
    return RollbackReport(before, name, f"{RELEASES}/{name}", tuple(kept))


def _previous(base: Path, kept: list[str], live: str, withdrawn: Collection[str]) -> str:
    older = kept[: kept.index(live)] if live in kept else kept
    content = _content(base, live) if live in kept else ""
    for name in reversed(older):
        if name not in withdrawn and not (content and _content(base, name) == content):
            return name
    if older:
        hint = f"`--to` names any that lies there: {', '.join(older)}."
        raise RefusedError("no release before the live one holds anything else and was not withdrawn", hint)
    raise RefusedError("there is no release before the live one", "The next `l10n release` makes one.")


def _content(base: Path, name: str) -> str:
    """Return the id of what a release holds; empty where it cannot be told."""
    with suppress(FileError):
        return _told(base, name).id
    return ""


def _told(base: Path, name: str) -> manifest.Live:
    return manifest.read(base / name, label=f"{RELEASES}/{name}/{manifest.NAME}")

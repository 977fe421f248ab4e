"""`release rollback`: back to a release that was live before."""

from __future__ import annotations

from dataclasses import dataclass

from l10n.errors import RefusedError, UsageError
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

    It is read back first. Raises RefusedError where there is none before, UsageError where none has that name, and
    FileError where it is not what was released.
    """
    with project.writing(dry=dry):
        base = project.root / RELEASES
        kept = releases.names(base)
        live = releases.live(base)
        before = live.name if live else ""
        name = to or _previous(kept, before)
        if name not in kept:
            raise UsageError(f"there is no release {name!r}", f"There are: {', '.join(kept) or 'none'}.")
        found = manifest.read(base / name, label=f"{RELEASES}/{name}/{manifest.NAME}")
        releases.sound(base / name, found.files or {})
        if not dry and name != before:
            link.switch(base / CURRENT, name)
    return RollbackReport(before, name, f"{RELEASES}/{name}", tuple(kept))


def _previous(kept: list[str], live: str) -> str:
    older = kept[: kept.index(live)] if live in kept else kept
    if not older:
        raise RefusedError("there is no release before the live one", "The next `l10n release` makes one.")
    return older[-1]

"""What git does not have as it lies here: a policy may let nothing appear that nobody else can see."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from l10n.errors import ConfigError
from l10n.model.locale import LocaleTag
from l10n.project import SOURCES, Project
from l10n.store.git import Repository


@dataclass(frozen=True, slots=True)
class Committed:
    """The files of a folder that git does not have as they are, as paths from it; None where there is no git."""

    changed: frozenset[str] | None

    @classmethod
    def of(cls, root: Path) -> Committed:
        """Ask git once about a whole folder."""
        try:
            return cls(Repository.open(root).changed())
        except ConfigError:
            return cls(None)

    def lacking(self, project: Project, name: str, locale: LocaleTag) -> tuple[str, ...]:
        """Return the files behind a document in a locale that git lacks: its source, catalogs and ledgers."""
        tags = dict.fromkeys((locale, project.config.master(locale) or locale))
        paths = [] if name in project.fragments else [f"{SOURCES}/{name}"]
        for tag in tags:
            paths += (project.label(place(name, tag)) for place in (project.catalog_path, project.ledger_path))
        if self.changed is None:
            return tuple(paths[:1])
        return tuple(path for path in paths if path in self.changed)

"""A project that stays open between requests: what has changed on disk is read anew, and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from l10n.flows.remembered import beside
from l10n.flows.view import View, Views
from l10n.model.catalog import Unit
from l10n.model.locale import LocaleTag
from l10n.project import LOCALES, Project
from l10n.store.scan import Marks, scanned


class Opened:
    """A project with its views, for a program that goes on running; to be used from one thread.

    Other programs write here too: `refresh` comes before each look. `edition` counts how often anything was let go.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.edition = 0
        self._open()

    def _open(self) -> None:
        self.project = Project.open(self.root)
        self.views = Views(self.project)
        self._scan = scanned(self.root, Marks(), beside=beside(self.project))

    def view(self, name: str, locale: LocaleTag) -> View:
        """Return a document in a locale as it stands; raises as reading it does."""
        return self.views.view(name, locale)

    def refresh(self) -> None:
        """Let go of all that is no longer as it was read."""
        self._scan = scanned(self.root, self._scan.marks, beside=beside(self.project))
        if self._scan.changed:
            self.edition += 1
            if not self._forgotten(self._scan.changed):
                self._open()

    def wrote(self, saved: Mapping[str, bytes | int], view: View, unit: Unit) -> View:
        """Take note of files that a flow has just saved for a unit, whose ledger lines the views know; return its view.

        `view` is what stood there before.
        """
        self.edition += 1
        fresh = self.views.renew(view, unit)
        self._scan = scanned(self.root, self._scan.after(self.root, saved), beside=beside(self.project))
        if self._scan.changed:
            if not self._forgotten(self._scan.changed):
                self._open()
            fresh = self.view(view.document, view.locale)
        return fresh

    def doubt(self, locale: LocaleTag) -> None:
        """Let go of a locale, of which a flow that failed may have told what was not saved."""
        self.edition += 1
        self.views.forget(locale)

    def _forgotten(self, changed: Collection[str]) -> bool:
        """Let go of catalogs and ledgers that changed; False where something else did."""
        folders = {tag.posix: tag for tag in self.project.config.locales}
        for path in changed:
            top, _, rest = path.partition("/")
            folder, _, inner = rest.partition("/")
            if top == LOCALES and rest.endswith(".pot"):
                continue
            if top != LOCALES or folder not in folders:
                return False
            if inner.endswith(".jsonl"):
                self.views.forget(folders[folder])
            elif inner.startswith("LC_MESSAGES/") and inner.endswith(".po"):
                name = self.project.domains.get(inner.removeprefix("LC_MESSAGES/").removesuffix(".po"))
                if name:
                    self.views.forget(folders[folder], name)
        return True

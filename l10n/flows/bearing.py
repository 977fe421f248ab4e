"""What the ledgers say that bears on a document or a text, for who only looks: all others need not be read."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from l10n.approval import History
from l10n.errors import FileError
from l10n.flows.fill import memory_of
from l10n.flows.past import Past
from l10n.flows.scope import ledgers_of
from l10n.model.locale import LocaleTag
from l10n.model.lookup import Match
from l10n.project import Project, domain
from l10n.store.index import Index
from l10n.store.scan import scanned


@dataclass(slots=True)
class Bearing:
    """The ledgers of a project, read as far as they bear on single documents.

    `changed` are the ledgers that the index does not know as they are, by locale and domain; None before a look.
    """

    project: Project
    changed: Collection[tuple[LocaleTag, str]] | None = None

    def history(self, name: str, locale: LocaleTag) -> History:
        """Return what the ledgers of a locale say of a document's sentences; all of it where no index tells of them."""
        with self._index() as index:
            if index is None:
                return self.project.history(locale)
            domains = {domain(name), *self._changed_in(locale)}
            sources = self._sources(name, locale)
            return Past.bearing(self.project, locale, index, domains=sorted(domains), sources=sources).history

    def matches(self, text: str, locale: LocaleTag, *, floor: float) -> tuple[Match, ...]:
        """Return what the memory of a locale has that is like a text, best first."""
        with self._index() as index:
            if index is None or self._changed_in(locale):
                return memory_of(self.project.history(locale)).matches(text, floor=floor)
            return Past(locale, History(), frozenset(), index=index).memory().matches(text, floor=floor)

    @contextmanager
    def _index(self) -> Iterator[Index | None]:
        """Open the index; None where there is none that counts."""
        try:
            index = Index(self.project.root, reading=True)
        except FileError:
            yield None
            return
        with index:
            if self.changed is None:
                self.changed = self._changed(index)
            yield None if self.changed is None else index

    def _changed_in(self, locale: LocaleTag) -> list[str]:
        return [where for tag, where in self.changed or () if tag == locale]

    def _changed(self, index: Index) -> Collection[tuple[LocaleTag, str]] | None:
        known = index.marks()
        if not known:
            return None
        scan = scanned(self.project.root, known, beside=json.loads(index.note("beside")))
        self.project.listing = self.project.listing or scan.marks
        return ledgers_of(self.project, scan.changed)

    def _sources(self, name: str, locale: LocaleTag) -> Iterator[str]:
        """Yield what a document and its catalog have to translate, and had before."""
        yield from (source.key.source for source in self.project.template(name))
        for unit in self.project.catalog(name, locale)[0].units:
            yield from filter(None, (unit.source, unit.previous_source))

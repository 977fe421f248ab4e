"""All old units of a locale, findable by what they translate."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from l10n.model.catalog import Catalog, Unit, UnitKey, declared
from l10n.model.text import folded
from l10n.reconcile.marks import marks, skeleton


@dataclass(slots=True, eq=False)
class Old:
    """A unit that stood before, where, and whether some new unit has taken it over."""

    document: str
    unit: Unit
    position: int
    used: bool = False


@dataclass(slots=True)
class Pool:
    """The units of all catalogs of a locale as they stood before."""

    old: list[Old] = field(default_factory=list)
    _by_source: dict[str, list[Old]] = field(default_factory=dict)
    _by_document: dict[str, list[Old]] = field(default_factory=dict)
    _by_skeleton: dict[str, list[Old]] | None = None

    @classmethod
    def of(cls, catalogs: Mapping[str, Catalog]) -> Pool:
        """Gather the live units of many catalogs."""
        pool = cls()
        for document, catalog in catalogs.items():
            here = pool._by_document.setdefault(document, [])
            for position, unit in enumerate(catalog.units):
                old = Old(document, unit, position)
                pool.old.append(old)
                here.append(old)
                pool._by_source.setdefault(folded(unit.source), []).append(old)
        return pool

    def same(self, document: str, key: UnitKey) -> Old | None:
        """The unused unit of this document for this source in this very context."""
        return next((old for old in self._at_home(document, key) if old.unit.context == key.context), None)

    def near(self, document: str, key: UnitKey) -> Old | None:
        """The unused unit of this document for this source, whatever block it was in."""
        return next(iter(self._at_home(document, key)), None)

    def elsewhere(self, document: str, key: UnitKey) -> Old | None:
        """An unused unit of any other document for this source; a finished one first."""
        found = [old for old in self._unused(key) if old.document != document]
        return min(found, key=lambda old: (not old.unit.target.strip(), old.unit.fuzzy), default=None)

    def twins(self, homes: Collection[str], key: UnitKey, *, expected: float) -> list[Old]:
        """The units whose source differs from this one in marks alone, of these documents or vanished.

        Vanished ones come before those that stand, those of these documents before others, near ones before far ones.
        """
        if not marks(key.source):
            return []
        found = [
            old
            for old in self._with_marks().get(skeleton(key.source), ())
            if (old.document in homes or not old.used) and declared(old.unit.context) == declared(key.context)
        ]
        return sorted(found, key=lambda old: (old.used, old.document not in homes, abs(old.position - expected)))

    def _with_marks(self) -> Mapping[str, list[Old]]:
        if self._by_skeleton is None:
            self._by_skeleton = {}
            for old in self.old:
                if marks(old.unit.source):
                    self._by_skeleton.setdefault(skeleton(old.unit.source), []).append(old)
        return self._by_skeleton

    def leaving(self, homes: Collection[str], sources: Iterable[str], context: str | None) -> list[Old]:
        """The unused units for any of these sources, those of these documents first."""
        found = [old for source in sources for old in self._unused(UnitKey(context, source))]
        return sorted(found, key=lambda old: old.document not in homes)

    def of_documents(self, documents: Collection[str]) -> list[Old]:
        """All units of some documents."""
        return [old for document in documents for old in self._by_document.get(document, ())]

    def unused(self, document: str) -> list[Old]:
        """The units of this document that nothing has taken over."""
        return [old for old in self._by_document.get(document, ()) if not old.used]

    def _at_home(self, document: str, key: UnitKey) -> Iterable[Old]:
        return (old for old in self._unused(key) if old.document == document)

    def _unused(self, key: UnitKey) -> Iterable[Old]:
        return (
            old
            for old in self._by_source.get(folded(key.source), ())
            if not old.used and declared(old.unit.context) == declared(key.context)
        )

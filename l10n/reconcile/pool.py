"""All old units of a locale, findable by what they translate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from l10n.model.catalog import Catalog, Unit, UnitKey, declared
from l10n.model.text import folded


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

    @classmethod
    def of(cls, catalogs: Mapping[str, Catalog]) -> Pool:
        """Gather the live units of many catalogs."""
        pool = cls()
        for document, catalog in catalogs.items():
            for position, unit in enumerate(catalog.units):
                old = Old(document, unit, position)
                pool.old.append(old)
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

    def stale_for(self, document: str, source: str) -> Old | None:
        """The unused STALE unit of this document whose target was made for a source that now returns."""
        wanted = folded(source)
        return next(
            (
                old
                for old in self.old
                if old.document == document
                and not old.used
                and old.unit.previous_source is not None
                and folded(old.unit.previous_source) == wanted
            ),
            None,
        )

    def vanished(self, document: str) -> list[Unit]:
        """The units of this document that nothing has taken over."""
        return [old.unit for old in self.old if old.document == document and not old.used]

    def _at_home(self, document: str, key: UnitKey) -> Iterable[Old]:
        return (old for old in self._unused(key) if old.document == document)

    def _unused(self, key: UnitKey) -> Iterable[Old]:
        return (
            old
            for old in self._by_source.get(folded(key.source), ())
            if not old.used and declared(old.unit.context) == declared(key.context)
        )

"""What a sync knows of the past of its locales: every ledger, or those that bear on the documents at hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from l10n.approval import History
from l10n.flows.fill import best_pairs
from l10n.match.memory import Memory
from l10n.model.ledger import Event
from l10n.model.locale import LocaleTag
from l10n.model.lookup import Match
from l10n.project import Project
from l10n.store.index import Index, key_of


@dataclass(slots=True)
class Past:
    """The past of one locale as far as a sync needs it.

    `keys` are the sources (see `key_of`) of which every ledger was asked, None where all ledgers were read whole.
    `spoken` are the sources of which each ledger that was read speaks, by its domain; `pairs` the memory's pairs of
    `keys`, once somebody asked for them.
    """

    locale: LocaleTag
    history: History
    keys: frozenset[int] | None = None
    spoken: dict[str, set[int]] = field(default_factory=dict)
    index: Index | None = None
    _memory: Memory | None = None

    @classmethod
    def whole(cls, project: Project, locale: LocaleTag) -> Past:
        """Read every ledger of a locale, those of removed documents too."""
        return cls._of(project, locale, project.ledgers(locale), keys=None, index=None)

    @classmethod
    def bearing(
        cls, project: Project, locale: LocaleTag, index: Index, *, domains: Iterable[str], sources: Iterable[str]
    ) -> Past:
        """Read the ledgers of some domains, and every other one that speaks of their sources or of those given."""
        own = cls._of(project, locale, domains, keys=None, index=None)
        keys = frozenset(map(key_of, sources)).union(*own.spoken.values())
        others = index.ledgers_with(locale.bcp47, keys) - own.spoken.keys()
        return cls._of(project, locale, [*own.spoken, *sorted(others)], keys=keys, index=index)

    @classmethod
    def _of(
        cls,
        project: Project,
        locale: LocaleTag,
        domains: Iterable[str],
        *,
        keys: frozenset[int] | None,
        index: Index | None,
    ) -> Past:
        events: list[tuple[str, Event]] = []
        spoken: dict[str, set[int]] = {}
        for domain in domains:
            found = project.ledger(domain, locale)
            spoken[domain] = {key_of(event.source) for event in found}
            events += ((domain, event) for event in found)
        return cls(locale, History.of(events), keys, spoken, index)

    def memory(self) -> Memory:
        """Return the memory of the locale: what people gave in its whole past, the rejected left out."""
        if self._memory is None:
            pairs = list(self.pairs())
            if self.index is not None and self.keys is not None:
                pairs += (pair for key, pair in self.index.memory(self.locale.bcp47) if key not in self.keys)
            self._memory = Memory(pairs)
        return self._memory

    def pairs(self) -> Iterable[Match]:
        """Yield the memory's pair of each source that was asked after, as far as it has one."""
        for pair in best_pairs(self.history):
            if self.keys is None or key_of(pair.source) in self.keys:
                yield pair

    def told(self, domain: str, events: Iterable[Event]) -> None:
        """Note of which sources a ledger is about to speak."""
        self.spoken.setdefault(domain, set()).update(key_of(event.source) for event in events)

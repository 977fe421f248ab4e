"""What a sync knows of the past of its locales: every ledger, or those that bear on the documents at hand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from l10n.approval import History
from l10n.flows.fill import best_pairs
from l10n.match.memory import Memory
from l10n.model.ledger import Event
from l10n.model.locale import LocaleTag
from l10n.model.lookup import Match
from l10n.model.text import folded
from l10n.project import Project
from l10n.store import ledger
from l10n.store.index import Index, key_of


@dataclass(slots=True)
class Past:
    """The past of one locale as far as a sync needs it.

    `keys` are the sources (see `key_of`) of which every ledger was asked, None where all ledgers were read whole.
    `spoken` are the sources of which each ledger that was read whole speaks, by its domain; `pairs` the memory's pairs
    of `keys`, once somebody asked for them.
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
        read = {domain: project.ledger(domain, locale) for domain in project.ledgers(locale)}
        return cls(locale, _history(read), spoken=_spoken(read))

    @classmethod
    def bearing(
        cls, project: Project, locale: LocaleTag, index: Index, *, domains: Iterable[str], sources: Iterable[str]
    ) -> Past:
        """Read the ledgers of some domains, and every other one that speaks of their sources or of those given."""
        own = {domain: project.ledger(domain, locale) for domain in domains}
        about = {folded(source) for source in sources}
        about.update(folded(event.source) for events in own.values() for event in events)
        keys = frozenset(map(key_of, about))
        others = sorted(index.ledgers_with(locale.bcp47, keys) - own.keys())
        read = {domain: _about(project, locale, domain, about) for domain in others}
        return cls(locale, _history({**own, **read}), keys, _spoken(own), index)

    def memory(self) -> Memory:
        """Return the memory of the locale: what people gave in its whole past, the rejected left out."""
        if self._memory is None:
            rest = _Rest(self.index, self.locale.bcp47, self.keys) if self.index and self.keys is not None else None
            self._memory = Memory(self.pairs(), rest)
        return self._memory

    def pairs(self) -> Iterable[Match]:
        """Yield the memory's pair of each source that was asked after, as far as it has one."""
        for pair in best_pairs(self.history):
            if self.keys is None or key_of(pair.source) in self.keys:
                yield pair

    def told(self, domain: str, events: Iterable[Event]) -> None:
        """Note of which sources a ledger is about to speak."""
        self.spoken.setdefault(domain, set()).update(key_of(event.source) for event in events)


@dataclass(frozen=True, slots=True)
class _Rest:
    """The memory's pairs of a locale that no ledger which was read tells of."""

    index: Index
    locale: str
    known: Collection[int]

    def texts(self, shortest: int, longest: int) -> Iterator[tuple[str, int]]:
        """Yield the comparable sources of such lengths, with the keys of their pairs."""
        for text, key in self.index.alike(self.locale, shortest, longest):
            if key not in self.known:
                yield text, key

    def pair(self, key: int) -> Match:
        """Return a pair."""
        return self.index.pair(self.locale, key)


_Read = Mapping[str, Sequence[Event]]
"""Events by the domain whose ledger holds them."""


def _about(project: Project, locale: LocaleTag, domain: str, about: Collection[str]) -> tuple[Event, ...]:
    """Read what a ledger says of some sources."""
    path = project.orphan_ledger_path(domain, locale)
    with project.labelled():
        return ledger.load(path, label=project.label(path), about=about)


def _history(read: _Read) -> History:
    return History.of((domain, event) for domain, events in read.items() for event in events)


def _spoken(read: _Read) -> dict[str, set[int]]:
    return {domain: {key_of(event.source) for event in events} for domain, events in read.items()}

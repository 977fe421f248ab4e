"""What a sync did, as values that can be kept and read back. Imports nothing heavy, so that a settled sync is quick."""

from __future__ import annotations

import json
from dataclasses import dataclass

from l10n.flows.facts import Proposed

MEMORY = "memory"
"""The engine that asks nobody: the memory has been looked into before any engine is."""


@dataclass(frozen=True, slots=True)
class CatalogReport:
    """How the units of one document in one locale fared; all counts are units.

    `derived` says that nobody translates this locale; `stripped` counts fuzzy marks that a tool had lost and that
    were put back, `missing` units that had vanished from the file and came back; `charset` is what its header named
    if not UTF-8, in which every catalog is written.
    """

    document: str
    locale: str
    derived: bool = False
    kept: int = 0
    moved: int = 0
    returned: int = 0
    carried: int = 0
    changed: int = 0
    new: int = 0
    gone: int = 0
    empty: int = 0
    stripped: int = 0
    missing: int = 0
    charset: str = ""


@dataclass(frozen=True, slots=True)
class Priced:
    """What an engine would be sent: `texts`, each once, none that was paid for before, and how long they are together.

    `cost` is in the currency of the configured price, where one is `known`.
    """

    engine: str
    texts: int = 0
    characters: int = 0
    cost: float = 0.0
    known: bool = False


@dataclass(frozen=True, slots=True)
class Drafts:
    """What engines gave: units `drafted`, of them `cached` (paid for before), and in words what failed.

    `wanted` units had no target; `priced` is told in a dry run. `budget` is what a run may send, in words, empty where
    nothing bounds it. Where it is `spent` (in a dry run: would be), `left` texts of `left_characters` wait for the next
    run; how many that is, a dry run cannot tell.
    """

    engine: str = ""
    drafted: int = 0
    cached: int = 0
    failures: tuple[str, ...] = ()
    wanted: int = 0
    priced: tuple[Priced, ...] = ()
    budget: str = ""
    spent: bool = False
    left: int = 0
    left_characters: int = 0


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be read, with what to do about it."""

    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What a sync found of a source: faults in it, what it does not say as its author may think, why it was not read.

    `notices` are lines for people, each with its place.
    """

    findings: int = 0
    notices: tuple[str, ...] = ()
    failure: Failure | None = None

    def as_text(self) -> str:
        """Return the facts as one line of JSON."""
        failure = (self.failure.message, self.failure.hint) if self.failure else ()
        return json.dumps((self.findings, self.notices, failure), ensure_ascii=False)

    @classmethod
    def of(cls, text: str) -> DocumentFacts:
        """Read facts that `as_text` wrote.

        >>> DocumentFacts.of(DocumentFacts(2, failure=Failure("no", "")).as_text()).failure.message
        'no'
        """
        findings, notices, failure = json.loads(text)
        return cls(findings, tuple(notices), Failure(*failure) if failure else None)


@dataclass(frozen=True, slots=True)
class Respelt:
    """A unit of which only the spelling of one word changed: a person may say that its targets still hold."""

    document: str
    unit: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync did, or, in a dry run, would do.

    `others` counts catalogs that a brief report does not list, since nothing has happened to them, `others_undrafted`
    the units without a target in them, derived locales aside.
    `notices` are lines for people, on what sources do not say as their authors may think. `written` are paths;
    `set_aside` catalogs and templates of documents that are gone; `respelt` units that went STALE now for their
    spelling alone; `unread` files under `source_texts/` of no known kind; `engines` those that l10n.toml names, `asked`
    whether they were.
    """

    catalogs: tuple[CatalogReport, ...] = ()
    others: int = 0
    others_undrafted: int = 0
    written: tuple[str, ...] = ()
    set_aside: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()
    from_memory: int = 0
    overrides_outdated: int = 0
    respelt: tuple[Respelt, ...] = ()
    drafts: Drafts = Drafts()
    proposed: tuple[Proposed, ...] = ()
    notices: tuple[str, ...] = ()
    source_findings: int = 0
    unread: tuple[str, ...] = ()
    engines: tuple[str, ...] = ()
    asked: bool = False

    @property
    def may_draft(self) -> bool:
        """Whether a configured engine may have drafts that the memory has not."""
        return any(name != MEMORY for name in self.engines)

    @property
    def undrafted(self) -> int:
        """Units without a target, derived locales aside."""
        return self.others_undrafted + sum(row.empty for row in self.catalogs if not row.derived)

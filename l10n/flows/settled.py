"""A sync that has nothing to do: told from the index alone. Imports nothing heavy, so that it is quick."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from l10n.errors import FileError
from l10n.flows.facts import Proposed
from l10n.flows.report import CatalogReport, DocumentFacts, SyncReport
from l10n.store.index import Index
from l10n.store.intents import cut_off
from l10n.store.scan import Scan, scanned


def settled(root: Path, *, thorough: bool = False, brief: bool = False) -> tuple[SyncReport | None, Scan | None]:
    """Return what a sync would report if nothing changed since the last one; None where something did.

    With `thorough` that is told by content, whatever the time stamps say; see `SyncReport` for `brief`. Beside it
    what was seen in the folder, as far as it was looked at. Nor does it hold where another run was cut off.
    """
    scan = None
    if cut_off(root):
        return None, None
    try:
        with Index(root, reading=True) as index:
            known = index.marks()
            if not known:
                return None, None
            scan = scanned(root, known, beside=json.loads(index.note("beside")), thorough=thorough)
            if scan.changed:
                return None, scan
            report = remembered_report(index, Fresh(), note=Note.of(index.note("project")), brief=brief)
        if scan.marks != known:
            # Their time stamps are old enough by now to be believed.
            with Index(root) as index, index.change():
                scan = replace(scan, before=index.keep_marks(scan.marks))
    except (FileError, ValueError):
        return None, scan
    return report, scan


@dataclass(frozen=True, slots=True)
class Note:
    """What an index is told of a project as a whole.

    `locales` stand in the order of a report, each with whether it is derived; `unread` are files of no known kind,
    `engines` those that l10n.toml names.
    """

    locales: tuple[tuple[str, bool], ...]
    fragments: tuple[str, ...]
    unread: tuple[str, ...]
    engines: tuple[str, ...]
    proposed: tuple[Proposed, ...] = ()

    def as_text(self) -> str:
        """Return the note as JSON."""
        proposed = [(rule.told, rule.remedy, rule.toml) for rule in self.proposed]
        return json.dumps((self.locales, self.fragments, self.unread, self.engines, proposed), ensure_ascii=False)

    @classmethod
    def of(cls, text: str) -> Note:
        """Read what `as_text` wrote; ValueError where it is none."""
        locales, fragments, unread, engines, proposed = json.loads(text)
        rules = tuple(Proposed(*row) for row in proposed)
        tags = tuple((tag, derived) for tag, derived in locales)
        return cls(tags, tuple(fragments), tuple(unread), tuple(engines), rules)


@dataclass(frozen=True, slots=True)
class Fresh:
    """What a sync has just found: the documents that it looked at, their catalogs, and which documents are gone."""

    documents: Mapping[str, DocumentFacts] = field(default_factory=dict)
    catalogs: Sequence[CatalogReport] = ()
    gone: frozenset[str] = frozenset()


def remembered_report(index: Index | None, fresh: Fresh, *, note: Note, brief: bool) -> SyncReport:
    """Return the report of a project of which only some is `fresh`, and the index tells of all else."""
    aside = fresh.gone.union(fresh.documents)
    standing = index.standing(but=aside) if index else {}
    told = {name: DocumentFacts.of(text) for name, text in index.told().items() if name not in aside} if index else {}
    told |= fresh.documents
    told = {name: told[name] for name in _in_order(told, note.fragments)}
    rows = _rows(index if not brief else None, fresh, note, aside)

    return SyncReport(
        catalogs=rows,
        others=sum(count for count, _ in standing.values()) if brief else 0,
        others_undrafted=sum(standing.get(tag, (0, 0))[1] for tag, derived in note.locales if not derived) * brief,
        failures=tuple(facts.failure for facts in told.values() if facts.failure),
        proposed=note.proposed,
        notices=tuple(line for facts in told.values() for line in facts.notices),
        source_findings=sum(facts.findings for facts in fresh.documents.values())
        + (index.findings(but=aside) if index else 0),
        unread=note.unread,
        engines=note.engines,
    )


def _rows(index: Index | None, fresh: Fresh, note: Note, aside: Collection[str]) -> tuple[CatalogReport, ...]:
    """Return the catalogs of a report in its order: what is fresh, and what the index tells of others."""
    derived = dict(note.locales)
    rows = {(row.locale, row.document): row for row in fresh.catalogs}
    for (locale, name), (kept, empty) in index.catalogs().items() if index else ():
        if name not in aside and locale in derived:
            rows[locale, name] = CatalogReport(name, locale, derived=derived[locale], kept=kept, empty=empty)
    names = _in_order({name for _, name in rows}, note.fragments)
    return tuple(rows[locale, name] for locale in derived for name in names if (locale, name) in rows)


def _in_order(names: Iterable[str], fragments: Collection[str]) -> list[str]:
    """Return documents in the project's order: the articles, then the fragments."""
    found = set(names)
    return [*sorted(found.difference(fragments)), *(name for name in fragments if name in found)]

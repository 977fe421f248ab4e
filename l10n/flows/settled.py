"""A sync that has nothing to do: told from the index alone. Imports nothing heavy, so that it is quick."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from l10n.errors import FileError
from l10n.flows.facts import Proposed
from l10n.flows.report import CatalogReport, DocumentFacts, SyncReport
from l10n.store.index import Index
from l10n.store.scan import scanned


def settled(root: Path) -> SyncReport | None:
    """Return what a sync would report if nothing changed since the last one; None where something did."""
    try:
        with Index(root, reading=True) as index:
            known = index.marks()
            if not known:
                return None
            scan = scanned(root, known, beside=json.loads(index.note("beside")))
            if scan.changed(known):
                return None
            told = {name: DocumentFacts.of(facts) for name, facts in index.documents().items()}
            fragments = [name for name in json.loads(index.note("fragments")) if name in told]
            order = (*sorted(told.keys() - set(fragments)), *fragments)
            report = remembered_report(
                documents={name: told[name] for name in order},
                catalogs=index.catalogs(),
                fresh={},
                locales=[(locale, derived) for locale, derived in json.loads(index.note("locales"))],
                unread=json.loads(index.note("unread")),
                engines=json.loads(index.note("engines")),
                proposed=[Proposed(*row) for row in json.loads(index.note("proposed"))],
            )
        if scan.marks != known:
            # Their time stamps are old enough by now to be believed.
            with Index(root) as index, index.change():
                index.keep_marks(scan.marks)
    except (FileError, ValueError):
        return None
    return report


def remembered_report(
    *,
    documents: Mapping[str, DocumentFacts],
    catalogs: Mapping[tuple[str, str], tuple[int, int]],
    fresh: Mapping[tuple[str, str], CatalogReport],
    locales: Sequence[tuple[str, bool]],
    unread: Sequence[str],
    engines: Sequence[str],
    proposed: Sequence[Proposed],
) -> SyncReport:
    """Return the report of a project in which only what is `fresh` was looked at.

    `documents` are in the project's order; `catalogs` are units and empty ones by locale and document; `locales`
    stand in the order of the report, each with whether it is derived.
    """
    rows: list[CatalogReport] = []
    for locale, derived in locales:
        for name in documents:
            if row := fresh.get((locale, name)):
                rows.append(row)
            elif (locale, name) in catalogs:
                kept, empty = catalogs[locale, name]
                rows.append(CatalogReport(name, locale, derived=derived, kept=kept, empty=empty))
    return SyncReport(
        catalogs=tuple(rows),
        failures=tuple(facts.failure for facts in documents.values() if facts.failure),
        proposed=tuple(proposed),
        notices=tuple(line for facts in documents.values() for line in facts.notices),
        source_findings=sum(facts.findings for facts in documents.values()),
        unread=tuple(unread),
        engines=tuple(engines),
    )

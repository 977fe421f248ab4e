"""What a sync did reaches those documents that it may change, and no others."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest

from l10n.flows.clock import Clock
from l10n.flows.scope import scope_of
from l10n.flows.settled import settled
from l10n.flows.stages import SyncRequest, worked
from l10n.flows.sync import quiet, sync
from l10n.model.catalog import Catalog
from l10n.model.ledger import Event
from l10n.model.locale import LocaleTag
from l10n.po.writer import written
from l10n.project import Project
from l10n.store import ledger
from l10n.store.index import Index
from l10n.store.scan import scanned

SERBIAN = LocaleTag.parse("sr-Cyrl")
NAMES = [f"report-{number}.md" for number in range(8)]
SHARED = NAMES[:3]


def a_clock() -> Clock:
    ticks = itertools.count()
    return lambda: f"2026-01-01T00:00:00.{next(ticks):06}Z"


def translated(root: Path, name: str, target: str = "Позадина") -> None:
    """Let a translator give the shared heading a target in one document."""
    project = Project.open(root)
    catalog, _ = project.catalog(name, SERBIAN)
    units = (
        replace(unit, target=target, fuzzy=False) if unit.source == "Background" else unit for unit in catalog.units
    )
    project.catalog_path(name, SERBIAN).write_bytes(written(Catalog(catalog.header, tuple(units))).encode())


@pytest.fixture
def clock(tmp_path: Path) -> Clock:
    """Make a project of eight documents, three of which share a heading; return its clock."""
    (tmp_path / "source_texts").mkdir()
    for number, name in enumerate(NAMES):
        heading = "Background" if name in SHARED else f"The {number * 77} bridges"
        (tmp_path / "source_texts" / name).write_text(f"# Report {number * 7}\n\n## {heading}\n", "utf-8")
    clock = a_clock()
    sync(Project.open(tmp_path), SyncRequest(), clock=clock)
    return clock


def looked_at(root: Path, clock: Clock) -> set[str]:
    """Return the documents that a sync would look at."""
    project = Project.open(root)
    with Index(root, reading=True) as index:
        scan = scanned(root, index.marks(), beside=("l10n.toml",))
        scope = scope_of(project, index, scan, engines=(), documents=())
        return set(worked(project, scope, SyncRequest(dry=True), at=clock(), progress=quiet).scope.names)


def test_a_heading_that_is_translated_everywhere_leads_nowhere(tmp_path: Path, clock: Clock) -> None:
    for name in SHARED:
        translated(tmp_path, name)
    sync(Project.open(tmp_path), SyncRequest(), clock=clock)
    (tmp_path / "source_texts" / "new.md").write_text("## Background\n", "utf-8")
    assert looked_at(tmp_path, clock) == {"new.md"}


def test_what_was_just_seen_in_the_folder_is_not_looked_for_again(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    translated(tmp_path, SHARED[0])
    report, scan = settled(tmp_path)
    assert report is None
    with monkeypatch.context() as patched:
        patched.delattr(Index, "marks")
        sync(Project.open(tmp_path), SyncRequest(scan=scan), clock=clock)
    translated(tmp_path, SHARED[1], "Позадине")
    # Now that another sync has been there, it has to be.
    sync(Project.open(tmp_path), SyncRequest(scan=scan), clock=clock)
    catalog, _ = Project.open(tmp_path).catalog(SHARED[1], SERBIAN)
    assert "Позадине" in {unit.target for unit in catalog.units}
    assert settled(tmp_path)[0] is not None


def test_a_target_reaches_the_units_that_wait_for_one(tmp_path: Path, clock: Clock) -> None:
    translated(tmp_path, SHARED[1])
    assert looked_at(tmp_path, clock) == set(SHARED)


def test_an_approval_reaches_the_drafts_of_its_pair_and_no_target_that_stands(tmp_path: Path, clock: Clock) -> None:
    translated(tmp_path, SHARED[0])
    sync(Project.open(tmp_path), SyncRequest(), clock=clock)
    translated(tmp_path, SHARED[1])
    sync(Project.open(tmp_path), SyncRequest(), clock=clock)
    # Now it is a person's in two documents, a draft in the third.
    place = Project.open(tmp_path).ledger_path(SHARED[0], SERBIAN)
    ledger.append(place, [Event(clock(), "Mira", "accepted", "Background", "Позадина")])
    assert looked_at(tmp_path, clock) == {SHARED[0], SHARED[2]}


def test_a_ledger_that_lost_a_line_reaches_all_that_it_spoke_of(tmp_path: Path, clock: Clock) -> None:
    for name in SHARED:
        translated(tmp_path, name)
    sync(Project.open(tmp_path), SyncRequest(), clock=clock)
    place = Project.open(tmp_path).ledger_path(SHARED[0], SERBIAN)
    place.write_bytes(place.read_bytes() * 2)
    assert looked_at(tmp_path, clock) == {SHARED[0]}
    event = Event(clock(), "Mira", "accepted", "Background", "Позадина")
    place.unlink()
    ledger.append(place, [event])
    assert looked_at(tmp_path, clock) == set(SHARED)

"""A project whose index is gone, learnt a few documents at a time, is synced as if it were looked at all at once."""

from __future__ import annotations

import random
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.flows import survey
from l10n.flows import sync as syncing
from l10n.flows.sync import SyncRequest, sync
from l10n.project import Project
from l10n.store.index import PLACE
from tests.properties.test_first import left
from tests.properties.test_sync import Desk, clock_from, synced, told, tree


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 5))
def test_a_clone_is_synced_as_if_looked_at_whole(seed: int, steps: int) -> None:
    die = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        root = Path(folder) / "few"
        desk = Desk(root, die)
        synced(root, 1, anew=False)
        for day in range(2, steps + 2):
            for action in die.choices([one for one in desk.actions() if one != desk.judge], k=die.randrange(0, 3)):
                action()
            other = Path(folder) / f"whole {day}"
            shutil.copytree(root, other)
            (root / PLACE).unlink()
            patch.setattr(survey, "_BATCH", die.choice((1, 2, 3)))
            few = synced(root, day, anew=False)
            patch.undo()
            whole = synced(other, day, anew=True)
            assert tree(root) == tree(other), f"day {day}"
            assert told(few) == told(whole)
            assert list(left(root)) == list(left(other))


def test_who_only_looks_sees_the_same_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(tmp_path, random.Random(3))
    synced(tmp_path, 1, anew=False)
    desk.edit()
    (tmp_path / PLACE).unlink()
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    looked_at = []
    surveyed = survey.surveyed

    def seen(*args: object, **named: object) -> object:
        looked_at.append(args)
        return surveyed(*args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(survey, "_BATCH", 2)
    monkeypatch.setattr(syncing, "surveyed", seen)
    few = sync(Project.open(tmp_path), SyncRequest(dry=True), clock=clock_from(2))
    assert looked_at
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert told(few) == told(sync(Project.open(tmp_path), SyncRequest(dry=True, anew=True), clock=clock_from(2)))

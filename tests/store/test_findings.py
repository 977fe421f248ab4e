from __future__ import annotations

import gc
import sqlite3
from pathlib import Path

import pytest

from l10n.model.finding import Finding
from l10n.store import findings
from l10n.store.findings import PLACE, Findings

FAULT = Finding("num", "warning", "5 became 6", 3, 4)
PAIR = ("five", "шест")


def never() -> tuple[Finding, ...]:
    raise AssertionError("it was found before")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / ".l10n").mkdir()
    return tmp_path


def kept(root: Path) -> None:
    """Find something, and let go of it."""
    found = Findings(root)
    assert found.of(PAIR, lambda: (FAULT,)) == (FAULT,)
    assert found.of(("sound", "здраво"), lambda: ()) == ()
    assert found.of(PAIR, never) == (FAULT,)
    del found
    gc.collect()


def test_what_was_found_is_found_once(root: Path) -> None:
    kept(root)
    again = Findings(root)
    assert again.of(PAIR, never) == (FAULT,)
    assert again.of(("sound", "здраво"), never) == ()
    assert again.of(("fives", "ест"), lambda: ()) == ()


def test_many_findings_are_written_while_the_program_runs(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "_TOGETHER", 3)
    found = Findings(root)
    for number in range(10):
        found.of((str(number),), lambda: (FAULT,))
    with sqlite3.connect(root / PLACE) as other:
        assert other.execute("SELECT count(*) FROM finding").fetchone() == (9,)
    other.close()


def test_nothing_is_kept_where_no_sync_has_been(tmp_path: Path) -> None:
    assert Findings(tmp_path).of(PAIR, lambda: (FAULT,)) == (FAULT,)
    assert list(tmp_path.iterdir()) == []


def test_other_checks_find_anew(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(root)
    monkeypatch.setattr("l10n.store.kept.code_time", lambda: 7)
    assert Findings(root).of(PAIR, lambda: ()) == ()


@pytest.mark.parametrize("damage", [b"no database at all" * 500, b""])
def test_a_damaged_file_is_made_anew(root: Path, damage: bytes) -> None:
    (root / PLACE).write_bytes(damage)
    kept(root)
    assert Findings(root).of(PAIR, never) == (FAULT,)


def test_a_file_that_cannot_be_opened_costs_only_time(root: Path) -> None:
    (root / PLACE).mkdir()
    assert Findings(root).of(PAIR, lambda: (FAULT,)) == (FAULT,)

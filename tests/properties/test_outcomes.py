"""A release that takes over what did not change is the same as one that makes everything anew."""

from __future__ import annotations

import random
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.errors import L10nError
from l10n.flows import gate, outcomes
from l10n.flows.release import ReleaseReport, release
from l10n.flows.view import Views
from l10n.project import Project
from l10n.store.outcomes import PLACE
from tests.properties.test_sync import Desk, synced

POLICY = '[policy]\nrequire = "pending"\n'


def released(root: Path) -> ReleaseReport | str:
    project = Project.open(root)
    try:
        return release(project, Views(project))
    except L10nError as error:
        return str(error)


def live(root: Path) -> dict[str, bytes]:
    base = (root / "releases" / "current").resolve()
    return {path.relative_to(base).as_posix(): path.read_bytes() for path in base.rglob("*") if path.is_file()}


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 5))
def test_what_is_taken_over_is_what_would_be_made(seed: int, steps: int) -> None:
    die = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "kept"
        desk = Desk(root, die)
        config = root / "l10n.toml"
        config.write_text((POLICY if die.random() < 0.8 else "") + config.read_text("utf-8"), "utf-8")
        synced(root, 1, anew=False)
        for day in range(2, steps + 2):
            for action in die.choices([*desk.actions(), desk.translate, desk.translate], k=die.randrange(0, 4)):
                action()
            if die.random() < 0.8:
                synced(root, day, anew=False)
            other = Path(folder) / f"anew {day}"
            shutil.copytree(root, other, symlinks=True)
            (other / PLACE).unlink(missing_ok=True)
            taken, made = released(root), released(other)
            assert taken == made
            assert live(root) == live(other)


def test_only_what_changed_is_judged_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(tmp_path, random.Random(1))
    (tmp_path / "l10n.toml").write_text(POLICY, "utf-8")
    synced(tmp_path, 1, anew=False)
    judged: list[str] = []
    verdict_at = gate.verdict_at

    def seen(project: Project, views: Views, name: str, locale: object) -> object:
        judged.append(name)
        return verdict_at(project, views, name, locale)  # type: ignore[arg-type]

    monkeypatch.setattr(outcomes, "verdict_at", seen)
    first = released(tmp_path)
    assert isinstance(first, ReleaseReport)
    assert len(set(judged)) == 5
    judged.clear()
    again = released(tmp_path)
    assert not judged
    assert isinstance(again, ReleaseReport)
    assert again.id == ""
    assert replace(again, id=first.id, folder=first.folder) == first
    desk.write("toll.md", ["The ministry did not answer our questions."])
    synced(tmp_path, 2, anew=False)
    released(tmp_path)
    assert set(judged) == {"toll.md"}


def test_what_cannot_be_used_is_made_anew(tmp_path: Path) -> None:
    Desk(tmp_path, random.Random(2))
    synced(tmp_path, 1, anew=False)
    first = released(tmp_path)
    (tmp_path / PLACE).write_bytes(b"\0" * 4096)
    assert isinstance(first, ReleaseReport)
    again = released(tmp_path)
    assert isinstance(again, ReleaseReport)
    assert again.articles == first.articles
    assert (tmp_path / PLACE).read_bytes().startswith(b"SQLite")

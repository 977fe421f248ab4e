from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from l10n.store.fingerprint import recall, remember


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("source_texts/a.md", "locales/sr_Cyrl/LC_MESSAGES/a.po", "l10n.toml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"text of {name}", "utf-8")
    return tmp_path


def age(folder: Path, seconds: float = 60) -> None:
    """Make every file look as if it had been written a while ago."""
    then = time.time() - seconds
    for path in folder.rglob("*"):
        if path.is_file():
            os.utime(path, (then, then))


def test_what_lies_as_it_lay_is_recalled(project: Path) -> None:
    assert recall(project) is None
    remember(project, "nothing to do")
    assert recall(project) == "nothing to do"
    age(project / "source_texts")
    assert recall(project) is None


@pytest.mark.parametrize("name", ["source_texts/a.md", "locales/sr_Cyrl/LC_MESSAGES/a.po", "l10n.toml"])
def test_a_changed_file_is_seen(project: Path, name: str) -> None:
    age(project)
    remember(project, "x")
    (project / name).write_text("another text, of another length", "utf-8")
    assert recall(project) is None


def test_a_change_in_the_same_moment_and_of_the_same_length_is_seen(project: Path) -> None:
    path = project / "source_texts/a.md"
    remember(project, "x")
    before = path.stat()
    path.write_text(path.read_text("utf-8").upper(), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert recall(project) is None


def test_a_file_more_or_less_is_seen(project: Path) -> None:
    age(project)
    remember(project, "x")
    extra = project / "source_texts/b.md"
    extra.write_text("more", "utf-8")
    assert recall(project) is None
    extra.unlink()
    assert recall(project) == "x"
    (project / "source_texts/a.md").unlink()
    assert recall(project) is None


@pytest.mark.parametrize("damage", ["", "{}", "[]", '{"version": 1}', "no json"])
def test_a_damaged_note_is_none(project: Path, damage: str) -> None:
    remember(project, "x")
    (project / ".l10n/settled.json").write_text(damage, "utf-8")
    assert recall(project) is None

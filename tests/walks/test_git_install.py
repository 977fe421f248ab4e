"""What `l10n git install` leaves in a clone, and what it leaves alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.walks.shared_desk import Shared, alone

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def clone(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shared:
    """A repository with an empty project in it."""
    alone(monkeypatch)
    made = Shared(tmp_path / "clone", capsys)
    made.root.mkdir()
    made.git("init", "-q", "-b", "main")
    made.git("config", "user.name", "Mira")
    made.git("config", "user.email", "mira@example.org")
    made.l10n("init")
    return made


def files(root: Path) -> dict[str, bytes]:
    """Return the files that an installation may touch."""
    names = (".gitattributes", ".git/info/attributes", ".git/hooks/pre-commit")
    return {name: (root / name).read_bytes() for name in names if (root / name).exists()}


def test_installing_twice_is_installing_once_and_undo_takes_all_of_it_back(clone: Shared) -> None:
    before = files(clone.root)
    clone.l10n("git", "install", "--check", code=1)
    assert files(clone.root) == before
    assert "done" in clone.l10n("git", "install")
    after = files(clone.root)
    assert "done" not in clone.l10n("git", "install")
    assert files(clone.root) == after
    assert "missing" not in clone.l10n("git", "install", "--check")
    clone.l10n("git", "install", "--undo")
    assert files(clone.root) == before
    assert "l10n" not in (clone.root / ".git/config").read_text("utf-8")
    assert clone.l10n("git", "install", "--undo") == "Nothing of ours was there.\n"


def test_lines_of_others_stay_as_they_are(clone: Shared) -> None:
    others = b"*.png binary\r\n# last line without an end"
    (clone.root / ".gitattributes").write_bytes(others)
    clone.l10n("git", "install")
    assert (clone.root / ".gitattributes").read_bytes().startswith(others + b"\n")
    clone.l10n("git", "install", "--undo")
    assert (clone.root / ".gitattributes").read_bytes() == others + b"\n"


def test_a_hook_that_is_there_is_not_touched(clone: Shared) -> None:
    hook = clone.root / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nmake lint\n", "utf-8")
    said = clone.l10n("git", "install")
    assert "git check || exit 1" in said
    assert hook.read_text("utf-8") == "#!/bin/sh\nmake lint\n"
    clone.l10n("git", "install", "--check", code=1)
    line = next(line.strip() for line in said.splitlines() if "git check" in line)
    hook.write_text(f"#!/bin/sh\nmake lint\n{line}\n", "utf-8")
    clone.l10n("git", "install", "--check")
    clone.l10n("git", "install", "--undo")
    assert "make lint" in hook.read_text("utf-8")


@pytest.mark.parametrize("inside", [True, False])
def test_hooks_may_lie_elsewhere(clone: Shared, tmp_path: Path, inside: bool) -> None:
    folder = clone.root / "hooks" if inside else tmp_path / "everybody"
    clone.git("config", "core.hooksPath", "hooks" if inside else str(folder))
    said = clone.l10n("git", "install")
    assert (folder / "pre-commit").exists() is inside
    assert ("serves other repositories" in said) is not inside


def test_a_second_work_tree_merges_and_checks_as_the_first(clone: Shared, tmp_path: Path) -> None:
    clone.l10n("git", "install")
    clone.commit("begin")
    clone.git("worktree", "add", "-q", str(tmp_path / "second"))
    second = Shared(tmp_path / "second", clone.capsys)
    second.l10n("git", "install", "--check")
    second.l10n("init")
    second.write("The mayor resigned. Nobody knows why.\n", "mayor.md")
    second.l10n("sync")
    path = second.path("sr_Cyrl", "mayor")
    path.write_bytes(path.read_bytes() + b"=======\n")
    assert "a merge conflict was left here" in second.commit("broken", code=1)


def test_a_project_in_a_folder_of_the_repository(clone: Shared) -> None:
    inner = Shared(clone.root / "the site", clone.capsys)
    inner.root.mkdir()
    inner.l10n("init")
    inner.write("The mayor resigned. Nobody knows why.\n", "mayor.md")
    inner.l10n("sync")
    inner.l10n("git", "install")
    inner.l10n("git", "install", "--check")
    inner.commit("begin")
    told = inner.git("check-attr", "merge", "locales/sr_Cyrl/LC_MESSAGES/mayor.po", "locales/sr_Cyrl/mayor.jsonl")
    assert told.count("merge: l10n") == 2
    path = inner.path("sr_Cyrl", "mayor")
    path.write_bytes(path.read_bytes() + b"=======\n")
    assert "the site/locales/sr_Cyrl/LC_MESSAGES/mayor.po:" in inner.commit("broken", code=1)


def test_a_folder_outside_git_is_told_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Shared(tmp_path, capsys)
    assert "is no l10n project" in desk.l10n("git", "install", code=5)
    desk.l10n("init")
    assert "is in no work tree of git" in desk.l10n("git", "install", code=5)

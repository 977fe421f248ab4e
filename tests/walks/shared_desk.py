"""A project in git, and the person before it."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass

import polib
import pytest

from tests.walks.desk import SERBIAN, Desk


def alone(patch: pytest.MonkeyPatch) -> None:
    """Let git know nothing of this machine's configuration, nor of a commit that these tests may run in."""
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_PREFIX"):
        patch.delenv(name, raising=False)
    patch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    patch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@dataclass
class Shared(Desk):
    """A project in git."""

    def git(self, *args: str, code: int = 0) -> str:
        """Run git; fail if it ends with another code. Returns what it printed, errors after."""
        done = subprocess.run(["git", *args], cwd=self.root, capture_output=True, text=True, check=False)
        assert done.returncode == code, (
            f"git {' '.join(args)} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
        )
        return done.stdout + done.stderr

    def commit(self, what: str, code: int = 0) -> str:
        """Stage everything and commit it."""
        self.git("add", "-A")
        return self.git("commit", "-q", "-m", what, code=code)

    def give(self, *sources: str, targets: dict[str, str] | None = None, sync: bool = True) -> None:
        """Translate some sentences, and let `sync` see it."""
        self.translate(targets or {source: SERBIAN[source] for source in sources})
        if sync:
            self.l10n("sync", "--offline")

    def branch(self, name: str, at: str = "main") -> None:
        """Go to a new branch."""
        self.git("checkout", "-q", "-b", name, at)

    def targets(self) -> dict[str, str]:
        """Return what the Serbian catalog says."""
        return {entry.msgid: entry.msgstr for entry in polib.pofile(str(self.path("sr_Cyrl")))}

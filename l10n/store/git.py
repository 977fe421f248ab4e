"""Git, as a program that is asked: fixed arguments, nothing of the network."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from l10n.errors import ConfigError

_AT_ONCE = 500
_FILES = ("100644", "100755")


@dataclass(frozen=True, slots=True)
class Staged:
    """A file that the next commit changes: its path from the top of the work tree, and the content's names in git.

    Empty where there is no such content: `old` of a file that is new, `new` of one that is removed.
    """

    path: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Repository:
    """A work tree of git. `folder` is where it was opened, `top` its top folder."""

    folder: Path
    top: Path

    @classmethod
    def open(cls, folder: Path) -> Repository:
        """Find the work tree that a folder lies in. Raises ConfigError where there is none, or no git."""
        told = _run(folder, "rev-parse", "--show-toplevel")
        if told.returncode:
            raise ConfigError(f"{folder} is in no work tree of git", "Run `git init` here first.")
        return cls(folder.resolve(), Path(_text(told)).resolve())

    @property
    def prefix(self) -> str:
        """The folder as git names it: from the top, empty or with a slash at its end."""
        inner = self.folder.relative_to(self.top).as_posix()
        return "" if inner == "." else f"{inner}/"

    def path(self, name: str) -> Path:
        """Return where a file of git's own lies: `hooks/pre-commit` wherever `core.hooksPath` says."""
        told = _text(_checked(_run(self.top, "rev-parse", "--git-path", name)))
        return (self.top / told).absolute()

    def config(self, key: str) -> str:
        """Return a value of this repository's own configuration; empty where it has none."""
        return _text(_run(self.folder, "config", "--local", "--get", key))

    def set_config(self, key: str, value: str) -> None:
        """Set a value in this repository's own configuration."""
        self.asked("config", "--local", key, value)

    def remove_config(self, section: str) -> bool:
        """Remove a section of this repository's own configuration; return whether there was one."""
        return _run(self.folder, "config", "--local", "--remove-section", section).returncode == 0

    def merging(self) -> tuple[str, ...]:
        """Return the commits that are being merged into this one."""
        path = self.path("MERGE_HEAD")
        return tuple(path.read_text("ascii").split()) if path.is_file() else ()

    def staged(self, against: str = "") -> tuple[Staged, ...]:
        """Return the files that differ between the last commit, or another one, and what is staged."""
        flags = ("--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--ignore-submodules")
        told = self.asked("diff", *flags, *((against,) if against else ()), "--")
        parts = told.split("\0")
        return tuple(_staged(meta, path) for meta, path in zip(parts[::2], parts[1::2], strict=False))

    def indexed(self, below: str) -> tuple[Staged, ...]:
        """Return every file below a folder (from the top, with slashes) as it is staged."""
        told = self.asked("ls-files", "--stage", "--full-name", "-z", "--", f":(top,literal){below}")
        found = (line.partition("\t") for line in told.split("\0") if line)
        return tuple(Staged(path, "", meta.split(" ")[1]) for meta, _, path in found)

    def untracked(self, below: str) -> tuple[str, ...]:
        """Return the files below a folder (from the top, with slashes) that git neither has nor ignores."""
        flags = ("--others", "--exclude-standard", "--full-name", "-z")
        return tuple(filter(None, self.asked("ls-files", *flags, "--", f":(top,literal){below}").split("\0")))

    def changed(self) -> frozenset[str]:
        """Return the files below the folder that the last commit does not have as they are, as paths from the folder.

        New ones count unless git ignores them, and removed ones.
        """
        flags = ("--porcelain=v1", "-z", "--untracked-files=all", "--no-renames")
        told = self.asked("status", *flags, "--", ".").split("\0")
        return frozenset(row[3:].removeprefix(self.prefix) for row in told if row)

    def contents(self, names: Iterable[str]) -> Iterator[bytes]:
        """Yield the contents that have these names in git, in their order; not all are held at once."""
        left = iter(names)
        while some := tuple(islice(left, _AT_ONCE)):
            data = _checked(_run(self.folder, "cat-file", "--batch", given="\n".join(some).encode() + b"\n")).stdout
            at = 0
            while at < len(data):
                end = data.index(b"\n", at)
                size = int(data[at:end].split(b" ")[2])
                yield data[end + 1 : end + 1 + size]
                at = end + 1 + size + 1

    def asked(self, *args: str) -> str:
        """Return what git prints. Raises ConfigError with its own words where it fails."""
        return _text(_checked(_run(self.folder, *args)))


def _run(folder: Path, *args: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    # In a hook, git names its files as seen from the folder that the hook runs in.
    cwd = None if "GIT_DIR" in os.environ or "GIT_INDEX_FILE" in os.environ else folder
    try:
        return subprocess.run(["git", *args], cwd=cwd, input=given, capture_output=True, check=False)
    except FileNotFoundError:
        raise ConfigError(
            "git is not installed", "Install it, or do without: l10n needs it for nothing else."
        ) from None


def _checked(done: subprocess.CompletedProcess[bytes]) -> subprocess.CompletedProcess[bytes]:
    if done.returncode:
        said = done.stderr.decode("utf-8", "backslashreplace").strip() or f"it ended with {done.returncode}"
        raise ConfigError(f"git failed: {said}")
    return done


def _text(done: subprocess.CompletedProcess[bytes]) -> str:
    return os.fsdecode(done.stdout).removesuffix("\n")


def _staged(meta: str, path: str) -> Staged:
    old_mode, new_mode, old, new, _ = meta.removeprefix(":").split(" ")
    return Staged(path, old if old_mode in _FILES else "", new if new_mode in _FILES else "")

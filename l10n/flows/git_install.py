"""What git has to know of catalogs and ledgers: how to merge them, how to show them, what not to commit."""

from __future__ import annotations

import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from l10n.project import LOCALES, Project
from l10n.store import files
from l10n.store.git import Repository

Change = Literal["there", "done", "missing", "by hand", "removed"]

_HEAD = "# Catalogs merge by unit, and `git diff` shows units: `l10n git install` sets it up."
_SHARED = (_HEAD, f"{LOCALES}/**/*.po merge=l10n diff=l10n", f"{LOCALES}/**/*.pot merge=l10n diff=l10n")
_HOOK = "#!/bin/sh\n# Made by `l10n git install`; `l10n git install --undo` removes it.\nexec {command}\n"
_OURS = "# Made by `l10n git install`"
_CALLED = re.compile(r"^[^#\n]*\bgit check\b", re.MULTILINE)
_SECTIONS = ("merge.l10n", "diff.l10n")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that git has to know, and how it stands; `hint` says what a person has to do."""

    what: str
    change: Change
    hint: str = ""


def install(root: Path, *, dry: bool = False) -> tuple[Step, ...]:
    """Set up the merge driver, the diff driver and the check before a commit; what is there already stays.

    With `dry`, only tell what is missing. An existing hook is never touched. Raises ConfigError where the folder is
    no project, or in no work tree of git.
    """
    repository = Repository.open(Project.open(root).root)
    return (*_configured(repository, dry), *_attributes(repository, dry), _hook(repository, dry))


def uninstall(root: Path) -> tuple[Step, ...]:
    """Take back what `install` set up, and nothing else. Raises ConfigError outside a work tree of git."""
    repository = Repository.open(root)
    steps = [Step(f"git config {name}.*", "removed") for name in _SECTIONS if repository.remove_config(name)]
    for path, lines in _attribute_files(repository):
        data = files.read_if_there(path) or b""
        kept = b"".join(
            line for line in data.splitlines(keepends=True) if line.strip().decode(errors="replace") not in lines
        )
        if kept != data:
            if kept:
                files.save(path, kept)
            else:
                files.remove(path)
            steps.append(Step(str(path), "removed"))
    hook = repository.path("hooks/pre-commit")
    if _OURS.encode() in (files.read_if_there(hook) or b""):
        files.remove(hook)
        steps.append(Step(str(hook), "removed"))
    return tuple(steps)


def program() -> str:
    """Return how git's shell calls this l10n, wherever it is called from.

    The full path, since a merge may be started by a program that knows nothing of a virtual environment.
    """
    if script := shutil.which("l10n", path=str(Path(sys.executable).parent)):
        return shlex.quote(Path(script).as_posix())
    # -P: else a folder called l10n in the work tree would be run in its place.
    return f"{shlex.quote(Path(sys.executable).as_posix())} -P -m l10n"


def _configured(repository: Repository, dry: bool) -> Iterator[Step]:
    wanted = {
        "merge.l10n.name": "l10n: catalogs by unit, ledgers as sets",
        "merge.l10n.driver": f"{program()} git merge %O %A %B %P",
        "diff.l10n.textconv": f"{program()} git show",
        "diff.l10n.xfuncname": "^unit: (.*)$",
    }
    for key, value in wanted.items():
        there = repository.config(key) == value
        if not there and not dry:
            repository.set_config(key, value)
        yield Step(f"git config {key}", _change(there, dry))


def _attribute_files(repository: Repository) -> tuple[tuple[Path, tuple[str, ...]], ...]:
    """Return the attribute files and our lines in them.

    Ledgers are ours in the file of this clone alone: to one without the driver the line would undo `merge=union`.
    """
    ledgers = f"/{repository.prefix}{LOCALES}/**/*.jsonl"
    quoted = '"' + ledgers.replace("\\", "\\\\").replace('"', '\\"') + '"' if re.search(r'[\s"]', ledgers) else ledgers
    return (
        (repository.folder / ".gitattributes", _SHARED),
        (repository.path("info/attributes"), (f"{quoted} merge=l10n",)),
    )


def _attributes(repository: Repository, dry: bool) -> Iterator[Step]:
    for path, lines in _attribute_files(repository):
        data = files.read_if_there(path) or b""
        known = {line.strip() for line in data.decode("utf-8", "replace").splitlines()}
        missing = [line for line in lines if line not in known]
        if missing and not dry:
            end = b"\n" if data and not data.endswith(b"\n") else b""
            files.save(path, data + end + "".join(f"{line}\n" for line in missing).encode())
        yield Step(str(path), _change(not missing, dry))


def _hook(repository: Repository, dry: bool) -> Step:
    path = repository.path("hooks/pre-commit")
    inner = f" -C {shlex.quote(repository.prefix.rstrip('/'))}" if repository.prefix else ""
    command = f"{program()}{inner} git check"
    found = files.read_if_there(path)
    if found is not None:
        if _CALLED.search(found.decode("utf-8", "replace")):
            return Step(str(path), "there")
        return Step(
            str(path),
            "by hand",
            f"A hook of yours is there and stays as it is. Add this line to it:\n{command} || exit 1",
        )
    if not _is_own(repository, path):
        hint = "That folder serves other repositories too. To check before each commit, let its pre-commit run:"
        return Step(str(path), "by hand", f"{hint}\n{command}")
    if not dry:
        files.save(path, _HOOK.format(command=command).encode())
        path.chmod(0o755)
    return Step(str(path), _change(False, dry))


def _is_own(repository: Repository, hook: Path) -> bool:
    """Whether the folder of hooks is this repository's alone."""
    own = (repository.top, repository.path("config").parent)
    return any(hook.resolve().is_relative_to(folder.resolve()) for folder in own)


def _change(there: bool, dry: bool) -> Change:
    return "there" if there else "missing" if dry else "done"

"""Folders of releases: built aside, read back, switched to in one step; the last ones stay."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from l10n.errors import FileError
from l10n.store import files, system
from l10n.store.layout import RELEASES
from l10n.store.link import followed, switch

CURRENT = "current"
WITHDRAWN = "withdrawn.json"
"""Which releases a rollback took from readers, and what they held: the releases themselves may be gone since."""

_NUMBERED = re.compile(r"(\d{4,6})-[0-9a-f]+(?:-\d+)?")

Verify = Callable[[Path], None]


def live(base: Path) -> Path | None:
    """Return the folder of the live release; None where there is none."""
    return followed(base / CURRENT)


def names(base: Path) -> list[str]:
    """Return the releases that lie there, the oldest first."""
    found = [path.name for path in base.iterdir() if path.is_dir() and path.name[0] != "."] if base.is_dir() else []
    return sorted((name for name in found if name != CURRENT), key=_place)


def _place(name: str) -> tuple[int, str]:
    numbered = _NUMBERED.fullmatch(name)
    # What an earlier version named by its time is older than all that is numbered.
    return (int(numbered[1]), name) if numbered else (0, name)


def next_name(base: Path, digest: str) -> str:
    """Return the name of the next release: its number, so that they lie in order, and what it holds in short."""
    last = max((_place(name)[0] for name in names(base)), default=0)
    return f"{last + 1:04d}-{digest}"


def withdrawn(base: Path) -> dict[str, str]:
    """Return the releases that a rollback withdrew, each with the id of its content; the live one is none of them.

    Raises FileError where the file that tells of them is none.
    """
    data = files.read_if_there(base / WITHDRAWN)
    try:
        told = json.loads(data) if data is not None else {}
    except ValueError:
        told = None
    if not isinstance(told, dict):
        raise FileError(f"{RELEASES}/{WITHDRAWN}", 0, "is no list of releases", "Remove it: it is written anew.")
    current = live(base)
    return {name: str(content) for name, content in told.items() if current is None or name != current.name}


def withdraw(base: Path, told: Mapping[str, str]) -> None:
    """Keep which releases count as withdrawn, with the ids of their content."""
    if told or (base / WITHDRAWN).exists():
        files.save(base / WITHDRAWN, json.dumps(dict(sorted(told.items())), indent=1).encode() + b"\n")


def publish(base: Path, name: str, meant: Mapping[str, bytes], links: Mapping[str, str], *, verify: Verify) -> None:
    """Write a release aside, have it read back, and switch to it.

    `meant` are its files by path, `links` folders that are another's under a second name: paths, each with its
    sibling's name. A file that the live release holds too is one with it on the disk. Raises FileError with the reason,
    and then the live release stays.
    """
    building, before = base / f".building-{name}", live(base)
    try:
        _write(building, meant, before)
        for path, to in links.items():
            _link(building / path, to)
        system.flush(building)
        read_back(building, meant)
        verify(building)
        building.rename(base / name)
    except OSError as error:
        raise FileError(f"{RELEASES}/{name}", 0, f"cannot be made: {error.strerror}") from error
    finally:
        shutil.rmtree(building, ignore_errors=True)
    switch(base / CURRENT, name)


def _write(building: Path, meant: Mapping[str, bytes], before: Path | None) -> None:
    folders: set[Path] = set()
    for path, data in meant.items():
        place = building / path
        if place.parent not in folders:
            place.parent.mkdir(parents=True, exist_ok=True)
            folders.add(place.parent)
        if before and _same(before / path, data):
            try:
                place.hardlink_to(before / path)
                continue
            except OSError:  # another file system, or one without such links
                pass
        with place.open("xb") as file:
            file.write(data)
            if not system.FLUSHES_AT_ONCE:
                file.flush()
                os.fsync(file.fileno())


def _same(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and not path.is_symlink() and path.read_bytes() == data
    except OSError:
        return False


def _link(path: Path, to: str) -> None:
    """Give a folder a second name; its files again where the system has no links."""
    if os.path.lexists(path):
        return  # a file system to which `sr_latn` is `sr_Latn`
    try:
        path.symlink_to(to, target_is_directory=True)
    except (OSError, NotImplementedError):
        shutil.copytree(path.parent / to, path)


def read_back(folder: Path, meant: Mapping[str, bytes]) -> None:
    """Read back what was written; raise FileError where a file does not hold what was meant.

    Two articles whose names a file system takes for one are found here too.
    """
    for path, data in meant.items():
        if files.read_bytes(folder / path) != data:
            raise FileError(
                str(folder / path), 0, "does not hold what was written to it", "The live release stays as it was."
            )


def sound(folder: Path, hashes: Mapping[str, str]) -> None:
    """Raise FileError where a release does not hold the files that its manifest names, to the byte."""
    for path, told in hashes.items():
        if hashlib.sha256(files.read_bytes(folder / path)).hexdigest() != told:
            raise FileError(f"{RELEASES}/{folder.name}/{path}", 0, "is not what was released", "Release anew instead.")


def prune(base: Path, *, keep: int, spared: Iterable[str] = ()) -> tuple[str, ...]:
    """Remove the oldest releases but for the last `keep` (0: all) and the `spared`; return them."""
    current = live(base)
    held = {*spared, current.name if current else ""}
    gone = [name for name in (names(base)[:-keep] if keep else ()) if name not in held]
    for name in gone:
        # First out of sight, or a kill would leave half a release among the others.
        aside = base / f".building-{name}"
        (base / name).rename(aside)
        shutil.rmtree(aside, ignore_errors=True)
    return tuple(gone)

"""The link to the live release, moved in one step."""

from __future__ import annotations

import os
from pathlib import Path

from l10n.errors import FileError
from l10n.store import system

_LONGEST = 255


def switch(link: Path, name: str) -> None:
    """Make `link` point to its sibling `name`; a reader sees the old one or the new one, never none.

    Where the file system has no links, or the user may make none, it becomes a file that holds the name. Raises
    FileError where that cannot be either.
    """
    fresh = link.with_name(f".{link.name}.new")
    try:
        fresh.unlink(missing_ok=True)
        try:
            try:
                fresh.symlink_to(name, target_is_directory=True)
            except (OSError, NotImplementedError):
                fresh.write_bytes(name.encode())
            os.replace(fresh, link)  # noqa: PTH105 (Path.replace follows the link on some systems)
        finally:
            fresh.unlink(missing_ok=True)
        system.sync_folder(link.parent)
    except OSError as error:
        raise FileError(
            str(link), 0, f"cannot be switched: {error.strerror}", "The new release lies beside it, complete."
        ) from error


def followed(link: Path) -> Path | None:
    """Return the folder to which a link, or a file in its place, points; None where there is neither."""
    if link.is_symlink():
        return link.parent / os.readlink(link)  # noqa: PTH115 (as the bytes say, on every system)
    if link.is_file() and link.stat().st_size <= _LONGEST:
        return link.parent / link.read_text("utf-8").strip()
    return link if link.is_dir() else None

"""The link to the live release, moved in one step."""

from __future__ import annotations

import os
from pathlib import Path

from l10n.errors import FileError
from l10n.store import system


def switch(link: Path, name: str) -> None:
    """Make `link` point to its sibling `name`; a reader sees the old one or the new one, never none.

    Raises FileError where the file system has no links.
    """
    fresh = link.with_name(f".{link.name}.new")
    try:
        fresh.unlink(missing_ok=True)
        try:
            fresh.symlink_to(name, target_is_directory=True)
            os.replace(fresh, link)  # noqa: PTH105 (Path.replace follows the link on some systems)
        finally:
            fresh.unlink(missing_ok=True)
        system.sync_folder(link.parent)
    except OSError as error:
        raise FileError(
            str(link), 0, f"cannot be switched: {error.strerror}", "The new release lies beside it, complete."
        ) from error

"""SQLite files of what can be made again at any time: opened, or made anew where another l10n made them."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

import l10n
from l10n.store.code import code_time

_META = "CREATE TABLE meta (made_by TEXT NOT NULL);"
_WAIT_SECONDS = 5.0


def opened(path: Path, schema: str, *, reading: bool = False) -> sqlite3.Connection | None:
    """Open such a file; None where its folder does not exist yet, or the file is locked or cannot be written.

    One that this very program did not make is thrown away; with `reading` nothing is written, and None returned.
    """
    if not path.parent.is_dir() or (reading and not path.exists()):
        return None
    with suppress(sqlite3.OperationalError, OSError):
        for _ in range(1 if reading else 2):
            connection = sqlite3.connect(path, timeout=_WAIT_SECONDS)
            if _is_ours(connection, schema, reading=reading):
                return connection
            connection.close()
            if not reading:
                path.unlink()
    return None


def _is_ours(connection: sqlite3.Connection, schema: str, *, reading: bool) -> bool:
    """Whether the file is new, which makes it ours, or this program made it. Raises OperationalError if locked."""
    made_by = f"{l10n.__version__} {code_time()}"
    try:
        connection.execute("PRAGMA synchronous = OFF")
        if not reading and not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            connection.executescript(f"{_META}{schema}")
            connection.execute("INSERT INTO meta VALUES (?)", (made_by,))
            connection.commit()
            return True
        row = connection.execute("SELECT made_by FROM meta").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        raise
    except sqlite3.DatabaseError:
        return False  # no database
    return bool(row and row[0] == made_by)

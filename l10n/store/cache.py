"""The cache of paid machine translations: one SQLite file, added to and never deleted."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from l10n.errors import FileError
from l10n.model.machine import FormCount, MachineTranslation

_OURS = 0x6C31306D
"""SQLite's application id, so that another program's database is never written into: "l10m"."""
_VERSION = 1
_SCHEMA = """
CREATE TABLE translation (
    engine TEXT NOT NULL, source_lang TEXT NOT NULL, target_lang TEXT NOT NULL, text TEXT NOT NULL,
    target TEXT NOT NULL, at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (engine, source_lang, target_lang, text)
) WITHOUT ROWID
"""
_COUNTS = """
CREATE TABLE IF NOT EXISTS form (
    engine TEXT NOT NULL, target_lang TEXT NOT NULL, form TEXT NOT NULL, whole INTEGER NOT NULL, lost INTEGER NOT NULL,
    PRIMARY KEY (engine, target_lang, form)
) WITHOUT ROWID
"""
"""Beside what an older l10n knows, which passes it over."""

_DAMAGED = frozenset((sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB))
_WAIT_SECONDS = 20.0


def _ignored(message: str) -> None:
    """Tell nobody."""


class MachineCache:
    """Answers of engines, kept for good; used from one thread, shared between processes.

    A file that turns out damaged is set aside under a name that `tell` is told, and a new one begun. Raises FileError
    where the file cannot be opened or written, or is not ours.
    """

    def __init__(self, path: Path, *, tell: Callable[[str], None] = _ignored) -> None:
        self._path = path
        self._tell = tell
        try:
            self._connection = self._opened()
        except sqlite3.DatabaseError as error:
            self._mend(error)

    def __enter__(self) -> MachineCache:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def get(self, engine: str, source_lang: str, target_lang: str, text: str) -> str | None:
        """Return what was made of exactly this text, None where it was never asked."""
        query = "SELECT target FROM translation WHERE engine = ? AND source_lang = ? AND target_lang = ? AND text = ?"
        key = (engine, source_lang, target_lang, text)
        try:
            row: tuple[str] | None = self._connection.execute(query, key).fetchone()
        except sqlite3.DatabaseError as error:
            self._mend(error)
            return None
        return row[0] if row else None

    def put_all(self, rows: Sequence[MachineTranslation]) -> None:
        """Keep answers, all or none of them; a later answer to the same text takes the place of the earlier."""
        try:
            self._insert(rows)
        except sqlite3.DatabaseError as error:
            self._mend(error)
            self._insert(rows)

    def count_forms(self, counts: Sequence[FormCount]) -> None:
        """Add to what is known of how markup comes back."""
        statement = (
            "INSERT INTO form VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
            "whole = whole + excluded.whole, lost = lost + excluded.lost"
        )
        try:
            with self._connection:
                self._connection.executemany(statement, counts)
        except sqlite3.DatabaseError as error:
            self._mend(error)

    def form_counts(self) -> tuple[FormCount, ...]:
        """Return how often markup came back, by engine, target and form."""
        try:
            rows = self._connection.execute("SELECT * FROM form ORDER BY engine, target_lang, form").fetchall()
        except sqlite3.DatabaseError as error:
            self._mend(error)
            return ()
        return tuple(FormCount(*row) for row in rows)

    def _insert(self, rows: Sequence[MachineTranslation]) -> None:
        statement = (
            "INSERT OR REPLACE INTO translation (engine, source_lang, target_lang, text, target) VALUES (?, ?, ?, ?, ?)"
        )
        with self._connection:
            self._connection.executemany(statement, rows)

    def _opened(self) -> sqlite3.Connection:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileError(str(self._path), 0, f"cannot be written: {error.strerror}") from error
        connection = sqlite3.connect(self._path, timeout=_WAIT_SECONDS)
        try:
            self._prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        with connection:
            connection.execute("BEGIN IMMEDIATE")  # two processes may begin the same file
            (owner,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            if owner == _OURS and version == _VERSION:
                connection.execute(_COUNTS)
                return
            if owner == _OURS:
                raise FileError(str(self._path), 0, "was written by a newer l10n", "Update l10n, or name another file.")
            if tables or owner:
                raise FileError(str(self._path), 0, "is another program's database", "Name another file with --cache.")
            connection.execute(_SCHEMA)
            connection.execute(_COUNTS)
            connection.execute(f"PRAGMA application_id = {_OURS}")
            connection.execute(f"PRAGMA user_version = {_VERSION}")

    def _mend(self, error: sqlite3.DatabaseError) -> None:
        """Set a damaged file aside and begin anew, or say what else is wrong with it."""
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code not in _DAMAGED:
            raise FileError(
                str(self._path), 0, f"cannot be used as a cache of translations: {error}", "Name another file."
            ) from error
        if hasattr(self, "_connection"):
            self._connection.close()
        aside = _free_name(self._path)
        try:
            self._path.rename(aside)
            for suffix in ("-wal", "-shm"):
                side = Path(f"{self._path}{suffix}")
                if side.exists():
                    side.rename(f"{aside}{suffix}")
        except OSError as failure:
            raise FileError(
                str(self._path), 0, "is damaged and cannot be moved aside", "Name another file."
            ) from failure
        self._tell(f"{self._path}: damaged; it was set aside as {aside.name} and a new one was begun")
        self._connection = self._opened()


def _free_name(path: Path) -> Path:
    number = 1
    while (name := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    return name

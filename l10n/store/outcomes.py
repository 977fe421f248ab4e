"""What was made of each article, and found in it, kept so that one whose files are as they were is not gone through.

It can be deleted at any time: whatever is in it is made again from sources, catalogs and ledgers.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from l10n.store.kept import opened

PLACE = Path(".l10n") / "outcomes.sqlite3"
_SCHEMA = """
CREATE TABLE outcome (document TEXT, what TEXT, inputs BLOB NOT NULL, told TEXT NOT NULL, compiled BLOB,
    PRIMARY KEY (document, what));
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a document: text that only the writer reads, and its .mo where it is released in a locale."""

    told: str
    compiled: bytes | None


class Outcomes:
    """The outcomes of one project, used from one thread. Where the file cannot be used nothing is kept."""

    def __init__(self, root: Path, *, reading: bool) -> None:
        self._reading = reading
        self._connection = opened(root / PLACE, _SCHEMA, reading=reading)

    def get(self, document: str, what: str, inputs: bytes) -> Kept | None:
        """Return what was kept of a document that was made of just these inputs; None where nothing was.

        `what` names what was made: a locale's edition by its tag.
        """
        if self._connection is None:
            return None
        query = "SELECT told, compiled FROM outcome WHERE document = ? AND what = ? AND inputs = ?"
        try:
            row = self._connection.execute(query, (document, what, inputs)).fetchone()
        except sqlite3.Error:
            return None
        return Kept(*row) if row else None

    def put(self, document: str, what: str, inputs: bytes, kept: Kept) -> None:
        """Keep what a document was made into."""
        if self._connection is None or self._reading:
            return
        row = (document, what, inputs, kept.told, kept.compiled)
        try:
            self._connection.execute("INSERT OR REPLACE INTO outcome VALUES (?, ?, ?, ?, ?)", row)
        except sqlite3.Error:
            self.close()

    def close(self) -> None:
        """Write what was put, and let go of the file."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(sqlite3.Error):  # what is not written is made again
                connection.commit()
            connection.close()

"""What checks found of pairs, kept so that a pair is judged once. It can be deleted at any time."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import weakref
from collections.abc import Callable
from pathlib import Path

from l10n.model.finding import Finding
from l10n.store.kept import opened

PLACE = Path(".l10n") / "findings.sqlite3"
_SCHEMA = """
CREATE TABLE finding (key BLOB PRIMARY KEY, found TEXT NOT NULL) WITHOUT ROWID;
"""
_DIGEST = 16
_TOGETHER = 500
"""So many new findings are written at a time."""


class Findings:
    """The findings of one project, used from one thread.

    Nothing is kept where the project's `.l10n` does not exist yet, and whatever is wrong with the file, findings are
    made anew: they cost time, and nothing else depends on them.
    """

    def __init__(self, root: Path) -> None:
        self._new: dict[bytes, str] = {}
        self._connection = opened(root / PLACE, _SCHEMA)
        if self._connection is not None:
            weakref.finalize(self, _let_go, self._connection, self._new)

    def of(self, parts: tuple[str, ...], find: Callable[[], tuple[Finding, ...]]) -> tuple[Finding, ...]:
        """Return what was found of a pair, which `parts` tell from every other, or find it now."""
        if self._connection is None:
            return find()
        key = _key(parts)
        told = self._new.get(key)
        try:
            if told is None:
                row = self._connection.execute("SELECT found FROM finding WHERE key = ?", (key,)).fetchone()
                told = row[0] if row else None
            if told is not None:
                return tuple(Finding(*one) for one in json.loads(told)) if told else ()
            found = find()
            self._new[key] = _text(found) if found else ""
            if len(self._new) >= _TOGETHER:
                _write(self._connection, self._new)
        except sqlite3.Error:
            self._connection = None
            return find()
        return found


def _key(parts: tuple[str, ...]) -> bytes:
    """Name a pair; no two share a name in practice.

    >>> _key(("a", "b")) == _key(("ab", ""))
    False
    """
    body = "\0".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.blake2b(body.encode("utf-8", "surrogatepass"), digest_size=_DIGEST).digest()


def _text(found: tuple[Finding, ...]) -> str:
    return json.dumps([(one.code, one.severity, one.message, one.start, one.end, one.fix) for one in found])


def _write(connection: sqlite3.Connection, new: dict[bytes, str]) -> None:
    with connection:
        connection.executemany("INSERT OR REPLACE INTO finding VALUES (?, ?)", new.items())
    new.clear()


def _let_go(connection: sqlite3.Connection, new: dict[bytes, str]) -> None:
    """Write what is left, when the program ends or the project is let go."""
    try:
        _write(connection, new)
        connection.close()
    except sqlite3.Error:
        pass  # the next run finds it out again

"""The index: what the last sync found, so that the next need look only at what changed. It can be deleted at any time.

It is never the truth about anything: whatever is in it can be read again from sources, catalogs and ledgers.
"""

from __future__ import annotations

import json
import os
import sqlite3
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain, compress
from pathlib import Path

import l10n
from l10n.errors import FileError
from l10n.model.lookup import Match
from l10n.model.text import digest, folded
from l10n.store.code import code_time
from l10n.store.scan import Marks
from l10n.store.tables import SCHEMA, VERSION

PLACE = Path(".l10n") / "index.sqlite3"
_OF_DOCUMENT = ("facts", "passage", "parts", "source", "catalog", "wanting", "empty", "draft")
_MAKER = "made by"
"""The name of the note that no clearing takes away."""

_MOST_VALUES = 500
"""So many values at most stand in one query."""

_WAIT_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class CatalogFacts:
    """What a sync left of one document in one locale: how many units, which sources have no target, which a draft."""

    locale: str
    kept: int
    empty: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()


def key_of(source: str) -> int:
    """Return the number by which a source is found, white space aside.

    >>> key_of("two  words") == key_of("two words") != key_of("words")
    True
    """
    return int(digest(folded(source)), 16) >> 1


class Index:
    """The index of one project, used from one thread.

    Whatever is wrong with the file, an empty index takes its place. Raises FileError where none can be written or,
    with `reading`, where there is none.
    """

    def __init__(self, root: Path, *, reading: bool = False) -> None:
        self._path = root / PLACE
        try:
            self._connection = self._opened(reading=reading)
        except sqlite3.DatabaseError as error:
            if reading:
                raise FileError(PLACE.as_posix(), 0, f"the index cannot be read: {error}") from error
            self._connection = self._anew()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Index:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # What was found

    def marks(self) -> Marks:
        """Return how every file lay at the last sync; nothing where there was none that counts."""
        found: dict[str, bytes] = dict(self._connection.execute("SELECT what, value FROM lying"))
        stats = array("q")
        stats.frombytes(found.get("stats", b""))
        return Marks(found.get("text", b"").decode(), stats, found.get("digests", b""), found.get("edition", b"").hex())

    def edition(self) -> str:
        """Return by what the marks of the last sync are told from others; empty where there are none."""
        row = self._connection.execute("SELECT value FROM lying WHERE what = 'edition'").fetchone()
        return row[0].hex() if row else ""

    def note(self, name: str) -> str:
        """Return what was noted under a name, empty where nothing was."""
        row = self._connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def names(self) -> frozenset[str]:
        """Return the documents that are known, those that cannot be read too."""
        return frozenset(row[0] for row in self._connection.execute("SELECT name FROM document"))

    def told(self) -> dict[str, str]:
        """Return what there is to tell people of documents beside their faults, as text."""
        return dict(self._connection.execute("SELECT name, told FROM document WHERE told != ''"))

    def findings(self, *, but: Collection[str] = ()) -> int:
        """Return how many faults there are in the documents, those of some aside."""
        total = "SELECT total(findings) FROM document"
        aside = (self._connection.execute(f"{total} WHERE name = ?", (name,)).fetchone()[0] for name in but)
        return int(self._connection.execute(total).fetchone()[0] - sum(aside))

    def facts(self) -> dict[str, str]:
        """Return what every document contributes to proposals, as text."""
        return dict(self._connection.execute("SELECT document, facts FROM facts"))

    def facts_of(self, name: str) -> str:
        """Return what a document contributes to proposals, as text; empty where it contributes nothing."""
        row = self._connection.execute("SELECT facts FROM facts WHERE document = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def articles(self) -> int:
        """Return how many documents contribute to proposals."""
        return int(self._connection.execute("SELECT count(*) FROM facts").fetchone()[0])

    def tails(self) -> frozenset[str]:
        """Return how the tails of documents begin that are in another language than the rest."""
        return frozenset(
            row[0] for row in self._connection.execute("SELECT DISTINCT tail FROM document WHERE tail != ''")
        )

    def with_passage(self, key: int, *, but: Collection[str]) -> bool:
        """Whether a passage stands in any document, some aside."""
        rows = self._connection.execute("SELECT document FROM passage WHERE key = ?", (key,))
        return any(row[0] not in but for row in rows)

    def parts(self) -> dict[str, str]:
        """Return the units that fragments translate of every document that has any, as text."""
        return dict(self._connection.execute("SELECT document, parts FROM parts"))

    def catalogs(self) -> dict[tuple[str, str], tuple[int, int]]:
        """Return how many units every catalog has, and how many of them without a target, by locale and document."""
        rows = self._connection.execute("SELECT locale, document, kept, lacking FROM catalog")
        return {(locale, document): (kept, lacking) for locale, document, kept, lacking in rows}

    def standing(self, *, but: Collection[str] = ()) -> dict[str, tuple[int, int]]:
        """Return how many catalogs a locale has, and units without a target in them, those of some documents aside."""
        query = "SELECT locale, count(*), total(lacking) FROM catalog"
        rows = self._connection.execute(f"{query} GROUP BY locale")
        found = {locale: (count, int(lacking)) for locale, count, lacking in rows}
        for name in but:
            for locale, count, lacking in self._connection.execute(
                f"{query} WHERE document = ? GROUP BY locale", (name,)
            ):
                found[locale] = found[locale][0] - count, found[locale][1] - int(lacking)
        return found

    def lacking(self) -> frozenset[str]:
        """Return the documents that have a unit without a target in any locale."""
        rows = self._connection.execute("SELECT DISTINCT document FROM catalog WHERE lacking > 0")
        return frozenset(row[0] for row in rows)

    def wanting(self) -> Iterator[tuple[str, list[str]]]:
        """Yield the documents that have sources without a target in any locale, with these as comparable texts."""
        for document, texts in self._connection.execute("SELECT document, texts FROM wanting"):
            yield document, texts.split("\n")

    def empty(self, document: str, locale: str) -> set[str]:
        """Return the sources of a document that have no target in a locale, as comparable texts."""
        query = "SELECT texts, places FROM wanting JOIN empty USING (document) WHERE document = ? AND locale = ?"
        rows = self._connection.execute(query, (document, locale))
        return {text for texts, places in rows for text in compress(texts.split("\n"), places)}

    def with_sources(self, keys: Iterable[int]) -> frozenset[str]:
        """Return the documents in which any of some sources stands."""
        return frozenset(self._among("SELECT DISTINCT document FROM source WHERE key IN ", keys))

    def waiting(self, locale: str, keys: Collection[int]) -> Iterator[str]:
        """Yield the documents in which any of some sources has no target in a locale, or one that is a draft."""
        for document in self.with_sources(keys):
            of = (document, locale)
            drafts = self._connection.execute("SELECT keys FROM draft WHERE document = ? AND locale = ?", of)
            empty = self._connection.execute(
                "SELECT keys, places FROM wanting JOIN empty USING (document) WHERE document = ? AND locale = ?", of
            )
            found = chain(
                chain.from_iterable(json.loads(row[0]) for row in drafts),
                (key for known, places in empty for key in compress(array("q", known), places)),
            )
            if any(key in keys for key in found):
                yield document

    def ledgers_with(self, locale: str, keys: Iterable[int]) -> frozenset[str]:
        """Return the domains whose ledger in a locale says something of any of some sources."""
        return frozenset(self._among("SELECT DISTINCT domain FROM ledger WHERE locale = ? AND key IN ", keys, locale))

    def ledgers_about(self, document: str, locale: str) -> frozenset[str]:
        """Return the domains whose ledger in a locale says something of any of a document's sources."""
        # Left to itself the planner goes through all ledgers of the locale.
        query = "SELECT DISTINCT domain FROM source CROSS JOIN ledger USING (key) WHERE document = ? AND locale = ?"
        return frozenset(row[0] for row in self._connection.execute(query, (document, locale)))

    def alike(self, locale: str, shortest: int, longest: int) -> Iterator[tuple[str, int]]:
        """Yield the sources in the memory whose comparable text is about as long, as that text, with their keys."""
        query = "SELECT text, key FROM alike WHERE locale = ? AND length BETWEEN ? AND ?"
        yield from self._connection.execute(query, (locale, shortest, longest))

    def pair(self, locale: str, key: int) -> Match:
        """Return the pair that people gave a source in a locale."""
        query = "SELECT source, target, approved, document FROM memory WHERE locale = ? AND key = ?"
        source, target, approved, document = self._connection.execute(query, (locale, key)).fetchone()
        return Match(source, target, 1.0, bool(approved), document)

    def remembered(self, locale: str, keys: Iterable[int]) -> dict[int, tuple[str, bool]]:
        """Return the target of some sources in the memory, and whether it is approved."""
        found: dict[int, tuple[str, bool]] = {}
        for some in _chunks(keys):
            query = f"SELECT key, target, approved FROM memory WHERE locale = ? AND key IN ({_marks(some)})"
            for key, target, approved in self._connection.execute(query, (locale, *some)):
                found[key] = target, bool(approved)
        return found

    # What is kept

    @contextmanager
    def change(self) -> Iterator[None]:
        """Keep what the block tells, all of it or nothing."""
        try:
            with self._connection:
                yield
        except sqlite3.DatabaseError as error:
            raise FileError(PLACE.as_posix(), 0, f"the index cannot be written: {error}", "Delete it.") from error

    def clear(self) -> None:
        """Forget everything."""
        for table in ("lying", "document", *_OF_DOCUMENT, "ledger", "memory", "alike"):
            self._connection.execute(f"DELETE FROM {table}")
        self._connection.execute("DELETE FROM meta WHERE name != ?", (_MAKER,))

    def keep_marks(self, marks: Marks) -> Marks:
        """Keep how files lie now, in place of what was known, and return it; what is as it was is not written again."""
        query = "INSERT INTO lying VALUES (?, ?) ON CONFLICT (what) DO UPDATE SET value = excluded.value"
        edition = os.urandom(8)
        lying = {
            "text": marks.text.encode(),
            "stats": marks.stats.tobytes(),
            "digests": marks.digests,
            "edition": edition,
        }
        self._connection.executemany(f"{query} WHERE value != excluded.value", lying.items())
        return replace(marks, edition=edition.hex())

    def keep_note(self, name: str, value: str) -> None:
        """Note something under a name."""
        self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    def keep_document(
        self,
        name: str,
        told: str,
        sources: Iterable[str],
        catalogs: Sequence[CatalogFacts],
        *,
        findings: int = 0,
        facts: str = "",
        passages: Iterable[int] = (),
        tail: str = "",
        parts: str = "",
    ) -> None:
        """Keep what was found of a document, in place of what was known of it."""
        self.forget(name)
        keys = {source: key_of(source) for source in sources}
        run = self._connection.executemany
        run("INSERT INTO document VALUES (?, ?, ?, ?)", [(name, findings, told, tail)])
        run("INSERT INTO facts VALUES (?, ?)", [(name, facts)] if facts else [])
        run("INSERT OR IGNORE INTO passage VALUES (?, ?)", [(key, name) for key in passages])
        run("INSERT INTO parts VALUES (?, ?)", [(name, parts)] if parts else [])
        run("INSERT OR IGNORE INTO source VALUES (?, ?)", [(key, name) for key in keys.values()])
        run(
            "INSERT INTO catalog VALUES (?, ?, ?, ?)",
            [(name, found.locale, found.kept, len(found.empty)) for found in catalogs],
        )
        self._keep_empty(name, keys, catalogs)
        drafts = [(name, found.locale, json.dumps([*map(key_of, found.drafts)])) for found in catalogs if found.drafts]
        run("INSERT INTO draft VALUES (?, ?, ?)", drafts)

    def _keep_empty(self, name: str, keys: Mapping[str, int], catalogs: Sequence[CatalogFacts]) -> None:
        """Keep once which sources have no target, and of each locale a byte for each of them, 1 where it has none."""
        from l10n.match.score import comparable  # takes long to load, for nothing where nothing changed

        wanting = tuple(dict.fromkeys(source for found in catalogs for source in found.empty))
        if not wanting:
            return
        known = array("q", (keys[source] for source in wanting)).tobytes()
        texts = "\n".join(map(comparable, wanting))
        self._connection.execute("INSERT INTO wanting VALUES (?, ?, ?)", (name, known, texts))
        for found in catalogs:
            if found.empty:
                places = bytes(map(set(found.empty).__contains__, wanting))
                self._connection.execute("INSERT INTO empty VALUES (?, ?, ?)", (name, found.locale, places))

    def forget(self, name: str) -> None:
        """Forget a document, but for what its ledgers hold."""
        if not self._connection.execute("DELETE FROM document WHERE name = ?", (name,)).rowcount:
            return
        for table in _OF_DOCUMENT:
            self._connection.execute(f"DELETE FROM {table} WHERE document = ?", (name,))

    def keep_ledger(self, locale: str, domain: str, keys: Iterable[int]) -> None:
        """Keep of which sources a ledger speaks, in place of what was known of it."""
        self._connection.execute("DELETE FROM ledger WHERE locale = ? AND domain = ?", (locale, domain))
        self._connection.executemany(
            "INSERT OR IGNORE INTO ledger VALUES (?, ?, ?)", [(locale, key, domain) for key in keys]
        )

    def keep_memory(self, locale: str, keys: Iterable[int] | None, matches: Iterable[Match]) -> None:
        """Keep the pairs of some sources (None: of all), in place of those known of them."""
        from l10n.match.score import comparable  # takes long to load, for nothing where nothing changed

        run, of = self._connection.executemany, "WHERE locale = ? AND key = ?"
        if keys is None:
            for table in ("memory", "alike"):
                self._connection.execute(f"DELETE FROM {table} WHERE locale = ?", (locale,))
        else:
            rows = [(locale, key) for key in keys]
            # Without the length, which is in the memory, all of its texts would be gone through.
            length = f"length = (SELECT length FROM memory {of})"
            run(f"DELETE FROM alike {of} AND {length}", [(*row, *row) for row in rows])
            run(f"DELETE FROM memory {of}", rows)
        found = sorted((len(text := comparable(pair.source)), key_of(pair.source), text, pair) for pair in matches)
        run("INSERT INTO alike VALUES (?, ?, ?, ?)", [(locale, length, key, text) for length, key, text, _ in found])
        run(
            "INSERT INTO memory VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (locale, key, length, pair.source, pair.target, pair.approved, pair.document)
                for length, key, _, pair in found
            ],
        )

    def _among(self, query: str, keys: Iterable[int], *first: str) -> Iterator[str]:
        for some in _chunks(keys):
            for row in self._connection.execute(f"{query}({_marks(some)})", (*first, *some)):
                yield row[0]

    def _opened(self, *, reading: bool) -> sqlite3.Connection:
        if reading:
            connection = sqlite3.connect(f"{self._path.resolve().as_uri()}?mode=ro", uri=True, timeout=_WAIT_SECONDS)
        else:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                connection = sqlite3.connect(self._path, timeout=_WAIT_SECONDS)
            except OSError as error:
                raise FileError(PLACE.as_posix(), 0, f"the index cannot be opened: {error}") from error
        # The files are the truth: should a power cut take the index, the next sync reads them all.
        connection.execute("PRAGMA synchronous = OFF")
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        known = connection.execute("SELECT value FROM meta WHERE name = ?", (_MAKER,)).fetchone() if tables else None
        if known is not None and known[0] == _made_by():
            return connection
        connection.close()
        if reading:
            raise FileError(PLACE.as_posix(), 0, "the index is of another l10n")
        return self._anew()

    def _anew(self) -> sqlite3.Connection:
        try:
            for path in (self._path, self._path.with_name(f"{self._path.name}-journal")):
                path.unlink(missing_ok=True)
            connection = sqlite3.connect(self._path, timeout=_WAIT_SECONDS)
            connection.execute("PRAGMA synchronous = OFF")
            connection.executescript(SCHEMA)
            connection.execute("INSERT INTO meta VALUES (?, ?)", (_MAKER, _made_by()))
            connection.commit()
        except (OSError, sqlite3.DatabaseError) as error:
            raise FileError(PLACE.as_posix(), 0, f"the index cannot be written: {error}", "Delete it.") from error
        return connection


def _made_by() -> str:
    """Return what an index must have been made by to count: other rules may come to other results."""
    return f"{VERSION} {l10n.__version__} {code_time()}"


def _chunks(keys: Iterable[int]) -> Iterator[tuple[int, ...]]:
    every = tuple(keys)
    for start in range(0, len(every), _MOST_VALUES):
        yield every[start : start + _MOST_VALUES]


def _marks(some: Sequence[int]) -> str:
    return ", ".join("?" * len(some))

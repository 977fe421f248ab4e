"""Who edited a catalog, as far as git knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from l10n.errors import ConfigError
from l10n.model.pattern import lazy_pattern
from l10n.store.git import Repository

_MOST = 100
_HEAD = lazy_pattern(r"([0-9a-f]{40,64}) \d+ (\d+)(?: \d+)?")


class Editors:
    """The authors of changes in one project folder.

    `by` is who is said to have edited whatever changed; empty where nobody was named. Git is asked of no more than a
    hundred files: where more have changed at once, a person's program did it, and the files say whose.
    """

    def __init__(self, root: Path) -> None:
        self.by = ""
        self._root = root
        self._repository: Repository | None = None
        self._asked = 0

    def lines(self, path: Path) -> Mapping[int, tuple[int, str]]:
        """Return when (seconds) and by whom each line, from 1, was last changed; uncommitted ones are missing."""
        told = self._told("blame", "--line-porcelain", "--", str(path))
        return dict(_lines(told.split("\n")))

    def last(self, path: Path) -> str:
        """Return who committed a file last, where it lies here as it was committed; else nothing."""
        if self._told("status", "--porcelain", "--", str(path)):
            return ""
        return self._told("log", "-1", "--format=%aN", "--", str(path)).strip()

    def here(self) -> str:
        """Return who would commit what lies here; nothing where there is no git."""
        return self._told("config", "--get", "user.name").strip()

    def _told(self, *args: str) -> str:
        if self._asked >= 2 * _MOST:
            return ""
        self._asked += 1
        try:
            self._repository = self._repository or Repository.open(self._root)
            return self._repository.asked(*args)
        except ConfigError:
            return ""


def _lines(told: list[str]) -> Iterator[tuple[int, tuple[int, str]]]:
    """Read what blame tells of each line: a head, then keys, then the line itself behind a tab."""
    number, when, author, committed = 0, 0, "", False
    for row in told:
        if row.startswith("\t"):
            if committed:
                yield number, (when, author)
        elif head := _HEAD.fullmatch(row):
            number, committed = int(head[2]), bool(head[1].strip("0"))
        elif row.startswith("author "):
            author = row.removeprefix("author ").strip()
        elif row.startswith("author-time "):
            when = int(row.removeprefix("author-time "))

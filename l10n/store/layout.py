"""Where the files of a project lie, and how they are called before people."""

from __future__ import annotations

from pathlib import Path

from l10n.model.locale import LocaleTag

SOURCES = "source_texts"
LOCALES = "locales"
REMOVED = "locales/.removed"
SEPARATED = "locales/separated.jsonl"
RELEASES = "releases"
HALF_MADE = (f"{RELEASES}/.building-*", f"{RELEASES}/.current.new")
"""What lies among the releases only while one is made, as patterns."""
MERGED = "..merge_file_*.l10n-*.tmp"
"""What lies at the top of a work tree only while git has a file merged, as a pattern."""


class Layout:
    """The places of sources, catalogs, templates and ledgers under one folder, `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def catalog_path(self, name: str, locale: LocaleTag) -> Path:
        """Return where the catalog of a document in a locale lies."""
        return self.orphan_path(domain(name), locale)

    def template_path(self, name: str) -> Path:
        """Return where the template of a document lies."""
        return self.orphan_template_path(domain(name))

    def orphan_template_path(self, where: str) -> Path:
        """Return where the template of a domain lies that no document has any more."""
        return self.root / LOCALES / f"{where}.pot"

    def ledger_path(self, name: str, locale: LocaleTag) -> Path:
        """Return where the ledger of a document in a locale lies."""
        return self.orphan_ledger_path(domain(name), locale)

    def label(self, path: Path) -> str:
        """Return a path as it is shown to people."""
        return path.relative_to(self.root).as_posix()

    @property
    def cache_path(self) -> Path:
        """Where answers of engines lie, paid for once; apart from everything that may be deleted."""
        return self.root / ".l10n" / "paid" / "machine.sqlite3"

    def orphan_path(self, where: str, locale: LocaleTag) -> Path:
        """Return where the catalog of a domain lies that no document has any more."""
        return self.root / LOCALES / locale.posix / "LC_MESSAGES" / f"{where}.po"

    def orphan_ledger_path(self, where: str, locale: LocaleTag) -> Path:
        """Return where the ledger of such a domain lies."""
        return self.root / LOCALES / locale.posix / f"{where}.jsonl"

    def removed_path(self, where: str, locale: LocaleTag) -> Path:
        """Return where such a catalog is kept aside."""
        return self.root / REMOVED / locale.posix / f"{where}.po"

    def removed_template_path(self, path: Path) -> Path:
        """Return where a template of a document that is gone is kept aside."""
        return self.root / REMOVED / path.relative_to(self.root / LOCALES)


def domain(name: str) -> str:
    """Return a document's gettext domain: its path without the ending.

    >>> domain("essays/media.md")
    'essays/media'
    """
    folder, slash, last = name.rpartition("/")
    stem, dot, _ = last.rpartition(".")
    return folder + slash + (stem if dot and stem else last)

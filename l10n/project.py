"""A project folder, opened: where things lie and how they are read. Wiring only; what is done stands in flows."""

from __future__ import annotations

import contextlib
import fnmatch
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path, PurePosixPath

from l10n import extract, formats
from l10n.approval import History
from l10n.errors import ConfigError, ConflictError, FileError, SourceError, UnknownError
from l10n.formats.base import Format, FormatSettings
from l10n.match.terms import GlossaryTerm, terms_for
from l10n.model.catalog import Catalog
from l10n.model.config import Config, DocumentRule
from l10n.model.document import Document, SourceUnit
from l10n.model.ledger import Event
from l10n.model.locale import LocaleTag
from l10n.model.lookup import Term
from l10n.model.rules import FRAGMENTS
from l10n.model.separation import Place, places
from l10n.model.text import digest
from l10n.po import header
from l10n.po.counted import gathered, is_template
from l10n.po.reader import decode, read
from l10n.store import config as config_store
from l10n.store import editors, files, glossary, intents, ledger, scan
from l10n.store.findings import Findings
from l10n.store.layout import HALF_MADE, LOCALES, MERGED, RELEASES, REMOVED, SEPARATED, SOURCES, Layout, domain

FragmentUnits = Mapping[str, tuple[SourceUnit, ...]]
"""Units of one document by the fragment that translates them."""


class Project(Layout):
    """The documents, catalogs and ledgers of one folder."""

    def __init__(self, root: Path, config: Config) -> None:
        super().__init__(root)
        self.config = config
        self.editors = editors.Editors(root)
        self.listing: scan.Marks | None = None
        """The files that a flow has found in the folder, lest they be looked for again; None before any has."""
        self._documents: dict[str, Document] = {}
        self._units: dict[str, FragmentUnits] = {}
        self._supposed: dict[str, FragmentUnits] = {}
        self._fragments: dict[str, tuple[SourceUnit, ...]] = {}
        self._moved: dict[str, tuple[Place, ...]] = {}
        self._terms: dict[LocaleTag, tuple[dict[str, tuple[Term, ...]], str]] = {}

    @classmethod
    def open(cls, root: Path) -> Project:
        """Open a project folder.

        Raises ConfigError where the folder is none or `l10n.toml` is wrong.
        """
        if not (root / SOURCES).is_dir() and not (root / config_store.NAME).is_file():
            raise ConfigError(f"{root} is no l10n project", "Run `l10n init` here, or name the folder: l10n -C DIR …")
        return cls(root, config_store.load(root))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All that has catalogs of its own: the articles, then the fragments."""
        return (*self.articles, *self.fragments)

    @cached_property
    def articles(self) -> tuple[str, ...]:
        """The documents that are files: paths under `source_texts/`, with slashes, sorted.

        Raises ConfigError where two of them, or one and a fragment, would share a catalog.
        """
        unread = frozenset(self.unread)
        known = [name for name in self._files if name not in unread]
        seen = {fragment: f"the fragment {fragment.removeprefix(FRAGMENTS + '/')}" for fragment in self.fragments}
        for name in known:
            other = seen.setdefault(domain(name), f"{SOURCES}/{name}")
            if other != f"{SOURCES}/{name}":
                raise ConfigError(
                    f"{other} and {SOURCES}/{name} would share the catalog {domain(name)}.po", "Rename one of them."
                )
        return tuple(known)

    @cached_property
    def fragments(self) -> tuple[str, ...]:
        """What stands in many articles and is translated once: `fragments/author-box`; no files."""
        return tuple(dict.fromkeys(rule.domain for rule in self.config.fragments))

    @cached_property
    def unread(self) -> tuple[str, ...]:
        """Files under `source_texts/` that no format reads."""
        return tuple(name for name in self._files if not formats.is_known(name))

    @property
    def readable(self) -> tuple[str, ...]:
        """The documents that can be read."""
        return self._tried[0]

    @property
    def unreadable(self) -> tuple[SourceError, ...]:
        """Why the other documents cannot be read, in the project's order."""
        return tuple(self._tried[1].values())

    @cached_property
    def _tried(self) -> tuple[tuple[str, ...], dict[str, SourceError]]:
        return self.tried(self.names)

    def tried(self, names: Iterable[str]) -> tuple[tuple[str, ...], dict[str, SourceError]]:
        """Read some documents; return those that can be read, and why the others cannot."""
        readable: list[str] = []
        errors: dict[str, SourceError] = {}
        for name in names:
            try:
                self.document(name)
                readable.append(name)
            except SourceError as error:
                errors[name] = error
        return tuple(readable), errors

    @cached_property
    def _files(self) -> list[str]:
        return sorted(path.removeprefix(f"{SOURCES}/") for path in self._paths(SOURCES))

    def _paths(self, folder: str, ending: str = "") -> Iterable[str]:
        """Return the visible files below a folder that have an ending, as paths under the project folder."""
        return (self.listing or scan.listed(self.root)).below(folder, ending)

    def rule(self, name: str) -> DocumentRule:
        """Return what the configuration says of a document; the last rule that matches wins key by key.

        A fragment is under embargo where any document is that holds it.
        """
        lang, embargo, unit = None, False, None
        for rule in self.config.documents:
            if fnmatch.fnmatchcase(name, rule.match):
                lang, embargo, unit = rule.lang or lang, embargo or rule.embargo, rule.unit or unit
        if name in self.fragments and not embargo:
            embargo = any(self.rule(article).embargo for article, parts in self._parts() if name in parts)
        return DocumentRule(name, lang, embargo, unit)

    @property
    def settings(self) -> FormatSettings:
        """What formats have to know of the configuration."""
        return FormatSettings(front_matter_keys=self.config.front_matter)

    def format(self, name: str) -> Format:
        """Return the format that reads a document."""
        return formats.format_of(name)

    def document(self, name: str) -> Document:
        """Read a document and cut it into segments; once for the life of the project object.

        A fragment holds its sentences and nothing else. Raises SourceError, UnknownError for a name that is none.
        """
        if name not in self._documents and name in self.fragments:
            default = self.config.source_language
            self._documents[name] = extract.fragment_document(name, self.template(name), default=default)
        if name not in self._documents:
            if name not in self.articles:
                raise UnknownError(f"there is no document {name!r}", _nearest(name, self.names))
            text = files.read_source(self.root / SOURCES / name, f"{SOURCES}/{name}", root=self.root)
            rule = self.rule(name)
            found = extract.document(
                name,
                text,
                fmt=self.format(name),
                settings=self.settings,
                default=self.config.source_language,
                declared=rule.lang,
                excludes=self.config.excludes,
                fragments=self.config.fragments,
                segmentation=self.config.segmentation.by(rule.unit),
            )
            self._documents[name], self._moved[name] = extract.separated(found, self.places, known=self.articles)
        return self._documents[name]

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The places of sentences that have, or had, targets of their own."""
        return places(ledger.load(self.root / SEPARATED, label=SEPARATED))

    def moved(self, name: str) -> tuple[Place, ...]:
        """Return the places of a document around which something has changed since it was told of them."""
        return self._moved.get(name, ())

    def template(self, name: str) -> tuple[SourceUnit, ...]:
        """Return the source units of a document, in its order; once for the life of the project object."""
        if name not in self.fragments:
            return self._units_of(name).get("", ())
        if name not in self._fragments:
            parts = {article: found[name] for article, found in self._parts() if name in found}
            self._fragments[name] = extract.fragment_units(parts)
        return self._fragments[name]

    def fragment_units(self, name: str) -> FragmentUnits:
        """Return the units of an article that are fragments', by the fragment; for one that was `supposed`, those.

        Raises SourceError.
        """
        known = self._supposed.get(name) if name not in self._documents else None
        if known is not None:
            return known
        return {fragment: units for fragment, units in self._units_of(name).items() if fragment}

    def suppose(self, name: str, units: FragmentUnits) -> None:
        """Take the units of an article that are fragments' as known, so that it need not be read for their sake."""
        self._supposed[name] = units

    def forget(self, name: str) -> None:
        """Let go of an article that will hardly be asked for again, but for the units that fragments translate."""
        if name in self._documents and name not in self.fragments:
            self.suppose(name, self.fragment_units(name))
            for known in (self._documents, self._units, self._moved):
                known.pop(name, None)

    def _parts(self) -> Iterator[tuple[str, FragmentUnits]]:
        """Yield the fragments' units of every article that can be read."""
        for article in self.articles:
            with contextlib.suppress(SourceError):
                yield article, self.fragment_units(article)

    def _units_of(self, name: str) -> FragmentUnits:
        if name not in self._units:
            self._units[name] = extract.units_by_fragment(self.document(name))
        return self._units[name]

    @contextlib.contextmanager
    def labelled(self) -> Iterator[None]:
        """Name files in the faults that the block meets as seen from the project folder."""
        try:
            yield
        except (FileError, ConflictError) as error:
            path = Path(error.path)
            if path.is_relative_to(self.root):
                error.path = self.label(path)
            raise

    @contextlib.contextmanager
    def writing(self, *, dry: bool = False) -> Iterator[bool]:
        """Hold the project for a flow that writes; a dry run takes no lock and leaves no trace.

        What one that was cut off left behind is completed or cleared away first; yields whether there was one. Raises
        ConflictError where another holds it too long. Faults name files as seen from the project folder.
        """
        with self.labelled(), contextlib.nullcontext(False) if dry else files.lock(self.root) as killed:
            # The driver that merges for git leaves its trace at the top of the work tree, and holds no lock.
            if killed or (not dry and any(self.root.glob(MERGED))):
                from l10n.store.sweep import swept  # hardly any run needs it

                swept(self.root, (LOCALES, ".l10n", RELEASES), half_made=HALF_MADE)
            yield (not dry and intents.settled(self.root)) or killed

    def catalog(self, name: str, locale: LocaleTag) -> tuple[Catalog, bytes | None]:
        """Read a catalog and the bytes that it was read from; an empty one and None where there is no file.

        Raises CatalogError.
        """
        return self.orphan(domain(name), locale)

    def orphan(self, where: str, locale: LocaleTag) -> tuple[Catalog, bytes | None]:
        """Read the catalog of a domain, as `catalog` does."""
        path = self.orphan_path(where, locale)
        with self.labelled():
            data = files.read_if_there(path, root=self.root)
        return (Catalog(), None) if data is None else (self._parsed(path, data), data)

    def catalog_at(self, path: Path) -> Catalog:
        """Read a catalog that no document has any more."""
        with self.labelled():
            return self._parsed(path, files.read_bytes(path, root=self.root))

    def _parsed(self, path: Path, data: bytes) -> Catalog:
        label = self.label(path)
        found = read(decode(data, path=label), path=label)
        counts = any(unit.plural is not None for unit in (*found.units, *found.obsolete))
        return gathered(found) if counts and self._is_template(path, found) else found

    def _is_template(self, path: Path, catalog: Catalog) -> bool:
        """Whether a catalog is one of an interface's words, though a tool may have rebuilt its header."""
        where = "/".join(path.with_suffix("").relative_to(self.root).parts)
        name = self.domains.get(where.partition("/LC_MESSAGES/")[2] or where.removeprefix(f"{LOCALES}/"), "")
        return is_template(name or catalog.field("X-Document"))

    def orphans(self, locale: LocaleTag) -> tuple[str, ...]:
        """Return the domains of a locale that no document has any more."""
        return tuple(sorted(self._below(f"{LOCALES}/{locale.posix}/LC_MESSAGES", ".po").difference(self.domains)))

    def _below(self, folder: str, ending: str) -> set[str]:
        """Return the files below a folder that have an ending, without both."""
        start, end = len(folder) + 1, -len(ending)
        return {path[start:end] for path in self._paths(folder, ending)}

    def orphan_templates(self) -> tuple[Path, ...]:
        """Return the templates of documents that are gone; what we did not write there is none of them."""
        base = self.root / LOCALES
        found = sorted(self._below(LOCALES, ".pot").difference(self.domains))
        return tuple(path for path in (base / f"{name}.pot" for name in found) if self._is_orphan(path))

    def _is_orphan(self, path: Path) -> bool:
        try:
            document = self.catalog_at(path).field("X-Document")
        except FileError:
            return False
        ours = formats.is_known(document) or document.startswith(f"{FRAGMENTS}/")
        return ours and self.template_path(document) == path

    @cached_property
    def domains(self) -> Mapping[str, str]:
        """The documents by their domains."""
        return {domain(name): name for name in self.names}

    def terms(self, locale: LocaleTag) -> dict[str, tuple[Term, ...]]:
        """Return the glossary's terms for a locale, by the language of the source."""
        if locale not in self._terms:
            sources = {tag.language: tag for tag in self.config.locales if tag.language != locale.language}
            terms = {language: terms_for(self._glossary, tag, locale) for language, tag in sources.items()}
            said = [(term, term.said) for language in sorted(terms) for term in terms[language]]
            self._terms[locale] = terms, digest(repr(said))
        return self._terms[locale][0]

    def terms_digest(self, locale: LocaleTag) -> str:
        """Name the glossary's terms for a locale: other terms, another name."""
        self.terms(locale)
        return self._terms[locale][1]

    @cached_property
    def findings(self) -> Findings:
        """What checks found of pairs, now and before."""
        return Findings(self.root)

    @cached_property
    def _glossary(self) -> tuple[GlossaryTerm, ...]:
        with self.labelled():
            return glossary.load(self.root / self.config.glossary) if self.config.glossary else ()

    def history(self, locale: LocaleTag) -> History:
        """Read every ledger of a locale, those of removed documents too."""
        return History.of(self.events(locale))

    def events(self, locale: LocaleTag) -> Iterable[tuple[str, Event]]:
        """Read every event of a locale, with the domain whose ledger holds it."""
        return ((name, event) for name in self.ledgers(locale) for event in self.ledger(name, locale))

    def ledgers(self, locale: LocaleTag) -> tuple[str, ...]:
        """Return the domains that have a ledger in a locale, those of removed documents too."""
        return tuple(sorted(self._below(f"{LOCALES}/{locale.posix}", ".jsonl")))

    def ledger(self, where: str, locale: LocaleTag) -> tuple[Event, ...]:
        """Read the ledger of a domain in a locale; no events where there is none."""
        path = self.orphan_ledger_path(where, locale)
        with self.labelled():
            return ledger.load(path, label=self.label(path))

    def spoken(self, where: str, locale: LocaleTag) -> frozenset[str]:
        """Return of which sources the ledger of a domain speaks; one of a removed document is read whole."""
        if where not in self.domains:
            return frozenset(event.source for event in self.ledger(where, locale))
        path = self.orphan_ledger_path(where, locale)
        with self.labelled():
            return ledger.sources(path, label=self.label(path))

    def header(self, name: str, locale: LocaleTag) -> tuple[tuple[str, str], ...]:
        """Return the header fields that are ours in a catalog."""
        return header.header(document=name, locale=locale, source=self.document(name).lang)

    def locale(self, spelling: str) -> LocaleTag:
        """Return the project's locale that a spelling names.

        Raises UnknownError where it is none of them.
        """
        tag = LocaleTag.parse(spelling)
        if tag not in self.config.locales:
            raise UnknownError(
                f"{spelling} is no locale of this project", f"It has {', '.join(map(str, self.config.locales))}."
            )
        return tag

    def named(self, name: str | None) -> tuple[str, ...]:
        """Return the documents that a name means: all for None, else the one with that path or domain.

        Raises UnknownError where there is none.
        """
        if name is None:
            return self.names
        clean = PurePosixPath(name.replace("\\", "/")).as_posix().removeprefix(f"{SOURCES}/")
        found = tuple(known for known in self.names if clean in (known, domain(known)))
        if not found:
            raise UnknownError(f"there is no document {name!r}", _nearest(clean, self.names))
        return found


def _nearest(name: str, names: Iterable[str]) -> str:
    import difflib

    near = difflib.get_close_matches(name, list(names), n=1, cutoff=0.4)
    return f"Did you mean {near[0]!r}?" if near else f"Documents lie under {SOURCES}/."


__all__ = ["LOCALES", "REMOVED", "SEPARATED", "SOURCES", "Project", "SourceError", "domain"]

"""Single files without a project: a document to a catalog, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from l10n import extract, formats
from l10n.approval import History
from l10n.assemble import assembled
from l10n.errors import CatalogError, FileError, L10nError, UsageError
from l10n.formats.base import FormatSettings
from l10n.model.catalog import Catalog, Unit
from l10n.model.document import Document, SourceUnit
from l10n.model.locale import LocaleTag
from l10n.model.text import digest
from l10n.po.header import header, merged_header
from l10n.po.reader import decode, read
from l10n.po.writer import written
from l10n.reconcile import reconciled
from l10n.store import files, system
from l10n.store.code import reading_rules

_SEAL = "X-Source-Digest"


def extract_all(source: Path, catalog: Path, *, lang: str | None, tell: Callable[[str], None]) -> str | None:
    """Extract one file, or every known file of a folder; return the text where `catalog` is `-`.

    What a source does not say as its author may think is told, with its line. A file of a folder that cannot be read
    is told too and hinders no other; at the end L10nError is raised for them.
    """
    tag = LocaleTag.parse(lang) if lang else None
    if source.is_dir():
        if str(catalog) == "-":
            raise UsageError("a folder has a catalog for each document", "Name a folder instead of -.")
        _extract_folder(source, catalog, tag, tell=tell)
        return None
    if str(catalog) == "-":
        document = _document(source.name, files.read_source(source, str(source)), tag)
        _tell(document, source, tell)
        return written(_fresh(document, extract.units(document), tag))
    _extract_to(source, catalog, lang=tag, tell=tell)
    return None


def rebuild_all(source: Path, catalog: Path, output: Path, *, lang: str | None) -> None:
    """Rebuild one file, or every known file of a folder that has a catalog."""
    tag = LocaleTag.parse(lang) if lang else None
    if not source.is_dir():
        _rebuild_to(source, catalog, output, lang=tag)
        return
    with system.folders_synced_once():
        for path, name in _documents(source):
            if (catalog / f"{name}.po").exists():
                _rebuild_to(path, catalog / f"{name}.po", output / name, lang=tag)


def _documents(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and formats.is_known(name):
            yield path, name


def _extract_folder(source: Path, catalog: Path, lang: LocaleTag | None, *, tell: Callable[[str], None]) -> None:
    unread = 0
    with system.folders_synced_once():
        for path, name in _documents(source):
            try:
                _extract_to(path, catalog / f"{name}.po", lang=lang, tell=tell)
            except FileError as error:
                unread += 1
                tell(f"{error}\n  {error.hint}" if error.hint else str(error))
    if unread:
        raise L10nError(
            f"{unread} {'document' if unread == 1 else 'documents'} could not be extracted; the others are."
        )


def _tell(document: Document, path: Path, tell: Callable[[str], None]) -> None:
    for line in extract.notice_lines(document, str(path)):
        tell(line)


def _document(name: str, text: str, lang: LocaleTag | None) -> Document:
    return extract.document(name, text, fmt=formats.format_of(name), settings=FormatSettings(), declared=lang)


def _fresh(document: Document, template: Sequence[SourceUnit], lang: LocaleTag | None) -> Catalog:
    """Return the catalog of a document that has none; sealed, unless there is something to tell at every run."""
    units = tuple(
        Unit(source.key.source, context=source.key.context, notes=source.notes, references=(document.name,))
        for source in template
    )
    fields = header(document=document.name, locale=document.lang, source=document.lang)
    mine = tuple((name, "" if name == "Language" else value) for name, value in fields if name != "Plural-Forms")
    seal = () if document.notices else ((_SEAL, _seal(document.text, lang, units)),)
    return Catalog((*mine, *seal), units)


def _seal(text: str, lang: LocaleTag | None, units: Sequence[Unit]) -> str:
    """Name a source together with what a catalog asks of it: while both stand, there is nothing to extract."""
    return digest(reading_rules(), str(lang), text, *(part for unit in units for part in _asked(unit)))


def _asked(unit: Unit) -> tuple[str, ...]:
    return (str(unit.context), unit.source, *unit.notes, *unit.references)


def _extract_to(path: Path, catalog: Path, *, lang: LocaleTag | None, tell: Callable[[str], None]) -> None:
    data = files.read_if_there(catalog)
    old = None if data is None else _catalog(catalog, data, path)
    text = files.read_source(path, str(path))
    if old and old.field(_SEAL) == _seal(text, lang, old.units):
        return
    document = _document(path.name, text, lang)
    _tell(document, path, tell)
    template = extract.units(document)
    fresh = _fresh(document, template, lang)
    if data is None or old is None:
        files.save(catalog, written(fresh).encode())
    elif [_asked(unit) for unit in old.units] != [_asked(unit) for unit in fresh.units]:
        files.exchange(catalog, written(_renewed(old, fresh, template)).encode(), expected=data)


def _renewed(old: Catalog, fresh: Catalog, template: Sequence[SourceUnit]) -> Catalog:
    """Return the units of `fresh` with the targets of `old`."""
    fate = reconciled({"": template}, {"": old}, History(), at="")[""]
    units = tuple(
        replace(unit, notes=asked.notes, references=asked.references)
        for unit, asked in zip(fate.units, fresh.units, strict=True)
    )
    seal = tuple(field for field in fresh.header if field[0] == _SEAL)
    sealed = merged_header(old.header, seal) if old.header else ()
    return replace(old, header=sealed, units=units, obsolete=fate.obsolete)


def _rebuild_to(path: Path, catalog: Path, output: Path, *, lang: LocaleTag | None) -> None:
    po = _catalog(catalog, files.read_bytes(catalog), path)
    if output.exists() and output.samefile(path):
        raise UsageError(f"{output} is the source itself", "Name another output.")
    text = files.read_source(path, str(path))
    targets = {unit.match_key: unit.target for unit in po.units if unit.target and not unit.fuzzy}
    if targets:
        document = _document(path.name, text, None)
        text = assembled(document, targets, fmt=formats.format_of(path.name), lang=lang)
    files.save(output, text.encode())


def _catalog(catalog: Path, data: bytes, document: Path) -> Catalog:
    """Return the catalog in `data`; refuse it where it says that it is another document's."""
    found = read(decode(data, path=str(catalog)), path=str(catalog))
    belongs = found.field("X-Document")
    if belongs not in ("", document.name) and not document.resolve().as_posix().endswith(f"/{belongs}"):
        raise CatalogError(
            str(catalog),
            0,
            f"is the catalog of {belongs}, not of {document.name}",
            f"Name another catalog; if the document was renamed, write X-Document: {document.name} into its header.",
        )
    return found

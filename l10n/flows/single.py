"""Single files without a project: a document to a catalog, and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from l10n import extract, formats
from l10n.approval import History
from l10n.assemble import assembled
from l10n.errors import CatalogError, UsageError
from l10n.formats.base import FormatSettings
from l10n.model.catalog import Catalog, Unit, UnitKey
from l10n.model.document import Document, SourceUnit
from l10n.model.locale import ENGLISH, LocaleTag
from l10n.model.text import folded
from l10n.po.header import header
from l10n.po.reader import decode, read
from l10n.po.writer import written
from l10n.reconcile import reconciled
from l10n.store import files


def extract_all(source: Path, catalog: Path, *, lang: str | None) -> str | None:
    """Extract one file, or every known file of a folder; return the text where `catalog` is `-`."""
    tag = LocaleTag.parse(lang) if lang else None
    if source.is_dir():
        if str(catalog) == "-":
            raise UsageError("a folder has a catalog for each document", "Name a folder instead of -.")
        for path, name in _documents(source):
            _extract_to(path, catalog / f"{name}.po", name=path.name, lang=tag)
        return None
    if str(catalog) == "-":
        document = _document(source, source.name, tag)
        return written(_fresh(document))
    _extract_to(source, catalog, name=source.name, lang=tag)
    return None


def rebuild_all(source: Path, catalog: Path, output: Path, *, lang: str | None) -> None:
    """Rebuild one file, or every known file of a folder that has a catalog."""
    tag = LocaleTag.parse(lang) if lang else None
    if not source.is_dir():
        _rebuild_to(source, catalog, output, lang=tag)
        return
    for path, name in _documents(source):
        if (catalog / f"{name}.po").exists():
            _rebuild_to(path, catalog / f"{name}.po", output / name, lang=tag)


def _documents(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and formats.is_known(name):
            yield path, name


def _document(path: Path, name: str, lang: LocaleTag | None) -> Document:
    return extract.document(
        name,
        files.read_source(path, str(path)),
        fmt=formats.format_of(name),
        settings=FormatSettings(),
        default=ENGLISH,
        declared=lang,
        excludes=(),
    )


def _fresh(document: Document) -> Catalog:
    units = tuple(_unit(document, source) for source in extract.units(document))
    return Catalog(_header(document), units)


def _unit(document: Document, source: SourceUnit) -> Unit:
    return Unit(source.key.source, context=source.key.context, notes=source.notes, references=(document.name,))


def _header(document: Document) -> tuple[tuple[str, str], ...]:
    fields = header(document=document.name, locale=document.lang, source=document.lang)
    return tuple((name, "" if name == "Language" else value) for name, value in fields if name != "Plural-Forms")


def _extract_to(path: Path, catalog: Path, *, name: str, lang: LocaleTag | None) -> None:
    document = _document(path, name, lang)
    data = files.read_if_there(catalog)
    if data is None:
        files.save(catalog, written(_fresh(document)).encode())
        return
    old = read(decode(data, path=str(catalog)), path=str(catalog))
    belongs = old.field("X-Document")
    if belongs and belongs != name:
        raise CatalogError(str(catalog), 0, f"is the catalog of {belongs}, not of {name}", "Name another catalog.")
    template = extract.units(document)
    fate = reconciled({name: template}, {name: old}, History(), at="")[name]
    units = tuple(
        replace(unit, notes=source.notes, references=(name,)) for unit, source in zip(fate.units, template, strict=True)
    )
    files.exchange(catalog, written(replace(old, units=units, obsolete=fate.obsolete)).encode(), expected=data)


def _rebuild_to(path: Path, catalog: Path, output: Path, *, lang: LocaleTag | None) -> None:
    data = files.read_bytes(catalog)
    po = read(decode(data, path=str(catalog)), path=str(catalog))
    document = _document(path, path.name, None)
    targets = {
        UnitKey(unit.context, folded(unit.source)): unit.target for unit in po.units if unit.target and not unit.fuzzy
    }
    if output.resolve() == path.resolve():
        raise UsageError(f"{output} is the source itself", "Name another output.")
    text = assembled(document, targets, fmt=formats.format_of(path.name), lang=lang)
    files.save(output, text.encode())

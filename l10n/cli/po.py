"""`l10n po`: single catalogs, without a project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from l10n.errors import UsageError

if TYPE_CHECKING:
    from l10n.model.catalog import Catalog, Unit

_PATH = click.Path(path_type=Path)


@click.group(name="po")
def command() -> None:
    """Read, format, merge and compile single catalogs.

    A catalog that cannot be read without loss is refused with its line and what to do; nothing
    is written then.

    \b
    Example:
      l10n po format locales/sr_Cyrl/LC_MESSAGES/danube.po tidy.po
    """


@command.command(name="read")
@click.argument("file", type=_PATH)
@click.option("--json", "as_json", is_flag=True, help="Print every unit: {entries, warnings}.")
def read_command(file: Path, as_json: bool) -> None:
    """Read FILE and say what is in it.

    With --json: {"entries": [[context or null, source, [target...]]], "warnings": []}, without
    header and obsolete units.

    \b
    Example:
      l10n po read danube.po --json
    """
    import json

    from l10n.store import po

    found = po.loaded(file)
    if as_json:
        entries = [[unit.context, unit.source, _targets(unit)] for unit in found.catalog.units]
        click.echo(json.dumps({"entries": entries, "warnings": found.warnings}, ensure_ascii=False))
        return
    _warn(found.warnings)
    click.echo(f"{file}: {_summary(found.catalog)}")


@command.command(name="format")
@click.argument("source", metavar="IN", type=_PATH)
@click.argument("output", metavar="OUT", type=_PATH)
@click.option("--unwrap", is_flag=True, help="Write every unit in l10n's own form, without wrapping.")
def format_command(source: Path, output: Path, unwrap: bool) -> None:
    """Write the catalog IN to OUT in order: UTF-8, LF, a header that says so, each unit once.

    What is in order already keeps its bytes, whatever its wrapping, comments and flags. With
    folders, every .po and .pot under IN goes to the same place under OUT. IN and OUT may be the
    same; a file that is in order is not touched.

    \b
    Example:
      l10n po format locales locales
    """
    from l10n.store.system import folders_synced_once
    from l10n.store.tidy import tidy

    with folders_synced_once():
        for path, target in _pairs(source, output, ("*.po", "*.pot"), ""):
            _warn(tidy(path, target, unwrapped=unwrap))


@command.command(name="compile")
@click.argument("source", metavar="IN", type=_PATH)
@click.argument("output", metavar="OUT", type=_PATH)
def compile_command(source: Path, output: Path) -> None:
    """Compile the catalog IN to OUT, a .mo file.

    With folders, every .po under IN to a .mo at the same place under OUT. Fuzzy units and those
    without target are left out. What was compiled is read back before it is written.

    \b
    Example:
      l10n po compile danube.po danube.mo
    """
    from l10n.approval import covered
    from l10n.store import files, mo, po
    from l10n.store.system import folders_synced_once

    with folders_synced_once():
        for path, target in _pairs(source, output, ("*.po",), ".mo"):
            found = po.loaded(path)
            _warn(found.warnings)
            silent = [unit.key for unit in found.catalog.units if covered(unit.target)]
            files.save(target, mo.compiled(found.catalog, silent=silent))


@command.command(name="merge")
@click.argument("old", metavar="OLD", type=_PATH)
@click.argument("template", metavar="POT", type=_PATH)
@click.argument("output", metavar="OUT", type=_PATH)
def merge_command(old: Path, template: Path, output: Path) -> None:
    """Write the catalog OLD to OUT as the template POT asks for it.

    Units that stand keep their targets, wherever they stand now; a changed one has the old target
    as a start, fuzzy, with its previous source; one that is gone stays as obsolete. With folders,
    each NAME.pot renews NAME.po, and a unit that moved to another file brings its target along.

    \b
    Example:
      l10n po merge danube.po danube.pot danube.po
    """
    from l10n.flows.renewal import renew

    _warn(renew(old, template, output))


def _targets(unit: Unit) -> list[str]:
    return list(unit.plural_targets) or [unit.target]


def _summary(catalog: Catalog) -> str:
    empty = sum(not unit.target for unit in catalog.units)
    fuzzy = sum(unit.fuzzy for unit in catalog.units)
    return f"{len(catalog.units)} units, {empty} without target, {fuzzy} fuzzy, {len(catalog.obsolete)} obsolete"


def _warn(warnings: tuple[str, ...]) -> None:
    for warning in warnings:
        click.echo(warning, err=True)


def _pairs(source: Path, output: Path, patterns: tuple[str, ...], suffix: str) -> Iterator[tuple[Path, Path]]:
    """Return each catalog with where its result goes."""
    if not source.is_dir():
        name = source.with_suffix(suffix).name if suffix else source.name
        yield source, output / name if output.is_dir() else output
        return
    if output.exists() and not output.is_dir():
        raise UsageError(f"{source} is a folder, {output} is a file", "Name two files or two folders.")
    found = sorted(path for pattern in patterns for path in source.rglob(pattern))
    if not found:
        raise UsageError(f"there is no catalog under {source}", f"Looked for {' and '.join(patterns)}.")
    for path in found:
        target = output / path.relative_to(source)
        yield path, target.with_suffix(suffix) if suffix else target

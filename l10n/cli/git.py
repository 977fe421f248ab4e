"""`l10n git`: merging, comparing and committing catalogs with git."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from l10n.cli.common import counted, root
from l10n.model.text import shortened

_PATH = click.Path(path_type=Path)
_MARKS = {"there": "·", "done": "✓", "removed": "✓", "missing": "✗", "by hand": "!"}


@click.group(name="git")
def command() -> None:
    """Merge, compare and commit catalogs with git.

    \b
    Example:
      l10n git install
    """


@command.command(name="install", short_help="Teach this clone's git about catalogs.")
@click.option("--undo", is_flag=True, help="Take back what was set up, and nothing else.")
@click.option("--check", is_flag=True, help="Change nothing; exit with 1 if something is missing.")
@click.pass_context
def install_command(ctx: click.Context, undo: bool, check: bool) -> None:
    """Teach this clone's git about catalogs: once for each clone, again when l10n has moved.

    Sets a merge driver and a diff driver in the clone's configuration, names the files for them in
    .gitattributes (commit that), and lets `l10n git check` run before each commit. A hook that is
    there already is not touched.

    \b
    Example:
      l10n git install --check
    """
    from l10n.flows.git_install import install, uninstall

    steps = uninstall(root(ctx)) if undo else install(root(ctx), dry=check)
    for step in steps:
        click.echo(f"{_MARKS[step.change]} {step.what}: {step.change}")
        for line in step.hint.splitlines():
            click.echo(f"    {line}")
    if not steps:
        click.echo("Nothing of ours was there.")
    sys.exit(check and any(step.change in ("missing", "by hand") for step in steps))


@command.command(name="merge", short_help="Merge three versions; git calls it.")
@click.argument("base", type=_PATH)
@click.argument("ours", type=_PATH)
@click.argument("theirs", type=_PATH)
@click.argument("shown", metavar="[PATH]", default="")
def merge_command(base: Path, ours: Path, theirs: Path, shown: str) -> None:
    """Merge OURS and THEIRS, which grew out of BASE, into OURS; git calls it with %O %A %B %P.

    Catalogs merge by unit, ledgers (PATH ends in .jsonl) as sets of lines. Where both sides changed
    one unit in different ways, ours is kept as the target, fuzzy, and theirs in a comment. Exits
    with 0 if all is merged, 1 if a person has to decide, more if a side cannot be read: then OURS
    stays as it was.

    \b
    Example:
      l10n git merge base.po danube.po theirs.po
    """
    from l10n.flows.git_merge import merge_files

    conflicts = merge_files(base, ours, theirs=theirs, shown=shown)
    for conflict in conflicts:
        what = f'both sides changed "{shortened(conflict.source)}"'
        click.echo(f"{shown or ours}:{conflict.line}: {what}: ours is kept, fuzzy, theirs in its comment", err=True)
    sys.exit(bool(conflicts))


@command.command(name="show", short_help="Print units; git diff compares these.")
@click.argument("file", type=_PATH)
def show_command(file: Path) -> None:
    """Print the units of a catalog as blocks of lines; `git diff` compares these.

    Without notes, header and wrapping, so that only changed units differ.

    \b
    Example:
      l10n git show locales/sr_Cyrl/LC_MESSAGES/danube.po
    """
    from l10n.flows.git_merge import shown_units

    text, fault = shown_units(file)
    if fault:
        click.echo(f"{fault} (shown as it is)", err=True)
    click.echo(text, nl=False)


@command.command(name="check", short_help="Look at what is staged, before a commit.")
@click.pass_context
def check_command(ctx: click.Context) -> None:
    """Look at the staged catalogs and ledgers; git runs it before each commit.

    Exits with 1 if one cannot be read, if a merge conflict was left in it, or if an approval that a
    ledger held would be gone. A unit about which nobody has decided is fuzzy, and only named.

    \b
    Example:
      l10n git check
    """
    from l10n.flows.git_check import check_staged

    checked = check_staged(root(ctx))
    for line in (*checked.faults, *checked.notes):
        click.echo(line, err=True)
    if checked.faults:
        click.echo(f"l10n: {counted(len(checked.faults), 'fault')}; nothing was committed.", err=True)
    sys.exit(bool(checked.faults))

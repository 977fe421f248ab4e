"""`l10n send`."""

from __future__ import annotations

from pathlib import Path

import click

from l10n.cli.common import (
    as_option,
    complete_documents,
    complete_locales,
    dry_option,
    json_option,
    name_of,
    print_json,
    project,
    signed,
)


@click.command()
@click.argument("document", shell_complete=complete_documents)
@click.option("--locale", "-l", required=True, shell_complete=complete_locales, help="The locale to translate into.")
@click.option("--to", type=name_of, default="", metavar="NAME", help="Who gets it; remembered in the ledger.")
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="Where to write it; made if need be.",
)
@click.option("--omegat", is_flag=True, help="Make --folder an OmegaT project that keeps our units whole.")
@as_option
@json_option
@dry_option
@click.pass_context
def command(
    ctx: click.Context,
    document: str,
    locale: str,
    to: str,
    folder: Path,
    omegat: bool,
    by: str | None,
    as_json: bool,
    dry_run: bool,
) -> None:
    """Write a .po to hand out by e-mail, and remember what it held.

    Whatever the translator does to it, `l10n receive` merges only what was changed.
    A file of that name which somebody has worked in is never written over: exit 3.

    Example: l10n send media.md -l sr-Cyrl --to "Milan Perić"
    """
    from l10n.flows.clock import system_clock
    from l10n.flows.send import send

    opened = project(ctx)
    sent = send(
        opened,
        document,
        opened.locale(locale),
        to=to,
        by=signed(ctx, by),
        folder=folder,
        omegat=omegat,
        clock=system_clock(),
        dry=dry_run,
    )
    if as_json:
        print_json(sent)
        return
    whom = f" for {to}" if to else ""
    click.echo(
        f"{'would write' if dry_run else 'wrote'} {sent.path}{whom}: {sent.units} units, {sent.open_units} to do"
    )
    if omegat:
        click.echo(f"Open {folder} in OmegaT. When it comes back: l10n receive {folder / 'target'}/FILE.po --by NAME")
        return
    click.echo("When it comes back: l10n receive FILE.po --by NAME")

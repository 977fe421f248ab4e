"""`l10n receive`."""

from __future__ import annotations

from pathlib import Path

import click

from l10n.cli.common import dry_option, json_option, name_of, print_json, project
from l10n.model.text import shortened


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--by", type=name_of, metavar="NAME", help="Who translated it; else the file's Last-Translator.")
@click.option("--reviewed", is_flag=True, help="The translator stands for all of it: approve what is sound.")
@json_option
@dry_option
@click.pass_context
def command(ctx: click.Context, file: Path, by: str | None, reviewed: bool, as_json: bool, dry_run: bool) -> None:
    """Merge a .po that came back, unit by unit, against what was sent.

    Document and locale are found from the file itself, whatever it is called now.

    Example: l10n receive ~/Downloads/media.sr_Cyrl(1).po --by "Milan Perić"
    """
    from l10n.flows.clock import system_clock
    from l10n.flows.receive import receive_file

    report = receive_file(project(ctx), file, by=by, reviewed=reviewed, clock=system_clock(), dry=dry_run)
    if as_json:
        print_json(report)
        return
    click.echo(f"{report.document} {report.locale}, from {report.by}:")
    click.echo(f"  {report.summary()}")
    for unit in report.units:
        if unit.fate in ("conflict", "equal to the source", "unknown"):
            click.echo(f"  {unit.fate}: {shortened(unit.source, limit=70)}")
        if unit.edited:
            click.echo(f"  source edited: {shortened(unit.edited, limit=70)}")
            click.echo(f"    it was sent as: {shortened(unit.source, limit=70)}")
        if unit.doubtful:
            click.echo(f"  converted from Latin; look at: {', '.join(unit.doubtful)}")
    if report.unmarked:
        click.echo("  It was typed without č, ć, š, ž and đ: what was converted is a draft, to be read word by word.")
    if report.missing:
        units = "1 unit that was sent" if report.missing == 1 else f"{report.missing} units that were sent"
        click.echo(f"  {units} did not come back: the file may be cut off. Ours stay as they are.")
    if report.count("flags stripped"):
        click.echo("  A tool took every fuzzy mark and no text changed. If a person reviewed it: receive --reviewed")
    if dry_run:
        click.echo("  Nothing was written.")

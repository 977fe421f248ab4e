"""`l10n units separate`."""

from __future__ import annotations

import click

from l10n.cli.common import (
    as_option,
    columns,
    complete_documents,
    counted,
    dry_option,
    json_option,
    print_json,
    project,
    signed,
)
from l10n.model.text import shortened


@click.command()
@click.option(
    "--document", "-d", required=True, shell_complete=complete_documents, help="The document that holds the sentence."
)
@click.option("--unit", required=True, help="A unit's id from `l10n units`, or the start of its source.")
@click.option("--occurrence", "occurrences", multiple=True, type=int, help="Which, from 1 in the document's order.")
@click.option("--all", "everything", is_flag=True, help="Every occurrence.")
@click.option("--join", is_flag=True, help="Let them share one target again (all, unless some are named).")
@as_option
@dry_option
@json_option
@click.pass_context
def separate(
    ctx: click.Context,
    document: str,
    unit: str,
    occurrences: tuple[int, ...],
    everything: bool,
    join: bool,
    by: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Give occurrences of one sentence targets of their own.

    Each begins with the target and the state that all had. What stands around it
    tells a place, so it keeps its target when others go or a paragraph moves.

    Example: l10n units separate -d media.md --unit "Read on." --all
    """
    from l10n.flows.clock import system_clock
    from l10n.flows.separate import SeparateRequest, separate

    request = SeparateRequest(document, unit, signed(ctx, by), occurrences, everything, join, dry_run)
    report = separate(project(ctx), request, clock=system_clock())
    if as_json:
        print_json(report)
        return
    would = "would be " if dry_run else ""
    done = "joined" if join else "separated"
    click.echo(f"{counted(report.changed, 'occurrence')} of {shortened(report.source)!r} {would}{done}")
    rows = [
        (str(place.number), place.context or "shared", shortened(place.before, limit=40), place.under)
        for place in report.places
    ]
    click.echo(columns([("", "context", "after", "under"), *rows]))

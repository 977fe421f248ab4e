"""`l10n resegment`."""

from __future__ import annotations

import click

from l10n.cli.common import counted, dry_option, json_option, print_json, project
from l10n.flows.report import CatalogReport
from l10n.flows.resegment import Regrouped
from l10n.model.segmentation import UNITS, UnitKind
from l10n.model.text import shortened

_MOST = 10


@click.command()
@click.option("--unit", type=click.Choice(UNITS), help="What a unit is to be; else what l10n.toml says already.")
@click.option("--document", "-d", metavar="GLOB", default="", help='Only documents that match: "poems/*".')
@dry_option
@json_option
@click.pass_context
def command(ctx: click.Context, unit: UnitKind | None, document: str, dry_run: bool, as_json: bool) -> None:
    """Translate by paragraph instead of by sentence, or the other way round.

    Writes the key into l10n.toml and syncs. Targets and approvals of sentences are
    joined; a paragraph is divided again into what its sentences had. Nothing is lost.

    Example: l10n resegment --unit paragraph -d "poems/*" --dry-run
    """
    from l10n.flows.clock import system_clock
    from l10n.flows.resegment import ResegmentRequest, resegment

    report = resegment(project(ctx), ResegmentRequest(unit, document, dry_run), clock=system_clock())
    if as_json:
        print_json(report)
        return
    for one in report.documents:
        click.echo(f"{one.document}: {counted(one.before, 'unit')} → {one.after}")
        for group in one.groups[:_MOST]:
            click.echo(f"  {_told(group)}")
        if len(one.groups) > _MOST:
            click.echo(f"  and {len(one.groups) - _MOST} more")
    for row in report.catalogs:
        if not row.derived and (line := _fared(row)):
            click.echo(f"{row.document} {row.locale}: {line}")
    if not report.documents:
        click.echo("Every document is cut so already.")
    elif dry_run:
        click.echo("Nothing is written: leave out --dry-run to do it.")


def _told(group: Regrouped) -> str:
    before, after = (" | ".join(shortened(text, limit=40) for text in texts) for texts in (group.before, group.after))
    return f"{before or '(new)'}  →  {after or '(obsolete, kept)'}"


def _fared(row: CatalogReport) -> str:
    rows = (
        (row.carried, "made of what there was"),
        (row.returned, "back"),
        (row.changed, "to look at"),
        (row.empty, "empty"),
    )
    return ", ".join(f"{number} {told}" for number, told in rows if number)

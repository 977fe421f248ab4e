"""`l10n sync`."""

from __future__ import annotations

import sys

import click

from l10n.cli.common import Bar, dry_option, json_option, print_json, project
from l10n.cli.synced import failed, lines, trust


@click.command()
@click.option("--offline", is_flag=True, help="Ask no engine, whatever l10n.toml names.")
@click.option("--check", "checking", is_flag=True, help="Write nothing; exit 1 if a sync would.")
@click.option("--trust-flags", is_flag=True, help="A person, no tool, took every fuzzy mark from a catalog.")
@json_option
@dry_option
@click.pass_context
def command(ctx: click.Context, offline: bool, checking: bool, trust_flags: bool, as_json: bool, dry_run: bool) -> None:
    """Bring every catalog up to date with its source.

    Reads source_texts/, keeps what still fits, marks what changed, fills from the
    memory and (if l10n.toml names one) an engine, derives sr-Latn, and writes only
    what differs. A second run changes nothing.

    Example: l10n sync --offline
    """
    from l10n.flows.clock import system_clock
    from l10n.flows.sync import SyncRequest, sync

    opened = project(ctx)
    dry = dry_run or checking
    bar = Bar()
    request = SyncRequest(
        engines=() if offline or checking else opened.config.draft_engines, dry=dry, trust=trust(always=trust_flags)
    )
    report = sync(opened, request, clock=system_clock(), progress=bar)
    bar.close()
    if as_json:
        print_json(report)
    else:
        for line in lines(opened, report, offline=offline, dry=dry):
            click.echo(line)
    if failed(report):
        sys.exit(failed(report))
    if checking and (report.written or report.set_aside):
        sys.exit(1)

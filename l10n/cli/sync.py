"""`l10n sync`."""

from __future__ import annotations

import sys

import click

from l10n.cli.common import Bar, dry_option, json_option, print_json, project, root
from l10n.cli.synced import failed, lines, trust
from l10n.flows.report import SyncReport


@click.command()
@click.option("--offline", is_flag=True, help="Ask no engine, whatever l10n.toml names.")
@click.option("--check", "checking", is_flag=True, help="Write nothing; exit 1 if a sync would.")
@click.option("--thorough", is_flag=True, help="Read everything, whatever the time stamps of the files say.")
@click.option("--trust-flags", is_flag=True, help="A person, no tool, took every fuzzy mark from a catalog.")
@json_option
@dry_option
@click.pass_context
def command(
    ctx: click.Context, offline: bool, checking: bool, thorough: bool, trust_flags: bool, as_json: bool, dry_run: bool
) -> None:
    """Bring every catalog up to date with its source.

    Reads source_texts/, keeps what still fits, marks what changed, fills from the
    memory and (if l10n.toml names one) an engine, derives sr-Latn, and writes only
    what differs. A second run changes nothing.

    Example: l10n sync --offline
    """
    report = None if thorough or trust_flags else _settled_before(ctx, offline=offline)
    dry = dry_run or checking
    if report is None:
        everything = thorough or trust_flags
        report = _synced(ctx, engines=not (offline or checking), dry=dry, trust_flags=trust_flags, thorough=everything)
    if as_json:
        print_json(report)
    else:
        for line in lines(report, dry=dry):
            click.echo(line)
    if code := failed(report):
        sys.exit(code)
    if checking and (report.written or report.set_aside):
        sys.exit(1)


def _settled_before(ctx: click.Context, *, offline: bool) -> SyncReport | None:
    """Return the last report if it still holds: nothing changed, and no engine has anything left to do."""
    from l10n.flows.settled import settled

    report = settled(root(ctx))
    if report is None or (report.may_draft and report.undrafted and not offline):
        return None
    return report


def _synced(ctx: click.Context, *, engines: bool, dry: bool, trust_flags: bool, thorough: bool) -> SyncReport:
    from l10n.flows.clock import system_clock
    from l10n.flows.sync import SyncRequest, sync

    opened = project(ctx)
    asked = opened.config.draft_engines if engines else ()
    bar = Bar()
    request = SyncRequest(engines=asked, dry=dry, trust=trust(always=trust_flags), thorough=thorough)
    try:
        return sync(opened, request, clock=system_clock(), progress=bar)
    finally:
        bar.close()

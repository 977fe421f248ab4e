"""`l10n sync`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from l10n.cli.common import Bar, dry_option, json_option, name_of, print_json, project, root
from l10n.cli.synced import failed, lines, trust
from l10n.flows.report import SyncReport

if TYPE_CHECKING:
    from l10n.store.scan import Scan


@click.command()
@click.option("--offline", is_flag=True, help="Ask no engine, whatever l10n.toml names.")
@click.option("--check", "checking", is_flag=True, help="Write nothing; exit 1 if a sync would.")
@click.option("--thorough", is_flag=True, help="Tell by content what changed, whatever time stamps say.")
@click.option("--trust-flags", is_flag=True, help="A person, no tool, took every fuzzy mark from a catalog.")
@click.option(
    "--by",
    type=name_of,
    metavar="NAME",
    default="",
    help="Who edited the catalogs (else git's author, else their header).",
)
@json_option
@dry_option
@click.pass_context
def command(
    ctx: click.Context,
    offline: bool,
    checking: bool,
    thorough: bool,
    trust_flags: bool,
    by: str,
    as_json: bool,
    dry_run: bool,
) -> None:
    """Bring every catalog up to date with its source.

    Reads source_texts/, keeps what still fits, marks what changed, fills from the
    memory and (if l10n.toml names one) an engine, derives sr-Latn, and writes only
    what differs. A second run changes nothing.

    Example: l10n sync --offline
    """
    dry, thorough = dry_run or checking, thorough and not trust_flags
    found, scan = (None, None) if trust_flags else _settled_before(ctx, offline, thorough=thorough, brief=not as_json)
    report = found or _synced(
        ctx,
        engines=not (offline or checking),
        dry=dry,
        trust_flags=trust_flags,
        thorough=thorough,
        brief=not as_json,
        scan=scan,
        by=by,
    )
    if as_json:
        print_json(report)
    else:
        for line in lines(report, dry=dry):
            click.echo(line)
    if code := failed(report):
        sys.exit(code)
    if checking and (report.written or report.set_aside):
        sys.exit(1)


def _settled_before(
    ctx: click.Context, offline: bool, *, thorough: bool, brief: bool
) -> tuple[SyncReport | None, Scan | None]:
    """Return the last report if it still holds: nothing changed, and no engine has anything left to do.

    Beside it what was seen in the folder, lest it be looked for twice.
    """
    from l10n.flows.settled import settled

    report, scan = settled(root(ctx), thorough=thorough, brief=brief)
    if report is None or (report.may_draft and report.undrafted and not offline):
        return None, scan
    return report, scan


def _synced(
    ctx: click.Context,
    *,
    engines: bool,
    dry: bool,
    trust_flags: bool,
    thorough: bool,
    brief: bool,
    scan: Scan | None,
    by: str,
) -> SyncReport:
    from l10n.flows.clock import system_clock
    from l10n.flows.sync import SyncRequest, sync

    opened = project(ctx)
    opened.editors.by = by
    request = SyncRequest(
        engines=opened.config.drafters if engines else (),
        dry=dry,
        trust=trust(always=trust_flags),
        thorough=thorough,
        anew=trust_flags,
        brief=brief,
        scan=scan,
    )
    bar = Bar()
    try:
        return sync(opened, request, clock=system_clock(), progress=bar)
    finally:
        bar.close()

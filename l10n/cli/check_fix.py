"""`l10n check --fix`: what was mended, target by target."""

from __future__ import annotations

import click

from l10n.cli.common import counted, print_json, project, signed
from l10n.model.text import shortened

_SHOWN = 100


def fix_targets(
    ctx: click.Context,
    document: str | None,
    locale: str | None,
    *,
    units: tuple[str, ...],
    by: str | None,
    keep_approved: bool,
    dry: bool,
    json: bool,
) -> None:
    """Make the safe fixes and print each target before and after."""
    from l10n.flows.clock import system_clock
    from l10n.flows.fix import FixRequest, fix

    opened = project(ctx)
    request = FixRequest(signed(ctx, by), document, locale, units, keep_approved, dry)
    report = fix(opened, request, clock=system_clock())
    if json:
        print_json(report)
        return
    done = "would fix" if dry else "fixed"
    for one in report.mended:
        where = opened.label(opened.catalog_path(one.document, opened.locale(one.locale)))
        lapsed = "; its approval lapses" if one.lapsed else ""
        click.echo(f"{where}:{one.line}: {done} {', '.join(one.codes)}{lapsed}")
        click.echo(f"  - {shortened(one.before, limit=_SHOWN)}")
        click.echo(f"  + {shortened(one.after, limit=_SHOWN)}")
    click.echo(f"{counted(report.units, 'target')} looked at, {done} {len(report.mended)}")
    if report.lapsed:
        hint = "would lapse" if dry else "lapsed"
        click.echo(
            f"{counted(report.lapsed, 'approval')} {hint}: a changed target is to be reviewed anew."
            " `--keep-approved` leaves approved targets as they are."
        )

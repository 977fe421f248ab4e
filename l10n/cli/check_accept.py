"""`l10n check --accept`: a person says that what a check found is no fault."""

from __future__ import annotations

import click

from l10n.cli.common import counted, print_json, project, signed


def accept_findings(
    ctx: click.Context,
    document: str | None,
    locale: str | None,
    *,
    codes: tuple[str, ...],
    units: tuple[str, ...],
    by: str | None,
    withdraw: bool,
    dry: bool,
    json: bool,
) -> None:
    """Note in the ledger what a person accepts, and print it."""
    from l10n.flows.clock import system_clock
    from l10n.flows.vouch import VouchRequest, vouch

    request = VouchRequest(codes, signed(ctx, by), units, document, locale, withdraw, dry)
    report = vouch(project(ctx), request, clock=system_clock())
    if json:
        print_json(report)
        return
    would = "would be " if dry else ""
    done = f"{would}{'not accepted any more' if withdraw else 'accepted'}"
    for one in report.said:
        click.echo(f"{one.document} {one.locale} {one.unit}: {done}: {one.code}: {one.message}")
    already = f", {report.before} {'were not' if withdraw else 'had been accepted'} before" if report.before else ""
    click.echo(f"{counted(len(report.said), 'finding')} {done}{already}")

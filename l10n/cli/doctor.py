"""`l10n doctor`."""

from __future__ import annotations

import click

from l10n.cli.common import json_option, print_json, root

_MARKS = {"ok": "✓", "note": "·", "wrong": "✗"}


@click.command()
@json_option
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """What works here, which engine serves which locale and why, what is wrong and how to mend it.

    Example: l10n doctor
    """
    from l10n.flows.doctor import examined

    findings = examined(root(ctx))
    if as_json:
        print_json({"findings": findings})
        return
    for finding in findings:
        click.echo(f"{_MARKS[finding.level]} {finding.what}")
        if finding.mend:
            click.echo(f"    {finding.mend}")

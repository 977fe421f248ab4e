"""`l10n doctor`."""

from __future__ import annotations

import sys

import click

from l10n.cli.common import json_option, print_json, root

_MARKS = {"ok": "✓", "note": "·", "wrong": "✗"}


@click.command()
@json_option
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """What works here, which engine serves which locale and why, what is wrong and how to mend it.

    Exits with 1 if anything is wrong (✗), with 0 otherwise.

    Example: l10n doctor
    """
    from l10n.flows.doctor import examined

    findings = examined(root(ctx))
    if as_json:
        print_json({"findings": findings})
    else:
        for finding in findings:
            click.echo(f"{_MARKS[finding.level]} {finding.what}")
            if finding.mend:
                click.echo(f"    {finding.mend}")
    sys.exit(any(finding.level == "wrong" for finding in findings))

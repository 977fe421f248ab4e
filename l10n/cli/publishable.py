"""`l10n publishable`."""

from __future__ import annotations

import sys

import click

from l10n.cli.common import counted, document_option, json_option, locale_option, print_json, project, tell_unreadable
from l10n.model.text import shortened


@click.command()
@document_option
@locale_option
@click.option("--most", type=int, default=5, show_default=True, help="Show so many units in the way of each article.")
@json_option
@click.pass_context
def command(ctx: click.Context, document: str | None, locale: str | None, most: int, as_json: bool) -> None:
    """What may appear now, and for everything else why not; exit 1 if anything may not.

    Example: l10n publishable -d media.md -l sr-Latn
    """
    from l10n.flows.gate import verdicts
    from l10n.flows.view import Views

    opened = project(ctx)
    judged = tuple(verdicts(opened, Views(opened, document), document, locale))
    refused = [verdict for verdict in judged if not verdict.publishable]
    unread = tell_unreadable(opened) if document is None else False
    if as_json:
        print_json({"articles": judged})
        sys.exit(1 if refused or unread else 0)
    for verdict in judged:
        if verdict.publishable:
            click.echo(f"ready  {verdict.document}  {verdict.locale}")
    for verdict in refused:
        click.echo(f"not    {verdict.document}  {verdict.locale}: {verdict.summary()}")
        for blocker in verdict.blockers[:most]:
            click.echo(f"         {blocker.unit}  {shortened(blocker.source, limit=60)} · {blocker.reason}")
        if len(verdict.blockers) > most:
            click.echo(f"         … and {counted(len(verdict.blockers) - most, 'more unit')}")
    click.echo(f"{len(judged) - len(refused)} of {counted(len(judged), 'article')} publishable")
    sys.exit(1 if refused or unread else 0)

"""`l10n status`."""

from __future__ import annotations

import click

from l10n.cli.common import (
    columns,
    counted,
    document_option,
    json_option,
    locale_option,
    print_json,
    project,
    tell_unreadable,
)
from l10n.model.catalog import STATES


@click.command()
@document_option
@locale_option
@json_option
@click.pass_context
def command(ctx: click.Context, document: str | None, locale: str | None, as_json: bool) -> None:
    """Where every article stands in every locale, and why it cannot be published.

    Example: l10n status -d essays/media.md
    """
    from l10n.flows.standing import standings

    opened = project(ctx)
    rows = standings(opened, document, locale)
    if as_json:
        print_json(
            {
                "documents": [
                    {
                        "document": row.document,
                        "locale": row.locale,
                        "units": row.units,
                        **{name: row.count(name) for name in STATES},
                        "publishable": row.verdict.publishable,
                        "because": row.verdict.summary(),
                    }
                    for row in rows
                ]
            }
        )
        return
    unread = tell_unreadable(opened) if document is None else False
    if not rows and not unread:
        click.echo("There are no documents yet: put an article into source_texts/ and run `l10n sync`.")
        return
    table: list[tuple[str, ...]] = [("document", "locale", "units", *STATES, "publishable")]
    last = ""
    for row in rows:
        counts = (str(row.count(name) or "·") for name in STATES)
        says = "yes" if row.verdict.publishable else f"no: {row.verdict.summary()}"
        shown = row.document if row.document != last else ""
        table.append((shown, row.locale, str(row.units), *counts, says))
        last = row.document
    click.echo(columns(table))
    articles = [row.verdict for row in rows if row.document not in opened.fragments]
    ready = sum(verdict.publishable for verdict in articles)
    if articles:
        told = f"{ready} of {counted(len(articles), 'article')} publishable."
        click.echo(f"\n{told} `l10n publishable` names what is in the way.")

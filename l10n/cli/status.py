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
    from l10n.flows.gate import verdict
    from l10n.flows.view import Views

    opened = project(ctx)
    views = Views(opened, document)
    rows = [(view, verdict(opened, views, view)) for view in views.each(document, locale)]
    if as_json:
        print_json(
            {
                "documents": [
                    {
                        "document": view.document,
                        "locale": view.locale.bcp47,
                        "units": len(view.rows),
                        **{name: view.count(name) for name in STATES},
                        "publishable": judged.publishable,
                        "because": judged.summary(),
                    }
                    for view, judged in rows
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
    for view, judged in rows:
        counts = (str(view.count(name) or "·") for name in STATES)
        says = "yes" if judged.publishable else f"no: {judged.summary()}"
        shown = view.document if view.document != last else ""
        table.append((shown, view.locale.bcp47, str(len(view.rows)), *counts, says))
        last = view.document
    click.echo(columns(table))
    articles = [judged for view, judged in rows if view.document not in opened.fragments]
    ready = sum(judged.publishable for judged in articles)
    if articles:
        told = f"{ready} of {counted(len(articles), 'article')} publishable."
        click.echo(f"\n{told} `l10n publishable` names what is in the way.")

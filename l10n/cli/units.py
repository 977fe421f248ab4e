"""`l10n units`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from l10n.cli.common import columns, document_option, json_option, locale_option, print_json, project, tell_unreadable
from l10n.cli.separate import separate
from l10n.model.catalog import STATES
from l10n.model.text import shortened

if TYPE_CHECKING:
    from l10n.flows.view import Row, View


@click.group(invoke_without_command=True)
@document_option
@locale_option
@click.option("--state", "states", multiple=True, type=click.Choice(STATES), help="Only units in this state.")
@click.option("--by-risk", is_flag=True, help="The riskiest drafts first, what people gave last.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    document: str | None,
    locale: str | None,
    states: tuple[str, ...],
    by_risk: bool,
    as_json: bool,
) -> None:
    """List units with their states, in the order of the article.

    A unit that stands more than once has one target for all its occurrences, shown
    as ×2; `l10n units separate` gives them targets of their own. --by-risk lists
    first what is most likely wrong: doubtful machine text, then other drafts.

    Example: l10n units -d media.md -l sr-Cyrl --state stale
    """
    if ctx.invoked_subcommand is not None:
        return
    from l10n.flows.view import Views

    opened = project(ctx)
    if document is None:
        tell_unreadable(opened)
    rows = [
        (view, row)
        for view in Views(opened, document).each(document, locale)
        for row in view.rows
        if not states or row.state in states
    ]
    if by_risk:
        rows.sort(key=lambda pair: -pair[1].risk)
    if as_json:
        print_json({"units": [_record(view, row) for view, row in rows]})
        return
    table: list[tuple[str, ...]] = [
        (
            row.id,
            view.locale.bcp47,
            row.state,
            row.origin,
            f"{row.risk:.2f}" if by_risk else "",
            _times(len(row.source.segments)),
            shortened(row.source.key.source, limit=48),
            shortened(row.unit.target, limit=48),
        )
        for view, row in rows
    ]
    if table:
        click.echo(
            columns([("unit", "locale", "state", "origin", "risk" if by_risk else "", "", "source", "target"), *table])
        )


def _record(view: View, row: Row) -> dict[str, object]:
    return {
        "id": row.id,
        "document": view.document,
        "locale": view.locale.bcp47,
        "context": row.source.key.context,
        "source": row.source.key.source,
        "source_lang": row.source.lang.bcp47,
        "target": row.unit.target,
        "state": row.state,
        "origin": row.origin,
        "risk": row.risk,
        "previous_source": row.unit.previous_source,
        "notes": list(row.unit.notes),
        "occurrences": len(row.source.segments),
    }


def _times(number: int) -> str:
    return f"×{number}" if number > 1 else ""


command.add_command(separate)

"""`l10n memory`."""

from __future__ import annotations

from pathlib import Path

import click

from l10n.cli.common import json_option, locale_option, print_json, project
from l10n.cli.streams import write_text


@click.group()
def command() -> None:
    """Search or export past translations.

    The memory is made of the project's own ledgers: nothing is kept twice.

    Example: l10n memory search "The port of Smederevo" -l sr-Cyrl
    """


@command.command()
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["tsv", "tmx"]), default="tsv", show_default=True, help="TSV, or TMX 1.4."
)
@locale_option
@click.pass_context
def export(ctx: click.Context, file: Path | None, form: str, locale: str | None) -> None:
    """Write every pair that ever was, superseded ones too.

    TSV has one `source TAB target` a line, tabs and line ends inside as \\t and \\n.

    Example: l10n memory export memory.tmx --format tmx
    """
    from l10n.flows.memory import exported
    from l10n.store.files import save

    text = exported(project(ctx), locale=locale, form=form)
    if file is None:
        write_text(text)
    else:
        save(file.resolve(), text.encode())
        click.echo(f"wrote {file}")


@command.command()
@click.argument("text")
@locale_option
@click.option("--threshold", type=click.FloatRange(0, 1), default=0.6, show_default=True, help="Similarity, 0..1.")
@json_option
@click.pass_context
def search(ctx: click.Context, text: str, locale: str | None, threshold: float, as_json: bool) -> None:
    """Find what was translated before, most similar first.

    Example: l10n memory search "freight on the Danube"
    """
    from l10n.flows.memory import found

    matches = found(project(ctx), text, locale=locale, floor=threshold)
    if as_json:
        print_json({"matches": [{"locale": tag, **vars_of(match)} for tag, match in matches]})
        return
    for tag, match in matches:
        click.echo(f"{match.score:4.0%}  {tag}  {match.source}")
        click.echo(f"      {'approved' if match.approved else 'not approved'}: {match.target}")
    if not matches:
        click.echo("Nothing like it was translated before.")


def vars_of(value: object) -> dict[str, object]:
    """Return a report's fields."""
    from l10n.cli.common import plain

    fields = plain(value)
    return fields if isinstance(fields, dict) else {}

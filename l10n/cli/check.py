"""`l10n check`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from l10n.cli.common import counted, document_option, json_option, locale_option, print_json, project, tell_unreadable
from l10n.model.text import shortened


@click.command()
@document_option
@locale_option
@click.option("--jsonl", is_flag=True, help="Without a project: pairs as JSON lines in, findings out.")
@click.option(
    "--glossary", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="With --jsonl: TSV, TBX or JSON."
)
@json_option
@click.pass_context
def command(
    ctx: click.Context, document: str | None, locale: str | None, jsonl: bool, glossary: Path | None, as_json: bool
) -> None:
    """Report faults in targets and sources; exit 1 if an error would block a release.

    Numbers, dates and names are compared by value and by the habits of each language.

    Example: l10n check -l zh-Hans
    """
    if jsonl:
        from l10n.cli.check_lines import answer_lines

        answer_lines(glossary)
        return
    from l10n.flows.checking import check
    from l10n.flows.view import Views

    opened = project(ctx)
    if document is None:
        tell_unreadable(opened)
    report = check(opened, Views(opened, document), document, locale)
    if as_json:
        print_json(report)
        sys.exit(1 if report.count("error") else 0)
    for placed in report.findings:
        where = (
            opened.label(opened.catalog_path(placed.document, opened.locale(placed.locale)))
            if placed.locale
            else (f"source_texts/{placed.document}")
        )
        found = placed.finding
        click.echo(f"{where}:{placed.line}: {found.severity}: {found.code}: {found.message}")
        click.echo(f"    {shortened(placed.target or placed.source, limit=100)}")
    errors, others = report.count("error"), len(report.findings) - report.count("error")
    click.echo(
        f"{counted(report.units, 'target')} checked: {counted(errors, 'error')}, {counted(others, 'other finding')}"
    )
    sys.exit(1 if errors else 0)

"""`l10n check`."""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

import click

from l10n.cli.common import (
    as_option,
    counted,
    document_option,
    dry_option,
    json_option,
    locale_option,
    print_json,
    project,
)
from l10n.errors import UsageError
from l10n.model.text import shortened


@click.command()
@document_option
@locale_option
@click.option("--unit", "units", multiple=True, help="With --fix, --accept: a unit's id, or the start of its source.")
@click.option("--fix", is_flag=True, help="Make the safe fixes in targets; approvals of what changes lapse.")
@click.option("--keep-approved", is_flag=True, help="With --fix: leave approved targets as they are.")
@click.option("--accept", multiple=True, metavar="CODE", help="Say that what is found there is no fault.")
@click.option("--withdraw", multiple=True, metavar="CODE", help="Say so no longer.")
@as_option
@dry_option
@click.option("--jsonl", is_flag=True, help="Without a project: pairs as JSON lines in, findings out.")
@click.option(
    "--glossary", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="With --jsonl: TSV, TBX or JSON."
)
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    document: str | None,
    locale: str | None,
    units: tuple[str, ...],
    fix: bool,
    keep_approved: bool,
    accept: tuple[str, ...],
    withdraw: tuple[str, ...],
    by: str | None,
    dry_run: bool,
    jsonl: bool,
    glossary: Path | None,
    as_json: bool,
) -> None:
    """Report faults in targets and sources; exit 1 if an error would block a release.

    Numbers, dates and names are compared by value and by the habits of each language. The place
    of a fault is set in ⟨ ⟩.

    What is accepted (--accept CODE --unit UNIT) is remembered with the very texts that it was
    said of, shown as accepted, and blocks no longer; it lapses when either text changes.

    \b
    Examples:
      l10n check -l zh-Hans
      l10n check --fix --dry-run
      l10n check --accept num -d media.md -l sr-Cyrl --unit 3f2a9c01d4e5b677
    """
    if jsonl:
        from l10n.cli.check_lines import answer_lines

        answer_lines(glossary)
        return
    asked = [name for name, given in (("--fix", fix), ("--accept", accept), ("--withdraw", withdraw)) if given]
    if len(asked) > 1:
        raise UsageError(f"{asked[0]} and {asked[1]} do not go together", "Run the one, then the other.")
    if keep_approved and not fix:
        raise UsageError("--keep-approved goes with --fix", "Add --fix, or leave it out.")
    if units and not asked:
        raise UsageError("--unit goes with --fix, --accept or --withdraw", "Name a document with -d to see less.")
    if fix:
        from l10n.cli.check_fix import fix_targets

        fix_targets(ctx, document, locale, units=units, by=by, keep_approved=keep_approved, dry=dry_run, json=as_json)
    elif accept or withdraw:
        from l10n.cli.check_accept import accept_findings

        codes = accept or withdraw
        withdrawn = bool(withdraw)
        accept_findings(
            ctx, document, locale, codes=codes, units=units, by=by, withdraw=withdrawn, dry=dry_run, json=as_json
        )
    else:
        _report(ctx, document, locale, as_json=as_json)


def _report(ctx: click.Context, document: str | None, locale: str | None, *, as_json: bool) -> None:
    from l10n.flows.checking import check
    from l10n.flows.view import Views

    opened = project(ctx)
    report = check(opened, Views(opened, document), document, locale)
    for told in report.unreadable:
        click.echo(told, err=True)
    if as_json:
        print_json(report)
        sys.exit(1 if report.count("error") else 0)
    for (name, tag), group in groupby(report.findings, lambda placed: (placed.document, placed.locale)):
        where = opened.label(opened.catalog_path(name, opened.locale(tag))) if tag else f"source_texts/{name}"
        for placed in group:
            found = placed.finding
            text = f"{placed.unit} {_marked(placed.target or placed.source, found.start, found.end)}"
            click.echo(f"{where}:{placed.line}: {found.severity}: {found.code}: {found.message}\n    {text.rstrip()}")
    errors, accepted = report.count("error"), report.count("accepted")
    others = len(report.findings) - errors - accepted
    told = f"{counted(errors, 'error')}, {counted(others, 'other finding')}"
    click.echo(f"{counted(report.units, 'target')} checked: {told}{f', {accepted} accepted' if accepted else ''}")
    sys.exit(1 if errors else 0)


_AROUND = 40
_SHOWN = 100


def _marked(text: str, start: int, end: int) -> str:
    """Return a text on one line, the stretch that is meant in ⟨ ⟩ with what stands around it.

    >>> _marked("It was the the end.", 7, 14)
    'It was ⟨the the⟩ end.'
    """
    if not 0 <= start < end <= len(text) or (start == 0 and end == len(text)):
        return shortened(text, limit=_SHOWN)
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    lead = "…" if start > _AROUND else ""
    tail = "…" if len(text) > end + _AROUND else ""
    shown = f"{lead}{before}⟨{text[start:end][:_SHOWN]}⟩{after}{tail}"
    return " ".join(shown.split("\n"))

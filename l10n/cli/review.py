"""`l10n review`."""

from __future__ import annotations

from dataclasses import dataclass

import click

from l10n.cli.common import (
    F,
    as_option,
    counted,
    document_option,
    dry_option,
    json_option,
    locale_option,
    print_json,
    project,
    root,
    signed,
)
from l10n.errors import UsageError
from l10n.flows.review import Verb
from l10n.model.text import shortened


@click.group(invoke_without_command=True)
@document_option
@locale_option
@click.option("--reading", is_flag=True, help="In the order of the articles; else the likeliest to be wrong first.")
@as_option
@click.pass_context
def command(ctx: click.Context, document: str | None, locale: str | None, reading: bool, by: str | None) -> None:
    """Walk through what waits for a decision; or approve, reject, leave, carry by name.

    Without a verb one unit after the other is shown, the likeliest to be wrong first; a key
    approves, rejects, edits, asks, skips or undoes, and each decision is saved at once. From
    a pipe each line is a key and its text. An approval is bound to the exact source and
    target: it lapses with any change and returns when the change is undone.

    Example: l10n review -d media.md -l sr-Cyrl
    """
    if ctx.invoked_subcommand is not None:
        if document or locale or reading or by:
            raise UsageError("options stand after the verb", "Such as: l10n review approve -d media.md --all")
        return
    from l10n.cli.review_walk import walk

    walk(root(ctx), by=signed(ctx, by), document=document, locale=locale, reading=reading)


def _choice(function: F) -> F:
    """Add the options that say which units are meant, and who says it."""
    for option in (
        json_option,
        dry_option,
        as_option,
        click.option("--drafts", is_flag=True, help="With --all: untouched drafts too (marked so in the ledger)."),
        click.option("--all", "everything", is_flag=True, help="Every pending unit; none with an error is approved."),
        click.option(
            "--unit", "units", multiple=True, help="A unit's id from `l10n units`, or the start of its source."
        ),
        locale_option,
        document_option,
    ):
        function = option(function)
    return function


@command.command()
@_choice
@click.pass_context
def approve(
    ctx: click.Context,
    document: str | None,
    locale: str | None,
    units: tuple[str, ...],
    everything: bool,
    drafts: bool,
    by: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Approve targets as they stand.

    Example: l10n review approve -d media.md -l zh-Hans --unit 3f2a9c01d4e5b677
    """
    choice = _Choice(document, locale, units, everything, drafts, by, dry_run, as_json)
    _review(ctx, "approve", choice)


@command.command()
@_choice
@click.option("--reason", default="", help="Why, in a few words: the next translator reads them.")
@click.pass_context
def reject(
    ctx: click.Context,
    document: str | None,
    locale: str | None,
    units: tuple[str, ...],
    everything: bool,
    drafts: bool,
    by: str | None,
    dry_run: bool,
    as_json: bool,
    reason: str,
) -> None:
    """Refuse targets: each is marked fuzzy, its text kept for the next translator.

    Example: l10n review reject -d media.md -l zh-Hans --unit "The port of Smederevo" --reason "wrong port"
    """
    choice = _Choice(document, locale, units, everything, drafts, by, dry_run, as_json, " ".join(reason.split()))
    _review(ctx, "reject", choice)


@command.command()
@document_option
@locale_option
@click.option("--unit", "units", multiple=True, required=True, help="A unit's id, or the start of its source.")
@as_option
@dry_option
@json_option
@click.pass_context
def leave(
    ctx: click.Context,
    document: str | None,
    locale: str | None,
    units: tuple[str, ...],
    by: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Say that a source stands as it is in this locale (a name, a title in the original).

    Example: l10n review leave -d media.md -l zh-Hans --unit "SolarWinds"
    """
    _review(ctx, "leave", _Choice(document, locale, units, False, False, by, dry_run, as_json))


@command.command()
@document_option
@locale_option
@click.option("--unit", "units", multiple=True, required=True, help="A unit's id, or the start of its source.")
@click.option(
    "--reason",
    required=True,
    type=click.Choice(["typo", "punctuation", "markup", "wording"]),
    help="What was changed in the source that leaves its targets as good as they were.",
)
@as_option
@dry_option
@json_option
@click.pass_context
def carry(
    ctx: click.Context,
    document: str | None,
    locale: str | None,
    units: tuple[str, ...],
    reason: str,
    by: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Say that the old target of a changed source still holds: it gets the state that it had.

    Without a locale in all where the unit is stale. The ledger tells from which source, by
    whom and why.

    Example: l10n review carry -d media.md --unit 3f2a9c01d4e5b677 --reason typo
    """
    _review(ctx, "carry", _Choice(document, locale, units, False, False, by, dry_run, as_json, reason))


@dataclass(frozen=True, slots=True)
class _Choice:
    """What the options said."""

    document: str | None
    locale: str | None
    units: tuple[str, ...]
    everything: bool
    drafts: bool
    by: str | None
    dry_run: bool
    as_json: bool
    reason: str = ""


_DONE: dict[Verb, str] = {
    "approve": "approved",
    "reject": "rejected",
    "leave": "left as it is",
    "carry": "carried over",
}


def _review(ctx: click.Context, verb: Verb, choice: _Choice) -> None:
    from l10n.flows.clock import system_clock
    from l10n.flows.review import ReviewRequest, review

    request = ReviewRequest(
        verb,
        signed(ctx, choice.by),
        choice.document,
        choice.locale,
        choice.units,
        everything=choice.everything,
        drafts=choice.drafts,
        reason=choice.reason,
        dry=choice.dry_run,
    )
    report = review(project(ctx), request, clock=system_clock())
    if choice.as_json:
        print_json(report)
        return
    done = _DONE[verb]
    would = "would be " if choice.dry_run else ""
    unedited = f", {report.unedited} of them unedited drafts" if report.unedited else ""
    warned = f", {report.warned} with warnings (`l10n check` tells them)" if report.warned else ""
    click.echo(f"{counted(report.done, 'unit')} {would}{done} by {request.by}{unedited}{warned}")
    for refused in report.refused:
        click.echo(f"not {done}: {refused.document} {refused.locale}: {shortened(refused.source, limit=60)}")
        click.echo(f"    {refused.reason}")

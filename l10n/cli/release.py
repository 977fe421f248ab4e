"""`l10n release` and `l10n release rollback`."""

from __future__ import annotations

import click

from l10n.cli.common import counted, document_option, dry_option, json_option, locale_option, print_json, project

_MOST = 10


@click.group(name="release", invoke_without_command=True)
@document_option
@locale_option
@click.option("--again", is_flag=True, help="Release what a rollback withdrew, though nothing of it has changed.")
@json_option
@dry_option
@click.pass_context
def command(
    ctx: click.Context, document: str | None, locale: str | None, again: bool, as_json: bool, dry_run: bool
) -> None:
    """Build a release of everything publishable, and switch to it.

    Articles, pages, compiled catalogs and a manifest go to releases/ID/; what a file
    of it is for stands in docs/explanation/releases.md. releases/current moves there in
    one step. An article that was live and is not publishable now stays as it last was,
    until its document or locale leaves the project. Exit 1 if nothing is publishable,
    not what you named, or nothing but what a rollback withdrew.

    Example: l10n release --dry-run
    """
    if ctx.invoked_subcommand:
        return
    from l10n.flows.release import release
    from l10n.flows.view import Views

    opened = project(ctx)
    report = release(opened, Views(opened, document), document=document, locale=locale, again=again, dry=dry_run)
    if as_json:
        print_json(report)
        return
    for verdict in report.refused:
        click.echo(f"not released: {verdict.document} {verdict.locale}: {verdict.summary()}")
    for article in report.gone:
        click.echo(f"leaves the release: {article.document} {article.locale}, no longer in the project")
    if report.withdrawn:
        click.echo(f"after a rollback: {', '.join(report.withdrawn)} had been withdrawn")
    for article in () if again else report.returned[:_MOST]:
        click.echo(f"as it was when it was withdrawn: {article.document} {article.locale}")
    if not again and len(report.returned) > _MOST:
        click.echo(f"… and {len(report.returned) - _MOST} more: `l10n release --dry-run --json` has them all")
    if report.nowhere:
        lead = counted(len(report.nowhere), "link leads", "links lead")
        click.echo(f"{lead} to no article and {'is' if len(report.nowhere) == 1 else 'are'} words only: `l10n check`")
    fresh = [article for article in report.articles if not article.held]
    held = len(report.articles) - len(fresh)
    kept = f", {held} kept from the release before" if held else ""
    if dry_run:
        click.echo(f"would release {counted(len(fresh), 'article')}{kept}")
    elif not report.id:
        click.echo(f"nothing changed: {report.folder} stays, with {counted(len(report.articles), 'article')}")
    else:
        click.echo(f"released {counted(len(fresh), 'article')}{kept}: {report.folder}, live as releases/current")


@command.command(name="rollback")
@click.option("--to", "to", metavar="ID", help="The release to go back to; else the one before the live one.")
@json_option
@dry_option
@click.pass_context
def rollback(ctx: click.Context, to: str | None, as_json: bool, dry_run: bool) -> None:
    """Go back to the release before the live one, in one step.

    It is read back first, file by file. Nothing is removed, and what is gone back from
    counts as withdrawn: the next `l10n release` builds anew from what is approved then,
    and refuses to bring the same back unless told `--again`. Passed over are releases
    that hold the same as the live one, and withdrawn ones. Exit 1 if there is none before.

    Example: l10n release rollback
    """
    from l10n.flows.rollback import rollback as roll_back

    report = roll_back(project(ctx), to=to, dry=dry_run)
    if as_json:
        print_json(report)
    elif report.id == report.before:
        click.echo(f"{report.folder} is live already")
    else:
        done = "would go" if dry_run else "went"
        click.echo(f"{done} from {report.before or 'nothing'} back to {report.folder}")

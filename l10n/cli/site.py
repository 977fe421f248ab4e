"""`l10n site extract`."""

from __future__ import annotations

import click

from l10n.cli.common import counted, dry_option, json_option, print_json, project


@click.group(name="site")
def command() -> None:
    """The site's own words: menus, buttons, dates, counts.

    Example: l10n site extract
    """


@command.command(name="extract")
@json_option
@dry_option
@click.pass_context
def extract(ctx: click.Context, as_json: bool, dry_run: bool) -> None:
    """Collect the words that the site's templates and code ask for.

    `[site]` in l10n.toml names them. They go to source_texts/site.pot, a document like
    any other from then on: sync, translation, review, release. Python, Jinja2 and
    JavaScript are read by Babel, PHP by xgettext where that is installed.

    Example: l10n site extract && l10n sync
    """
    from l10n.flows.words import extract as collect

    report = collect(project(ctx), dry=dry_run)
    if as_json:
        print_json(report)
        return
    for name in report.unread:
        click.echo(f"not read: {name}: no extractor for files of this kind")
    for source in report.left_out:
        click.echo(f"left out: {source!r}: it has a ‖, which stands for plural forms here")
    read = counted(len(report.read), "file")
    told = f"{counted(report.messages, 'message')}, {report.plurals} with plural forms, in {read}"
    done = ("would write" if dry_run else "wrote") if report.changed else "nothing changed:"
    click.echo(f"{told}\n{done} {report.path}")
    if report.changed and not dry_run:
        click.echo("Next: `l10n sync`.")

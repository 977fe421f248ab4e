"""`l10n serve`."""

from __future__ import annotations

import click

from l10n.cli.common import as_option, root, signed


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at. Others need --token.")
@click.option("--port", type=click.IntRange(0, 65535), help="The port; else 8765, or the next that is free.")
@click.option(
    "--token",
    "tokens",
    multiple=True,
    metavar="NAME:ROLE",
    help="Make a link for one person, as reader, translator, reviewer or coordinator. Repeatable.",
)
@as_option
@click.pass_context
def command(ctx: click.Context, host: str, port: int | None, tokens: tuple[str, ...], by: str | None) -> None:
    """Open the project in the browser: read, edit and approve.

    Without options only this machine can reach the page, and everything is signed with
    your name. With --token each link carries a name and a role; links hold until the
    server ends. Ctrl+C ends it.

    Example: l10n serve --host 192.168.1.20 --token "Ana Ilić:reviewer" --token "Petar:translator"
    """
    from l10n.web.people import Person, person_of
    from l10n.web.server import serve

    owner = Person(signed(ctx, by), "coordinator")
    people = [person_of(told) for told in tokens]
    serve(root(ctx), host=host, port=port, owner=owner, people=people, tell=click.echo)

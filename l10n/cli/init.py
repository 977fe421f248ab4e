"""`l10n init`."""

from __future__ import annotations

import sys

import click

from l10n.cli.common import dry_option, root

_CHOICES = {
    "1": ("google", "Google through deep-translator: no key; the text goes to Google; unofficial, rate-limited"),
    "2": ("libretranslate", "LibreTranslate: your own server, or one that you name"),
    "3": ("deepl", "DeepL: needs a key in L10N_DEEPL_KEY; the text goes to DeepL; no Serbian through deep-translator"),
    "4": ("", "none: people translate, the memory helps; no text leaves this machine"),
}


@click.command()
@click.option(
    "--engine",
    type=click.Choice(["google", "libretranslate", "deepl", "mymemory", "microsoft", "openai", "pseudo", "none"]),
    help="Which engine may draft. Without it you are asked once; without a terminal, none is configured.",
)
@click.option("--url", default="", help="Where the engine is reached, such as http://127.0.0.1:5000.")
@dry_option
@click.pass_context
def command(ctx: click.Context, engine: str | None, url: str, dry_run: bool) -> None:
    """Make a project of this folder.

    Writes l10n.toml (a comment per key), source_texts/, locales/, .gitattributes and
    .gitignore. What is there already stays as it is.

    Example: l10n init --engine libretranslate --url http://127.0.0.1:5000
    """
    from l10n.flows.init import init

    chosen = _asked() if engine is None and sys.stdin.isatty() and sys.stdout.isatty() else (engine or "none", url)
    name, where = chosen
    made = init(root(ctx), engine="" if name == "none" else name, url=where or url, dry=dry_run)
    for path in made:
        click.echo(f"{'would make' if dry_run else 'made'} {path}")
    if not made:
        click.echo("Everything is there already; nothing was changed.")
    click.echo("\nNext:")
    click.echo("  cp ARTICLE.md source_texts/    articles are .md, .html or .txt")
    click.echo("  l10n sync                      writes a catalog per language into locales/")
    click.echo("  l10n status                    says where every article stands")


def _asked() -> tuple[str, str]:
    click.echo("Which engine may draft translations? (Change it later in l10n.toml.)")
    for key, (_, text) in _CHOICES.items():
        click.echo(f"  {key}  {text}")
    name = _CHOICES[click.prompt("Engine", type=click.Choice(list(_CHOICES)), default="4")][0]
    url = click.prompt("URL", default="http://127.0.0.1:5000") if name == "libretranslate" else ""
    return name, url

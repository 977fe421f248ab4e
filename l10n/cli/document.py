"""`l10n document`."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from l10n.cli.streams import write_text


@click.group()
def command() -> None:
    """Extract and rebuild single files, or whole folders, without a project.

    Example: l10n document extract article.md article.po
    """


@command.command()
@click.argument("source", type=click.Path(exists=True, path_type=Path))
@click.argument("catalog", type=click.Path(allow_dash=True, path_type=Path))
@click.option("--lang", help="The language of the source, if the file does not say and should not be guessed.")
def extract(source: Path, catalog: Path, lang: str | None) -> None:
    """Write the sentence units of SOURCE to CATALOG (- for stdout).

    With two folders, NAME.ext goes to NAME.ext.po. An existing catalog is reconciled
    and keeps its targets; where nothing has changed it is left alone, and one that
    belongs to another document is refused. What a source does not say as its author
    may think is told on stderr, with its line.

    Example: l10n document extract article.html article.po --lang en
    """
    from l10n.flows.single import extract_all

    text = extract_all(source, catalog, lang=lang, tell=partial(click.echo, err=True))
    if text is not None:
        write_text(text)


@command.command()
@click.argument("source", type=click.Path(exists=True, path_type=Path))
@click.argument("catalog", type=click.Path(exists=True, path_type=Path))
@click.argument("output", type=click.Path(path_type=Path))
@click.option("--lang", help="The locale of the targets: adapts `lang` and the joins of translated sentences.")
def rebuild(source: Path, catalog: Path, output: Path, lang: str | None) -> None:
    """Write the localized document; what has no target gives back the source, byte for byte.

    A catalog that belongs to another document is refused.

    Example: l10n document rebuild article.md article.po article.sr.md --lang sr-Cyrl
    """
    from l10n.flows.single import rebuild_all

    rebuild_all(source, catalog, output, lang=lang)

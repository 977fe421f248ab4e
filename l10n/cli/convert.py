"""`l10n convert`: Serbian from one script into the other."""

from __future__ import annotations

import sys

import click

from l10n.cli.jsonl import read_json_lines, text_field, write_json_line
from l10n.cli.streams import write_text
from l10n.errors import UsageError
from l10n.model.locale import LocaleTag
from l10n.scripts.serbian import Conversion, to_cyrillic, to_latin


@click.command(name="convert")
@click.option("--from", "source", required=True, help="The script that the text is in: sr-Cyrl or sr-Latn.")
@click.option("--to", required=True, help="The script that it shall be in.")
@click.option("--jsonl", is_flag=True, help="Read and write JSON lines; without it, one text from standard input.")
def command(source: str, to: str, jsonl: bool) -> None:
    """Convert Serbian between Cyrillic and Latin.

    Addresses, code, placeholders and tags stay as they are. On the way to Cyrillic, words that had
    to be guessed are named on standard error.

    \b
    Example:
      echo '{"text": "Његош"}' | l10n convert --from sr-Cyrl --to sr-Latn --jsonl
    """
    locales = {LocaleTag.parse(source).bcp47: LocaleTag.parse(to).bcp47}
    if locales not in ({"sr-Cyrl": "sr-Latn"}, {"sr-Latn": "sr-Cyrl"}):
        raise UsageError(f"cannot convert {source} to {to}", "Say --from sr-Cyrl --to sr-Latn, or the reverse.")
    latin = "sr-Latn" in locales.values()
    if jsonl:
        for line, record in read_json_lines(sys.stdin.buffer):
            write_json_line({"text": _converted(text_field(record, "text", line=line), latin=latin).text})
        return
    try:
        text = sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError("standard input is not UTF-8", "Convert it first.") from error
    result = _converted(text, latin=latin)
    write_text(result.text)
    if result.doubtful:
        click.echo(f"look at: {', '.join(result.doubtful)}", err=True)


def _converted(text: str, *, latin: bool) -> Conversion:
    return Conversion(to_latin(text)) if latin else to_cyrillic(text)

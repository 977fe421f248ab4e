"""`l10n identify`: the language of texts, line by line."""

from __future__ import annotations

import sys

import click

from l10n.cli.jsonl import read_json_lines, text_field, write_json_line
from l10n.errors import UsageError
from l10n.scripts.identify import identify


@click.command(name="identify")
@click.option("--jsonl", is_flag=True, help="Read and write JSON lines; without it, one text from standard input.")
def command(jsonl: bool) -> None:
    """Tell the language of a text, with a confidence of 0 to 1.

    Reads {"text": "…"} a line and writes {"lang": "sr-Cyrl", "confidence": 0.97}; a language
    that cannot be told is "und".

    \b
    Example:
      echo '{"text": "Добар дан свима."}' | l10n identify --jsonl
    """
    if jsonl:
        for line, record in read_json_lines(sys.stdin.buffer):
            found = identify(text_field(record, "text", line=line))
            write_json_line({"lang": found.lang.bcp47, "confidence": found.confidence})
        return
    try:
        found = identify(sys.stdin.buffer.read().decode("utf-8"))
    except UnicodeDecodeError as error:
        raise UsageError("standard input is not UTF-8", "Convert it first.") from error
    click.echo(f"{found.lang} {found.confidence:.2f}")

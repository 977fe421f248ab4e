"""`l10n segment`: paragraphs into sentences, line by line."""

from __future__ import annotations

import sys

import click

from l10n.cli.jsonl import locale_field, read_json_lines, text_field, write_json_line
from l10n.errors import UsageError
from l10n.segment import sentences


@click.command(name="segment")
@click.option("--jsonl", is_flag=True, help="Read and write JSON lines (the only form so far).")
def command(jsonl: bool) -> None:
    """Cut paragraphs into sentences.

    Reads {"lang": "en", "text": "One. Two."} a line, in any spelling of the language, and writes
    the list of sentences, which concatenate to the text exactly. Inline Markdown, HTML,
    placeholders and addresses are never cut.

    \b
    Example:
      echo '{"lang": "en", "text": "One. Two."}' | l10n segment --jsonl
    """
    if not jsonl:
        raise UsageError("l10n segment reads JSON lines", "Add --jsonl; see l10n segment --help.")
    for line, record in read_json_lines(sys.stdin.buffer):
        lang = locale_field(record, "lang", line=line)
        write_json_line(list(sentences(text_field(record, "text", line=line), lang)))

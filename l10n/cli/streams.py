"""The streams of this process: nothing that somebody wrote into a text steers the terminal that shows it."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import TextIO

import click

from l10n.model.controls import shown


class Guarded(io.TextIOWrapper):
    """A stream for lines to people: controls in a text, a name or a path leave it as escapes.

    What is to go out as it is, such as a file's content or a line's colours, is written as bytes and passes beside.
    """

    def write(self, text: str, /) -> int:
        """Write a text, its controls escaped."""
        super().write(shown(text))
        return len(text)


def guard() -> None:
    """Let standard output and error be guarded and in UTF-8, and let no byte of the input end a command."""
    sys.stdout, sys.stderr = _guarded(sys.stdout), _guarded(sys.stderr)
    if sys.stdin is None:  # closed by whoever started us
        sys.stdin = io.TextIOWrapper(io.BytesIO())
    elif isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")


def _guarded(stream: TextIO | None) -> TextIO:
    if stream is None:
        return Path(os.devnull).open("w", encoding="utf-8")
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    buffered, through = stream.line_buffering, stream.write_through
    return Guarded(
        stream.detach(), encoding="utf-8", errors="backslashreplace", line_buffering=buffered, write_through=through
    )


def write_text(text: str) -> None:
    """Write a text to standard output: to a file or a program as it is, to a terminal without steering it."""
    if sys.stdout.isatty():
        click.echo(text, nl=False)
    else:
        write_raw(text)


def write_raw(text: str, *, err: bool = False) -> None:
    """Write what is ours to the last character, or has been through `shown`."""
    click.echo(text.encode("utf-8", "backslashreplace"), err=err, nl=False)

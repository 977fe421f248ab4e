"""Options and lines that many commands share."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from l10n.project import Project

F = TypeVar("F", bound=Callable[..., object])


def project(ctx: click.Context) -> Project:
    """Open the project folder that the command line names."""
    from l10n.project import Project

    return Project.open(root(ctx))


def tell_unreadable(opened: Project) -> bool:
    """Say on stderr which sources cannot be read, and so are in no report; return whether there are any."""
    for error in opened.unreadable:
        click.echo(f"{error}" + (f" {error.hint}" if error.hint else ""), err=True)
    return bool(opened.unreadable)


def root(ctx: click.Context) -> Path:
    """Return the project folder that the command line names."""
    found = ctx.find_root().obj
    return Path(found if isinstance(found, str) else ".").resolve()


def complete_documents(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Complete document names for the shell."""
    try:
        return [name for name in project(ctx).names if name.startswith(incomplete)]
    except Exception:  # a completion must never disturb the prompt
        return []


def complete_locales(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Complete locales for the shell."""
    try:
        tags = (tag.bcp47 for tag in project(ctx).config.locales)
        return [tag for tag in tags if tag.startswith(incomplete)]
    except Exception:  # a completion must never disturb the prompt
        return []


def document_option(function: F) -> F:
    """Add -d/--document."""
    return click.option(
        "--document", "-d", shell_complete=complete_documents, help="Only this document (path under source_texts/)."
    )(function)


def locale_option(function: F) -> F:
    """Add -l/--locale."""
    return click.option(
        "--locale", "-l", shell_complete=complete_locales, help="Only this locale, in any spelling: sr-Latn, zh_CN …"
    )(function)


def json_option(function: F) -> F:
    """Add --json."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON value for programs.")(function)


def dry_option(function: F) -> F:
    """Add --dry-run."""
    return click.option("--dry-run", is_flag=True, help="Say what would change; write nothing.")(function)


def as_option(function: F) -> F:
    """Add --as."""
    return click.option("--as", "by", metavar="NAME", help="Sign with this name (else git's, else the system's).")(
        function
    )


def signed(ctx: click.Context, by: str | None) -> str:
    """Return the name that a decision is signed with."""
    from l10n.store.person import person

    return by.strip() if by and by.strip() else person(root(ctx))


def print_json(value: object) -> None:
    """Print one JSON value, in the letters that people read."""
    click.echo(json.dumps(plain(value), ensure_ascii=False, indent=1))


def plain(value: object) -> object:
    """Return a report as JSON can hold it."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [plain(part) for part in value]
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


class Bar:
    """A progress bar on stderr, only where somebody watches."""

    def __init__(self) -> None:
        self._watched = sys.stderr.isatty()
        self._shown = False

    def __call__(self, what: str, done: int, of: int) -> None:
        """Show how far the work is."""
        if self._watched and of:
            filled = 30 * done // of
            click.echo(f"\r{what} [{'#' * filled}{'.' * (30 - filled)}] {done}/{of}", err=True, nl=False)
            self._shown = True
            if done >= of:
                self.close()

    def close(self) -> None:
        """End the line."""
        if self._shown:
            click.echo("", err=True)
            self._shown = False


def columns(rows: list[tuple[str, ...]], *, gap: int = 2) -> str:
    """Return rows as aligned columns; Chinese letters count as two.

    >>> columns([("a", "1"), ("bcd", "2")])
    'a    1\\nbcd  2'
    """
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    lines = (
        "".join(cell + " " * (width - _width(cell) + gap) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
    return "\n".join(lines)


def _width(text: str) -> int:
    import unicodedata

    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun.

    >>> counted(1, "unit"), counted(2, "unit")
    ('1 unit', '2 units')
    """
    return f"{number} {noun if number == 1 else plural or noun + 's'}"

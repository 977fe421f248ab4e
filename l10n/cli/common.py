"""Options and lines that many commands share."""

from __future__ import annotations

import dataclasses
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from l10n.cli.streams import write_raw
from l10n.model.controls import shown, signature

if TYPE_CHECKING:
    from l10n.project import Project

_WARM_SECONDS = 0.5
"""How long a work must have gone on before anything is said of its rest."""

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


def name_of(told: str) -> str:
    """Read a person's name, for an option's type; raises UsageError where it could break or feign a line."""
    return signature(told)


def as_option(function: F) -> F:
    """Add --as."""
    return click.option(
        "--as", "by", type=name_of, metavar="NAME", help="Sign with this name (else git's, else the system's)."
    )(function)


def signed(ctx: click.Context, by: str | None) -> str:
    """Return the name that a decision is signed with."""
    from l10n.store.person import person

    return by or name_of(person(root(ctx)))


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
    """A progress bar on stderr with the time that is left, only where somebody watches.

    `clock` reads seconds as time.monotonic() does.
    """

    def __init__(self, *, clock: Callable[[], float] = time.monotonic, watched: bool | None = None) -> None:
        self._watched = sys.stderr.isatty() if watched is None else watched
        self._clock = clock
        self._shown = 0
        self._what = ""
        self._began = (0.0, 0)

    def __call__(self, what: str, done: int, of: int) -> None:
        """Show how far the work is."""
        if not (self._watched and of):
            return
        now = self._clock()
        # What was paid for before is settled at once, and says nothing of how long the rest will take.
        if what != self._what:
            self._what, self._began = what, (now, done)
        elif now - self._began[0] < _WARM_SECONDS:
            self._began = (self._began[0], done)
        filled = 30 * done // of
        line = f"{what} [{'#' * filled}{'.' * (30 - filled)}] {done}/{of}"
        if left := time_left(now - self._began[0], done - self._began[1], of - done):
            line += f", {left} left"
        write_raw(f"\r{shown(line):{self._shown}}", err=True)
        self._shown = max(self._shown, len(line))
        if done >= of:
            self.close()

    def close(self) -> None:
        """End the line."""
        if self._shown:
            click.echo("", err=True)
            self._shown = 0


def time_left(seconds: float, done: int, left: int) -> str:
    """Say how long the rest of a work will take, as minutes:seconds, when some has been done in so many seconds.

    Empty where it is too early to tell, or nothing is left.

    >>> time_left(30.0, 100, 250), time_left(0.1, 1, 1000), time_left(4000.0, 100, 200)
    ('1:15', '', '2:13:20')
    """
    if seconds < _WARM_SECONDS or done <= 0 or left <= 0:
        return ""
    rest = round(seconds / done * left)
    hours, minutes = divmod(rest // 60, 60)
    return f"{hours}:{minutes:02}:{rest % 60:02}" if hours else f"{minutes}:{rest % 60:02}"


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

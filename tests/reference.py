"""The reference pages, written from the code: `python -m tests.reference [FOLDER]`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from l10n.checks.base import ERRORS
from l10n.cli import COMMANDS, cli
from l10n.flows.init import configuration
from l10n.model.codes import CODES

FOLDER = Path(__file__).parent.parent / "docs" / "reference"
_WRITTEN = "<!-- Written by `make docs` from the code; do not edit. -->\n"


def commands() -> Iterator[tuple[str, click.Command, click.Context]]:
    """Yield every command and subcommand with its full name."""
    top = click.Context(cli, info_name="l10n", help_option_names=["-h", "--help"])
    for name in COMMANDS:
        command = cli.get_command(top, name) if isinstance(cli, click.Group) else None
        assert command is not None, name
        here = click.Context(command, info_name=name, parent=top)
        yield f"l10n {name}", command, here
        if isinstance(command, click.Group):
            for under, inner in sorted(command.commands.items()):
                yield f"l10n {name} {under}", inner, click.Context(inner, info_name=under, parent=here)


def command_page() -> str:
    """Return the page of all commands: their help, as it is printed."""
    top = click.Context(
        cli, info_name="l10n", max_content_width=100, terminal_width=100, help_option_names=["-h", "--help"]
    )
    parts = [_WRITTEN, "# Commands\n", "```text", cli.get_help(top), "```\n"]
    for name, command, context in commands():
        context.max_content_width = context.terminal_width = 100
        parts += [f"## {name}\n", "```text", command.get_help(context), "```\n"]
    return "\n".join(parts)


def configuration_page() -> str:
    """Return the page of the configuration: the commented file that `init` writes."""
    return "\n".join(
        [
            _WRITTEN,
            "# Configuration\n",
            "`l10n.toml` lies at the project's root. A folder without it has these defaults. Unknown keys are refused, "
            "and the nearest known one is named.\n",
            "```toml",
            configuration().rstrip(),
            "```\n",
            "Keys of engines come from the environment (`L10N_DEEPL_KEY`, …) or from `~/.config/l10n/keys.toml`, which "
            "only you may be able to read.\n",
        ]
    )


def checks_page() -> str:
    """Return the page of what blocks a release."""
    return "\n".join(
        [
            _WRITTEN,
            "# What blocks a release\n",
            "A unit blocks while it is `empty`, `draft`, `stale` or (unless the policy says otherwise) `pending`, and "
            "while a check finds an error in its target.\n",
            "What counts as an error follows from the check's code. `[checks]` in `l10n.toml` says otherwise for a "
            'project, code by code: `"error"`, `"warning"` or `"off"`. What a person accepted with '
            "`l10n check --accept` blocks no longer, as long as neither source nor target changes.\n",
            "| code | what was found | counts as |",
            "|---|---|---|",
            *(f"| `{code}` | {told} | {'error' if code in ERRORS else 'warning'} |" for code, told in CODES.items()),
            "",
        ]
    )


PAGES = {"commands.md": command_page, "configuration.md": configuration_page, "gate.md": checks_page}

if __name__ == "__main__":
    # Always in a process of its own: click remembers, command by command, which help options it was first asked with.
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    for page, text in PAGES.items():
        (folder / page).write_text(text(), "utf-8")

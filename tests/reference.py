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


GATE = """\
An article appears in a locale when nothing is in its way there; else its last good version stays, and with none it is
absent. `l10n publishable` names every blocker, `l10n status` counts them; both judge the files as they lie.

| code | what is in the way | whose it is |
|---|---|---|
| `empty` | a unit has no target | translator |
| `draft` | a machine or the memory proposed it, or a person marked it, and nobody has confirmed it | reviewer |
| `stale` | its source changed; derived: not converted anew, or a person's wording lags behind | reviewer |
| `pending` | a person gave it, and nobody has approved it | reviewer, with four eyes one who did not write it |
| `rejected` | a reviewer refused just this target | translator |
| `four_eyes` | whoever approved it wrote it | reviewer |
| `machine_share` | a machine wrote more of the article than the policy allows | reviewer |
| `together` | another locale of its group is not ready | coordinator |
| `unsynced` | the catalog is missing, or does not hold what the source asks for | coordinator |
| `unreadable` | the source, a catalog or a ledger cannot be read: cut off, in conflict, no text | coordinator |
| `conflict` | a merge was left undecided in the source | author |
| `blank` | the source has nothing that a reader would see: no words, no image, no code | author |
| `src_link` | a link leads to no article; only where `[checks]` makes that an error | author |
| `uncommitted` | git does not have the source, a catalog or a ledger as it is here | coordinator |
| a check's code | a check found an error in the target (see below) | reviewer |

`[policy]` in [`l10n.toml`](configuration.md) says what may appear; `policy` in a rule of `[[documents]]` says so for
some documents, key by key. No policy lets an error through, a rejected target, or a draft that a person marked.

- `require = "draft"`: drafts appear, the page says so, and `machine_share` bounds how much of an article's letters a
  machine may have written. Drafts that were approved untouched count as machine text too.
- `stale = "last"`: while the new source waits for its translation, the target last approved for the old one stays.
- `four_eyes`: nobody approves what they wrote or confirmed, as far as the ledger knows, and none such is released.
- `together`: groups of locales of which all are ready, or none appears.
- `[[people]]` give the names: where reviewers are named for a locale, nobody but they and coordinators approves in it.

## `l10n publishable --json`

Exit code 0 where all that was asked for may appear, else 1. `articles` holds a row for each document and locale:

| key | holds |
|---|---|
| `document`, `locale` | which |
| `publishable` | whether it may appear as it lies there |
| `standing` | `ready`; `near`: one step away, half an hour of one owner and nobody's word after; `outdated`: an older \
version is live and stays; `not` |
| `live` | whether readers have a version of it now |
| `because` | how many blockers of which code, in a line |
| `owners`, `minutes` | whose the blockers are, and what all of them are likely to take |
| `steps` | 0, 1, or 2 where somebody has to approve what is yet to be translated |
| `machine` | the share of its letters, 0..1, that a machine wrote and nobody changed |
| `notice` | whether the policy wants its page to say so |
| `stale` | how many sentences appear as they were before their sources changed |
| `blockers` | `unit` (empty: a whole file), `source`, `code`, `reason`, `fragment` (whose catalog; empty: its own), \
`path` and `line` (0: none), `owner`, `minutes` |
"""


def checks_page() -> str:
    """Return the page of what blocks a release."""
    return "\n".join(
        [
            _WRITTEN,
            "# What blocks a release\n",
            GATE,
            "## Findings\n",
            "What counts as an error follows from the check's code. `[checks]` in `l10n.toml` says otherwise for a "
            'project, code by code: `"error"`, `"warning"` or `"off"`. What a person accepted with '
            "`l10n check --accept` blocks no longer, as long as neither source nor target changes. "
            "Another language (`lang`) is an error where the target has not one letter of its locale's script, or some "
            "that only the other language has, or eight words and more leave no doubt; few words may err. So is a "
            "clause of English left in a target (`untrans_part`).\n",
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

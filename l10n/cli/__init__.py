"""The command line: arguments to flows, reports to lines. One file a command, loaded only when it is called."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Sequence

import click

from l10n import __version__
from l10n.errors import L10nError

_NEW_VALUES = 50_000

# name -> (module, one line of help, heading in the list). The help stands here so that `l10n --help` loads no command.
COMMANDS: dict[str, tuple[str, str, str]] = {
    "init": ("init", "Make a project: l10n.toml and its folders.", "The workflow"),
    "sync": ("sync", "Bring every catalog up to date with its source.", "The workflow"),
    "translate": ("translate", "Draft what has no target, by an engine.", "The workflow"),
    "status": ("status", "Where every article stands in every locale.", "The workflow"),
    "check": ("check", "Report faults in targets and sources.", "The workflow"),
    "review": ("review", "Approve, reject or leave as is.", "The workflow"),
    "publishable": ("publishable", "What may appear now, and why not.", "The workflow"),
    "release": ("release", "Build and switch to a new release.", "The workflow"),
    "site": ("site", "Collect the words of the site's templates and code.", "The workflow"),
    "serve": ("serve", "Read and approve in the browser.", "The workflow"),
    "resegment": ("resegment", "Translate by paragraph or by sentence.", "The workflow"),
    "send": ("send", "Write a .po to hand out by e-mail.", "Translators by e-mail"),
    "receive": ("receive", "Merge a .po that came back.", "Translators by e-mail"),
    "units": ("units", "List units with their states.", "Looking things up"),
    "memory": ("memory", "Search or export past translations.", "Looking things up"),
    "git": ("git", "Merge, compare and commit catalogs with git.", "Looking things up"),
    "doctor": ("doctor", "What works here, what is wrong, how to mend it.", "Looking things up"),
    "document": ("document", "Extract and rebuild single files.", "Files and lines, without a project"),
    "po": ("po", "Read, format, merge and compile catalogs.", "Files and lines, without a project"),
    "segment": ("segment", "Cut paragraphs into sentences.", "Files and lines, without a project"),
    "convert": ("convert", "Convert Serbian between its scripts.", "Files and lines, without a project"),
    "identify": ("identify", "Tell the language of a text.", "Files and lines, without a project"),
}


class LazyGroup(click.Group):
    """A group that knows its commands by name and imports one only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of one command."""
        if cmd_name not in COMMANDS:
            return None
        found: object = importlib.import_module(f"l10n.cli.{COMMANDS[cmd_name][0]}").command
        return found if isinstance(found, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands under their headings, without importing them."""
        for heading in dict.fromkeys(heading for _, _, heading in COMMANDS.values()):
            rows = [(name, text) for name, (_, text, under) in COMMANDS.items() if under == heading]
            with formatter.section(heading):
                formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; for an unknown name, say which known one is nearest."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            import difflib

            near = difflib.get_close_matches(name, COMMANDS, n=1)
            ctx.fail(f"No such command {name!r}." + (f" Did you mean {near[0]!r}?" if near else " See l10n --help."))
        return super().resolve_command(ctx, args)


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="l10n")
@click.option(
    "-C", "directory", type=click.Path(exists=True, file_okay=False), default=".", help="Work in this project folder."
)
@click.pass_context
def cli(ctx: click.Context, directory: str) -> None:
    """Publish one article in several languages, with every sentence reviewed.

    Source texts become sentence units in gettext catalogs; machines draft, people
    approve, and a release holds only what your policy allows.

    \b
    A first project:
      l10n init                      makes l10n.toml, source_texts/ and locales/
      cp article.txt source_texts/
      l10n sync                      writes a catalog per language
      l10n status                    says what is missing

    Exit codes: 0 done; 1 the answer is no; 2 usage; 3 a conflict needs a person;
    4 an engine failed or its budget is spent, what was done is saved; 5 a file cannot
    be read.
    """
    ctx.obj = directory


def run(args: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code; the one place where errors become lines and codes."""
    try:
        cli(list(args) if args is not None else None, standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo("Stopped. Nothing is half-written; run the command again to go on.", err=True)
        return 130
    except L10nError as error:
        click.echo(str(error), err=True)
        if error.hint:
            click.echo(f"  {error.hint}", err=True)
        return error.exit_code
    except click.exceptions.Exit as done:
        return done.exit_code
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 0
    return 0


def main() -> None:
    """Run the command line of this process."""
    from l10n.cli.streams import guard

    guard()
    # Our values hold each other in no circles: looking for such at every 700 new ones is a tenth of the work.
    gc.set_threshold(_NEW_VALUES)
    try:
        code = run()
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader went away (`l10n units | head`): not our error, and no traceback at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)

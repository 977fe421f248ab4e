"""`l10n review` without a verb: what waits for a decision, one unit after the other, a key an action."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import click

from l10n.cli.streams import write_raw
from l10n.errors import FileError, L10nError
from l10n.flows.clock import Clock, system_clock
from l10n.flows.opened import Opened
from l10n.flows.proof import Line
from l10n.flows.queue import waiting
from l10n.flows.save import Deed
from l10n.flows.sync import SyncRequest, sync
from l10n.flows.walk import Late, Step, Walk
from l10n.model.controls import shown, without_controls
from l10n.project import Project

_KEYS = "a approve · r reject · e edit · v edit in $EDITOR · ? ask · s skip · u undo · q quit · h help"
_HELP = """\
  a  approve the target as it stands          e  change the target in this line, then decide
  r  reject it, with a reason                 v  change it in the editor that $EDITOR names
  ?  ask: a question beside the unit          s  skip it (space does too)
  u  take the last decision back              q  quit; everything is saved already
From a pipe each line is a key and, after it, its text: `r the name is wrong`."""
_DONE: dict[Deed, str] = {
    "approve": "approved",
    "reject": "rejected",
    "edit": "saved; not approved yet",
    "ask": "asked",
}


def walk(root: Path, *, by: str, document: str | None, locale: str | None, reading: bool) -> None:
    """Walk through the queue of a project, and say at the end what was done."""
    clock = system_clock()
    opened = Opened(root)
    queue = waiting(opened.project, opened.views, document, locale, reading=reading)
    if not queue:
        click.echo("nothing waits for a decision")
        return
    going = Walk(opened, queue, by, clock)
    talk = _Talk(going, _Keys())
    try:
        talk.run()
    finally:
        _finish(root, going, clock)


def _finish(root: Path, going: Walk, clock: Clock) -> None:
    told = " · ".join(f"{count} {name}" for name, count in asdict(going.tally).items() if count)
    try:
        click.echo(f"{told or 'nothing decided'} · {going.left} still to decide")
    finally:
        if going.is_changed:
            # What follows from the decisions: the other script, other articles with the same sentence.
            sync(Project.open(root), SyncRequest(), clock=clock)


class _Keys:
    """Where the keys come from: a terminal, or lines of a pipe."""

    def __init__(self) -> None:
        self._is_terminal = sys.stdin.isatty()
        self._rest = ""

    def next(self) -> str:
        """Return the next key; `q` where nothing more comes."""
        if self._is_terminal:
            try:
                return click.getchar()
            except EOFError:
                return "q"
        line = sys.stdin.readline()
        if not line:
            return "q"
        self._rest = line[1:].strip()
        return line[:1].replace("\n", " ")

    def text(self, prompt: str, *, given: str = "") -> str | None:
        """Return a line of text, `given` to start from, None after Ctrl+D; from a pipe what stood after the key."""
        if not self._is_terminal:
            return self._rest
        try:
            with _prefilled(without_controls(given)):
                return input(f"{prompt}: ").strip()
        except EOFError:
            click.echo()
            return None

    def edited(self, text: str) -> str:
        """Return a text as a person left it in an editor; from a pipe what stood after the key."""
        if not self._is_terminal:
            return self._rest
        try:
            found = click.edit(text)
        except click.ClickException as error:  # no such editor, or it failed
            click.echo(error.message)
            found = None
        return text if found is None else found.strip("\n")


@contextmanager
def _prefilled(text: str) -> Iterator[None]:
    """Let the next line that is asked for begin with a text, where the system can."""
    try:
        import readline
    except ImportError:  # Windows: the line begins empty
        yield
        return
    readline.set_startup_hook(lambda: readline.insert_text(text))
    try:
        yield
    finally:
        readline.set_startup_hook()


class _Talk:
    """The questions of one walk and their answers."""

    def __init__(self, going: Walk, keys: _Keys) -> None:
        self._walk = going
        self._keys = keys
        self._unsaved = ""  # what the person wrote for the unit at hand, and what could not be saved
        self._told: set[str] = set()

    def run(self) -> None:
        """Show one unit after the other until all are behind, or the person stops."""
        step = self._on()
        while step is not None:
            key = self._keys.next()
            if key == "q":
                return
            if self._answered(key):
                step = self._on(skip=key in ("s", " "))
            else:
                step = self._walk.step
                if step is None:
                    click.echo("this sentence is gone: its source has changed")
                    step = self._on()

    def _on(self, *, skip: bool = False) -> Step | None:
        """Show the next unit; those of a file that can be read no longer are passed over, and that is told once."""
        self._unsaved = ""
        while True:
            try:
                step = self._walk.on(skip=skip)
            except FileError as error:
                skip = False
                if str(error) not in self._told:
                    self._told.add(str(error))
                    _complain("passed over", error)
                continue
            self._show(step)
            return step

    def _answered(self, key: str) -> bool:
        """Do what a key asks for; return whether the walk goes on to the next unit."""
        match key:
            case "s" | " ":
                return True
            case "a":
                return self._decided("approve")
            case "r":
                reason = self._keys.text("why")
                return reason is not None and self._decided("reject", reason=reason)
            case "?":
                question = self._keys.text("question")
                return bool(question and self._decided("ask", reason=question))
            case "e" | "v":
                self._edited(key)
            case "u":
                self._undone()
            case "h":
                click.echo(_HELP)
            case _:
                click.echo(_KEYS)
        return False

    def _edited(self, key: str) -> None:
        step = self._walk.step
        assert step is not None
        now = step.line.target
        given = self._unsaved or now
        target = self._keys.edited(given) if key == "v" else self._keys.text("target", given=given)
        if not target or target == now:
            click.echo("left as it was")
            return
        self._unsaved = target
        self._decided("edit", target=target)
        self._show(self._walk.step)

    def _undone(self) -> None:
        try:
            report = self._walk.undo()
        except L10nError as error:
            _complain("not taken back", error)
            return
        if report is None:
            click.echo("nothing to take back")
        elif isinstance(report, Late):
            click.echo(f"somebody has saved it since; it says now: {report.found}")
        else:
            click.echo("taken back")
            self._show(self._walk.step)

    def _decided(self, deed: Deed, *, target: str | None = None, reason: str = "") -> bool:
        before = self._walk.step.line if self._walk.step is not None else None
        try:
            report = self._walk.decide(deed, target=target, reason=reason)
        except L10nError as error:
            if self._walk.step is not None:
                _complain("nothing saved", error)
            if target:
                click.echo(f"yours was:\n  {target}")
            return False
        if isinstance(report, Late):
            click.echo("nothing saved: somebody else changed it meanwhile. It says now:")
            click.echo(f"  {report.found}")
            if target:
                click.echo(f"yours was:\n  {target}")
            self._show(self._walk.step)
            return False
        self._unsaved = ""
        if report.objection:
            click.echo(f"not {_DONE.get(deed, deed)}: {report.objection}")
            return False
        untouched = deed == "approve" and before is not None and before.state == "draft" and before.origin != "human"
        click.echo(f"{_DONE.get(deed, deed)}{', as the draft that nobody had touched' if untouched else ''}")
        return deed != "edit"

    def _show(self, step: Step | None) -> None:
        if step is None:
            return
        line = step.line
        origin = f" by {line.origin}" if line.origin and line.state == "draft" else ""
        click.echo()
        place = f"[{step.number}/{step.of}] {line.document} → {step.locale}"
        _say(_bold(place) + shown(f" · {line.state}{origin} · {line.id}"))
        for note in line.notes:
            _say(_dim(f"  {note}"))
        if line.previous:
            _say(f"  changed  {_changes(line)}")
        click.echo(f"  source   {line.source}")
        _say(f"  target   {_bold(line.target)}")
        for finding in line.findings:
            click.echo(f"  {finding.severity:8} {finding.code}: {finding.message}")
        for remark in line.remarks:
            click.echo(f"  # {remark}")
        _say(_dim(_KEYS))


def _complain(what: str, error: L10nError) -> None:
    click.echo(f"{what}: {error}")
    if error.hint:
        click.echo(f"  {error.hint}")


def _changes(line: Line) -> str:
    """Return how the source differs from the one that the target was made for, as git shows words."""
    form = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
    return "".join(_of_colour(form[kind].format(text), kind) for kind, text in line.changes)


def _say(line: str) -> None:
    """Print a line that may have colours; what is not ours in it has been through `shown`."""
    write_raw(f"{line}\n")


def _is_coloured() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _of_colour(text: str, kind: str) -> str:
    text, colour = shown(text), {"gone": "red", "new": "green"}.get(kind)
    return click.style(text, fg=colour) if colour and _is_coloured() else text


def _bold(text: str) -> str:
    return click.style(shown(text), bold=True) if _is_coloured() else shown(text)


def _dim(text: str) -> str:
    return click.style(shown(text), dim=True) if _is_coloured() else shown(text)

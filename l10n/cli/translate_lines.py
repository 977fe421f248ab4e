"""`l10n translate --jsonl`: texts in, targets out, without a project."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from l10n.cli.common import Bar
from l10n.cli.jsonl import line_error, read_json_lines, text_field, write_json_line
from l10n.engines import UNDETERMINED, Engine, EngineSettings, why
from l10n.engines import engine as engine_of
from l10n.engines.jobs import Job, Limits, Result
from l10n.engines.pace import Pace
from l10n.engines.pipeline import translated
from l10n.errors import EngineError, UsageError
from l10n.model.locale import LocaleTag

if TYPE_CHECKING:
    from l10n.store.cache import MachineCache

_LINGER_SECONDS = 0.05
"""How long the next line is waited for before what has come is sent off."""


def answer_lines(settings: EngineSettings, *, source: str | None, to: str, cache: Path | None) -> int:
    """Translate the lines of standard input and write an answer for each as it arrives; return the exit code.

    Without `source` the engine finds the language out. Lines that come together are sent together, and a writer that
    waits for an answer gets it. Raises UsageError for a bad line, after what came before it was answered.
    """
    from_tag = LocaleTag.parse(source) if source else UNDETERMINED
    target = LocaleTag.parse(to)
    made = ready(settings, source=from_tag, target=target)
    limits = Limits.of(settings)
    pace = Pace(limits.rate)
    failed = False
    bar = Bar()
    with ExitStack() as stack:
        stack.callback(made.close)
        stack.callback(bar.close)
        kept = stack.enter_context(_cache(cache)) if cache else None
        for lines in _parcels():
            outcome = translated(
                [Job(str(number), line.text) for number, line in enumerate(lines)],
                engine=made,
                source=from_tag,
                target=target,
                cache=kept,
                limits=limits,
                pace=pace,
                progress=partial(bar, f"{settings.name} {from_tag} → {target}"),
                on_result=partial(_write, lines, made.name),
            )
            failed = failed or bool(outcome.failed)
    return EngineError.exit_code if failed else 0


def ready(settings: EngineSettings, *, source: LocaleTag, target: LocaleTag) -> Engine:
    """Make an engine that serves two locales; UsageError says why it does not."""
    if source.same_text(target):
        raise UsageError(f"{source} and {target} are one language", "There is nothing to translate.")
    if source.language == target.language == "sr":
        raise UsageError(
            f"{source} and {target} are one language", f"`l10n convert --to {target} --jsonl` converts it."
        )
    made = engine_of(settings)
    if not made.serves(source, target):
        raise UsageError(why(settings.name, source, target), "`l10n doctor` says which engine serves which locale.")
    return made


def _cache(path: Path) -> MachineCache:
    from l10n.store.cache import MachineCache

    return MachineCache(path, tell=lambda message: click.echo(message, err=True))


@dataclass(frozen=True, slots=True)
class _Line:
    """A text to translate and the id that its answer carries, as it was written."""

    id: object
    text: str


def _parcels() -> Iterator[list[_Line]]:
    """Yield the lines of standard input, those together that come together; raise for a bad one after the good."""
    arrived: queue.SimpleQueue[_Line | BaseException | None] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(arrived,), daemon=True, name="l10n-lines").start()
    while True:
        lines: list[_Line] = []
        last = arrived.get()
        while isinstance(last, _Line):
            lines.append(last)
            try:
                last = arrived.get(timeout=_LINGER_SECONDS)
            except queue.Empty:
                break
        if lines:
            yield lines
        if isinstance(last, BaseException):
            raise last
        if last is None:
            return


def _read(arrived: queue.SimpleQueue[_Line | BaseException | None]) -> None:
    try:
        for number, record in read_json_lines(sys.stdin.buffer):
            if "id" not in record:
                raise line_error(number, '"id" is missing')
            arrived.put(_Line(record["id"], text_field(record, "text", line=number)))
        arrived.put(None)
    except BaseException as error:  # told where the lines are answered, after those that were good
        arrived.put(error)


def _write(lines: list[_Line], engine: str, result: Result) -> None:
    name = lines[int(result.id)].id
    if result.problem:
        write_json_line({"id": name, "error": result.problem})
    else:
        write_json_line({"id": name, "target": result.target, "engine": engine, "cached": result.cached})

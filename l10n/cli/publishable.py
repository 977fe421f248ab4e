"""`l10n publishable`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from l10n.cli.common import counted, document_option, json_option, locale_option, plain, print_json, project
from l10n.model.text import shortened

if TYPE_CHECKING:
    from l10n.flows.blockers import Blocker
    from l10n.flows.gate import Standing, Verdict

_WORDS: dict[Standing, str] = {"ready": "ready", "near": "near", "outdated": "live", "not": "not"}
_MEANINGS: dict[Standing, str] = {
    "ready": "may appear",
    "near": "one step away",
    "outdated": "live but outdated",
    "not": "not yet",
}


@click.command()
@document_option
@locale_option
@click.option("--most", type=int, default=5, show_default=True, help="Show so many things in the way of each article.")
@json_option
@click.pass_context
def command(ctx: click.Context, document: str | None, locale: str | None, most: int, as_json: bool) -> None:
    """What may appear now, and for everything else why not; exit 1 if anything may not.

    First what is ready, then what one person makes ready in half an hour (near), then
    what is live in an older version (live), then the rest (not). Each thing in the way
    has a line: where, what, whose it is to mend, and how long that is likely to take.

    Example: l10n publishable -d media.md -l sr-Latn
    """
    from l10n.flows.publishable import verdicts

    opened = project(ctx)
    judged = tuple(verdicts(opened, document, locale))
    refused = [verdict for verdict in judged if not verdict.publishable]
    if as_json:
        print_json({"articles": [_table(verdict) for verdict in judged]})
        sys.exit(1 if refused else 0)
    told: dict[tuple[str, tuple[Blocker, ...]], str] = {}
    for standing in _WORDS:
        for verdict in (one for one in judged if one.standing == standing):
            same = told.setdefault((verdict.document, verdict.blockers), verdict.locale)
            _tell(verdict, most, same if same != verdict.locale else "")
    count = f"{len(judged) - len(refused)} of {counted(len(judged), 'article')} publishable"
    rest = [(standing, sum(one.standing == standing for one in refused)) for standing in _MEANINGS]
    click.echo("; ".join((count, *(f"{times} {_MEANINGS[standing]}" for standing, times in rest if times))))
    sys.exit(1 if refused else 0)


def _table(verdict: Verdict) -> dict[str, object]:
    """Return a verdict for programs: its fields, and what follows from them for people."""
    return {
        "document": verdict.document,
        "locale": verdict.locale,
        "publishable": verdict.publishable,
        "standing": verdict.standing,
        "live": verdict.live,
        "because": verdict.summary(),
        "owners": list(verdict.owners),
        "minutes": verdict.minutes,
        "steps": verdict.steps,
        "machine": verdict.machine,
        "notice": verdict.notice,
        "stale": verdict.stale,
        "blockers": plain(verdict.blockers),
    }


def _tell(verdict: Verdict, most: int, same: str) -> None:
    """Tell a verdict; with `same` all that is in the way was told of that locale already."""
    head = f"{_WORDS[verdict.standing]:<5}  {verdict.document}  {verdict.locale}"
    if verdict.publishable:
        click.echo(head + _remarks(verdict))
        return
    version = " · an older version is live" if verdict.live else ""
    as_told = f" · the same as {same}" if same else ""
    click.echo(f"{head}: {verdict.counts()} · about {verdict.minutes} min{version}{as_told}")
    if same:
        return
    for blocker in verdict.blockers[:most]:
        said = f"{shortened(blocker.source, limit=60)} · {blocker.reason}" if blocker.source else blocker.reason
        unit = f"{blocker.unit}  " if blocker.unit else ""
        click.echo(f"         {blocker.place}: {unit}{said} → {blocker.owner}, {_time(blocker.minutes)}")
    if len(verdict.blockers) > most:
        click.echo(f"         … and {len(verdict.blockers) - most} more")


def _remarks(verdict: Verdict) -> str:
    told = []
    if verdict.machine:
        told.append(f"{verdict.machine:.0%} machine text" + (", with a notice" if verdict.notice else ""))
    if verdict.stale:
        told.append(f"{counted(verdict.stale, 'sentence')} as before the source changed")
    return f": {' · '.join(told)}" if told else ""


def _time(minutes: float) -> str:
    return f"{minutes:g} min" if minutes >= 1 else "under 1 min"

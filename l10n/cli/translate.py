"""`l10n translate`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from l10n.cli.common import Bar, document_option, dry_option, json_option, locale_option, print_json, project
from l10n.errors import UsageError

if TYPE_CHECKING:
    from l10n.model.locale import LocaleTag
    from l10n.project import Project


@click.command()
@click.option(
    "--engine", help="google, mymemory, microsoft, deepl, libretranslate, openai, pseudo or memory; else l10n.toml's."
)
@click.option("--url", help="Where the engine is reached, instead of its own address.")
@document_option
@locale_option
@click.option("--jsonl", is_flag=True, help='Without a project: {"id", "text"} lines in, targets out.')
@click.option("--from", "source", help="With --jsonl: the source language; else the engine finds it out.")
@click.option("--to", help="With --jsonl: the target locale.")
@click.option("--model", help="With --jsonl: which of the engine's models, for openai.")
@click.option("--cache", type=click.Path(path_type=Path, dir_okay=False), help="With --jsonl: keep answers here.")
@click.option("--rate", help="With --jsonl: requests a second at most, such as 5/s.")
@click.option("--concurrency", type=click.IntRange(1, 64), help="With --jsonl: requests at a time.")
@click.option("--most-characters", type=click.IntRange(1), help="Stop before sending more; else l10n.toml's bound.")
@click.option("--most-cost", type=click.FloatRange(0, min_open=True), help="Stop before it costs more, by its price.")
@json_option
@dry_option
@click.pass_context
def command(
    ctx: click.Context,
    engine: str | None,
    url: str | None,
    document: str | None,
    locale: str | None,
    jsonl: bool,
    source: str | None,
    to: str | None,
    model: str | None,
    cache: Path | None,
    rate: str | None,
    concurrency: int | None,
    most_characters: int | None,
    most_cost: float | None,
    as_json: bool,
    dry_run: bool,
) -> None:
    """Draft what has no target, by an engine.

    With --dry-run it says what would be sent, by the engine's price what it would cost,
    and whether the budget reaches. Every draft is fuzzy until a person takes it. What was
    paid for once is never sent again. If the engine fails or the budget is spent, what it
    gave is saved (exit 4); run again to go on.

    Example: l10n translate --engine libretranslate --url http://127.0.0.1:5000 -l sr-Cyrl
    """
    if jsonl:
        sys.exit(
            _lines(engine, to, url=url, source=source, model=model, cache=cache, rate=rate, concurrency=concurrency)
        )
    from l10n.cli.synced import failed, lines
    from l10n.flows.clock import system_clock
    from l10n.flows.sync import SyncRequest, sync
    from l10n.model.config import Spending

    opened = project(ctx)
    engines = (engine,) if engine else opened.config.drafters
    if not engines:
        raise UsageError("no engine is configured", "Name one with --engine, or under [engines] in l10n.toml.")
    request = SyncRequest(
        engines=engines,
        chosen=bool(engine),
        spending=Spending(most_characters or 0, most_cost or 0.0),
        url=url or "",
        documents=opened.named(document) if document else (),
        locales=_translated(opened, locale) if locale else (),
        dry=dry_run,
        strict=True,
    )
    bar = Bar()
    report = sync(opened, request, clock=system_clock(), progress=bar)
    bar.close()
    if as_json:
        print_json(report)
    else:
        for line in lines(report, dry=dry_run):
            click.echo(line)
    sys.exit(failed(report))


def _lines(
    engine: str | None,
    to: str | None,
    *,
    url: str | None,
    source: str | None,
    model: str | None,
    cache: Path | None,
    rate: str | None,
    concurrency: int | None,
) -> int:
    if not engine or not to:
        raise UsageError("--jsonl needs --engine and --to", "Such as --engine pseudo --to sr-Cyrl.")
    if engine == "memory":
        raise UsageError("the memory needs a project", "Name another engine, or leave --jsonl out.")
    from l10n.cli.translate_lines import answer_lines
    from l10n.engines import EngineSettings, key_of

    settings = EngineSettings(engine, url or "", key_of(engine), _rate(rate), concurrency or 0, model=model or "")
    return answer_lines(settings, source=source, to=to, cache=cache)


def _rate(text: str | None) -> float:
    if text is None:
        return 0.0
    number = text.removesuffix("/s").strip()
    try:
        value = float(number)
    except ValueError:
        value = -1
    if not 0 < value < float("inf"):
        raise UsageError(f"--rate {text!r} is no rate", "Write requests a second, such as 5 or 5/s.")
    return value


def _translated(project: Project, locale: str) -> tuple[LocaleTag, ...]:
    """Return the locale that is translated where this one is asked for: a derived one follows its master."""
    tag = project.locale(locale)
    return (project.config.master(tag) or tag,)

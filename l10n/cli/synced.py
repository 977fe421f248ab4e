"""What a sync tells people."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable, Iterator

import click

from l10n.cli.common import counted
from l10n.errors import EngineError, SourceError
from l10n.flows.report import MEMORY, CatalogReport, SyncReport
from l10n.model.locale import LocaleTag

_MOST_PROPOSALS = 5

_MOST_NOTICES = 10

_MOST_RESPELT = 10


def trust(*, always: bool) -> Callable[[str, LocaleTag, int], bool]:
    """Return who answers when a catalog has lost all its fuzzy marks at once: the person at the terminal, or no."""

    def answer(document: str, locale: LocaleTag, marks: int) -> bool:
        if always or not marks:
            return always
        told = f"{document} {locale}: all {marks} fuzzy marks are gone and no text has changed."
        if sys.stdin.isatty() and sys.stderr.isatty():
            return click.confirm(f"{told} Did a person confirm these drafts?", default=False, err=True)
        click.echo(f"{told} A tool may have stripped them: the marks stay.", err=True)
        click.echo("  If a person reviewed these drafts: l10n sync --trust-flags", err=True)
        return False

    return answer


def failed(report: SyncReport) -> int:
    """Return the exit code that a report asks for, and say on stderr what could not be done."""
    for failure in report.failures:
        click.echo(failure.message, err=True)
        if failure.hint:
            click.echo(f"  {failure.hint}", err=True)
    for line in report.notices[:_MOST_NOTICES]:
        click.echo(line, err=True)
    if len(report.notices) > _MOST_NOTICES:
        click.echo(f"… and {len(report.notices) - _MOST_NOTICES} more: `l10n check` shows them all.", err=True)
    for reason in report.drafts.failures:
        click.echo(reason, err=True)
    if report.failures:
        return SourceError.exit_code
    return EngineError.exit_code if report.drafts.failures else 0


def lines(report: SyncReport, *, dry: bool = False) -> Iterator[str]:
    """Yield the report, document by document, and then what to do next."""
    news: dict[str, list[str]] = {}
    for row in report.catalogs:
        told = news.setdefault(row.document, [])
        told += filter(None, (_told(row),))
    for name, told in news.items():
        if told:
            yield name
            yield from (f"  {text}" for text in told)
    yield from _cut(report, dry=dry)
    yield from _recoded(report, dry=dry)
    if report.from_memory:
        yield f"{counted(report.from_memory, 'draft')} from the memory"
    if report.drafts.drafted:
        paid = f"{report.drafts.cached} of them paid for before"
        yield f"{counted(report.drafts.drafted, 'draft')} by {report.drafts.engine} ({paid})"
    if dry and report.drafts.wanted:
        yield f"{counted(report.drafts.wanted, 'unit has', 'units have')} no target"
        for one in report.drafts.priced:
            price = f": {one.cost:.2f} at its price" if one.known else "; no price is configured"
            texts, characters = counted(one.texts, "text"), counted(one.characters, "character")
            yield f"would send {texts} to {one.engine}, {characters}{price}"
        if report.drafts.budget:
            reach = "does not reach that far: run it again to go on" if report.drafts.spent else "reaches for that"
            yield f"the budget of a run, {report.drafts.budget}, {reach}"
    for path in report.set_aside:
        yield f"{path}: its document is gone; kept under locales/.removed/"
    if report.overrides_outdated:
        yield f"{counted(report.overrides_outdated, 'override')} outdated: the text that it replaces has changed"
    if report.written:
        yield f"{'would write' if dry else 'wrote'} {counted(len(report.written), 'file')}"
    elif report.catalogs or report.others:
        yield "everything is up to date"
    yield from _next(report)


def _told(row: CatalogReport) -> str:
    marks = {
        "new": row.new,
        "changed": row.changed,
        "moved here": row.moved,
        "returned": row.returned,
        "carried over": row.carried,
        "gone": row.gone,
        "fuzzy marks put back": row.stripped,
    }
    news = [f"{count} {word}" for word, count in marks.items() if count]
    return f"{row.locale:8} {row.kept} kept, {', '.join(news)}" if news else ""


def _cut(report: SyncReport, *, dry: bool) -> Iterator[str]:
    """Yield which catalogs had lost units that their sources still have."""
    for row in report.catalogs:
        if row.missing:
            told = f"{row.document} {row.locale}: {counted(row.missing, 'unit')} had vanished from the catalog"
            yield f"{told}: it was cut off, or they were deleted."
            yield f"  They {'come' if dry else 'are'} back as the ledger has them; comments in them may be in git."


def _recoded(report: SyncReport, *, dry: bool) -> Iterator[str]:
    """Yield which catalogs had been saved in another charset than ours."""
    for row in report.catalogs:
        if row.charset:
            done = "would be" if dry else "is"
            yield f"{row.document} {row.locale}: the catalog had been saved as {row.charset}; it {done} UTF-8 again."


def _respelt(report: SyncReport) -> Iterator[str]:
    """Yield what a person may say of words that are only spelt anew."""
    for one in report.respelt[:_MOST_RESPELT]:
        yield f"{one.document}: only a spelling changed, {one.before!r} to {one.after!r}. If its targets still hold:"
        yield f"  l10n review carry --document {shlex.quote(one.document)} --unit {one.unit} --reason typo"
    if (left := len(report.respelt) - _MOST_RESPELT) > 0:
        yield f"… and {counted(left, 'more spelling')}: `l10n sync --json` has them all."


def _next(report: SyncReport) -> Iterator[str]:
    yield from _respelt(report)
    if report.unread:
        from l10n.formats import why_unread

        yield from (f"not read: source_texts/{' '.join(one.split())} ({why_unread(one)})" for one in report.unread)
    if report.source_findings:
        yield f"{counted(report.source_findings, 'fault')} in the sources themselves: `l10n check` shows them."
    for proposed in report.proposed[:_MOST_PROPOSALS]:
        yield proposed.told
        yield f"  {proposed.remedy}"
        yield from (f"    {line}" for line in proposed.toml.splitlines())
    if (left := len(report.proposed) - _MOST_PROPOSALS) > 0:
        yield f"… and {counted(left, 'more rule')} to propose: `l10n sync --json` has them all."
    if not (report.catalogs or report.others or report.failures):
        yield "Next: put an article (.md, .html or .txt) into source_texts/ and run `l10n sync`."
        return
    if report.undrafted:
        reason = "no engine is configured"
        if report.drafts.priced:
            reason = "this was a dry run"
        elif report.drafts.engine == MEMORY:
            reason = "the memory holds nothing like them"
        elif report.drafts.spent:
            texts, letters = counted(report.drafts.left, "text"), counted(report.drafts.left_characters, "character")
            reason = f"the budget of this run is spent ({report.drafts.budget}), and {texts} of {letters} are left"
        elif report.engines or report.asked:
            reason = "no engine gave one" if report.asked else "no engine was asked"
        yield f"{counted(report.undrafted, 'unit has', 'units have')} no draft: {reason}."
    if report.drafts.spent and not report.drafts.priced:
        yield "Next: run it again to go on, or allow more with --most-characters or --most-cost (`l10n translate`)."
    elif report.undrafted and not (report.engines or report.asked):
        yield "Next: translate in locales/*/LC_MESSAGES/*.po, `l10n send` a catalog, or name an engine in l10n.toml."
    else:
        yield "Next: `l10n status` shows what is left, `l10n check` what is wrong."

"""What a sync tells people."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import click

from l10n.cli.common import counted
from l10n.errors import EngineError, SourceError
from l10n.flows.proposals import as_toml
from l10n.flows.sync import CatalogReport, SyncReport
from l10n.model.locale import LocaleTag
from l10n.project import Project


def trust(*, always: bool) -> Callable[[str, LocaleTag, int], bool]:
    """Return who answers when a catalog has lost all its fuzzy marks at once: the person at the terminal, or no."""

    def answer(document: str, locale: LocaleTag, marks: int) -> bool:
        if always:
            return True
        told = f"{document} {locale}: all {marks} fuzzy marks are gone and no text has changed."
        if sys.stdin.isatty() and sys.stderr.isatty():
            return click.confirm(f"{told} Did a person confirm these drafts?", default=False, err=True)
        click.echo(f"{told} A tool may have stripped them: the marks stay.", err=True)
        click.echo("  If a person reviewed these drafts: l10n sync --trust-flags", err=True)
        return False

    return answer


def failed(report: SyncReport) -> int:
    """Return the exit code that a report asks for, and say on stderr what could not be done."""
    for error in report.failures:
        click.echo(str(error), err=True)
        if error.hint:
            click.echo(f"  {error.hint}", err=True)
    for reason in report.drafts.failures:
        click.echo(reason, err=True)
    if report.failures:
        return SourceError.exit_code
    return EngineError.exit_code if report.drafts.failures else 0


def lines(project: Project, report: SyncReport, *, offline: bool, dry: bool) -> Iterator[str]:
    """Yield the report, document by document, and then what to do next."""
    for name in dict.fromkeys(row.document for row in report.catalogs):
        rows = [row for row in report.catalogs if row.document == name]
        told = [text for text in map(_told, rows) if text]
        if told:
            yield f"{name}"
            yield from (f"  {text}" for text in told)
    if report.from_memory:
        yield f"{counted(report.from_memory, 'draft')} from the memory"
    if report.drafts.drafted:
        yield f"{counted(report.drafts.drafted, 'draft')} by {report.drafts.engine} ({report.drafts.cached} cached)"
    for path in report.set_aside:
        yield f"{path}: its document is gone; kept under locales/.removed/"
    if report.overrides_outdated:
        yield f"{counted(report.overrides_outdated, 'override')} outdated: the text that it replaces has changed"
    if report.written:
        yield f"{'would write' if dry else 'wrote'} {counted(len(report.written), 'file')}"
    else:
        yield "nothing to do" if not report.catalogs else "everything is up to date"
    yield from _next(project, report, offline=offline)


def _told(row: CatalogReport) -> str:
    marks = {
        "new": row.new,
        "changed": row.changed,
        "moved": row.moved,
        "returned": row.returned,
        "gone": row.gone,
        "marks put back": row.stripped,
    }
    news = [f"{count} {word}" for word, count in marks.items() if count]
    return f"{row.locale:8} {row.kept} kept, {', '.join(news)}" if news else ""


def _next(project: Project, report: SyncReport, *, offline: bool) -> Iterator[str]:
    for name in project.unread:
        yield f"not read: source_texts/{name} (articles are .md, .html or .txt)"
    for proposed in report.proposed:
        yield f"{proposed.document} ends with {counted(proposed.units, 'sentence')} in {proposed.lang}."
        yield "  If that is no part of the article, put this into l10n.toml and sync again:"
        yield from (f"    {line}" for line in as_toml(proposed).splitlines())
    empty = sum(row.empty for row in report.catalogs if project.config.master(project.locale(row.locale)) is None)
    if empty:
        reason = "no engine is configured"
        if project.config.draft_engines:
            reason = "engines were not asked" if offline else "the engine gave none"
        yield f"{counted(empty, 'unit has', 'units have')} no draft: {reason}"
    if not project.names:
        yield "Next: put an article (.md, .html or .txt) into source_texts/ and run `l10n sync`."
    elif empty and not project.config.draft_engines:
        yield "Next: translate in locales/**/*.po, `l10n send` a catalog, or name an engine in l10n.toml."
    elif report.catalogs:
        yield "Next: `l10n status` shows what is left; `l10n check` what is wrong."

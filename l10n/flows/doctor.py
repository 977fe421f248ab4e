"""`doctor`: what works here, what is wrong, and how to mend it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from l10n import __version__
from l10n.errors import L10nError
from l10n.flows.view import Views
from l10n.formats import why_unread
from l10n.project import Project
from l10n.store.dictionary import found

_ENOUGH, _MUCH = 20, 0.1
"""Texts after which a form is known, and the share of lost ones from which another is worth a trial."""


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing looked at; `mend` says what to do where it is wrong."""

    level: Literal["ok", "note", "wrong"]
    what: str
    mend: str = ""


def examined(root: Path) -> tuple[Examined, ...]:
    """Look at the installation, the project and its engines; never raises for what it is there to find."""
    return (*_installation(root), *_project(root))


def _installation(root: Path) -> Iterator[Examined]:
    version = ".".join(map(str, sys.version_info[:3]))
    yield Examined("ok", f"l10n {__version__}, Python {version}")
    if shutil.which("git") is None:
        yield Examined("note", "git is not installed: everything works, but nothing keeps the history of your files")
    elif not any((folder / ".git").exists() for folder in (root, *root.parents)):
        yield Examined("note", "this folder is not in git: everything works; `git init` would keep its history")


def _project(root: Path) -> Iterator[Examined]:
    try:
        project = Project.open(root)
        names = project.articles
    except L10nError as error:
        yield Examined("wrong", str(error), error.hint)
        return
    yield Examined("ok", f"{len(names)} documents, locales {', '.join(map(str, project.config.locales))}")
    for name in project.unread:
        yield Examined("note", f"source_texts/{' '.join(name.split())} is not read", f"The reason: {why_unread(name)}.")
    for name in project.fragments:
        if not project.template(name):
            yield Examined("note", f"{name}: its rules mean no block of any article", "Look at them in l10n.toml.")
    for fault in project.unreadable:
        yield Examined("wrong", str(fault), fault.hint)
    if not project.unreadable:
        yield from _catalogs(project)
    yield from _spelling(project)
    yield from _engines(project)


def _spelling(project: Project) -> Iterator[Examined]:
    rule = project.config.spelling
    for locale in rule.locales:
        seen = found(project.root, rule, locale)
        told = seen.why_not or f"words are looked up in {' and '.join(map(str, seen.files))}"
        yield Examined("note" if seen.why_not else "ok", f"spelling, {locale}: {told}", seen.mend)
    if rule.words and not (project.root / rule.words).is_file():
        yield Examined("note", f"spelling: there is no {rule.words}", "Make the file: a word a line.")


def _catalogs(project: Project) -> Iterator[Examined]:
    try:
        late = [view for view in Views(project).each() if not view.synced]
    except L10nError as error:
        yield Examined("wrong", str(error), error.hint)
        return
    for view in late:
        yield Examined(
            "wrong", f"{view.document} {view.locale}: the catalog lags behind its source", "Run `l10n sync`."
        )
    if not late:
        yield Examined("ok", "every catalog is up to date and can be read")


def _engines(project: Project) -> Iterator[Examined]:
    from l10n.engines import NAMES, why

    drafts = project.config.drafters
    if not drafts:
        yield Examined("note", "no engine is configured: no text leaves this machine", "Name one under [engines].")
    for name in [name for name in drafts if name in NAMES] or NAMES:
        for locale in project.config.locales:
            if project.config.master(locale) is None and locale != project.config.source_language:
                told = why(name, project.config.source_language, locale)
                yield Examined("ok" if name in drafts else "note", f"{name}, {locale}: {told}")
    for rule in project.config.draft_rules:
        told = f"{rule.match or 'every document'}, {rule.locale or 'every locale'}"
        yield Examined("ok", f"{told}: drafted by {', then '.join(rule.engines) or 'nobody'}")
    yield from _forms(project)


def _forms(project: Project) -> Iterator[Examined]:
    """Tell how often the marks of a text came back from an engine, by the form that they were hidden in."""
    if not project.cache_path.exists():
        return
    from l10n.store.cache import MachineCache

    try:
        with MachineCache(project.cache_path) as cache:
            counts = cache.form_counts()
    except L10nError as error:
        yield Examined("wrong", str(error), error.hint)
        return
    for one in counts:
        asked = one.whole + one.lost
        told = f"{one.engine}, {one.target_lang}: marks hidden as {one.form} came back in {one.whole} of {asked} texts"
        often_lost = asked >= _ENOUGH and one.lost > _MUCH * asked
        hint = f"Try another form: under [engines.{one.engine.split()[0]}], form = … (xml, brackets or sentinel)."
        yield Examined("note", told, hint if often_lost else "")

"""The engines of a run, made ready from what the configuration says of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from l10n.errors import ConfigError, UsageError
from l10n.flows.report import MEMORY
from l10n.model.locale import LocaleTag
from l10n.project import Project

if TYPE_CHECKING:
    from l10n.engines import Engine, EngineSettings


@dataclass(frozen=True, slots=True)
class Ready:
    """An engine made ready, with the settings that it was made from."""

    engine: Engine
    settings: EngineSettings


def made_ready(
    project: Project, names: Sequence[str], stack: ExitStack, reasons: dict[str, None], *, url: str, strict: bool
) -> Mapping[str, Ready]:
    """Make engines ready, in the order of trial; the stack lets go of them.

    Raises UsageError for an engine that there is not and, with `strict`, ConfigError for a key that is missing; without
    it that is noted in `reasons`. A `url` stands in place of their own address.
    """
    made: dict[str, Ready] = {}
    if all(name == MEMORY for name in names):
        return made
    # Engines, their HTTP client and SQLite are loaded only when somebody asks for a draft.
    from l10n.engines import NAMES, EngineSettings, engine, key_of

    for name in dict.fromkeys(names):
        if name == MEMORY:
            continue
        if name not in NAMES:
            raise UsageError(f"there is no engine {name!r}", f"There are {', '.join((*NAMES, MEMORY))}.")
        rule = project.config.engine(name)
        settings = EngineSettings(
            name,
            url or rule.url,
            key_of(name),
            rule.rate,
            rule.concurrency,
            rule.timeout,
            rule.model,
            price=rule.price,
            terms=partial(_terms, project),
        )
        try:
            made[name] = Ready(engine(settings), settings)
        except ConfigError as error:
            if strict:
                raise
            reasons[f"{error} {error.hint}"] = None
            continue
        stack.callback(made[name].engine.close)
    return made


def _terms(project: Project, source: LocaleTag, target: LocaleTag) -> tuple[tuple[str, str], ...]:
    """Return the glossary's terms for two locales, each with the wording that comes first."""
    terms = project.terms(target).get(source.language, ())
    return tuple((word, term.said[0]) for term in terms if term.said for word in term.sources)

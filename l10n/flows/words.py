"""`site extract`: the site's own words, from its templates and code into a document of the project."""

from __future__ import annotations

from dataclasses import dataclass, replace

from l10n.errors import ConfigError
from l10n.model.catalog import Catalog
from l10n.model.plural import MARK
from l10n.po.writer import written
from l10n.project import SOURCES, Project
from l10n.store import files, words


@dataclass(frozen=True, slots=True)
class WordsReport:
    """What was found: how many messages, how many of them count; which template it stands in, and what was not read."""

    path: str
    messages: int
    plurals: int
    read: tuple[str, ...]
    unread: tuple[str, ...]
    left_out: tuple[str, ...]
    changed: bool


def extract(project: Project, *, dry: bool = False) -> WordsReport:
    """Write the words that templates and code ask for to `source_texts/DOMAIN.pot`; `sync` takes them from there.

    The same words give the same file: there is no time and no line number in it. Raises ConfigError where the
    configuration names no sources.
    """
    rule = project.config.site
    if not rule.sources:
        raise ConfigError(
            "l10n.toml does not say where the site's words stand", 'Write [site] and sources = ["site/**/*.html"].'
        )
    found = words.found_in(project.root, rule.sources, rule.keywords)
    # The mark stands for plural forms inside; no interface text has a use for it.
    kept = [unit for unit in found.units if MARK not in unit.source + (unit.plural or "")]
    header = (
        ("Project-Id-Version", rule.domain),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("X-Source-Language", project.config.source_language.bcp47),
    )
    units = tuple(replace(unit, plural_targets=("", "")) if unit.plural is not None else unit for unit in kept)
    data = written(Catalog(header, units)).encode()
    path = project.root / SOURCES / f"{rule.domain}.pot"
    with project.writing(dry=dry):
        changed = files.read_if_there(path) != data
        if changed and not dry:
            files.save(path, data)
    return WordsReport(
        project.label(path),
        len(kept),
        sum(unit.plural is not None for unit in kept),
        found.read,
        found.unread,
        tuple(unit.source for unit in found.units if unit not in kept),
        changed,
    )

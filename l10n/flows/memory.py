"""The memory seen from outside: searched, and exported whole."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from l10n import __version__
from l10n.approval import observed
from l10n.flows.bearing import Bearing
from l10n.model.locale import LocaleTag
from l10n.model.lookup import Match
from l10n.project import Project, domain


def found(
    project: Project, text: str, *, locale: str | None = None, floor: float = 0.6
) -> tuple[tuple[str, Match], ...]:
    """Return what was translated before that is like `text`, best first, each with its locale."""
    bearing = Bearing(project)
    matches = [
        (tag.bcp47, match) for tag in _locales(project, locale) for match in bearing.matches(text, tag, floor=floor)
    ]
    return tuple(sorted(matches, key=lambda row: row[1].score, reverse=True))


def exported(project: Project, *, locale: str | None = None, form: str = "tsv") -> str:
    """Return every pair that ever was, as TSV (`source TAB target` a line) or as TMX 1.4."""
    rows = [(tag, source, target) for tag in _locales(project, locale) for source, target in _pairs(project, tag)]
    if form == "tsv":
        return "".join(f"{_flat(source)}\t{_flat(target)}\n" for _, source, target in rows)
    lang = project.config.source_language.bcp47
    body = "".join(
        f"<tu><tuv xml:lang={quoteattr(lang)}><seg>{escape(source)}</seg></tuv>"
        f"<tuv xml:lang={quoteattr(tag.bcp47)}><seg>{escape(target)}</seg></tuv></tu>\n"
        for tag, source, target in rows
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
        f'<header creationtool="l10n" creationtoolversion={quoteattr(__version__)} segtype="sentence" o-tmf="gettext" '
        f'adminlang="en" srclang={quoteattr(lang)} datatype="plaintext"/>\n<body>\n{body}</body>\n</tmx>\n'
    )


def _locales(project: Project, locale: str | None) -> tuple[LocaleTag, ...]:
    return (project.locale(locale),) if locale else project.config.locales


def _pairs(project: Project, locale: LocaleTag) -> Iterator[tuple[str, str]]:
    """Yield the pairs of the ledgers, and those of catalogs that no sync has seen yet."""
    history = project.history(locale)
    pairs = {(event.source, event.target): None for _, event in sorted(history.pairs(), key=lambda row: row[1].at)}
    for name in project.names:
        catalog, _ = project.catalog(name, locale)
        for event in observed(catalog.units, history, document=domain(name), by="", at="").events:
            if event.target:
                pairs[event.source, event.target] = None
    yield from pairs


def _flat(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n")

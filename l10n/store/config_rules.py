"""Rules of `l10n.toml`, each a table of a list: what holds for some documents, what is no part of an article."""

from __future__ import annotations

from collections.abc import Mapping

from l10n.model.config import DocumentRule
from l10n.model.document import Exclude
from l10n.store import config_readers as read
from l10n.store.toml_lines import Keys


def documents(table: Mapping[str, object]) -> tuple[DocumentRule, ...]:
    """Read `[[documents]]`."""
    return tuple(
        _document(rule, ("documents", str(number)))
        for number, rule in enumerate(read.tables(table, "documents", ("match", "lang", "embargo")))
    )


def excludes(table: Mapping[str, object]) -> tuple[Exclude, ...]:
    """Read `[[exclude]]`."""
    return tuple(
        _exclude(rule, ("exclude", str(number)))
        for number, rule in enumerate(read.tables(table, "exclude", ("document", "start", "until", "keep")))
    )


def _document(rule: Mapping[str, object], where: Keys) -> DocumentRule:
    lang = read.text(rule, (*where, "lang"), "")
    return DocumentRule(
        read.filled(rule, (*where, "match")),
        read.locale(lang, (*where, "lang")) if lang else None,
        read.flag(rule, (*where, "embargo")),
    )


def _exclude(rule: Mapping[str, object], where: Keys) -> Exclude:
    return Exclude(
        read.filled(rule, (*where, "document")),
        read.filled(rule, (*where, "start")),
        read.text(rule, (*where, "until"), ""),
        read.flag(rule, (*where, "keep")),
    )

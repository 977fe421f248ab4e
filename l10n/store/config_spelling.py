"""`[spelling]` of `l10n.toml`: where words are looked up in a dictionary."""

from __future__ import annotations

from collections.abc import Mapping

from l10n.model.config import SpellingRule
from l10n.model.locale import LocaleTag
from l10n.store import config_readers as read


def spelling(table: Mapping[str, object], locales: tuple[LocaleTag, ...]) -> SpellingRule:
    """Read the section; the defaults where it is missing. Raises Wrong for a locale that is none of the project's."""
    rules = read.section(table, "spelling", ("locales", "words", "dictionaries"))
    keys = ("spelling", "locales")
    tags = tuple(read.locale(name, keys) for name in read.texts(rules, keys, ()))
    for tag in tags:
        if tag not in locales:
            hint = f"They are {', '.join(map(str, locales))}."
            raise read.Wrong(keys, f"spelling.locales: {tag} is none of the locales", hint)
    words, folder = (read.text(rules, ("spelling", key), "") for key in ("words", "dictionaries"))
    return SpellingRule(tags, words, folder)

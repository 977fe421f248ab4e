"""`[segmentation]` of `l10n.toml`: what a unit is, and the words of a project that the segmenter has to know."""

from __future__ import annotations

from collections.abc import Mapping

from l10n.model.segmentation import LANGUAGES, UNITS, USES, Segmentation, TableWord, UnitKind, Use
from l10n.store import config_readers as read
from l10n.store.toml_lines import Keys

_SECTION = "segmentation"


def segmentation(table: Mapping[str, object]) -> Segmentation:
    """Read the section; the defaults where it is missing."""
    section = read.section(table, _SECTION, ("unit", *USES))
    return Segmentation(
        unit(section, (_SECTION, "unit")) or "sentence",
        tuple(word for use in USES if use in section for word in _words(section, use)),
    )


def unit(table: Mapping[str, object], keys: Keys) -> UnitKind | None:
    """Read what a unit is; None where nothing is said of it."""
    if keys[-1] not in table:
        return None
    named = read.text(table, keys, None)
    for kind in UNITS:
        if kind == named:
            return kind
    raise read.Wrong(keys, f"{read.shown(keys)} is {named!r}", read.nearest(named, UNITS))


def _words(section: Mapping[str, object], use: Use) -> list[TableWord]:
    where = (_SECTION, use)
    lists = section[use]
    if not isinstance(lists, dict):
        hint = f'Write {use} = {{ en = ["…"], sr = ["…"] }}.'
        raise read.Wrong(where, f"{read.shown(where)} must name languages", hint)
    read.known(lists, LANGUAGES, where)
    return [
        TableWord(language, use, _word(text, (*where, language)))
        for language in lists
        for text in read.texts(lists, (*where, language), ())
    ]


def _word(text: str, keys: Keys) -> str:
    if len(text.split()) != 1 or not any(char.isalpha() for char in text):
        hint = "Write each with its stop and without spaces; of a longer one its last word."
        raise read.Wrong(keys, f"{read.shown(keys)}: {text!r} is no single word", hint)
    return text.strip()

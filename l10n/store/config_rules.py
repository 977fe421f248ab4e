"""Rules of `l10n.toml`, each a table of a list: what holds for some documents, what is no part of an article."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeVar

from l10n.errors import UsageError
from l10n.model.config import DocumentRule
from l10n.model.locale import LocaleTag
from l10n.model.rules import Exclude, Fragment, Positions, Selection
from l10n.model.select import Select
from l10n.store import config_policy, config_segmentation
from l10n.store import config_readers as read
from l10n.store.toml_lines import Keys

_SELECTION = ("document", "start", "until", "text", "pattern", "select", "position", "language")
_FRAGMENT_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_LONGEST_PATTERN = 500

T = TypeVar("T")


def documents(table: Mapping[str, object], locales: tuple[LocaleTag, ...]) -> tuple[DocumentRule, ...]:
    """Read `[[documents]]`."""
    return tuple(
        _document(rule, ("documents", str(number)), locales)
        for number, rule in enumerate(read.tables(table, "documents", ("match", "lang", "embargo", "unit", "policy")))
    )


def excludes(table: Mapping[str, object]) -> tuple[Exclude, ...]:
    """Read `[[exclude]]`."""
    return tuple(
        _exclude(rule, ("exclude", str(number)))
        for number, rule in enumerate(read.tables(table, "exclude", (*_SELECTION, "keep")))
    )


def fragments(table: Mapping[str, object]) -> tuple[Fragment, ...]:
    """Read `[[fragment]]`; several rules may have one name."""
    return tuple(
        _fragment(rule, ("fragment", str(number)))
        for number, rule in enumerate(read.tables(table, "fragment", ("name", *_SELECTION)))
    )


def _document(rule: Mapping[str, object], where: Keys, locales: tuple[LocaleTag, ...]) -> DocumentRule:
    lang = read.text(rule, (*where, "lang"), "")
    return DocumentRule(
        read.filled(rule, (*where, "match")),
        read.locale(lang, (*where, "lang")) if lang else None,
        read.flag(rule, (*where, "embargo")),
        config_segmentation.unit(rule, (*where, "unit")),
        config_policy.policy(rule, locales, where),
    )


def _exclude(rule: Mapping[str, object], where: Keys) -> Exclude:
    return Exclude(_selection(rule, where), read.flag(rule, (*where, "keep")))


def _fragment(rule: Mapping[str, object], where: Keys) -> Fragment:
    name = read.filled(rule, (*where, "name"))
    if not _FRAGMENT_NAME.fullmatch(name):
        hint = "It names files: write it in a-z, 0-9 and -, such as author-box."
        raise read.Wrong((*where, "name"), f"fragment.name: {name!r} cannot be a file's name", hint)
    return Fragment(name, _selection(rule, where))


def _selection(rule: Mapping[str, object], where: Keys) -> Selection:
    """Read which blocks a rule means; one that says nothing of them would mean all."""

    def filled(key: str) -> str:
        return read.filled(rule, (*where, key)) if key in rule else ""

    if not any(key in rule for key in _SELECTION[1:]):
        hint = f"Add one of {', '.join(_SELECTION[1:])}."
        raise read.Wrong(where, f"{where[0]} does not say which blocks it means", hint)
    return Selection(
        document=filled("document") or "*",
        start=filled("start"),
        until=read.text(rule, (*where, "until"), ""),
        text=_texts(rule, (*where, "text")),
        pattern=_pattern(filled("pattern"), (*where, "pattern")),
        select=_parsed(Select.parse, filled("select"), (*where, "select")),
        position=_parsed(Positions.parse, filled("position"), (*where, "position")),
        language=read.locale(filled("language"), (*where, "language")) if "language" in rule else None,
    )


def _texts(rule: Mapping[str, object], keys: Keys) -> tuple[str, ...]:
    if not isinstance(rule.get("text", []), list):
        return (read.filled(rule, keys),)
    texts = read.texts(rule, keys, ())
    if not all(text.strip(" …") for text in texts) or (not texts and "text" in rule):
        raise read.Wrong(keys, f"{read.shown(keys)} is empty", "Say what it is to match, or remove the rule.")
    return texts


def _pattern(pattern: str, keys: Keys) -> str:
    if len(pattern) > _LONGEST_PATTERN:
        hint = f"{_LONGEST_PATTERN} characters are the most; use two rules."
        raise read.Wrong(keys, f"{read.shown(keys)} is too long", hint)
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        hint = "It is read as a Python regular expression; single quotes keep its backslashes."
        raise read.Wrong(keys, f"{read.shown(keys)} is no pattern: {error}", hint) from error
    return pattern


def _parsed(parse: Callable[[str], T], text: str, keys: Keys) -> T | None:
    if not text:
        return None
    try:
        return parse(text)
    except UsageError as error:
        raise read.Wrong(keys, f"{read.shown(keys)}: {error.message}", error.hint) from error

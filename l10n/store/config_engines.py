"""`[engines]` and `[[draft]]` of `l10n.toml`: who may draft what, and how each is reached."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import get_args

from l10n.model.config import DraftRule, EngineRule, MarkForm, Spending
from l10n.model.locale import LocaleTag
from l10n.store import config_readers as read
from l10n.store.toml_lines import Keys

ENGINES = ("google", "mymemory", "microsoft", "deepl", "libretranslate", "openai", "pseudo", "memory")
"""What may draft; `memory` asks nobody, for the memory is looked into in any case."""

_ENGINE_KEYS = ("url", "rate", "concurrency", "timeout", "price", "form")
_SPENDING = ("most_characters", "most_cost")
_WITH_MODELS = ("openai",)
_FORMS: tuple[MarkForm, ...] = get_args(MarkForm)
_MOST_REQUESTS = 64
_DAY_SECONDS = 86_400.0
_LEAST = sys.float_info.min
_MOST = sys.float_info.max


def engines(table: Mapping[str, object]) -> tuple[tuple[str, ...], tuple[EngineRule, ...]]:
    """Read the engines that draft, in the order of trial, and how each that has a table is reached."""
    section = read.section(table, "engines", ("draft", *_SPENDING, *ENGINES))
    drafts = _named(section, ("engines", "draft"))
    return drafts, tuple(_engine(section, name) for name in ENGINES if name in section)


def spending(table: Mapping[str, object]) -> Spending:
    """Read what engines may be sent in one run."""
    section = read.section(table, "engines", ("draft", *_SPENDING, *ENGINES))
    characters = section.get("most_characters", 0)
    if isinstance(characters, bool) or not isinstance(characters, int) or characters < 0:
        raise read.Wrong(
            ("engines", "most_characters"),
            "engines.most_characters must be a whole number of characters",
            "It bounds what one run may send; 0 is no bound.",
        )
    told = "of money in one run, 0 for no bound"
    money = read.number(section, ("engines", "most_cost"), 0.0, span=(0.0, _MOST), told=told)
    if money and not any(rule.price for rule in engines(table)[1]):
        hint = "Write price = … under [engines.deepl] or whichever you pay for: that of a million characters."
        raise read.Wrong(("engines", "most_cost"), "engines.most_cost bounds nothing: no engine has a price", hint)
    return Spending(characters, money)


def draft_rules(table: Mapping[str, object]) -> tuple[DraftRule, ...]:
    """Read `[[draft]]`: who drafts some documents, or in some locale."""
    return tuple(
        _draft_rule(rule, ("draft", str(number)))
        for number, rule in enumerate(read.tables(table, "draft", ("match", "locale", "engines")))
    )


def _draft_rule(rule: Mapping[str, object], where: Keys) -> DraftRule:
    if "engines" not in rule:
        hint = 'Write engines = ["deepl", "google"], or engines = [] to ask none.'
        raise read.Wrong(where, "draft does not say which engines", hint)
    if "match" not in rule and "locale" not in rule:
        hint = "Add match or locale; engines.draft says who drafts all else."
        raise read.Wrong(where, "draft does not say for which documents or which locale", hint)
    return DraftRule(
        _named(rule, (*where, "engines")),
        read.filled(rule, (*where, "match")) if "match" in rule else "",
        read.locale(read.text(rule, (*where, "locale"), None), (*where, "locale")) if "locale" in rule else None,
    )


def _named(table: Mapping[str, object], keys: Keys) -> tuple[str, ...]:
    names = read.texts(table, keys, ())
    for name in names:
        if name not in ENGINES:
            raise read.Wrong(keys, f"{read.shown(keys)}: there is no engine {name!r}", read.nearest(name, ENGINES))
    return names


def _engine(section: Mapping[str, object], name: str) -> EngineRule:
    known = (*_ENGINE_KEYS, "model") if name in _WITH_MODELS else _ENGINE_KEYS
    keys = read.section(section, name, known, ("engines",))
    where, plain = ("engines", name), EngineRule(name)
    concurrency = keys.get("concurrency", 1)
    if isinstance(concurrency, bool) or not isinstance(concurrency, int) or not 1 <= concurrency <= _MOST_REQUESTS:
        told = f"engines.{name}.concurrency must be a whole number from 1 to {_MOST_REQUESTS}"
        raise read.Wrong((*where, "concurrency"), told, "It says how many requests are under way at a time.")
    return EngineRule(
        name,
        read.text(keys, (*where, "url"), ""),
        read.number(keys, (*where, "rate"), plain.rate, span=(0.0, _MOST), told="of requests a second, 0 for no limit"),
        concurrency if "concurrency" in keys else plain.concurrency,
        read.number(
            keys,
            (*where, "timeout"),
            plain.timeout,
            span=(_LEAST, _DAY_SECONDS),
            told="of seconds, above 0, a day at most",
        ),
        read.text(keys, (*where, "model"), ""),
        read.number(keys, (*where, "price"), plain.price, span=(0.0, _MOST), told="for a million characters"),
        _forms(keys, where),
    )


def _forms(keys: Mapping[str, object], where: Keys) -> tuple[tuple[LocaleTag | None, MarkForm], ...]:
    """Read how markup is hidden first: one form, or a table of them by locale."""
    value = keys.get("form", {})
    here = (*where, "form")
    if not isinstance(value, dict):
        return ((None, _form(keys, here)),)
    return tuple((read.locale(name, (*here, name)), _form(value, (*here, name))) for name in value)


def _form(table: Mapping[str, object], keys: Keys) -> MarkForm:
    name = read.text(table, keys, None)
    for form in _FORMS:
        if name == form:
            return form
    raise read.Wrong(keys, f"{read.shown(keys)}: there is no form {name!r}", read.nearest(name, _FORMS))

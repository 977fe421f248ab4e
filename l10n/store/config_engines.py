"""The `[engines]` section of `l10n.toml`: who may draft, and how each is reached."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from l10n.model.config import EngineRule
from l10n.store import config_readers as read

ENGINES = ("google", "mymemory", "microsoft", "deepl", "libretranslate", "openai", "pseudo", "memory")
"""What may draft; `memory` asks nobody, for the memory is looked into in any case."""

_ENGINE_KEYS = ("url", "rate", "concurrency", "timeout")
_WITH_MODELS = ("openai",)
_MOST_REQUESTS = 64
_DAY_SECONDS = 86_400.0
_LEAST = sys.float_info.min
_MOST = sys.float_info.max


def engines(table: Mapping[str, object]) -> tuple[tuple[str, ...], tuple[EngineRule, ...]]:
    """Read the engines that draft, in the order of trial, and how each that has a table is reached."""
    section = read.section(table, "engines", ("draft", *ENGINES))
    drafts = read.texts(section, ("engines", "draft"), ())
    for name in drafts:
        if name not in ENGINES:
            raise read.Wrong(
                ("engines", "draft"), f"engines.draft: there is no engine {name!r}", read.nearest(name, ENGINES)
            )
    return drafts, tuple(_engine(section, name) for name in ENGINES if name in section)


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
    )

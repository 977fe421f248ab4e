"""`l10n.toml`: every key known, every unknown one refused with the nearest known name."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from pathlib import Path

from l10n.errors import ConfigError, UsageError
from l10n.model.config import Config, DocumentRule, EngineRule
from l10n.model.document import Exclude
from l10n.model.locale import LocaleTag

NAME = "l10n.toml"
ENGINES = ("google", "mymemory", "microsoft", "deepl", "libretranslate", "pseudo", "memory")
"""What may draft; `memory` asks nobody, for the memory is looked into in any case."""


_TOP = (
    "source_language",
    "locales",
    "glossary",
    "derive",
    "documents",
    "exclude",
    "front_matter",
    "memory",
    "engines",
    "policy",
)
_ENGINE_KEYS = ("url", "rate", "concurrency", "timeout")


def load(root: Path) -> Config:
    """Read the configuration of a project folder; the defaults where there is no file.

    Raises ConfigError with the file, the key and what to do.
    """
    path = root / NAME
    try:
        table: dict[str, object] = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Config()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{NAME}: {error}", "Mend the file; `l10n init` writes a commented one elsewhere.") from error
    except OSError as error:
        raise ConfigError(f"{NAME}: {error.strerror}") from error
    try:
        return _config(table)
    except UsageError as error:
        raise ConfigError(f"{NAME}: {error.message}", error.hint) from error


def _config(table: Mapping[str, object]) -> Config:
    _known(table, _TOP, "")
    plain = Config()
    locales = tuple(map(LocaleTag.parse, _texts(table, "locales", "", tuple(str(tag) for tag in plain.locales))))
    memory = _section(table, "memory", ("threshold",))
    policy = _section(table, "policy", ("require",))
    front = _section(table, "front_matter", ("translate",))
    require = _text(policy, "require", "policy.", plain.require)
    if require not in ("approved", "pending"):
        raise ConfigError(f"{NAME}: policy.require is {require!r}", 'Say "approved" or "pending".')
    drafts, engines = _engines(table)
    return Config(
        source_language=LocaleTag.parse(_text(table, "source_language", "", "en")),
        locales=locales,
        derived=_derived(table, locales),
        documents=tuple(_document(rule) for rule in _tables(table, "documents", ("match", "lang", "embargo"))),
        excludes=tuple(_exclude(rule) for rule in _tables(table, "exclude", ("document", "start", "until", "keep"))),
        front_matter=_texts(front, "translate", "front_matter.", plain.front_matter),
        memory_threshold=_number(memory, "threshold", "memory.", plain.memory_threshold),
        draft_engines=drafts,
        engines=engines,
        require="pending" if require == "pending" else "approved",
        glossary=_text(table, "glossary", "", ""),
    )


def _derived(table: Mapping[str, object], locales: tuple[LocaleTag, ...]) -> tuple[tuple[LocaleTag, LocaleTag], ...]:
    if "derive" not in table:
        return tuple(pair for pair in Config().derived if set(pair) <= set(locales))
    rules = table["derive"]
    if not isinstance(rules, dict):
        raise ConfigError(f"{NAME}: derive must be a table", 'Write [derive] and below it "sr-Latn" = "sr-Cyrl".')
    pairs = tuple((LocaleTag.parse(str(to)), LocaleTag.parse(str(of))) for to, of in rules.items())
    for to, of in pairs:
        if (to.language, of.language, {to.script, of.script}) != ("sr", "sr", {"Cyrl", "Latn"}):
            raise ConfigError(
                f"{NAME}: derive cannot make {to} of {of}", "It converts Serbian between its two scripts."
            )
        if of not in locales or of in dict(pairs):
            raise ConfigError(f"{NAME}: derive makes {to} of {of}, which nobody translates", f"Add {of} to locales.")
    return pairs


def _engines(table: Mapping[str, object]) -> tuple[tuple[str, ...], tuple[EngineRule, ...]]:
    section = _section(table, "engines", ("draft", *ENGINES))
    drafts = _texts(section, "draft", "engines.", ())
    for name in drafts:
        _known({name: None}, ENGINES, "engines.draft: ")
    rules = []
    for name in ENGINES:
        if name in section:
            keys = _section(section, name, _ENGINE_KEYS, "engines.")
            where = f"engines.{name}."
            rules.append(
                EngineRule(
                    name,
                    _text(keys, "url", where, ""),
                    _number(keys, "rate", where, 0.0),
                    int(_number(keys, "concurrency", where, 4)),
                    _number(keys, "timeout", where, 30.0),
                )
            )
    return drafts, tuple(rules)


def _document(rule: Mapping[str, object]) -> DocumentRule:
    lang = _text(rule, "lang", "documents.", "")
    return DocumentRule(
        _text(rule, "match", "documents.", None), LocaleTag.parse(lang) if lang else None, rule.get("embargo") is True
    )


def _exclude(rule: Mapping[str, object]) -> Exclude:
    return Exclude(
        _text(rule, "document", "exclude.", None),
        _text(rule, "start", "exclude.", None),
        _text(rule, "until", "exclude.", ""),
        rule.get("keep") is True,
    )


def _known(table: Mapping[str, object], names: tuple[str, ...], where: str) -> None:
    for key in table:
        if key not in names:
            near = difflib.get_close_matches(key, names, n=1, cutoff=0.5)
            hint = f"Did you mean {near[0]!r}?" if near else f"Known here: {', '.join(names)}."
            raise ConfigError(f"{NAME}: unknown key {where}{key}", hint)


def _section(table: Mapping[str, object], name: str, keys: tuple[str, ...], where: str = "") -> Mapping[str, object]:
    section = table.get(name, {})
    if not isinstance(section, dict):
        raise ConfigError(f"{NAME}: {where}{name} must be a table", f"Write [{where}{name}] on a line of its own.")
    _known(section, keys, f"{where}{name}.")
    return section


def _tables(table: Mapping[str, object], name: str, keys: tuple[str, ...]) -> list[Mapping[str, object]]:
    rows = table.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ConfigError(f"{NAME}: {name} must be a list of tables", f"Write [[{name}]] before each rule.")
    for row in rows:
        _known(row, keys, f"{name}.")
    return list(rows)


def _text(table: Mapping[str, object], name: str, where: str, default: str | None) -> str:
    value = table.get(name, default)
    if not isinstance(value, str):
        told = "is missing" if value is None else "must be a text in quotes"
        raise ConfigError(f"{NAME}: {where}{name} {told}")
    return value


def _texts(table: Mapping[str, object], name: str, where: str, default: tuple[str, ...]) -> tuple[str, ...]:
    value = table.get(name, list(default))
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise ConfigError(f"{NAME}: {where}{name} must be a list of texts", 'Such as ["a", "b"].')
    return tuple(value)


def _number(table: Mapping[str, object], name: str, where: str, default: float) -> float:
    value = table.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        raise ConfigError(f"{NAME}: {where}{name} must be a number, 0 or more")
    return float(value)

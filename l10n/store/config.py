"""`l10n.toml`: every key known, every unknown one refused with the nearest known name."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from l10n.errors import ConfigError
from l10n.model.config import Config
from l10n.model.locale import LocaleTag
from l10n.store import (
    config_checks,
    config_engines,
    config_policy,
    config_release,
    config_rules,
    config_segmentation,
    config_site,
    config_spelling,
)
from l10n.store import config_readers as read
from l10n.store.toml_lines import line_of

NAME = "l10n.toml"

_TOP = (
    "source_language",
    "locales",
    "glossary",
    "derive",
    "documents",
    "draft",
    "exclude",
    "fragment",
    "front_matter",
    "memory",
    "engines",
    "policy",
    "people",
    "checks",
    "release",
    "scripts",
    "segmentation",
    "site",
    "spelling",
)
_SYNTAX = re.compile(r"(.*?) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


def load(root: Path) -> Config:
    """Read the configuration of a project folder; the defaults where there is no file.

    Raises ConfigError with the file, the line, the key and what to do.
    """
    path = root / NAME
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Config()
    except OSError as error:
        raise ConfigError(
            f"cannot be read: {error.strerror}", "It has to be a file that you may read.", path=NAME
        ) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError("is not UTF-8", "Save the file as UTF-8.", path=NAME, line=line) from error
    return parsed(text)


def parsed(text: str) -> Config:
    """Read a configuration's text. Raises ConfigError as `load` does."""
    try:
        table: dict[str, object] = tomllib.loads(text)
        return _config(table)
    except tomllib.TOMLDecodeError as error:
        raise _syntax(text, str(error)) from error
    except read.Wrong as wrong:
        raise ConfigError(wrong.message, wrong.hint, path=NAME, line=line_of(text, wrong.keys)) from None


def _syntax(text: str, told: str) -> ConfigError:
    found = _SYNTAX.fullmatch(told)
    what = found[1] if found else told
    column = f", column {found[3]}" if found and found[3] else ""
    line = int(found[2]) if found and found[2] else text.rstrip("\n").count("\n") + 1
    hint = "Mend the line; texts stand in quotes. `l10n init` in an empty folder writes a commented example."
    return ConfigError(f"this is not TOML: {what}{column}", hint, path=NAME, line=line)


def _config(table: Mapping[str, object]) -> Config:
    read.known(table, _TOP, ())
    plain = Config()
    locales = _locales(table) if "locales" in table else plain.locales
    memory = read.section(table, "memory", ("threshold",))
    front = read.section(table, "front_matter", ("translate",))
    drafts, engines = config_engines.engines(table)
    return Config(
        source_language=read.locale(read.text(table, ("source_language",), "en"), ("source_language",)),
        locales=locales,
        derived=_derived(table, locales),
        documents=config_rules.documents(table, locales),
        excludes=config_rules.excludes(table),
        fragments=config_rules.fragments(table),
        front_matter=read.texts(front, ("front_matter", "translate"), plain.front_matter),
        memory_threshold=read.number(
            memory, ("memory", "threshold"), plain.memory_threshold, span=(0.0, 1.0), told="from 0 to 1"
        ),
        draft_engines=drafts,
        draft_rules=config_engines.draft_rules(table),
        engines=engines,
        spending=config_engines.spending(table),
        policy=plain.policy.changed(config_policy.policy(table, locales)),
        people=config_policy.people(table, locales),
        glossary=read.text(table, ("glossary",), ""),
        weights=config_checks.weights(table),
        spelling=config_spelling.spelling(table, locales),
        segmentation=config_segmentation.segmentation(table),
        release=config_release.release(table, locales),
        site=config_site.site(table),
        keep=read.texts(read.section(table, "scripts", ("keep",)), ("scripts", "keep"), plain.keep),
    )


def _locales(table: Mapping[str, object]) -> tuple[LocaleTag, ...]:
    keys = ("locales",)
    spellings: dict[LocaleTag, str] = {}
    for spelling in read.texts(table, keys, ()):
        tag = read.locale(spelling, keys)
        if tag in spellings:
            raise read.Wrong(
                keys, f"locales has {tag} twice: {spellings[tag]!r} and {spelling!r}", "Remove one of them."
            )
        spellings[tag] = spelling
    if not spellings:
        raise read.Wrong(keys, "locales is empty", 'Name at least one, such as ["en", "sr-Cyrl"], or remove the key.')
    return tuple(spellings)


def _derived(table: Mapping[str, object], locales: tuple[LocaleTag, ...]) -> tuple[tuple[LocaleTag, LocaleTag], ...]:
    if "derive" not in table:
        return tuple(pair for pair in Config().derived if set(pair) <= set(locales))
    rules = table["derive"]
    if not isinstance(rules, dict):
        raise read.Wrong(("derive",), "derive must be a table", 'Write [derive] and below it "sr-Latn" = "sr-Cyrl".')
    pairs: dict[LocaleTag, LocaleTag] = {}
    for name in rules:
        keys = ("derive", name)
        to, of = read.locale(name, keys), read.locale(read.text(rules, keys, None), keys)
        if (to.language, of.language, {to.script, of.script}) != ("sr", "sr", {"Cyrl", "Latn"}):
            raise read.Wrong(keys, f"derive cannot make {to} of {of}", "It converts Serbian between its two scripts.")
        if to in pairs or of in pairs or to in pairs.values():
            raise read.Wrong(keys, f"derive makes {to} of {of}, and one of them of another", "Remove one of the lines.")
        if of not in locales:
            raise read.Wrong(keys, f"derive makes {to} of {of}, which nobody translates", f"Add {of} to locales.")
        if to not in locales:
            hint = f"Add {to} to locales, or remove the line."
            raise read.Wrong(keys, f"derive makes {to}, which is none of the locales", hint)
        pairs[to] = of
    return tuple(pairs.items())

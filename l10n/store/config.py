"""`l10n.toml`: every key known, every unknown one refused with the nearest known name."""

from __future__ import annotations

import difflib
import re
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

from l10n.errors import ConfigError, UsageError
from l10n.model.config import Config, DocumentRule, EngineRule
from l10n.model.document import Exclude
from l10n.model.locale import LocaleTag
from l10n.store.toml_lines import Keys, line_of

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
_LISTS = ("documents", "exclude")
_ENGINE_KEYS = ("url", "rate", "concurrency", "timeout")
_MOST_REQUESTS = 64
_DAY_SECONDS = 86_400.0
_LEAST = sys.float_info.min
_MOST = sys.float_info.max
_SYNTAX = re.compile(r"(.*?) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


class _Wrong(Exception):
    """A key whose value cannot be used: where it stands, what is wrong, what to do."""

    def __init__(self, keys: Keys, message: str, hint: str) -> None:
        super().__init__(message)
        self.keys = keys
        self.message = message
        self.hint = hint


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
    try:
        table: dict[str, object] = tomllib.loads(text)
        return _config(table)
    except tomllib.TOMLDecodeError as error:
        raise _syntax(text, str(error)) from error
    except _Wrong as wrong:
        raise ConfigError(wrong.message, wrong.hint, path=NAME, line=line_of(text, wrong.keys)) from None


def _syntax(text: str, told: str) -> ConfigError:
    found = _SYNTAX.fullmatch(told)
    what = found[1] if found else told
    column = f", column {found[3]}" if found and found[3] else ""
    line = int(found[2]) if found and found[2] else text.rstrip("\n").count("\n") + 1
    hint = "Mend the line; texts stand in quotes. `l10n init` in an empty folder writes a commented example."
    return ConfigError(f"this is not TOML: {what}{column}", hint, path=NAME, line=line)


def _config(table: Mapping[str, object]) -> Config:
    _known(table, _TOP, ())
    plain = Config()
    locales = _locales(table) if "locales" in table else plain.locales
    memory = _section(table, "memory", ("threshold",))
    policy = _section(table, "policy", ("require",))
    front = _section(table, "front_matter", ("translate",))
    require = _text(policy, ("policy", "require"), plain.require)
    if require not in ("approved", "pending"):
        raise _Wrong(("policy", "require"), f"policy.require is {require!r}", 'Say "approved" or "pending".')
    drafts, engines = _engines(table)
    return Config(
        source_language=_locale(_text(table, ("source_language",), "en"), ("source_language",)),
        locales=locales,
        derived=_derived(table, locales),
        documents=tuple(
            _document(rule, ("documents", str(number)))
            for number, rule in enumerate(_tables(table, "documents", ("match", "lang", "embargo")))
        ),
        excludes=tuple(
            _exclude(rule, ("exclude", str(number)))
            for number, rule in enumerate(_tables(table, "exclude", ("document", "start", "until", "keep")))
        ),
        front_matter=_texts(front, ("front_matter", "translate"), plain.front_matter),
        memory_threshold=_number(
            memory, ("memory", "threshold"), plain.memory_threshold, span=(0.0, 1.0), told="from 0 to 1"
        ),
        draft_engines=drafts,
        engines=engines,
        require="pending" if require == "pending" else "approved",
        glossary=_text(table, ("glossary",), ""),
    )


def _locales(table: Mapping[str, object]) -> tuple[LocaleTag, ...]:
    keys = ("locales",)
    spellings: dict[LocaleTag, str] = {}
    for spelling in _texts(table, keys, ()):
        tag = _locale(spelling, keys)
        if tag in spellings:
            raise _Wrong(keys, f"locales has {tag} twice: {spellings[tag]!r} and {spelling!r}", "Remove one of them.")
        spellings[tag] = spelling
    if not spellings:
        raise _Wrong(keys, "locales is empty", 'Name at least one, such as ["en", "sr-Cyrl"], or remove the key.')
    return tuple(spellings)


def _locale(spelling: str, keys: Keys) -> LocaleTag:
    try:
        return LocaleTag.parse(spelling)
    except UsageError as error:
        raise _Wrong(keys, f"{_shown(keys)}: {error.message}", error.hint) from error


def _derived(table: Mapping[str, object], locales: tuple[LocaleTag, ...]) -> tuple[tuple[LocaleTag, LocaleTag], ...]:
    if "derive" not in table:
        return tuple(pair for pair in Config().derived if set(pair) <= set(locales))
    rules = table["derive"]
    if not isinstance(rules, dict):
        raise _Wrong(("derive",), "derive must be a table", 'Write [derive] and below it "sr-Latn" = "sr-Cyrl".')
    pairs: dict[LocaleTag, LocaleTag] = {}
    for name in rules:
        keys = ("derive", name)
        to, of = _locale(name, keys), _locale(_text(rules, keys, None), keys)
        if (to.language, of.language, {to.script, of.script}) != ("sr", "sr", {"Cyrl", "Latn"}):
            raise _Wrong(keys, f"derive cannot make {to} of {of}", "It converts Serbian between its two scripts.")
        if to in pairs or of in pairs or to in pairs.values():
            raise _Wrong(keys, f"derive makes {to} of {of}, and one of them of another", "Remove one of the lines.")
        if of not in locales:
            raise _Wrong(keys, f"derive makes {to} of {of}, which nobody translates", f"Add {of} to locales.")
        if to not in locales:
            hint = f"Add {to} to locales, or remove the line."
            raise _Wrong(keys, f"derive makes {to}, which is none of the locales", hint)
        pairs[to] = of
    return tuple(pairs.items())


def _engines(table: Mapping[str, object]) -> tuple[tuple[str, ...], tuple[EngineRule, ...]]:
    section = _section(table, "engines", ("draft", *ENGINES))
    drafts = _texts(section, ("engines", "draft"), ())
    for name in drafts:
        if name not in ENGINES:
            raise _Wrong(("engines", "draft"), f"engines.draft: there is no engine {name!r}", _nearest(name, ENGINES))
    return drafts, tuple(_engine(section, name) for name in ENGINES if name in section)


def _engine(section: Mapping[str, object], name: str) -> EngineRule:
    keys = _section(section, name, _ENGINE_KEYS, ("engines",))
    where, plain = ("engines", name), EngineRule(name)
    concurrency = keys.get("concurrency", plain.concurrency)
    if isinstance(concurrency, bool) or not isinstance(concurrency, int) or not 1 <= concurrency <= _MOST_REQUESTS:
        told = f"engines.{name}.concurrency must be a whole number from 1 to {_MOST_REQUESTS}"
        raise _Wrong((*where, "concurrency"), told, "It says how many requests are under way at a time.")
    return EngineRule(
        name,
        _text(keys, (*where, "url"), ""),
        _number(keys, (*where, "rate"), plain.rate, span=(0.0, _MOST), told="of requests a second, 0 for no limit"),
        concurrency,
        _number(
            keys,
            (*where, "timeout"),
            plain.timeout,
            span=(_LEAST, _DAY_SECONDS),
            told="of seconds, above 0, a day at most",
        ),
    )


def _document(rule: Mapping[str, object], where: Keys) -> DocumentRule:
    lang = _text(rule, (*where, "lang"), "")
    return DocumentRule(
        _filled(rule, (*where, "match")),
        _locale(lang, (*where, "lang")) if lang else None,
        _flag(rule, (*where, "embargo")),
    )


def _exclude(rule: Mapping[str, object], where: Keys) -> Exclude:
    return Exclude(
        _filled(rule, (*where, "document")),
        _filled(rule, (*where, "start")),
        _text(rule, (*where, "until"), ""),
        _flag(rule, (*where, "keep")),
    )


def _shown(keys: Keys) -> str:
    """Return a key as people write it; which table of a list is told by the line."""
    return ".".join((keys[0], *keys[2:]) if keys[0] in _LISTS and len(keys) > 2 else keys)


def _nearest(name: str, names: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    return f"Did you mean {near[0]!r}?" if near else f"Known here: {', '.join(names)}."


def _known(table: Mapping[str, object], names: tuple[str, ...], where: Keys) -> None:
    for key in table:
        if key not in names:
            raise _Wrong((*where, key), f"unknown key {_shown((*where, key))}", _nearest(key, names))


def _section(table: Mapping[str, object], name: str, keys: tuple[str, ...], where: Keys = ()) -> Mapping[str, object]:
    section, here = table.get(name, {}), (*where, name)
    if not isinstance(section, dict):
        raise _Wrong(here, f"{_shown(here)} must be a table", f"Write [{_shown(here)}] on a line of its own.")
    _known(section, keys, here)
    return section


def _tables(table: Mapping[str, object], name: str, keys: tuple[str, ...]) -> list[Mapping[str, object]]:
    rows = table.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise _Wrong((name,), f"{name} must be a list of tables", f"Write [[{name}]] before each rule.")
    for number, row in enumerate(rows):
        _known(row, keys, (name, str(number)))
    return list(rows)


def _text(table: Mapping[str, object], keys: Keys, default: str | None) -> str:
    value = table.get(keys[-1], default)
    if not isinstance(value, str):
        told = "is missing" if value is None else "must be a text in quotes"
        raise _Wrong(keys, f"{_shown(keys)} {told}", f'Write {keys[-1]} = "…".')
    return value


def _filled(table: Mapping[str, object], keys: Keys) -> str:
    text = _text(table, keys, None)
    if not text.strip():
        raise _Wrong(keys, f"{_shown(keys)} is empty", "Say what it is to match, or remove the rule.")
    return text


def _flag(table: Mapping[str, object], keys: Keys) -> bool:
    value = table.get(keys[-1], False)
    if not isinstance(value, bool):
        raise _Wrong(keys, f"{_shown(keys)} must be true or false", f"Write {keys[-1]} = true, without quotes.")
    return value


def _texts(table: Mapping[str, object], keys: Keys, default: tuple[str, ...]) -> tuple[str, ...]:
    value = table.get(keys[-1], list(default))
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise _Wrong(keys, f"{_shown(keys)} must be a list of texts", 'Such as ["a", "b"].')
    return tuple(value)


def _number(table: Mapping[str, object], keys: Keys, default: float, *, span: tuple[float, float], told: str) -> float:
    """Read a finite number within `span`, its ends included."""
    value = table.get(keys[-1], default)
    low, high = span
    # Not a number is within no span, and an integer of any size can be compared.
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise _Wrong(keys, f"{_shown(keys)} must be a number {told}", f"Write {keys[-1]} = {default:g}, the default.")
    return float(value)

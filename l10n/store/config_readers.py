"""How values of `l10n.toml` are read: what is wrong is told by the key, so that its line can be named."""

from __future__ import annotations

from collections.abc import Mapping

from l10n.errors import UsageError
from l10n.model.locale import LocaleTag
from l10n.store.toml_lines import Keys

_LISTS = ("documents", "draft", "exclude", "fragment", "people")


class Wrong(Exception):
    """A key whose value cannot be used: where it stands, what is wrong, what to do."""

    def __init__(self, keys: Keys, message: str, hint: str) -> None:
        super().__init__(message)
        self.keys = keys
        self.message = message
        self.hint = hint


def shown(keys: Keys) -> str:
    """Return a key as people write it; which table of a list is told by the line."""
    return ".".join((keys[0], *keys[2:]) if keys[0] in _LISTS and len(keys) > 2 else keys)


def nearest(name: str, names: tuple[str, ...]) -> str:
    """Return a hint that names the nearest known name, else all of them."""
    import difflib  # only for who made a mistake

    near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    return f"Did you mean {near[0]!r}?" if near else f"Known here: {', '.join(names)}."


def known(table: Mapping[str, object], names: tuple[str, ...], where: Keys) -> None:
    """Refuse a key that is none of `names`."""
    for key in table:
        if key not in names:
            raise Wrong((*where, key), f"unknown key {shown((*where, key))}", nearest(key, names))


def section(table: Mapping[str, object], name: str, keys: tuple[str, ...], where: Keys = ()) -> Mapping[str, object]:
    """Read a table of known keys; an empty one where it is missing."""
    found, here = table.get(name, {}), (*where, name)
    if not isinstance(found, dict):
        raise Wrong(here, f"{shown(here)} must be a table", f"Write [{shown(here)}] on a line of its own.")
    known(found, keys, here)
    return found


def tables(table: Mapping[str, object], name: str, keys: tuple[str, ...]) -> list[Mapping[str, object]]:
    """Read a list of tables of known keys."""
    rows = table.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Wrong((name,), f"{name} must be a list of tables", f"Write [[{name}]] before each rule.")
    for number, row in enumerate(rows):
        known(row, keys, (name, str(number)))
    return list(rows)


def text(table: Mapping[str, object], keys: Keys, default: str | None) -> str:
    """Read a text; with None for a default the key must be there."""
    value = table.get(keys[-1], default)
    if not isinstance(value, str):
        told = "is missing" if value is None else "must be a text in quotes"
        raise Wrong(keys, f"{shown(keys)} {told}", f'Write {keys[-1]} = "…".')
    return value


def filled(table: Mapping[str, object], keys: Keys) -> str:
    """Read a text that must be there and say something."""
    found = text(table, keys, None)
    if not found.strip():
        raise Wrong(keys, f"{shown(keys)} is empty", "Say what it is to match, or remove the rule.")
    return found


def flag(table: Mapping[str, object], keys: Keys) -> bool:
    """Read true or false; false where the key is missing."""
    value = table.get(keys[-1], False)
    if not isinstance(value, bool):
        raise Wrong(keys, f"{shown(keys)} must be true or false", f"Write {keys[-1]} = true, without quotes.")
    return value


def texts(table: Mapping[str, object], keys: Keys, default: tuple[str, ...]) -> tuple[str, ...]:
    """Read a list of texts."""
    value = table.get(keys[-1], list(default))
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise Wrong(keys, f"{shown(keys)} must be a list of texts", 'Such as ["a", "b"].')
    return tuple(value)


def number(table: Mapping[str, object], keys: Keys, default: float, *, span: tuple[float, float], told: str) -> float:
    """Read a finite number within `span`, its ends included."""
    value = table.get(keys[-1], default)
    low, high = span
    # Not a number is within no span, and an integer of any size can be compared.
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise Wrong(keys, f"{shown(keys)} must be a number {told}", f"Write {keys[-1]} = {default:g}, the default.")
    return float(value)


def locale(spelling: str, keys: Keys) -> LocaleTag:
    """Return the locale of a spelling that stands at `keys`."""
    try:
        return LocaleTag.parse(spelling)
    except UsageError as error:
        raise Wrong(keys, f"{shown(keys)}: {error.message}", error.hint) from error

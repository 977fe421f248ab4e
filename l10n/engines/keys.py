"""Where an engine's key comes from: the environment, else a file that only its owner may read."""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Mapping
from pathlib import Path

from l10n.errors import ConfigError

_HINT = 'Write one line an engine, as in deepl = "…", and let only yourself read the file: chmod 600 {path}'


def key_of(name: str, *, environment: Mapping[str, str] | None = None, home: Path | None = None) -> str:
    """Return an engine's key, empty where there is none.

    The variable `L10N_<ENGINE>_KEY` comes first, then the engine's line in `~/.config/l10n/keys.toml`. Raises
    ConfigError where others may read that file or where it is not what it should be; no error holds a key.
    """
    variables = os.environ if environment is None else environment
    if found := variables.get(f"L10N_{name.upper()}_KEY", "").strip():
        return found
    path = (home or Path.home()) / ".config" / "l10n" / "keys.toml"
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            body = file.read()
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}", _HINT.format(path=path)) from None
    if os.name == "posix" and stat.S_IMODE(mode) & 0o077:
        raise ConfigError(f"{path}: others may read the keys in it", f"chmod 600 {path}")
    return _line(body, name, path)


def _line(body: bytes, name: str, path: Path) -> str:
    try:
        table = tomllib.loads(body.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        # The parser's own words may quote the line, and the line holds a key.
        raise ConfigError(f"{path}: not a TOML file", _HINT.format(path=path)) from None
    value: object = table.get(name, "")
    if not isinstance(value, str):
        raise ConfigError(f"{path}: {name} is not a text in quotes", _HINT.format(path=path))
    return value.strip()

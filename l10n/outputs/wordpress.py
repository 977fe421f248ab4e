"""Catalogs as PHP files that WordPress 6.5 and later load, without parsing anything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from l10n.model.catalog import Unit
from l10n.model.locale import LocaleTag

_FIELDS = ("Project-Id-Version", "Language", "Plural-Forms", "X-Generator")
_CODES = {"en": "en_US", "sr-Cyrl": "sr_RS", "zh-Hans": "zh_CN", "zh-Hant": "zh_TW"}


def code(locale: LocaleTag, told: Mapping[LocaleTag, str]) -> str:
    """Return how WordPress calls a locale: as the project says, else its usual name there, else the folder's.

    >>> code(LocaleTag("sr", "Cyrl"), {}), code(LocaleTag("sr", "Latn"), {})
    ('sr_RS', 'sr_Latn')
    """
    return told.get(locale) or _CODES.get(locale.bcp47, locale.posix)


def written(units: Iterable[Unit], header: Mapping[str, str], language: str) -> bytes:
    """Return a catalog as a PHP file. Source: WordPress, `WP_Translation_File_PHP`.

    A context stands before its source with a character 4 between, the plural forms with NUL between.

    >>> print(written([Unit("It’s on", "Ради'")], {}, "sr_RS").decode())
    <?php
    return ['language'=>'sr_RS','messages'=>['It’s on'=>'Ради\\'']];
    <BLANKLINE>
    """
    fields = {name: value for name, value in header.items() if name in _FIELDS} | {"Language": language}
    head = [f"{_text(name.lower())}=>{_text(value)}" for name, value in fields.items()]
    rows = [f"{_text(_key(unit))}=>{_text(_target(unit))}" for unit in units]
    return f"<?php\nreturn [{','.join(head)},'messages'=>[{','.join(rows)}]];\n".encode()


def _key(unit: Unit) -> str:
    return unit.source if unit.context is None else f"{unit.context}\x04{unit.source}"


def _target(unit: Unit) -> str:
    return unit.target if unit.plural is None else "\0".join(unit.plural_targets)


def _text(text: str) -> str:
    """Return a PHP text: in single quotes, in which only a quote and a backslash mean anything else."""
    body = text.replace("\\", "\\\\").replace("'", "\\'")
    # A NUL in a source file is legal and unreadable; PHP joins constant texts when it compiles.
    return "'" + body.replace("\0", "'.\"\\0\".'").replace("\x04", "'.\"\\4\".'") + "'"

"""On which line of a TOML text a key stands: the parser keeps no places, people need them."""

from __future__ import annotations

import re

Keys = tuple[str, ...]
"""The way to a value from the top; a table in a list goes by its number: `("exclude", "0", "keep")`."""

_PART = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_HEADER = re.compile(rf"[ \t]*(\[\[?)[ \t]*({_DOTTED})[ \t]*\]")
_KEY = re.compile(rf"[ \t]*({_DOTTED})[ \t]*=")
_SPLIT = re.compile(_PART)


def line_of(text: str, keys: Keys) -> int:
    """Return the 1-based line of a key, else of the nearest table around it that has a line; 0 where nothing is found.

    As good as a look at each line can be: a key inside an inline table has the line of that table.

    >>> line_of('locales = ["en"]\\n[policy]\\nrequire = "all"\\n', ("policy", "require"))
    3
    >>> line_of('memory = { threshold = 5 }', ("memory", "threshold"))
    1
    """
    places = _places(text)
    return next((places[keys[:end]] for end in range(len(keys), 0, -1) if keys[:end] in places), 0)


def _places(text: str) -> dict[Keys, int]:
    places: dict[Keys, int] = {}
    rows: dict[Keys, int] = {}
    table: Keys = ()
    for number, line in enumerate(text.split("\n"), 1):
        if header := _HEADER.match(line):
            table = _parts(header[2])
            if header[1] == "[[":
                rows[table] = rows.get(table, -1) + 1
                places.setdefault(table, number)
                table = (*table, str(rows[table]))
            found = table
        elif key := _KEY.match(line):
            found = (*table, *_parts(key[1]))
        else:
            continue
        for end in range(1, len(found) + 1):
            places.setdefault(found[:end], number)
    return places


def _parts(dotted: str) -> Keys:
    return tuple(part.strip("\"'") for part in _SPLIT.findall(dotted))

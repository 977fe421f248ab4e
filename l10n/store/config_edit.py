"""A key of `l10n.toml` changed in its text: what people wrote around it stays as it is."""

from __future__ import annotations

import re
from itertools import pairwise

from l10n.model.segmentation import UnitKind

_HEADER = re.compile(r"[ \t]*\[")
_SEGMENTATION = re.compile(r"[ \t]*\[[ \t]*segmentation[ \t]*\][ \t]*(?:#.*)?")
_DOCUMENTS = re.compile(r"[ \t]*\[\[[ \t]*documents[ \t]*\]\][ \t]*(?:#.*)?")
_MATCH = re.compile(r"""[ \t]*match[ \t]*=[ \t]*(?:"([^"\\]*)"|'([^']*)')[ \t]*(?:#.*)?""")
_UNIT = re.compile(r"""([ \t]*unit[ \t]*=[ \t]*)(?:"[^"\\]*"|'[^']*')""")


def with_unit(text: str, unit: UnitKind, *, document: str = "") -> str:
    r"""Return the configuration with another unit of segmentation, for all documents or for those of a glob.

    >>> with_unit('[segmentation]\nunit = "sentence"  # ours\n', "paragraph")
    '[segmentation]\nunit = "paragraph"  # ours\n'
    >>> with_unit("", "paragraph", document="poems/*")
    '[[documents]]\nmatch = "poems/*"\nunit = "paragraph"\n'
    """
    lines = text.splitlines(keepends=True)
    for start, end in _tables(lines):
        if _means(lines[start:end], document):
            return "".join((*lines[:start], *_changed(lines[start:end], unit), *lines[end:]))
    head = f"[[documents]]\nmatch = {_quoted(document)}\n" if document else "[segmentation]\n"
    gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
    return f'{text}{gap}{head}unit = "{unit}"\n'


def _tables(lines: list[str]) -> list[tuple[int, int]]:
    """Return where each table begins and ends, the last first: of rules for the same glob the last one counts."""
    starts = [number for number, line in enumerate(lines) if _HEADER.match(line)]
    return [*pairwise((*starts, len(lines)))][::-1]


def _means(table: list[str], document: str) -> bool:
    if not document:
        return bool(_SEGMENTATION.fullmatch(table[0].rstrip("\r\n")))
    if not _DOCUMENTS.fullmatch(table[0].rstrip("\r\n")):
        return False
    found = (_MATCH.fullmatch(line.rstrip("\r\n")) for line in table[1:])
    return any(match and document in (match[1], match[2]) for match in found)


def _changed(table: list[str], unit: UnitKind) -> list[str]:
    """Return a table with its unit changed, else with one behind its last line that says anything."""
    for number, line in enumerate(table):
        if found := _UNIT.match(line):
            return [*table[:number], f'{found[1]}"{unit}"{line[found.end() :]}', *table[number + 1 :]]
    at = 1
    for number, line in enumerate(table):
        if _MATCH.fullmatch(line.rstrip("\r\n")):
            at = number + 1
    head = table[at - 1]
    table = [*table[: at - 1], head if head.endswith("\n") else f"{head}\n", *table[at:]]
    return [*table[:at], f'unit = "{unit}"\n', *table[at:]]


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'

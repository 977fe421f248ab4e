"""How a target is written as a value in front matter, so that a reader of YAML, TOML or JSON reads just it."""

from __future__ import annotations

import re

from l10n.formats.lines import one_line
from l10n.model.pattern import lazy_pattern

_AMBIGUOUS = lazy_pattern(
    r"[-?:,\[\]{}#&*!|>'\"%@`=<~\s]"
    r"|(?:true|false|yes|no|on|off|y|n|null|[-+]?(?:\.inf|\.nan|0x[\da-f_]+|0o?[0-7_]+|0b[01_]+)"
    r"|[-+]?[\d.][\d_.,:eE+-]*|\d{4}-\d\d?-\d\d?.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
"""What YAML 1.1 or 1.2 would read as something else than this text, were it plain."""

_UNSAFE = lazy_pattern(r":(?=\s|\Z)|\s#|[\s]\Z")
_FLOW = lazy_pattern(r"[,?\[\]{}]|:[\"'\[\]{},]")
_CONTROL = lazy_pattern("[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_RUN = lazy_pattern("[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]+")
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def encoded(target: str, place: str) -> str:
    """Return a target as a value of its style holds it; what no escape can say there becomes a space.

    >>> encoded('the "Danube"', 'yaml-double'), encoded("it's", 'yaml-single')
    ('the \\\\"Danube\\\\"', "it''s")
    """
    if place in ("yaml-double", "toml-basic", "json"):
        return _doubled(target)
    if place == "yaml-single":
        return target.replace("'", "''")
    if place == "toml-literal":
        return target
    if place in ("yaml-literal", "yaml-folded"):
        return _RUN.sub(" ", target)
    if place == "toml-lines":
        return _doubled(one_line(target))
    if place == "toml-raw-lines":
        return _RUN.sub(" ", target).replace("'''", "’’’")
    return target


def enclosed(written: str, place: str) -> str:
    """Return the whole of a value as it can stand in its place: in quotes, or other quotes, where it must be.

    >>> enclosed("The river", "yaml-plain"), enclosed("Trade: a history", "yaml-plain"), enclosed("2014", "yaml-plain")
    ('The river', '"Trade: a history"', '"2014"')
    >>> enclosed("'it's'", "toml-literal")
    '"it\\'s"'
    """
    if place in ("yaml-plain", "yaml-flow"):
        line = one_line(written)
        flow = place == "yaml-flow" and _FLOW.search(line)
        if flow or _AMBIGUOUS.match(line) or _UNSAFE.search(line) or _CONTROL.search(line):
            return f'"{_doubled(line)}"'
        return line
    if place == "yaml-single" and _CONTROL.search(written):
        text = written[1:-1].replace("''", "'")
        return f'"{_doubled(text)}"'
    if place == "toml-literal" and ("'" in written[1:-1] or _CONTROL.search(written)):
        return f'"{_doubled(written[1:-1])}"'
    return written


def _doubled(text: str) -> str:
    """Return a text as double quotes hold it in all three."""
    body = text.replace("\\", "\\\\").replace('"', '\\"')
    return _CONTROL.sub(lambda found: _SHORT.get(found[0], f"\\u{ord(found[0]):04x}"), body)

"""A reader of the few forms of YAML that tests write, by the letter of 1.2: one value under a key at the margin."""

from __future__ import annotations

import json
import re

_NOT_PLAIN = re.compile(r"[-?:](?:\s|\Z)|[,\[\]{}#&*!|>'\"%@`]|.*(?::(?:\s|\Z)|\s#)", re.DOTALL)
_OTHER = re.compile(r"true|false|yes|no|on|off|y|n|null|~|<<|=|[-+]?(?:[\d.][\d_.:eExa-fA-F+-]*)", re.IGNORECASE)
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def value(body: str, key: str) -> str:
    """Return the text under a key, which another key follows.

    Raises ValueError where it is none, or no YAML.
    """
    found = re.search(rf"^{key}:[ ]*((?:[&!]\S*[ ]+)*)(.*?)(?=^\w+:|\Z)", body, re.MULTILINE | re.DOTALL)
    if not found or _FORBIDDEN.search(body):
        raise ValueError(body)
    first, _, rest = found[2].partition("\n")
    if first[:1] in ("|", ">"):
        return _block(first, rest.split("\n")[:-1])
    written = found[2].removesuffix("\n")
    if written[:1] == '"':
        return str(json.loads(_without_comment(written, r'"(?:[^"\\]|\\.)*"').replace("\\x", "\\u00")))
    if written[:1] == "'":
        return _flowing(_without_comment(written, r"'(?:[^']|'')*'")[1:-1]).replace("''", "'")
    plain = _flowing(re.sub(r"[ \t]#.*", "", written).strip())
    if not plain or _NOT_PLAIN.match(plain) or _OTHER.fullmatch(plain):
        raise ValueError(written)
    return plain


def _without_comment(written: str, quoted: str) -> str:
    found = re.fullmatch(rf"({quoted})\s*(?:[ \t]#.*)?", written, re.DOTALL)
    if not found:
        raise ValueError(written)
    return found[1]


def _flowing(text: str) -> str:
    """Return lines of a value in or without quotes as one: blank ones are line ends (7.3.3)."""
    parts = [re.split(r"[ \t]*\n[ \t]*", text)[0]]
    blank = 0
    for line in re.split(r"[ \t]*\n[ \t]*", text)[1:]:
        if line:
            parts += ["\n" * blank or " ", line]
        blank = 0 if line else blank + 1
    return "".join(parts)


def _block(header: str, lines: list[str]) -> str:
    """Return a value in lines of its own (8.1)."""
    found = re.fullmatch(r"([|>])(\d?)([-+]?)(\d?)[ \t]*(?:[ \t]#.*)?", header)
    if not found:
        raise ValueError(header)
    digits = found[2] or found[4]
    margin = int(digits) if digits else next(len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" "))
    if not margin or any(line[:margin].strip(" ") for line in lines):
        raise ValueError("\n".join(lines))
    shown = [line[margin:] for line in lines]
    last = max(place for place, line in enumerate(shown) if line.strip(" "))
    body = "\n".join(shown[: last + 1]) if found[1] == "|" else _folded(shown[: last + 1])
    return body + {"-": "", "+": "\n" * (len(shown) - last)}.get(found[3], "\n")


def _folded(lines: list[str]) -> str:
    text = "\n".join(lines)
    # A line end between two lines that are not further in is a space; before blank lines it is nothing.
    text = re.sub(r"(?<=\S)\n(?=[^\s])(?<!^[ \t])", "\x00", text)
    text = re.sub(r"(?m)^(?![ \t])(.*\S)\n(\n+)(?=[^\s])", lambda blank: blank[1] + blank[2], text)
    return text.replace("\x00", " ")

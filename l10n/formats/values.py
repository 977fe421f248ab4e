"""How a target is written as a value in front matter, so that a reader of YAML, TOML or JSON reads just it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from l10n.formats.scalar import meaning
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
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_HELD = {"\n": "\ufdd0", "\r": "\ufdd1"}
"""Line ends of a target until its whole value is written: noncharacters, which are for use inside of a program."""

_HOLD, _RELEASE = str.maketrans(_HELD), str.maketrans({held: end for end, held in _HELD.items()})
_LINE_END = lazy_pattern(r"\r\n|\r|\n")
_HEADER = lazy_pattern(r"([|>])([-+0-9]{0,2})[^\r\n]*(?:\r\n|\r|\n)")
_LAST_END = lazy_pattern(r"(?:\r\n|\r|\n)?\Z")
_ANY_HELD, _HELD_ENDS = lazy_pattern("[\ufdd0\ufdd1]"), lazy_pattern("[\ufdd0\ufdd1]+[ \t]*")
_IN_LINES = ("yaml-literal", "yaml-folded", "toml-raw-lines")


def encoded(target: str, place: str) -> str:
    r"""Return a target as a value of its style holds it, its line ends held back where no escape can write them.

    >>> encoded('the "Danube"', 'yaml-double'), encoded("it's", 'yaml-single')
    ('the \\"Danube\\"', "it''s")
    """
    if place in ("yaml-double", "toml-basic", "toml-lines", "json"):
        return _doubled(target)
    return (target.replace("'", "''") if place == "yaml-single" else target).translate(_HOLD)


def enclosed(written: str, place: str) -> str:
    r"""Return the whole of a value as it can stand in its place: in quotes, or other quotes, where it must be.

    >>> enclosed("The river", "yaml-plain"), enclosed("Trade: a history", "yaml-plain"), enclosed("2014", "yaml-plain")
    ('The river', '"Trade: a history"', '"2014"')
    >>> enclosed("'it's'", "toml-literal")
    '"it\'s"'
    """
    if place in ("yaml-plain", "yaml-flow"):
        line = meaning(written, place)
        flow = place == "yaml-flow" and _FLOW.search(line)
        unfit = flow or _AMBIGUOUS.match(line) or _UNSAFE.search(line) or _is_unwritable(line)
        return _in_double_quotes(line) if unfit else line
    if place == "yaml-single":
        text = meaning(written[1:-1], place)
        return _in_double_quotes(text) if _is_unwritable(text.replace("\n", "")) else written
    if place == "toml-literal":
        return _in_double_quotes(written[1:-1]) if "'" in written[1:-1] or _is_unwritable(written) else written
    style = next((style for style in _IN_LINES if place.startswith(style)), "")
    margin = place.removeprefix(style)
    if not style:
        return written
    return _among_lines(written, style, margin) if margin[:1] in ("\r", "\n") else _of_lines(written, style, margin)


def _of_lines(written: str, style: str, margin: str) -> str:
    """Return a whole value in lines, in double quotes where its own style cannot hold it.

    `margin` is how many spaces before its lines are none of it, where its header says so.
    """
    if style == "toml-raw-lines":
        text = written[3:-3]
        if "'''" not in text and not _is_unwritable(_without_ends(text)):
            return written
        first = _LINE_END.match(text)
        return _in_double_quotes(_LINE_END.sub("\n", text[first.end() :] if first else text))
    if not _is_unwritable(_without_ends(written)):
        return written
    last = _LAST_END.search(written)
    return _in_double_quotes(_block_value(written, int(margin or -1))) + (last[0] if last else "")


def _among_lines(written: str, style: str, margin: str) -> str:
    """Return a paragraph of a value that has several: line ends as its style writes them, no other control character.

    `margin` is a line end with what stands before the next line.
    """
    end = margin.rstrip(" ")
    folded = style == "yaml-folded"  # One line end more, and no line further in.
    text = written.replace("'''", "’’’") if style == "toml-raw-lines" else written
    text = (_HELD_ENDS if folded else _ANY_HELD).sub(
        lambda found: end * (len(found[0].rstrip()) * folded) + margin, text
    )
    return _CONTROL.sub(lambda found: found[0] if found[0] in "\r\n\t" else " ", text).lstrip(" ")


def _block_value(written: str, margin: int) -> str:
    r"""Return what a YAML reader makes of a value in lines of its own (YAML 1.2, 8.1), its header first.

    A `margin` of -1 is that of its first line.

    >>> _block_value(">-\n  One\n  line.\n\n  Two.\n", -1), _block_value("|2+\n   a\n  b\n\n", 2)
    ('One line.\nTwo.', ' a\nb\n\n')
    """
    header = _HEADER.match(written)
    if not header:
        return written
    lines = _LINE_END.split(written[header.end() :])
    if not lines[-1]:
        lines.pop()
    if margin < 0:
        margin = next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" ")), 0)
    shown = [line[margin:] for line in lines]
    kept = len(shown)
    while kept and not shown[kept - 1].strip(" "):
        kept -= 1
    body = _folded(shown[:kept]) if header[1] == ">" else "\n".join(shown[:kept])
    tail = "" if "-" in header[2] else "\n" * (1 + len(shown) - kept) if "+" in header[2] else "\n"
    return body + tail


def _folded(lines: Sequence[str]) -> str:
    """Return lines with each end between two that are not further in as a space, and blank ones as line ends."""
    parts: list[str] = []
    before, blank = "", 0
    for line in lines:
        if not line:
            blank += 1
            continue
        further = line[0] in " \t" or before[:1] in (" ", "\t")
        if before:
            parts.append("\n" * (blank + further) or " ")
        else:
            parts.append("\n" * blank)
        parts.append(line)
        before, blank = line, 0
    return "".join(parts)


def _is_unwritable(text: str) -> bool:
    return bool(_CONTROL.search(text)) or any(held in text for held in _HELD.values())


def _without_ends(text: str) -> str:
    return text.replace("\r", "").replace("\n", "").replace("\t", "")


def _in_double_quotes(text: str) -> str:
    return f'"{_doubled(text.translate(_RELEASE))}"'


def _doubled(text: str) -> str:
    """Return a text as double quotes hold it in all three."""
    body = text.replace("\\", "\\\\").replace('"', '\\"')
    return _CONTROL.sub(lambda found: _SHORT.get(found[0], f"\\u{ord(found[0]):04x}"), body)

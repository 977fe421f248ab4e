"""How a target is written into Markdown so that it stays the inline text that it is."""

from __future__ import annotations

import re

from l10n.formats.html_tokens import BLOCKS
from l10n.formats.leaf import HARD_BREAK
from l10n.formats.lines import one_line

_OPENS_BLOCK = re.compile(
    r"(?:#{1,6}(?=\s|\Z)|[-+*](?=\s|\Z)|>|~{3}|`{3}(?=[^`]*\Z)|:{3}|={1,}\s*\Z|-{2,}\s*\Z|([-*_])(?:\s*\1){2,}\s*\Z"
    r"|\[[^\[\]]+\]:|!!!\s|\|)"
)
_OPENS_HTML = re.compile(r"<(?:\?|![A-Za-z\[]|!--(?!.*-->)|/?([A-Za-z][A-Za-z0-9]*)(?=[\s/>]|\Z))", re.DOTALL)
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|\Z)")
_CLOSING_HASHES = re.compile(r"(?<=\s)#+\Z")
_SPLIT_BREAK = re.compile(r"(?:\\|[ ]{2,})\r?\n")


def guarded(target: str) -> str:
    """Return a target whose start opens no list, heading, quotation, rule, fence or table.

    >>> [guarded(text) for text in ("- two", "# 5", "28. jun", "3.5%", "**bold**")]
    ['\\\\- two', '\\\\# 5', '28\\\\. jun', '3.5%', '**bold**']
    """
    number = _NUMBER.match(target)
    if number:
        return f"{number[1]}\\{target[number.end(1) :]}"
    tag = _OPENS_HTML.match(target)
    opens = _OPENS_BLOCK.match(target) or (tag and (not tag[1] or tag[1].lower() in BLOCKS))
    return "\\" + target if opens else target


def in_cell(target: str) -> str:
    """Return a target as a table cell holds it: on one line, every bar escaped.

    >>> in_cell("`a | b`")
    '`a \\\\| b`'
    """
    parts: list[str] = []
    odd = False
    for character in one_line(target.replace(HARD_BREAK, "<br>")):
        if character == "|" and not odd:
            parts.append("\\")
        odd = character == "\\" and not odd
        parts.append(character)
    return "".join(parts) + ("\\" if odd else "")


def in_heading(target: str) -> str:
    """Return a target as an ATX heading holds it: on one line, hash signs at its end kept as text.

    >>> in_heading("The language C #")
    'The language C \\\\#'
    """
    return _CLOSING_HASHES.sub(lambda hashes: "\\" + hashes[0], one_line(target))


def in_lines(target: str, *, margin: str) -> str:
    """Return a target as lines of a paragraph: hard breaks kept, each with the paragraph's own line end and margin.

    >>> in_lines("one\\\\\\ntwo\\nthree", margin="\\n> ")
    'one\\\\\\n> two three'
    """
    if "\n" not in target and "\r" not in target:
        return target
    rows = [one_line(row) for row in _SPLIT_BREAK.split(target)]
    first, *others = [row for row in rows if row] or [""]
    return (f"\\{margin}" if margin else HARD_BREAK).join([first, *(guarded(row) for row in others)])

"""How a target is written into Markdown so that it stays the inline text that it is."""

from __future__ import annotations

import re

from l10n.formats.leaf import HARD_BREAK
from l10n.formats.lines import one_line
from l10n.model.pattern import lazy_pattern

_OPENS_BLOCK = lazy_pattern(
    r"#{1,6}(?=\s|\Z)|[-+*](?=\s|\Z)|>|~{3}|`{3,}(?=[^`]*\Z)|={1,}\s*\Z|-{2,}\s*\Z|\+{3}\s*\Z|([-*_])(?:\s*\1){2,}\s*\Z"
    r"|\[\^(?:[^\[\]\\]|\\.)+\]:|\[(?:[^\[\]\\]|\\.)+\]:\s*(?:(?:<[^<>]*>|\S+)(?:\s+[\"'(].*)?)?\s*\Z"
    r"|\||:?-+:?(?:[ \t]*\||\s*\Z)|:(?=\s|\Z)"
    r"|:{3}|!!!|\?\?\?|===|/{3}|\$\$|<<<\s|\[!\w[\w-]*\]|\[[ xX]\](?=\s|\Z)|\\begin\{",
    re.DOTALL,
)
"""What opens a block in CommonMark, GFM or one of the containers that we know, at the beginning of a line."""

_OPENS_FORMULA = lazy_pattern(r"\\\[(?=\s*\Z|.*\\\]\s*\Z)")

_BLOCK_TAGS = frozenset(
    "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt"
    " fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link"
    " main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead"
    " title tr track ul pre script style textarea".split()
)
"""Tags that open a block of HTML (CommonMark 4.6, kinds 1 and 6); any other does alone on its line (kind 7)."""

_OPENS_HTML = lazy_pattern(r"<(?:\?|![A-Za-z\[]|!--|/?([A-Za-z][A-Za-z0-9-]*)(?=[\s/>]|\Z))", re.DOTALL)
_LONE_TAG = lazy_pattern(r"</?[A-Za-z][\w-]*(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>\s*\Z", re.DOTALL)
_NUMBER = lazy_pattern(r"(\d{1,9})([.)])(?=\s|\Z)")
_CLOSING_HASHES = lazy_pattern(r"(?:\A|(?<=\s))#+\Z")
_HEADING_ID = lazy_pattern(r"(\{[^{}]*)\}(?=[\s\\]*\Z)")
_SPLIT_BREAK = lazy_pattern(r"(?:\\|[ ]{2,})\r?\n")
_FIRST = frozenset("#-+*>~`=_[|:!?/$<\\")


def guarded(target: str) -> str:
    """Return a target whose start opens no list, heading, quotation, rule, fence or table.

    >>> [guarded(text) for text in ("- two", "# 5", "28. jun", "3.5%", "**bold**", "<b>so</b> it is")]
    ['\\\\- two', '\\\\# 5', '28\\\\. jun', '3.5%', '**bold**', '<b>so</b> it is']
    """
    first = target[:1]
    if first.isdigit():
        number = _NUMBER.match(target)
        return f"{number[1]}\\{target[number.end(1) :]}" if number else target
    if first not in _FIRST:
        return target
    if first == "\\" and _OPENS_FORMULA.match(target):
        return "&#91;" + target[2:]
    if first == "<":
        tag = _OPENS_HTML.match(target)
        opens = tag and (not tag[1] or tag[1].lower() in _BLOCK_TAGS or _LONE_TAG.match(target))
        return "\\" + target if opens else target
    return "\\" + target if _OPENS_BLOCK.match(target) else target


def in_cell(target: str) -> str:
    """Return a target as a table cell holds it: on one line, every bar escaped.

    >>> in_cell("`a | b`")
    '`a \\\\| b`'
    """
    line = one_line(target.replace(HARD_BREAK, "<br>"))
    if "|" not in line and not line.endswith("\\"):
        return line
    parts: list[str] = []
    odd = False
    for character in line:
        if character == "|" and not odd:
            parts.append("\\")
        odd = character == "\\" and not odd
        parts.append(character)
    return "".join(parts) + ("\\" if odd else "")


def in_heading(target: str) -> str:
    """Return a target as an ATX heading holds it: on one line, hash signs and braces at its end kept as text.

    >>> in_heading("The language C #")
    'The language C \\\\#'
    """
    return without_id(_CLOSING_HASHES.sub(lambda hashes: "\\" + hashes[0], one_line(target)))


def without_id(line: str) -> str:
    """Return a heading's text so that braces at its end are no attributes; no backslash would prevent that.

    >>> without_id("Port {#port}")
    'Port {#port&#125;'
    """
    return _HEADING_ID.sub(r"\1&#125;", line) if "}" in line else line


def in_lines(target: str, *, margin: str, inside: bool = False) -> str:
    """Return a target as lines of a paragraph: hard breaks kept, each with the paragraph's own line end and margin.

    `inside` says that it does not begin a line.

    >>> in_lines("one\\\\\\ntwo\\nthree", margin="\\n> ")
    'one\\\\\\n> two three'
    """
    if "\n" not in target and "\r" not in target:
        return target if inside else guarded(target)
    rows = [one_line(row).strip() for row in _SPLIT_BREAK.split(target)]
    while len(rows) > 1 and not rows[-1]:
        rows.pop()
    first = next((place for place, row in enumerate(rows) if row), 0)
    # A backslash of the row's own would escape that of the break.
    kept = [row + " " * row.endswith("\\") for row in rows[first:]]
    kept = [row if inside and not place else guarded(row) for place, row in enumerate(kept)]
    return (f"\\{margin}" if margin else HARD_BREAK).join(kept).rstrip(" ")


def in_title(target: str, closer: str) -> str:
    """Return a target as the title of a container, up to the character that closes it there, if one does.

    >>> in_title('Read [this] "now"', ']'), in_title('Read "this"', '"')
    ('Read (this) "now"', 'Read ”this”')
    """
    line = one_line(target)
    if closer == "]":
        return line.replace("[", "(").replace("]", ")")
    return line.replace('"', "”") if closer else without_id(line)


def in_reference(target: str, quote: str) -> str:
    """Return a target as the title of a link reference definition.

    >>> in_reference('the "old" quay', '"')
    'the \\\\"old\\\\" quay'
    """
    parts: list[str] = []
    odd = False
    for character in one_line(target):
        if not odd and character in ("()" if quote == "(" else quote):
            parts.append("\\")
        odd = character == "\\" and not odd
        parts.append(character)
    return "".join(parts) + ("\\" if odd else "")

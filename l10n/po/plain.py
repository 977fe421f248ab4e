r"""Whether a catalog needs no mending, told from its bytes: each unit stands in it as every gettext program writes it.

This is the reader's other depth. It looks at each unit's outline only and makes nothing of it, at a tenth of the cost;
what it is not sure of, the reader proper decides. Any width of wrapping is in order.
"""

from __future__ import annotations

import re

from l10n.model.pattern import lazy_pattern

# What is taken is never given back (`*+`): no other reading of it would fit.
_LINE = r'"[^"\\\n]*+(?:\\[abfnrtv"\\][^"\\\n]*+)*+"'
_CONTROL = bytes({*range(32), 127} - {10})

_NUMBERED = r"msgstr\[[0-9]\]"


def _field(keyword: str, mark: str, *, told: bool = False) -> str:
    text = rf"{_LINE}(?:\n{mark}{_LINE})*+"
    return rf"{mark}{keyword} {f'({text})' if told else text}\n"


def _outline(mark: str, before: str) -> str:
    previous = _field("msgctxt", before), _field("msgid", before), _field("msgid_plural", before)
    targets = (
        _field("msgstr", mark, told=True),
        _field("msgid_plural", mark) + f"((?:{_field(_NUMBERED, mark)})+)",
    )
    return (
        f"(?:(?:{previous[0]})?{previous[1]}(?:{previous[2]})?)?"
        rf"(?:{_field('msgctxt', mark, told=True)})?{_field('msgid', mark, told=True)}(?:{targets[0]}|{targets[1]})"
    )


_COMMENTS = r"(?:#(?:[^~|\n].*+)?+\n)*+"
_UNIT = lazy_pattern(_COMMENTS + _outline("", r"#\| ") + r"\n*")
_OBSOLETE = lazy_pattern(_COMMENTS + _outline("#~ ", r"#~\| ") + r"\n*")
_FORM = lazy_pattern(r"^(?:#~ )?msgstr\[([0-9])\]", re.MULTILINE)
_CHARSET = "text/plain; charset=utf-8"


def is_plain(data: bytes) -> bool:
    r"""Whether a catalog is in UTF-8 with LF and a header that says so, and no unit has anything to mend.

    >>> head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    >>> rest = 'msgid "Bread"\nmsgstr ""\n"Хле"\n"б"\n'
    >>> is_plain((head + rest).encode()), is_plain(rest.encode())
    (True, False)
    """
    if len(data.translate(None, _CONTROL)) < len(data):
        return False
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    keys: set[tuple[str | None, str]] = set()
    at, end = 0, len(text)
    unit = _UNIT.match
    while at < end:
        found = unit(text, at) or _OBSOLETE.match(text, at)
        if not found:
            return False
        context, source, target, forms = found.groups()
        key = (context and _joined(context), _joined(source))
        if key in keys or (key == (None, '""') and not (at == 0 and target and _is_header(_joined(target)))):
            return False
        if forms and [int(number) for number in _FORM.findall(forms)] != list(range(len(_FORM.findall(forms)))):
            return False
        keys.add(key)
        at = found.end()
    return (None, '""') in keys


def plain_parts(text: str) -> list[tuple[str, bool]]:
    r"""Return what stands of `text` in units that have nothing to mend, each with whether it is obsolete.

    >>> plain_parts('msgid "a"\nmsgstr "b"\n\n\nmsgid  "c"\nmsgstr "d"')
    [('msgid "a"\nmsgstr "b"', False)]
    """
    found = [paragraph.strip("\n") for paragraph in text.split("\n\n")]
    live = [(part, False) for part in found if _UNIT.fullmatch(f"{part}\n")]
    return live + [(part, True) for part in found if _OBSOLETE.fullmatch(f"{part}\n")]


def _joined(text: str) -> str:
    """Return a text of several lines as one, for comparison."""
    return text.replace('"\n#~ "', "").replace('"\n"', "") if "\n" in text else text


def _is_header(target: str) -> bool:
    """Whether a header holds fields only, and names the charset, without which only ASCII can be read."""
    lines = target[1:-1].split("\\n")
    if "\\" in "".join(lines) or lines.pop():
        return False
    pairs = [line.partition(":") for line in lines]
    there = {name.lower(): value.strip().lower() for name, _, value in pairs}
    return all(colon for _, colon, _ in pairs) and there.get("content-type") == _CHARSET

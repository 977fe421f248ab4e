"""How a text stands between quotes in a .po file: C escapes, one file line for each line of text."""

from __future__ import annotations

import re

from l10n.model.pattern import lazy_pattern

_SHORT = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", '"': '"', "\\": "\\"}
_WRITTEN = {character: "\\" + letter for letter, character in _SHORT.items()}
_READ = {"\\" + letter: character for letter, character in _SHORT.items()} | {"\\'": "'", "\\?": "?"}
_TO_ESCAPE = re.compile(r'[\\"\a\b\f\n\r\t\v]')
_NUMBER = r"\\(?:[0-7]{1,3}|x[0-9A-Fa-f]+)"
# Numbers are bytes of UTF-8: a letter beyond ASCII is a run of them.
_ESCAPE = lazy_pattern(rf"(?:{_NUMBER})+|\\.", re.DOTALL)
_ONE_NUMBER = lazy_pattern(_NUMBER)


def escaped(text: str) -> str:
    r"""Return `text` as it stands between quotes.

    >>> escaped('He said "no".\n')
    'He said \\"no\\".\\n'
    """
    return _TO_ESCAPE.sub(_write, text) if text else text


def _write(found: re.Match[str]) -> str:
    return _WRITTEN[found[0]]


def unescaped(body: str) -> str:
    r"""Return the text that stands between quotes as `body`.

    C escapes are understood, numbers as bytes of UTF-8. Raises ValueError, whose text names the escape, where one
    means nothing or would put NUL into the text.

    >>> unescaped(r'a\tb \x41\102 \320\260')
    'a\tb AB а'
    """
    if "\\" not in body:
        return body
    # Quotes and line ends alone are nearly every escape; a backslash that stays means that there is another.
    plain = body.replace('\\"', '"').replace("\\n", "\n")
    return plain if "\\" not in plain else _ESCAPE.sub(_read, body)


def _read(found: re.Match[str]) -> str:
    sequence = found[0]
    short = _READ.get(sequence)
    if short is not None:
        return short
    numbers = _ONE_NUMBER.findall(sequence)
    codes = [int(one[2:], 16) if one[1] == "x" else int(one[1:], 8) for one in numbers]
    if not codes or min(codes) == 0 or max(codes) > 0xFF:
        raise ValueError(sequence)
    try:
        return bytes(codes).decode("utf-8")
    except UnicodeDecodeError:
        raise ValueError(sequence) from None


def field_lines(keyword: str, text: str, *, mark: str = "") -> list[str]:
    r"""Return the lines of a field: one, or for a text with inner line ends `""` and then one for each.

    `mark` stands before each of them (`#~ `, `#| `).

    >>> field_lines("msgid", "One.")
    ['msgid "One."']
    >>> field_lines("msgid", "One.\nTwo.", mark="#~ ")
    ['#~ msgid ""', '#~ "One.\\n"', '#~ "Two."']
    """
    if "\n" not in text or text.find("\n") == len(text) - 1:
        return [f'{mark}{keyword} "{_TO_ESCAPE.sub(_write, text)}"']
    *ended, last = text.split("\n")
    lines = [f'{mark}{keyword} ""', *(f'{mark}"{escaped(line)}\\n"' for line in ended)]
    if last:
        lines.append(f'{mark}"{escaped(last)}"')
    return lines

"""Characters that steer a terminal, end a line or cannot be written: where they may stand, and how they are shown."""

from __future__ import annotations

from l10n.errors import UsageError
from l10n.model.pattern import lazy_pattern

_NO_NAME = lazy_pattern("[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, ends of lines, what turns the direction of all that follows, halves of surrogate pairs."""

_UNWRITABLE = lazy_pattern("[\0\ud800-\udfff]")
"""What no UTF-8 file can hold, and what no catalog can: C programs take NUL for the end of the text."""


_CONTROLS = lazy_pattern("[\0-\x08\x0b-\x1f\x7f-\x9f]")
"""What steers a terminal: C0 but for tab and line feed, DEL, and C1, which many read as escape sequences too."""


def shown(text: str) -> str:
    r"""Return a text as a terminal may be told it: what would steer it stands there as a JSON escape.

    >>> print(shown("Sava\x1b[2J and\x9b31m\n"), end="")
    Sava\u001b[2J and\u009b31m
    """
    return _CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def without_controls(text: str) -> str:
    r"""Return a text without what would steer a terminal.

    >>> without_controls("Sava\x1b and")
    'Sava and'
    """
    return _CONTROLS.sub("", text)


def signature(told: str) -> str:
    r"""Return a person's name, the white space around it aside.

    A name goes into headers, comments and lines of ledgers: raises UsageError where it is none of one line.

    >>> signature(" Ana Ilić ")
    'Ana Ilić'
    """
    name = told.strip(" ")
    if _NO_NAME.search(name):
        raise UsageError(f"{name!r} is no name", "A name is one line of letters, without control characters.")
    return name


def writable(text: str, *, field: str) -> str:
    """Return a text that a file can hold; raises UsageError, which names the field, where it is none."""
    found = _UNWRITABLE.search(text)
    if found:
        hint = f"Remove it: it is character {found.start() + 1} of the text."
        raise UsageError(f"the {field} holds U+{ord(found[0]):04X}, which no file can hold", hint)
    return text

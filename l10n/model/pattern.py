"""Regular expressions that are compiled when they are first asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast


class _Uncompiled:
    """Stands for a pattern; its methods are those of the compiled one, bound at the first call."""

    __slots__ = ("_flags", "findall", "finditer", "fullmatch", "match", "pattern", "search", "sub")

    def __init__(self, text: str, flags: int) -> None:
        self.pattern = text
        self._flags = flags

    def __getattr__(self, name: str) -> Callable[..., object]:
        """Compile, and keep the methods, so that the next call is the compiled pattern's own."""
        compiled = re.compile(self.pattern, self._flags)
        for method in ("findall", "finditer", "fullmatch", "match", "search", "sub"):
            setattr(self, method, getattr(compiled, method))
        return cast(Callable[..., object], getattr(compiled, name))


def lazy_pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern for use like `re.compile`'s; a fault in it shows only when it is first used.

    Most runs need few of the program's patterns, and compiling them all would be half of its start.

    >>> lazy_pattern("[0-9]+").findall("1804 and 1815")
    ['1804', '1815']
    """
    return cast("re.Pattern[str]", _Uncompiled(text, flags))

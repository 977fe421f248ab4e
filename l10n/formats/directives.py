"""What an author tells translators in a comment: context, what stays as it is, what stays together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, cast, get_args

from l10n.model.pattern import lazy_pattern

Word = Literal["context", "off", "on", "together"]
"""`context`: a remark on the next block. `off`, `on`: what stands between is not translated. `together`: the next
block is one unit."""

_WORDS = frozenset(get_args(Word))
_DIRECTIVE = lazy_pattern(r"\s*(?:<!--\s*)?l10n\s*:\s*([a-z]+)\b\s*[:：]?\s*(.*?)\s*(?:-->\s*)?\Z", re.I | re.S)
_SPACE = lazy_pattern(r"\s+")


@dataclass(frozen=True, slots=True)
class Directive:
    """A word to the translators' tool; `text` is what the author adds, on one line."""

    word: Word
    text: str = ""


def directive(comment: str) -> Directive | None:
    """Return what a comment directs, else None; its `<!--` and `-->` may be there or not.

    >>> directive("<!-- l10n: context: said of the port, not the wine -->")
    Directive(word='context', text='said of the port, not the wine')
    >>> directive(" l10n: off ").word, directive("<!-- more -->")
    ('off', None)
    """
    found = _DIRECTIVE.match(comment) if "l10n" in comment.lower() else None
    word = found[1].lower() if found else ""
    if not found or word not in _WORDS:
        return None
    return Directive(cast(Word, word), _SPACE.sub(" ", found[2]))

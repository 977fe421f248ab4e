"""Whether a stretch of text says anything that another language says otherwise."""

from __future__ import annotations

import re

from l10n.scripts.inline import inlines

_WORTH = re.compile(r"[^\W\d_]|\d[.,]\d|\d[ \u00a0\u202f]\d{3}(?!\d)")


def is_translatable(text: str) -> bool:
    """Whether a translator has something to do: a letter outside markup and addresses, or a number with marks.

    `3.5%` is written `3,5 %` elsewhere; a year is a year everywhere.

    >>> [is_translatable(text) for text in ("Wine", "1,200", "2014", "* * *", "`make`", "https://example.org/a")]
    [True, True, False, False, False, False]
    """
    at = 0
    for inline in inlines(text):
        if _WORTH.search(text, at, inline.span.start):
            return True
        at = inline.span.end
    return bool(_WORTH.search(text, at))

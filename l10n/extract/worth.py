"""Whether a stretch of text says anything that another language says otherwise."""

from __future__ import annotations

from re import ASCII, IGNORECASE

from l10n.model.pattern import lazy_pattern
from l10n.model.text import HAN
from l10n.scripts.inline import inlines

_WORTH = lazy_pattern(r"[^\W\d_]|\d[.,]\d|\d[ \u00a0\u202f]\d{3}(?!\d)")
_PROSE = lazy_pattern(rf"[^\W\d_]+[ ,]|[{HAN}]")
"""How nearly every sentence begins: with a word that nothing but a space or comma follows."""

_SHOWN_AS_PROSE = lazy_pattern(r"<(?:tt|var|samp)\b", IGNORECASE)
"""Elements that old pages set words in, for their looks; `code` and `kbd` hold code."""

_PATH = lazy_pattern(
    r"[*_~\"'“„«(]*"
    r"(?:(?:\.{1,2}|~)?/[\w.~%+-]+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/|(?:[\w.-]+/)+[\w-]{2,}(?:\.[\w-]+)*\.[a-z][a-z0-9]{1,4}\b)"
    r"[\w./~%?&=#+:@-]*[*_~\"'”“»),;:.]*",
    ASCII,
)
"""A path of folders, or an address without its scheme: `/news/ports`, `./a.md`, `example.org/a`, `src/main.py`."""


def is_translatable(text: str) -> bool:
    """Whether a translator has something to do: a letter outside markup and addresses, or a number with marks.

    `3.5%` is written `3,5 %` elsewhere; a year is a year everywhere. A name that code uses too is a word to a reader
    where the author did not write it as code; a path is none.

    >>> [is_translatable(text) for text in ("Wine", "1,200", "2014", "* * *", "`make`", "https://example.org/a")]
    [True, True, False, False, False, False]
    >>> [is_translatable(text) for text in ("<tt>quay</tt>", "<code>quay</code>", "<var>7</var>")]
    [True, False, False]
    >>> [is_translatable(text) for text in ("and/or", "Node.js", "/news/ports", "example.org/a", "src/main.py")]
    [True, True, False, False, False]
    """
    if _PROSE.match(text):
        return True
    if _PATH.fullmatch(text):
        return False
    at = 0
    for inline in inlines(text):
        if _WORTH.search(text, at, inline.span.start):
            return True
        at = inline.span.end
        if inline.kind == "code" and _SHOWN_AS_PROSE.match(text, inline.span.start):
            opener = text.index(">", inline.span.start) + 1
            if is_translatable(text[opener : text.rindex("<", opener, at)]):
                return True
    return bool(_WORTH.search(text, at))

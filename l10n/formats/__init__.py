"""The kinds of files that articles come in.

Each reads a text into blocks by offsets in exactly that text, and writes a target so that it stays within its block.
See docs/explanation/architecture.md for what this room is for.
"""

from __future__ import annotations

from l10n.errors import SourceError
from l10n.formats.base import Format, FormatSettings
from l10n.formats.html import Html
from l10n.formats.markdown import Markdown
from l10n.formats.plain import PlainText
from l10n.formats.template import Template
from l10n.model.pattern import lazy_pattern

__all__ = ["FORMATS", "Format", "FormatSettings", "format_of", "is_known", "why_unread"]

_UNNAMABLE = lazy_pattern("[\\\\\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff\ufffd]")
"""Characters of names that no catalog can hold or some system parts folders with: bytes that are not UTF-8, too."""

FORMATS: tuple[Format, ...] = (Markdown(), Html(), PlainText(), Template())


def format_of(name: str) -> Format:
    """Return the format of a document by the ending of its name.

    Raises SourceError where no format has that ending.

    >>> format_of("news/Danube.TXT").name
    'text'
    """
    for fmt in FORMATS:
        if name.lower().endswith(fmt.suffixes):
            return fmt
    known = " ".join(suffix for fmt in FORMATS for suffix in fmt.suffixes)
    raise SourceError(name, 0, "no format reads files of this kind", f"Known endings: {known}")


def is_known(name: str) -> bool:
    """Whether some format reads a document of that name; none that no catalog could name is read.

    >>> is_known("a.md"), is_known("photo.jpg"), is_known("two\\nlines.md")
    (True, False, False)
    """
    return any(name.lower().endswith(fmt.suffixes) for fmt in FORMATS) and not _UNNAMABLE.search(name)


def why_unread(name: str) -> str:
    """Say why no format reads a document of that name.

    >>> why_unread("photo.jpg"), why_unread("two\\nlines.md")
    ('articles are .md, .html or .txt, templates .pot', 'no catalog can hold its name: rename it')
    """
    if _UNNAMABLE.search(name):
        return "no catalog can hold its name: rename it"
    return "articles are .md, .html or .txt, templates .pot"

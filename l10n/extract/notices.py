"""What a format met in a document, told with the line."""

from __future__ import annotations

from l10n.model.document import Document, Notice
from l10n.model.pattern import lazy_pattern

_LINE_END = lazy_pattern(r"\r\n|\r|\n")


def notice_line(document: Document, notice: Notice) -> int:
    """Return the line, from 1, of what a notice is about."""
    return len(_LINE_END.findall(document.text, 0, notice.at)) + 1


def notice_lines(document: Document, path: str) -> tuple[str, ...]:
    """Return what could not be read as the document's author may expect, as `PATH:LINE: message`, in order.

    >>> from l10n.model.locale import ENGLISH
    >>> found = (Notice(5, "more lists inside each other than are read"),)
    >>> notice_lines(Document("a.md", "One\\n\\nTwo", "markdown", ENGLISH, (), (), (), notices=found), "texts/a.md")
    ('texts/a.md:3: more lists inside each other than are read',)
    """
    return tuple(f"{path}:{notice_line(document, one)}: {one.message}" for one in document.notices)

"""What reStructuredText in a plain text says to its tools and not to its readers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from l10n.formats.lines import Line
from l10n.model.pattern import lazy_pattern

_SIGN = lazy_pattern(
    r"^[ \t]*\.\.[ ](?:[\w:+.-]+::(?=\s|\Z)|_[^:\n]{1,80}:|\|[^|\n]{1,80}\|[ ]|[\w-]{1,40}:(?=\s|\Z))|"
    r"^:[A-Za-z][\w-]{0,40}:(?:[ ].*)?\r?\n:[A-Za-z]|::[ \t]*$",
    re.MULTILINE,
)
_DIRECTIVE = lazy_pattern(r"\.\.\s+(?:\|[^|]+\|\s+)?([\w:+.-]+)::(?:\s+|\Z)")
_NOTE = lazy_pattern(r"\.\.\s+\[[^\]]+\]\s+(?=\S)")
_SETTING = lazy_pattern(r"\.\.\s+([\w-]+):\s+(?=\S)")
_EXPLICIT = lazy_pattern(r"(?:\.\.|__)(?:\s|\Z)")
_FIELD = lazy_pattern(r":(?![\s:])([^:]{1,60}):(?:\s+|\Z)")
_ITEM = lazy_pattern(r"(?:[-*+•]|\(?\w{1,3}[.)])\s+")
_BORDER = lazy_pattern(r"\+(?:[-=]+\+)+")
_WORD = lazy_pattern(r"[^\W_]")
_CODE = frozenset(
    """
    code code-block sourcecode literalinclude include raw math parsed-literal image graphviz digraph mermaid plantuml
    doctest testcode testsetup testoutput prompt toctree contents autosummary highlight default-role role index meta
    csv-table ifconfig
    """.split()
)
_TITLED = frozenset(
    """
    note warning tip hint important caution danger error attention seealso todo admonition topic sidebar rubric
    centered title table list-table csv-table replace epigraph pull-quote compound line-block highlights
    """.split()
)
"""Those whose first line is for readers."""

_SHOWN = frozenset(("alt", "title", "caption", "header", "author", "authors", "autor", "аутор", "作者"))
_FIRST_LINES = 2


def visible(rows: Sequence[Line], text: str, keys: Sequence[str]) -> tuple[Sequence[Line], frozenset[int]]:
    """Return the lines of a text with those blank that no reader sees, and words apart from the marks before them.

    With them comes where those begin that are the values of fields. `keys` are those of front matter; fields at the
    head of a document are that. A text without a sign of reStructuredText stays as it is.

    >>> from l10n.formats.lines import lines
    >>> text = ".. image:: quay.png\\n   :alt: The quay\\n\\nBuild it::\\n\\n    make quay\\n\\nDone."
    >>> [line.text for line in visible(tuple(lines(text)), text, ())[0] if line.text]
    ['The quay', 'Build it::', 'Done.']
    """
    if not _SIGN.search(text):
        return rows, frozenset()
    walk = _Walk(rows, frozenset(keys) | _SHOWN)
    return tuple(walk.lines()), frozenset(walk.values)


@dataclass(slots=True)
class _Walk:
    """A walk down the lines.

    `told` counts those of text so far, `begun` says that readers have seen something; `values` are as in `visible`.
    """

    rows: Sequence[Line]
    shown: frozenset[str]
    at: int = 0
    told: int = 0
    begun: bool = False
    values: set[int] = field(default_factory=set)

    def lines(self) -> Iterator[Line]:
        while self.at < len(self.rows):
            row = self.rows[self.at]
            self.at += 1
            if not row.text:
                yield row
            elif _BORDER.fullmatch(row.text):
                yield row
                yield from self._grid()
            elif _EXPLICIT.match(row.text):
                yield from self._explicit(row)
            elif named := _FIELD.match(row.text):
                shown = self.told >= _FIRST_LINES or named[1].lower() in self.shown
                yield from self._value(row, named.end() if shown else 0)
                if not shown:
                    yield from self._skipped(row.column)
            else:
                self.told += _WORD.search(row.text) is not None
                self.begun = True
                yield row
                if row.text.endswith("::") and self._after_blank():
                    item = _ITEM.match(row.text)
                    yield from self._skipped(row.column + (item.end() if item else 0))

    def _explicit(self, row: Line) -> Iterator[Line]:
        """A directive, a note, a target or a comment, which two dots begin."""
        if directive := _DIRECTIVE.match(row.text):
            name = directive[1].rpartition(":")[2].lower()
            yield from self._apart(row, directive.end() if name in _TITLED else 0, open_=name not in _CODE)
            yield from self._options(row.column)
            if name in _CODE:
                yield from self._skipped(row.column)
        elif note := _NOTE.match(row.text):
            yield from self._apart(row, note.end())
        else:
            setting = _SETTING.match(row.text)
            yield from self._value(row, setting.end() if setting and setting[1].lower() in self.shown else 0)
            yield from self._skipped(row.column)

    def _options(self, column: int) -> Iterator[Line]:
        while self.at < len(self.rows) and (row := self.rows[self.at]).text and row.column > column:
            named = _FIELD.match(row.text)
            if not named:
                return
            self.at += 1
            yield from self._value(row, named.end() if named[1].lower() in self.shown else 0)

    def _skipped(self, column: int) -> Iterator[Line]:
        """Yield what stands further right than a column as blank."""
        while self.at < len(self.rows) and (not (row := self.rows[self.at]).text or row.column > column):
            self.at += 1
            yield _blank(row)

    def _apart(self, row: Line, width: int, *, open_: bool = True) -> Iterator[Line]:
        """Yield a line without the mark before its words, apart from what is above; blank where no width is given.

        Where it is `open_`, the next line may go on with it.
        """
        yield _blank(row)
        if not width:
            return
        rest = row.without(width)
        if rest.text:
            self.begun = True
            yield rest
            below = self.rows[self.at] if self.at < len(self.rows) else rest
            if not open_ or below.column <= row.column or _FIELD.match(below.text):
                yield _blank(rest)

    def _value(self, row: Line, width: int) -> Iterator[Line]:
        if self.begun and width:
            self.values.add(row.without(width).start)
        yield from self._apart(row, width)

    def _after_blank(self) -> bool:
        return self.at < len(self.rows) and not self.rows[self.at].text

    def _grid(self) -> Iterator[Line]:
        """Yield the rows of a table down to the next border, blank where a cell takes several of them."""
        begin = self.at
        while self.at < len(self.rows) and self.rows[self.at].text.startswith("|"):
            self.at += 1
        section = self.rows[begin : self.at]
        divided = len(section) > 1 and any(
            not cell.strip() for row in section for cell in row.text.strip("|").split("|")
        )
        yield from map(_blank, section) if divided else section


def _blank(row: Line) -> Line:
    return Line(row.start, row.start, "", row.column)

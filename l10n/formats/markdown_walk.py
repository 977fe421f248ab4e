"""From what the parser finds in a Markdown text to what readers see of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from l10n.formats import html
from l10n.formats.commonmark import Mark, marks
from l10n.formats.excerpt import Excerpt
from l10n.formats.fences import FIRST, Fence, fence, indented, option
from l10n.formats.inner import attributes_in
from l10n.formats.leaf import Row, margin, rows
from l10n.formats.reference import reference_titles
from l10n.formats.shortcode import Tags
from l10n.formats.told import Told
from l10n.formats.wrapped import joined
from l10n.formats.wrapper import DEEPEST, Wrappers
from l10n.model.document import Block, Kind, LanguageMark, Notice, Parsed, Piece
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

HTML = "html:"
"""How the place of a block of HTML in Markdown begins."""

_SENTENCES = ("lines", "setext", "heading", "cell")
"""How the places of inline text begin that may hold attributes of their own."""

_KINDS: dict[str, Kind] = {
    "Heading": "heading",
    "TableCell": "cell",
    "Item": "item",
    "BlockQuote": "quote",
    "FootnoteDefinition": "footnote",
}
_DEEPEST_EXCERPT = 12
_DEEPEST = 100
"""Levels at which common renderers (markdown-it) give up."""

_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_HEADING_ID = lazy_pattern(r"\{:?[ \t]*[#.][^{}\r\n]*\}|\{/\*[^{}\r\n]*\*/\}")
_BARE_TAGS = lazy_pattern(r"(?:\s*</?[A-Za-z][\w-]*(?:\s+(?:class|id|style)=\"[^\"<>]*\")*\s*/?>)+\s*")
_COMMENT = lazy_pattern(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_DEFINITION = lazy_pattern(r":[ \t]+(?=\S)")
_GRID = lazy_pattern(r"\+(?:[-=:]{2,}\+)+\s*\Z")
_FENCE_OPENER = lazy_pattern(r"(`{3,}|~{3,})")
_ENDLESS = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"))


@dataclass(slots=True)
class Walk:
    """One pass over a text: the document or, with `excerpt`, lines of it.

    `hidden` is up to where nothing more is shown; `fences` are the containers that lines opened, with the length of
    their fence.
    """

    text: str
    told: Told
    excerpt: Excerpt | None = None
    depth: int = 0
    within: tuple[str, ...] = ()
    open: list[Mark] = field(default_factory=list)
    quotes: int = 0
    hidden: int = 0
    heads_quote: bool = False
    fences: list[tuple[int, str]] = field(default_factory=list)
    tags: Tags = field(init=False)
    wrappers: Wrappers = field(init=False)

    def __post_init__(self) -> None:
        self.tags = Tags(self.text)
        self.wrappers = Wrappers(self.text)

    def read(self, start: int = 0) -> None:
        """Find the blocks from a place on."""
        titles = reference_titles(self.text, start=start) if self.told.defines else []
        for mark in marks(self.text, start=start):
            edge = mark.edge
            while titles and titles[0].pieces[0].span.start < mark.start:
                self._title(titles.pop(0))
            if edge == "text":
                self._text(mark)
            elif edge == "start":
                self.open.append(mark)
                if mark.name == "BlockQuote":
                    self.quotes += 1
                    self.heads_quote = True
                if len(self.open) == _DEEPEST:
                    self._notice(
                        mark.start, "nested more than a hundred levels deep: many renderers leave out the rest"
                    )
            elif edge == "end":
                if self.open.pop().name == "BlockQuote":
                    self.quotes -= 1
            elif edge == "html":
                self._html(mark)
            elif edge == "code":
                self._code(mark)
        for block in titles:
            self._title(block)
        self.wrappers.finish()
        self._marks(self.wrappers.marks)

    def _text(self, mark: Mark) -> None:
        """Take inline text: one block, or several where lines of containers part it."""
        start, end = max(mark.start, self.hidden), mark.end
        if start >= end or (self.wrappers.open and self.wrappers.kept):
            return
        text, inner = self.text, self.open[-1].name if self.open else ""
        if start == mark.start and start and text[start - 1] == "\\" and text[start] in _ESCAPABLE:
            start -= 1
        if inner == "Heading":
            end = self._end_of_heading(start, end)
        lines = rows(text, Span(start, end), hard=frozenset(mark.stops), quotes=self.quotes)
        # A line of hyphens below a tag makes a heading of it.
        tagged = inner == "Heading" and text[start] in "[{" and not text.startswith("#", self.open[-1].start)
        if inner in ("TableCell", "Heading") and not tagged:
            self._leaf(lines)
            return
        self._paragraph(lines)

    def _end_of_heading(self, start: int, end: int) -> int:
        """Return where a heading's text ends: before an id that the parser takes for text."""
        text = self.text
        body = start + len(text[start:end].rstrip(" \t"))
        opener = text.rfind("{", start, body) if text[body - 1] == "}" else -1
        if opener >= 0 and _HEADING_ID.fullmatch(text, opener, body):
            body = opener
        if text[body - 1] == "\\" and text.startswith("{", body):  # MDX wants a backslash before an id.
            body -= 1
        return start + len(text[start:body].rstrip(" \t")) if body > start else end

    def _paragraph(self, lines: Sequence[Row]) -> None:
        """Add the blocks that lines of containers and definitions make of a paragraph."""
        if lines and self.text[lines[0].start] in "+|%" and self._of_pandoc(lines):
            return
        gathered: list[Row] = []
        defined: Row | None = None
        options = ""
        for row in lines:
            if row.end <= max(self.hidden, row.start):
                continue
            if row.start < self.hidden:
                row = row._replace(start=self.hidden)
            first = self.text[row.start]
            opened = option(self.text, row.start, row.end, opener=options) if options else None
            options = options if opened else ""
            if not opened and first in FIRST:
                opened = fence(self.tags, row.start, row.end, heads_quote=self.heads_quote)
            self.heads_quote = False
            if opened:
                self._leaf(gathered, item=bool(defined))
                gathered, defined, options = [], None, options or opened.options
                self._fence(row, opened)
            elif first == ":" and (found := _DEFINITION.match(self.text, row.start, row.end)):
                for run in [gathered] if defined else [[term] for term in gathered]:
                    self._leaf(run, item=True)
                gathered, defined = [row._replace(start=found.end())], row
            else:
                if gathered and self.tags.parts(gathered[-1].start, gathered[-1].end, row.start):
                    self._leaf(gathered, item=bool(defined))
                    gathered = []
                gathered.append(row)
        self._leaf(gathered, item=bool(defined))
        if defined:
            self._indented(lines[-1].end, opener=defined.start, label="dd")

    def _of_pandoc(self, lines: Sequence[Row]) -> bool:
        """Take what Pandoc reads by the line: a grid table, verse between bars, a title above everything."""
        text = self.text
        if _GRID.match(text, lines[0].start, lines[0].end):
            self._notice(lines[0].start, "a table drawn with plus signs is left as it is: write it with bars")
            return True
        sign = text[lines[0].start]
        if (sign == "%" and lines[0].start) or not all(text.startswith(f"{sign} ", row.start) for row in lines):
            return False
        for row in lines:
            if text[row.start + 2 : row.end].strip():
                self._leaf([row._replace(start=row.start + 2)])
        return True

    def _leaf(self, lines: Sequence[Row], *, item: bool = False) -> None:
        """Add lines of one paragraph, without tags of site generators at their edges."""
        if not lines:
            return
        text = self.text
        captioned = text.startswith("[caption", lines[0].start)
        if text[lines[0].start] in "[{<" or text[lines[-1].end - 1] in "]}>":
            span = self.tags.trimmed(lines[0].start, lines[-1].end)
            self._comments(Span(lines[0].start, span.start))
            lines = [
                row._replace(start=max(row.start, span.start), end=min(row.end, span.end))
                for row in lines
                if row.end > span.start and row.start < span.end
            ]
            if not lines:
                return
        kind, level = self._kind()
        if item or captioned:
            kind = "item" if item else "caption"
        found = joined(text, lines, labels=self.told.labels)
        if found:
            self._add(kind, found, level=level)
        else:
            self._notice(lines[0].start, "these lines mean something else on one line: left as they are")

    def _kind(self) -> tuple[Kind, int]:
        """Return what the open blocks make of inline text."""
        for mark in reversed(self.open):
            kind = _KINDS.get(mark.name)
            if kind == "heading" and mark.level == 1 and not self.told.titled:
                self.told.titled = True
                return "title", 1
            if kind:
                return kind, mark.level
        return "paragraph", 0

    def _within(self) -> tuple[str, ...]:
        if not (self.fences or self.wrappers.open):
            return self.within
        return (*self.within, *self.wrappers.labels, *(label for _, label in self.fences))

    def _add(self, kind: Kind, found: tuple[Piece, ...], *, level: int = 0, name: str = "", place: str = "") -> None:
        """Add a block; without a `place` it is inline text of the innermost open block."""
        if self.excerpt:
            found = tuple(self.excerpt.pieces(found))
        if not place:
            inner = self.open[-1] if self.open else None
            if inner and inner.name == "TableCell":
                place = "cell"
            elif inner and inner.name == "Heading" and self.text.startswith("#", inner.start):
                place = "heading"
            else:
                setext = inner and inner.name == "Heading"
                place = ("setext" if setext else "lines") + margin(self.told.text, found)
        lang = self.wrappers.lang if self.wrappers.open else None
        block = Block(kind, found, level, name, place, lang, self._within())
        self.told.add(block)
        if block.place.startswith(_SENTENCES):
            for attribute in attributes_in(block, html=HTML):
                self.told.add(attribute)

    def _add_html(self, block: Block) -> None:
        block = self.excerpt.block(block) if self.excerpt else block
        lang = block.lang or (self.wrappers.lang if self.wrappers.open else None)
        within = (*self._within(), *block.within)
        self.told.add(replace(block, place=HTML + block.place, lang=lang, within=within))

    def _fence(self, row: Row, found: Fence) -> None:
        """Follow a line that is no text: show its title, and look into what it encloses."""
        text = self.text
        self.hidden = max(self.hidden, found.end)
        if found.tags:
            self._comments(Span(row.start, found.end))
            for block in self.tags.attributes(row.start, found.end):
                self._add(block.kind, block.pieces, name=block.name, place=block.place)
        if found.title:
            piece = Piece(found.title, found.title.of(text))
            after = text[found.title.end : found.title.end + 1]
            kind: Kind = "attribute" if found.name else "heading"
            self._add(kind, (piece,), name=found.name, place="title" + after.strip())
        if found.indented:
            self._indented(row.end, opener=row.start, label=found.container)
        elif found.colons and found.container:
            if len(self.fences) < DEEPEST:
                self.fences.append((found.colons, found.container))
        elif found.colons:
            while self.fences and self.fences.pop()[0] > found.colons:
                pass

    def _indented(self, at: int, *, opener: int, label: str) -> None:
        """Read the lines after `at` that stand further in than their opener as the Markdown that they are."""
        spans = indented(self.text, at, opener=opener, quotes=self.quotes)
        if not spans:
            return
        self.hidden = max(self.hidden, spans[-1].end)
        if self.depth == _DEEPEST_EXCERPT:
            self._notice(opener, f"nested more than {_DEEPEST_EXCERPT} admonitions deep: left as it is")
            return
        if self.excerpt:
            spans = tuple(self.excerpt.span(span.start, span.end) for span in spans)
        excerpt = Excerpt.of(self.told.text, spans)
        Walk(excerpt.text, self.told, excerpt, depth=self.depth + 1, within=(*self._within(), label)).read()

    def _html(self, mark: Mark) -> None:
        """Read HTML that stands on lines of its own; in a quotation, without the marks before its lines."""
        text = self.text
        if mark.start < self.hidden:
            return
        if text[mark.start : mark.start + 2] in ("<!", "<?"):
            for opener, closer in _ENDLESS:
                if text.startswith(opener, mark.start) and closer not in text[mark.start : mark.end]:
                    self._notice(mark.start, f"{opener} without {closer}: readers see nothing of what follows")
        orders = _COMMENT.finditer(text, mark.start, mark.end) if "l10n" in text[mark.start : mark.end] else ()
        waiting = [(found.start(), found[1]) for found in orders]
        bare = self.wrappers.kept or _BARE_TAGS.fullmatch(text, mark.start, mark.end)
        found = Parsed(()) if bare else self._html_found(mark)
        self._marks(one for one in found.marks if one.scope)
        for block in found.blocks:
            while waiting and waiting[0][0] < block.pieces[0].span.start:
                self.told.obey(waiting.pop(0)[1])
            self._add_html(block)
        for _, comment in waiting:
            self.told.obey(comment)
        self.wrappers.read(Span(mark.start, mark.end))

    def _html_found(self, mark: Mark) -> Parsed:
        if not self.quotes:
            return html.found(self.text, Span(mark.start, mark.end))
        lines = [Span(start, end) for start, end in zip(mark.stops[::2], mark.stops[1::2], strict=True)]
        inner = Excerpt.of(self.text, lines)
        found = html.found(inner.text, Span(0, len(inner.text)))
        return Parsed(tuple(map(inner.block, found.blocks)), tuple(map(inner.mark, found.marks)))

    def _marks(self, marks: Iterable[LanguageMark]) -> None:
        """Note where elements name their languages; the last word counts of where one ends."""
        for mark in marks:
            told = self.excerpt.mark(mark) if self.excerpt else mark
            self.told.marks[told.span] = told

    def _code(self, mark: Mark) -> None:
        """Tell of a block of code that is never closed."""
        opener = _FENCE_OPENER.match(self.text, mark.start)
        if not opener or mark.start < self.hidden:
            return
        last = self.text[mark.start : mark.end].rstrip().rpartition("\n")[2].strip("> \t\r")
        if not last.startswith(opener[1]) or last.strip(opener[1][0]):
            self._notice(mark.start, f"{opener[1][:3]} is never closed: all that follows is code")

    def _comments(self, span: Span) -> None:
        if span.start < span.end and "l10n" in self.text[span.start : span.end]:
            for found in _COMMENT.finditer(self.text, span.start, span.end):
                self.told.obey(found[1])

    def _title(self, block: Block) -> None:
        if block.pieces[0].span.start >= self.hidden:
            self._add(block.kind, block.pieces, name=block.name, place=block.place)

    def _notice(self, at: int, message: str) -> None:
        self.told.notices.append(Notice(self.excerpt.place(at) if self.excerpt else at, message))

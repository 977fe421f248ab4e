"""One pass over the tokens of an HTML text: which of it readers see, in which blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from l10n.formats import html_text
from l10n.formats.directives import directive
from l10n.formats.html_attributes import page_language, readable
from l10n.formats.html_run import core, opaque, seen, translation
from l10n.formats.html_shortcodes import may_hold_tags, with_tags
from l10n.formats.html_tokens import BLOCKS, DRAWINGS, VOID, Token, drawn_text, names
from l10n.formats.html_tree import DEPTH, OF_THE_PAGE, Tree, languages, surroundings
from l10n.formats.shortcode import Tags
from l10n.model.document import Block, Kind, LanguageMark, Notice
from l10n.model.locale import LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_FIELDS = names("textarea iframe svg")
"""Elements whose content is not offered, but attributes are."""

_BLANK_LINE = lazy_pattern(r"\n[^\S\n]*\n\s*")
_LINE_END = lazy_pattern(r"\r\n|\r|\n")
_ROOTS = frozenset(("", "blockquote"))
_BLOCK_COMMENT = lazy_pattern(r"<!--(?:\s*/?wp:|more\b|nextpage\b)")
_DRAWING = lazy_pattern(r"<(svg|math)\b(?:(?!</?\1\b).){0,400}</\1\s*>", re.IGNORECASE | re.DOTALL)
_WORDS_IN_DRAWING = lazy_pattern(
    r"<(?:title|desc|text|foreignobject|mtext)\b|\s(?:title|aria-label)\s*=", re.IGNORECASE
)
_IN_LANGUAGE = lazy_pattern(r'"inLanguage"\s*:\s*"([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)"')


@dataclass(slots=True)
class Walk:
    """The open elements, the run of text that is being gathered, and what was found so far in a stretch of `text`.

    `marks` are where the page and its elements name their languages. `remark`, `whole` and `off` are what directives
    say of the block that follows.
    """

    text: str
    stretch: Span
    tree: Tree = field(default_factory=Tree)
    run: list[Token] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    marks: list[LanguageMark] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    tags: Tags = field(init=False)
    page: LocaleTag | None = None
    titled: bool = False
    remark: str = ""
    whole: bool = False
    off: bool = False
    deep: bool = False
    skip: int = 0

    def __post_init__(self) -> None:
        self.tags = Tags(self.text, self.stretch)

    def step(self, token: Token) -> None:
        """Take one token."""
        if token.span.start < self.skip:
            if token.kind != "text" or token.span.end <= self.skip:
                return
            token = Token("text", Span(self.skip, token.span.end))
        if token.lost:
            self.notices.append(Notice(token.span.start, _lost(self.text, token)))
        if token.kind == "text":
            self._text(token)
        elif token.kind == "raw":
            self._raw(token)
        elif token.kind == "hidden":
            self._hidden(token)
        else:
            self._tag(token)

    def finish(self) -> None:
        """End what is open at the end of the stretch."""
        self._flush()
        self.tree.close(self.stretch.end)
        self.marks += self.tree.marks

    def _tag(self, token: Token, *, parts: bool = False) -> None:
        """Take a tag: a block's ends the run, any other belongs to it, unless it `parts` text for another reason."""
        if token.kind == "start" and token.name in DRAWINGS and self._is_icon(token):
            return
        boundary = token.name in BLOCKS or drawn_text(token.name, in_drawing=self.tree.in_drawing)
        if boundary or parts or self._breaks_twice(token):
            self._flush()
        if token.kind == "end":
            self.tree.end(token.name, token.span.end)
        else:
            self._start(token, boundary=boundary)
        if not boundary and not parts and self._is_offered():
            self.run.append(token)

    def _start(self, token: Token, *, boundary: bool) -> None:
        hidden = not self._is_offered()
        self.tree.start(self.text, token)
        if token.name in OF_THE_PAGE:
            self._of_page(languages(self.text, token))
        elif token.name == "meta":
            self._of_page(page_language(self.text, token))
        if boundary and not hidden and (self._is_offered() or token.name in _FIELDS):
            self._attributes(token)
        if not self.deep and len(self.tree.here.within) >= DEPTH:
            self.deep = True
            message = f"elements nest more than {DEPTH} deep: rules see no element that is deeper"
            self.notices.append(Notice(token.span.start, message))

    def _is_icon(self, token: Token) -> bool:
        """Whether a small drawing or formula without words begins here; it then stands in its sentence as it is."""
        found = _DRAWING.match(self.text, token.span.start)
        if not found or _WORDS_IN_DRAWING.search(found[0]):
            return False
        self.skip = found.end()
        self._aside(Token("hidden", Span(*found.span())), boundary=False)
        return True

    def _of_page(self, marks: Iterator[LanguageMark] | list[LanguageMark]) -> None:
        """Note where the page names its own language."""
        for mark in marks:
            self.marks.append(mark)
            self.page = self.page or (mark.lang if mark.form == "tag" else None)

    def _text(self, token: Token) -> None:
        """Take a text, in parts where it holds shortcodes or the lines of a poem."""
        if not self._is_offered():
            return
        if not may_hold_tags(self.text, token.span):
            self._lines(token)
            return
        for part, parts in with_tags(token, self.tags):
            if part.kind == "text":
                self._lines(part)
            elif part.kind == "hidden":
                self.skip = part.span.end
                self._aside(part, boundary=parts)
            else:
                self._tag(part, parts=parts)

    def _lines(self, token: Token) -> None:
        """Take a text without shortcodes: parted where its lines or paragraphs are.

        A fragment of a post has no tags of paragraphs where its author left blank lines.
        """
        here = self.tree.here
        pattern = _LINE_END if here.lines else _BLANK_LINE if here.name in _ROOTS and not self.tree.paged else None
        at = token.span.start
        for found in pattern.finditer(self.text, at, token.span.end) if pattern else ():
            self.run.append(Token("text", Span(at, found.end())))
            self._flush()
            at = found.end()
        if at < token.span.end:
            self.run.append(Token("text", Span(at, token.span.end)))

    def _raw(self, token: Token) -> None:
        """Take the content of an element that holds no markup: a title, a form's field, a script."""
        if token.name == "title" and self._is_offered():
            self._block((Token("text", token.span),))
        elif token.name == "textarea" and len(self.tree.open) > 1 and self.tree.open[-2].hidden == "" and not self.off:
            at = token.span.start
            for found in _LINE_END.finditer(self.text, at, token.span.end):
                self._field(Span(at, found.start()))
                at = found.end()
            self._field(Span(at, token.span.end))
        elif token.name == "script":
            self._of_page(_in_language(self.text, token.span))

    def _field(self, line: Span) -> None:
        if line.of(self.text).strip():
            self._block((Token("text", line),), name="textarea")

    def _hidden(self, token: Token) -> None:
        """Take a comment or a declaration; an author's word to translators in one counts for what follows."""
        stretch = token.span.of(self.text) if len(token.span) < 10_000 else ""
        told = directive(stretch) if stretch.startswith("<!--") else None
        if told and told.word in ("on", "off"):
            self._flush()
            self.off = told.word == "off"
        elif told and told.word == "context":
            self.remark = f"{self.remark} {told.text}".strip()
        elif told:
            self.whole = True
        self._aside(token, boundary=bool(told or _BLOCK_COMMENT.match(stretch)))

    def _aside(self, token: Token, *, boundary: bool) -> None:
        """Take what readers do not see: it stays in a sentence that has begun, unless it is a boundary."""
        if boundary:
            self._flush()
        elif self.run and self._is_offered():
            self.run.append(token)

    def _is_offered(self) -> bool:
        return self.tree.here.hidden in ("", "phrase") and not self.off

    def _flush(self) -> None:
        """End the run: what of it is text becomes a block, and so do the attributes of its tags."""
        run, self.run = self.run, []
        if not run or (len(run) == 1 and run[0].kind == "text" and run[0].span.of(self.text).isspace()):
            return
        inside = core(self.text, run)
        if inside:
            around = _around(run, inside)
            self._block(run[inside.start : inside.stop], around=around)
        if any(token.attributes for token in run):
            closed = opaque(self.text, run)
            for place, token in enumerate(run):
                if token.kind == "start" and place not in closed:
                    self._attributes(token, markup=token.span if place in inside else None)

    def _block(self, run: Sequence[Token], *, around: Sequence[Token] = (), name: str = "") -> None:
        """Add a block of text; `around` are the inline elements that hold it, outermost first."""
        here = self.tree.here
        kind: Kind = "attribute" if name else here.kind
        level = here.level if not name else 0
        if kind == "heading" and level == 1 and not self.titled:
            kind, self.titled = "title", True
        within, lang = here.within, here.lang
        for token in around:
            within = surroundings(self.text, token, within)
            lang = next((mark.lang for mark in languages(self.text, token)), lang)
        self.blocks.append(
            Block(
                kind,
                seen(self.text, run),
                level=level,
                name=name or (here.name if kind == "attribute" else ""),
                lang=self._other(lang),
                within=within,
                whole=self.whole,
                remark=self.remark,
            )
        )
        self.remark, self.whole = "", False

    def _attributes(self, token: Token, *, markup: Span | None = None) -> None:
        """Add the values of a tag's attributes that readers see; `markup` is the tag where it stands in a sentence."""
        if not token.attributes or translation(self.text, token) == "no":
            return
        here = self.tree.here
        within, lang = here.within, here.lang
        for place, (name, attribute) in enumerate(readable(self.text, token)):
            if not place and (token.name in VOID or here.start != token.span.start):
                within = surroundings(self.text, token, within)
                lang = next((mark.lang for mark in languages(self.text, token)), lang)
            self.blocks.append(
                Block(
                    "attribute",
                    tuple(html_text.pieces(self.text, attribute.span)),
                    name=name,
                    place=f"attribute{attribute.quote}",
                    lang=self._other(lang),
                    within=within,
                    remark=self.remark,
                    markup=markup,
                )
            )
            if token.name in VOID and not markup:
                self.remark = ""

    def _other(self, lang: LocaleTag | None) -> LocaleTag | None:
        """Return the language that holds here, unless it is the page's."""
        return None if self.page and lang == self.page else lang

    def _breaks_twice(self, token: Token) -> bool:
        """Whether a line break follows another, as old pages part paragraphs."""
        if token.name != "br":
            return False
        for before in reversed(self.run):
            if before.kind != "text" or not before.span.of(self.text).isspace():
                return before.name == "br"
        return False


def _around(run: Sequence[Token], inside: range) -> list[Token]:
    """Return the inline elements of a run that hold its whole text, outermost first."""
    closed = {token.name for token in run[inside.stop :] if token.kind == "end"}
    return [token for token in run[: inside.start] if token.kind == "start" and token.name in closed]


def _in_language(text: str, script: Span) -> Iterator[LanguageMark]:
    """Yield where structured data names the language of the page (schema.org, inLanguage)."""
    for found in _IN_LANGUAGE.finditer(text, script.start, script.end):
        yield LanguageMark(Span(*found.span(1)), "tag", LocaleTag.parse(found[1]))


def _lost(text: str, token: Token) -> str:
    """Say what is hidden because it never ends.

    >>> _lost("<!-- x", Token("hidden", Span(0, 6), lost=True))
    'a comment never ends: browsers show nothing of what follows, and neither is it offered'
    """
    if token.kind == "raw":
        what = f"the end of <{token.name}> is missing"
    elif text.startswith("<!--", token.span.start):
        what = "a comment never ends"
    else:
        what = "a tag never ends"
    return f"{what}: browsers show nothing of what follows, and neither is it offered"

"""HTML: whole pages and fragments, as browsers read them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from l10n.formats import html_text
from l10n.formats.base import FormatSettings
from l10n.formats.html_run import core, is_kept, seen
from l10n.formats.html_tokens import BLOCKS, Token, names, tokens
from l10n.formats.html_tree import Tree, declared
from l10n.model.document import Block, LanguageMark, Parsed
from l10n.model.locale import LocaleTag
from l10n.model.text import Span

_TEXT_ATTRIBUTES = names("alt title placeholder aria-label aria-description aria-placeholder")
_LABELLED = names("option optgroup track")
_FIELDS = frozenset(("textarea", "iframe", "object", "canvas"))
_BUTTONS = frozenset(("submit", "button", "reset"))
_META = names("description og:title og:description og:image:alt twitter:title twitter:description twitter:image:alt")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Html:
    """Paragraphs, headings, items, cells, captions, and the attributes that readers see."""

    name: str = "html"
    suffixes: tuple[str, ...] = (".html", ".htm")
    by_line: bool = False

    def parse(self, text: str, settings: FormatSettings) -> Parsed:
        """Find the blocks of a page or a fragment, and the language of its root.

        >>> found = Html().parse('<html lang=en><p>Port of <b>Bar</b><img alt="A quay" src=q>', FormatSettings())
        >>> [(block.kind, block.text) for block in found.blocks], found.marks[0].lang.bcp47
        ([('paragraph', 'Port of <b>Bar</b>'), ('attribute', 'A quay')], 'en')
        """
        return found(text, Span(0, len(text)))

    def encode(self, target: str, block: Block) -> str:
        """Return the target with what would be markup by accident as entities.

        >>> Html().encode("Research & <b>trade</b>", Block("paragraph", ()))
        'Research &amp; <b>trade</b>'
        """
        return html_text.encoded(target, block.place)

    def enclosed(self, written: str, block: Block) -> str:
        """Return the block's new text, in quotes if it is an attribute's that had none and needs them."""
        return html_text.quoted(written) if block.place == "attribute" else written


def found(text: str, stretch: Span) -> Parsed:
    """Return the blocks and language marks of a stretch of HTML."""
    walk = _Walk(text)
    for token in tokens(text, stretch):
        walk.step(token)
    walk.flush()
    return Parsed(tuple(sorted(walk.blocks, key=lambda block: block.pieces[0].span)), tuple(walk.marks))


@dataclass(slots=True)
class _Walk:
    """One pass over the tokens: the open elements, and the run of text that is being gathered."""

    text: str
    tree: Tree = field(default_factory=Tree)
    run: list[Token] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    marks: list[LanguageMark] = field(default_factory=list)
    titled: bool = False

    def step(self, token: Token) -> None:
        """Take one token."""
        boundary = token.name in BLOCKS and token.kind in ("start", "end")
        if boundary or self._breaks_twice(token):
            self.flush()
        if token.kind == "start":
            self.marks += self._marks(token)
            hidden = self.tree.here.hidden
            self.tree.start(self.text, token)
            if boundary and not hidden:
                self._attributes(token)
        elif token.kind == "end":
            self.tree.end(token.name)
        if token.kind == "raw":
            if token.name == "title" and not self.tree.here.hidden:
                self._block((Token("text", token.span),))
        elif not boundary and not self._is_hidden(token):
            self.run.append(token)

    def flush(self) -> None:
        """End the run: what of it is text becomes a block, attributes of what stands around it blocks of their own."""
        run, self.run = self.run, []
        if not run:
            return
        inside = core(self.text, run)
        for place, token in enumerate(run):
            if place not in inside and token.kind == "start":
                self._attributes(token)
        if inside:
            self._block(run[inside.start : inside.stop], lang=self._lang(run, inside))

    def _block(self, run: Sequence[Token], *, lang: LocaleTag | None = None) -> None:
        here = self.tree.here
        kind, level = here.kind, here.level
        if kind == "heading" and level == 1 and not self.titled:
            kind, self.titled = "title", True
        name = here.name if kind == "attribute" else ""
        self.blocks.append(Block(kind, seen(self.text, run), level=level, name=name, lang=self._other(lang)))

    def _attributes(self, token: Token) -> None:
        """Add the values of a tag's attributes that readers see."""
        if token.name == "link" or (self.tree.here.hidden and token.name not in _FIELDS) or is_kept(self.text, token):
            return
        values = {attribute.name: attribute.span.of(self.text).lower() for attribute in token.attributes}
        for attribute in token.attributes:
            if _is_text(token.name, attribute.name, values) and _LETTER.search(attribute.span.of(self.text)):
                pieces = tuple(html_text.pieces(self.text, attribute.span))
                place = f"attribute{attribute.quote}"
                name = values.get("property") or values.get("name", "") if token.name == "meta" else attribute.name
                self.blocks.append(Block("attribute", pieces, name=name, place=place, lang=self._other(None)))

    def _marks(self, token: Token) -> Iterator[LanguageMark]:
        """Yield where the page names its language."""
        lang = declared(self.text, token) if token.name in ("html", "body") else None
        for attribute in token.attributes if lang else ():
            if lang and attribute.name in ("lang", "xml:lang"):
                yield LanguageMark(attribute.span, "tag", lang)

    def _lang(self, run: Sequence[Token], inside: range) -> LocaleTag | None:
        """Return the language of an inline element that holds the whole text."""
        closed = {token.name for token in run[inside.stop :] if token.kind == "end"}
        around = (token for token in run[: inside.start] if token.kind == "start" and token.name in closed)
        return next((lang for token in around if (lang := declared(self.text, token))), None)

    def _other(self, lang: LocaleTag | None) -> LocaleTag | None:
        """Return the language that holds here, unless it is the page's."""
        lang = lang or self.tree.here.lang
        return None if self.marks and lang == self.marks[0].lang else lang

    def _is_hidden(self, token: Token) -> bool:
        return self.tree.here.hidden or (token.kind == "hidden" and not self.run)

    def _breaks_twice(self, token: Token) -> bool:
        """Whether a line break follows another, as old pages part paragraphs."""
        if token.name != "br":
            return False
        for before in reversed(self.run):
            if before.kind != "text" or not before.span.of(self.text).isspace():
                return before.name == "br"
        return False


def _is_text(element: str, attribute: str, values: Mapping[str, str]) -> bool:
    """Whether readers see the value of an attribute; `values` are those of the same tag."""
    if element == "meta":
        return attribute == "content" and (values.get("name") in _META or values.get("property") in _META)
    if attribute == "value":
        return element == "input" and values.get("type") in _BUTTONS
    return attribute in _TEXT_ATTRIBUTES or (attribute == "label" and element in _LABELLED)

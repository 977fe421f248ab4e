"""The open elements around a place in an HTML page, as far as a reader's text depends on them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from l10n.errors import UsageError
from l10n.formats.html_run import translation
from l10n.formats.html_tokens import BLOCKS, DRAWINGS, VOID, Token, drawn_text, names
from l10n.model.document import Kind, LanguageMark
from l10n.model.locale import LocaleTag
from l10n.model.text import Span

Hidden = Literal["", "raw", "kept", "drawing", "phrase"]
"""Why text is not offered: it is no prose; its element asks not to be translated; it is part of a drawing or formula.
`phrase` is an inline element that asks so: what it holds stays in its sentence, but blocks in it are not offered."""

_RAW = names("pre script style template textarea iframe noembed noframes xmp")
_VERSE = "wp-block-verse"
_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("caption", "figcaption", "[caption", "[wp_caption"), "caption"),
    **dict.fromkeys(("label", "button", "option", "legend"), "attribute"),
    "blockquote": "quote",
    "summary": "heading",
    "title": "title",
}
_SECTIONS = names("main article section nav aside header footer form address figure")
_ENDS_P = BLOCKS - names("button label option optgroup select textarea link meta script style template")
_ENDED_BY: dict[str, frozenset[str]] = {
    "li": frozenset(("li",)),
    **dict.fromkeys(("dt", "dd"), frozenset(("dt", "dd"))),
    **dict.fromkeys(("td", "th"), frozenset(("td", "th"))),
    **dict.fromkeys(("tr", "tbody", "tfoot"), frozenset(("td", "th", "tr", "thead", "tbody", "caption"))),
    **dict.fromkeys(("option", "optgroup"), frozenset(("option",))),
}
OF_THE_PAGE = names("html body")
"""Elements whose language is the page's."""

_FENCES = names("ul ol menu dl table select datalist td th li body article section div")
_FOREIGN = names("svg math title style script")
"""Elements that may stand in a drawing or formula; any other block shows that its end tag is missing."""

_REACH = 64
"""How far up an omitted end tag is looked for."""

DEPTH = 128
"""So many surroundings are told of a block at most: pages that nest deeper are accidents or attacks."""


@dataclass(frozen=True, slots=True)
class Element:
    """An open element and what it means for text in it; `lang` is the nearest that any declares.

    `lines` says that its lines are lines to readers too; `within` names the elements around, this one last; `marks`
    are where its tag names a language, `start` is where that tag begins.
    """

    name: str = ""
    kind: Kind = "paragraph"
    level: int = 0
    lang: LocaleTag | None = None
    hidden: Hidden = ""
    lines: bool = False
    within: tuple[str, ...] = ()
    start: int = 0
    marks: tuple[LanguageMark, ...] = ()


@dataclass(slots=True)
class Tree:
    """The open elements, outermost first; end tags that HTML lets out are supplied.

    `marks` are the places where elements that have ended name their language.
    """

    open: list[Element] = field(default_factory=lambda: [Element()])
    count: Counter[str] = field(default_factory=Counter)
    marks: list[LanguageMark] = field(default_factory=list)

    @property
    def here(self) -> Element:
        """The innermost open element."""
        return self.open[-1]

    @property
    def in_drawing(self) -> bool:
        """Whether a drawing or a formula is open."""
        return bool(self.count["svg"] or self.count["math"])

    @property
    def paged(self) -> bool:
        """Whether a whole page is open, not a fragment of one."""
        return bool(self.count["html"] or self.count["body"])

    def start(self, text: str, token: Token) -> None:
        """Open an element, and close those that it ends."""
        name, at = token.name, token.span.start
        if name in _ENDS_P:
            self._end_omitted(frozenset(("p",)), at)
            if name not in _FOREIGN and not self.count["foreignobject"]:
                while self.in_drawing:
                    self._pop(at)
        if name in _ENDED_BY:
            self._end_omitted(_ENDED_BY[name], at)
        if name in VOID:
            return
        if (self.in_drawing or name in DRAWINGS) and text.endswith("/>", at, token.span.end):
            return
        self.open.append(self._element(text, token))
        self.count[name] += 1

    def end(self, name: str, at: int) -> None:
        """Close the innermost element of a name and what is still open in it; nothing where none is open."""
        if self.count[name]:
            while self._pop(at) != name:
                pass

    def close(self, at: int) -> None:
        """Close what is open at the end."""
        while len(self.open) > 1:
            self._pop(at)

    def _element(self, text: str, token: Token) -> Element:
        above, name = self.here, token.name
        kind, level = above.kind, above.level
        drawn = drawn_text(name, in_drawing=self.in_drawing)
        if name in _KINDS:
            kind = "attribute" if drawn else _KINDS[name]
            level = int(name[1]) if name[1:].isdigit() else int(kind == "title")
        verse = name == "pre" and _VERSE in _classes(text, token)
        marks = tuple(languages(text, token))
        hidden = "" if verse else _hidden(text, token, above.hidden, drawn=drawn)
        return Element(
            name=name,
            kind=kind,
            level=level,
            lang=marks[0].lang if marks else above.lang,
            hidden=hidden,
            lines=verse or above.lines,
            within=surroundings(text, token, above.within),
            start=token.span.start,
            marks=() if name in OF_THE_PAGE else marks,
        )

    def _pop(self, at: int) -> str:
        element = self.open.pop()
        self.count[element.name] -= 1
        scope = Span(element.start, at)
        self.marks += (LanguageMark(mark.span, mark.form, mark.lang, scope) for mark in element.marks)
        return element.name

    def _end_omitted(self, names: frozenset[str], at: int) -> None:
        """Close the nearest element of some names, unless another stands between that keeps it open."""
        if not any(self.count[name] for name in names):
            return
        for element in self.open[-1 : -_REACH - 1 : -1]:
            if element.name in names:
                self.end(element.name, at)
                return
            if element.name in _FENCES:
                return


def languages(text: str, token: Token) -> list[LanguageMark]:
    """Return where a tag declares the language of what it holds.

    >>> from l10n.formats.html_tokens import tokens
    >>> text = '<p lang="sr-Latn">'
    >>> [mark.lang.bcp47 for mark in languages(text, next(tokens(text, Span(0, len(text)))))]
    ['sr-Latn']
    """
    found: list[LanguageMark] = []
    for attribute in token.attributes:
        if attribute.name in ("lang", "xml:lang"):
            try:
                found.append(LanguageMark(attribute.span, "tag", LocaleTag.parse(attribute.span.of(text))))
            except UsageError:
                continue
    return found


def surroundings(text: str, token: Token, above: tuple[str, ...]) -> tuple[str, ...]:
    """Return the elements around what a tag opens, as a stylesheet would name them; those that nothing tells apart not.

    >>> from l10n.formats.html_tokens import tokens
    >>> text = '<div id="respond" class="comment-respond wide">'
    >>> surroundings(text, next(tokens(text, Span(0, len(text)))), ("main",))
    ('main', 'div#respond.comment-respond.wide')
    """
    if token.name.startswith("[") or len(above) >= DEPTH:
        return above
    ids = [
        value for attribute in token.attributes if attribute.name == "id" for value in attribute.span.of(text).split()
    ]
    classes = _classes(text, token)
    if not (ids or classes or token.name in _SECTIONS):
        return above
    return (*above, token.name + "".join(f"#{name}" for name in ids[:1]) + "".join(f".{name}" for name in classes))


def _classes(text: str, token: Token) -> list[str]:
    for attribute in token.attributes:
        if attribute.name == "class":
            return attribute.span.of(text).split()
    return []


def _hidden(text: str, token: Token, above: Hidden, *, drawn: bool) -> Hidden:
    """Return whether text in an element is offered, from what the element around says."""
    asked = translation(text, token)
    if token.name in _RAW or above == "raw":
        return "raw"
    if asked == "no":
        return "kept" if token.name in BLOCKS or above not in ("", "phrase") else "phrase"
    if above in ("kept", "phrase"):
        if asked == "yes":
            return ""
        return "kept" if token.name in BLOCKS else above
    if drawn:
        return ""
    return "drawing" if token.name in DRAWINGS else above

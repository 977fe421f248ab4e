"""The open elements around a place in an HTML page, as far as a reader's text depends on them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from l10n.errors import UsageError
from l10n.formats.html_run import is_kept
from l10n.formats.html_tokens import BLOCKS, VOID, Token, names
from l10n.model.document import Kind
from l10n.model.locale import LocaleTag

_HIDDEN = names("pre script style template textarea iframe noembed noframes xmp svg math object canvas")
_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("caption", "figcaption"), "caption"),
    **dict.fromkeys(("label", "button", "option", "legend"), "attribute"),
    "blockquote": "quote",
    "summary": "heading",
    "title": "title",
}
_ENDS_P = BLOCKS - names("button label option optgroup select textarea link meta script style template")
_ENDED_BY: dict[str, frozenset[str]] = {
    "li": frozenset(("li",)),
    **dict.fromkeys(("dt", "dd"), frozenset(("dt", "dd"))),
    **dict.fromkeys(("td", "th"), frozenset(("td", "th"))),
    **dict.fromkeys(("tr", "tbody", "tfoot"), frozenset(("td", "th", "tr", "thead", "tbody"))),
    **dict.fromkeys(("option", "optgroup"), frozenset(("option",))),
}
_FENCES = names("ul ol menu dl table select datalist td th li body article section div")
_FOREIGN = names("svg math title style script")
"""Elements that may stand in a drawing or formula; any other block shows that its end tag is missing."""

_REACH = 64
"""How far up an omitted end tag is looked for."""


@dataclass(frozen=True, slots=True)
class Element:
    """An open element and what it means for text in it; `lang` is the nearest that any declares."""

    name: str = ""
    kind: Kind = "paragraph"
    level: int = 0
    lang: LocaleTag | None = None
    hidden: bool = False


@dataclass(slots=True)
class Tree:
    """The open elements, outermost first; end tags that HTML lets out are supplied."""

    open: list[Element] = field(default_factory=lambda: [Element()])
    count: Counter[str] = field(default_factory=Counter)

    @property
    def here(self) -> Element:
        """The innermost open element."""
        return self.open[-1]

    def start(self, text: str, token: Token) -> None:
        """Open an element, and close those that it ends."""
        if token.name in _ENDS_P:
            self._end_omitted(frozenset(("p",)))
            if token.name not in _FOREIGN:
                while self.count["svg"] or self.count["math"]:
                    self._pop()
        if token.name in _ENDED_BY:
            self._end_omitted(_ENDED_BY[token.name])
        if token.name in VOID or (self.here.hidden and text.endswith("/>", token.span.start, token.span.end)):
            return
        element = replace(self.here, name=token.name, lang=declared(text, token) or self.here.lang)
        kind = _KINDS.get(token.name)
        if kind:
            level = int(token.name[1]) if token.name[1:].isdigit() else int(kind in ("title", "heading"))
            element = replace(element, kind=kind, level=level)
        if token.name in _HIDDEN or (token.name in BLOCKS and is_kept(text, token)):
            element = replace(element, hidden=True)
        self.open.append(element)
        self.count[token.name] += 1

    def end(self, name: str) -> None:
        """Close the innermost element of a name and what is still open in it; nothing where none is open."""
        if self.count[name]:
            while self._pop() != name:
                pass

    def _pop(self) -> str:
        name = self.open.pop().name
        self.count[name] -= 1
        return name

    def _end_omitted(self, names: frozenset[str]) -> None:
        """Close the nearest element of some names, unless another stands between that keeps it open."""
        if not any(self.count[name] for name in names):
            return
        for element in self.open[-1 : -_REACH - 1 : -1]:
            if element.name in names:
                self.end(element.name)
                return
            if element.name in _FENCES:
                return


def declared(text: str, token: Token) -> LocaleTag | None:
    """Return the language that an element declares.

    >>> from l10n.formats.html_tokens import tokens
    >>> from l10n.model.text import Span
    >>> text = '<p lang="sr-Latn">'
    >>> declared(text, next(tokens(text, Span(0, len(text))))).bcp47
    'sr-Latn'
    """
    for attribute in token.attributes:
        if attribute.name in ("lang", "xml:lang"):
            try:
                return LocaleTag.parse(attribute.span.of(text))
            except UsageError:
                return None
    return None

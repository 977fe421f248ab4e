"""Which attributes of a tag hold text that readers see or hear."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.errors import UsageError
from l10n.formats.html_tokens import Attribute, Token, names
from l10n.model.document import LanguageMark
from l10n.model.locale import LocaleTag
from l10n.model.pattern import lazy_pattern

_ANYWHERE = names(
    "alt title placeholder aria-label aria-description aria-placeholder aria-roledescription aria-valuetext"
)
_LABELLED = names("option optgroup track")
_BUTTONS = names("submit button reset")
_META = names(
    "description application-name apple-mobile-web-app-title og:title og:description og:site_name"
    " twitter:title twitter:description twitter:label1 twitter:label2 twitter:data1 twitter:data2"
    " dc.title dc.description dcterms.title dcterms.description"
)
_META_PARTS = ("og:", "twitter:", "article:")
_META_ENDS = (":alt", ":title", ":description", ":site_name")
_PROPERTIES = names("name headline alternativeheadline description caption")
"""What schema.org calls a thing's texts."""

_SHEETS = ("stylesheet", "icon", "preload")
"""Links whose `title` names a set of style sheets, or nothing that readers see."""

_LANGUAGE_META = names("content-language language dc.language dcterms.language")
_LETTER = lazy_pattern(r"[^\W\d_]")
_TIME = lazy_pattern(r"\s*\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?\s*")
"""A moment for programs (ISO 8601), as microformats put into titles."""


def readable(text: str, token: Token) -> Iterator[tuple[str, Attribute]]:
    """Yield the attributes that readers see, each with its name or what a `meta` calls itself.

    >>> from l10n.formats.html_tokens import tokens
    >>> from l10n.model.text import Span
    >>> text = '<meta property=og:title content="Two ports"><a class="wide" title="A quay">'
    >>> [name for token in tokens(text, Span(0, len(text))) for name, _ in readable(text, token)]
    ['og:title', 'title']
    """
    met: set[str] = set()
    for attribute in token.attributes:
        if attribute.name in met:  # A browser reads the first of a name.
            continue
        met.add(attribute.name)
        name = _name(text, token, attribute)
        start, end = attribute.span.start, attribute.span.end
        if name and _LETTER.search(text, start, end) and not _TIME.fullmatch(text, start, end):
            yield name, attribute


def page_language(text: str, token: Token) -> Iterator[LanguageMark]:
    """Yield where a `meta` names the language of the page.

    >>> from l10n.formats.html_tokens import tokens
    >>> from l10n.model.text import Span
    >>> text = '<meta property="og:locale" content="sr_RS">'
    >>> [(mark.form, mark.lang.bcp47) for mark in page_language(text, next(tokens(text, Span(0, len(text)))))]
    [('territory', 'sr-Cyrl')]
    """
    if token.name != "meta":
        return
    names = [_value(text, token, key) for key in ("property", "name", "http-equiv")]
    territory = "og:locale" in names
    if not territory and _LANGUAGE_META.isdisjoint(names):
        return
    for attribute in token.attributes:
        if attribute.name == "content":
            try:
                lang = LocaleTag.parse(attribute.span.of(text))
            except UsageError:
                return
            yield LanguageMark(attribute.span, "territory" if territory else "tag", lang)
            return


def _name(text: str, token: Token, attribute: Attribute) -> str:
    """Return what to call an attribute that readers see; nothing where they do not."""
    element, name = token.name, attribute.name
    if name == "content":
        return _meta(text, token) if element == "meta" else ""
    if name == "value":
        return name if element == "input" and _value(text, token, "type") in _BUTTONS else ""
    if name == "label":
        return name if element in _LABELLED else ""
    if name == "abbr":
        return name if element == "th" else ""
    if name not in _ANYWHERE or element == "style":
        return ""
    if element == "link" and (
        _value(text, token, "hreflang") or any(one in _value(text, token, "rel") for one in _SHEETS)
    ):
        return ""
    return name


def _meta(text: str, token: Token) -> str:
    for key in ("property", "name"):
        name = _value(text, token, key)
        if name in _META or (name.startswith(_META_PARTS) and name.endswith(_META_ENDS)):
            return name
    name = _value(text, token, "itemprop")
    return name if name in _PROPERTIES else ""


def _value(text: str, token: Token, name: str) -> str:
    """Return an attribute's value in lower case; nothing where the tag has none of that name."""
    for attribute in token.attributes:
        if attribute.name == name:
            return attribute.span.of(text).strip().lower()
    return ""

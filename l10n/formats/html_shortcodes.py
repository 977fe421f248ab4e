"""Shortcodes: what WordPress and its plug-ins write into a text as `[name key="value"]` … `[/name]`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from l10n.formats.html_tokens import Token, names
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_NAME = r"[A-Za-z][\w-]{0,60}"
_KEY = r"\s++[\w-]++=(?:\"[^\"\[\]]*+\"|'[^'\[\]]*+'|[^\s\"'\[\]]++)"
_BARE = r"(?:\s++(?:\"[^\"\[\]]*+\"|\d++))"
_SHORTCODE = lazy_pattern(rf"(?<!\[)\[(/?)({_NAME})((?:{_KEY}|{_BARE})*+)\s*+(/?)\](?!\]|\()")
_OWN = names("caption wp_caption gallery playlist audio video embed")
"""WordPress's own."""

_ALONE = names("gallery playlist toc contact-form nextpage")
"""Those that stand without keys and without an end, too."""

_BUILDERS = ("vc_", "et_pb_", "fusion_", "av_", "su_row", "su_column", "column", "row", "section")
"""How page builders begin the names of what they lay out a page with."""


def is_boundary(token: Token) -> bool:
    """Whether a shortcode ends a run of text, as a block does.

    >>> text = "[caption id='a']"
    >>> is_boundary(next(with_shortcodes(text, Token("text", Span(0, len(text))), frozenset())))
    True
    """
    name = token.name[1:].lower()
    return token.name.startswith("[") and (name in _OWN or name in _ALONE or name.startswith(_BUILDERS))


def closers(text: str, span: Span) -> frozenset[str]:
    """Return the names of all shortcodes that have an end somewhere in a stretch.

    >>> sorted(closers("[note]Written in [sic] 1999.[/note]", Span(0, 35)))
    ['note']
    """
    if text.find("[/", span.start, span.end) < 0:
        return frozenset()
    return frozenset(found[2] for found in _SHORTCODE.finditer(text, span.start, span.end) if found[1])


def with_shortcodes(text: str, token: Token, closed: frozenset[str]) -> Iterator[Token]:
    """Yield a text in its parts: the shortcodes in it as tags whose names begin with `[`, and what is between.

    `closed` are names that have an end somewhere. Words in brackets are none unless they have keys or an end, or are
    known to stand alone.

    >>> text = '[caption width="9"]The quay[/caption] closed [sic].'
    >>> closed = closers(text, Span(0, 51))
    >>> [(one.kind, one.span.of(text)) for one in with_shortcodes(text, Token("text", Span(0, 51)), closed)]
    [('start', '[caption width="9"]'), ('text', 'The quay'), ('end', '[/caption]'), ('text', ' closed [sic].')]
    """
    at, limit = token.span.start, token.span.end
    for found in _SHORTCODE.finditer(text, at, limit):
        name = found[2]
        if not (found[1] or name in closed or _stands_alone(name, found[3])):
            continue
        if found.start() > at:
            yield Token("text", Span(at, found.start()))
        at = found.end()
        kind: Literal["start", "end", "hidden"] = (
            "end" if found[1] else "start" if name in closed and not found[4] else "hidden"
        )
        yield Token(kind, Span(*found.span()), f"[{name}")
    if at < limit:
        yield Token("text", Span(at, limit))


def _stands_alone(name: str, keys: str) -> bool:
    """Whether a name in brackets with what follows it is a shortcode, and not an aside such as `[where n=5]`."""
    return name in _ALONE or '="' in keys or "='" in keys or ("=" in keys and name in _OWN)

"""Tags of WordPress and of site generators in HTML: parts of a text that are none of its words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from l10n.formats.html_tokens import Token
from l10n.formats.shortcode import Tag, Tags
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_OPENER = lazy_pattern(r"\[|\{[{%#/]")


def may_hold_tags(text: str, span: Span) -> bool:
    """Whether there is anything in a stretch that a tag could begin with.

    >>> may_hold_tags("a {% b %}", Span(0, 9)), may_hold_tags("a {b}", Span(0, 5))
    (True, False)
    """
    return bool(_OPENER.search(text, span.start, span.end))


def with_tags(token: Token, tags: Tags) -> Iterator[tuple[Token, bool]]:
    """Yield a text in its parts, each with whether it ends a run of text, as a block does.

    A shortcode is a tag whose name begins with `[`. What a site generator reads is hidden: it opens and closes where
    it likes, elements or not. It is a boundary where nothing else stands on its line.

    >>> text = '[caption width="9"]The quay[/caption] closed [sic].'
    >>> [(one.kind, one.span.of(text)) for one, _ in with_tags(Token("text", Span(0, 51)), Tags(text))]
    [('start', '[caption width="9"]'), ('text', 'The quay'), ('end', '[/caption]'), ('text', ' closed [sic].')]
    """
    text, at, done = tags.text, token.span.start, token.span.start
    while opener := _OPENER.search(text, at, token.span.end):
        start = opener.start()
        tag = tags.at(start)
        end = max(tag.end, tag.code) if tag else -1
        if not tag or tag.end > token.span.end:
            at = opener.end()
            continue
        if done < start:
            yield Token("text", Span(done, start)), False
        if text[start] == "[" and tag.code < 0:
            yield Token(_kind(tag), Span(start, end), f"[{tag.name}"), tag.lays_out
        else:
            yield Token("hidden", Span(start, end)), tag.code >= 0 or _is_alone(text, Span(start, end))
        at = done = end
        if done >= token.span.end:
            return
    yield Token("text", Span(done, token.span.end)), False


def _kind(tag: Tag) -> Literal["start", "end", "hidden"]:
    return "end" if tag.closes else "start" if tag.opens else "hidden"


def _is_alone(text: str, span: Span) -> bool:
    """Whether nothing else stands on the lines of a stretch."""
    begin = max(text.rfind("\n", 0, span.start), text.rfind(">", 0, span.start)) + 1
    ends = [place for place in (text.find("\n", span.end), text.find("<", span.end)) if place >= 0]
    return not text[begin : span.start].strip() and not text[span.end : min(ends, default=len(text))].strip()

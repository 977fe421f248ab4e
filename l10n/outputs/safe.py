"""HTML of an article as a site may show it: nothing that runs, and no element that reaches out of the article."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

from l10n.formats.html_tokens import VOID, Attribute, Token, names, tokens
from l10n.model.text import Span

_DROPPED = names("script style noscript template object embed applet base meta link title head frame frameset")
"""Elements that go with all that is in them, or are nothing but a tag."""

_PASSED = names("html body main form input button select textarea option optgroup")
"""Elements whose tags go and whose content stays: a page has its own, and an article asks for nothing."""

_IMPLIED = names("p li dt dd tr td th thead tbody tfoot colgroup caption rt rp")
"""Elements that end without an end tag."""

_ADDRESSES = names("href src action formaction poster cite xlink:href background data longdesc")
_RUNS = re.compile(r"(?:javascript|vbscript|data(?!:image/(?:png|jpe?g|gif|webp|avif)[;,])):", re.IGNORECASE)
_TICKED = re.compile(r"(?=.*\bdisabled\b).*\bcheckbox\b", re.DOTALL)
"""A box of a list of tasks, as Markdown has it."""

_BLANK = re.compile(r"[\x00-\x20\x7f-\x9f]+")

Address = Callable[[str, str], str | None]
"""Given the attribute's name and its address: what stands there instead, None for nothing."""


def safe(body: str, *, address: Address) -> str:
    """Return HTML without scripts, handlers and forms, each element closed within it.

    `address` is asked about every link and image.

    >>> safe("<p onclick=x()>A <b>quay</p><script>x()</script></div>", address=lambda name, value: value)
    '<p>A <b>quay</b></p>'
    """
    return "".join(_Cleaned(body, address).parts())


class _Cleaned:
    """One pass over the tokens of a body; `_open` are the elements that have not ended yet."""

    def __init__(self, body: str, address: Address) -> None:
        self._body = body
        self._address = address
        self._open: list[str] = []
        self._dropping = ""
        self._depth = 0

    def parts(self) -> Iterator[str]:
        for token in tokens(self._body, Span(0, len(self._body))):
            if self._dropping:
                self._skip(token)
            elif token.kind == "text":
                yield token.span.of(self._body)
            elif token.kind == "raw":
                yield html.escape(html.unescape(token.span.of(self._body)), quote=False)
            elif token.kind == "start":
                yield self._start(token)
            elif token.kind == "end":
                yield from self._end(token.name)
        while self._open:
            name = self._open.pop()
            if name not in _IMPLIED:
                yield f"</{name}>"

    def _skip(self, token: Token) -> None:
        if token.name == self._dropping and token.kind in ("start", "end"):
            self._depth += 1 if token.kind == "start" else -1
            if self._depth == 0:
                self._dropping = ""

    def _start(self, token: Token) -> str:
        if token.name in _DROPPED:
            if token.name not in VOID and token.name != "frame":
                self._dropping, self._depth = token.name, 1
            return ""
        if token.name == "input" and _TICKED.search(text := token.span.of(self._body)):
            return f'<input type="checkbox" disabled{" checked" * (" checked" in text)}>'
        if token.name in _PASSED or not re.fullmatch(r"[a-z][a-z0-9:-]*", token.name):
            return ""
        if token.name not in VOID and not token.span.of(self._body).endswith("/>"):
            self._open.append(token.name)
        return self._tag(token)

    def _tag(self, token: Token) -> str:
        """Return a start tag with the attributes that may stay; those without a value go, but for a few."""
        text = token.span.of(self._body)
        kept = [shown for one in token.attributes if (shown := self._attribute(one)) is not None]
        kept += [name for name in ("controls", "open", "reversed", "hidden") if re.search(rf"\s{name}(?=[\s/>])", text)]
        close = " /" if text.endswith("/>") else ""
        return f"<{' '.join([token.name, *dict.fromkeys(kept)])}{close}>"

    def _attribute(self, one: Attribute) -> str | None:
        value = html.unescape(one.span.of(self._body))
        if one.name.startswith("on") or one.name in ("srcdoc", "formaction", "style", "ping", "autofocus"):
            return None
        if not re.fullmatch(r"[a-z][a-z0-9_:.-]*", one.name):
            return None
        if one.name in _ADDRESSES or one.name == "srcset":
            if any(_RUNS.match(_BLANK.sub("", part)) for part in value.split(",")):
                return None
            told = self._address(one.name, value) if one.name in ("href", "src", "poster") else value
            if told is None:
                return None
            value = told
        return f'{one.name}="{html.escape(value)}"'

    def _end(self, name: str) -> Iterator[str]:
        if name not in self._open:
            return
        while (last := self._open.pop()) != name:
            if last not in _IMPLIED:
                yield f"</{last}>"
        yield f"</{name}>"

"""Inline markup and other stretches that are not prose: code, tags, link targets, addresses, placeholders, notes.

Segmentation never cuts inside them and script conversion leaves them alone. The scan is one pass; every pattern has a
bounded reach or remembers that its end is missing, so that no text costs more than in proportion to its length.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from l10n.model.pattern import lazy_pattern
from l10n.model.text import CJK_PUNCTUATION, HAN, Span

Kind = Literal[
    "code", "comment", "tag", "entity", "target", "reference", "placeholder", "math", "address", "handle", "note"
]
"""`target` is a link's `(…)`, `reference` its `[…]` of the second kind, `handle` an @name or #tag, `note` a footnote
mark such as `[^1]` or `[12]`."""


@dataclass(frozen=True, slots=True)
class Inline:
    """One such stretch; `whole` is what belongs together with it: for a link's target the link with its text."""

    span: Span
    kind: Kind
    whole: Span


_MARK = lazy_pattern(r"[`<&{%$@#\[\]~]")
# It begins with the letters that an address may begin with, so that the search need not stop at all others.
_OPENER = lazy_pattern(
    r"[`<&{%$@#\[\]~HFMWhfmw](?:(?<=[`<&{%$@#\[\]~])"
    r"|(?i:(?<=h)ttps?://|(?<=f)(?:tps?|ile)://|(?<=m)ailto:|(?<=w)ww\.))"
)
_ADDRESS = lazy_pattern(rf"(?i:(?:https?|ftps?|file)://|mailto:|www\.)[^\s<>\"“”„«»`|\\{{}}{HAN}{CJK_PUNCTUATION}]+")
_RUNS_ON = lazy_pattern(f"[^\\W_{HAN}]|[\u0300-\u036f]")
_HANDLE_RUNS_ON = lazy_pattern("[\\w&/#@\u0300-\u036f]")
_ADDRESS_TAIL = frozenset(".,;:!?…'’*_~)]")
_ANGLE_ADDRESS = lazy_pattern(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,2000}|[^\s<>@]{1,64}@[^\s<>@]{1,255})>")
_TAG = lazy_pattern(r"</?([A-Za-z][\w:.-]{0,60})(?:[^<>\"']|\"[^\"]{0,2000}\"|'[^']{0,2000}'){0,2000}+>")
_DECLARATION = lazy_pattern(r"<[!?][A-Za-z\[][^<>]{0,1000}>")
_ENTITY = lazy_pattern(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_BRACES = lazy_pattern(r"\{[{%#][^{}\n]{0,300}[}%#]\}|\{[^{}\n]{0,100}\}")
_PERCENT = lazy_pattern(
    r"%\([^()\n]{1,80}\)[-#0 +]{0,5}\d{0,4}(?:\.\d{1,4})?[diouxXeEfFgGcrsa]|"
    rf"%(?:\d{{1,2}}\$)?\d{{0,4}}(?:\.\d{{1,4}})?[sdifu](?![^\W{HAN}])"
)
_MATH = lazy_pattern(r"\$\$[^$]{1,1000}\$\$|\$(?![\s$])([^$\n]{1,200})(?<![\s\\])\$(?![\d$])")
_MATH_SIGN = lazy_pattern(r"[\\^_=<>+*{}]|^\S+$")
_NOTE = lazy_pattern(r"\[(?:\^[^\]\[\n]{1,80}|\d{1,4}(?:\s?[,–-]\s?\d{1,4}){0,9})\](?!\()")
_TARGET = lazy_pattern(
    r"\(\s{0,9}(?:<[^<>\n]{0,2000}>|[^\s()<>]{0,2000}(?:\([^\s()]{0,500}\)[^\s()<>]{0,500}){0,5})"
    r"(?:\s{1,9}(?:\"(?:[^\"\\]|\\.){0,500}\"|'(?:[^'\\]|\\.){0,500}'|\([^()]{0,500}\)))?\s{0,9}\)"
)
_REFERENCE = lazy_pattern(r"\[[^\[\]\n]{0,200}\]")
_HANDLE = lazy_pattern(r"[@#][^\W\d_]\w{0,100}")
_MAIL_NAME = lazy_pattern(rf"(?:[^\W{HAN}]|[.+-]){{1,64}}\Z")
_MAIL_HOST = lazy_pattern(rf"@[^\W_{HAN}][\w-]{{0,62}}(?:\.[^\W_{HAN}]+(?:-[^\W_{HAN}]+)?){{1,6}}")
_BACKTICKS = lazy_pattern("`+")
_CODE_ELEMENTS = frozenset(("code", "kbd", "samp", "var", "tt", "pre", "script", "style", "math", "svg", "textarea"))
_WHOLE_ELEMENTS = frozenset(("a", "sup", "sub"))
_LINK_REACH = 2000


@dataclass(slots=True, eq=False, repr=False)
class _Scan:
    """The state of one pass: what was found, the brackets still open, where each closer stands next."""

    text: str
    found: list[Inline] = field(default_factory=list)
    brackets: list[int] = field(default_factory=list)
    ends: dict[str, Span | None] = field(default_factory=dict)
    ticks: dict[int, list[int]] = field(default_factory=dict)
    tick_runs: dict[int, int] = field(default_factory=dict)

    def add(self, start: int, end: int, kind: Kind, *, whole: Span | None = None) -> int:
        span = Span(start, end)
        self.found.append(Inline(span, kind, whole or span))
        return end

    def end_of(self, closer: str, at: int) -> int | None:
        """Where `closer` (in any case) next ends; no stretch of the text is searched twice for it."""
        if closer not in self.ends or ((known := self.ends[closer]) and known.start < at):
            found = re.compile(re.escape(closer), re.IGNORECASE).search(self.text, at)
            self.ends[closer] = Span(*found.span()) if found else None
        known = self.ends[closer]
        return known.end if known else None


def inlines(text: str) -> tuple[Inline, ...]:
    """Find what is not prose, in order; the spans are disjoint.

    >>> [(one.kind, one.span.of(text)) for text in ["See [a](b.md) or `c`."] for one in inlines(text)]
    [('target', '(b.md)'), ('code', '`c`')]
    >>> inlines("See [a](b.md).")[0].whole
    Span(start=4, end=13)
    """
    lowered = text.lower()
    has_address = "://" in lowered or "www." in lowered or "mailto:" in lowered
    search = _OPENER.search if has_address else _MARK.search
    opener = search(text)
    if not opener:
        return ()
    scan = _Scan(text)
    at = 0
    while opener:
        handler = _HANDLERS.get(text[opener.start()], _address)
        at = handler(scan, opener.start()) or opener.end()
        opener = search(text, at)
    return tuple(scan.found)


def _code(scan: _Scan, at: int) -> int | None:
    """A code span ends at the next run of as many backticks (CommonMark 6.1); a fence is such a span too."""
    if not scan.ticks:
        for run in _BACKTICKS.finditer(scan.text):
            scan.ticks.setdefault(len(run[0]), []).append(run.start())
            scan.tick_runs[run.start()] = len(run[0])
    length = scan.tick_runs[at]
    starts = scan.ticks[length]
    index = bisect_left(starts, at + length)
    return scan.add(at, starts[index] + length, "code") if index < len(starts) else at + length


def _tilde_fence(scan: _Scan, at: int) -> int | None:
    if not scan.text.startswith("~~~", at) or (at and scan.text[at - 1] != "\n"):
        return None
    end = scan.end_of("\n~~~", at)
    return scan.add(at, end, "code") if end else None


def _angle(scan: _Scan, at: int) -> int | None:
    text = scan.text
    if text.startswith("<!--", at):
        end = scan.end_of("-->", at + 4)
        return scan.add(at, end, "comment") if end else None
    if found := _ANGLE_ADDRESS.match(text, at):
        return scan.add(at, found.end(), "address")
    if found := _DECLARATION.match(text, at):
        return scan.add(at, found.end(), "tag")
    found = _TAG.match(text, at)
    if not found:
        return None
    name, end = found[1].lower(), found.end()
    opens = text[at + 1] != "/" and text[end - 2] != "/"
    if opens and name in _CODE_ELEMENTS and (close := scan.end_of(f"</{name}>", end)):
        return scan.add(at, close, "code")
    whole = None
    if opens and name in _WHOLE_ELEMENTS and (close := scan.end_of(f"</{name}>", end)) and close - at <= _LINK_REACH:
        whole = Span(at, close)
    return scan.add(at, end, "tag", whole=whole)


def _square(scan: _Scan, at: int) -> int | None:
    text = scan.text
    if found := _NOTE.match(text, at):
        return scan.add(at, found.end(), "note")
    scan.brackets.append(at - 1 if at and text[at - 1] == "!" else at)
    return None


def _square_end(scan: _Scan, at: int) -> int | None:
    start = scan.brackets.pop() if scan.brackets else at
    if start == at or at - start > _LINK_REACH:
        return None
    for pattern, kind in _LINK_TAILS:
        if found := pattern.match(scan.text, at + 1):
            return scan.add(at + 1, found.end(), kind, whole=Span(start, found.end()))
    return None


_LINK_TAILS: tuple[tuple[re.Pattern[str], Kind], ...] = ((_TARGET, "target"), (_REFERENCE, "reference"))


def _at_sign(scan: _Scan, at: int) -> int | None:
    if host := _MAIL_HOST.match(scan.text, at):
        before = scan.found[-1].span.end if scan.found else 0
        name = _MAIL_NAME.search(scan.text[max(before, at - 64) : at])
        if name:
            return scan.add(at - len(name[0]), host.end(), "address")
    return _handle(scan, at)


def _handle(scan: _Scan, at: int) -> int | None:
    if at and _HANDLE_RUNS_ON.match(scan.text, at - 1):
        return None
    found = _HANDLE.match(scan.text, at)
    return scan.add(at, found.end(), "handle") if found else None


def _dollar(scan: _Scan, at: int) -> int | None:
    if scan.text.startswith("${", at) and (braces := _BRACES.match(scan.text, at + 1)):
        return scan.add(at, braces.end(), "placeholder")
    found = _MATH.match(scan.text, at)
    # Sums of money come in pairs too: "$5 to the one and 6 US$ to the other" is no formula.
    if not found or (found[1] is not None and not _MATH_SIGN.search(found[1])):
        return None
    return scan.add(at, found.end(), "math")


def _address(scan: _Scan, at: int) -> int | None:
    found = _ADDRESS.match(scan.text, at)
    # Han characters do not part words from addresses, letters of other scripts run on.
    if not found or (at and _RUNS_ON.match(scan.text, at - 1)):
        return None
    end = found.end()
    excess = found[0].count(")") - found[0].count("(")
    while scan.text[end - 1] in _ADDRESS_TAIL and (scan.text[end - 1] != ")" or excess > 0):
        excess -= scan.text[end - 1] == ")"
        end -= 1
    return scan.add(at, end, "address")


def _plain(pattern: re.Pattern[str], kind: Kind) -> Callable[[_Scan, int], int | None]:
    def handler(scan: _Scan, at: int) -> int | None:
        found = pattern.match(scan.text, at)
        return scan.add(at, found.end(), kind) if found else None

    return handler


_HANDLERS: dict[str, Callable[[_Scan, int], int | None]] = {
    "`": _code,
    "~": _tilde_fence,
    "<": _angle,
    "[": _square,
    "]": _square_end,
    "@": _at_sign,
    "#": _handle,
    "$": _dollar,
    "&": _plain(_ENTITY, "entity"),
    "{": _plain(_BRACES, "placeholder"),
    "%": _plain(_PERCENT, "placeholder"),
}

"""Markup hidden from an engine as tokens, and put back only where the answer holds every token as it should.

No form of token survives every engine, so there are three, and each comes back repaired where an engine only spaced,
widened, escaped or doubled it. Word order may differ between languages: whether a changed order is believed is the
caller's affair (`Restored.order`).
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from l10n.engines.base import Form, has_letter
from l10n.engines.markup import Mark, marks
from l10n.model.text import CJK_PUNCTUATION, HAN, Span

Adapt = Callable[[list[str]], list[str]]

_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？")
_FIRST = 100
_MOST = 400
_LT, _GT, _SLASH = "(?:<|＜|&lt;)", "(?:>|＞|&gt;)", "[/／]"
_QUOTE = r"""(?:["'“”„＂«»]|&quot;|&\#3[49];)?"""
_ID = rf"\s*[iIіІ][dDԁ]\s*[=＝]\s*{_QUOTE}\s*(?P<{{}}>\d{{{{1,3}}}})\s*{_QUOTE}\s*"
_STRICT: dict[Form, re.Pattern[str]] = {
    "xml": re.compile(r'<x id="(?P<atom>\d{1,3})"/>|<g id="(?P<open>\d{1,3})">|(?P<end></g>)'),
    "brackets": re.compile(r"⟦(?P<atom>\d{1,3})⟧"),
    "sentinel": re.compile(r"PH(?P<atom>\d{3})"),
}
LENIENT: dict[Form, re.Pattern[str]] = {
    "xml": re.compile(
        rf"{_LT}\s*[xXхХ]\s{_ID.format('atom')}{_SLASH}?\s*{_GT}(?:\s*{_LT}\s*{_SLASH}\s*[xXхХ]\s*{_GT})?"
        rf"|{_LT}\s*[gGгГ]\s{_ID.format('open')}{_GT}"
        rf"|(?P<end>{_LT}\s*{_SLASH}\s*[gGгГ]\s*{_GT})"
    ),
    "brackets": re.compile(r"(?:[⟦〚〖【［]|\[\[?)\s*(?P<atom>\d{1,3})\s*(?:[⟧〛〗】］]|\]\]?)"),
    "sentinel": re.compile(r"(?:[PРП][HНХ]|[pрп][hнх])[ -]?(?P<atom>\d{3})(?!\d)"),
}
"""The shapes that engines make of tokens, in which they are still to be known."""
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_NO_SPACE = re.compile(f"[{HAN}{CJK_PUNCTUATION}]")


@dataclass(frozen=True, slots=True)
class Masked:
    """A text as an engine sees it.

    `sent` is empty where there is nothing to translate; `head` and `tail` never leave the house. `originals`,
    `marks` and `spaces` (white space before, after) belong to the tokens in `sent`, by number; `form` is None where
    `sent` holds none.
    """

    sent: str
    head: str
    tail: str
    form: Form | None
    originals: tuple[str, ...]
    marks: tuple[Mark, ...]
    spaces: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Restored:
    """An answer with its markup put back; `order` tells in which order the marks stand, and which at the edges."""

    text: str
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Token:
    span: Span
    number: int
    repaired: bool


def masked(text: str, form: Form) -> Masked:
    """Hide the markup of a text; what stands at its edges is taken off.

    >>> masked(" Read **this** `file`. ", "brackets").sent
    'Read ⟦0⟧this⟦1⟧ ⟦2⟧.'
    """
    found = marks(text)
    core, inner = _core(text, found)
    plain = _plain_runs(text, core, inner)
    if not any(has_letter(run) for run in plain) or len(inner) > _MOST:
        return Masked("", text, "", None, (), (), ())
    escaped = [html.escape(run, quote=False) for run in plain] if form == "xml" and inner else plain
    pieces = [escaped[0]]
    for number, mark in enumerate(inner):
        pieces += [_token(number, mark, form), escaped[number + 1]]
    sent = _apart(pieces) if form == "sentinel" else "".join(pieces)
    originals = tuple(mark.span.of(text) for mark in inner)
    spaces = tuple((_space_at_end(before), _space_at_start(after)) for before, after in pairwise(plain))
    return Masked(sent, text[: core.start], text[core.end :], form if inner else None, originals, inner, spaces)


def unmasked(masked: Masked, answer: str) -> str | None:
    """Put the markup back where it stands in the order of the source, else None.

    >>> hidden = masked("Read **this**.", "brackets")
    >>> unmasked(hidden, "Прочитајте ⟦ 0 ⟧ово【1】.")
    'Прочитајте **ово**.'
    >>> unmasked(hidden, "Прочитајте ово.") is None
    True
    """
    found = restored(masked, answer)
    return found.text if found and found.order == source_order(masked) else None


def source_order(masked: Masked) -> tuple[int, ...]:
    """Return the order that an answer has whose marks did not move."""
    own = restored(masked, masked.sent)
    return own.order if own else ()


def restored(masked: Masked, answer: str, *, adapt: Adapt = list) -> Restored | None:
    """Put the markup back, whatever the order of words; None where a mark is lost, added, or out of its pair.

    `adapt` may change the words between the marks, all runs of them at once.
    """
    core = answer.strip()
    if not masked.sent:
        return Restored(masked.head, ())
    if masked.form is None:
        return Restored(masked.head + "".join(adapt([core])) + masked.tail, ()) if core else None
    tokens = _tokens(masked, core)
    if tokens is None or _parents(masked, tokens, core) != _source_parents(masked.marks):
        return None
    if _pushed_out(core, tokens[-1]) and not _pushed_out(masked.sent, _sent_tokens(masked)[-1]):
        return None
    order = tuple(token.number for token in tokens)
    edges = (order[0] if tokens[0].span.start == 0 else -1, order[-1] if tokens[-1].span.end == len(core) else -1)
    runs = adapt(_spaced(masked, tokens, _runs(core, tokens)))
    body = "".join(run + masked.originals[token.number] for run, token in zip(runs, tokens, strict=False)) + runs[-1]
    return Restored(masked.head + body + masked.tail, (*order, *edges))


def _core(text: str, found: tuple[Mark, ...]) -> tuple[Span, tuple[Mark, ...]]:
    """Take white space, notes, tags and pairs around everything off the edges, as long as there are any."""
    start, end, first, last = 0, len(text), 0, len(found)
    while True:
        before = (start, end)
        start += len(text[start:end]) - len(text[start:end].lstrip())
        end -= len(text[start:end]) - len(text[start:end].rstrip())
        heads = first < last and found[first].span.start == start
        tails = first < last and found[last - 1].span.end == end
        if heads and found[first].edge:
            start, first = found[first].span.end, first + 1
        elif tails and found[last - 1].edge:
            end, last = found[last - 1].span.start, last - 1
        elif heads and tails and found[first].partner == last - 1 and last - first > 1:
            start, end, first, last = found[first].span.end, found[last - 1].span.start, first + 1, last - 1
        if (start, end) == before:
            break
    inner = tuple(
        Mark(mark.span, mark.role, mark.partner - first if mark.partner >= 0 else -1) for mark in found[first:last]
    )
    return Span(start, end), inner


def _plain_runs(text: str, core: Span, inner: tuple[Mark, ...]) -> list[str]:
    ends = [core.start, *(mark.span.end for mark in inner)]
    starts = [*(mark.span.start for mark in inner), core.end]
    return [text[end:start] for end, start in zip(ends, starts, strict=True)]


def _apart(pieces: list[str]) -> str:
    """Join runs and tokens that look like words, so that none grows together with a word beside it."""
    text = pieces[0]
    for piece in pieces[1:]:
        text += " " + piece if text[-1:].isalnum() and piece[:1].isalnum() else piece
    return text


def _token(number: int, mark: Mark, form: Form) -> str:
    if form == "brackets":
        return f"⟦{number}⟧"
    if form == "sentinel":
        return f"PH{_FIRST + number}"
    if mark.role == "close":
        return "</g>"
    return f'<g id="{number}">' if mark.role == "open" else f'<x id="{number}"/>'


def _tokens(masked: Masked, core: str) -> list[_Token] | None:
    """Find each token once, as it was sent or else in the shapes that engines make of them."""
    found = _matched(masked, _STRICT[masked.form or "xml"], core)
    if found is not None:
        return found
    lenient = LENIENT[masked.form or "xml"]
    # A text that had such shapes of its own cannot be repaired: nobody could tell whose they are.
    if len(lenient.findall(masked.sent)) != len(masked.marks):
        return None
    return _matched(masked, lenient, core)


def _matched(masked: Masked, pattern: re.Pattern[str], core: str) -> list[_Token] | None:
    tokens: list[_Token] = []
    opened: list[int] = []
    for match in pattern.finditer(core):
        if match.lastgroup == "end":
            number = masked.marks[opened.pop()].partner if opened else -1
        else:
            number = int(match[match.lastgroup or 0]) - (_FIRST if masked.form == "sentinel" else 0)
        span = Span(match.start(), match.end())
        touching = bool(tokens) and not core[tokens[-1].span.end : span.start].strip()
        if touching and number in (tokens[-1].number, -1):
            tokens[-1] = _Token(Span(tokens[-1].span.start, span.end), tokens[-1].number, True)
            continue
        if not 0 <= number < len(masked.marks):
            return None
        if masked.form == "xml" and match.lastgroup == "open":
            if masked.marks[number].role != "open":
                return None
            opened.append(number)
        as_sent = match[0] == _token(number, masked.marks[number], masked.form or "xml")
        # Words of our own making stand apart from others, which the text may not have had.
        tokens.append(_Token(span, number, not as_sent or masked.form == "sentinel"))
    seen = sorted(token.number for token in tokens)
    return tokens if seen == list(range(len(masked.marks))) else None


def _parents(masked: Masked, tokens: list[_Token], core: str) -> list[int] | None:
    """Return for each mark which pair it stands in; None where pairs cross or a pair that held words holds none."""
    parents = [-1] * len(tokens)
    opened: list[int] = []
    places = {token.number: place for place, token in enumerate(tokens)}
    for token in tokens:
        mark = masked.marks[token.number]
        if mark.role == "close" and (not opened or opened.pop() != mark.partner):
            return None
        parents[token.number] = opened[-1] if opened else -1
        if mark.role == "open":
            opened.append(token.number)
    for number, mark in enumerate(masked.marks):
        if mark.role == "open" and _words(masked, number) and tokens[places[number] + 1].number == mark.partner:
            inside = core[tokens[places[number]].span.end : tokens[places[mark.partner]].span.start]
            if not has_letter(inside):
                return None
    return parents


def _words(masked: Masked, number: int) -> bool:
    """Whether a pair held letters of its own when it was sent."""
    spans = [Span(found.start(), found.end()) for found in _STRICT[masked.form or "xml"].finditer(masked.sent)]
    return has_letter(masked.sent[spans[number].end : spans[masked.marks[number].partner].start])


def _source_parents(found: tuple[Mark, ...]) -> list[int]:
    parents: list[int] = []
    opened: list[int] = []
    for number, mark in enumerate(found):
        if mark.role == "close":
            opened.pop()
        parents.append(opened[-1] if opened else -1)
        if mark.role == "open":
            opened.append(number)
    return parents


def _sent_tokens(masked: Masked) -> list[_Token]:
    return _matched(masked, _STRICT[masked.form or "xml"], masked.sent) or []


def _pushed_out(core: str, last: _Token) -> bool:
    """Whether a mark stands behind the end of the sentence: in no language does word order do that."""
    return last.span.end == len(core) and core[: last.span.start].rstrip().endswith(_SENTENCE_ENDS)


def _runs(core: str, tokens: list[_Token]) -> list[str]:
    ends = [0, *(token.span.end for token in tokens)]
    starts = [*(token.span.start for token in tokens), len(core)]
    # Entities of the source are tokens: one in the words of an answer is the engine's escape.
    plain = (core[end:start] for end, start in zip(ends, starts, strict=True))
    return [_ENTITY.sub(lambda found: html.unescape(found[0]), run) for run in plain]


def _spaced(masked: Masked, tokens: list[_Token], runs: list[str]) -> list[str]:
    """Undo the white space that engines add at a token: `** bold **` would no longer be bold."""
    for place, token in enumerate(tokens):
        role = masked.marks[token.number].role
        space_before, space_after = masked.spaces[token.number]
        before, after = runs[place], runs[place + 1]
        if not space_before and (token.repaired or role == "close"):
            runs[place] = before.rstrip()
        elif token.repaired and before[-1:].isspace():
            runs[place] = before.rstrip() + space_before
        if not space_after and (token.repaired or role == "open"):
            runs[place + 1] = after.lstrip()
        elif token.repaired and after[:1].isspace():
            runs[place + 1] = space_after + after.lstrip()
        # A space that an engine drew into a pair stood outside of it before.
        if role == "close" and not token.repaired and runs[place] != before and _joins(after[:1]):
            runs[place + 1] = " " + after
        if role == "open" and not token.repaired and runs[place + 1] != after and _joins(before[-1:]):
            runs[place] = before + " "
    return runs


def _space_at_end(run: str) -> str:
    return run[len(run.rstrip()) :]


def _space_at_start(run: str) -> str:
    return run[: len(run) - len(run.lstrip())]


def _joins(neighbour: str) -> bool:
    """Whether a word would grow together with what comes next."""
    return neighbour.isalnum() and not _NO_SPACE.match(neighbour)

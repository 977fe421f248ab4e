"""Markup that a covered sentence would have opened or closed: its neighbour's target does it instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from l10n.formats.html_tokens import VOID, tokens
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_EMPHASIS = lazy_pattern(r"`+[^`]*`+|\\.|(?<!\w)_{1,3}|_{1,3}(?!\w)|\*{1,3}|~~")


@dataclass(slots=True)
class _Ends:
    """What a text leaves open, outermost first, with the tags; and what it closes that it did not open."""

    open: list[tuple[str, str]] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)


def balanced(target: str, sources: Sequence[str], *, emphasis: bool) -> str:
    """Return a target that stands for several sentences with what they together open and close.

    A translator who wrote it may have kept only the markup of its own sentence. `emphasis` says that `*` and the like
    are markup.

    >>> balanced("Није <em>стала, расла је.", ["It did not <em>stop.", "It grew.</em>"], emphasis=False)
    'Није <em>стала, расла је.</em>'
    >>> balanced("Није *стала.", ["It did not *stop.", "It grew.*"], emphasis=True)
    'Није *стала.*'
    """
    source = " ".join(sources)
    if "<" in source or "<" in target:
        target = _tagged(target, source)
    return _emphasised(target, source) if emphasis else target


def _tagged(target: str, source: str) -> str:
    wanted, found = _ends(source), _ends(target)
    names, left = [name for name, _ in wanted.open], [name for name, _ in found.open]
    same = _common(names, left)
    after = [f"</{name}>" for name in reversed(left[same:])] + [tag for _, tag in wanted.open[same:]]
    # What is closed comes innermost first.
    same = _common(wanted.closed[::-1], found.closed[::-1])
    missing = wanted.closed[: len(wanted.closed) - same]
    opened = dict(_starts(source))
    extra = [opened.get(name, f"<{name}>") for name in reversed(found.closed[: len(found.closed) - same])]
    return "".join((*(f"</{name}>" for name in missing), *extra, target, *after))


def _emphasised(target: str, source: str) -> str:
    wanted, found = _unclosed(source), _unclosed(target)
    if found[: len(wanted)] != wanted:
        return target
    for mark in reversed(found[len(wanted) :]):
        target = mark + target if target.endswith(mark) else target + mark
    return target


def _ends(text: str) -> _Ends:
    ends = _Ends()
    for token in tokens(text, Span(0, len(text))):
        if token.kind == "start" and token.name not in VOID:
            ends.open.append((token.name, token.span.of(text)))
        elif token.kind == "end":
            place = next((at for at in range(len(ends.open) - 1, -1, -1) if ends.open[at][0] == token.name), -1)
            if place >= 0:
                del ends.open[place]
            else:
                ends.closed.append(token.name)
    return ends


def _starts(text: str) -> list[tuple[str, str]]:
    return [(token.name, token.span.of(text)) for token in tokens(text, Span(0, len(text))) if token.kind == "start"]


def _unclosed(text: str) -> list[str]:
    """Return the marks of emphasis that nothing closes, outermost first."""
    left: list[str] = []
    for found in _EMPHASIS.finditer(text):
        mark = found[0]
        if mark[0] in "`\\":
            continue
        if left and left[-1] == mark:
            left.pop()
        else:
            left.append(mark)
    return left


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many names two lists begin with alike."""
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return count

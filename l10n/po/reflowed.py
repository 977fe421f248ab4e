"""Previous sources that Babel has wrapped as if they were comments: in the middle of a text, where a space stood."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.model.pattern import lazy_pattern

_TEXT = r'"[^"\\]*(?:\\.[^"\\]*)*'
_OPEN = lazy_pattern(rf'(#~?\|)[ \t]*(?:msg[a-z_]+)?[ \t]*(?:{_TEXT}"[ \t]*)*{_TEXT}')
_MORE = lazy_pattern(r"(#~?\|)[ \t]*(?!msg(?:ctxt|id))(.*)")


def rejoined(lines: Sequence[str]) -> tuple[list[str | None], list[int]]:
    r"""Return the lines with each broken text whole in its last one, None for the others, and the places of those.

    >>> rejoined(['#| msgid "The ferry', '#| was late."', 'msgid "x"'])
    ([None, '#| msgid "The ferry was late."', 'msgid "x"'], [1])
    """
    done: list[str | None] = list(lines)
    mended: list[int] = []
    for number, line in enumerate(lines[1:], 1):
        before = done[number - 1]
        opened = _OPEN.fullmatch(before) if before else None
        more = _MORE.fullmatch(line) if opened else None
        if opened and more and opened[1] == more[1]:
            done[number - 1], done[number] = None, f"{before} {more[2]}"
            if not _OPEN.fullmatch(f"{before} {more[2]}"):
                mended.append(number)
    return done, mended

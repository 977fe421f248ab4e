"""The last resort for a text whose marks an engine brings back in no form: its runs of words, each translated alone.

An engine then sees no mark and can lose none. It sees no whole sentence either, which is why this comes last.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from l10n.engines.base import has_letter
from l10n.engines.markup import marks
from l10n.engines.pending import Pending


def pieces(text: str) -> tuple[str, ...]:
    """Return the words of a text and its marks in turn, words first and last, though they may be none.

    >>> pieces("Read **this** now.")
    ('Read ', '**', 'this', '**', ' now.')
    """
    cut: list[str] = []
    end = 0
    for mark in marks(text):
        cut += [text[end : mark.span.start], mark.span.of(text)]
        end = mark.span.end
    return (*cut, text[end:])


@dataclass(frozen=True, slots=True, eq=False)
class _Whole:
    """A text that waits for its runs; `pieces` are its words and marks in turn."""

    text: Pending
    pieces: tuple[str, ...]

    @property
    def runs(self) -> tuple[str, ...]:
        """What there is to translate, each run once and without the white space around it."""
        return tuple(dict.fromkeys(words.strip() for words in self.pieces[::2] if has_letter(words)))


class Runs:
    """Which texts wait for which runs; `asked` are the texts that are asked for in any case. Used from one thread."""

    def __init__(self, asked: Iterable[str] = ()) -> None:
        self._asked = set(asked)
        self._targets: dict[str, str] = {}
        self._lost: set[str] = set()
        self._waiting: list[_Whole] = []

    def divide(self, text: Pending) -> list[str]:
        """Take a text apart; return the runs that nobody has asked for yet."""
        whole = _Whole(text, pieces(text.text))
        self._waiting.append(whole)
        new = [run for run in whole.runs if run not in self._asked]
        self._asked.update(new)
        return new

    def translated(self, text: str, target: str) -> None:
        """Note the target of a text, which may be a run of others."""
        self._targets[text] = target

    def lost(self, text: str) -> None:
        """Note that a text gets no target."""
        self._lost.add(text)

    def complete(self) -> list[tuple[Pending, str]]:
        """Hand out the texts, each once, that have all their runs, with the targets made of them."""
        done = [whole for whole in self._waiting if all(run in self._targets for run in whole.runs)]
        self._waiting = [whole for whole in self._waiting if whole not in done]
        return [(whole.text, "".join(self._pieces(whole))) for whole in done]

    def hopeless(self) -> list[Pending]:
        """Hand out the texts, each once, of which a run is lost."""
        gone = [whole for whole in self._waiting if not self._lost.isdisjoint(whole.runs)]
        self._waiting = [whole for whole in self._waiting if whole not in gone]
        return [whole.text for whole in gone]

    def _pieces(self, whole: _Whole) -> Iterable[str]:
        for place, piece in enumerate(whole.pieces):
            run = piece.strip()
            if place % 2 or not has_letter(piece):
                yield piece
            else:
                start = piece.index(run)
                yield piece[:start] + self._targets[run] + piece[start + len(run) :]

"""A stop and what stands around it, as every language looks at it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from l10n.model.pattern import lazy_pattern
from l10n.model.text import HAN
from l10n.segment.protect import Protected

_STOPS = ".!?…‼⁇⁈⁉‽。！？｡．⋯"
# Both kinds begin alike, so that the search need not stop at other characters.
STOP = lazy_pattern(rf"[{_STOPS}](?:(?<=\.)(?:[ \u00a0]\.){{2,}}|[{_STOPS}]*)")
CJK_STOP = frozenset("。！？｡．⋯")
_TOKEN_END = lazy_pattern(r"[^\W_]+(?:[.,'’/–-][^\W_]+)*\Z")
_AFTER_HAN = lazy_pattern(rf"[^{HAN}]*\Z")
_FIRST_HAN = "\u3400"
_OPENING = lazy_pattern(r"[\"'“”„«»‘’‚‹›(\[{*_~¿¡「『《〈（【\s]|!(?=\[)|[-–—―•](?=\s)")
_CLOSING_QUOTE = frozenset("\"'”’“‘»«›‹)]")
_REACH = 60


@lru_cache(maxsize=8)
def _last_word(text: str) -> str:
    """Return the word, number or abbreviation at a text's end; each stop asks for the same one several times."""
    chunks = text.rsplit(None, 1)
    if not chunks or text[-1].isspace():
        return ""
    chunk = chunks[-1]
    if max(chunk) >= _FIRST_HAN and (tail := _AFTER_HAN.search(chunk)):
        chunk = tail[0]
    found = _TOKEN_END.search(chunk)
    return found[0] if found else ""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Place:
    """A stop with what stands around it.

    `start`..`end` is the stop, `close` where its closers end, `next` where the white space after them ends; `begin`
    is where its sentence began; `noted` says that a footnote mark is among the closers, `bare` that the stop follows
    markup or an address, of which no part is a word.
    """

    text: str
    begin: int
    start: int
    end: int
    close: int
    next: int
    noted: bool
    bare: bool

    @property
    def stop(self) -> str:
        """The stop itself."""
        return self.text[self.start : self.end]

    @property
    def before(self) -> str:
        """The word, number or abbreviation that the stop is attached to; empty where there is none."""
        return "" if self.bare else _last_word(self.text[max(self.begin, self.start - 40) : self.start])

    @property
    def left(self) -> str:
        """The sentence so far, without `before`; at most its last stretch."""
        return self.text[max(self.begin, self.start - 160) : self.start - len(self.before)]

    @property
    def quoted(self) -> bool:
        """Whether a quotation closes right after the stop."""
        return any(char in _CLOSING_QUOTE for char in self.text[self.end : self.close])

    def after(self, protected: Protected) -> int:
        """Where the first thing to read after the stop begins, opening quotes, brackets and tags passed over."""
        at, reach = self.next, min(len(self.text), self.next + _REACH)
        while at < reach:
            if (tag := protected.at(at)) and tag.kind == "tag" and len(tag.span):
                at = tag.span.end
            elif _OPENING.match(self.text, at):
                at += 1
            else:
                break
        return at

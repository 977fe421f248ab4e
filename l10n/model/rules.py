"""What a project says of some blocks of its documents: that they are no part of the article, or of every one."""

from __future__ import annotations

from dataclasses import dataclass

from l10n.errors import UsageError
from l10n.model.locale import LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.model.select import Select

FRAGMENTS = "fragments"
"""The folder in which fragments stand among the documents' names."""

_RANGE = lazy_pattern(r"(-?[1-9]\d{0,5})?(\.\.)?(-?[1-9]\d{0,5})?")
_HINT = 'Say "first", "last", a number, or a range such as "-3.." (the last three) or "2..4".'


@dataclass(frozen=True, slots=True)
class Positions:
    """A range of blocks, both ends included, counted from 1, or from -1 backwards from the end."""

    first: int = 1
    last: int = -1

    @classmethod
    def parse(cls, text: str) -> Positions:
        """Read a range.

        Raises UsageError where it is none.

        >>> [Positions.parse(text) for text in ("last", "-3..")]
        [Positions(first=-1, last=-1), Positions(first=-3, last=-1)]
        """
        named = {"first": "1", "last": "-1"}.get(text.strip(), text.strip())
        found = _RANGE.fullmatch(named)
        if not found or not (found[1] or found[3]) or (found[3] and not found[2]):
            raise UsageError(f"{text!r} is no position", _HINT)
        first = int(found[1] or 1)
        last = int(found[3] or -1) if found[2] else first
        if (first > 0) == (last > 0) and first > last:
            raise UsageError(f"{text!r} ends before it begins", _HINT)
        return cls(first, last)

    def holds(self, index: int, of: int) -> bool:
        """Whether a block is in the range; `index` counts from 0, `of` are all the blocks.

        >>> [index for index in range(5) if Positions.parse("-2..").holds(index, 5)]
        [3, 4]
        """
        first, last = (end - 1 if end > 0 else of + end for end in (self.first, self.last))
        return first <= index <= last


@dataclass(frozen=True, slots=True)
class Selection:
    """Which blocks a rule means: those of which everything holds that it says; what is empty says nothing.

    `document` is a glob on the name. `start` and `until` mean a stretch: from a block that begins with the one (else
    the first) to before the block that begins with the other (else to the end). `text` are whole texts of blocks, or
    with `…` at their end beginnings; any of them may fit. `pattern` is looked for in the block's text, white space
    folded. `select` means blocks within an element. `language` is the block's own, declared or identified.
    """

    document: str = "*"
    start: str = ""
    until: str = ""
    text: tuple[str, ...] = ()
    pattern: str = ""
    select: Select | None = None
    position: Positions | None = None
    language: LocaleTag | None = None


@dataclass(frozen=True, slots=True)
class Exclude:
    """Blocks that are no part of the article. With `keep` they stay in releases as they are, else they are left out."""

    blocks: Selection
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Fragment:
    """Blocks that stand in many articles, such as an author's box: translated once, for all of them."""

    name: str
    blocks: Selection

    @property
    def domain(self) -> str:
        """The name under which it stands among the documents.

        >>> Fragment("author-box", Selection()).domain
        'fragments/author-box'
        """
        return f"{FRAGMENTS}/{self.name}"

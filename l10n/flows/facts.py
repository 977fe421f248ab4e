"""What a document contributes to proposals of rules, as a small value that can be kept. Imports nothing heavy."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import NamedTuple


class Passage(NamedTuple):
    """A block that might stand in other articles too.

    `digest` names its text; `start` is that text, or its beginning with `…` at the end, as a rule can say it. `strong`
    says that it is enough of a text to be told by itself; `element` is the well-known element around it, as a selector.
    """

    digest: str
    start: str
    strong: bool
    element: str = ""

    @property
    def key(self) -> int:
        """The digest as a number, by which the index finds the passage."""
        return int(self.digest, 16)


@dataclass(frozen=True, slots=True)
class Tail:
    """The end of a document where it is in another language than the rest.

    `start` begins its first block and none before; `lang` is that block's; `passages` and `units` are how many.
    """

    start: str
    lang: str
    passages: int
    units: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What is told of one document: the blocks that no rule has taken, from its head and its end, and its tail."""

    passages: tuple[Passage, ...] = ()
    tail: Tail | None = None

    def as_text(self) -> str:
        """Return the facts as JSON.

        >>> facts = Facts((Passage("0a", "Salt…", True),), Tail("完", "zh-Hans", 2, 3))
        >>> Facts.of(facts.as_text()) == facts
        True
        """
        tail = (self.tail.start, self.tail.lang, self.tail.passages, self.tail.units) if self.tail else ()
        return json.dumps((self.passages, tail), ensure_ascii=False)

    @classmethod
    def of(cls, text: str) -> Facts:
        """Read facts that `as_text` wrote.

        Raises ValueError or TypeError where they are none.
        """
        passages, tail = json.loads(text)
        return cls(tuple(map(Passage._make, passages)), Tail(*tail) if tail else None)


@dataclass(frozen=True, slots=True)
class Proposed:
    """A rule that would spare people work: what was found, what the rule would do, and the rule for `l10n.toml`."""

    told: str
    remedy: str
    toml: str

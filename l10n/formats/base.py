"""What a format is: how a kind of file is read into blocks, and how a target is written back into one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from l10n.model.config import FRONT_MATTER_KEYS
from l10n.model.document import Block, Parsed


@dataclass(frozen=True, slots=True)
class FormatSettings:
    """What a project may say about its formats: the front-matter keys whose values are translated."""

    front_matter_keys: tuple[str, ...] = FRONT_MATTER_KEYS


class Format(Protocol):
    """One kind of file.

    `suffixes` are lower-case, with their dot. `by_line` says that whole lines can be left out of such a file without
    breaking it; where it is False only the text of blocks can.
    """

    @property
    def name(self) -> str:
        """The word for it in messages and in `Document.format`."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of its files."""
        ...

    @property
    def by_line(self) -> bool:
        """Whether a line can go without harm to its neighbours."""
        ...

    def parse(self, text: str, settings: FormatSettings) -> Parsed:
        """Find the blocks and language marks of a text.

        Spans count code points of exactly this text. Never raises: what cannot be understood is skeleton.
        """
        ...

    def encode(self, target: str, block: Block, *, inside: bool = False) -> str:
        """Return the target as it is written where the block stands, so that it ends where the source ended.

        `inside` says that it does not begin a line.
        """
        ...

    def enclosed(self, written: str, block: Block) -> str:
        """Return the whole of a block's new text as it can stand in its place: quoted where it was not and must be.

        `written` holds its encoded targets and what is left of the source between them.
        """
        ...

"""What a project says of how its articles are cut into units."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, get_args

UnitKind = Literal["sentence", "paragraph"]
"""What one unit of translation is."""

Use = Literal["abbreviations", "endings", "before_numbers", "starters", "names", "ordinary"]
"""What a word is to the segmenter: an abbreviation that never ends a sentence, one that may, one that stands before a
number, a word that begins a sentence after an abbreviation, a name with `!` or `?`, no abbreviation at all."""

UNITS: tuple[UnitKind, ...] = get_args(UnitKind)
USES: tuple[Use, ...] = get_args(Use)
LANGUAGES = ("en", "sr", "zh")
"""The languages that have tables; those of `zh` are for the Latin words in Chinese."""


@dataclass(frozen=True, slots=True)
class TableWord:
    """A word that a project adds to a language's tables, or takes out of them; `text` as people write it."""

    language: str
    use: Use
    text: str


@dataclass(frozen=True, slots=True)
class Segmentation:
    """How a document is cut; with `unit` paragraph a block is one unit, whatever it holds."""

    unit: UnitKind = "sentence"
    words: tuple[TableWord, ...] = ()

    def by(self, unit: UnitKind | None) -> Segmentation:
        """Return the same with another unit, where one is said.

        >>> Segmentation().by("paragraph").unit, Segmentation().by(None).unit
        ('paragraph', 'sentence')
        """
        return replace(self, unit=unit or self.unit)

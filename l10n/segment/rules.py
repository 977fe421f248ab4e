"""What a language adds to the Western sentence rules: its tables, written as lower-case keys."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from l10n.model.pattern import lazy_pattern

NOTHING = lazy_pattern(r"(?!)")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Rules:
    """The tables of one language; every word in them is a `key`.

    `titles` never end a sentence. Those of `if_capital` are ordinary words when written small. `numbered` stand before
    a number (`Art. 5`); those in `words` are ordinary words too, so that "no. The" is an end. `months` stand beside
    day and year. `enders` may end a sentence and do before any capital, `closers` only before a `starter`,
    `suffixes`, names shortened, also before a capital after which it goes on in small letters (`in the U.S. Critics
    say`), unless that is one of `parts` (`the U.S. Senate`). `countries` are suffixes that stand before nouns too, and
    end nothing but after a preposition or article of `leads`.

    `starters` are words that, capitalised in mid-line, begin a sentence. After one of `continues`, the words of
    `continued`, and what `local_time` finds, do not (`7 a.m. Monday`). `shouts` are names that end in an exclamation
    mark. `attribution` finds who spoke after a closed quotation. After one of `naming` at a sentence's head a
    quotation is a name (`The essay “Whose State?” Smith wrote`); after one of `lettered` a single letter is a word
    (`plan B.`); `heads` number headings (`Step 1. Open the door.`). What `shortened` finds in a key makes it
    an abbreviation that no table has to name (`Thm.`, `погл.`), unless it is `ordinary`.

    After one of `ordinal_numbered` the number is an ordinal of one of `laws` (`чл. 203. Устава`), after others of
    `numbered` it is not, nor after the nouns `labelled` (`поглавље 23.`). Where `ordinals` have a stop, a sentence of
    `openings` and a year has not said anything yet (`У мају 2006. Црна Гора`), unless one of `auxiliaries` is in it;
    nor has a clause after one of `clauses`. After a number those of `counted` end one (`1978. г.`, `18 ч.`); `eras`
    are the last letters of "BC" and the like, `others` what ends a list after "and" (`и др.`).
    """

    key: Callable[[str], str]
    titles: frozenset[str]
    if_capital: frozenset[str]
    numbered: frozenset[str]
    words: frozenset[str]
    months: frozenset[str]
    enders: frozenset[str]
    closers: frozenset[str]
    starters: frozenset[str]
    shortened: re.Pattern[str] = NOTHING
    attribution: re.Pattern[str] = NOTHING
    suffixes: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    continues: frozenset[str] = frozenset()
    continued: frozenset[str] = frozenset()
    local_time: re.Pattern[str] = NOTHING
    shouts: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    lettered: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    ordinals: bool = False
    ordinal_numbered: frozenset[str] = frozenset()
    laws: re.Pattern[str] = NOTHING
    labelled: frozenset[str] = frozenset()
    openings: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    clauses: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    eras: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    ordinary: frozenset[str] = frozenset()
    known: frozenset[str] = field(init=False, default=frozenset())
    """Every word that may not be an ordinary one before a stop."""

    def __post_init__(self) -> None:
        """Gather what is `known`."""
        known = frozenset().union(*(getattr(self, name) for name in _SPECIAL))
        object.__setattr__(self, "known", known)


_SPECIAL = (
    "titles", "if_capital", "numbered", "months", "enders", "closers", "suffixes", "countries", "continues", "shouts",
    "counted", "eras", "others",
)  # fmt: skip


def words(table: str) -> frozenset[str]:
    """Return the words of a table written as one text."""
    return frozenset(table.split())

"""What a language adds to the Western sentence rules: its tables, written as lower-case keys."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """The tables of one language; every word in them is a `key`.

    `titles` never end a sentence. Those of `if_capital` are ordinary words when written small. `numbered` stand before
    a number (`Art. 5`); those in `words` are ordinary words too, so that "no. The" is an end. `months` stand beside
    day and year. `enders` may end a sentence and do before any capital, `closers` only before a `starter`.
    `starters` are words that, capitalised in mid-line, begin a sentence. After one of `continues`, the words of
    `continued` do not (`7 a.m. Monday`). `shouts` are names that end in an exclamation mark. `attribution` finds who
    spoke after a closed quotation.

    After one of `ordinal_numbered` the number is an ordinal (`чл. 203. Устава`), after others of `numbered` it is not.
    Where `ordinals` have a stop, a sentence of `openings` and a year has not said anything yet (`У мају 2006. Црна
    Гора`), unless one of `auxiliaries` is in it. After a number those of `counted` end one (`1978. г.`, `18 ч.`);
    `eras` are the last letters of "BC" and the like, `others` what ends a list after "and" (`и др.`).
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
    attribution: re.Pattern[str]
    continues: frozenset[str] = frozenset()
    continued: frozenset[str] = frozenset()
    shouts: frozenset[str] = frozenset()
    ordinals: bool = False
    ordinal_numbered: frozenset[str] = frozenset()
    openings: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    eras: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


def words(table: str) -> frozenset[str]:
    """Return the words of a table written as one text."""
    return frozenset(table.split())

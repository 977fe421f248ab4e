"""What every check receives and gives back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from l10n.model.finding import Finding
from l10n.model.locale import LocaleTag
from l10n.model.lookup import Term
from l10n.model.pattern import lazy_pattern
from l10n.model.text import CJK_PUNCTUATION, HAN, Span
from l10n.scripts.inline import Inline, inlines

ERRORS = frozenset(("empty", "placeholder", "markup", "link", "script", "mt_error", "encoding", "untrans"))
"""The codes that block a release; all others warn."""

FILLER = "\ufffc"
"""Stands for each character of code, tags, addresses and the like, in a text of which only the prose is judged."""

HAN_LETTER = lazy_pattern(f"[{HAN}]")
_WIDE = lazy_pattern(f"[{HAN}{CJK_PUNCTUATION}]")
BRACKETED = lazy_pattern(r"[(（\[](?:[^()（）\[\]]|\([^()（）\[\]]*\))*[)）\]]")
"""What stands in brackets, other brackets in it too: (COM(2023) 691 final)."""

WORD = lazy_pattern(rf"[^\W\d_{HAN}]+(?:[’'][^\W\d_{HAN}]+)*|[{HAN}]+")
"""A word without its digits, or a run of Han characters; an apostrophe within belongs to it, a hyphen does not."""

_ASCII_WORD, _ASCII_LETTERS = lazy_pattern(r"[A-Za-z]+(?:'[A-Za-z]+)*"), lazy_pattern("[A-Za-z]+")
"""The same in a text of ASCII, and in one without apostrophes: found in half the time."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A source and its target, with what is known about them.

    `terms` are the glossary's for this pair of languages; `kind` is the block's (`heading`, `cell` ...), empty where
    it is not known.
    """

    source: str
    target: str
    source_lang: LocaleTag
    target_lang: LocaleTag
    terms: tuple[Term, ...] = ()
    kind: str = ""


class Check(Protocol):
    """Finds the faults of one family in a pair."""

    def __call__(self, pair: Pair, /) -> Iterable[Finding]:
        """Yield what is wrong; spans are of the target."""
        ...


def fault(code: str, message: str, span: Span | None = None, *, fix: str | None = None) -> Finding:
    """Make a finding; its severity follows from its code.

    >>> fault("link", "The address is missing.").severity
    'error'
    """
    place = span or Span(0, 0)
    return Finding(code, "error" if code in ERRORS else "warning", message, place.start, place.end, fix)


_DOMAIN = lazy_pattern(
    r"(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:org|com|net|edu|gov|info|eu|rs|uk|de|cn|io)(?:/[\w/%#?=&.~-]*[\w/])?(?![\w-])"
)
"""An address without a scheme: example.org/reports."""


@lru_cache(maxsize=1024)
def protected(text: str) -> tuple[Inline, ...]:
    """Return what is not prose, remembered for the checks that ask for it one after the other."""
    return inlines(text)


@lru_cache(maxsize=1024)
def prose(text: str) -> str:
    """Return a text of the same length in which all that is not prose is `FILLER`; a link's own words stay.

    >>> prose("See [it](a.md).").replace(FILLER, "~")
    'See ~it~~~~~~~.'
    """
    found = protected(text)
    domains = tuple(_DOMAIN.finditer(text)) if "." in text else ()
    if not found and not domains:
        return text
    letters = list(text)
    for domain in domains:
        letters[domain.start() : domain.end()] = FILLER * len(domain[0])
    for one in found:
        for index in range(one.span.start, one.span.end):
            letters[index] = FILLER
        if one.kind in ("target", "reference"):
            opening = one.whole.start
            for index in range(opening, opening + (2 if text[opening] == "!" else 1)):
                letters[index] = FILLER
            letters[one.span.start - 1] = FILLER
    return "".join(letters)


@lru_cache(maxsize=1024)
def words(text: str) -> tuple[re.Match[str], ...]:
    """Return the words of the prose, with their places.

    >>> [word[0] for word in words("Serbia’s G7 guests, `code` aside")]
    ['Serbia’s', 'G', 'guests', 'aside']
    """
    return tuple(WORD.finditer(prose(text)))


@lru_cache(maxsize=1024)
def bare_words(text: str) -> tuple[str, ...]:
    """Return the words of the prose without their places: what most texts are asked, at half the cost.

    >>> bare_words("Serbia’s `code`")
    ('Serbia’s',)
    """
    if not text.isascii():
        return tuple(WORD.findall(prose(text)))
    return tuple((_ASCII_WORD if "'" in text else _ASCII_LETTERS).findall(prose(text)))


def wide(letter: str) -> bool:
    """Whether a character takes a Han character's width: Han itself or full-width punctuation."""
    return bool(letter) and bool(_WIDE.match(letter))

"""Plural forms as one text: what a unit's source and target are inside, where a catalog has several of each.

A site's own words count things. In a catalog such a unit has `msgid_plural` and a `msgstr` for each form of its
language. Everything else (ledger, memory, conversion, review) knows a source and a target; there the forms stand in one
text with a mark between them, in the order of the catalog.
"""

from __future__ import annotations

from collections.abc import Sequence

MARK = "‖"
"""Stands between the forms: U+2016, which no interface text has a use for."""


def is_plural(source: str) -> bool:
    """Whether a unit of a template counts something."""
    return MARK in source


def joined(forms: Sequence[str]) -> str:
    """Return forms as one text; empty where all of them are.

    >>> joined(("%d чланак", "%d чланка", "%d чланака")), joined(("", ""))
    ('%d чланак‖%d чланка‖%d чланака', '')
    """
    return MARK.join(forms) if any(forms) else ""


def parted(text: str, *, forms: int) -> tuple[str, ...]:
    """Return the forms of a text: just so many, empty ones for those that are lacking.

    >>> parted("%d篇文章", forms=1), parted("a‖b", forms=3)
    (('%d篇文章',), ('a', 'b', ''))
    """
    found = text.split(MARK)[:forms]
    return (*found, *[""] * (forms - len(found)))


_CATEGORIES = {"sr": ("one", "few", "other"), "zh": ("other",), "en": ("one", "other")}


def categories(language: str) -> tuple[str, ...]:
    """Return the names of a language's plural forms: the first is gettext's form 0. Source: CLDR, cardinals.

    >>> categories("sr")
    ('one', 'few', 'other')
    """
    return _CATEGORIES.get(language, _CATEGORIES["en"])

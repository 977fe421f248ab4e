"""Catalogs: one document in one locale, as units."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from l10n.model.text import folded

State = Literal["empty", "draft", "stale", "pending", "approved", "carried"]
STATES: tuple[State, ...] = ("empty", "draft", "stale", "pending", "approved", "carried")


ROLES = frozenset({"heading", "byline", "item", "quote", "cell", "caption", "footnote", "key", "attribute"})
"""Contexts that extraction gives to short blocks; any other context was declared by a person."""


def declared(context: str | None) -> str | None:
    """Return a context only if a person declared it: a role is no part of what was approved.

    >>> declared("heading"), declared("the river")
    (None, 'the river')
    """
    return None if context in ROLES else context


QUESTION = "question, "
"""How a comment begins in which somebody asks about a unit: then the name, a colon, and the question."""


class UnitKey(NamedTuple):
    """What makes a unit itself within a catalog: gettext's context and id."""

    context: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Unit:
    """Source and target in a catalog.

    `comments` are people's (`# `), `notes` ours (`#.`), each line without its mark; `flags` are those beside
    fuzzy. `plural` and `plural_targets` only ever come from foreign files; then `target` is the first form.
    `line` is where the entry began in the file that it was read from, 0 if it never was in one.
    """

    source: str
    target: str = ""
    context: str | None = None
    fuzzy: bool = False
    previous_source: str | None = None
    previous_context: str | None = None
    previous_plural: str | None = None
    comments: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    plural: str | None = None
    plural_targets: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)

    @property
    def key(self) -> UnitKey:
        """The unit's identity within its catalog."""
        return UnitKey(self.context, self.source)

    @property
    def match_key(self) -> UnitKey:
        """The identity that white space and Unicode normal form do not change."""
        return UnitKey(self.context, folded(self.source))


@dataclass(frozen=True, slots=True)
class Catalog:
    """One document in one locale.

    `header` keeps the order of its fields, names as written; `header_comments` are the `# ` lines above it.
    `obsolete` units (`#~`) are kept for the day their sentence returns.
    """

    header: tuple[tuple[str, str], ...] = ()
    units: tuple[Unit, ...] = ()
    obsolete: tuple[Unit, ...] = ()
    header_comments: tuple[str, ...] = ()

    def field(self, name: str) -> str:
        """Return a header field by name, whatever its case; empty where it is absent."""
        return next((value for key, value in self.header if key.lower() == name.lower()), "")

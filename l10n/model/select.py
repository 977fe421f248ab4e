"""Which elements a selector means: as in a stylesheet, one element at a time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from l10n.errors import UsageError
from l10n.model.pattern import lazy_pattern

_NAME = r"(?:[\w-]|[^\x00-\x7f]|\\.)+"
_SIMPLE = lazy_pattern(rf"(\*|{_NAME})?((?:[#.]{_NAME})*)")
_PART = lazy_pattern(rf"([#.])({_NAME})")
_ESCAPED = lazy_pattern(r"\\(.)")
_HINT = "Write a tag, an id or classes, such as nav, #respond, div.author-box; several with commas between."


@dataclass(frozen=True, slots=True)
class _Simple:
    """One element: its tag in lower case (empty: any), the ids and classes that it must have."""

    tag: str
    ids: frozenset[str]
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Select:
    """A selector without combinators; an element that fits any of its parts is meant."""

    parts: tuple[_Simple, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Select:
        """Read a selector.

        Raises UsageError where it is none, or one that asks for more than tag, id and classes.

        >>> Select.parse("nav, div.author-box").matches("div#about.author-box.wide")
        True
        """
        return cls(tuple(_simple(part.strip(), text) for part in text.split(",")))

    def matches(self, element: str) -> bool:
        """Whether an element is meant, which is written as blocks name it: `div#respond.comment-respond`."""
        tag, ids, classes = _element(element)
        return any(part.tag in ("", tag) and part.ids <= ids and part.classes <= classes for part in self.parts)


def _simple(part: str, text: str) -> _Simple:
    found = _SIMPLE.fullmatch(part)
    if not part or not found:
        raise UsageError(f"{text!r} is no selector that can be used", _HINT)
    names = [(mark, _ESCAPED.sub(r"\1", name)) for mark, name in _PART.findall(found[2])]
    return _Simple(
        "" if found[1] in (None, "*") else found[1].lower(),
        frozenset(name for mark, name in names if mark == "#"),
        frozenset(name for mark, name in names if mark == "."),
    )


@lru_cache(maxsize=4096)
def _element(element: str) -> tuple[str, frozenset[str], frozenset[str]]:
    """Return tag, ids and classes of an element.

    >>> _element("nav.main.top")[0], sorted(_element("nav.main.top")[2])
    ('nav', ['main', 'top'])
    """
    head, *classes = element.split(".")
    tag, *ids = head.split("#")
    return tag.lower(), frozenset(ids), frozenset(classes)

"""What three versions of a value come to: the base, ours and theirs, both of which grew out of it."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TypeVar

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def chosen(base: T, *, ours: T, theirs: T, tie: T) -> T:
    """Return the value of the side that changed it; `tie` where each side made something else of it.

    >>> chosen("a", ours="a", theirs="b", tie="a"), chosen("a", ours="b", theirs="c", tie="b")
    ('b', 'b')
    """
    if ours == base:
        return theirs
    return ours if theirs in (base, ours) else tie


def united(base: Sequence[str], *, ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """Return lines that either side may add to or take from; a line that each side changed stands there twice.

    >>> united(("a", "b"), ours=("a", "b", "c"), theirs=("b", "d"))
    ('b', 'c', 'd')
    """
    if ours == theirs or theirs == base:
        return tuple(ours)
    if ours == base:
        return tuple(theirs)
    removed, known = set(base) - set(theirs), {*base, *ours}
    return (*(line for line in ours if line not in removed), *(line for line in theirs if line not in known))


def ordered(base: Sequence[K], *, ours: Sequence[K], theirs: Sequence[K]) -> tuple[K, ...]:
    """Return all that either side has, each once, in an order that both would know.

    Ours leads, unless only theirs moved what all three have. What the other side alone has comes before the next
    thing that both have, as it does there.

    >>> ordered("abc", ours="axbc", theirs="aybzc")
    ('a', 'x', 'y', 'b', 'z', 'c')
    """
    common = {*base} & {*ours} & {*theirs}
    was, here, there = ([key for key in keys if key in common] for keys in (base, ours, theirs))
    lead, other = (theirs, ours) if here == was != there else (ours, theirs)
    leading, following = {*lead}, {*other}
    runs: dict[K | None, list[K]] = {}
    anchor: K | None = None
    for key in other:
        if key in leading:
            anchor = key
        else:
            runs.setdefault(anchor, []).append(key)
    found: list[K] = []
    waiting = runs.get(None, [])
    for key in lead:
        if key in following:
            found += waiting
            waiting = runs.get(key, [])
        found.append(key)
    return (*found, *waiting)

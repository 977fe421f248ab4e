"""Three versions of a header made one; a header never conflicts."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

from l10n.po.header import Fields
from l10n.po.three_way import chosen, ordered

_DATE = ("po-revision-date", 0)
_TRANSLATOR = ("last-translator", 0)
_NEVER = datetime.min.replace(tzinfo=UTC)

_Name = tuple[str, int]


def merged_headers(base: Fields, *, ours: Fields, theirs: Fields) -> Fields:
    """Return the header of a merged catalog: each field from the side that changed it, ours where both did.

    Where both sides have a new revision date, the later one counts, and the translator who stands beside it.

    >>> ours = (("PO-Revision-Date", "2026-11-02 09:00+0100"), ("X-Generator", "Poedit 3.4"))
    >>> theirs = (("PO-Revision-Date", "2026-11-03 09:00+0100"), ("X-Generator", "OmegaT"))
    >>> merged_headers((), ours=ours, theirs=theirs)
    (('PO-Revision-Date', '2026-11-03 09:00+0100'), ('X-Generator', 'Poedit 3.4'))
    """
    was, here, there = _by_name(base), _by_name(ours), _by_name(theirs)
    late = there if _moment(there) > _moment(here) else here
    dates = [fields.get(_DATE) for fields in (was, here, there)]
    both = len(set(dates)) == len(dates)
    found: list[tuple[str, str]] = []
    for name in ordered(tuple(was), ours=tuple(here), theirs=tuple(there)):
        of_date = name in (_DATE, _TRANSLATOR)
        tie = (late if of_date else here).get(name)
        value = tie if both and of_date else chosen(was.get(name), ours=here.get(name), theirs=there.get(name), tie=tie)
        if value is not None:
            found.append(value)
    return tuple(found)


def _by_name(fields: Fields) -> dict[_Name, tuple[str, str]]:
    """Return the fields by name whatever its case; an odd header has a name more than once."""
    seen: Counter[str] = Counter()
    found: dict[_Name, tuple[str, str]] = {}
    for name, value in fields:
        low = name.lower()
        found[low, seen[low]] = (name, value)
        seen[low] += 1
    return found


def _moment(fields: dict[_Name, tuple[str, str]]) -> datetime:
    told = fields.get(_DATE)
    try:
        return datetime.strptime(told[1], "%Y-%m-%d %H:%M%z") if told else _NEVER
    except ValueError:
        return _NEVER

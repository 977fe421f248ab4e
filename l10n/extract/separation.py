"""Which places of a sentence have targets of their own, told by what stands around them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from l10n.extract.notes import heading_paths
from l10n.model.document import Document
from l10n.model.separation import Place
from l10n.model.text import digest, folded, shortened

_SIDE, _ABOVE = 2, 1
_SURE = 2 * _SIDE


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One of the segments (by its index) that hold a sentence, and what stands around it."""

    segment: int
    before: str
    after: str
    under: str

    def likeness(self, place: Place) -> int:
        """Return how much of what stood around a place stands here too."""
        sides = (self.before == place.before) + (self.after == place.after)
        return _SIDE * sides + _ABOVE * (self.under == place.under)


def occurrences(document: Document, sources: Iterable[str]) -> dict[str, list[Occurrence]]:
    """Return where some sentences (folded) stand among a document's own, in its order."""
    wanted = set(sources)
    own = [index for index, segment in enumerate(document.segments) if not segment.fragment]
    texts = [folded(document.segments[index].source) for index in own]
    if wanted.isdisjoint(texts):
        return {}
    paths = heading_paths(document.blocks)
    found: dict[str, list[Occurrence]] = {}
    for at, (index, text) in enumerate(zip(own, texts, strict=True)):
        if text in wanted:
            segment = document.segments[index]
            kind = document.blocks[segment.block].kind
            under = " · ".join(filter(None, (kind if kind != "paragraph" else "", paths[segment.block])))
            before = shortened(texts[at - 1]) if at else ""
            after = shortened(texts[at + 1]) if at + 1 < len(texts) else ""
            found.setdefault(text, []).append(Occurrence(index, before, after, under))
    return found


def matched(here: Sequence[Occurrence], places: Sequence[Place], *, sure: bool = False) -> dict[int, Place]:
    """Return the place that each occurrence of a sentence is, by its segment; none for one that is new.

    The most alike go together first, then what is left in its order, where as many are left of both. `sure` asks
    that the sentences on both sides be the same.
    """
    found: dict[int, Place] = {}
    rows = sorted(
        (-one.likeness(place), abs(rank - number), rank, number)
        for rank, one in enumerate(here)
        for number, place in enumerate(places)
        if one.likeness(place) >= (_SURE if sure else _ABOVE) and (not sure or one.before or one.after)
    )
    taken: set[int] = set()
    for _, _, rank, number in rows:
        if here[rank].segment not in found and number not in taken:
            found[here[rank].segment] = places[number]
            taken.add(number)
    rest = [one for one in here if one.segment not in found]
    left = [place for number, place in enumerate(places) if number not in taken]
    if not sure and len(rest) == len(left):
        found |= {one.segment: place for one, place in zip(rest, left, strict=True)}
    return found


def placed(document: Document, places: Iterable[Place], *, known: Collection[str]) -> dict[int, Place]:
    """Return the places that are known of a document's segments, by their index.

    `known` are the names of all articles: a place of one that is no more may be this document's under another name.
    """
    by_source: dict[str, tuple[list[Place], list[Place]]] = {}
    for place in places:
        if place.document == document.name or place.document not in known:
            by_source.setdefault(place.source, ([], []))[place.document != document.name].append(place)
    found: dict[int, Place] = {}
    for source, here in occurrences(document, by_source).items():
        own, others = by_source[source]
        found |= matched(here, own or others, sure=not own)
    return found


def separated(
    document: Document, places: Sequence[Place], *, known: Collection[str]
) -> tuple[Document, tuple[Place, ...]]:
    """Return a document with contexts for the segments that have targets of their own, and which places have moved.

    These are places whose surroundings or document are others than were told of them, as they are now.
    """
    if not places:
        return document, ()
    found = placed(document, places, known=known)
    segments = tuple(
        replace(segment, context=found[index].context) if index in found and found[index].own else segment
        for index, segment in enumerate(document.segments)
    )
    return replace(document, segments=segments), tuple(_moved(document, found))


def as_place(one: Occurrence, *, document: str, source: str, others: Iterable[Place], own: bool) -> Place:
    """Return an occurrence as a place with a name of its own among the `others` of this sentence.

    The name is the headings above and a digest of what stands around it now: never a line or a number.
    """
    names = {place.context for place in others}
    turn = 0
    while True:
        seal = digest(one.before, one.after, one.under, *("again",) * turn)[:6]
        name = f"{shortened(one.under, limit=40) or 'paragraph'} · {seal}"
        if name not in names:
            return Place(document, folded(source), name, own, one.before, one.after, one.under)
        turn += 1


def _moved(document: Document, found: Mapping[int, Place]) -> Iterator[Place]:
    for here in occurrences(document, {place.source for place in found.values()}).values():
        for one in here:
            if place := found.get(one.segment):
                now = replace(place, document=document.name, before=one.before, after=one.after, under=one.under)
                if now != place:
                    yield now

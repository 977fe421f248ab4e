"""Which passages recur under several articles: an author's box, a mission text, a comment form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from l10n.flows.facts import Facts, Passage
from l10n.model.pattern import lazy_pattern

MANY = 3
COPY = 0.9
"""A document of which so much recurs is a copy of another, and says nothing about boilerplate."""

_WORD = lazy_pattern(r"[a-z0-9]+")
_NAMES = (
    ("author-box", ("author", "saboxplugin", "abh_box", "m-a-box", "multiple-authors")),
    ("comment-form", ("respond", "commentform")),
    ("share-buttons", ("share",)),
    ("navigation", ("nav",)),
    ("footer", ("footer", "colophon")),
    ("sidebar", ("secondary", "widget", "sidebar")),
)
_ALWAYS = ("author-box", "comment-form", "share-buttons")
"""Elements that are no part of an article wherever they stand; of others it tells that what is in them recurs."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """Passages to translate once, under a name: `select` means them by their element, `listed` by their texts.

    `texts` and `digests` are of all passages, of which there are `passages` in `articles` articles.
    """

    name: str
    select: str
    listed: tuple[str, ...]
    texts: tuple[str, ...]
    digests: tuple[str, ...]
    articles: int

    @property
    def passages(self) -> int:
        """How many different passages there are."""
        return len(self.digests)


def recurring(found: Mapping[str, Facts], taken: Sequence[str]) -> tuple[Recurring, ...]:
    """Return what recurs, that in the most articles first; `taken` are names that fragments have."""
    counts = _counts(found)
    least = MANY if len(found) >= 2 * MANY else max(2, (len(found) + 1) // 2)
    often = {digest for digest, count in counts.items() if count >= least}
    articles = [told.passages for told in found.values() if not _is_copy(told.passages, often)]
    counts = Counter(digest for passages in articles for digest in {one.digest for one in passages})
    often = {digest for digest, count in counts.items() if count >= least}
    elements = _elements(articles, counts)
    runs = [*_in_elements(articles, elements, often)]
    inside = {digest for run in runs for digest in run.digests}
    names = {*taken, *(run.name for run in runs)}
    for chain in _chains(articles, often - inside, least):
        if any(one.strong for one in chain):
            texts = tuple(one.start for one in chain)
            name = _free(_slug(texts, chain[0].digest), names)
            names.add(name)
            digests = tuple(one.digest for one in chain)
            runs.append(Recurring(name, "", texts, texts, digests, max(counts[digest] for digest in digests)))
    return tuple(sorted(runs, key=lambda run: -run.articles))


def _counts(found: Mapping[str, Facts]) -> Counter[str]:
    return Counter(digest for told in found.values() for digest in {one.digest for one in told.passages})


def _is_copy(passages: Sequence[Passage], often: set[str]) -> bool:
    return sum(one.digest in often for one in passages) >= COPY * len(passages)


def _elements(articles: Iterable[Sequence[Passage]], counts: Mapping[str, int]) -> dict[str, list[str]]:
    """Return the well-known elements to propose, by the fragment's name: those of which some text recurs."""
    found: dict[str, list[str]] = {}
    for passages in articles:
        for one in filter(lambda passage: passage.element, passages):
            name = _name_of(one.element)
            if name in _ALWAYS or counts[one.digest] > 1:
                selectors = found.setdefault(name, [])
                if one.element not in selectors:
                    selectors.append(one.element)
    return found


def _in_elements(
    articles: Sequence[Sequence[Passage]], elements: Mapping[str, Sequence[str]], often: set[str]
) -> Iterator[Recurring]:
    """Yield what stands in well-known elements, with the texts by which it is told where there is no such element."""
    for name, selectors in elements.items():
        texts: dict[str, str] = {}
        beside: dict[str, str] = {}
        for passages in articles:
            texts |= {one.digest: one.start for one in passages if one.element in selectors}
        holders = 0
        for passages in articles:
            outside = {
                one.digest: one.start for one in passages if one.digest in texts and one.element not in selectors
            }
            beside |= {digest: start for digest, start in outside.items() if digest in often}
            holders += any(one.element in selectors for one in passages) or bool(outside)
        listed = tuple(start for digest, start in texts.items() if digest in beside)
        yield Recurring(name, ", ".join(selectors), listed, tuple(texts.values()), tuple(texts), holders)


def _chains(articles: Iterable[Sequence[Passage]], often: set[str], least: int) -> Iterator[tuple[Passage, ...]]:
    """Yield recurring passages, those together that follow each other in as many articles; each only once."""
    follows: Counter[tuple[str, str]] = Counter()
    articles = list(articles)
    for passages in articles:
        follows.update({(one.digest, other.digest) for one, other in pairwise(passages)})
    done: set[str] = set()
    for passages in articles:
        chain: list[Passage] = []
        for one in passages:
            fresh = one.digest in often and one.digest not in done
            if chain and not (fresh and follows[chain[-1].digest, one.digest] >= least):
                yield tuple(chain)
                chain = []
            if fresh:
                chain.append(one)
                done.add(one.digest)
        if chain:
            yield tuple(chain)


def _name_of(element: str) -> str:
    return next((name for name, signs in _NAMES if any(sign in element for sign in signs)), "page-parts")


def _slug(texts: Sequence[str], fallback: str) -> str:
    """Return a name for a fragment: the first words of it, where they are in plain letters.

    >>> _slug(["About the author", "Mira Kolar writes about rivers…"], "0a1b2c")
    'about-the-author'
    """
    words = next((found for text in texts if len(found := _WORD.findall(text.lower())) > 1), [])
    return "-".join(words[:4])[:40].rstrip("-") or f"passage-{fallback[:4]}"


def _free(name: str, taken: set[str]) -> str:
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free

"""The rules that a sync proposes, told anew only where something that bears on them has changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from l10n.flows.facts import Facts, Passage, Proposed, Tail
from l10n.flows.proposals import proposed
from l10n.flows.recurring import COPY, MANY
from l10n.flows.settled import Note
from l10n.project import Project
from l10n.store.index import Index


def rules_for(
    project: Project, index: Index | None, fresh: Mapping[str, Facts], *, aside: Collection[str]
) -> tuple[Proposed, ...]:
    """Return the rules to propose for a project.

    `fresh` are the facts of articles just read; the index tells of all others but those set `aside`.
    """
    if index and (rules := _as_before(index, fresh, aside)) is not None:
        return rules
    kept = {name: text for name, text in index.facts().items() if name not in aside} if index else {}
    told = {name: Facts.of(text) for name, text in kept.items()} | dict(fresh)
    taken = [rule.name for rule in project.config.fragments]
    return proposed({name: told[name] for name in project.articles if name in told}, taken)


def _as_before(index: Index, fresh: Mapping[str, Facts], aside: Collection[str]) -> tuple[Proposed, ...] | None:
    """Return the rules that were proposed before, if all that bears on them is as it was; else None.

    What stands in one article only, and in no well-known element, bears on none.
    """
    before = index.note("project")
    if not before or index.articles() - len(aside) < 2 * MANY:
        return None
    old = {name: Facts.of(text) for name in aside if (text := index.facts_of(name))}
    shared = _shared(index, old, fresh, aside)
    tails = tuple(index.tails())
    nothing = Facts()
    for name in aside:
        was, now = old.get(name, nothing), fresh.get(name, nothing)
        if was == now:
            continue
        if _may_be_copy(was, shared) or _may_be_copy(now, shared) or _tail(was) != _tail(now):
            return None
        if _bearing(was, shared, tails) != _bearing(now, shared, tails):
            return None
    return Note.of(before).proposed


def _shared(
    index: Index, old: Mapping[str, Facts], fresh: Mapping[str, Facts], aside: Collection[str]
) -> frozenset[str]:
    """Return the passages of some articles, as they were and as they are, that stand in more than one article."""
    counts: Counter[str] = Counter()
    for name in aside:
        counts.update({one.digest for told in (old, fresh) if name in told for one in told[name].passages})
    return frozenset(
        digest for digest, count in counts.items() if count > 1 or index.with_passage(int(digest, 16), but=aside)
    )


def _tail(facts: Facts) -> tuple[Tail, Sequence[Passage]] | None:
    return (facts.tail, facts.passages[len(facts.passages) - facts.tail.passages :]) if facts.tail else None


def _may_be_copy(facts: Facts, shared: Collection[str]) -> bool:
    return bool(facts.passages) and sum(one.digest in shared for one in facts.passages) >= COPY * len(facts.passages)


def _bearing(facts: Facts, shared: Collection[str], tails: tuple[str, ...]) -> list[Passage | None]:
    """Return the passages of an article that bear on rules, None for what stands between them."""
    found: list[Passage | None] = [None]
    for one in facts.passages:
        if one.element or one.digest in shared or one.start.startswith(tails):
            found.append(one)
        elif found[-1]:
            found.append(None)
    return found if found[-1] is None else [*found, None]

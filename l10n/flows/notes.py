"""The `#.` lines of a unit: where it stands, and whose its draft is. Ours, regenerated, never merged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from l10n.approval import History
from l10n.approval.observe import MACHINE_NOTE, MEMORY_NOTE
from l10n.flows.work import Work
from l10n.match.terms import hits
from l10n.model.catalog import Unit, UnitKey
from l10n.model.document import SourceUnit
from l10n.model.locale import LocaleTag
from l10n.model.lookup import Term
from l10n.model.text import shortened
from l10n.po.undecided import without_decided
from l10n.project import SOURCES
from l10n.reconcile.changes import change


def annotate(work: Work, history: History, terms: dict[str, tuple[Term, ...]]) -> None:
    """Write the notes and references of every unit.

    `terms` are the glossary's, by the language of the source. An entry of which only the heading path would
    change keeps its old lines: a changed heading must not rewrite every entry below it. The comment
    of a merge conflict goes once a person has decided.
    """
    before = {unit.key: unit for unit in work.on_disk.units}
    for index, unit in enumerate(work.units):
        source = work.template[index]
        lines = (
            *source.notes,
            *_origin(unit, history),
            *term_lines(unit, source.lang, terms.get(source.lang.language, ())),
            *_received(unit, history),
        )
        references = references_of(work.name, source)
        decided, old = without_decided(unit), before.get(unit.key)
        # Nor must one more article that holds a fragment.
        if old is not None and old.notes[1:] == lines[1:] and (source.places or old.references == references):
            stands = decided is old or replace(decided, notes=old.notes, references=old.references) == old
        else:
            stands = False
        work.units[index] = old if old and stands else replace(decided, notes=lines, references=references)


def references_of(name: str, source: SourceUnit) -> tuple[str, ...]:
    """Return where a unit of a document stands, as catalogs say it: the sources, without lines."""
    return tuple([f"{SOURCES}/{place}" for place in source.places or (name,)])


def _origin(unit: Unit, history: History) -> Iterable[str]:
    if not unit.fuzzy or not unit.target.strip():
        return
    offer = history.offer(unit.key, unit.target)
    if unit.previous_source is not None or (offer is not None and offer.action == "outdated"):
        if unit.previous_source is None:
            yield "the reviewed text changed"
        else:
            yield f"source changed ({change(unit.previous_source, unit.source)}): see the previous text"
    elif history.rejected(unit.key, unit.target):
        verdict = history.verdict(unit.key, unit.target)
        yield f"rejected by {verdict.by}" if verdict else "rejected"
    elif offer is not None and offer.origin == "memory":
        yield f"{MEMORY_NOTE}{offer.score:.0%}"
    elif offer is not None and offer.origin == "script":
        yield "converted from the other script: check names and foreign words"
    elif offer is not None and offer.origin == "machine":
        yield f"{MACHINE_NOTE}{offer.by}"


def term_lines(unit: Unit, lang: LocaleTag, terms: tuple[Term, ...]) -> Iterable[str]:
    """Yield what the glossary says of the words of a unit."""
    seen: set[str] = set()
    for hit in hits(unit.source, terms, lang):
        said = " / ".join(hit.term.said) or hit.term.note
        line = f"term: {hit.span.of(unit.source)} → {said}"
        if said and line not in seen:
            seen.add(line)
            yield line


def _received(unit: Unit, history: History) -> Iterable[str]:
    """Show the text that came by e-mail for a unit which had changed here, until somebody decides."""
    if history.is_empty:
        return
    open_text = None
    for _, event in history.past(UnitKey(unit.context, unit.source)):
        if event.action == "received":
            open_text = event
        elif event.action in ("accepted", "rejected", "translated", "confirmed"):
            open_text = None
    if open_text is not None and open_text.target != unit.target:
        yield f"also received from {open_text.by}: {shortened(open_text.target, limit=300)}"

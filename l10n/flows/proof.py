"""The proof: a whole article in reading form, each sentence beside its translation, with all that is known of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from l10n.approval import History
from l10n.errors import ConflictError
from l10n.flows.checking import target_findings, unit_findings
from l10n.flows.gate import parts
from l10n.flows.view import Row, View, Views
from l10n.flows.work import key_of
from l10n.match.difference import Change, difference
from l10n.model.catalog import State, Unit, UnitKey
from l10n.model.document import Kind
from l10n.model.finding import Finding
from l10n.model.locale import LocaleTag
from l10n.model.text import Digest, digest, folded
from l10n.project import Project, domain

_OF_SOURCE = "src_"
"""So begin the codes of what is its author's matter."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence and its translation.

    `document` is the one whose catalog holds the unit, a fragment or the article; `edition` names exactly what stands
    there, as a save has to name what it was made from. `previous` is the source that a STALE target translates, and
    `changes` the words in which the source differs from it. `refused` is what a reviewer gave as the reason of a no,
    else who said it.
    `remarks` are what people noted or asked beside it in the catalog.
    `times` is how often the sentence stands in the article, with this one target.
    """

    id: Digest
    document: str
    source: str
    source_lang: LocaleTag
    target: str
    state: State
    origin: str
    edition: Digest
    follows: bool = False
    previous: str = ""
    changes: tuple[tuple[Change, str], ...] = ()
    findings: tuple[Finding, ...] = ()
    refused: str = ""
    notes: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    times: int = 1

    @property
    def is_open(self) -> bool:
        """Whether somebody has still to do something about it; what follows a master is done there."""
        return self.state not in ("approved", "carried") and not self.follows


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the article with its sentences; `level` is a heading's, else 0; `name` a key's or attribute's."""

    kind: Kind
    level: int
    name: str
    lines: tuple[Line, ...]

    def has(self, state: State) -> bool:
        """Whether any of its sentences is in a state."""
        return any(line.state == state for line in self.lines)


@dataclass(frozen=True, slots=True)
class Proof:
    """An article, or a fragment, in a locale; `master` is the locale that it is converted from, if any."""

    document: str
    locale: LocaleTag
    source_lang: LocaleTag
    paragraphs: tuple[Paragraph, ...]
    synced: bool
    master: LocaleTag | None = None

    @property
    def lines(self) -> Iterator[Line]:
        """The sentences in reading order; one that stands twice comes twice."""
        return (line for paragraph in self.paragraphs for line in paragraph.lines)

    @property
    def units(self) -> int:
        """How many units the article has; a sentence that stands twice is one."""
        return len({self.anchor(line) for line in self.lines})

    def anchor(self, line: Line) -> str:
        """Return what a sentence is called here: one in the article and the same one in its fragment are two."""
        return anchor(line.document, line.id, page=self.document)

    def having(self, lines: Collection[Line]) -> Proof:
        """Return the proof with some of its sentences as they have just been saved."""
        now = {self.anchor(line): line for line in lines}
        paragraphs = (
            replace(one, lines=tuple(now.get(self.anchor(line), line) for line in one.lines)) for one in self.paragraphs
        )
        return replace(self, paragraphs=tuple(paragraphs))

    def line(self, at: str) -> Line | None:
        """Return the sentence with an anchor."""
        return next((line for line in self.lines if self.anchor(line) == at), None)

    @property
    def counts(self) -> Mapping[State, int]:
        """How many units are in which state, of those in which there are some."""
        return Counter({self.anchor(line): line.state for line in self.lines}.values())

    @property
    def unfinished(self) -> tuple[str, ...]:
        """The anchors of the units that somebody has still to decide, here or in the master, in reading order."""
        return tuple(
            dict.fromkeys(self.anchor(line) for line in self.lines if line.state not in ("approved", "carried"))
        )


@dataclass(frozen=True, slots=True)
class Past:
    """A target that a sentence had: since when, by whom, and how it came about (an action of the ledger)."""

    target: str
    at: str
    by: str
    action: str


def anchor(document: str, unit: str, *, page: str) -> str:
    """Name a unit of a document on the page of one: by its id there, else by both, as ids tell sources and no more.

    >>> anchor("media.md", "3f2a9c01d4e5b677", page="media.md")
    '3f2a9c01d4e5b677'
    >>> anchor("fragments/box", "3f2a9c01d4e5b677", page="media.md") == "3f2a9c01d4e5b677"
    False
    """
    return unit if document == page else digest(document, unit)


def edition(unit: Unit, history: History, *, document: str) -> Digest:
    """Name exactly how a unit of a document stands: its texts and mark, and the reviewer's word that counts for them.

    Any change there gives another name; where a word is taken back, the one before returns, and so does the name.
    When a word was said is no part of that: a ledger's line has its time only when it is written.
    """
    word = history.verdict(unit.key, unit.target)
    said = (word.action, word.by, word.origin) if word is not None else ()
    left = ("left",) if history.left(domain(document), unit.key) else ()
    return digest(unit.source, unit.target, "fuzzy" if unit.fuzzy else "", *said, *left)


def compare(unit: Unit, history: History, *, document: str, seen: str) -> None:
    """Raise ConflictError where a unit stands otherwise than it was seen, its target as what was found."""
    if edition(unit, history, document=document) != seen:
        raise ConflictError("somebody saved this sentence meanwhile", "Both texts are before you.", found=unit.target)


def proof(project: Project, views: Views, view: View) -> Proof:
    """Return a document in a locale, aligned sentence by sentence, in the order in which readers meet them."""
    document = project.document(view.document)
    found = _lines(project, views, view)
    members: dict[int, list[Line]] = {}
    for segment in document.segments:
        key = UnitKey(segment.context, folded(segment.source))
        line = found.get((segment.fragment or view.document, key))
        if line is not None:
            members.setdefault(segment.block, []).append(line)
    return Proof(
        view.document,
        view.locale,
        document.lang,
        tuple(
            Paragraph(document.blocks[at].kind, document.blocks[at].level, document.blocks[at].name, tuple(lines))
            for at, lines in members.items()
        ),
        view.synced,
        project.config.master(view.locale),
    )


def line_of(project: Project, views: Views, view: View, row: Row) -> Line:
    """Return one sentence as it stands, with what is found in it alone."""
    findings = unit_findings(project, view, row) if row.unit.target.strip() and row.state != "carried" else ()
    return _line(views.history(view.document, view.locale), view, row, findings)


def alike(project: Project, views: Views, view: View, saved: Line) -> tuple[Line, ...]:
    """Return what an article shows of other documents than that of a saved sentence, with just its source.

    What was said of the pair is said of them too.
    """
    source = folded(saved.source)
    return tuple(
        line_of(project, views, where, row)
        for where, rows in _shown(project, views, view)
        if where.document != saved.document
        for row in rows
        if folded(row.source.key.source) == source
    )


def past_targets(views: Views, view: View, row: Row) -> tuple[Past, ...]:
    """Return the targets that a sentence has had here or elsewhere in the project, the latest first, each once."""
    found: dict[str, Past] = {}
    for _, event in reversed(views.history(view.document, view.locale).past(row.source.key)):
        if event.target and event.target not in found:
            found[event.target] = Past(event.target, event.at, event.by, event.action)
    return tuple(found.values())


def _lines(project: Project, views: Views, view: View) -> Mapping[tuple[str, UnitKey], Line]:
    """Return the sentences of a document and of its fragments, by the document whose catalog holds them."""
    found: dict[tuple[str, UnitKey], Line] = {}
    for where, rows in _shown(project, views, view):
        filled = [row for row in rows if row.unit.target.strip() and row.state != "carried" and not row.follows]
        findings = {key_of(row.source): some for row, some in target_findings(project, where, filled)}
        history = views.history(where.document, where.locale)
        for row in rows:
            key = key_of(row.source)
            found[where.document, key] = _line(history, where, row, findings.get(key, ()))
    return found


def _shown(project: Project, views: Views, view: View) -> Iterator[tuple[View, Sequence[Row]]]:
    """Yield the rows that stand in a document: its own, then those of its fragments."""
    yield view, view.rows
    yield from ((part.view, part.rows) for part in parts(project, views, view))


def _line(history: History, view: View, row: Row, findings: tuple[Finding, ...]) -> Line:
    source, unit = row.source.key.source, row.unit
    previous = (unit.previous_source or "") if row.state == "stale" else ""
    verdict = history.verdict(unit.key, unit.target) if unit.target else None
    is_no = verdict is not None and verdict.action == "rejected"
    return Line(
        row.id,
        view.document,
        source,
        row.source.lang,
        unit.target,
        row.state,
        row.origin,
        edition(unit, history, document=view.document),
        follows=row.follows,
        previous=previous,
        changes=difference(previous, source) if previous else (),
        findings=tuple(one for one in findings if not one.code.startswith(_OF_SOURCE)),
        refused=(verdict.origin or verdict.by) if verdict is not None and is_no else "",
        notes=row.source.notes,
        remarks=unit.comments,
        times=len(row.source.segments),
    )

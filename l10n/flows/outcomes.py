"""What the gate and a release make of each article: made where its files have changed, else as it was made before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import astuple, dataclass, replace

from l10n.errors import FileError
from l10n.flows.blockers import Blocker
from l10n.flows.editions import Edition, edition
from l10n.flows.gate import Verdict, verdict_at
from l10n.flows.inputs import Inputs
from l10n.flows.provenance import Provenance
from l10n.flows.view import Views
from l10n.model.locale import LocaleTag
from l10n.outputs.body import Head
from l10n.outputs.page import Credits
from l10n.project import Project
from l10n.store import mo
from l10n.store import outcomes as store
from l10n.store.index import Index

_FEW = 40
"""So many outcomes are made from ledgers read one document at a time; for more all of them are read at once."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A document in a locale: the gate's verdict, the share of its units that could appear, what is released of it."""

    verdict: Verdict
    completeness: float
    edition: Edition | None


@contextmanager
def outcomes(project: Project, views: Views, *, dry: bool) -> Iterator[Outcomes]:
    """Open what was made before; with `dry` nothing is kept of what is made now."""
    with ExitStack() as stack:
        inputs = None
        with suppress(FileError):  # where no index tells of the project all is made anew
            inputs = Inputs.of(project, stack.enter_context(Index(project.root, reading=True)))
        kept = store.Outcomes(project.root, reading=dry)
        stack.callback(kept.close)
        yield Outcomes(project, views, inputs, kept)


@dataclass(slots=True)
class Outcomes:
    """The outcomes of a project, each made once; None for `inputs` where nothing made before may be trusted."""

    project: Project
    views: Views
    inputs: Inputs | None
    kept: store.Outcomes
    _named: tuple[str, bytes] = ("", b"")
    _near: Views | None = None
    _made_near: int = 0

    def of(self, name: str, locale: LocaleTag) -> Outcome:
        """Return what comes of a document in a locale; one that cannot be read is judged, and made anew each time."""
        if self.inputs is None:
            return self._made(self.views, name, locale)
        inputs = self._inputs(name, self.inputs)
        if (found := self.kept.get(name, locale.bcp47, inputs)) is not None:
            return _read(name, locale, found)
        made = self._made(self._nearest(), name, locale)
        if not any(blocker.code == "unreadable" for blocker in made.verdict.blockers):
            self.kept.put(name, locale.bcp47, inputs, _written(made))
        return made

    def verdict(self, name: str, locale: LocaleTag) -> Verdict:
        """Return the gate's verdict alone, for which nothing is made."""
        kept = self.kept.get(name, locale.bcp47, self._inputs(name, self.inputs)) if self.inputs else None
        return _verdict(kept.told) if kept else verdict_at(self.project, self.views, name, locale)

    def _inputs(self, name: str, inputs: Inputs) -> bytes:
        if self._named[0] != name:
            self._named = name, inputs.name(name)
        return self._named[1]

    def _nearest(self) -> Views:
        """Return views that read ledgers as far as they bear on a document; all of them where many are made anew."""
        if self._made_near == _FEW:
            return self.views
        self._made_near += 1
        self._near = self._near or Views(self.project, near=True)
        return self._near

    def _made(self, views: Views, name: str, locale: LocaleTag) -> Outcome:
        judged = verdict_at(self.project, views, name, locale)
        if any(blocker.code == "unreadable" for blocker in judged.blockers):
            return Outcome(judged, 0.0, None)
        view = views.view(name, locale)
        done = sum(row.state in ("approved", "carried") for row in view.rows)
        completeness = round(done / len(view.rows), 4) if view.rows else 0.0
        if not judged.publishable:
            return Outcome(judged, completeness, None)
        made = edition(self.project, views, view)
        return Outcome(judged, completeness, replace(made, completeness=completeness))


def _written(made: Outcome) -> store.Kept:
    one = made.edition
    if one is None:
        return store.Kept(_text((astuple(made.verdict), made.completeness, None)), None)
    # What a .mo holds stands there in the order of its ids.
    at = {unit.key: number for number, unit in enumerate(mo.units(one.compiled)[1])}
    order = [at[unit.key] for unit in one.units]
    held = (one.text, order, astuple(one.told), one.notice, astuple(one.head) if one.head else None)
    return store.Kept(_text((astuple(made.verdict), made.completeness, held)), one.compiled)


def _read(name: str, locale: LocaleTag, kept: store.Kept) -> Outcome:
    _, completeness, held = json.loads(kept.told)
    verdict = _verdict(kept.told)
    if held is None or kept.compiled is None:
        return Outcome(verdict, completeness, None)
    text, order, (machine, (translators, reviewers)), notice, top = held
    header, units = mo.units(kept.compiled)
    told = Provenance(machine, Credits(tuple(translators), tuple(reviewers)))
    shown = tuple(units[number] for number in order)
    one = Edition(name, locale, text, header, shown, kept.compiled, told, notice=notice, completeness=completeness)
    return Outcome(verdict, completeness, replace(one, head=Head(*top) if top else None))


def _verdict(told: str) -> Verdict:
    """Read the verdict from what `_written` made."""
    document, tag, publishable, blockers, *rest = json.loads(told)[0]
    return Verdict(document, tag, publishable, tuple(Blocker(*blocker) for blocker in blockers), *rest)


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)

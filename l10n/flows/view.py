"""One document in one locale as it stands: every unit with its state. What all reports are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from l10n.approval import History, observed, state
from l10n.approval.risk import risk
from l10n.flows.bearing import Bearing
from l10n.flows.committed import Committed
from l10n.flows.convert import converted
from l10n.flows.work import key_of
from l10n.model.catalog import State, Unit, UnitKey
from l10n.model.document import SourceUnit
from l10n.model.ledger import Event
from l10n.model.locale import LocaleTag
from l10n.model.text import Digest, digest, folded
from l10n.project import Project, domain


def unit_id(key: UnitKey) -> Digest:
    """Return the short name of a unit; it follows the source's text."""
    return digest(key.context or "", folded(key.source))


@dataclass(frozen=True, slots=True)
class Row:
    """A unit as it stands: what the source asks for, what the catalog holds, and the state that follows.

    `origin` tells whose the target is; `follows` that it is converted from the master locale's; `vouched` what a
    person said of it is no fault; `risk` how likely it is wrong, 0..1, 0 where a person gave it (`approval.risk`).
    """

    source: SourceUnit
    unit: Unit
    state: State
    origin: str = ""
    follows: bool = False
    vouched: tuple[Event, ...] = ()
    risk: float = 0.0

    @property
    def id(self) -> Digest:
        """A short name for commands and links; it follows the source's text."""
        return unit_id(self.source.key)


@dataclass(frozen=True, slots=True)
class View:
    """A document in a locale. `synced` says whether the catalog holds just what the source asks for."""

    document: str
    locale: LocaleTag
    rows: tuple[Row, ...]
    synced: bool

    def count(self, wanted: State) -> int:
        """Return how many units are in a state."""
        return sum(row.state == wanted for row in self.rows)


class Views:
    """The views of a project, with each ledger read once.

    Where only one `document` is meant, or few (`near`), ledgers are read as far as they bear on what is looked at.
    """

    def __init__(self, project: Project, document: str | None = None, *, near: bool = False) -> None:
        self.project = project
        self._bearing = Bearing(project) if document or near else None
        self._histories: dict[tuple[str, LocaleTag], History] = {}
        self._views: dict[tuple[str, LocaleTag], View] = {}
        self.committed: Committed | None = None
        """What git has, if somebody asked since these views were last let go of any file."""

    def history(self, name: str, locale: LocaleTag) -> History:
        """Return the indexed ledgers of a locale, at least as far as they bear on a document."""
        bearing, key = self._bearing, (name if self._bearing else "", locale)
        if key not in self._histories:
            self._histories[key] = bearing.history(name, locale) if bearing else self.project.history(locale)
        return self._histories[key]

    def view(self, name: str, locale: LocaleTag) -> View:
        """Return a document in a locale; a derived locale has the states of its master where it follows it."""
        if (name, locale) not in self._views:
            self._views[name, locale] = self._view(name, locale)
        return self._views[name, locale]

    def _converted(self, locale: LocaleTag) -> frozenset[LocaleTag]:
        """Return a locale and those that are converted from it."""
        config = self.project.config
        return frozenset((locale, *(tag for tag in config.locales if config.master(tag) == locale)))

    def forget(self, locale: LocaleTag, name: str = "") -> None:
        """Let go of a document's catalog in a locale; without a name, of the locale's catalogs and ledgers.

        What is converted from it goes too.
        """
        self.committed = None
        gone = self._converted(locale)
        for known, tag in [key for key in self._views if key[1] in gone and name in ("", key[0])]:
            del self._views[known, tag]
        if not name:
            for key in [key for key in self._histories if key[1] == locale]:
                del self._histories[key]

    def renew(self, view: View, unit: Unit) -> View:
        """Take a unit as it has just been saved and its history been told; return the view with it.

        Other views that hold the same source are let go, in the locale and in what is converted from it: what was said
        of a pair counts in the whole project.
        """
        source = folded(unit.source)
        for (name, tag), other in list(self._views.items()):
            if tag in self._converted(view.locale) and (name == view.document or _holds(other, source)):
                del self._views[name, tag]
        self.committed = None
        if self.project.config.master(view.locale) is not None:
            return self.view(view.document, view.locale)
        history, where = self.history(view.document, view.locale), domain(view.document)
        rows = []
        for row in view.rows:
            if folded(row.source.key.source) == folded(unit.source):
                now = unit if key_of(row.source) == unit.match_key else row.unit
                row = _row(row.source, now, history, view.locale, where)
            rows.append(row)
        fresh = self._views[view.document, view.locale] = replace(view, rows=tuple(rows))
        return fresh

    def each(self, document: str | None = None, locale: str | None = None) -> Iterator[View]:
        """Yield the views of the documents and locales that are asked for, in the project's order.

        Where no document is named, those that cannot be read are passed over: `Project.unreadable` has them.
        """
        locales = (self.project.locale(locale),) if locale else self.project.config.locales
        for name in self.project.named(document) if document else self.project.readable:
            for tag in locales:
                yield self.view(name, tag)

    def _view(self, name: str, locale: LocaleTag) -> View:
        template = self.project.template(name)
        catalog, data = self.project.catalog(name, locale)
        history = self.history(name, locale)
        where = domain(name)
        seen = observed(catalog.units, history, document=where, by="", at="").units
        units = {unit.match_key: unit for unit in seen}
        master = self.project.config.master(locale)
        above = {key_of(row.source): row for row in self.view(name, master).rows} if master else {}
        convert = partial(converted, locale=locale, keep=self.project.config.keep)
        rows = []
        for source in template:
            unit = units.get(key_of(source), Unit(source.key.source, context=source.key.context))
            row = _row(source, unit, history, locale, where)
            if master and not source.lang.same_text(locale):
                row = _derived_row(row, above[key_of(source)], history, where, convert)
            rows.append(row)
        asked = {key_of(source) for source in template}
        return View(name, locale, tuple(rows), data is not None and asked == set(units))


def _holds(view: View, source: str) -> bool:
    """Whether a view has a source, white space aside."""
    return any(folded(row.source.key.source) == source for row in view.rows)


def _row(source: SourceUnit, unit: Unit, history: History, locale: LocaleTag, where: str) -> Row:
    own = source.lang.same_text(locale)
    stands = state(unit, history, document=where, own=own)
    said = history.vouched(source.key, unit.target)
    offer = _offer(unit, history, where)
    return Row(source, unit, stands, _origin(unit, offer), vouched=said, risk=risk(offer))


def _derived_row(row: Row, master: Row, history: History, where: str, convert: Callable[[str], str]) -> Row:
    """Return a row of a derived locale: its master's state while it follows that, STALE when it lags behind.

    So is a person's own wording whose master has another target now than when it was last converted.
    """
    target, made = row.unit.target, convert(master.unit.target)
    if target == made:
        return replace(row, state=master.state, origin=master.origin, follows=True, risk=master.risk)
    if not target.strip() or history.is_derived(row.unit.key, target):
        return replace(row, state="stale" if target.strip() else "empty", follows=True)
    if row.state in ("approved", "pending") and history.last_derived(where, row.unit.key) not in (None, made):
        return replace(row, state="stale")
    return row


def _offer(unit: Unit, history: History, document: str) -> Event | None:
    """Return what put a target there that no person has taken on; None where one has, or gave it."""
    if not unit.target.strip() or not history.unconfirmed(document, unit.key, unit.target):
        return None
    return history.offer(unit.key, unit.target)


def _origin(unit: Unit, offer: Event | None) -> str:
    """Tell in a word whose the target is: an engine's name, `memory 87%`, `source changed`, or a person."""
    if not unit.target.strip():
        return ""
    if offer is None or (offer.action != "outdated" and offer.origin == "human"):
        return "human"
    if offer.action == "outdated":
        return "source changed"
    return f"memory {offer.score:.0%}" if offer.origin == "memory" else offer.by

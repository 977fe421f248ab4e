"""Catalogs brought up to date with new templates, outside of any project: what msgmerge does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from l10n.approval import History
from l10n.errors import UsageError
from l10n.match.score import comparable, most_similar
from l10n.model.catalog import Catalog, Unit
from l10n.model.document import SourceUnit
from l10n.model.locale import ENGLISH
from l10n.model.pattern import lazy_pattern
from l10n.po.header import merged_header, readable_header
from l10n.reconcile import reconciled
from l10n.store import po, system

_FORMS = lazy_pattern(r"nplurals\s*=\s*([1-9])")
_DRAFT_FLOOR = 0.75
_TEMPLATES = frozenset({"pot-creation-date", "report-msgid-bugs-to"})
"""Header fields that tell of the template, not of the translation."""


def renew(old: Path, template: Path, output: Path) -> tuple[str, ...]:
    """Write the catalog at `old`, renewed by `template`, to `output`; return what was odd in the two.

    With folders, each NAME.pot renews NAME.po, and sentences are found in whichever catalog had them; a catalog
    without template keeps its targets as obsolete ones. Nothing is written where one file cannot be read.
    """
    if not template.is_dir():
        if old.is_dir():
            raise UsageError(f"{old} is a folder, {template} is a file", "Name two files or two folders.")
        before, wanted = po.loaded(old), po.loaded(template)
        target = output / old.name if output.is_dir() else output
        po.save(target, renewed({"": before.catalog}, {"": wanted.catalog})[""])
        return before.warnings + wanted.warnings
    before_all = {name: po.loaded(path) for name, path in _found(old, ".po").items()}
    wanted_all = {name: po.loaded(path) for name, path in _found(template, ".pot").items()}
    if not wanted_all:
        raise UsageError(f"there is no template under {template}", "Looked for *.pot.")
    done = renewed(
        {name: loaded.catalog for name, loaded in before_all.items()},
        {name: loaded.catalog for name, loaded in wanted_all.items()},
    )
    with system.folders_synced_once():
        for name, catalog in done.items():
            po.save(output / f"{name}.po", catalog)
    return tuple(line for loaded in (*before_all.values(), *wanted_all.values()) for line in loaded.warnings)


def _found(folder: Path, suffix: str) -> dict[str, Path]:
    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder", "Name two files or two folders.")
    return {
        path.relative_to(folder).as_posix().removesuffix(suffix): path for path in sorted(folder.rglob(f"*{suffix}"))
    }


def renewed(before: Mapping[str, Catalog], templates: Mapping[str, Catalog]) -> dict[str, Catalog]:
    """Return the catalogs of one locale as they are once new templates ask for other units.

    A unit that stands keeps its target, wherever it stands now; a changed one has the old target as a start, fuzzy,
    with its previous source; one that is gone stays as obsolete. Notes and references are the template's, and flags
    as far as it has any; comments, and whatever else stands there, are kept.

    >>> old = Catalog(units=(Unit("Ferries are slow.", "Трајекти су спори."),))
    >>> done = renewed({"": old}, {"": Catalog(units=(Unit("Ferries are slower."),))})[""]
    >>> done.units[0].fuzzy, done.units[0].target
    (True, 'Трајекти су спори.')
    """
    asked = {name: templates.get(name, Catalog()) for name in dict.fromkeys((*before, *templates))}
    sources = {name: tuple(SourceUnit(unit.key, ENGLISH, (), ()) for unit in pot.units) for name, pot in asked.items()}
    fates = reconciled(sources, before, History(), at="")
    origins = {unit.source: unit for catalog in before.values() for unit in catalog.units if unit.plural is not None}
    done: dict[str, Catalog] = {}
    for name, pot in asked.items():
        old = before.get(name, Catalog())
        there = {unit.key: unit for unit in old.units}
        drafts = _Drafts(old)
        forms = _FORMS.search(old.field("Plural-Forms") or pot.field("Plural-Forms"))
        units = tuple(
            _unit(
                there.get(unit.key) or _edged(drafts.start(found)), unit, origins, forms=int(forms[1]) if forms else 2
            )
            for unit, found in zip(pot.units, fates[name].units, strict=True)
        )
        done[name] = Catalog(_header(old, pot), units, fates[name].obsolete, old.header_comments or pot.header_comments)
    told = {unit.target for catalog in done.values() for unit in (*catalog.units, *catalog.obsolete)}
    return {
        name: replace(catalog, obsolete=_laid_aside(catalog, before.get(name, Catalog()), told))
        for name, catalog in done.items()
    }


def _laid_aside(catalog: Catalog, old: Catalog, told: set[str]) -> tuple[Unit, ...]:
    """Return the obsolete units, with those whose target would be nowhere: no ledger remembers it here."""
    live = {unit.key for unit in catalog.units}
    kept = {unit.key: unit for unit in catalog.obsolete if unit.key not in live}
    for unit in old.units:
        if unit.target.strip() and unit.target not in told and unit.key not in live:
            kept.setdefault(unit.key, replace(unit, notes=(), references=()))
    return tuple(kept.values())


class _Drafts:
    """What a catalog has translated, as a start for units that are new in it."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._units: list[Unit] | None = None
        self._texts: list[str] = []

    def start(self, unit: Unit) -> Unit:
        """Return the unit with the target of the most similar one, fuzzy, if it is new and there is one."""
        if unit.target.strip():
            return unit
        if self._units is None:
            self._units = [old for old in self._catalog.units if old.target.strip() and not old.fuzzy]
            self._texts = [comparable(old.source) for old in self._units]
        for place, _ in most_similar(comparable(unit.source), self._texts, floor=_DRAFT_FLOOR, most=1):
            like = self._units[place]
            return replace(unit, target=like.target, fuzzy=True, previous_source=like.source)
        return unit


def _unit(found: Unit, asked: Unit, origins: Mapping[str, Unit], *, forms: int) -> Unit:
    """Return the unit that was found for what a template asks, with what is the template's taken from there."""
    unit = replace(
        found,
        source=asked.source,
        context=asked.context,
        notes=asked.notes,
        references=asked.references,
        flags=(*asked.flags, *(flag for flag in found.flags if _about(flag) not in {*map(_about, asked.flags)})),
    )
    if not unit.target.strip() and not any(unit.plural_targets):
        return replace(unit, plural=asked.plural, plural_targets=("",) * forms if asked.plural is not None else ())
    origin = origins.get(unit.previous_source or "") if unit.fuzzy and unit.plural is None else None
    if origin is not None:
        unit = replace(unit, plural=origin.plural, plural_targets=origin.plural_targets)
    if unit.plural == asked.plural:
        return unit
    targets = unit.plural_targets or (unit.target,) * forms
    return replace(
        unit,
        fuzzy=True,
        previous_source=unit.previous_source if unit.fuzzy and unit.previous_source else found.source,
        previous_plural=unit.previous_plural or unit.plural,
        plural=asked.plural,
        plural_targets=targets if asked.plural is not None else (),
    )


def _about(flag: str) -> str:
    """Return what a flag tells of, whatever it says of that.

    >>> _about("no-c-format"), _about("c-format"), _about("range: 0..5")
    ('c-format', 'c-format', 'range')
    """
    return flag.partition(":")[0].removeprefix("no-")


def _edged(unit: Unit) -> Unit:
    """Return the unit with a target that begins and ends with a line end where its source does, as gettext wants it."""
    if not unit.target.strip() or "\n" not in unit.source + unit.target:
        return unit
    start = "\n" if unit.source.startswith("\n") else ""
    end = "\n" if unit.source.endswith("\n") else ""
    return replace(unit, target=start + unit.target.strip("\n") + end)


def _header(old: Catalog, pot: Catalog) -> tuple[tuple[str, str], ...]:
    told = tuple(field for field in pot.header if field[0].lower() in _TEMPLATES)
    return readable_header(merged_header(old.header, told) if old.header else pot.header)

"""A thousand pairs of branches, merged by unit: nothing is lost, and nothing contradicts that does not."""

from __future__ import annotations

import random
import shutil
import subprocess
from dataclasses import dataclass, field, replace
from pathlib import Path

import polib
import pytest

from l10n.model.catalog import Catalog, Unit, UnitKey
from l10n.po.merge3 import merged
from l10n.po.reader import read
from l10n.po.writer import written

_WORDS = "the river court paid harbour minister wheat bridge paper vote budget orchestra loan village rail tax".split()
_TARGETS = "река суд плати лука министар жито мост лист глас буџет оркестар зајам село пруга порез".split()
_HEADER = (
    ("Project-Id-Version", "wheat.md"),
    ("PO-Revision-Date", "2026-03-01 10:00+0100"),
    ("Last-Translator", "Ana Ilić <ana@example.org>"),
    ("Language", "sr_Cyrl"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
    ("Plural-Forms", "nplurals=3; plural=0;"),
)


def _sentence(rng: random.Random, words: list[str]) -> str:
    return " ".join(rng.choices(words, k=rng.randint(2, 6))) + f" {rng.randrange(10**9)}."


def _unit(rng: random.Random) -> Unit:
    state = rng.choice(["empty", "draft", "stale", "firm", "firm"])
    return Unit(
        _sentence(rng, _WORDS),
        "" if state == "empty" else _sentence(rng, _TARGETS),
        context=rng.choice([None, None, "heading", "cell"]),
        fuzzy=state in ("draft", "stale"),
        previous_source=_sentence(rng, _WORDS) if state == "stale" else None,
        comments=("ask the author",) if rng.random() < 0.1 else (),
        notes=("paragraph", *(("machine draft: pseudo",) if state == "draft" else ())),
        references=("source_texts/wheat.md",),
        flags=("no-wrap",) if rng.random() < 0.1 else (),
    )


@dataclass
class Branch:
    """One side while it is being edited."""

    rng: random.Random
    header: tuple[tuple[str, str], ...]
    units: list[Unit]
    obsolete: list[Unit]
    touched: dict[UnitKey, Unit | None] = field(default_factory=dict)

    @classmethod
    def of(cls, catalog: Catalog, rng: random.Random) -> Branch:
        return cls(rng, catalog.header, list(catalog.units), list(catalog.obsolete))

    def edit(self, key: UnitKey) -> None:
        """Do to one unit what a person, an editor or a sync does; nobody else touches it."""
        at = next(index for index, unit in enumerate(self.units) if unit.key == key)
        unit, rng = self.units[at], self.rng
        what = rng.choice(["translate", "translate", "doubt", "empty", "comment", "flag", "remove", "lay aside"])
        if what == "translate":
            unit = replace(unit, target=_sentence(rng, _TARGETS), fuzzy=False, previous_source=None)
        elif what == "doubt":
            unit = replace(unit, target=unit.target or "можда", fuzzy=not unit.fuzzy)
        elif what == "empty":
            unit = replace(unit, target="", fuzzy=False, previous_source=None)
        elif what == "comment":
            unit = replace(unit, comments=(*unit.comments, _sentence(rng, _WORDS)))
        elif what == "flag":
            unit = replace(unit, flags=("c-format",))
        elif what == "lay aside" and unit.target:
            self.obsolete.append(replace(unit, notes=(), references=()))
            del self.units[at]
            self.touched[key] = unit
            return
        else:
            del self.units[at]
            self.touched[key] = None
            return
        self.units[at] = unit
        self.touched[key] = unit

    def stir(self) -> None:
        """Do what must never conflict: notes, references, header, white space of sources, order, new units."""
        rng = self.rng
        for _ in range(rng.randint(0, 3)):
            new = _unit(rng)
            self.units.insert(rng.randint(0, len(self.units)), new)
            self.touched[new.key] = new
        if rng.random() < 0.5:
            self.units = [replace(unit, notes=(f"after: {rng.randrange(9)}", *unit.notes)) for unit in self.units]
        if rng.random() < 0.3:
            self.units = [replace(unit, references=(f"source_texts/{rng.randrange(9)}.md",)) for unit in self.units]
        if rng.random() < 0.3:
            self.units = [replace(unit, source=unit.source.replace(" ", "\n", 1)) for unit in self.units]
        if rng.random() < 0.3:
            rng.shuffle(self.units)
        if rng.random() < 0.7:
            told = {
                "PO-Revision-Date": f"2026-04-{rng.randint(1, 30):02} 12:00+0200",
                "Last-Translator": f"T{rng.randrange(99)} <t@example.org>",
                "X-Generator": f"Editor {rng.randrange(9)}",
            }
            self.header = (*((name, told.pop(name, value)) for name, value in self.header), *told.items())

    def catalog(self) -> Catalog:
        return Catalog(self.header, tuple(self.units), tuple(self.obsolete))


def branches(seed: int, *, clashes: int = 0) -> tuple[Catalog, Branch, Branch, list[UnitKey]]:
    """Return a catalog, two branches of it with edits of different units, and the keys that both changed."""
    rng = random.Random(seed)
    base = Catalog(_HEADER, tuple(_unit(rng) for _ in range(rng.randint(1 + clashes, 12))))
    ours, theirs = Branch.of(base, rng), Branch.of(base, rng)
    keys = [unit.key for unit in base.units]
    rng.shuffle(keys)
    both, keys = keys[:clashes], keys[clashes:]
    cut = rng.randint(0, len(keys))
    for branch, share in ((ours, keys[:cut]), (theirs, keys[cut:])):
        for key in share:
            if rng.random() < 0.6:
                branch.edit(key)
        for key in both:
            at = next(index for index, unit in enumerate(branch.units) if unit.key == key)
            branch.units[at] = replace(branch.units[at], target=_sentence(rng, _TARGETS), fuzzy=False)
        branch.stir()
    return base, ours, theirs, both


def _work(unit: Unit) -> tuple[str, bool, tuple[str, ...], tuple[str, ...]]:
    return unit.target, unit.fuzzy, unit.comments, unit.flags


def check_disjoint(result: Catalog, base: Catalog, ours: Branch, theirs: Branch) -> None:
    """Fail unless every unit is there as the one side left it that touched it."""
    expected: dict[UnitKey, Unit | None] = {unit.match_key: unit for unit in base.units}
    expected |= {UnitKey(key.context, " ".join(key.source.split())): unit for key, unit in ours.touched.items()}
    expected |= {UnitKey(key.context, " ".join(key.source.split())): unit for key, unit in theirs.touched.items()}
    found = {unit.match_key: unit for unit in (*result.units, *result.obsolete)}
    assert len(found) == len(result.units) + len(result.obsolete)
    assert found.keys() == {key for key, unit in expected.items() if unit is not None}
    for key, unit in expected.items():
        if unit is not None:
            assert _work(found[key]) == _work(unit)
    laid_aside = {unit.match_key for unit in (*ours.obsolete, *theirs.obsolete)}
    assert {unit.match_key for unit in result.obsolete} == laid_aside


def is_readable(text: str) -> bool:
    """Whether polib reads all of it, and so do we."""
    catalog = read(text)
    seen = polib.pofile(text)
    return len(seen) == len(catalog.units) + len(catalog.obsolete) and written(catalog) == text


@pytest.mark.parametrize("tens", range(10))
def test_disjoint_edits_never_conflict_and_lose_nothing(tens: int) -> None:
    for seed in range(tens * 100, tens * 100 + 100):
        base, ours, theirs, _ = branches(seed)
        here, there = ours.catalog(), theirs.catalog()
        done = merged(base, ours=here, theirs=there)
        assert done.conflicts == (), seed
        check_disjoint(done.catalog, base, ours, theirs)
        assert is_readable(written(done.catalog))
        assert merged(base, ours=base, theirs=there).catalog == there
        assert merged(base, ours=here, theirs=base).catalog == here
        assert merged(base, ours=here, theirs=here).catalog == here
        # Merged again with a side that is in it already, it stays.
        assert merged(here, ours=done.catalog, theirs=here).catalog == done.catalog
        assert merged(there, ours=done.catalog, theirs=there).catalog == done.catalog


def test_two_merges_differ_in_whose_side_is_ours_and_in_nothing_else() -> None:
    for seed in range(200):
        base, ours, theirs, _ = branches(seed, clashes=seed % 3)
        one = merged(base, ours=ours.catalog(), theirs=theirs.catalog())
        other = merged(base, ours=theirs.catalog(), theirs=ours.catalog())
        names = [
            {UnitKey(key.context, " ".join(key.source.split())) for key in done.conflicts} for done in (one, other)
        ]
        assert names[0] == names[1]
        mine, yours = ({unit.match_key: unit for unit in done.catalog.units} for done in (one, other))
        assert mine.keys() == yours.keys()
        for key, unit in mine.items():
            if key not in names[0]:
                assert _work(unit) == _work(yours[key])


def test_what_both_changed_is_a_conflict_that_keeps_both_texts_and_is_fuzzy() -> None:
    for seed in range(300):
        base, ours, theirs, both = branches(seed, clashes=1 + seed % 3)
        done = merged(base, ours=ours.catalog(), theirs=theirs.catalog())
        assert {UnitKey(key.context, " ".join(key.source.split())) for key in done.conflicts} == set(both)
        found = {unit.match_key: unit for unit in done.catalog.units}
        here, there = ({unit.match_key: unit for unit in branch.units} for branch in (ours, theirs))
        for key in both:
            assert found[key].fuzzy
            assert found[key].target == here[key].target
            assert any(there[key].target in line for line in found[key].comments)
        assert is_readable(written(done.catalog))


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="GNU gettext is not installed")
def test_gettext_accepts_what_was_merged(tmp_path: Path) -> None:
    for seed in range(25):
        base, ours, theirs, _ = branches(seed, clashes=seed % 2)
        path = tmp_path / f"{seed}.po"
        path.write_text(written(merged(base, ours=ours.catalog(), theirs=theirs.catalog()).catalog), "utf-8")
        told = subprocess.run(
            ["msgfmt", "-c", "-o", "/dev/null", str(path)], capture_output=True, text=True, check=False
        )
        assert told.returncode == 0, told.stderr

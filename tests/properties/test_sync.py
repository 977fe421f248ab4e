"""A sync that looks only at what changed leaves a project just as one that looks at everything."""

from __future__ import annotations

import itertools
import random
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from l10n.flows.clock import Clock
from l10n.flows.report import SyncReport
from l10n.flows.settled import settled
from l10n.flows.sync import SyncRequest, sync
from l10n.model.catalog import Catalog, Unit
from l10n.model.ledger import Action, Event
from l10n.po.reader import decode, read
from l10n.po.writer import written
from l10n.project import Project
from l10n.store import ledger

SENTENCES = (
    "The bridge at Beška carries nine thousand lorries a day.",
    "The bridge at Beška carries ten thousand lorries a day.",
    "Nobody has counted the lorries at night.",
    "A second bridge was promised in 2019.",
    "A second bridge was promised in 2021.",
    "The ministry did not answer our questions.",
    "Farmers on the left bank pay twice.",
    "Farmers on the right bank pay twice.",
    "The toll was raised in May and again in October.",
    "Read the report.",
)
TARGETS = ("Мост носи много камиона.", "Нико није одговорио.", "Сељаци плаћају двапут.", "Путарина је повећана.")
BOXES = ("", "About us. We count lorries.", "About us. We count lorries and ferries.", "About us. Read the report.")
CONFIG = """
[[fragment]]
name = "box"
text = "About us…"
"""
NAMES = ("bridge.md", "toll.md", "banks/left.md", "banks/right.md", "night.md", "report.md")


def clock_from(day: int) -> Clock:
    """Return a clock that ticks the same in every copy of a project."""
    ticks = itertools.count()
    return lambda: f"2026-01-{day:02}T00:00:00.{next(ticks):06}Z"


class Desk:
    """A project in a folder, changed as people and tools do, by the throw of a die."""

    def __init__(self, root: Path, die: random.Random) -> None:
        self.root = root
        self.die = die
        (root / "source_texts" / "banks").mkdir(parents=True)
        (root / "l10n.toml").write_text(CONFIG if die.random() < 0.5 else "", "utf-8")
        for name in NAMES[:5]:
            self.write(name, die.sample(SENTENCES, 3))

    def write(self, name: str, sentences: list[str]) -> None:
        text = f"# {name}\n\n{' '.join(sentences)}\n\n{self.die.choice(BOXES)}\n"
        (self.root / "source_texts" / name).write_text(text, "utf-8")

    def sources(self) -> list[Path]:
        return sorted((self.root / "source_texts").rglob("*.md"))

    def sentences(self, path: Path) -> list[str]:
        text = path.read_bytes().decode("utf-8", "replace")
        return [sentence for sentence in SENTENCES if sentence in text]

    def edit(self) -> None:
        if not self.sources():
            return
        path = self.die.choice(self.sources())
        found = self.sentences(path)
        self.die.shuffle(found)
        if found and self.die.random() < 0.6:
            found.pop()
        found += [self.die.choice(SENTENCES) for _ in range(self.die.randrange(3))]
        self.write(path.relative_to(self.root / "source_texts").as_posix(), found)

    def rename(self) -> None:
        if self.sources():
            path = self.die.choice(self.sources())
            path.rename(path.with_name(f"{path.stem}{self.die.randrange(9)}.md"))

    def remove(self) -> None:
        if len(self.sources()) > 1:
            self.die.choice(self.sources()).unlink()

    def add(self) -> None:
        self.write(self.die.choice(NAMES), self.die.sample(SENTENCES, 4))

    def spoil(self) -> None:
        if self.sources():
            self.die.choice(self.sources()).write_bytes(b"# caf\xe9\n")

    def catalog(self, change: Callable[[Unit], Unit]) -> None:
        folder = self.die.choice(["sr_Cyrl", "sr_Latn", "zh_Hans", "en"])
        found = sorted((self.root / "locales" / folder / "LC_MESSAGES").rglob("*.po"))
        if not found:
            return
        path = self.die.choice(found)
        catalog = read(decode(path.read_bytes(), path=path.name), path=path.name)
        units = [change(unit) if self.die.random() < 0.4 else unit for unit in catalog.units]
        path.write_bytes(written(Catalog(catalog.header, tuple(units), catalog.obsolete)).encode())

    def translate(self) -> None:
        self.catalog(lambda unit: replace(unit, target=self.die.choice(TARGETS), fuzzy=self.die.random() < 0.2))

    def mark(self) -> None:
        self.catalog(lambda unit: replace(unit, fuzzy=bool(unit.target) and not unit.fuzzy))

    def clear(self) -> None:
        self.catalog(lambda unit: replace(unit, target="", fuzzy=False))

    def judge(self) -> None:
        """Let a reviewer's word come in by git: a ledger grows, no catalog changes."""
        folder = self.die.choice(["sr_Cyrl", "zh_Hans"])
        base = self.root / "locales" / folder / "LC_MESSAGES"
        action: Action = self.die.choice(["accepted", "rejected"])
        for path in sorted(base.rglob("*.po")):
            catalog = read(decode(path.read_bytes(), path=path.name), path=path.name)
            chosen = [unit for unit in catalog.units if unit.target and self.die.random() < 0.3]
            where = path.relative_to(base).with_suffix(".jsonl")
            at = f"2026-01-01T00:00:{self.die.randrange(60):02}.5Z"
            ledger.append(base.parent / where, [Event(at, "Mira", action, unit.source, unit.target) for unit in chosen])

    def actions(self) -> list[Callable[[], None]]:
        people = [self.edit, self.edit, self.translate, self.translate, self.mark, self.clear, self.judge]
        return [*people, self.rename, self.remove, self.add, self.spoil]


def tree(root: Path) -> dict[str, bytes]:
    """Return all that a sync writes, but for what it only remembers."""
    files = (path for path in (root / "locales").rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def synced(root: Path, day: int, *, anew: bool) -> SyncReport:
    return sync(Project.open(root), SyncRequest(anew=anew), clock=clock_from(day))


def told(report: SyncReport) -> SyncReport:
    """Return a report without the order in which files were written."""
    return replace(report, written=tuple(sorted(report.written)), set_aside=tuple(sorted(report.set_aside)))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 6))
@example(148, 3)  # a document is removed of which most stands in another
def test_a_narrow_sync_does_what_one_anew_does(seed: int, steps: int) -> None:
    die = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "narrow"
        desk = Desk(root, die)
        synced(root, 1, anew=False)
        for day in range(2, steps + 2):
            for action in die.choices(desk.actions(), k=die.randrange(1, 3)):
                action()
            other = Path(folder) / f"wide {day}"
            shutil.copytree(root, other)
            narrow, wide = synced(root, day, anew=False), synced(other, day, anew=True)
            assert tree(root) == tree(other), f"day {day}"
            assert told(narrow) == told(wide)
            again = synced(other, day + 14, anew=True)
            assert not again.written
            assert settled(root)[0] == again
            assert settled(root, thorough=True)[0] == again

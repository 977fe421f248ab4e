"""From sentences to paragraphs and back: the same catalogs, byte for byte, and the same approvals."""

from __future__ import annotations

import random
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.flows.sync import SyncRequest, sync
from l10n.flows.view import Views
from l10n.model.catalog import Catalog, State, Unit
from l10n.model.ledger import Event
from l10n.po.reader import decode, read
from l10n.po.writer import written
from l10n.project import Project
from l10n.store import ledger
from tests.properties.test_sync import clock_from

SENTENCES = (
    "The market in Šid closes at noon.",
    "Nobody sells fish on Mondays!",
    "Rents rose by 12% in a year.",
    "Who pays for the new roof?",
    "“We were never asked,” says Jelena Kos.",
    "The city owns 40 stalls.",
    "The city owns 45 stalls.",
    "It is raining again.",
    "1,250.5",
    "2019",
)
TARGETS = {
    "sr_Cyrl": ("Пијаца ради до подне.", "Кирија је порасла.", "Нико не пита.", "[[^]]", "Град има 40 тезги."),
    "zh_Hans": ("市场中午关门。", "租金上涨。", "没人问。", "[[v]]", "“谁付钱？”她问。"),
    "en": ("The market closes early.", "Rents went up."),
}
PARAGRAPH = '[segmentation]\nunit = "paragraph"\n'


def written_by(die: random.Random) -> str:
    """Return an article: paragraphs, items, a break within one, a heading."""
    parts = ["# Stalls"]
    for _ in range(die.randrange(1, 5)):
        sentences = [*die.choices(SENTENCES, k=die.randrange(4)), die.choice(SENTENCES[:8])]
        gap = die.choice([" ", " ", "\n", "<br>\n", "\\\n"])
        parts.append(die.choice(["", "", "- ", "> "]) + gap.join(sentences).replace("\n", "\n  "))
    return "\n\n".join(parts) + "\n"


def touched(unit: Unit, die: random.Random, targets: tuple[str, ...]) -> Unit:
    """Return a unit as a person, a tool or nobody left it."""
    target = die.choice(targets)
    comments = ("Ask Jelena.",) if die.random() < 0.2 else ()
    fresh = replace(unit, target=target, fuzzy=False, previous_source=None, comments=comments)
    return die.choice(
        [
            unit,
            replace(unit, target="", fuzzy=False, previous_source=None),
            fresh,
            fresh,
            replace(fresh, fuzzy=True),
            replace(fresh, fuzzy=True, previous_source="The market closes."),
            replace(fresh, target=unit.source),
        ]
    )


def worked_at(root: Path, die: random.Random, day: int) -> None:
    """Let people and tools work in all catalogs and ledgers."""
    for folder, targets in TARGETS.items():
        base = root / "locales" / folder
        for path in sorted((base / "LC_MESSAGES").rglob("*.po")):
            catalog = read(decode(path.read_bytes(), path=path.name), path=path.name)
            units = tuple(touched(unit, die, targets) if die.random() < 0.7 else unit for unit in catalog.units)
            path.write_bytes(written(Catalog(catalog.header, units, catalog.obsolete)).encode())
            at = f"2026-01-{day:02}T00:00:0{die.randrange(9)}.5Z"
            sure = {unit for unit in units if unit.target == unit.source and folder != "en"}
            told = [
                judged(unit, die, at) for unit in units if unit in sure or (unit.target.strip() and die.random() < 0.5)
            ]
            ledger.append((base / path.relative_to(base / "LC_MESSAGES")).with_suffix(".jsonl"), told)


def judged(unit: Unit, die: random.Random, at: str) -> Event:
    """Return what a reviewer or an engine said of a unit that stands so."""
    if unit.target == unit.source:
        return Event(at, "Vera", "left", unit.source, unit.target)
    if unit.fuzzy and die.random() < 0.5:
        return Event(at, "google", "proposed", unit.source, unit.target, origin="machine")
    return Event(at, "Vera", "rejected" if unit.fuzzy else "accepted", unit.source, unit.target)


def settled(root: Path, config: str, day: int) -> None:
    """Write the configuration, and sync until nothing changes."""
    (root / "l10n.toml").write_text(config, "utf-8")
    for _ in range(9):
        if not sync(Project.open(root), SyncRequest(), clock=clock_from(day)).written:
            return
    raise AssertionError("the catalogs do not come to rest")


def catalogs(root: Path) -> dict[str, str]:
    found = (path for path in (root / "locales").rglob("*.po*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in sorted(found)}


def states(root: Path) -> dict[tuple[str, str, str], State]:
    views = Views(Project.open(root)).each()
    return {(view.document, view.locale.bcp47, row.source.key.source): row.state for view in views for row in view.rows}


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32))
def test_to_paragraphs_and_back_changes_no_byte(seed: int) -> None:
    die = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "source_texts").mkdir()
        for name in ("stalls.md", "roofs.md")[: die.randrange(1, 3)]:
            (root / "source_texts" / name).write_text(written_by(die), "utf-8")
        settled(root, "", 1)
        for day in range(2, die.choice((4, 6)), 2):
            worked_at(root, die, day)
            settled(root, "", day + 1)
        before, stood = catalogs(root), states(root)
        settled(root, PARAGRAPH, 30)
        settled(root, "", 40)
        assert states(root) == stood
        assert catalogs(root) == before

"""The first sync, a few documents at a time, leaves a project just as a sync of it all at once."""

from __future__ import annotations

import random
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.flows import first
from l10n.flows import sync as syncing
from l10n.flows.report import SyncReport
from l10n.flows.sync import SyncRequest, sync
from l10n.project import Project
from l10n.store import files, ledger
from tests.properties.test_sync import clock_from

SENTENCES = (
    "The bridge at Beška carries nine thousand lorries a day.",
    "Read the [report](https://example.org/a).",
    "Nobody has has counted the lorries at night.",
    "Мост код Бешке носи девет хиљада камиона дневно.",
    "Most kod Beške nosi devet hiljada kamiona dnevno.",
    "Niko nije brojao kamione noću.",
    "贝什卡附近的大桥每天通过九千辆卡车。",
    "没有人在夜里数过卡车。",
)
BOX = "About us. We count lorries and ferries."
RULE = '[[fragment]]\nname = "box"\ntext = "About us…"\n'
GLOSSARY = "en\tsr-Cyrl\tzh-Hans\nlorries\tкамиони\t卡车\n"


def made(root: Path, die: random.Random) -> None:
    """Write a project that nobody has synced yet."""
    folder = root / "source_texts"
    (folder / "banks").mkdir(parents=True)
    for number in range(die.randrange(1, 7)):
        pool = die.choice((SENTENCES[:3], SENTENCES[3:5], SENTENCES[4:6], SENTENCES[6:], SENTENCES))
        paragraphs = [" ".join(die.choices(pool, k=die.randrange(1, 4))) for _ in range(die.randrange(1, 4))]
        text = "\n\n".join([f"# Report {die.randrange(3)}", *paragraphs, *([BOX] if die.random() < 0.5 else [])]) + "\n"
        path = folder / die.choice(("", "banks")) / f"a{number}.md"
        path.write_bytes(b"# caf\xe9\n" if die.random() < 0.1 else text.encode())
    config = RULE if die.random() < 0.6 else ""
    if die.random() < 0.4:
        (root / "terms.tsv").write_text(GLOSSARY, "utf-8")
        config = f'glossary = "terms.tsv"\n{config}'
    (root / "l10n.toml").write_text(config, "utf-8")


def synced(root: Path) -> SyncReport:
    return sync(Project.open(root), SyncRequest(), clock=clock_from(1))


def left(root: Path) -> Iterator[object]:
    """Yield what a sync has left: catalogs, ledgers but for their times, the index but for how files lie."""
    for path in sorted(filter(Path.is_file, (root / "locales").rglob("*"))):
        yield path.relative_to(root).as_posix()
        if path.suffix == ".jsonl":
            yield [(event.action, event.source, event.target, event.origin) for event in ledger.load(path)]
        else:
            yield path.read_bytes()
    with sqlite3.connect(root / ".l10n" / "index.sqlite3") as index:
        for (table,) in sorted(index.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()):
            if table != "lying":
                yield table, sorted(map(repr, index.execute(f"SELECT * FROM {table}")))
        (text,) = index.execute("SELECT value FROM lying WHERE what = 'text'").fetchone()
        yield sorted(text.split(b"\0"))
    index.close()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9))
def test_a_few_at_a_time_is_the_same_as_all_at_once(seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        few, whole = Path(folder, "few"), Path(folder, "whole")
        made(few, random.Random(seed))
        shutil.copytree(few, whole)
        patch.setattr(first, "_BATCH", random.Random(seed).choice((1, 2, 3)))
        report = synced(few)
        patch.setattr(syncing, "is_first", lambda scan, request: False)
        assert report == synced(whole)
        assert list(left(few)) == list(left(whole))
        before = list(left(few))
        patch.undo()
        assert not synced(few).written
        assert list(left(few)) == before


def test_a_file_that_somebody_makes_meanwhile_is_taken_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "source_texts").mkdir()
    (tmp_path / "source_texts" / "a.md").write_text("Nobody counted.\n")
    theirs = tmp_path / "locales" / "zh_Hans" / "LC_MESSAGES" / "a.po"
    create = files.create

    def slower(made: Iterable[tuple[Path, bytes]]) -> object:
        if not theirs.exists():
            theirs.parent.mkdir(parents=True)
            theirs.write_text('msgid "Nobody counted."\nmsgstr "没有人数过。"\n', "utf-8")
        return create(made)

    monkeypatch.setattr(files, "create", slower)
    synced(tmp_path)
    assert 'msgstr "没有人数过。"' in theirs.read_text("utf-8")
    assert "X-Document" in theirs.read_text("utf-8")
    assert not list(tmp_path.rglob("*.tmp"))

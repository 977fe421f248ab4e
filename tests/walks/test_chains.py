"""Fifty commits of one article, translated and approved here and there between: nothing is lost, nothing wrong."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from l10n.model.text import folded
from l10n.store import ledger
from tests.walks.desk import Desk

COMMITS = 50
WHO = ("The harbour master", "Every skipper", "A clerk of the customs", "The oldest crane", "Nobody in Kladovo")
DOES = ("counts the barges", "waits for the lock", "writes to the ministry", "has seen the plans", "pays the toll")
WHEN = (
    "in spring",
    "before the ice comes",
    "since 1972",
    "on 14 days of the month",
    "when the river falls",
    "at night",
)
Pairs = set[tuple[str, str]]


def sentence(die: random.Random) -> str:
    return f"{die.choice(WHO)} {die.choice(DOES)} {die.choice(WHEN)}, as report {die.randrange(99)} says."


def target(source: str) -> str:
    """Return a Serbian sentence that only this source has, with its numbers."""
    return (
        "Реченица " + source.translate(str.maketrans("abcdefghijklmnopqrstuvwxyz", "абцдефгхијклмнопжрстувњџyз")) + "."
    )


class Article:
    """The article as a list of paragraphs, each a list of sentences; a heading stands before every third."""

    def __init__(self, die: random.Random) -> None:
        self.die = die
        self.paragraphs = [[sentence(die) for _ in range(die.randrange(1, 4))] for _ in range(6)]

    @property
    def text(self) -> str:
        blocks = [" ".join(paragraph) for paragraph in self.paragraphs]
        return "# The lock\n\n" + "\n\n".join(filter(None, blocks)) + "\n"

    def commit(self) -> None:
        """Change something, as an author does."""
        die, paragraphs = self.die, self.paragraphs
        at = die.randrange(len(paragraphs))
        here = paragraphs[at]
        what = die.choice(("change", "number", "move", "split", "merge", "insert", "delete", "add"))
        if what == "change":
            place = die.randrange(len(here))
            here[place] = here[place].replace(" the ", " the whole ", 1)
        elif what == "number":
            here[-1] = here[-1].replace("report ", "report 1", 1)
        elif what == "move":
            paragraphs.insert(die.randrange(len(paragraphs)), paragraphs.pop(at))
        elif what == "split" and len(here) > 1:
            paragraphs[at : at + 1] = [here[:1], here[1:]]
        elif what == "merge" and at + 1 < len(paragraphs):
            paragraphs[at : at + 2] = [here + paragraphs[at + 1]]
        elif what == "delete" and len(paragraphs) > 3:
            del paragraphs[at]
        elif what == "insert":
            paragraphs.insert(at, [sentence(die)])
        else:
            here.append(sentence(die))


@pytest.mark.parametrize("seed", [1, 2])
def test_a_chain_of_commits_loses_nothing_and_approves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], seed: int
) -> None:
    die = random.Random(seed)
    desk = Desk(tmp_path, capsys)
    desk.l10n("init")
    (tmp_path / "l10n.toml").write_text('locales = ["en", "sr-Cyrl", "sr-Latn"]\n', "utf-8")
    article, name = Article(die), "lock.md"
    past: list[str] = []
    approved: Pairs = set()
    said: Pairs = set()
    text = article.text
    for commit in range(COMMITS):
        desk.write(text, name)
        desk.l10n("sync")
        events = [event for path in tmp_path.rglob("*.jsonl") for event in ledger.load(path)]
        carried = {(event.source, event.target) for event in events if event.action == "carried"}
        units = desk.units()
        for source, row in units.items():
            pair = folded(source), row["target"]
            assert row["state"] != "approved" or pair in approved | carried, (commit, row)
            assert row["state"] == "approved" or not approved & {(pair[0], target(source))}, (commit, row)
        known = {(event.source, event.target) for event in events}
        assert said <= known, commit
        if commit % 3 == 0:
            chosen = {source: target(source) for source in units if die.random() < 0.7}
            desk.translate(chosen, name=name.removesuffix(".md"))
            desk.l10n("sync")
            said |= {(folded(source), words) for source, words in chosen.items()}
        if commit % 6 == 0:
            desk.l10n("review", "approve", "--all", "-l", "sr-Cyrl", "--as", "Vera")
            rows = desk.units()
            approved |= {(folded(source), row["target"]) for source, row in rows.items() if row["state"] == "approved"}
        past.append(text)
        article.commit()
        text = die.choice(past) if die.random() < 0.15 else article.text
        if die.random() < 0.1:
            (tmp_path / "source_texts" / name).unlink()
            name = f"lock{die.randrange(4)}.md"
    assert len(approved) > 20
    assert not list(tmp_path.rglob("*.tmp"))

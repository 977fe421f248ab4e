from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from l10n import extract
from l10n.flows.facts import Facts, Proposed
from l10n.flows.proposals import facts_of, proposed
from l10n.formats import FormatSettings, format_of
from l10n.model.config import Config
from l10n.store.config import load

BOX = "\n\n## About the author\n\nIva Marić counts bridges and the people who cross them.\n"
TAIL = "\n\n关于作者与桥梁的故事\n\n她住在多瑙河边的小城里。她写作。\n"


def note(number: int, tail: str = "") -> str:
    built = f"Bridge {number} was built in a year of floods. Nobody paid for it."
    return f"# Bridge {number}\n\n{built}\n\nIt stands on {number} piers.{tail}"


def told(texts: Mapping[str, str], config: Config | None = None) -> tuple[Proposed, ...]:
    """Return what is proposed for some documents, read under a configuration, by way of text."""
    config = config or Config()
    found = {
        name: facts_of(
            extract.document(
                name,
                text,
                fmt=format_of(name),
                settings=FormatSettings(),
                excludes=config.excludes,
                fragments=config.fragments,
            )
        )
        for name, text in texts.items()
    }
    assert {name: Facts.of(facts.as_text()) for name, facts in found.items()} == found
    return proposed(found, [rule.name for rule in config.fragments])


def pasted(folder: Path, rules: tuple[Proposed, ...]) -> Config:
    (folder / "l10n.toml").write_text("\n".join(rule.toml for rule in rules), "utf-8")
    return load(folder)


LONG = "\n\n" + "It was said again and again that the river had been there first, and nobody disagreed. " * 3
PAGE = "<h1>Bridge {0}</h1><p>Bridge {0} was built twice in the year of floods.</p>{1}"
CASES: dict[str, dict[str, str]] = {
    "a box under three of six": {f"{n}.md": note(n, BOX if n < 3 else "") for n in range(6)},
    "a box under half of four": {f"{n}.md": note(n, BOX if n < 2 else "") for n in range(4)},
    "a long text": {f"{n}.txt": note(n, LONG) for n in range(3)},
    "quotes and backslashes": {f"{n}.txt": note(n, '\n\nShe said "C:\\new" and left it at that.\n') for n in range(3)},
    "a tail": {"a[1].txt": note(1, TAIL), "b.txt": note(2)},
    "tails that begin alike": {f"{n}.txt": note(n, TAIL.replace("小城", f"小城{n}")) for n in range(2)},
    "tails that begin as an article does": {
        "a.txt": note(1, TAIL), "b.txt": note(2, TAIL.replace("小城", "大城")),
        "c.txt": "关于作者与桥梁的故事\n\n她昨天去了城里。她说桥很旧，应该修。\n"},
    "an element": {f"{n}.html": PAGE.format(n, '<div id="respond" class="x"><h3>Reply</h3></div>') for n in range(2)},
    "an element in one page": {"a.html": PAGE.format(1, '<aside class="author-box"><p>Iva counts.</p></aside>')},
    "a navigation": {f"{n}.html": PAGE.format(n, "<nav><a href=/>Front page</a></nav>") for n in range(2)},
    "an element and a text": {
        **{f"{n}.html": PAGE.format(n, '<div class="author-box"><p>Iva Marić counts bridges.</p></div>')
           for n in range(3)},
        **{f"{n}.md": note(n, "\n\nIva Marić counts bridges.\n") for n in range(2)}},
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_rule_that_is_pasted_does_what_it_says(case: str, tmp_path: Path) -> None:
    rules = told(CASES[case])
    assert rules
    for rule in rules:
        tomllib.loads(rule.toml)
    assert told(CASES[case], pasted(tmp_path, rules)) == ()


@pytest.mark.parametrize(
    "texts",
    [
        {f"{n}.md": note(n) for n in range(6)},
        {f"{n}.md": note(n, BOX if n < 2 else "") for n in range(6)},
        {f"{n}.md": note(n, f"\n\n## Conclusion\n\nThat was bridge {n}, and there is no other.\n") for n in range(6)},
        {
            f"{n}.md": f"# Bridge {n}\n\n| Town | River |\n|---|---|\n| Bela Crkva on the hill | {n} |\n"
            for n in range(6)
        },
        {f"{n}.md": note(1) for n in range(3)},
        {"a.html": PAGE.format(1, '<nav class="toc"><a href="#x">The year of floods</a></nav>'), "b.md": note(2)},
        {"a.txt": note(1, "\n\n关于作者\n")},
    ],
    ids=["nothing", "too few", "a short heading", "cells", "copies", "contents of one page", "one block"],
)
def test_what_is_no_boilerplate_is_not_proposed(texts: dict[str, str]) -> None:
    assert told(texts) == ()


def test_what_follows_each_other_is_one_proposal_and_what_does_not_is_two() -> None:
    texts = {f"{n}.md": note(n, BOX) for n in range(3)}
    (rule,) = told(texts)
    assert rule.told == "2 passages recur in 3 articles: “About the author”."
    apart = {f"{n}.md": f"Read by the people who cross it.\n\n{note(n, BOX)}" for n in range(3)}
    assert len(told(apart)) == 2


def test_a_name_that_is_taken_is_not_given_twice(tmp_path: Path) -> None:
    texts = {f"{n}.md": note(n, BOX) for n in range(3)}
    config = pasted(tmp_path, (Proposed("", "", '[[fragment]]\nname = "about-the-author"\nselect = "nav"'),))
    (rule,) = told(texts, config)
    assert 'name = "about-the-author-2"' in rule.toml


def test_a_tail_that_recurs_is_proposed_as_a_fragment_alone() -> None:
    rules = told({f"{n}.txt": note(n, TAIL) for n in range(3)})
    assert ["[[fragment]]" in rule.toml for rule in rules] == [True]

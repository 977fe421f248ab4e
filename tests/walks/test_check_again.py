"""`check` a second time: what was found before holds until a file behind it changes."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from tests.walks.desk import SERBIAN, Desk

SKELA = "The ferry at Skela has crossed the river since 1921."
WRONG = {SKELA: "Скела код Скеле прелази реку од 1920. године."}


def kept(desk: Desk) -> sqlite3.Connection:
    return sqlite3.connect(desk.root / ".l10n" / "outcomes.sqlite3")


def synced(change: Callable[[Desk], object]) -> Callable[[Desk], None]:
    def both(desk: Desk) -> None:
        change(desk)
        desk.l10n("sync")

    return both


def configured(line: str) -> Callable[[Desk], None]:
    def add(desk: Desk) -> None:
        config = desk.root / "l10n.toml"
        config.write_text(config.read_text("utf-8") + line, "utf-8")

    return add


def termed(desk: Desk) -> None:
    """Give the project a term that the target does not use."""
    (desk.root / "glossary.tsv").write_text("en\tsr-Cyrl\nferry\tтрајект\n", "utf-8")
    config = desk.root / "l10n.toml"
    config.write_text('glossary = "glossary.tsv"\n' + config.read_text("utf-8").replace('glossary = ""', ""), "utf-8")


CHANGES: dict[str, Callable[[Desk], object]] = {
    "nothing": lambda desk: None,
    "a target, synced": synced(lambda desk: desk.translate(WRONG)),
    "a target, not synced": lambda desk: desk.translate(WRONG),
    "a source": synced(lambda desk: desk.write("# Ferries\n\nThe ferry carries carries nine cars.\n")),
    "a word on a finding": lambda desk: desk.l10n("check", "--accept", "src_double_word", "--unit", "The the"),
    "an article that a link leads to": synced(lambda desk: desk.write("# Prices\n\nAll of them.\n", "prices.md")),
    "an article that cannot be read": lambda desk: (desk.root / "source_texts" / "bad.md").write_bytes(b"\xff\xfe\x00"),
    "weights": configured('\n[checks]\nsrc_link = "error"\n'),
    "terms": termed,
}


@pytest.mark.parametrize("change", list(CHANGES.values()), ids=list(CHANGES))
@pytest.mark.parametrize("asked", [(), ("-l", "sr-Cyrl"), ("-d", "ferries.md")])
def test_a_second_check_tells_what_a_first_would(
    desk: Desk, change: Callable[[Desk], object], asked: tuple[str, ...]
) -> None:
    desk.write("# Ferries on the Sava\n\n" + SKELA + " See [prices](prices.md).\n\nThe the end.\n")
    desk.l10n("sync")
    desk.translate({**SERBIAN, SKELA: SERBIAN[SKELA]})
    desk.l10n("sync")
    desk.l10n("check", "--json", *asked)
    change(desk)
    code = 1 if change is CHANGES["weights"] and "-l" not in asked else 0
    second = desk.l10n("check", "--json", *asked, code=code)
    (desk.root / ".l10n" / "outcomes.sqlite3").unlink()
    assert second == desk.l10n("check", "--json", *asked, code=code)


def test_a_document_whose_files_are_as_they_were_is_not_gone_through(desk: Desk) -> None:
    desk.translate(WRONG)
    desk.l10n("sync")
    assert "1920" in desk.l10n("check")
    with closing(kept(desk)) as connection, connection:
        connection.execute("UPDATE outcome SET told = replace(told, '1920', '1919') WHERE what = 'check'")
    assert "1919" in desk.l10n("check")
    desk.translate(SERBIAN)
    assert "19" not in desk.l10n("check"), "what was edited since the last sync is looked at"

"""A project that translates some documents by paragraph, and changes its mind."""

from __future__ import annotations

from tests.walks.desk import SERBIAN, Desk

FIRST = (
    "The ferry at Skela has crossed the river since 1921. It carries nine cars and stops for fog. "
    "The ministry wants to sell it in 2027."
)
BY_PARAGRAPH = '\n[[documents]]\nmatch = "ferr*.md"\nunit = "paragraph"\n'


def configure(desk: Desk, rules: str) -> str:
    """Add rules to the configuration; return what it was."""
    path = desk.root / "l10n.toml"
    before = path.read_text("utf-8")
    path.write_text(before + rules, "utf-8")
    return before


def test_a_paragraph_is_one_unit_where_a_rule_says_so(desk: Desk) -> None:
    desk.write("# Bridges\n\nOne stands. Another fell.\n", "bridges.md")
    configure(desk, BY_PARAGRAPH)
    desk.l10n("sync")
    sources = set(desk.units())
    assert FIRST in sources
    assert {"One stands.", "Another fell."} <= sources
    assert not {"It carries nine cars and stops for fog."} & sources


def test_switching_to_paragraphs_and_back_loses_no_translation(desk: Desk) -> None:
    desk.translate()
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    before = configure(desk, BY_PARAGRAPH)
    desk.l10n("sync")
    # Headings are units either way; the sentences that are none any more are kept aside.
    assert desk.states()["Who pays"] == "approved"
    kept = desk.path("sr_Cyrl").read_text("utf-8")
    assert all(target in kept for target in SERBIAN.values())
    (desk.root / "l10n.toml").write_text(before, "utf-8")
    desk.l10n("sync")
    assert {source: row["target"] for source, row in desk.units().items()} == SERBIAN
    assert set(desk.states().values()) == {"approved"}


def test_a_word_of_the_project_changes_where_sentences_end(desk: Desk) -> None:
    desk.write("# Tolls\n\nIt was set by Kom. Ilić in May. Nobody paid.\n", "tolls.md")
    desk.l10n("sync")
    assert "It was set by Kom." in desk.units()
    path = desk.root / "l10n.toml"
    told = '[segmentation]\nabbreviations = { en = ["Kom."] }\n'
    path.write_text(path.read_text("utf-8").replace("[segmentation]\n", told), "utf-8")
    desk.l10n("sync")
    assert "It was set by Kom. Ilić in May." in desk.units()


def test_a_paragraph_that_its_author_keeps_together_is_one_unit(desk: Desk) -> None:
    desk.write("# Tolls\n\n<!-- l10n: together -->\nOne pays. Another rows.\n\nOne waits. Another sinks.\n", "tolls.md")
    desk.l10n("sync")
    assert {"One pays. Another rows.", "One waits.", "Another sinks."} <= set(desk.units())

"""Files with names that nobody expects."""

from __future__ import annotations

import os

import pytest

from tests.walks.desk import Desk

posix = pytest.mark.skipif(os.name == "nt", reason="the system refuses such names")


@posix
def test_a_name_that_no_catalog_can_hold_is_told_and_hinders_nothing(desk: Desk) -> None:
    for name in ("two\nlines.md", "tab\there.md", "back\\slash.md"):
        desk.write("# Title\n\nBody.\n", name)
    (desk.root / "source_texts" / os.fsdecode(b"bad\xff.md")).write_text("Body.\n")
    said = desk.l10n("sync")
    for shown in ("two lines.md", "tab here.md", "back\\slash.md", "bad\ufffd.md"):
        assert f"not read: source_texts/{shown} (no catalog can hold its name: rename it)" in said
    assert desk.path("sr_Cyrl").exists()
    assert "not read" in desk.l10n("sync")
    desk.l10n("check")
    assert "bad\ufffd.md is not read" in desk.l10n("doctor")


@posix
@pytest.mark.parametrize(
    "name", ["-rf.md", "$(id).md", "*.md", "a b'\".md", "x\u202egnp.md", "\u4e2d" * 80 + ".md", "=1.md"]
)
def test_odd_names_are_names_like_others(desk: Desk, name: str) -> None:
    desk.write("# Title\n\nBody.\n", name)
    desk.l10n("sync")
    assert desk.path("en", name.removesuffix(".md")).exists()
    desk.l10n("sync", "--check")


@posix
def test_what_is_no_file_hinders_nothing(desk: Desk) -> None:
    sources = desk.root / "source_texts"
    os.mkfifo(sources / "fifo.md")
    (sources / "loop.md").symlink_to("loop.md")
    (sources / "folder").symlink_to(".")
    desk.l10n("sync")
    assert desk.path("sr_Cyrl").exists()

"""Going back to the release before."""

from __future__ import annotations

import json
from pathlib import Path

from tests.walks.desk import ARTICLE, Desk


def live(desk: Desk) -> str:
    return (desk.root / "releases/current").readlink().name


def change(desk: Desk, words: str) -> None:
    desk.write(ARTICLE.replace("nine cars", words))
    desk.l10n("sync")
    desk.l10n("release")


def test_the_one_before_is_live_again_and_the_next_is_built_anew(desk: Desk) -> None:
    desk.l10n("release")
    first = live(desk)
    change(desk, "ten cars")
    second = live(desk)
    assert "would go from" in desk.l10n("release", "rollback", "--dry-run")
    assert live(desk) == second
    assert f"went from {second} back to releases/{first}" in desk.l10n("release", "rollback")
    assert (desk.root / "releases/current/articles/en/ferries.md").read_text("utf-8") == ARTICLE
    desk.l10n("release", "rollback", code=1)
    desk.l10n("release")
    assert live(desk).startswith("0003-")
    assert live(desk)[5:] == second[5:]
    told = json.loads(desk.l10n("release", "rollback", "--to", first, "--json"))
    assert told["id"] == live(desk) == first
    assert "is live already" in desk.l10n("release", "rollback", "--to", first)


def test_what_does_not_exist_or_was_tampered_with_is_refused(desk: Desk) -> None:
    desk.l10n("release", "rollback", code=1)
    desk.l10n("release")
    first = live(desk)
    change(desk, "ten cars")
    assert "there is no release '0009-none'" in desk.l10n("release", "rollback", "--to", "0009-none", code=2)
    path = desk.root / "releases" / first / "articles/en/ferries.md"
    path.unlink()
    path.write_text("Other words.\n", "utf-8")
    assert "is not what was released" in desk.l10n("release", "rollback", code=5)
    assert live(desk) != first


def test_the_oldest_leave_and_unchanged_files_are_stored_once(desk: Desk) -> None:
    config = desk.root / "l10n.toml"
    config.write_text(config.read_text("utf-8").replace("keep = 10", "keep = 2"), "utf-8")
    desk.write("Another article, that stays.\n", "other.md")
    desk.l10n("sync")
    desk.l10n("release")
    for number in ("ten", "eleven", "twelve"):
        change(desk, f"{number} cars")
    kept = sorted(path.name for path in (desk.root / "releases").iterdir() if path.name != "current")
    assert [name[:4] for name in kept] == ["0003", "0004"]
    inodes = {Path(desk.root, "releases", name, "articles/en/other.md").stat().st_ino for name in kept}
    assert len(inodes) == 1

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
    desk.l10n("release", "--again")
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


def test_what_was_withdrawn_comes_back_only_on_a_word(desk: Desk) -> None:
    desk.l10n("release")
    first = live(desk)
    change(desk, "ten cars")
    second = live(desk)
    desk.l10n("release", "rollback")
    for more in ((), ("--dry-run",), ("--json",)):
        told = desk.l10n("release", *more, code=1)
        assert f"what would be released is what {second} held, which a rollback withdrew" in told
        assert live(desk) == first
    assert f"after a rollback: {second} had been withdrawn" in desk.l10n("release", "--again")
    assert live(desk) == f"0003-{second[5:]}"
    assert "nothing changed" in desk.l10n("release")
    assert f"back to releases/{first}" in desk.l10n("release", "rollback")


def test_what_changed_since_a_rollback_is_released_and_what_comes_back_with_it_is_told(desk: Desk) -> None:
    desk.write("Another article.\n", "other.md")
    desk.l10n("sync")
    desk.l10n("release")
    first = live(desk)
    change(desk, "ten cars")
    desk.l10n("release", "rollback")
    desk.write("Another article, and longer.\n", "other.md")
    desk.l10n("sync")
    told = desk.l10n("release")
    assert "as it was when it was withdrawn: ferries.md en" in told
    assert "other.md" not in told.replace("not released: other.md", "")
    assert f"back to releases/{first}" in desk.l10n("release", "rollback")


def test_a_rollback_passes_over_twins_and_over_what_was_withdrawn(desk: Desk) -> None:
    desk.l10n("release")
    first = live(desk)
    change(desk, "ten cars")
    change(desk, "eleven cars")
    desk.l10n("release", "rollback", "--to", first)
    change(desk, "twelve cars")
    assert f"back to releases/{first}" in desk.l10n("release", "rollback")
    assert "there is no release before" in desk.l10n("release", "rollback", code=1)
    change(desk, "thirteen cars")
    desk.l10n("release", "rollback")
    desk.l10n("release", "--again")
    assert f"back to releases/{first}" in desk.l10n("release", "rollback")


def test_a_release_that_is_named_is_withdrawn_no_more(desk: Desk) -> None:
    desk.l10n("release")
    change(desk, "ten cars")
    second = live(desk)
    desk.l10n("release", "rollback")
    desk.l10n("release", "rollback", "--to", second)
    assert "nothing changed" in desk.l10n("release")
    change(desk, "eleven cars")
    assert f"back to releases/{second}" in desk.l10n("release", "rollback")


def test_a_rollback_that_was_killed_withdraws_nothing(desk: Desk) -> None:
    desk.l10n("release")
    change(desk, "ten cars")
    second = live(desk)
    table = json.loads((desk.root / "releases/current/manifest.json").read_text("utf-8"))
    (desk.root / "releases/withdrawn.json").write_text(json.dumps({second: table["id"]}), "utf-8")
    change(desk, "eleven cars")
    assert f"back to releases/{second}" in desk.l10n("release", "rollback")


def test_a_broken_note_of_what_was_withdrawn_is_named(desk: Desk) -> None:
    (desk.root / "releases").mkdir(exist_ok=True)
    (desk.root / "releases/withdrawn.json").write_text("[", "utf-8")
    assert "releases/withdrawn.json: is no list of releases" in desk.l10n("release", code=5)

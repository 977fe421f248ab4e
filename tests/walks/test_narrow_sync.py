"""A sync costs what changed: what did not is not even read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.walks.desk import Desk

OTHER = "# Locks on the Tisa\n\nThe lock at Novi Bečej was opened in 1977. It has one chamber.\n"


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path, capsys)
    desk.l10n("init")
    for path in (tmp_path / "source_texts").iterdir():
        path.unlink()
    for number in range(4):
        desk.write(OTHER.replace("1977", str(1977 + number)), f"lock{number}.md")
    desk.write("# Ferries\n\nThe ferry stops for fog.\n")
    desk.l10n("sync", "--offline")
    return desk


def spoil_unseen(path: Path) -> None:
    """Damage a file so that no time stamp shows it."""
    found = path.stat()
    path.write_bytes(b"\xff" * found.st_size)
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


def age(root: Path) -> None:
    """Let everything have been written a while ago, and a sync have seen it so."""
    for path in root.rglob("*"):
        if path.is_file():
            found = path.stat()
            os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns - 10_000_000_000))


def test_what_did_not_change_is_not_read(desk: Desk) -> None:
    age(desk.root)
    desk.l10n("sync", "--offline")
    desk.l10n("sync", "--offline")
    spoil_unseen(desk.path("zh_Hans", "lock1"))
    spoil_unseen(desk.root / "source_texts" / "lock2.md")
    desk.write("# Ferries\n\nThe ferry stops for fog and for ice.\n")
    told = desk.l10n("sync", "--offline")
    assert "ferries.md" in told
    assert "lock" not in told
    assert "cannot be read as UTF-8" in desk.l10n("sync", "--offline", "--thorough", code=5)


def test_a_deleted_index_loses_nothing(desk: Desk) -> None:
    before = {path: path.read_bytes() for path in (desk.root / "locales").rglob("*") if path.is_file()}
    (desk.root / ".l10n" / "index.sqlite3").unlink()
    assert "everything is up to date" in desk.l10n("sync", "--offline")
    assert before == {path: path.read_bytes() for path in before}


def test_a_draft_approved_in_one_article_reaches_its_twin_in_another(desk: Desk) -> None:
    desk.translate({"It has one chamber.": "Има једну комору."}, name="lock0")
    desk.l10n("sync", "--offline")
    twins = [desk.path("sr_Cyrl", f"lock{number}").read_text("utf-8") for number in range(1, 4)]
    assert all("Има једну комору." in text for text in twins)


def test_a_changed_glossary_reaches_every_catalog(desk: Desk) -> None:
    (desk.root / "terms.tsv").write_text("en\tsr-Cyrl\nlock\tпреводница\n", "utf-8")
    config = desk.root / "l10n.toml"
    config.write_text('glossary = "terms.tsv"\n' + config.read_text("utf-8").replace("\nglossary =", "\n# "), "utf-8")
    desk.l10n("sync", "--offline")
    assert "преводница" in desk.path("sr_Cyrl", "lock3").read_text("utf-8")
    (desk.root / "terms.tsv").write_text("en\tsr-Cyrl\nlock\tустава\n", "utf-8")
    desk.l10n("sync", "--offline")
    assert "устава" in desk.path("sr_Cyrl", "lock3").read_text("utf-8")

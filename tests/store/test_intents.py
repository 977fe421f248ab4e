from __future__ import annotations

import json
from pathlib import Path

import pytest

from l10n.errors import ConflictError, FileError
from l10n.model.ledger import Event
from l10n.store import files, intents, ledger
from l10n.store.intents import Intent

OLD, NEW, OTHER = b"old\n", b"new\n", b"somebody else's\n"
TOLD = Event("2026-11-26T10:00:00.000000Z", "l10n", "outdated", "Fog.", "Магла.", previous="Smog.")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales/a.po").write_bytes(OLD)
    return tmp_path


def cut_off(root: Path, *, together: bool = False, fault: Exception | None = None) -> None:
    """Begin to write what is meant for a catalog, and get no further."""
    meant = Intent(root / "locales/a.po", OLD, NEW, root / "locales/a.jsonl", (TOLD,))
    with (
        pytest.raises(type(fault) if fault else FileError),
        intents.kept(root, (meant,), together=together),
    ):
        raise fault or FileError("a.po", 0, "no space is left")


def left(root: Path) -> list[str]:
    return [path.name for path in (root / ".l10n").iterdir()] if (root / ".l10n").exists() else []


def test_what_was_written_in_full_leaves_nothing_behind(root: Path) -> None:
    meant = Intent(root / "locales/a.po", OLD, NEW, root / "locales/a.jsonl", (TOLD,))
    with intents.kept(root, (meant,), together=False):
        assert left(root) == ["intents.jsonl"]
    assert left(root) == []
    assert not intents.settled(root)


@pytest.mark.parametrize("meant", [Intent(Path("a.po"), OLD, None, Path("a.jsonl"), (TOLD,)), None])
def test_what_has_one_file_to_write_needs_no_such_care(root: Path, meant: Intent | None) -> None:
    alone = meant or Intent(root / "locales/a.po", OLD, NEW, root / "locales/a.jsonl", ())
    with intents.kept(root, (alone,), together=False):
        assert left(root) == []


@pytest.mark.parametrize("already", [False, True])
def test_the_ledger_is_told_once_of_a_catalog_that_was_written(root: Path, already: bool) -> None:
    cut_off(root)
    (root / "locales/a.po").write_bytes(NEW)
    if already:
        ledger.append(root / "locales/a.jsonl", (TOLD,))
    assert intents.settled(root)
    assert ledger.load(root / "locales/a.jsonl") == (TOLD,)
    assert (root / "locales/a.jsonl").read_bytes().count(b"\n") == 1
    assert left(root) == []


@pytest.mark.parametrize("found", [OLD, OTHER, None])
def test_the_ledger_is_told_nothing_of_a_catalog_that_was_not_written(root: Path, found: bytes | None) -> None:
    cut_off(root)
    (root / "locales/a.po").unlink()
    if found is not None:
        (root / "locales/a.po").write_bytes(found)
    assert intents.settled(root)
    assert files.read_if_there(root / "locales/a.po") == found
    assert not (root / "locales/a.jsonl").exists()


@pytest.mark.parametrize(("found", "done"), [(OLD, True), (NEW, True), (OTHER, False)])
def test_catalogs_that_go_together_are_written_unless_somebody_changed_them(
    root: Path, found: bytes, done: bool
) -> None:
    cut_off(root, together=True)
    (root / "locales/a.po").write_bytes(found)
    assert intents.settled(root)
    assert (root / "locales/a.po").read_bytes() == (NEW if done else found)
    assert (root / "locales/a.jsonl").exists() == done


def test_where_somebody_saved_meanwhile_nothing_is_left_to_complete(root: Path) -> None:
    cut_off(root, fault=ConflictError("somebody else changed the file"))
    assert left(root) == []


@pytest.mark.parametrize("name", ["../a.po", "l10n.toml", "locales/a.txt", "/etc/a.po"])
def test_nothing_is_written_outside_of_catalogs_and_ledgers(
    root: Path, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    cut_off(root, together=True)
    place = root / ".l10n/intents.jsonl"
    record = json.loads(place.read_text("utf-8"))
    place.write_text(json.dumps({**record, "catalog": name, "old": None}), "utf-8")
    assert intents.settled(root)
    assert sorted(path.name for path in root.rglob("*")) == [".l10n", "a.po", "locales"]
    assert "is none of our files" in caplog.text


@pytest.mark.parametrize("held", [b"{", b"[]\n", b'{"catalog": 1}\n'])
def test_what_is_damaged_is_told_of_and_goes(root: Path, held: bytes, caplog: pytest.LogCaptureFixture) -> None:
    (root / ".l10n").mkdir()
    (root / ".l10n/intents.jsonl").write_bytes(held)
    assert intents.settled(root)
    assert "damaged" in caplog.text
    assert left(root) == []

"""The index answers as it was told, and whatever becomes of its file, only speed is lost."""

from __future__ import annotations

from array import array
from pathlib import Path

import pytest

from l10n.errors import FileError
from l10n.model.lookup import Match
from l10n.store import index as store
from l10n.store.index import PLACE, CatalogFacts, Index, key_of
from l10n.store.scan import Marks

LYING = Marks("source_texts/a.md\0", array("q", (1, 2, 3)), bytes(16))


def filled(root: Path) -> None:
    with Index(root) as index, index.change():
        index.keep_marks(LYING)
        index.keep_note("engines", "[]")
        index.keep_document(
            "a.md",
            "{}",
            ["One.", "Three.", "Four."],
            [
                CatalogFacts("en", 1),
                CatalogFacts("zh-Hans", 1, ("One.",), ("Three.",)),
                CatalogFacts("sr-Cyrl", 2, ("One.", "Four.")),
            ],
            findings=2,
            facts="facts",
            passages=[7],
            tail="Vazduh",
        )
        index.keep_document("b.md", "", ["Two."], [CatalogFacts("en", 3, ("Two.",))], findings=1)
        index.keep_ledger("zh-Hans", "a", [key_of("One.")])
        index.keep_memory("zh-Hans", None, [Match("One.", "一。", 1.0, True, "a")])


def _clear_and_fail(index: Index) -> None:
    index.clear()
    raise RuntimeError


def test_what_was_kept_is_found(tmp_path: Path) -> None:
    filled(tmp_path)
    with Index(tmp_path, reading=True) as index:
        assert index.marks() == LYING
        assert index.note("engines") == "[]"
        assert index.told() == {"a.md": "{}"}
        assert index.names() == {"a.md", "b.md"}
        assert (index.findings(), index.findings(but=["a.md"])) == (3, 1)
        assert (index.articles(), index.facts_of("a.md"), index.facts_of("b.md")) == (1, "facts", "")
        assert index.with_passage(7, but=["b.md"])
        assert not index.with_passage(7, but=["a.md"])
        assert index.tails() == {"Vazduh"}
        assert index.catalogs() == {
            ("en", "a.md"): (1, 0),
            ("zh-Hans", "a.md"): (1, 1),
            ("sr-Cyrl", "a.md"): (2, 2),
            ("en", "b.md"): (3, 1),
        }
        assert index.standing() == {"en": (2, 1), "zh-Hans": (1, 1), "sr-Cyrl": (1, 2)}
        assert index.standing(but=["b.md"]) == {"en": (1, 0), "zh-Hans": (1, 1), "sr-Cyrl": (1, 2)}
        assert index.lacking() == {"a.md", "b.md"}
        assert dict(index.wanting()) == {"a.md": ["one.", "four."], "b.md": ["two."]}
        assert [index.empty("a.md", locale) for locale in ("zh-Hans", "sr-Cyrl")] == [{"one."}, {"one.", "four."}]
        assert (index.empty("a.md", "en"), index.empty("b.md", "en")) == (set(), {"two."})
        assert index.with_sources([key_of("Five."), key_of(" One. ")]) == {"a.md"}
        assert [list(index.waiting("zh-Hans", {key_of(one)})) for one in ("One.", "Three.")] == [["a.md"]] * 2
        assert not list(index.waiting("zh-Hans", {key_of("Four."), key_of("Two.")}))
        assert not list(index.waiting("en", {key_of("One."), key_of("Three.")}))
        assert index.ledgers_with("zh-Hans", [key_of("One.")]) == {"a"}
        assert not index.ledgers_with("en", [key_of("One.")])
        assert list(index.alike("zh-Hans", 4, 4)) == [("one.", key_of("One."))]
        assert not [*index.alike("zh-Hans", 5, 9), *index.alike("en", 0, 9)]
        assert index.pair("zh-Hans", key_of("One.")) == Match("One.", "一。", 1.0, True, "a")
        assert index.remembered("zh-Hans", [key_of("One.")]) == {key_of("One."): ("一。", True)}


def test_marks_are_told_from_those_of_another_sync(tmp_path: Path) -> None:
    filled(tmp_path)
    with Index(tmp_path) as index, index.change():
        known = index.marks()
        assert known.edition == index.edition() != ""
        kept = index.keep_marks(known)
        assert kept == index.marks()
        assert known.edition != kept.edition == index.edition()
        index.clear()
        assert not index.edition()
        assert not index.marks()


def test_more_keys_than_one_query_holds(tmp_path: Path) -> None:
    filled(tmp_path)
    with Index(tmp_path) as index:
        assert index.with_sources([*range(2000), key_of("One.")]) == {"a.md"}


def test_a_document_takes_the_place_of_what_it_was(tmp_path: Path) -> None:
    filled(tmp_path)
    with Index(tmp_path) as index, index.change():
        index.keep_document("a.md", "{}", ["Two."], [CatalogFacts("en", 2)])
        assert not index.with_sources([key_of("One.")])
        assert index.catalogs() == {("en", "a.md"): (2, 0), ("en", "b.md"): (3, 1)}
        assert not index.with_passage(7, but=())
        index.forget("a.md")
        index.forget("b.md")
        assert not index.names()
        assert index.ledgers_with("zh-Hans", [key_of("One.")]) == {"a"}


def test_nothing_is_kept_of_a_change_that_fails(tmp_path: Path) -> None:
    filled(tmp_path)
    with Index(tmp_path) as index:
        with pytest.raises(RuntimeError), index.change():
            _clear_and_fail(index)
        assert index.told() == {"a.md": "{}"}


@pytest.mark.parametrize("damage", [b"", b"no database at all", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_damaged_index_begins_anew(tmp_path: Path, damage: bytes) -> None:
    filled(tmp_path)
    (tmp_path / PLACE).write_bytes(damage)
    with pytest.raises(FileError):
        Index(tmp_path, reading=True)
    with Index(tmp_path) as index:
        assert not index.marks()
    filled(tmp_path)
    with Index(tmp_path, reading=True) as index:
        assert index.told() == {"a.md": "{}"}


def test_an_index_of_other_code_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(tmp_path)
    monkeypatch.setattr(store, "code_time", lambda: 1)
    with pytest.raises(FileError, match="another l10n"):
        Index(tmp_path, reading=True)
    with Index(tmp_path) as index:
        assert not index.names()


def test_there_is_nothing_to_read_before_anything_was_kept(tmp_path: Path) -> None:
    with pytest.raises(FileError):
        Index(tmp_path, reading=True)
    assert not (tmp_path / PLACE).exists()


@pytest.mark.parametrize("reading", [True, False])
def test_a_fault_names_the_index_as_seen_from_the_project_folder(tmp_path: Path, reading: bool) -> None:
    (tmp_path / PLACE).mkdir(parents=True)
    with pytest.raises(FileError) as info:
        Index(tmp_path, reading=reading)
    assert info.value.path == ".l10n/index.sqlite3"

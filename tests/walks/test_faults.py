"""What a project is told when something is wrong with it, and what a look at it leaves behind: nothing."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from l10n.model.locale import SERBIAN
from l10n.project import Project
from tests.walks.desk import ARTICLE, Desk


def everything(root: Path) -> set[str]:
    """Return all that lies in a folder, hidden things too."""
    return {path.relative_to(root).as_posix() for path in root.rglob("*")}


@pytest.fixture
def fresh(desk: Desk) -> Desk:
    """The same project on another machine: nothing of this one's is there."""
    shutil.rmtree(desk.root / ".l10n")
    return desk


def configure(desk: Desk, text: str) -> None:
    (desk.root / "l10n.toml").write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("sync", "--dry-run"), 0),
        (("sync", "--check"), 1),
        (("translate", "--engine", "pseudo", "--dry-run"), 0),
        (("translate", "--engine", "memory", "--dry-run"), 0),
    ],
)
def test_a_look_leaves_nothing_behind_not_even_a_lock(fresh: Desk, args: tuple[str, ...], code: int) -> None:
    fresh.write(ARTICLE.replace("nine", "ten"))
    before = everything(fresh.root)
    assert "would write" in fresh.l10n(*args, code=code)
    assert everything(fresh.root) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_cannot_be_written_can_be_looked_at(fresh: Desk) -> None:
    fresh.root.chmod(0o500)
    try:
        assert "everything is up to date" in fresh.l10n("sync", "--dry-run")
    finally:
        fresh.root.chmod(0o700)


@pytest.mark.parametrize("full", [False, True])
def test_an_unknown_engine_is_refused_whether_or_not_anything_is_empty(desk: Desk, full: bool) -> None:
    if full:
        desk.l10n("translate", "--engine", "pseudo")
    before = desk.files()
    for dry in ((), ("--dry-run",)):
        said = desk.l10n("translate", "--engine", "nope", *dry, code=2)
        assert "no engine 'nope'" in said
        assert "google, mymemory, microsoft, deepl, libretranslate, openai, pseudo, memory" in said
    assert desk.files() == before


@pytest.mark.parametrize("full", [False, True])
def test_a_key_that_is_missing_is_told_whether_or_not_anything_is_empty(
    desk: Desk, full: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("L10N_DEEPL_KEY", raising=False)
    monkeypatch.setenv("HOME", str(desk.root))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    if full:
        desk.l10n("translate", "--engine", "pseudo")
    assert "L10N_DEEPL_KEY" in desk.l10n("translate", "--engine", "deepl", code=5)


def test_the_memory_alone_may_draft_and_asks_nobody(desk: Desk) -> None:
    configure(desk, '[engines]\ndraft = ["memory"]\n')
    desk.translate()
    desk.l10n("sync")
    desk.write(f"{ARTICLE}\nNobody from the ministry came.\n")
    desk.write("The ministry wants to sell it in 2028.\n", "note.txt")
    said = desk.l10n("translate", "--engine", "memory")
    assert "from the memory" in said
    assert "no draft: the memory holds nothing like them" in said
    assert desk.l10n("sync").startswith("everything is up to date")
    assert desk.l10n("translate").startswith("everything is up to date")


def test_the_memory_comes_before_an_engine_and_is_none_that_is_asked(desk: Desk) -> None:
    configure(desk, '[engines]\ndraft = ["memory", "pseudo"]\n')
    assert "drafts by pseudo" in desk.l10n("sync")


def test_faults_name_files_as_seen_from_the_project(desk: Desk) -> None:
    desk.translate()
    desk.l10n("review", "approve", "--all", "-l", "sr-Cyrl")
    path = desk.root / "locales/sr_Cyrl/ferries.jsonl"
    good = path.read_bytes()
    path.write_bytes(good + b"{]\n")
    number = good.count(b"\n") + 1
    place = f"locales/sr_Cyrl/ferries.jsonl:{number}: "
    assert desk.l10n("sync", code=5).startswith(place)
    assert f"no: {place}" in desk.l10n("status")
    path.write_bytes(good)
    configure(desk, 'glossary = "terms.tsv"')
    assert desk.l10n("sync", code=5).startswith("terms.tsv: cannot be read")
    (desk.root / "terms.tsv").write_text("en\tsr\nferry\tскела\tone\ttoo many\n", "utf-8")
    assert desk.l10n("sync", code=5).startswith("terms.tsv:2: ")


def test_a_catalog_that_is_a_folder_is_named_as_seen_from_the_project(desk: Desk) -> None:
    desk.path("sr_Cyrl").unlink()
    desk.path("sr_Cyrl").mkdir()
    assert desk.l10n("sync", code=5).startswith("locales/sr_Cyrl/LC_MESSAGES/ferries.po: ")


def test_a_cut_off_last_line_of_a_ledger_is_named_as_seen_from_the_project(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.translate()
    desk.l10n("sync")
    path = desk.root / "locales/sr_Cyrl/ferries.jsonl"
    path.write_bytes(path.read_bytes() + b'{"at": "20')
    desk.l10n("status")
    assert [told for told in caplog.messages if told.startswith("locales/sr_Cyrl/ferries.jsonl:")]


def test_the_template_of_a_removed_document_is_kept_aside_and_a_foreign_one_stays(desk: Desk) -> None:
    foreign = desk.root / "locales/theme.pot"
    foreign.write_text('msgid ""\nmsgstr "Project-Id-Version: theme\\n"\n\nmsgid "Menu"\nmsgstr ""\n', "utf-8")
    broken = desk.root / "locales/broken.pot"
    broken.write_bytes(b'msgid "\xff')
    ours = (desk.root / "locales/ferries.pot").read_bytes()
    copy = desk.root / "locales/copy/ferries.pot"
    copy.parent.mkdir()
    copy.write_bytes(ours)
    (desk.root / "source_texts/ferries.md").unlink()
    before = desk.files()

    for args, code in ((("--dry-run",), 0), (("--check",), 1)):
        said = json.loads(desk.l10n("sync", "--json", *args, code=code))
        assert "locales/ferries.pot" in said["set_aside"]
        assert desk.files() == before
    assert "locales/ferries.pot: its document is gone; kept under locales/.removed/" in desk.l10n("sync")

    after = desk.files()
    assert after["locales/.removed/ferries.pot"] == ours
    assert "locales/ferries.pot" not in after
    for path in (foreign, broken, copy):
        name = path.relative_to(desk.root).as_posix()
        assert after[name] == before[name]
    assert json.loads(desk.l10n("sync", "--json"))["set_aside"] == []
    assert desk.files() == after


def test_a_project_knows_which_of_its_documents_can_be_read(desk: Desk) -> None:
    desk.write("A second note.\n", "note.txt")
    (desk.root / "source_texts/ferries.md").write_bytes(ARTICLE.encode("utf-16"))
    project = Project.open(desk.root)
    assert project.readable == ("note.txt",)
    assert [error.path for error in project.unreadable] == ["source_texts/ferries.md"]
    assert project.template("note.txt")
    assert project.catalog("note.txt", SERBIAN)[1] is None


def test_the_doctor_names_every_source_that_cannot_be_read(desk: Desk) -> None:
    for name in ("one.txt", "two.txt"):
        (desk.root / "source_texts" / name).write_bytes("Škola.\n".encode("cp1250"))
    said = desk.l10n("doctor", code=1)
    assert "✗ source_texts/one.txt:1: " in said
    assert "✗ source_texts/two.txt:1: " in said
    assert "no engine is configured" in said


def test_a_fault_of_the_configuration_is_told_with_its_line(desk: Desk) -> None:
    configure(desk, 'locales = ["en", "sr"]\n\n[[documents]]\nmatch = "*"\nembargo = "true"\n')
    said = desk.l10n("status", code=5)
    assert said.startswith("l10n.toml:5: documents.embargo must be true or false")

"""The first hour of a coordinator: what is made, what is said, what is refused and how."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest

from l10n.cli import COMMANDS, run
from tests.walks.desk import ARTICLE, SERBIAN, Desk


@pytest.fixture
def empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, capsys)


def test_init_makes_what_is_missing_and_nothing_twice(empty: Desk) -> None:
    said = empty.l10n("init")
    assert "l10n sync" in said
    config = tomllib.loads((empty.root / "l10n.toml").read_text("utf-8"))
    assert config["engines"] == {"draft": []}
    assert "locales/**/*.mo" in (empty.root / ".gitignore").read_text("utf-8")
    assert "merge=union" in (empty.root / ".gitattributes").read_text("utf-8")
    before = empty.files()
    assert "nothing was changed" in empty.l10n("init", "--engine", "google")
    assert empty.files() == before


def test_init_takes_an_engine_and_a_dry_run_makes_nothing(empty: Desk) -> None:
    assert "would make l10n.toml" in empty.l10n("init", "--engine", "google", "--dry-run")
    assert empty.files() == {}
    empty.l10n("init", "--engine", "libretranslate", "--url", "http://127.0.0.1:5000")
    config = tomllib.loads((empty.root / "l10n.toml").read_text("utf-8"))
    assert config["engines"] == {"draft": ["libretranslate"], "libretranslate": {"url": "http://127.0.0.1:5000"}}


def test_a_folder_that_is_no_project_says_what_to_do(empty: Desk) -> None:
    assert "l10n init" in empty.l10n("sync", code=5)


def test_an_empty_project_says_what_comes_first(empty: Desk) -> None:
    empty.l10n("init")
    assert "put an article" in empty.l10n("sync")
    assert "no documents yet" in empty.l10n("status")
    empty.l10n("release", code=1)


def test_a_sync_without_an_engine_says_so(desk: Desk) -> None:
    assert "14 units have no draft: no engine is configured" in desk.l10n("sync")


def test_files_of_unknown_kinds_are_named(desk: Desk) -> None:
    (desk.root / "source_texts/photo.jpg").write_bytes(b"\xff\xd8")
    assert "not read: source_texts/photo.jpg" in desk.l10n("sync")


def test_two_documents_that_would_share_a_catalog_are_refused_by_name(desk: Desk) -> None:
    desk.write("Another text.\n", "ferries.txt")
    said = desk.l10n("sync", code=5)
    assert "source_texts/ferries.md" in said
    assert "source_texts/ferries.txt" in said


def test_a_source_that_cannot_be_read_is_named_and_the_others_are_synced(desk: Desk) -> None:
    desk.translate()
    desk.l10n("sync")
    before = desk.path("sr_Cyrl").read_bytes()
    (desk.root / "source_texts/ferries.md").write_bytes(ARTICLE.encode("utf-16"))
    desk.write("A new article.\n", "new.txt")
    assert "source_texts/ferries.md" in desk.l10n("sync", code=5)
    assert desk.path("sr_Cyrl").read_bytes() == before
    assert desk.path("sr_Cyrl", "new").exists()


def test_one_source_that_cannot_be_read_leaves_the_others_in_every_report(desk: Desk) -> None:
    desk.write("A sound article.\n", "sound.txt")
    desk.l10n("sync")
    (desk.root / "source_texts/ferries.md").write_bytes(b"\xff\xfe\x00 broken \xff")
    for args in (("status",), ("units",), ("check",)):
        said = desk.l10n(*args)
        assert "source_texts/ferries.md" in said, args
        assert "sound.txt" in said or args != ("status",), args
    assert "ready  sound.txt  en" in desk.l10n("publishable", code=1)


def test_an_engine_without_its_key_is_told_and_the_sync_goes_on(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("L10N_DEEPL_KEY", raising=False)
    monkeypatch.setenv("HOME", str(desk.root))
    config = desk.root / "l10n.toml"
    config.write_text(config.read_text("utf-8").replace("draft = []", 'draft = ["deepl"]'), "utf-8")
    desk.write(ARTICLE.replace("nine", "ten"))
    said = desk.l10n("sync", code=4)
    assert "deepl needs a key" in said
    assert any("ten cars" in source for source in desk.states())
    assert "deepl needs a key" in desk.l10n("translate", code=5)


def test_a_damaged_catalog_is_named_with_its_line_and_nothing_is_written(desk: Desk) -> None:
    path = desk.path("sr_Cyrl")
    path.write_bytes(path.read_bytes()[:-10])
    before = desk.files()
    said = desk.l10n("sync", code=5)
    assert said.startswith("locales/sr_Cyrl/LC_MESSAGES/ferries.po:")
    assert desk.files() == before


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("status", "-d", "feries"), "Did you mean 'ferries.md'?"),
        (("status", "-l", "de"), "It has en, sr-Cyrl, sr-Latn, zh-Hans."),
        (("review", "approve"), "say --all"),
        (("review", "approve", "--unit", "nothing like it"), "no unit is 'nothing like it'"),
        (("translate",), "no engine is configured"),
        (("translate", "--engine", "babelfish"), "babelfish"),
        (("translate", "--jsonl", "--engine", "pseudo"), "--to"),
        (("statsu",), "Did you mean 'status'?"),
    ],
)
def test_what_is_wrong_with_a_request_is_told(desk: Desk, args: tuple[str, ...], told: str) -> None:
    assert told in desk.l10n(*args, code=2)


def test_a_dry_run_changes_nothing_at_all(desk: Desk) -> None:
    desk.write(ARTICLE.replace("nine", "ten"))
    shutil.rmtree(desk.root / ".l10n")
    before = {path: path.read_bytes() for path in desk.root.rglob("*") if path.is_file()}
    desk.l10n("sync", "--dry-run")
    desk.l10n("sync", "--check", code=1)
    desk.l10n("release", "--dry-run", code=1)
    desk.l10n("translate", "--engine", "pseudo", "--dry-run")
    desk.l10n("review", "approve", "--all", "--drafts", "--dry-run")
    desk.l10n("send", "ferries", "-l", "en", "--dry-run", code=2)
    assert {path: path.read_bytes() for path in desk.root.rglob("*") if path.is_file()} == before


def test_a_dry_translation_tells_what_it_would_send(desk: Desk) -> None:
    assert "would send 14 texts to pseudo" in desk.l10n("translate", "--engine", "pseudo", "--dry-run")


def test_an_embargo_keeps_a_text_from_every_engine(desk: Desk) -> None:
    config = desk.root / "l10n.toml"
    config.write_text(config.read_text("utf-8") + '\n[[documents]]\nmatch = "ferries.md"\nembargo = true\n', "utf-8")
    desk.l10n("translate", "--engine", "pseudo")
    assert set(desk.states().values()) == {"empty"}


def test_the_memory_is_searched_and_exported(desk: Desk) -> None:
    desk.translate()
    desk.l10n("review", "approve", "--all", "-l", "sr-Cyrl")
    found = desk.l10n("memory", "search", "The ferry at Skela crossed the river in 1921.", "-l", "sr-Cyrl")
    assert "Скела код Скеле" in found
    assert "approved" in found
    tsv = desk.l10n("memory", "export").splitlines()
    assert {tuple(line.split("\t")) for line in tsv} >= set(SERBIAN.items())
    desk.l10n("memory", "export", str(desk.root / "memory.tmx"), "--format", "tmx")
    assert "Скеле на Сави" in (desk.root / "memory.tmx").read_text("utf-8")


def test_every_read_answers_in_json(desk: Desk) -> None:
    desk.translate()
    for args in (("status",), ("units",), ("doctor",), ("check",), ("sync",), ("memory", "search", "ferry")):
        assert isinstance(json.loads(desk.l10n(*args, "--json")), dict), args
    assert json.loads(desk.l10n("publishable", "--json", code=1))["articles"][0]["publishable"] is True


def test_the_doctor_names_what_is_wrong(desk: Desk) -> None:
    assert "every catalog is up to date" in desk.l10n("doctor")
    desk.write(ARTICLE + "\nMore.\n")
    assert "lags behind its source" in desk.l10n("doctor", code=1)
    (desk.root / "l10n.toml").write_text("locale = 1", "utf-8")
    assert "unknown key locale" in desk.l10n("doctor", code=1)
    assert '"level": "wrong"' in desk.l10n("doctor", "--json", code=1)


def test_one_changed_word_touches_three_entries_at_most(desk: Desk) -> None:
    desk.translate()
    desk.l10n("sync")
    before = desk.files()
    desk.write(ARTICLE.replace("nine cars", "ten cars"))
    desk.l10n("sync")
    after = desk.files()
    for name, data in before.items():
        if name.endswith(".po"):
            changed = {entry.strip() for entry in after[name].split(b"\n\n")} - {
                entry.strip() for entry in data.split(b"\n\n")
            }
            assert len(changed) <= 3, name


def test_a_changed_heading_leaves_the_notes_below_it(desk: Desk) -> None:
    before = desk.path("sr_Cyrl").read_bytes().split(b"\n\n")
    desk.write(ARTICLE.replace("## Who pays", "## Who pays for it"))
    desk.l10n("sync")
    after = desk.path("sr_Cyrl").read_bytes().split(b"\n\n")
    assert len({entry.strip() for entry in after} - {entry.strip() for entry in before}) <= 3


def test_help_is_quick_and_imports_no_command() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, l10n.cli; l10n.cli.run(['--help']); print(sorted(sys.modules))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for name in ("l10n.project", "l10n.flows", "babel", "polib", "deep_translator", "sqlite3"):
        assert f"'{name}'" not in loaded
    assert all(name in loaded for name in COMMANDS)


def test_without_git_everything_works(empty: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(empty.root))
    empty.l10n("init")
    empty.write(ARTICLE)
    empty.l10n("sync")
    empty.translate()
    assert "units approved by" in empty.l10n("review", "approve", "--all", "-l", "sr-Cyrl")


def test_a_killed_sync_is_mended_by_the_next(desk: Desk) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    for number in range(8):
        desk.write(ARTICLE.replace("nine", f"nine hundred and {number}"))
        child = subprocess.Popen(
            [sys.executable, "-m", "l10n", "-C", str(desk.root), "sync"], env=environment, stdout=subprocess.DEVNULL
        )
        time.sleep(0.02 * number + 0.1)
        child.kill()
        child.wait()
    desk.l10n("sync")
    assert list(desk.root.rglob("*.tmp")) == []
    assert desk.l10n("sync").startswith("everything is up to date")
    assert set(desk.states("en").values()) == {"carried"}


def test_a_command_line_that_is_interrupted_says_that_nothing_is_half_written(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from l10n.cli import status

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(status, "project", interrupt)
    assert run(["status"]) == 130
    assert "half-written" in capsys.readouterr().err


def test_what_checks_found_before_holds_until_a_text_or_a_term_changes(desk: Desk) -> None:
    desk.translate()

    def codes() -> list[str]:
        found = json.loads(desk.l10n("check", "--json", "-l", "sr-Cyrl"))["findings"]
        return sorted(row["finding"]["code"] for row in found)

    assert codes() == codes() == []
    (desk.root / "terms.tsv").write_text("en\tsr-Cyrl\nferry\tтрајект\n", "utf-8")
    config = desk.root / "l10n.toml"
    config.write_text('glossary = "terms.tsv"\n' + config.read_text("utf-8").replace("\nglossary =", "\n# "), "utf-8")
    assert set(codes()) == set(codes()) == {"glossary"}
    (desk.root / "terms.tsv").write_text("en\tsr-Cyrl\nferry\tскела\n", "utf-8")
    assert codes() == codes() == []
    desk.translate({"It carries nine cars and stops for fog.": "Носи осам аутомобила и стаје када је магла."})
    assert codes() == codes() == ["num"]

"""The article that the project began with, through all stages, with a failing engine."""

from __future__ import annotations

import importlib.util
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import polib
import pytest

from tests.shared import SHARED, needs_shared
from tests.walks.desk import Desk

pytestmark = [pytest.mark.shared, needs_shared]

TAIL = '[[exclude]]\ndocument = "*.txt"\nstart = "提交人的头像"\n'


def fault_server() -> ModuleType:
    spec = importlib.util.spec_from_file_location("mt_fault_server", SHARED / "tools" / "mt_fault_server.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def engine() -> Iterator[str]:
    with fault_server().FaultServer(latency_ms=5, fail_rate=0.1, seed=3) as server:
        yield server.url


@pytest.fixture
def seed(tmp_path: Path, capsys: pytest.CaptureFixture[str], engine: str) -> Desk:
    desk = Desk(tmp_path, capsys)
    desk.l10n("init", "--engine", "libretranslate", "--url", engine)
    article = next((SHARED / "seeds").glob("*.txt"))
    (tmp_path / "source_texts" / "us-russia.txt").write_bytes(article.read_bytes())
    desk.l10n("sync")
    return desk


def exclude_tail(desk: Desk) -> None:
    config = desk.root / "l10n.toml"
    config.write_text(config.read_text("utf-8") + TAIL, "utf-8")
    desk.l10n("sync")


def text(desk: Desk) -> str:
    return (desk.root / "source_texts/us-russia.txt").read_bytes().decode()


def test_the_catalog_is_in_article_order_and_knows_the_chinese_tail(seed: Desk) -> None:
    units = seed.units()
    assert 60 <= len(units) <= 75
    places = [text(seed).find(source[:20]) for source in units]
    assert places == sorted(places)
    chinese = [unit for unit in units.values() if unit["source_lang"] == "zh-Hans"]
    assert len(chinese) > 20
    own = seed.states("zh-Hans")
    assert {own[unit["source"]] for unit in chinese} == {"carried"}
    assert {seed.states("en")[unit["source"]] for unit in chinese} == {"draft"}


def test_the_faults_of_the_source_are_found_and_an_exclude_rule_is_proposed(seed: Desk) -> None:
    said = seed.l10n("sync", "--thorough")
    assert 'start = "提交人的头像"' in said
    found = seed.l10n("check", "-d", "us-russia")
    assert "'Presifent'" in found
    assert "two spaces in a row" in found


def test_an_edit_after_approval_makes_just_that_sentence_stale_and_its_revert_restores_it(seed: Desk) -> None:
    exclude_tail(seed)
    seed.l10n("review", "approve", "--all", "--drafts", "--as", "Vera", "-l", "sr-Cyrl")
    assert set(seed.states().values()) == {"approved"}
    before, catalogs = text(seed), seed.files()
    changed = before.replace("in a way that many found conciliatory", "in a manner that many found conciliatory")
    assert changed != before
    seed.write(changed, "us-russia.txt")
    seed.l10n("sync", "--offline")
    stale = [source for source, state in seed.states().items() if state != "approved"]
    assert len(stale) == 1
    assert "in a manner that" in stale[0]
    assert seed.states()[stale[0]] == "stale"
    for locale in ("sr_Cyrl", "sr_Latn", "zh_Hans", "en"):
        name = f"locales/{locale}/LC_MESSAGES/us-russia.po"
        assert differing(catalogs[name], seed.files()[name]) <= 3, locale
    seed.write(before, "us-russia.txt")
    seed.l10n("sync", "--offline")
    assert set(seed.states().values()) == {"approved"}
    assert {name: data for name, data in seed.files().items() if name.endswith(".po")} == {
        name: data for name, data in catalogs.items() if name.endswith(".po")
    }


def differing(one: bytes, other: bytes) -> int:
    """Count the entries that only the second catalog has so."""
    return len(set(other.split(b"\n\n")) - set(one.split(b"\n\n")))


def test_the_release_is_byte_for_byte_in_english_and_unmixed_in_serbian(seed: Desk) -> None:
    exclude_tail(seed)
    seed.l10n("review", "approve", "--all", "--drafts", "--as", "Vera", "-l", "sr-Cyrl")
    seed.l10n("release")
    released = seed.root / "releases/current/articles"
    english = (released / "en/us-russia.txt").read_bytes().decode()
    head, tail = text(seed).split("提交人的头像")
    assert english == head.rstrip() or english.rstrip() == head.rstrip()
    assert "提交人的头像" not in english
    assert tail
    cyrillic = (released / "sr-Cyrl/us-russia.txt").read_text("utf-8")
    latin = (released / "sr-Latn/us-russia.txt").read_text("utf-8")
    assert cyrillic.startswith("СРПСКИ\n\n")
    assert latin.startswith("SRPSKI\n\n")
    assert not re.search(r"[\u0400-\u04ff]", latin)
    assert not re.findall(r"[A-Za-z]+", cyrillic)


def test_all_four_articles_are_released_once_everything_is_approved(seed: Desk) -> None:
    assert "138 units approved" in seed.l10n("review", "approve", "--all", "--drafts", "--as", "Vera")
    assert "released 4 articles" in seed.l10n("release")
    for locale, marker in (("en", "ENGLISH"), ("sr-Cyrl", "СРПСКИ"), ("sr-Latn", "SRPSKI"), ("zh-Hans", "中文")):
        article = seed.root / "releases/current/articles" / locale / "us-russia.txt"
        assert article.read_text("utf-8").startswith(f"{marker}\n\n")


def test_every_catalog_is_clean_for_msgfmt(seed: Desk, tmp_path: Path) -> None:
    for path in (seed.root / "locales").rglob("*.po"):
        polib.pofile(str(path))
        try:
            ran = subprocess.run(["msgfmt", "-c", "-o", str(tmp_path / "x.mo"), str(path)], capture_output=True)
        except FileNotFoundError:
            pytest.skip("GNU gettext is not installed; CI installs it")
        assert (ran.returncode, ran.stderr) == (0, b""), path

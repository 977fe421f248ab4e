"""The sample project of this repository is what a newcomer sees first: up to date, sound, and unmixed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.walks.desk import Desk

ROOT = Path(__file__).parent.parent.parent
REVIEWED = ("danube-shipping.md", "energetska-tranzicija.md", "zhong-ou-ban-lie.md")
NOT_PROSE = re.compile(r"\A---\n.*?\n---\n|\]\([^)]*\)|https?://\S+|`[^`]*`|<[^>]*>|\[\^\d+\]", re.DOTALL)
KEPT = {"CBAM", "Carbon", "Border", "Adjustment", "Mechanism", "TEU"}
"""The foreign names and terms that the Serbian articles keep in Latin letters, each explained there."""


@pytest.fixture
def sample(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    for name in ("source_texts", "locales"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("l10n.toml", "glossary.tsv"):
        shutil.copy(ROOT / name, tmp_path / name)
    return Desk(tmp_path, capsys)


def test_it_is_up_to_date(sample: Desk) -> None:
    sample.l10n("sync", "--check")


def test_it_has_something_of_everything(sample: Desk) -> None:
    said = sample.l10n("status")
    for state in ("stale", "draft", "pending", "empty"):
        assert re.search(rf"no: .*\d+ {state}", said), state


def test_no_target_has_an_error(sample: Desk) -> None:
    assert " 0 errors" in sample.l10n("check")


def test_three_articles_are_released_in_every_language_and_no_script_is_mixed(sample: Desk) -> None:
    sample.l10n("release")
    articles = sample.root / "releases/current/articles"
    for name in REVIEWED:
        for locale in ("en", "sr-Cyrl", "sr-Latn", "zh-Hans"):
            assert (articles / locale / name).exists(), (locale, name)
        cyrillic = NOT_PROSE.sub("", (articles / "sr-Cyrl" / name).read_text("utf-8"))
        latin = NOT_PROSE.sub("", (articles / "sr-Latn" / name).read_text("utf-8"))
        assert set(re.findall("[A-Za-z]+", cyrillic)) <= KEPT, name
        assert re.findall("[\u0400-\u04ff]+", latin) == [], name


def test_what_is_in_its_own_language_is_released_byte_for_byte(sample: Desk) -> None:
    sample.l10n("release")
    for name, locale in (
        ("danube-shipping.md", "en"),
        ("press-freedom.html", "en"),
        ("energetska-tranzicija.md", "sr-Cyrl"),
        ("zhong-ou-ban-lie.md", "zh-Hans"),
    ):
        released = sample.root / "releases/current/articles" / locale / name
        assert released.read_bytes() == (ROOT / "source_texts" / name).read_bytes(), name


def test_every_catalog_is_clean_for_msgfmt(tmp_path: Path) -> None:
    if shutil.which("msgfmt") is None:
        pytest.skip("GNU gettext is not installed; CI installs it")
    for path in (ROOT / "locales").rglob("*.po"):
        ran = subprocess.run(["msgfmt", "-c", "-o", str(tmp_path / "x.mo"), str(path)], capture_output=True)
        assert (ran.returncode, ran.stderr) == (0, b""), path

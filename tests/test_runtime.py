"""The module for sites: alone, and true to the release."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from l10n import runtime
from l10n.runtime import Follower, negotiate, open_release
from tests.interop.released import Released, released
from tests.walks.desk import SERBIAN

AVAILABLE = ["en", "sr-Cyrl", "sr-Latn", "zh-Hans"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Released:
    return released(tmp_path_factory.mktemp("site"))


@pytest.mark.parametrize(
    ("header", "locale"),
    [
        ("", "en"),
        ("sr", "sr-Cyrl"),
        ("sr-Latn-RS,sr;q=0.9,en;q=0.8", "sr-Latn"),
        ("sr-ME", "sr-Latn"),
        ("sr_RS", "sr-Cyrl"),
        ("en-GB,sr;q=0.9", "en"),
        ("de-DE,de;q=0.9,sr-Cyrl;q=0.2", "sr-Cyrl"),
        ("de,fr;q=0.5,*;q=0.1", "en"),
        ("en;q=0.1,zh-CN;q=0.9", "zh-Hans"),
        ("en;q=0,zh", "zh-Hans"),
        ("en;q=0,*", "sr-Cyrl"),
        ("sr-Latn,sr;q=0", "en"),
        ("sr-Cyrl;q=0,sr", "sr-Latn"),
        ("en;q=0,sr;q=0,zh;q=0", "en"),
        ("zh-TW", "zh-Hans"),
        ("zh-HK,zh-TW;q=0.9,en;q=0.5", "en"),
        ("zh-Hans-SG", "zh-Hans"),
        ("garbage;;q=x,\x00,sr-Latn;q=1.0000", "en"),
        ("a" * 9 + ",en", "en"),
        (";q=1," * 1_000, "en"),
    ],
)
def test_a_reader_gets_what_they_like_best(header: str, locale: str) -> None:
    assert negotiate(header, AVAILABLE) == locale


def test_serbian_in_one_script_is_better_than_english() -> None:
    assert negotiate("sr-Latn,en;q=0.5", ["en", "sr-Cyrl"]) == "sr-Cyrl"
    assert negotiate("ja", ["en", "zh-Hans"], "zh-Hans") == "zh-Hans"
    assert negotiate("zh;q=0", ["en", "zh-Hans"], "zh-Hans") == "en"
    assert negotiate("ja", ["en"], "none") == "none"


def test_it_reads_what_was_released(made: Released) -> None:
    release = open_release(made.root / "releases")
    assert [one.tag for one in release.locales] == AVAILABLE
    article = release.by_slug("sr-Latn", "skele-na-savi")
    assert article is not None
    assert article.title == "Skele na Savi"
    assert sorted(article.alternates) == AVAILABLE
    body = release.body(article)
    assert body.startswith('<article lang="sr-Latn">')
    assert body.endswith("</article>")
    assert release.catalog("ferries", "sr-Cyrl").gettext("Ferries on the Sava") == SERBIAN["Ferries on the Sava"]
    assert release.catalog("ferries", "de").gettext("Ferries on the Sava") == "Ferries on the Sava"
    assert release.by_slug("en", "skele-na-savi") is None


def test_a_document_that_is_absent_leads_to_another_language(tmp_path: Path) -> None:
    release = open_release(released(tmp_path, locales=("sr-Cyrl",)).root / "releases")
    found = release.by_document("zh-Hans", "ferries.md")
    assert found is not None
    assert found.locale == "en"
    assert release.by_document("zh-Hans", "gone.md") is None


def test_a_new_release_is_followed_without_a_restart(tmp_path: Path) -> None:
    made = released(tmp_path, locales=("sr-Cyrl",))
    follower = Follower(made.root / "releases")
    first = follower.now()
    assert follower.now() is first
    (made.root / "source_texts" / "more.md").write_text("# More ferries\n\nThere is another one.\n", "utf-8")
    made.l10n("sync")
    made.l10n("release")
    assert follower.now().by_slug("en", "more-ferries") is not None
    assert first.by_slug("en", "more-ferries") is None
    made.l10n("release", "rollback")
    assert follower.now().id == first.id


def test_what_is_no_release_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="current"):
        open_release(tmp_path)
    (tmp_path / "0001-aa").mkdir()
    (tmp_path / "current").write_text("0001-aa", "utf-8")
    (tmp_path / "0001-aa" / "manifest.json").write_text('{"version": 1}', "utf-8")
    with pytest.raises(ValueError, match="version 1"):
        open_release(tmp_path)


def test_it_needs_nothing_but_the_standard_library(made: Released, tmp_path: Path) -> None:
    shutil.copy(runtime.__file__, tmp_path / "l10n_runtime.py")
    program = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import l10n_runtime as r; "
    program += f"print(len(r.open_release({str(made.root / 'releases')!r}).articles))"
    ran = subprocess.run([sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == "4\n"

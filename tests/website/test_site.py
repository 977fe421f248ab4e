"""The example site shows the sample project's release, in four locales."""

from __future__ import annotations

import contextlib
import importlib.util
import re
import shutil
import socket
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from l10n.cli import run

ROOT = Path(__file__).parent.parent.parent
LOCALES = ("en", "sr-Cyrl", "sr-Latn", "zh-Hans")
NOT_PROSE = re.compile(r"<style.*?</style>|<[^>]*>|&\w+;", re.DOTALL)


class Served:
    """The site on a port of this machine."""

    def __init__(self, root: Path, port: int) -> None:
        self.root = root
        self.base = f"http://127.0.0.1:{port}"

    def get(self, path: str, accept: str = "") -> tuple[int, str, str]:
        """Return the status, the page and where it was found in the end."""
        asked = urllib.request.Request(self.base + path, headers={"Accept-Language": accept} if accept else {})
        try:
            with urllib.request.urlopen(asked, timeout=10) as answer:
                return answer.status, answer.read().decode(), answer.url.removeprefix(self.base)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode(), path


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    root = tmp_path_factory.mktemp("site")
    for name in ("source_texts", "locales"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("l10n.toml", "glossary.tsv"):
        shutil.copy(ROOT / name, root / name)
    assert run(["-C", str(root), "release"]) == 0
    spec = importlib.util.spec_from_file_location("example_site", ROOT / "examples/website/app.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["example_site"] = module
    spec.loader.exec_module(module)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(
        uvicorn.Config(module.make(root / "releases"), host="127.0.0.1", port=port, log_level="error", ws="none")
    )
    thread = threading.Thread(target=server.run)
    thread.start()
    until = time.monotonic() + 20
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    yield Served(root, port)
    server.should_exit = True
    thread.join(20)


@pytest.mark.parametrize(
    ("accept", "page"),
    [
        ("sr-RS,en;q=0.5", "/sr-Cyrl/"),
        ("sr-Latn", "/sr-Latn/"),
        ("zh-CN,zh;q=0.9", "/zh-Hans/"),
        ("fr", "/en/"),
        ("", "/en/"),
    ],
)
def test_a_reader_is_sent_to_their_language(site: Served, accept: str, page: str) -> None:
    status, _, found = site.get("/", accept)
    assert (status, found) == (200, page)


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", ("Crossings", "March 14, 2025", "5 articles in this language", "简体中文", "српски (ћирилица)")),
        ("sr-Cyrl", ("Прелази", "14. март 2025.", "3 чланка на овом језику", "На другом језику: English")),
        ("sr-Latn", ("Prelazi", "14. mart 2025.", "3 članka na ovom jeziku", "Na drugom jeziku: English")),
        ("zh-Hans", ("渡口", "2025年3月14日", "本语言共有3篇文章", "另有语言版本：English")),
    ],
)
def test_the_front_page_speaks_its_language(site: Served, locale: str, words: tuple[str, ...]) -> None:
    status, text, _ = site.get(f"/{locale}/")
    assert status == 200
    assert f'<html lang="{locale}" dir="ltr">' in text
    for word in words:
        assert word in text, word
    assert set(re.findall(r'<link rel="alternate" hreflang="([^"]+)"', text)) == {*LOCALES, "x-default"}


def test_every_link_of_every_page_leads_somewhere(site: Served) -> None:
    waiting, seen = ["/en/"], {"/en/"}
    while waiting:
        here = waiting.pop()
        status, text, _ = site.get(here)
        assert status == 200, here
        for href in re.findall(r'(?:href|src)="(/(?:static|en|sr-Cyrl|sr-Latn|zh-Hans)/[^"#]*)', text):
            if href not in seen:
                seen.add(href)
                if not href.startswith("/static/"):
                    waiting.append(href)
                else:
                    assert (ROOT / "examples/website" / href[1:]).is_file(), href
    assert len([one for one in seen if not one.startswith("/static/") and not one.endswith("/")]) == 14


def test_no_script_is_mixed_on_a_page_in_serbian(site: Served) -> None:
    for locale, foreign in (("sr-Latn", "[\u0400-\u04ff]"), ("sr-Cyrl", "[A-Za-zčćžšđČĆŽŠĐ]{4,}")):
        _, front, _ = site.get(f"/{locale}/")
        for slug in set(re.findall(rf'href="/{locale}/([^"/]+)"', front)):
            _, text, _ = site.get(f"/{locale}/{slug}")
            body = text[text.index('<div class="piece">') : text.index("</article>")]
            found = set(re.findall(foreign, NOT_PROSE.sub(" ", body)))
            assert found <= {"Carbon", "Border", "Adjustment", "Mechanism", "CBAM", "sample", "UNECE"}, (slug, found)


def test_an_article_has_its_languages_dates_and_numbers(site: Served) -> None:
    _, front, _ = site.get("/zh-Hans/")
    assert 'href="/zh-Hans/danube-shipping"' in front
    _, text, _ = site.get("/zh-Hans/danube-shipping")
    assert "发布于2025年3月14日" in text
    assert "1,099字" in text
    assert re.findall(r'rel="alternate" hreflang="([^"]+)"', text) == [*LOCALES, "x-default"]
    assert "absent" not in text
    _, lacking, _ = site.get("/en/the-quiet-ways-of-losing-a-free-press")
    assert 'href="/zh-Hans/" lang="zh-Hans" hreflang="zh-Hans" class="absent"' in lacking
    assert '<img src="/static/images/petrovaradin-convoy.svg"' in text
    assert "/sr-Latn/reka-koja-se-placa-u-centimetrima" in text
    _, latin, _ = site.get(re.findall(r'href="(/sr-Latn/reka[^"]+)"', text)[0])
    assert "3 minuta čitanja" in latin


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/en", "/en/"),
        ("/sr/", "/sr-Cyrl/"),
        ("/ZH-hans/danube-shipping", "/zh-Hans/danube-shipping"),
        ("/sr_Latn_RS", "/sr-Latn/"),
    ],
)
def test_another_spelling_of_a_language_leads_to_it(site: Served, path: str, page: str) -> None:
    status, _, found = site.get(path)
    assert (status, found) == (200, page)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/sr-Latn/nema-je", "Stranica nije pronađena"),
        ("/zh-Hans/../../etc/passwd", "Page not found"),
        ("/xx/", "Page not found"),
        ("/en/<script>alert(1)</script>", "Page not found"),
        ("/zh-Hans/%00", "页面不存在"),
    ],
)
def test_what_is_not_there_is_told(site: Served, path: str, words: str) -> None:
    with contextlib.suppress(ValueError):  # urllib sends no spaces or control characters
        status, text, _ = site.get(path)
        assert status == 404
        assert words in text
        assert "<script" not in text


def test_a_new_release_shows_without_a_restart_and_a_rollback_too(site: Served) -> None:
    (site.root / "source_texts" / "one-more.md").write_text(
        "---\nlang: en\n---\n\n# One more ferry\n\nIt runs.\n", "utf-8"
    )
    assert run(["-C", str(site.root), "sync", "--offline"]) == 0
    assert run(["-C", str(site.root), "release"]) == 0
    assert "One more ferry" in site.get("/en/")[1]
    assert run(["-C", str(site.root), "release", "rollback"]) == 0
    assert "One more ferry" not in site.get("/en/")[1]

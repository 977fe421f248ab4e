"""What the pages about consumers show is run, and says what they say."""

from __future__ import annotations

import itertools
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

from tests.interop.released import Released, released
from tests.walks.desk import mark
from tests.walks.test_site_words import FORMS, SINGLE, TEMPLATE

ROOT = Path(__file__).parent.parent.parent
PAGES = ROOT / "docs" / "how-to"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Released:
    project = released(tmp_path_factory.mktemp("consumers"))
    (project.root / "source_texts" / "site.pot").write_text(TEMPLATE, "utf-8")
    project.l10n("sync")
    for locale in ("sr_Cyrl", "zh_Hans"):
        path = project.root / "locales" / locale / "LC_MESSAGES" / "site.po"
        po = polib.pofile(str(path))
        for entry in po:
            if entry.msgid_plural:
                entry.msgstr_plural = dict(enumerate(FORMS[locale]))
            else:
                entry.msgstr = SINGLE[locale][entry.msgid]
            mark(entry, fuzzy=False)
        po.save(str(path))
        project.l10n("review", "approve", "--all", "--as", "Vera", "-l", locale, "-d", "site.pot")
    project.l10n("release")
    return project


def shown(page: str, language: str) -> tuple[str, str]:
    """Return a page's code in a language and what it says that this prints; blocks without such a word are left out."""
    found = BLOCK.findall((PAGES / page).read_text("utf-8"))
    pairs = [
        (code, said[1]) for (name, code), said in itertools.pairwise(found) if (name, said[0]) == (language, "text")
    ]
    assert pairs, page
    return "\n".join(code.removeprefix("<?php\n") for code, _ in pairs), "".join(said for _, said in pairs)


def ran(made: Released, *command: str, env: dict[str, str] | None = None) -> str:
    found = subprocess.run(command, cwd=made.root, env=env, capture_output=True, text=True, check=False, timeout=60)
    assert found.returncode == 0, found.stderr
    return found.stdout


@pytest.mark.parametrize("page", ["consume-python.md", "consume-babel.md"])
def test_python(made: Released, page: str) -> None:
    code, said = shown(page, "python")
    env = {**os.environ, "PYTHONUTF8": "1", "PYTHONWARNINGS": "ignore"}
    assert ran(made, sys.executable, "-c", code, env=env) == said


@pytest.mark.parametrize("page", ["consume-php.md", "consume-wordpress.md"])
def test_php(made: Released, page: str) -> None:
    if shutil.which("php") is None:
        pytest.skip("PHP is not installed; CI installs it")
    code, said = shown(page, "php")
    assert ran(made, "php", "-r", code) == said


def test_i18next(made: Released) -> None:
    if shutil.which("node") is None:
        pytest.skip("Node is not installed; CI installs it")
    env = {**os.environ, "NODE_PATH": os.environ.get("NODE_PATH", str(ROOT / "node_modules"))}
    if subprocess.run(["node", "-e", "require('i18next')"], env=env, capture_output=True, check=False).returncode:
        pytest.skip("i18next is not installed: npm install --no-save i18next")
    code, said = shown("consume-i18next.md", "js")
    assert ran(made, "node", "-e", code, env=env) == said


def test_a_site(made: Released) -> None:
    code = next(
        code for name, code in BLOCK.findall((PAGES / "consume-website.md").read_text("utf-8")) if name == "python"
    )
    code += "\nprint(article_page('sr-Latn', 'skele-na-savi'))\n"
    said = ran(made, sys.executable, "-c", code, env={**os.environ, "PYTHONUTF8": "1"})
    assert said.startswith('<title>Skele na Savi</title><article lang="sr-Latn">')

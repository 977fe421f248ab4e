"""Whatever a program calls a locale, it gets that locale's sentences or the source's; never another script's."""

from __future__ import annotations

import gettext
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.support import Translations

from tests.interop.released import ENGLISH, HEADINGS, OTHERS, SPELLINGS, TARGETS, Released, released

PHP = """<?php
[, $dir, $asked] = $argv;
$found = [];
foreach (json_decode(file_get_contents($asked), true) as [$lang, $id]) {
    putenv("LANGUAGE=$lang");
    // The C library notices another LANGUAGE only when another locale is set.
    setlocale(LC_ALL, 'C');
    setlocale(LC_ALL, 'C.UTF-8');
    bindtextdomain('ferries', $dir);
    bind_textdomain_codeset('ferries', 'UTF-8');
    $found[] = dgettext('ferries', $id);
}
echo json_encode($found);
"""

NODE = """
const i18next = require('i18next');
const fs = require('fs');
const [dir, asked] = process.argv.slice(1);
const rows = JSON.parse(fs.readFileSync(asked, 'utf8'));
const backend = {
  type: 'backend', init() {},
  read(lng, ns, done) {
    const path = `${dir}/${lng}/${ns}.json`;
    fs.existsSync(path) ? done(null, JSON.parse(fs.readFileSync(path, 'utf8'))) : done(null, {});
  },
};
(async () => {
  const found = [];
  for (const [lng, source, context] of rows) {
    if (/[.@]/.test(lng)) { found.push(source); continue; }
    const one = i18next.createInstance().use(backend);
    await one.init({lng, ns: ['ferries'], defaultNS: 'ferries', fallbackLng: false,
                    keySeparator: false, nsSeparator: false, interpolation: {escapeValue: false}});
    found.push(one.t(source, context ? {context} : {}));
  }
  console.log(JSON.stringify(found));
})();
"""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Released:
    return released(tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="module")
def half(tmp_path_factory: pytest.TempPathFactory) -> Released:
    """A release in which a second article is complete in Cyrillic alone."""
    made = released(tmp_path_factory.mktemp("half"))
    shutil.rmtree(made.current.resolve())
    (made.root / "releases" / "current").unlink()
    path = made.root / "locales" / "sr_Latn" / "LC_MESSAGES" / "ferries.po"
    path.write_text(path.read_text("utf-8").replace("Ko plaća", "Ko to plaća"), "utf-8")
    made.l10n("sync")
    made.l10n("release")
    assert [row["locale"] for row in made.manifest["articles"]] == ["en", "sr-Cyrl", "zh-Hans"]
    return made


def asked() -> Iterator[tuple[str, str, str]]:
    for spelling in (*SPELLINGS, *OTHERS):
        for source in ENGLISH:
            yield spelling, source, "heading" if source in HEADINGS else ""


def wrong(answers: list[str], *, absent: tuple[str, ...] = (), unserved: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Return which answers are not the locale's own; for what is no locale of the release, the source's."""
    found = []
    for (spelling, source, _), answer in zip(asked(), answers, strict=True):
        locale = SPELLINGS.get(spelling, "sr-Latn" if "latin" in spelling else "sr-Cyrl" if "sr" in spelling else "en")
        right = source if locale in absent else TARGETS[locale][source]
        if answer != right and not (spelling in unserved and answer == source):
            found.append((spelling, answer))
    return found


def by_python(root: Path, load: str = "gettext") -> list[str]:
    folder, found = str(root / "locales"), []
    for spelling, source, context in asked():
        if load == "babel":
            catalog: gettext.NullTranslations = Translations.load(folder, [spelling], "ferries")
        else:
            catalog = gettext.translation("ferries", folder, [spelling], fallback=True)
        found.append(catalog.pgettext(context, source) if context else catalog.gettext(source))
    return found


def by_php(root: Path, scratch: Path) -> list[str]:
    if shutil.which("php") is None:
        pytest.skip("PHP is not installed; CI installs it")
    ids = [(spelling, f"{context}\x04{source}" if context else source) for spelling, source, context in asked()]
    (scratch / "asked.json").write_text(json.dumps(ids), "utf-8")
    (scratch / "ask.php").write_text(PHP, "utf-8")
    ran = subprocess.run(
        ["php", str(scratch / "ask.php"), str(root / "locales"), str(scratch / "asked.json")],
        capture_output=True,
        text=True,
        check=True,
    )
    # For want of a catalog gettext gives the id back, context and all.
    return [answer.rpartition("\x04")[2] for answer in json.loads(ran.stdout)]


def by_node(root: Path, scratch: Path) -> list[str]:
    repository = Path(__file__).parent.parent.parent
    if shutil.which("node") is None:
        pytest.skip("Node is not installed; CI installs it")
    env = {**os.environ, "NODE_PATH": os.environ.get("NODE_PATH", str(repository / "node_modules"))}
    found = subprocess.run(["node", "-e", "require('i18next')"], env=env, capture_output=True, check=False)
    if found.returncode:
        pytest.skip("i18next is not installed: npm install --no-save i18next")
    (scratch / "asked.json").write_text(json.dumps(list(asked())), "utf-8")
    ran = subprocess.run(
        ["node", "-e", NODE, str(root / "json"), str(scratch / "asked.json")],
        env=env,
        capture_output=True,
        text=True,
        check=True,
    )
    answers = json.loads(ran.stdout)
    assert isinstance(answers, list)
    return answers


def test_python_and_babel(whole: Released) -> None:
    assert wrong(by_python(whole.current)) == []
    assert wrong(by_python(whole.current, "babel")) == []


def test_php(whole: Released, tmp_path: Path) -> None:
    # The C library knows no hyphens: it finds the folder of that very name, and no other.
    assert wrong(by_php(whole.current, tmp_path)) == []


def test_i18next(whole: Released, tmp_path: Path) -> None:
    # With a charset or a place and a modifier nobody spells a locale in JavaScript.
    unserved = tuple(one for one in (*SPELLINGS, *OTHERS) if "." in one or "@" in one)
    assert wrong(by_node(whole.current, tmp_path), unserved=unserved) == []


SCRIPTLESS = ("sr", "sr_RS", "sr-RS", "sr_RS.UTF-8", "sr_ME")


def test_no_script_fills_the_gaps_of_the_other(half: Released, tmp_path: Path) -> None:
    told = {"absent": ("sr-Latn",), "unserved": SCRIPTLESS}
    assert not (half.current / "locales" / "sr").exists()
    assert not (half.current / "locales" / "sr_RS").exists()
    assert wrong(by_python(half.current), **told) == []
    assert wrong(by_python(half.current, "babel"), **told) == []
    assert wrong(by_php(half.current, tmp_path), **told) == []


def test_no_script_fills_the_gaps_of_the_other_in_javascript(half: Released, tmp_path: Path) -> None:
    unserved = tuple(one for one in (*SPELLINGS, *OTHERS) if "." in one or "@" in one)
    assert wrong(by_node(half.current, tmp_path), absent=("sr-Latn",), unserved=(*SCRIPTLESS, *unserved)) == []

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.engines import NAMES
from l10n.errors import ConfigError
from l10n.flows.init import configuration
from l10n.model.config import Config
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN
from l10n.store.config import ENGINES, load


def read(folder: Path, text: str) -> Config:
    (folder / "l10n.toml").write_text(text, "utf-8")
    return load(folder)


def test_a_folder_without_a_file_and_what_init_writes_are_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path) == Config()
    assert read(tmp_path, configuration()) == Config()


def test_every_spelling_of_a_locale_is_read(tmp_path: Path) -> None:
    config = read(tmp_path, 'locales = ["en", "sr", "sr@latin", "zh_CN"]')
    assert config.locales == (ENGLISH, SERBIAN, SERBIAN_LATIN, CHINESE)
    assert config.master(SERBIAN_LATIN) == SERBIAN


def test_serbian_latin_alone_is_not_derived(tmp_path: Path) -> None:
    config = read(tmp_path, 'locales = ["en", "sr-Latn"]')
    assert config.derived == ()


def test_everything_can_be_said(tmp_path: Path) -> None:
    config = read(
        tmp_path,
        """
source_language = "sr"
glossary = "terms.tsv"
[policy]
require = "pending"
[memory]
threshold = 0.9
[front_matter]
translate = ["title"]
[engines]
draft = ["deepl", "google"]
[engines.deepl]
url = "http://127.0.0.1:1"
rate = 5
concurrency = 2
timeout = 3.5
[[documents]]
match = "press/*"
lang = "sr-Latn"
embargo = true
[[exclude]]
document = "*.txt"
start = "About"
until = "More"
keep = true
""",
    )
    assert config.source_language == SERBIAN
    assert (config.require, config.memory_threshold, config.front_matter) == ("pending", 0.9, ("title",))
    assert config.draft_engines == ("deepl", "google")
    deepl = config.engine("deepl")
    assert (deepl.url, deepl.rate, deepl.concurrency, deepl.timeout) == ("http://127.0.0.1:1", 5.0, 2, 3.5)
    assert config.engine("google").url == ""
    assert (config.documents[0].match, config.documents[0].lang, config.documents[0].embargo) == (
        "press/*",
        SERBIAN_LATIN,
        True,
    )
    assert (config.excludes[0].start, config.excludes[0].until, config.excludes[0].keep) == ("About", "More", True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("locale = []", "unknown key locale"),
        ("[policy]\nrequired = 1", "unknown key policy.required"),
        ("[[exclude]]\ndocment = 'x'", "unknown key exclude.docment"),
        ("[engines]\ndraft = ['gogle']", "unknown key engines.draft: gogle"),
        ("[engines.deepl]\nkey = 'secret'", "unknown key engines.deepl.key"),
        ("locales = 'en'", "locales must be a list of texts"),
        ("locales = ['english!']", "is not a locale"),
        ("source_language = 1", "source_language must be a text in quotes"),
        ("[policy]\nrequire = 'all'", "policy.require is 'all'"),
        ("memory = 1", "memory must be a table"),
        ("[memory]\nthreshold = 'high'", "memory.threshold must be a number"),
        ("[memory]\nthreshold = -1", "memory.threshold must be a number"),
        ("derive = 1", "derive must be a table"),
        ("[derive]\n'zh-Hant' = 'zh-Hans'", "derive cannot make zh-Hant of zh-Hans"),
        ("locales = ['en', 'sr-Latn']\n[derive]\n'sr-Latn' = 'sr-Cyrl'", "which nobody translates"),
        ("documents = 1", "documents must be a list of tables"),
        ("[[documents]]\nlang = 'en'", "documents.match is missing"),
        ("= 1", "l10n.toml: "),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, text)
    assert told in str(caught.value)
    assert str(caught.value).startswith("l10n.toml: ")


def test_the_nearest_known_key_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, "[engines]\ndraft = ['libretranslte']")
    assert caught.value.hint == "Did you mean 'libretranslate'?"


def test_the_configuration_knows_every_engine_that_exists() -> None:
    assert set(ENGINES) == {*NAMES, "memory"}

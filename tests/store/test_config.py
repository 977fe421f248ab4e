from __future__ import annotations

from pathlib import Path

import pytest

from l10n.engines import NAMES
from l10n.errors import ConfigError
from l10n.flows.init import configuration
from l10n.model.config import Config
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN
from l10n.model.rules import Exclude, Fragment, Positions, Selection
from l10n.model.select import Select
from l10n.store.config import load
from l10n.store.config_engines import ENGINES


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
[[exclude]]
text = ["Share this…", "Print"]
pattern = '^\\d+ comments$'
select = "#respond, nav"
position = "-3.."
language = "zh"
[[fragment]]
name = "author-box"
select = ".author-box"
""",
    )
    assert config.source_language == SERBIAN
    assert (config.policy.require, config.memory_threshold, config.front_matter) == ("pending", 0.9, ("title",))
    assert config.draft_engines == ("deepl", "google")
    deepl = config.engine("deepl")
    assert (deepl.url, deepl.rate, deepl.concurrency, deepl.timeout) == ("http://127.0.0.1:1", 5.0, 2, 3.5)
    google = config.engine("google")
    assert (google.url, google.concurrency) == ("", 0)
    assert (config.documents[0].match, config.documents[0].lang, config.documents[0].embargo) == (
        "press/*",
        SERBIAN_LATIN,
        True,
    )
    assert config.excludes[0] == Exclude(Selection("*.txt", "About", "More"), keep=True)
    assert config.excludes[1].blocks == Selection(
        text=("Share this…", "Print"),
        pattern=r"^\d+ comments$",
        select=Select.parse("#respond, nav"),
        position=Positions(-3, -1),
        language=CHINESE,
    )
    assert config.fragments == (Fragment("author-box", Selection(select=Select.parse(".author-box"))),)


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("locale = []", 1, "unknown key locale"),
        ("5 = 1", 1, "unknown key 5"),
        ("# policy\n[policy]\n# strict\nrequired = 1", 4, "unknown key policy.required"),
        ("[[exclude]]\ndocument = 'x'\nstart = 'y'\n[[exclude]]\ndocment = 'x'", 5, "unknown key exclude.docment"),
        ("[[draft]]\nlocale = 'sr'\nengines = ['gogle']", 3, "draft.engines: there is no engine 'gogle'"),
        ("[[draft]]\nlocale = 'sr'", 1, "draft does not say which engines"),
        ("[[draft]]\nengines = []", 1, "draft does not say for which documents"),
        ("[[draft]]\nmatch = 'a'\nlocal = 'sr'", 3, "unknown key draft.local"),
        ("[engines]\nmost_characters = 1.5", 2, "must be a whole number of characters"),
        ("[engines]\nmost_cost = 2", 2, "bounds nothing: no engine has a price"),
        ("[engines.deepl]\nprice = -1", 2, "must be a number for a million characters"),
        ("[engines.deepl]\nform = 'xlm'", 2, "engines.deepl.form: there is no form 'xlm'"),
        ("[engines.deepl.form]\nsr = 'xlm'", 2, "engines.deepl.form.sr: there is no form 'xlm'"),
        ("[engines]\ndraft = ['gogle']", 2, "engines.draft: there is no engine 'gogle'"),
        ("[engines.deepl]\nkey = 'secret'", 2, "unknown key engines.deepl.key"),
        ("engines = {deepl = {key = 'secret'}}", 1, "unknown key engines.deepl.key"),
        ("engines.deepl.key = 'secret'", 1, "unknown key engines.deepl.key"),
        ("locales = 'en'", 1, "locales must be a list of texts"),
        ("locales = ['english!']", 1, "is not a locale"),
        ("locales = []", 1, "locales is empty"),
        ("locales = ['sr-Cyrl', 'en', 'sr']", 1, "locales has sr-Cyrl twice: 'sr-Cyrl' and 'sr'"),
        ("locales = ['en', 'en']", 1, "locales has en twice: 'en' and 'en'"),
        ("source_language = 1", 1, "source_language must be a text in quotes"),
        ("source_language = 'not one!'", 1, "source_language: 'not one!' is not a locale"),
        ("[policy]\nrequire = 'all'", 2, "policy.require is 'all'"),
        ("memory = 1", 1, "memory must be a table"),
        ("derive = 1", 1, "derive must be a table"),
        ("[derive]\n'sr-Latn' = 1", 2, "derive.sr-Latn must be a text"),
        ("[derive]\n'zh-Hant' = 'zh-Hans'", 2, "derive cannot make zh-Hant of zh-Hans"),
        ("locales = ['en', 'sr-Latn']\n[derive]\n'sr-Latn' = 'sr-Cyrl'", 3, "which nobody translates"),
        ("locales = ['en', 'sr']\n\n[derive]\n'sr@latin' = 'sr'", 4, "derive makes sr-Latn, which is none of the"),
        ("[derive]\n'sr-Latn' = 'sr'\n'sr-Cyrl' = 'sr-Latn'", 3, "one of them of another"),
        ("[derive]\n'sr-Latn' = 'sr'\n'sr@latin' = 'sr'", 3, "one of them of another"),
        ("documents = 1", 1, "documents must be a list of tables"),
        ("[[documents]]\nlang = 'en'", 1, "documents.match is missing"),
        ("[[documents]]\nmatch = ''", 2, "documents.match is empty"),
        ("[[documents]]\nmatch = '*'\nlang = '?'", 3, "documents.lang: '?' is not a locale"),
        ("[[documents]]\nmatch = '*'\nembargo = 'true'", 3, "documents.embargo must be true or false"),
        ("[[documents]]\nmatch = '*'\nembargo = 1", 3, "documents.embargo must be true or false"),
        ("[[exclude]]\ndocument = '*'\nstart = ' '", 3, "exclude.start is empty"),
        ("[[exclude]]\ndocument = ''\nstart = 'x'", 2, "exclude.document is empty"),
        ("[[exclude]]\ndocument = '*'\nstart = 'x'\nkeep = 'true'", 4, "exclude.keep must be true or false"),
        ("[[exclude]]\ndocument = '*'", 1, "exclude does not say which blocks it means"),
        ("[[fragment]]\nselect = 'nav'", 1, "fragment.name is missing"),
        ("[[fragment]]\nname = 'Author box'\nselect = 'nav'", 2, "fragment.name: 'Author box' cannot be a file's name"),
        ("[[fragment]]\nname = 'a'\nselect = 'nav > a'", 3, "fragment.select: 'nav > a' is no selector"),
        ("[[fragment]]\nname = 'a'\npattern = '(x'", 3, "fragment.pattern is no pattern: missing )"),
        (f"[[fragment]]\nname = 'a'\npattern = '{'x' * 501}'", 3, "fragment.pattern is too long"),
        ("[[fragment]]\nname = 'a'\nposition = '0'", 3, "fragment.position: '0' is no position"),
        ("[[fragment]]\nname = 'a'\nposition = '3..2'", 3, "fragment.position: '3..2' ends before it begins"),
        ("[[fragment]]\nname = 'a'\nlanguage = '?'", 3, "fragment.language: '?' is not a locale"),
        ("[[fragment]]\nname = 'a'\ntext = []", 3, "fragment.text is empty"),
        ("[[fragment]]\nname = 'a'\ntext = ['…']", 3, "fragment.text is empty"),
        ("[[fragment]]\nname = 'a'\ntext = 1", 3, "fragment.text must be a text in quotes"),
        ("= 1", 1, "this is not TOML: Invalid statement, column 1"),
        ("[engines.google]\nmodel = 'x'", 2, "unknown key engines.google.model"),
        ("[policy]\nrequire = ", 2, "this is not TOML: Invalid value"),
        ("locales = ['en']\nglossary = 'x", 2, "this is not TOML: "),
    ],
)
def test_what_is_wrong_is_named_with_its_line_and_what_to_do(tmp_path: Path, text: str, line: int, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, text)
    assert told in str(caught.value)
    assert str(caught.value).startswith(f"l10n.toml:{line}: ")
    assert (caught.value.path, caught.value.line) == ("l10n.toml", line)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("section", "key", "good", "bad"),
    [
        ("memory", "threshold", ("0", "1", "0.5"), ("-1", "-0.1", "1.01", "5", "nan", "inf", "'high'", "true")),
        ("engines.google", "concurrency", ("1", "64"), ("0", "65", "-1", "4.0", "nan", "'4'", "true")),
        ("engines.google", "rate", ("0", "0.2", "5"), ("-1", "nan", "inf", "'5/s'", "false", "1" + "0" * 400)),
        ("engines.google", "timeout", ("0.5", "30"), ("0", "-1", "nan", "inf", "1e9", "'30'")),
    ],
)
def test_numbers_are_finite_and_within_their_bounds(
    tmp_path: Path, section: str, key: str, good: tuple[str, ...], bad: tuple[str, ...]
) -> None:
    for value in good:
        read(tmp_path, f"[{section}]\n{key} = {value}")
    for value in bad:
        with pytest.raises(ConfigError) as caught:
            read(tmp_path, f"[{section}]\n{key} = {value}")
        assert str(caught.value).startswith(f"l10n.toml:2: {section}.{key} must be a "), value
        assert caught.value.hint


def test_the_source_language_may_be_none_of_the_locales(tmp_path: Path) -> None:
    assert read(tmp_path, 'source_language = "en"\nlocales = ["sr", "zh"]').source_language == ENGLISH


def test_a_byte_order_mark_is_no_part_of_the_file(tmp_path: Path) -> None:
    assert read(tmp_path, '\ufefflocales = ["en"]').locales == (ENGLISH,)


def test_a_file_in_another_encoding_or_a_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "l10n.toml").write_bytes('locales = ["en"]\n# škola\n'.encode("cp1250"))
    with pytest.raises(ConfigError) as caught:
        load(tmp_path)
    assert str(caught.value) == "l10n.toml:2: is not UTF-8"
    (tmp_path / "l10n.toml").unlink()
    (tmp_path / "l10n.toml").mkdir()
    with pytest.raises(ConfigError) as caught:
        load(tmp_path)
    assert str(caught.value).startswith("l10n.toml: cannot be read: ")
    assert caught.value.hint


def test_the_nearest_known_key_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, "[engines]\ndraft = ['libretranslte']")
    assert caught.value.hint == "Did you mean 'libretranslate'?"


def test_the_configuration_knows_every_engine_that_exists() -> None:
    assert set(ENGINES) == {*NAMES, "memory"}


def test_what_findings_count_as_can_be_said(tmp_path: Path) -> None:
    config = read(tmp_path, '[checks]\nglossary = "error"\ncaps = "off"\n')
    assert [config.weight(code) for code in ("glossary", "caps", "num")] == ["error", "off", None]


@pytest.mark.parametrize(
    ("text", "told"),
    [('[checks]\nglosary = "error"\n', "glossary"), ('[checks]\nnum = "loud"\n', '"off"'), ("[checks]\nnum = 1\n", "")],
)
def test_other_words_for_checks_are_refused(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ConfigError) as refused:
        read(tmp_path, text)
    assert told in refused.value.hint
    assert refused.value.line == 2

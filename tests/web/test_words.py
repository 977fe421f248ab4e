"""The words of the page are translated as articles are: all of them, soundly, in both scripts."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir

from l10n.checks import Pair, pair_findings
from l10n.model.codes import CODES
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.po.reader import read
from l10n.po.writer import written
from l10n.web.faults import meanings
from l10n.web.words import LANGUAGES, chosen, own_name, words

WEB = Path(__file__).parent.parent.parent / "l10n" / "web"
MAPPING = [("**/templates/**.html", "jinja2"), ("**.py", "python")]


def catalog(locale: LocaleTag) -> Path:
    return WEB / "locales" / locale.posix / "LC_MESSAGES" / "web.po"


def asked() -> set[str]:
    found = extract_from_dir(WEB, method_map=MAPPING)
    return {text for _, _, text, *_ in found if isinstance(text, str)}


@pytest.mark.parametrize("locale", [SERBIAN, CHINESE])
def test_every_word_of_the_pages_is_translated(locale: LocaleTag) -> None:
    text = catalog(locale).read_text("utf-8")
    found = read(text, path="web.po")
    assert {unit.source for unit in found.units} == asked()  # else: make words
    assert [unit.source for unit in found.units if not unit.target or unit.fuzzy] == []
    assert written(found) == text


@pytest.mark.parametrize("locale", [SERBIAN, CHINESE])
def test_our_own_checks_find_no_error_in_them(locale: LocaleTag) -> None:
    for unit in read(catalog(locale).read_text("utf-8"), path="web.po").units:
        errors = [
            one for one in pair_findings(Pair(unit.source, unit.target, ENGLISH, locale)) if one.severity == "error"
        ]
        assert errors == [], unit.source


def test_the_other_script_is_converted() -> None:
    assert words(SERBIAN).gettext("Save and approve") == "Сачувај и одобри"
    assert words(SERBIAN_LATIN).gettext("Save and approve") == "Sačuvaj i odobri"
    assert words(SERBIAN_LATIN).gettext("Received from %(name)s.") == "Stiglo od: %(name)s."
    assert words(ENGLISH).gettext("Save") == "Save"


def test_readers_get_their_language() -> None:
    assert chosen("sr-Latn", "zh-CN") == SERBIAN_LATIN
    assert chosen("nonsense!", "xx;q=high, sr-Latn-RS;q=0.8") == SERBIAN_LATIN
    assert [own_name(tag) for tag in LANGUAGES] == ["English", "српски", "srpski", "中文"]


def test_every_code_of_a_finding_has_its_meaning_as_the_reference_tells_it() -> None:
    assert meanings(ENGLISH) == {code: told for code, told in CODES.items() if not code.startswith("src_")}
    assert meanings(SERBIAN_LATIN)["brackets"] == "zagrada bez para"

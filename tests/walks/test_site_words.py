"""A site's own words: counted in as many forms as a language has, from the template to every compiled form."""

from __future__ import annotations

import gettext
import json
import shutil
import subprocess

import polib
import pytest

from l10n.store import mo
from tests.walks.desk import Desk, mark

TEMPLATE = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"X-Source-Language: en\\n"

#. on the front page
#: templates/base.html
msgid "Read more"
msgstr ""

msgctxt "menu"
msgid "Home"
msgstr ""

#, python-format
msgid "One article"
msgid_plural "%(num)d articles"
msgstr[0] ""
msgstr[1] ""

msgid "Published on %(date)s"
msgstr ""

msgid "404"
msgstr ""
"""
SINGLE = {
    "sr_Cyrl": {"Read more": "Даље", "Home": "Почетна", "Published on %(date)s": "Објављено: %(date)s", "404": "404"},
    "zh_Hans": {"Read more": "阅读全文", "Home": "首页", "Published on %(date)s": "发布于%(date)s", "404": "404"},
}
FORMS = {
    "sr_Cyrl": ["%(num)d чланак", "%(num)d чланка", "%(num)d чланака"],
    "sr_Latn": ["%(num)d članak", "%(num)d članka", "%(num)d članaka"],
    "zh_Hans": ["%(num)d篇文章"],
    "en": ["One article", "%(num)d articles"],
}
NUMBERS = (0, 1, 2, 4, 5, 11, 12, 21, 22, 25, 100, 101)


def form(locale: str, number: int) -> int:
    """Return which form a number takes."""
    if locale.startswith("sr"):
        few = number % 10 in (2, 3, 4) and number // 10 % 10 != 1
        return 0 if number % 10 == 1 and number % 100 != 11 else 1 if few else 2
    return 0 if locale.startswith("zh") else int(number != 1)


def fill(desk: Desk, locale: str, forms: list[str] | None = None) -> None:
    po = polib.pofile(str(desk.path(locale, "site")))
    for entry in po:
        if entry.msgid_plural:
            entry.msgstr_plural = dict(enumerate(FORMS[locale] if forms is None else forms))
        else:
            entry.msgstr = SINGLE[locale][entry.msgid]
        mark(entry, fuzzy=False)
    po.save(str(desk.path(locale, "site")))


@pytest.fixture
def words(desk: Desk) -> Desk:
    desk.write(TEMPLATE, "site.pot")
    desk.l10n("sync")
    return desk


@pytest.fixture
def released(words: Desk) -> Desk:
    for locale in ("sr_Cyrl", "zh_Hans"):
        fill(words, locale)
        words.l10n("review", "approve", "--all", "--as", "Vera", "-l", locale, "-d", "site.pot")
    words.l10n("release")
    return words


def test_catalogs_are_as_gettext_has_them(words: Desk) -> None:
    for locale, count in (("sr_Cyrl", 3), ("sr_Latn", 3), ("zh_Hans", 1), ("en", 2)):
        po = polib.pofile(str(words.path(locale, "site")))
        plural = po.find("One article")
        assert plural is not None
        assert plural.msgid_plural == "%(num)d articles"
        assert len(plural.msgstr_plural) == count
        assert [entry.msgctxt for entry in po if entry.msgid == "Home"] == ["menu"]
        assert "404" in {entry.msgid for entry in po}
        if shutil.which("msgfmt"):
            ran = subprocess.run(["msgfmt", "-c", "-o", "-", str(words.path(locale, "site"))], capture_output=True)
            assert ran.returncode == 0, ran.stderr
    before = words.files()
    words.l10n("sync")
    assert words.files() == before


def test_every_form_is_approved_converted_and_released(released: Desk) -> None:
    assert set(released.states().values()) >= {"approved"}
    current = released.root / "releases/current"
    for locale, forms in FORMS.items():
        found = gettext.translation("site", str(current / "locales"), [locale])
        for number in NUMBERS:
            said = found.ngettext("One article", "%(num)d articles", number)
            assert said == forms[form(locale, number)], (locale, number)
    assert found.pgettext("menu", "Home") == "Home"
    latin = json.loads((current / "json/sr-Latn/site.json").read_text("utf-8"))
    assert [latin[f"One article_{name}"] for name in ("one", "few", "other")] == FORMS["sr_Latn"]
    assert latin["Home_menu"] == "Početna"
    told = json.loads((current / "manifest.json").read_text("utf-8"))
    assert {(row["domain"], row["locale"]) for row in told["domains"]} == {
        ("site", locale) for locale in ("en", "sr-Cyrl", "sr-Latn", "zh-Hans")
    }
    assert not list(current.glob("html/*/site*"))


def test_php_gives_every_form(released: Desk) -> None:
    if shutil.which("php") is None:
        pytest.skip("PHP is not installed; CI installs it")
    path = released.root / "releases/current/php/site-sr_RS.l10n.php"
    program = f"echo json_encode((include '{path}')['messages']);"
    ran = subprocess.run(["php", "-r", program], capture_output=True, text=True, check=True)
    found = json.loads(ran.stdout)
    assert found["One article"].split("\0") == FORMS["sr_Cyrl"]
    assert found["menu\x04Home"] == "Почетна"


def test_a_form_that_is_lacking_or_at_fault_is_not_approved(words: Desk) -> None:
    for forms, code in (
        (["%(num)d чланак", "", "%(num)d чланака"], "3 plural forms (one, few, other)"),
        (["%(num)d чланак", "%(number)d чланка", "%(num)d чланака"], "few: "),
        (["један чланак", "%(num)d чланка", "%(num)d чланака"], "one: "),
    ):
        fill(words, "sr_Cyrl", forms)
        said = words.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr", "-d", "site.pot")
        assert code in said, said
        words.l10n("release", "-d", "site.pot", "-l", "sr", code=1)


def test_a_changed_plural_is_stale_and_the_last_good_words_stay(released: Desk) -> None:
    released.write(TEMPLATE.replace("%(num)d articles", "%(num)d stories"), "site.pot")
    released.l10n("sync")
    assert released.states()["One article‖%(num)d stories"] == "stale"
    po = polib.pofile(str(released.path("sr_Cyrl", "site")))
    entry = po.find("One article")
    assert entry is not None
    assert entry.fuzzy
    assert entry.previous_msgid_plural == "%(num)d articles"
    released.l10n("release")
    current = released.root / "releases/current"
    _, units = mo.units((current / "locales/sr_Latn/LC_MESSAGES/site.mo").read_bytes())
    assert [unit.plural for unit in units if unit.plural] == ["%(num)d articles"]
    released.write(TEMPLATE, "site.pot")
    released.l10n("sync")
    assert released.states()["One article‖%(num)d articles"] == "approved"


def test_it_goes_out_by_mail_and_comes_back(words: Desk) -> None:
    words.l10n("send", "site.pot", "-l", "sr-Cyrl", "--to", "Mira", "--folder", str(words.root / "sent"))
    (parcel,) = (words.root / "sent").glob("*.po")
    po = polib.pofile(str(parcel))
    for entry in po:
        if entry.msgid_plural:
            entry.msgstr_plural = dict(enumerate(FORMS["sr_Cyrl"]))
        else:
            entry.msgstr = SINGLE["sr_Cyrl"][entry.msgid]
    po.save(str(parcel))
    words.l10n("receive", str(parcel), "--by", "Mira")
    assert words.units()["One article‖%(num)d articles"]["target"] == "‖".join(FORMS["sr_Cyrl"])


def test_a_tool_that_rebuilds_the_header_loses_no_form(released: Desk) -> None:
    path = released.path("sr_Cyrl", "site")
    path.write_text(path.read_text("utf-8").replace('"X-Document: site.pot\\n"\n', ""), "utf-8")
    released.l10n("sync")
    assert released.states()["One article‖%(num)d articles"] == "approved"
    assert 'msgstr[2] "%(num)d чланака"' in path.read_text("utf-8")

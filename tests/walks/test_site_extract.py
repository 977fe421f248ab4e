"""Words collected from templates and code."""

from __future__ import annotations

import json
import shutil

import polib
import pytest

from tests.walks.desk import Desk

BASE = """<title>{{ pgettext("menu", "Home") }}</title>
{# translators: the link under a summary #}
<a>{% trans %}Read more{% endtrans %}</a>
<p>{% trans num=articles|length %}One article{% pluralize %}{{ num }} articles{% endtrans %}</p>
<p>{{ _("All languages") }}</p>
"""
CODE = """
def told(count: int) -> str:
    # translators: under a title
    return ngettext("One minute", "%(num)d minutes", count) % {"num": count} + gettext("All languages")
"""
THEME = """<?php
/* translators: in the footer */
echo __( 'Imprint', 'theme' ); echo esc_html( _x( 'Open', 'menu', 'theme' ) );
printf( _n( 'One reader', '%d readers', $count, 'theme' ), $count );
"""


def configured(desk: Desk, sources: list[str], more: str = "") -> None:
    config = desk.root / "l10n.toml"
    text = config.read_text("utf-8").replace("sources = []", f"sources = {json.dumps(sources)}\n{more}")
    config.write_text(text, "utf-8")


def place(desk: Desk, name: str, text: str) -> None:
    path = desk.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_words_of_templates_and_code_become_a_document(desk: Desk) -> None:
    place(desk, "site/templates/base.html", BASE)
    place(desk, "site/app.py", CODE)
    place(desk, "site/.cache/old.py", "gettext('Old')\n")
    configured(desk, ["site/templates/*.html", "site/**/*.py"])
    assert "would write source_texts/site.pot" in desk.l10n("site", "extract", "--dry-run")
    assert not (desk.root / "source_texts/site.pot").exists()
    assert "5 messages, 2 with plural forms, in 2 files" in desk.l10n("site", "extract")
    pot = polib.pofile(str(desk.root / "source_texts/site.pot"))
    assert [(entry.msgctxt, entry.msgid, entry.msgid_plural) for entry in pot] == [
        ("menu", "Home", ""),
        (None, "Read more", ""),
        (None, "One article", "%(num)s articles"),
        (None, "All languages", ""),
        (None, "One minute", "%(num)d minutes"),
    ]
    assert [entry.comment for entry in pot if entry.msgid == "One minute"] == ["under a title"]
    before = (desk.root / "source_texts/site.pot").read_bytes()
    assert "nothing changed" in desk.l10n("site", "extract")
    assert (desk.root / "source_texts/site.pot").read_bytes() == before
    desk.l10n("sync")
    po = polib.pofile(str(desk.path("sr_Cyrl", "site")))
    assert len(po) == 5
    assert [
        "in site/templates/base.html site/app.py" in entry.comment for entry in po if entry.msgid == "All languages"
    ] == [True]


def test_php_is_read_by_xgettext(desk: Desk) -> None:
    if shutil.which("xgettext") is None:
        pytest.skip("GNU gettext is not installed; CI installs it")
    place(desk, "theme/footer.php", THEME)
    configured(desk, ["theme/*.php"], 'keywords = ["__", "_n:1,2", "_x:1,2c"]')
    desk.l10n("site", "extract")
    pot = polib.pofile(str(desk.root / "source_texts/site.pot"))
    assert [(entry.msgctxt, entry.msgid, entry.msgid_plural, entry.comment) for entry in pot] == [
        (None, "Imprint", "", "in the footer"),
        ("menu", "Open", "", ""),
        (None, "One reader", "%d readers", ""),
    ]


@pytest.mark.parametrize(
    ("name", "text", "sources", "said"),
    [
        ("a.html", "{% trans %}Read", ["*.html"], "a.html:1: cannot be read as jinja2"),
        ("a.py", "gettext('It has a ‖ in it.')", ["*.py"], "left out"),
        ("a.md", "Read more", ["a.md"], "not read: a.md"),
        ("a.html", "x", ["templates/*.html"], "finds no file"),
        ("a.html", "x", ["/etc/*"], "is no glob from the project folder"),
    ],
)
def test_what_cannot_be_read_is_told(desk: Desk, name: str, text: str, sources: list[str], said: str) -> None:
    place(desk, name, text)
    configured(desk, sources)
    code = 0 if said.startswith(("left", "not")) else 5
    assert said in desk.l10n("site", "extract", code=code)


def test_one_without_sources_is_told_how(desk: Desk) -> None:
    assert "[site]" in desk.l10n("site", "extract", code=5)

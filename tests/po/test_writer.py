from __future__ import annotations

import pytest

from l10n.errors import CatalogError
from l10n.model.catalog import Catalog, Unit
from l10n.po.reader import read
from l10n.po.writer import written


def test_the_parts_of_a_unit_have_their_order() -> None:
    unit = Unit(
        source="one barge",
        target="тегленица",
        context="river",
        fuzzy=True,
        previous_source="a\nboat",
        previous_context="lake",
        previous_plural="boats",
        comments=("Ана: проверити", ""),
        notes=("caption",),
        references=("river.md:3", "my notes.md:4", "the end.md"),
        flags=("no-wrap",),
        plural="barges",
        plural_targets=("тегленица", "тегленице"),
    )
    obsolete = Unit("Old", "Старо", fuzzy=True, previous_source="Older", comments=("некад",))
    catalog = Catalog((("Language", "sr"), ("Last-Translator", "")), (unit,), (obsolete,), ("Превод",))
    text = (
        '# Превод\nmsgid ""\nmsgstr ""\n"Language: sr\\n"\n"Last-Translator: \\n"\n'
        "\n# Ана: проверити\n#\n#. caption\n#: river.md:3 \u2068my notes.md\u2069:4 \u2068the end.md\u2069\n"
        '#, fuzzy, no-wrap\n#| msgctxt "lake"\n#| msgid ""\n#| "a\\n"\n#| "boat"\n#| msgid_plural "boats"\n'
        'msgctxt "river"\nmsgid "one barge"\nmsgid_plural "barges"\nmsgstr[0] "тегленица"\nmsgstr[1] "тегленице"\n'
        '\n# некад\n#, fuzzy\n#~| msgid "Older"\n#~ msgid "Old"\n#~ msgstr "Старо"\n'
    )
    assert written(catalog) == text
    assert read(text) == catalog


def test_nothing_is_wrapped_and_nothing_is_written_for_nothing() -> None:
    assert written(Catalog()) == ""
    long = "Дуга реченица о железници. " * 40
    assert written(Catalog(units=(Unit("a", long),))) == f'msgid "a"\nmsgstr "{long}"\n'


def test_header_comments_need_no_fields() -> None:
    catalog = Catalog(header_comments=("Превод", ""), units=(Unit("a"),))
    assert read(written(catalog)) == catalog


def test_no_value_brings_a_line_of_its_own() -> None:
    catalog = Catalog(
        header=(("Last-Translator", "Ana\\n\nX-Evil: 1\0"), ("X\nEvil: 2", "b")),
        units=(Unit("a", "b", comments=('x\nmsgid "evil"\r#~ y',), references=("my\nfile.md:1",)),),
    )
    found = read(written(catalog))
    assert found.header == (("Last-Translator", "Ana\\n X-Evil: 1"), ("X Evil  2", "b"))
    assert found.units == (Unit("a", "b", comments=("x", 'msgid "evil"', "#~ y"), references=("my file.md:1",)),)


@pytest.mark.parametrize(
    ("units", "what"),
    [
        ((Unit("a", "b\0c"),), r"U\+0000"),
        ((Unit("a", "b\udc00"),), r"U\+DC00"),
        ((Unit("a", "b"), Unit("a", "c")), "stands twice"),
        ((Unit("", "b"),), "no source"),
    ],
)
def test_what_no_catalog_can_hold_is_refused(units: tuple[Unit, ...], what: str) -> None:
    with pytest.raises(CatalogError, match=what):
        written(Catalog(units=units))


def test_a_previous_context_gets_its_previous_source() -> None:
    assert '#| msgctxt "b"\n#| msgid "a"\n' in written(Catalog(units=(Unit("a", context="c", previous_context="b"),)))

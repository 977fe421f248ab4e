from __future__ import annotations

import pytest

from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.po.header import clean, fields, header, merged_header, readable_header


@pytest.mark.parametrize(
    ("locale", "plurals"), [(SERBIAN, 3), (SERBIAN_LATIN, 3), (CHINESE, 1), (ENGLISH, 2), (LocaleTag("de"), 2)]
)
def test_plural_forms_are_those_of_the_language(locale: LocaleTag, plurals: int) -> None:
    found = dict(header(document="rail.md", locale=locale, source=ENGLISH))
    assert found["Plural-Forms"].startswith(f"nplurals={plurals}; ")


def test_the_header_says_what_it_is_of() -> None:
    found = dict(header(document="economy/rail.md", locale=SERBIAN_LATIN, source=CHINESE, version="articles"))
    assert (found["Language"], found["X-Source-Language"], found["X-Document"]) == (
        "sr@latin",
        "zh-Hans",
        "economy/rail.md",
    )
    assert found["Project-Id-Version"] == "articles"
    assert dict(header(document="rail.md", locale=SERBIAN, source=ENGLISH))["Project-Id-Version"] == "rail.md"
    assert found["X-Generator"] == "l10n", "a version in it would rewrite every catalog at each upgrade"


def test_peoples_fields_and_unknown_ones_and_the_order_stay() -> None:
    old = (
        ("X-Poedit-Basepath", ".."),
        ("language", "sr_RS"),
        ("Last-Translator", "Ana"),
        ("PO-Revision-Date", "2026-05-04 10:00+0200"),
        ("X-Generator", "Poedit 3.4"),
    )
    new = header(document="rail.md", locale=SERBIAN, source=ENGLISH)
    merged = merged_header(old, new)
    assert merged[:5] == (
        ("X-Poedit-Basepath", ".."),
        ("language", "sr"),
        ("Last-Translator", "Ana"),
        ("PO-Revision-Date", "2026-05-04 10:00+0200"),
        ("X-Generator", "l10n"),
    )
    assert {name.lower() for name, _ in merged} == {name.lower() for name, _ in (*old, *new)}
    assert merged_header(merged, new) == merged


def test_the_empty_date_that_poedit_adds_does_not_stay() -> None:
    old = (("POT-Creation-Date", ""), ("Language-Team", ""))
    assert merged_header(old, (("Language-Team", ""),)) == (("Language-Team", ""),)
    dated = (("POT-Creation-Date", "2026-05-04 10:00+0200"),)
    assert merged_header(dated, ()) == dated


def test_a_name_cannot_bring_a_field_of_its_own() -> None:
    assert clean("Ana\r\nX-Evil: 1\0\u2028x") == "Ana X-Evil: 1 x"
    assert dict(header(document="a\nX-Evil: 1.md", locale=SERBIAN, source=ENGLISH))["X-Document"] == "a X-Evil: 1.md"


def test_lines_without_a_colon_are_kept_and_told() -> None:
    found, odd = fields("Language: sr\nno colon\n\n: nameless\nX-URL: http://a:8/\n")
    assert found == (("Language", "sr"), ("no colon", ""), ("", "nameless"), ("X-URL", "http://a:8/"))
    assert odd == ("no colon",)


def test_the_charset_becomes_that_of_the_text() -> None:
    assert fields("Content-Type: text/plain; charset=CHARSET; x=1\n")[0][0][1] == "text/plain; charset=UTF-8; x=1"
    assert fields("Content-Type: text/plain; charset=utf-8\n")[0][0][1] == "text/plain; charset=utf-8"


def test_a_header_without_a_charset_gets_one() -> None:
    assert [name for name, _ in readable_header(())] == ["MIME-Version", "Content-Type", "Content-Transfer-Encoding"]
    assert len(readable_header((("content-type", "text/plain"),))) == 3
    told = (("content-type", "text/plain; charset=utf-8"),)
    assert readable_header(told) == told


def test_an_empty_field_of_people_is_filled_so_that_every_tool_reads_the_header() -> None:
    new = header(document="a.md", locale=SERBIAN, source=ENGLISH)
    merged = dict(merged_header((("PO-Revision-Date", ""), ("Last-Translator", "Ana")), new))
    assert merged["PO-Revision-Date"] == dict(new)["PO-Revision-Date"] == "1970-01-01 00:00+0000"
    assert merged["Last-Translator"] == "Ana"

from __future__ import annotations

import pytest

from l10n.errors import CatalogError
from l10n.po.encoding import decode, decode_with_warnings

_BODY = 'msgid "The harbour is open."\nmsgstr "Лука је отворена."\n'


def _catalog(charset: str, body: str = _BODY) -> str:
    return f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset={charset}\\n"\n\n{body}'


def test_a_byte_order_mark_and_foreign_line_ends_go() -> None:
    assert decode(b"\xef\xbb\xbfa\r\nb\rc\n", path="x.po") == "a\nb\nc\n"


@pytest.mark.parametrize("charset", ["windows-1251", "ISO-8859-5", "KOI8-R"])
def test_a_true_legacy_charset_is_honoured(charset: str) -> None:
    text = _catalog(charset, _BODY.replace("ј", "и"))
    assert decode_with_warnings(text.encode(charset), path="x.po") == (text, ())


def test_a_trail_byte_that_looks_like_a_backslash_is_no_backslash() -> None:
    text = _catalog("BIG5", 'msgid "End."\nmsgstr "功"\n')
    assert b"\\" in "功".encode("big5")
    assert decode(text.encode("big5"), path="x.po") == text


@pytest.mark.parametrize("charset", ["ISO-8859-1", "US-ASCII", "GBK", "UTF-16", "rot13", "x-none"])
def test_utf8_wins_over_a_header_that_says_otherwise(charset: str) -> None:
    text, warnings = decode_with_warnings(_catalog(charset).encode(), path="x.po")
    assert text == _catalog(charset)
    assert warnings == (f"x.po:3: the header says {charset}, but the file is UTF-8",)


def test_letters_of_the_named_charset_that_happen_to_be_utf8_are_letters() -> None:
    text = _catalog("ISO-8859-2", 'msgid "a"\nmsgstr "čšž"\n')
    assert text.encode("iso8859-2").decode("utf-8") != text
    assert decode_with_warnings(text.encode("iso8859-2"), path="x.po") == (text, ())


@pytest.mark.parametrize("charset", ["utf8", "UTF-8", "utf-8"])
def test_every_spelling_of_utf8_is_utf8(charset: str) -> None:
    assert decode_with_warnings(_catalog(charset).encode(), path="x.po")[1] == ()


def test_a_byte_that_cannot_be_read_is_named_with_line_and_unit() -> None:
    data = _catalog("UTF-8").encode() + b'\nmsgid ""\n"Bread and salt"\nmsgstr "a\xffb"\n'
    with pytest.raises(
        CatalogError, match='byte FF cannot be read as UTF-8, in or after the unit "Bread and salt"'
    ) as info:
        decode(data, path="x.po")
    assert info.value.line == 10


def test_lines_are_counted_whatever_their_ends() -> None:
    with pytest.raises(CatalogError) as info:
        decode(b"# a\r\n# b\r# c\n# \xff\n", path="x.po")
    assert info.value.line == 4


def test_bytes_that_are_not_in_the_declared_charset_are_named() -> None:
    with pytest.raises(CatalogError, match="cannot be read as GB2312") as info:
        decode(_catalog("GB2312").encode("ascii", "ignore") + b"# \x80\xff\n", path="x.po")
    assert info.value.line == 7


@pytest.mark.parametrize("charset", ["", "unicode_escape", "utf-7", "../../etc", "idna"])
def test_no_other_codec_is_ever_used(charset: str) -> None:
    with pytest.raises(CatalogError, match="cannot be read as UTF-8"):
        decode(_catalog(charset).encode() + b"\xff", path="x.po")


def test_utf16_is_named_as_such() -> None:
    with pytest.raises(CatalogError, match="UTF-16") as info:
        decode(_catalog("UTF-8").encode("utf-16"), path="x.po")
    assert "iconv -f UTF-16" in info.value.hint

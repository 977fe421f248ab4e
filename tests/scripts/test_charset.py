"""What bytes that are not UTF-8 are taken for."""

from __future__ import annotations

import pytest

from l10n.scripts.charset import conversion_hint, likely_charset

SERBIAN = "Скупштина је усвојила буџет, а опозиција га је одбацила."
LATIN = "Skupština je usvojila budžet, a građani čekaju."
CHINESE = "议会通过了预算，反对派拒绝了它。"
TRADITIONAL = "議會通過了預算，反對派拒絕了它。"


@pytest.mark.parametrize(
    ("text", "charset", "guess"),
    [
        (SERBIAN, "cp1251", "windows-1251"),
        (SERBIAN, "iso8859-5", "ISO-8859-5"),
        (SERBIAN.upper(), "cp1251", "windows-1251"),
        ("лука", "cp1251", "windows-1251"),
        ("The words “лука” and “Дунав” are quoted.", "cp1251", "windows-1251"),
        ("Парламент принял бюджет, оппозиция его отвергла.", "cp1251", "windows-1251"),
        (LATIN, "cp1250", "windows-1250"),
        (LATIN, "iso8859-2", "ISO-8859-2"),
        ("The café was closed.", "cp1252", "windows-1250"),
        ("Le député a été élu à Genève.", "cp1252", "windows-1252"),
        (CHINESE, "gbk", "GB18030"),
        (CHINESE, "gb2312", "GB18030"),
        ("港口", "gbk", "GB18030"),
        (f"The law ({CHINESE}) was passed in 2019.", "gb18030", "GB18030"),
        (TRADITIONAL, "big5", "BIG5"),
        ("The budget passed.", "utf-16", "UTF-16"),
        ("The budget passed.", "utf-16-le", "UTF-16LE"),
        ("The budget passed.", "utf-16-be", "UTF-16BE"),
        (f"{SERBIAN}\n", "utf-16-le", "UTF-16LE"),
        (f"{CHINESE}\n", "utf-16-be", "UTF-16BE"),
    ],
)
def test_what_is_not_utf8_is_guessed(text: str, charset: str, guess: str) -> None:
    assert likely_charset(text.encode(charset)) == guess
    assert text.encode(charset).decode(guess) == text


@pytest.mark.parametrize("charset", ["cp1250", "cp1252"])
def test_english_quotation_marks_are_the_same_in_every_windows_charset(charset: str) -> None:
    text = "“It’s late,” she said – and left."
    assert text.encode(charset).decode(likely_charset(text.encode(charset))) == text


def test_a_page_that_names_its_charset_is_believed_where_the_bytes_allow_it() -> None:
    page = "<meta charset={}><p>Mali šiš je žut.</p>"
    assert likely_charset(page.format("iso-8859-2").encode("iso8859-2")) == "ISO-8859-2"
    assert likely_charset(page.format("windows-1252").encode("cp1250")) == "windows-1252"
    assert likely_charset(f"<meta charset=big5><p>{SERBIAN}</p>".encode("cp1251")) == "windows-1251"
    assert likely_charset(f"<meta charset=nonsense><p>{SERBIAN}</p>".encode("cp1251")) == "windows-1251"


def test_the_end_of_the_sample_may_halve_a_character() -> None:
    assert likely_charset(b"a" + (CHINESE * 1000).encode("gbk")) == "GB18030"


@pytest.mark.parametrize("data", [bytes(range(256)) * 40, b"PK\x03\x04\x00\xff\xfe\x9c"])
def test_what_is_no_text_is_not_guessed(data: bytes) -> None:
    assert likely_charset(data) == ""


def test_a_damaged_utf8_file_is_not_taken_for_another_charset() -> None:
    data = SERBIAN.encode()
    assert likely_charset(data[:-3] + b"\xff" + data[-3:]) == ""
    assert "damaged" in conversion_hint("x.po", "")

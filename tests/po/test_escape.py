from __future__ import annotations

from itertools import product

import pytest

from l10n.po.escape import escaped, field_lines, unescaped


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"a\nb", "a\nb"),
        (r"\a\b\f\v\r\t", "\a\b\f\v\r\t"),
        (r"\\n", r"\n"),
        (r"\\\n", "\\\n"),
        (r"say \"no\"", 'say "no"'),
        (r"it\'s \?", "it's ?"),
        (r"\x41\x42\103", "ABC"),
        (r"\320\274\xd0\xb8\321\200", "мир"),
        (r"\1011", "A1"),
    ],
)
def test_c_escapes_are_understood(body: str, text: str) -> None:
    assert unescaped(body) == text


@pytest.mark.parametrize(
    "body", [r"\q", r"\x", r"\xZZ", r"\u12", r"\400", r"\8", r"\ ", r"\0", r"\x00", r"\320", r"\x41f"]
)
def test_an_escape_that_means_nothing_is_refused(body: str) -> None:
    with pytest.raises(ValueError, match=r"^\\"):
        unescaped(f"a{body}")


def test_only_what_must_be_is_escaped() -> None:
    assert escaped("Цена\u2028€ \x1b\u00a0") == "Цена\u2028€ \x1b\u00a0"
    assert unescaped(escaped('\\n "x" \\\\ \a\b\f\n\r\t\v')) == '\\n "x" \\\\ \a\b\f\n\r\t\v'


def test_a_text_with_inner_line_ends_has_a_line_for_each() -> None:
    assert field_lines("msgstr", "one\n") == [r'msgstr "one\n"']
    assert field_lines("msgstr", "one\ntwo\n") == ['msgstr ""', r'"one\n"', r'"two\n"']
    assert field_lines("msgid", "\n\n", mark="#| ") == ['#| msgid ""', r'#| "\n"', r'#| "\n"']


def _one_by_one(body: str) -> str | None:
    """Return what a body of quotes, line ends, tabs and backslashes means, None where it means nothing."""
    meaning = {"\\": "\\", '"': '"', "n": "\n", "t": "\t"}
    text, rest = "", iter(body)
    for character in rest:
        if character == "\\" and (character := meaning.get(next(rest, ""), "")) == "":
            return None
        text += character
    return text


def test_escapes_that_stand_together_are_read_from_left_to_right() -> None:
    bodies = ("".join(letters) for length in range(7) for letters in product('\\"nt', repeat=length))
    whole = [(body, text) for body in bodies if (text := _one_by_one(body)) is not None]
    assert len(whole) > 1000
    assert [body for body, text in whole if unescaped(body) != text] == []

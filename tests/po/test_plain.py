from __future__ import annotations

import pytest

from l10n.po.plain import is_plain, plain_parts

_HEAD = """# Ана
#, fuzzy
msgid ""
msgstr ""
"Language: sr\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Poedit-Bookmarks: -1,12\\n"

"""
_KINDS = [
    '# Ана\n#. note\n#: budget.md:3\n#: tax.md\n#, fuzzy, c-format, own-flag\n#| msgctxt "a"\n#| msgid ""\n#| "old"\n'
    'msgctxt "b"\nmsgid ""\n"The tax "\n"rose."\nmsgstr ""\n"Порез "\n"је порастао."\n',
    'msgid "The tax rose."\nmsgstr ""\n',
    'msgid "tax"\nmsgid_plural "taxes"\nmsgstr[0] "порез"\nmsgstr[1] ""\n"по"\n"реза"\n',
    '#, fuzzy\n#~| msgid "old"\n#~ msgctxt "b"\n#~ msgid ""\n#~ "gone\\t\\"tax\\"\\n"\n#~ msgstr "x"\n',
    '#~ msgid "fine"\n#~ msgid_plural "fines"\n#~ msgstr[0] "порез"\n',
]
_ODD = [
    'msgid  "a"\nmsgstr "b"\n',
    ' msgid "a"\nmsgstr "b"\n',
    'msgid "a" "b"\nmsgstr "b"\n',
    'msgid "a"\n\nmsgstr "b"\n',
    'msgid "a"\nmsgstr "b"\n\n"c"\n',
    'msgid "a"\nmsgstr "b"',
    'msgid "a"\nmsgstr "\\x41"\n',
    'msgid "a"\nmsgstr "\\q"\n',
    'msgid "a"\nmsgstr "tab\there"\n',
    'msgid "a"\n#~ msgstr "b"\n',
    'msgid "a"\nmsgstr "b"\n# at the end\n',
    'msgid "a"\nmsgid_plural "as"\nmsgstr[1] "b"\n',
    'msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\nmsgstr[0] "c"\n',
    'msgid "a"\nmsgstr[0] "b"\n',
    'msgid "a"\nmsgid_plural "as"\nmsgstr "b"\n',
    '#| msgctxt "only"\nmsgid "a"\nmsgstr "b"\n',
    'msgid "a"\nmsgstr "b"\n\nmsgid ""\n"a"\nmsgstr "b"\n',
    'msgid "ab"\nmsgstr "b"\n\n#~ msgid "a"\n#~ "b"\n#~ msgstr "b"\n',
    'msgid ""\nmsgstr ""\n',
    '<<<<<<< ours\nmsgid "a"\nmsgstr "b"\n',
]


@pytest.mark.parametrize("kind", _KINDS)
def test_every_kind_of_unit_that_gettext_writes_is_in_order(kind: str) -> None:
    assert is_plain(f"{_HEAD}{kind}".encode())
    assert (kind.rstrip("\n"), "#~ " in kind) in plain_parts(f"{_HEAD}{kind}")


def test_many_units_with_and_without_empty_lines_between_are_in_order() -> None:
    assert is_plain((_HEAD + "\n\n".join(_KINDS)).encode())
    assert is_plain((_HEAD + "".join(_KINDS)).encode())


@pytest.mark.parametrize("kind", _ODD)
def test_what_is_odd_is_left_to_the_reader(kind: str) -> None:
    assert not is_plain(f"{_HEAD}{kind}".encode())


@pytest.mark.parametrize(
    ("here", "instead"),
    [
        ("charset=UTF-8", "charset=GBK"),
        ('"Content-Type: text/plain; charset=UTF-8\\n"\n', ""),
        ("X-Poedit-Bookmarks: ", "X-Poedit-Bookmarks "),
        ("Bookmarks: -1,12\\n", "Bookmarks: -1,12"),
        ("Ана", "\r"),
        ("Ана", "\0"),
        ('msgid ""\n', 'msgctxt "x"\nmsgid ""\n'),
        ("# Ана", "\ufeff# Ана"),
    ],
)
def test_a_header_that_says_otherwise_is_left_to_the_reader(here: str, instead: str) -> None:
    assert here in _HEAD
    assert not is_plain(f"{_HEAD}{_KINDS[1]}".replace(here, instead, 1).encode())


def test_neither_a_headless_catalog_nor_other_bytes_are_in_order() -> None:
    assert not is_plain(_KINDS[1].encode())
    assert not is_plain(_HEAD.replace("Ана", "ш").encode("cp1251"))
    assert not is_plain(b"")

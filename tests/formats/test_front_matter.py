"""Front matter: which values are offered, and that what is written back is read as just the target."""

from __future__ import annotations

import json
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.assemble import assembled
from l10n.extract import document, units
from l10n.formats import FormatSettings, format_of
from l10n.formats.front_matter import front_matter
from l10n.model.document import Document
from tests.formats import strict_yaml

KEYS = ("title", "summary", "caption", "seo.title")


def shown(text: str, keys: tuple[str, ...] = KEYS) -> list[tuple[str, str]]:
    return [(block.name, block.text) for block in front_matter(text, keys).blocks]


def read(text: str) -> Document:
    return document("a.md", text, fmt=format_of("a.md"), settings=FormatSettings(front_matter_keys=KEYS))


def translated(text: str, target: str) -> str:
    """Return a text whose first unit has a target."""
    found = read(text)
    return assembled(found, {units(found)[0].key: target}, fmt=format_of("a.md"))


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("a:\n  b:\n    - title: The quay\n      url: /q\n    - title: 'The port'\n", ["The quay", "The port"]),
        ("title:\n- One thing\n- >\n  Two\n  things\n", ["One thing", "Two things"]),
        ("title: [One thing, 'two', \"three\"] # all\n", ["One thing", "two", "three"]),
        ("card: {title: The quay, layout: post}\n", ["The quay"]),
        ('title: "One\n  line\n\n  and \\\n  more"\n', ["One line\nand more"]),
        ("title: 'One\n  line''s\n  end'\n", ["One line's end"]),
        ("title: One\n  line # a comment\nlayout: post\n", ["One line"]),
        ("title: |2-\n    Indented\n   less\n", ["Indented less"]),
        ("title: >+ # folded\n  One\n  line.\n\n  Two.\n\n", ["One line.", "Two."]),
        ("title: 港口\n  关闭\n", ["港口关闭"]),
        ("title: &t !!str The quay\n", ["The quay"]),
        ("title: *t\n", []),
        ("title: true\n", []),
        ("title: # nothing\n", []),
        ("notes: |\n  title: not this\n", []),
        ("notes: 'a\n  title: not this'\n", []),
        ("notes: [a,\n  title: not this\n  ]\n", ["not this"]),
        ("# title: not this\nlayout: post\n", []),
        ("? title\n: not this\nlayout: post\n", []),
        ('"title": Quoted key\n', ["Quoted key"]),
        ("seo:\n  title: Twice named\n", ["Twice named"]),
    ],
)
def test_yaml_values_by_key(body: str, values: list[str]) -> None:
    assert [text for _, text in shown(f"---\n{body}---\nText.\n")] == values
    assert [text for _, text in shown(f"---\n{body}---\nText.\n".replace("\n", "\r\n"))] == values


def test_key_with_dots_names_one_place() -> None:
    text = "---\ntitle: Outside\nseo:\n  title: Inside\n---\n"
    assert shown(text, ("seo.title",)) == [("title", "Inside")]
    assert shown('+++\ntitle = "Outside"\n[seo]\ntitle = "Inside"\n+++\n', ("seo.title",)) == [("title", "Inside")]


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ('title = "The \\"old\\" quay\\u00e9" # so\n', ['The "old" quayé']),
        ("title = 'C:\\new'\n", ["C:\\new"]),
        ('title = """\nOne line.\n\nTwo \\\n  more."""\n', ["One line.", "Two more."]),
        ("title = '''One'''\n", ["One"]),
        ("title = [\"One\",\n  # no\n  'two',\n]\n", ["One", "two"]),
        ('a.b.title = "Deep"\n', ["Deep"]),
        ('card = {title = "In line", layout = "post"}\n', ["In line"]),
        ('[[cards]]\ntitle = "A card"\n[[cards]]\n"title" = "Another"\n', ["A card", "Another"]),
        ("title = 2014-05-01\ndraft = true\n", []),
        ('notes = """\ntitle = "not this"\n"""\n', []),
        ('# title = "not this"\n', []),
    ],
)
def test_toml_values_by_key(body: str, values: list[str]) -> None:
    tomllib.loads(body)
    assert [text for _, text in shown(f"+++\n{body}+++\nText.\n")] == values


def test_json_values_by_key() -> None:
    text = (
        '{\n  "title": "The \\"old\\" quay \\ud83d\\ude00",\n  "a": [{"caption": "A port"}], "url": "/x"\n}\n\nText.\n'
    )
    assert shown(text) == [("title", 'The "old" quay 😀'), ("caption", "A port")]
    assert json.loads(translated(text, 'A "new" one\\').partition("\n\n")[0])["title"] == 'A "new" one\\'


def test_front_matter_may_lack_its_opening_line() -> None:
    text = 'title: Two ports\ndate: 2014-05-01\ntags: [a, b]\nseo:\n  title: "They met"\n---\nText.\n'
    assert shown(text) == [("title", "Two ports"), ("title", "They met")]
    assert shown(text.replace("\n", "\r\n")) == [("title", "Two ports"), ("title", "They met")]
    assert translated(text, "Лука: крај").startswith('title: "Лука: крај"\ndate:')
    assert front_matter("title: Two ports\n---\n", KEYS).end == 0
    assert front_matter("Note: two ports\nSo: they met\n---\n", KEYS).end == 0
    assert front_matter("title: Two ports\n\nNote: they met\n---\n", KEYS).end == 0


@pytest.mark.parametrize(
    "text", ['{"title": "never closed"\n\nText.\n', "{{ title }}\n", '{"title": "x"} and text\n', "{\n"]
)
def test_braces_at_the_head_are_no_front_matter(text: str) -> None:
    assert front_matter(text, KEYS).end == 0


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("---\nlang: sr-Cyrl\n---\n", "sr-Cyrl"),
        ('+++\nlanguage = "zh_CN"\n+++\n', "zh-Hans"),
        ('{"locale": "en"}\n', "en"),
        ("---\na:\n  lang: sr\n---\n", None),
        ("---\nlang: klingon or so\n---\n", None),
    ],
)
def test_declared_language(text: str, lang: str | None) -> None:
    found = front_matter(text, KEYS).marks
    assert [mark.lang.bcp47 for mark in found] == ([lang] if lang else [])


_SIGNS = [*"abž港。:#-?!&*|>'\"%@`,[]{}\\= ~0.1", "\t", "\x07", "😀", "\n", "\n\n", "\x85", "\u2028", "'''", '"""']
_TEXT = st.lists(st.sampled_from(_SIGNS), min_size=1).map("".join)
_TARGETS = _TEXT.map(lambda text: f"Q{text}Q")


@given(target=_TARGETS)
@pytest.mark.parametrize(
    "text",
    [
        "+++\ntitle = 'The port is closed'\n+++\n",
        '+++\ntitle = "The port is closed"\n+++\n',
        '+++\ntitle = """\nThe port\nis closed"""\n+++\n',
        '+++\nx = {title = [["The port is closed"]]}\n+++\n',
        "+++\ntitle = '''\nThe port\nis closed'''\n+++\n",
        "+++\ntitle = '''The port is closed''' # so\n+++\n",
    ],
)
def test_toml_reads_the_target(text: str, target: str) -> None:
    found = tomllib.loads(translated(text, target).removeprefix("+++\n").removesuffix("+++\n"))
    value = found["title"] if "title" in found else found["x"]["title"][0][0]
    assert value.removeprefix("\n") == target


_ODD = st.sampled_from(["true", "1e3", "2014-05-01", "- a", "a: b", "a #b", "<<", "~", "0x1F", "off"])


@given(target=_TARGETS | _ODD)
@pytest.mark.parametrize(
    ("value", "after"),
    [
        ("The port is closed", ""),
        ("&a The port is closed # so", ""),
        ("'The port is closed' # so", ""),
        ('!!str "The port\n  is closed"', ""),
        ("The port\n  is closed # so", ""),
        ("'The port\n  is closed'", ""),
        ("|\n  The port is closed", "\n"),
        ("|- # so\n    The port\n    is closed\n", ""),
        ("|+\n  The port is closed\n", "\n\n"),
        (">\n  The port\n  is closed", "\n"),
        ("&a >-\n  The port\n  is closed\n\n", ""),
        (">+\n  The port is closed\n", "\n\n"),
        ("|2-\n  The port is closed", ""),
    ],
)
def test_strict_reader_of_yaml_reads_the_target(value: str, after: str, target: str) -> None:
    out = translated(f"---\nlayout: post\ntitle: {value}\ncaption: After\n---\nText.\n", target)
    body = out.removeprefix("---\n").removesuffix("---\nText.\n")
    assert strict_yaml.value(body, "title") == target + after
    assert strict_yaml.value(body, "caption") == "After"


@pytest.mark.parametrize("value", ["[The port is closed, no]", "['The port is closed', {a: b}]"])
@given(target=_TARGETS | _ODD)
def test_value_between_brackets_is_read_back(value: str, target: str) -> None:
    found = front_matter(translated(f"---\ntitle: {value}\ncaption: After\n---\nText.\n", target), KEYS).blocks
    assert (found[0].text, found[-1].text) == (target, "After")


@pytest.mark.parametrize(
    ("value", "out"),
    [
        ("|\n  One here.\n\n  Two.", "|\n  Један\n  и два.\n\n  Two."),
        (">\n  One here.\n\n  Two.", ">\n  Један\n\n  и два.\n\n  Two."),
    ],
)
def test_line_end_in_one_paragraph_of_several(value: str, out: str) -> None:
    assert translated(f"---\ntitle: {value}\n---\n", "Један\nи два.") == f"---\ntitle: {out}\n---\n"


def test_line_end_and_quotes_in_one_paragraph_of_several_in_toml() -> None:
    out = translated("+++\ntitle = '''\nOne here.\n\nTwo.'''\n+++\n", "Један\nи '''два'''.")
    assert tomllib.loads(out.strip("+\n") + "\n")["title"] == "Један\nи ’’’два’’’.\n\nTwo."


def test_rest_of_a_value_that_changes_its_style_means_what_it_meant() -> None:
    text = "---\ntitle: >+\n  Ports met. They\n  voted.\n\ncaption: After\n---\n"
    body = translated(text, "Први\nред.").strip("-\n") + "\n"
    assert strict_yaml.value(body, "title") == "Први\nред. They voted.\n\n"


@pytest.mark.parametrize(
    ("value", "target", "written"),
    [
        ("The port", "Лука: крај", '"Лука: крај"'),
        ("The port", "да # не", '"да # не"'),
        ("The port", "no", '"no"'),
        ("The port", "港口：关闭", "港口：关闭"),
        ("[The port]", "a, b", '["a, b"]'),
        ("[The port]", "Зашто?", '["Зашто?"]'),
        ("'The port'", "it's", "'it''s'"),
        ("'The port'", "a\u2028b", '"a\\u2028b"'),
        ('"The port"', 'the "old" \\ one', '"the \\"old\\" \\\\ one"'),
        ("|\n  The port", "a: b # c", "|\n  a: b # c"),
    ],
)
def test_yaml_is_written_so(value: str, target: str, written: str) -> None:
    assert translated(f"---\ntitle: {value}\n---\n", target) == f"---\ntitle: {written}\n---\n"


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("title: The quay\nlinkTitle: Quay\nlinktitle: The old quay\n", ["The quay", "Quay", "The old quay"]),
        ("Title: The quay\nsidebar_label: Quay\ntagline: Rust and rope\n", ["The quay", "Quay", "Rust and rope"]),
        ("cover:\n  image: /quay.jpg\n  alt: Cranes at dawn\n", ["Cranes at dawn"]),
        ("gallery:\n  - src: a.jpg\n    alt: A crane\n", ["A crane"]),
        ("seo:\n  title: On quays\n  description: What they cost\n", ["On quays", "What they cost"]),
        ("og_title: On quays\nmetaDescription: What they cost\n", ["On quays", "What they cost"]),
        ("hero:\n  text: The quay\n  actions:\n    - text: Visit\n      link: /visit\n", ["The quay", "Visit"]),
        ("slug: quay\nurl: /quay\nlayout: post\ntags: [harbour]\ncategories:\n- trade\nkeywords: rust\n", []),
    ],
)
def test_readers_see_these_by_default(body: str, values: list[str]) -> None:
    found = front_matter(f"---\n{body}---\n", FormatSettings().front_matter_keys)
    assert [block.text for block in found.blocks] == values


def test_capitals_and_dashes_of_keys_do_not_count() -> None:
    assert shown("---\nSub-Title: Two\nSUBTITLE: Three\nsub.title: Four\n---\n", ("sub_title",)) == [
        ("Sub-Title", "Two"),
        ("SUBTITLE", "Three"),
    ]

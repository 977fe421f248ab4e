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


_TEXT = st.text(st.sampled_from([*"abž港。:#-?!&*|>'\"%@`,[]{}\\= ~0.1", "\t", "\x07", "😀"]), min_size=1)
_TARGETS = _TEXT.map(lambda text: f"Q{text}Q")


@given(
    target=_TARGETS | st.sampled_from(["true", "1e3", "2014-05-01", "- a", "a: b", "a #b", "<<", "~", "0x1F", "off"])
)
@pytest.mark.parametrize(
    "text",
    [
        "+++\ntitle = 'The port is closed'\n+++\n",
        '+++\ntitle = "The port is closed"\n+++\n',
        '+++\ntitle = """\nThe port\nis closed"""\n+++\n',
        '+++\nx = {title = [["The port is closed"]]}\n+++\n',
    ],
)
def test_toml_reads_the_target(text: str, target: str) -> None:
    found = tomllib.loads(translated(text, target).removeprefix("+++\n").removesuffix("+++\n"))
    value = found["title"] if "title" in found else found["x"]["title"][0][0]
    assert value.strip("\n") == target


@given(
    target=_TARGETS | st.sampled_from(["true", "1e3", "2014-05-01", "- a", "a: b", "a #b", "<<", "~", "0x1F", "off"])
)
@pytest.mark.parametrize(
    "value",
    [
        "The port is closed",
        "'The port is closed'",
        '"The port is closed"',
        "The port\n  is closed # so",
        "[The port is closed, no]",
        "['The port is closed', {a: b}]",
    ],
)
def test_yaml_reads_the_target(value: str, target: str) -> None:
    out = translated(f"---\ntitle: {value}\ncaption: After\n---\nText.\n", target)
    found = front_matter(out, KEYS).blocks
    assert found[0].text == target
    assert found[-1].text == "After"


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

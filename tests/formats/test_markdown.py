import pytest

from l10n.formats import FormatSettings
from l10n.formats.markdown import Markdown
from l10n.model.document import Block, Parsed, Piece
from l10n.model.text import Span

MARKDOWN = Markdown()


def parsed(text: str) -> Parsed:
    return MARKDOWN.parse(text, FormatSettings())


def shown(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in parsed(text).blocks]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("# Ports {#ports}\n\n## Bar ##\n", [("title", "Ports"), ("heading", "Bar")]),
        ("Two\nlines\n===\n", [("title", "Two lines")]),
        ("> one\n> two\nlazy\n", [("quote", "one two lazy")]),
        ("- [ ] do *it*\n  now\n- `a`\n", [("item", "do *it* now"), ("item", "`a`")]),
        ("| a | b \\| c |\n|---|---|\n| 1 | 2 |\n", [("cell", "a"), ("cell", "b \\| c"), ("cell", "1"), ("cell", "2")]),
        ("Text.[^1]\n\n[^1]: A note\n    in lines.\n", [("paragraph", "Text.[^1]"), ("footnote", "A note in lines.")]),
        (
            '![A quay](q.png "The quay")\n',
            [("paragraph", '![A quay](q.png "The quay")'), ("attribute", "The quay")],
        ),
        (
            "See <abbr title='All of it'>EU</abbr>, `<i title='x'>`, [it](u (Yes)) or\n[that](x\n'no').\n",
            [
                (
                    "paragraph",
                    "See <abbr title='All of it'>EU</abbr>, `<i title='x'>`, [it](u (Yes)) or [that](x 'no').",
                ),
                ("attribute", "All of it"),
                ("attribute", "Yes"),
                ("attribute", "no"),
            ],
        ),
        ('See [it](u\u00a0"no") here.\n', [("paragraph", 'See [it](u\u00a0"no") here.')]),
        ('| a |\n|---|\n| [x](y "no") |\n', [("cell", "a"), ("cell", '[x](y "no")'), ("attribute", "no")]),
        (
            "> <p>Read <a title='Old' href=x>it</a> now.</p>\n",
            [("paragraph", "Read <a title='Old' href=x>it</a> now."), ("attribute", "Old")],
        ),
        ('[a]: /u "A title"\n\nSee [a].\n', [("attribute", "A title"), ("paragraph", "See [a].")]),
        ("```\ncode\n```\n\n    code\n\ntext\n", [("paragraph", "text")]),
        ("::: warning Care\nMind the step.\n:::\n", [("heading", "Care"), ("paragraph", "Mind the step.")]),
        ("!!! note\n\nMind the step.\n", [("paragraph", "Mind the step.")]),
        ("> [!NOTE]\n> Mind the step.\n", [("quote", "Mind the step.")]),
        ("\\* no item\n", [("paragraph", "\\* no item")]),
        ("港口\n已经关闭\n", [("paragraph", "港口已经关闭")]),
        ("<figure>\n<figcaption>The quay</figcaption>\n</figure>\n", [("caption", "The quay")]),
    ],
)
def test_blocks(text: str, blocks: list[tuple[str, str]]) -> None:
    assert shown(text) == blocks


@pytest.mark.parametrize("text", ["one  \ntwo\n", "one\\\ntwo\n", "one  \r\ntwo\n"])
def test_hard_break_has_one_form_in_a_unit(text: str) -> None:
    assert shown(text) == [("paragraph", "one\\\ntwo")]


def test_spans_count_code_points_after_text_that_is_not_ascii() -> None:
    text = "# Лука 港口\n\n- Бар\n"
    assert [block.pieces[0].span.of(text) for block in parsed(text).blocks] == ["Лука 港口", "Бар"]


def test_front_matter_values_by_key() -> None:
    text = (
        "---\r\ntitle: The river: a history # working title\r\nlayout: post\r\nlang: sr_RS@latin\r\n"
        "hero:\r\n  - image_alt: 'It''s here'\r\ndescription: \"He said \\\"no\\\".\"\r\n"
        "summary: >-\r\n  First line\r\n  goes on.\r\n\r\n  Second.\r\ncaption: [a, b]\r\n---\r\nText.\r\n"
    )
    found = parsed(text)
    assert [(block.name, block.text) for block in found.blocks] == [
        ("title", "The river: a history"),
        ("image_alt", "It's here"),
        ("description", 'He said "no".'),
        ("summary", "First line goes on."),
        ("summary", "Second."),
        ("caption", "a"),
        ("caption", "b"),
        ("", "Text."),
    ]
    assert [mark.span.of(text) for mark in found.marks] == ["sr_RS@latin"]
    assert found.marks[0].lang.bcp47 == "sr-Latn"


def test_front_matter_keys_are_the_projects() -> None:
    text = "---\ntitle: One\nteaser: Two\n---\n"
    found = MARKDOWN.parse(text, FormatSettings(front_matter_keys=("teaser",)))
    assert [block.text for block in found.blocks] == ["Two"]


def test_block_scalar_of_another_key_is_passed_over() -> None:
    assert shown("---\nnotes: |\n  title: no\ntitle: yes sir\n---\n") == [("key", "yes sir")]


@pytest.mark.parametrize("text", ["---\nJust a rule above\n---\n", "---\n\ntitle: open\n"])
def test_rule_at_the_head_is_no_front_matter(text: str) -> None:
    assert all(block.kind != "key" for block in parsed(text).blocks)


def place(name: str) -> Block:
    return Block("paragraph", (Piece(Span(0, 1), "a"),), place=name)


@pytest.mark.parametrize(
    ("where", "target", "written"),
    [
        ("lines", "- two", "\\- two"),
        ("lines", "# five", "\\# five"),
        ("lines", "> all", "\\> all"),
        ("lines", "28. jun", "28\\. jun"),
        ("lines", "---", "\\---"),
        ("lines", "**bold** text", "**bold** text"),
        ("lines\n> ", "one\\\ntwo", "one\\\n> two"),
        ("lines\r\n", "one\\\n- two", "one\\\r\n\\- two"),
        ("lines", "one\\\ntwo", "one\\\ntwo"),
        ("lines", "one\ntwo", "one two"),
        ("cell", "a | b \\| c", "a \\| b \\| c"),
        ("cell", "one\ntwo", "one two"),
        ("heading", "Jezik C #", "Jezik C \\#"),
        ("yaml-double", 'kaže "ne"', 'kaže \\"ne\\"'),
        ("yaml-single", "to 'je'", "to ''je''"),
        ("html:text", "a & b", "a &amp; b"),
    ],
)
def test_target_stays_within_its_block(where: str, target: str, written: str) -> None:
    assert MARKDOWN.encode(target, place(where)) == written


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("Трговина: историја", '"Трговина: историја"'),
        ("Река", "Река"),
        ("да # не", '"да # не"'),
        ("true", '"true"'),
        ("„Река“", "„Река“"),
        ('"Река" тече', '"\\"Река\\" тече"'),
    ],
)
def test_plain_scalar_stays_text(written: str, value: str) -> None:
    assert MARKDOWN.enclosed(written, place("yaml-plain")) == value

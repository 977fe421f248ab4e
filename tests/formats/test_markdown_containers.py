"""What sites write that CommonMark does not know: containers, admonitions, tags, and what an author orders."""

from __future__ import annotations

import pytest

from l10n.assemble import assembled
from l10n.extract import document, units
from l10n.formats import FormatSettings, format_of
from l10n.formats.markdown import Markdown
from l10n.model.document import Block, Parsed
from l10n.model.locale import SERBIAN


def parsed(text: str) -> Parsed:
    return Markdown().parse(text, FormatSettings())


def shown(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in parsed(text).blocks]


def translated(text: str, target: str, number: int = 0) -> str:
    found = document("a.md", text, fmt=format_of("a.md"), settings=FormatSettings())
    return assembled(found, {units(found)[number].key: target}, fmt=format_of("a.md"), lang=SERBIAN)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("::: tip Mind *this*\nText.\n:::\n", [("heading", "Mind *this*"), ("paragraph", "Text.")]),
        (":::warning[Mind this]{#care}\nText.\n:::\n", [("heading", "Mind this"), ("paragraph", "Text.")]),
        (":::{note} Mind this\nText.\n:::\n", [("heading", "Mind this"), ("paragraph", "Text.")]),
        ("::: details 更多内容 {open}\nText.\n:::\n", [("heading", "更多内容"), ("paragraph", "Text.")]),
        ("::: tip\nText.\n:::\n", [("paragraph", "Text.")]),
        ("::: code-group labels=[npm]\nText.\n:::\n", [("paragraph", "Text.")]),
        ('::: {.callout title="x"}\nText.\n:::\n', [("heading", "x"), ("paragraph", "Text.")]),
        (":::{figure} quay.png\nText.\n:::\n", [("paragraph", "Text.")]),
        ("- ::: tip Mind this\n  Text.\n  :::\n", [("heading", "Mind this"), ("item", "Text.")]),
        ('!!! note "Mind this"\n    Text\n    goes on.\n', [("heading", "Mind this"), ("paragraph", "Text goes on.")]),
        ('??? tip "Mind this"\n\n    Text.\n', [("heading", "Mind this"), ("paragraph", "Text.")]),
        (
            "!!! warning\n\n    - One\n    - two\n\nAfter.\n",
            [("item", "One"), ("item", "two"), ("paragraph", "After.")],
        ),
        ("!!! note\n\n        code\n\n    Text.\n", [("paragraph", "Text.")]),
        ("!!! note\n\n    ```\n    code\n    ```\n", []),
        ('> !!! note "A"\n>     One\n>\n>     two\n', [("heading", "A"), ("paragraph", "One"), ("paragraph", "two")]),
        ("- item\n\n    !!! tip\n        In it.\n", [("item", "item"), ("paragraph", "In it.")]),
        ('=== "Quay"\n\n    Text.\n', [("heading", "Quay"), ("paragraph", "Text.")]),
        ("!!! Ships all sailed\n", [("paragraph", "!!! Ships all sailed")]),
        ("/// details | Mind this\nText.\n///\n", [("heading", "Mind this"), ("paragraph", "Text.")]),
        ("> [!WARNING]\n> Text.\n", [("quote", "Text.")]),
        ("> [!tip]- Mind this\n> Text.\n", [("heading", "Mind this"), ("quote", "Text.")]),
        ("Term\n: What it is\n  and was\n", [("item", "Term"), ("item", "What it is and was")]),
        (
            "Term\n: One\n\n    More.\n\n: Two\n",
            [("item", "Term"), ("item", "One"), ("paragraph", "More."), ("item", "Two")],
        ),
    ],
)
def test_containers(text: str, blocks: list[tuple[str, str]]) -> None:
    assert shown(text) == blocks
    assert shown(text.replace("\n", "\r\n")) == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("{% include a.html %}\n\n{{< ads >}}\n", []),
        ('{{< figure src="a.png"\n  title="The quay" alt="It" >}}\n', [("attribute", "The quay"), ("attribute", "It")]),
        ("{{% tip %}}Text.{{% /tip %}}\n", [("paragraph", "Text.")]),
        ("{% if a %} Text. {% endif %}\n", [("paragraph", "Text.")]),
        ("{% highlight js %}\nlet x;\n\nmore();\n{% endhighlight %}\n\nText.\n", [("paragraph", "Text.")]),
        ("{{ port }} is closed.\n", [("paragraph", "{{ port }} is closed.")]),
        ("[gallery ids=1,2]\n\nText.\n", [("paragraph", "Text.")]),
        ('[caption id="a"]<img src=q> The quay[/caption]\n', [("caption", "<img src=q> The quay")]),
        ("[quay] was built.\n", [("paragraph", "[quay] was built.")]),
        ("[quay]\n", [("paragraph", "[quay]")]),
        ("Text. <!-- for editors -->\n", [("paragraph", "Text.")]),
        ("Text.\n{: .lead }\n\n[[toc]]\n", [("paragraph", "Text.")]),
        ("<<< @/a.js{2}\n\n--8<-- \"a.md\"\n\nimport Quay from './quay'\n", []),
        ("$$\na_1 = b\n$$\n\nText $$x$$.\n", [("paragraph", "Text $$x$$.")]),
        ("\\begin{align}\na &= b\n\\end{align}\n", []),
        ("$$ is what they want\n", [("paragraph", "$$ is what they want")]),
        ("## Port {/* #port */}\n\n## Quay \\{#quay}\n", [("heading", "Port"), ("heading", "Quay")]),
        ("> <p>A quay\n> of old</p>\n", [("paragraph", "A quay of old")]),
        ('[a]: /u\n  "On a line"\n[b]: /v (Round)\n', [("attribute", "On a line"), ("attribute", "Round")]),
    ],
)
def test_what_is_no_prose(text: str, blocks: list[tuple[str, str]]) -> None:
    assert shown(text) == blocks


@pytest.mark.parametrize(
    ("text", "target", "written"),
    [
        ("!!! note\n    One. Two.\n", "a\\\nb", "!!! note\n    a\\\n    b Two.\n"),
        ("> Setext\n> ---\n", "a\\\nb", "> a\\\n> b\n> ---\n"),
        ('!!! note "Title"\n', 'to "je"', '!!! note "to ”je”"\n'),
        (":::tip[Title]\n:::\n", "a [b]", ":::tip[a (b)]\n:::\n"),
        ('{{< figure title="Quay" >}}\n', 'a "b" >}}', '{{< figure title="a ”b” >))" >}}\n'),
        ('[a]: /u "Title"\n', 'a "b"', '[a]: /u "a \\"b\\""\n'),
        ("[a]: /u (Title)\n", "a (b)", "[a]: /u (a \\(b\\))\n"),
        ("> <p>A quay\n> of old</p>\n", "Стари кеј", "> <p>Стари кеј</p>\n"),
        ("Term\n: Word\n", "- a", "Term\n: Word\n".replace("Term", "\\- a")),
    ],
)
def test_target_is_written_so(text: str, target: str, written: str) -> None:
    assert translated(text, target) == written


def test_blocks_know_what_is_around_them() -> None:
    text = (
        "::: tip\nOne.\n\n:::: note\nTwo.\n::::\n:::\n\n!!! note\n    Three.\n\n"
        '<div id="box" class="author big" lang="sr">\n\nFour.\n\n</div>\n\nFive.\n'
    )
    assert [(block.text, block.within) for block in parsed(text).blocks] == [
        ("One.", ("div.tip",)),
        ("Two.", ("div.tip", "div.note")),
        ("Three.", ("div.admonition.note",)),
        ("Four.", ("div#box.author.big",)),
        ("Five.", ()),
    ]
    assert [block.lang and block.lang.bcp47 for block in parsed(text).blocks][3:] == ["sr-Cyrl", None]


def test_element_that_is_not_to_be_translated_holds_markdown_too() -> None:
    assert shown('<div translate="no">\n\nOne.\n\n- two\n\n</div>\n\nThree.\n') == [("paragraph", "Three.")]


def test_author_gives_context_to_the_next_block() -> None:
    text = "<!-- l10n: context: of a ship -->\n\n## Port\n\nText.\n"
    assert [block.remark for block in parsed(text).blocks] == ["of a ship", ""]


def test_author_keeps_a_block_together() -> None:
    text = "<!-- l10n: together -->\nOne. Two.\n\nThree. Four.\n"
    assert [block.whole for block in parsed(text).blocks] == [True, False]


def test_author_puts_blocks_out_of_bounds() -> None:
    kept = "Two.\n\n- [a](b)\n\n<p>Three</p>\n\n[a]: /u 'Four'\n"
    text = f"One.\n\n<!-- l10n: off -->\n\n{kept}\n<!-- l10n: on -->\n\nFive.\n"
    assert [block.text for block in parsed(text).blocks] == ["One.", "Five."]


def test_directive_in_a_quotation_and_before_html() -> None:
    text = "> <!-- l10n: context: said twice -->\n> Text.\n\n<!-- l10n: context: a box -->\n<p>Boxed.</p>\n"
    assert [(block.text, block.remark) for block in parsed(text).blocks] == [
        ("Text.", "said twice"),
        ("Boxed.", "a box"),
    ]


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [
        (">" * 120 + " Deep", 99, "deep"),
        ("Text.\n\n```\ncode\n\nText.\n", 7, "closed"),
        ("Text.\n\n<!-- note\n\nText.\n", 7, "-->"),
        ("[a](" + "(" * 40 + "b" + ")" * 41, 2, "brackets"),
    ],
)
def test_limits_and_what_swallows_text_are_told(text: str, at: int, word: str) -> None:
    (notice,) = parsed(text).notices
    assert notice.at == at
    assert word in notice.message


@pytest.mark.parametrize(
    "text", ["> ```\n> code\n> ```\n", "````\n```\n````\n", "~~~ js\ncode\n~~~~\n", "<!-- a -->\n"]
)
def test_what_is_closed_is_not_told(text: str) -> None:
    assert parsed(text).notices == ()


def test_admonitions_too_deep_are_told() -> None:
    text = "".join(f"{'    ' * depth}!!! note\n" for depth in range(20)) + "    " * 20 + "Text.\n"
    (notice,) = parsed(text).notices
    assert "deep" in notice.message


def test_code_block_has_no_place_for_a_block() -> None:
    assert parsed("    code\n").blocks == ()
    assert isinstance(parsed("a").blocks[0], Block)


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        (":::{figure} a.png\n:width: 50%\n:alt: A map\n\nThe river.\n:::\n", ["A map", "The river."]),
        (":::{note} Care\n:class: dropdown\nMind :it: now.\n:::\n", ["Care", "Mind :it: now."]),
        ("Text.\n\n:it: goes\n", ["Text.", ":it: goes"]),
        ("/// html | div.wide\nText.\n///\n", ["Text."]),
        ("/// details | More\n    type: warning\n    open: true\n\nText.\n///\n", ["More", "Text."]),
        ("/// caption\n    attrs: {id: a}\nNote: text.\n///\n", ["Note: text."]),
        ("* Contents\n{:toc}\n\n1. x y\n{:toc .large}\n", ["Contents", "x y"]),
        (
            "export const meta = {\n  title: 'No',\n\n  tags: ['no'],\n}\n\nText.\n",
            ["Text."],
        ),
        ("export default function Page() {\n  return <p>No</p>\n}\n\nText.\n", ["Text."]),
        ("export const a = 1\n\nText (so.\n", ["Text (so."]),
        ("{% note %}One{% endnote %}\n{% note %}Two{% endnote %}\n", ["One", "Two"]),
        ("{{< tip >}}One{{< /tip >}}\n{{< tip >}}Two{{< /tip >}}\n", ["One", "Two"]),
        ('{{< code file="a.md" >}}\n---\ntitle: No\n---\n\nNo.\n{{< /code >}}\n\nText.\n', ["Text."]),
        ('[vc_row][vc_column width="1/2"]\n\nText.\n\n[/vc_column][/vc_row]\n', ["Text."]),
        ("+-----+\n| Rye |\n+=====+\n\nText.\n", ["Text."]),
        ("| One line\n| and another\n\n> | Quoted\n> | verse\n", ["One line", "and another", "Quoted", "verse"]),
        ("% Two ports\n% A. Author\n\nText.\n% no\n", ["Two ports", "A. Author", "Text. % no"]),
        ("See [this][that] and [sic].\n\n[that]: /u\n", ["See [this][that] and [sic]."]),
    ],
)
def test_lines_below_an_opener_and_beside_tags(text: str, texts: list[str]) -> None:
    assert [block.text for block in Markdown().parse(text, FormatSettings()).blocks] == texts


def test_verse_stays_in_its_lines() -> None:
    text = "| One line\n| and another\n"
    found = document("a.md", text, fmt=format_of("a.md"), settings=FormatSettings())
    out = assembled(found, {units(found)[1].key: "и други"}, fmt=format_of("a.md"))
    assert out == "| One line\n| и други\n"


def test_grid_table_is_told() -> None:
    assert "plus signs" in Markdown().parse("Text.\n\n+---+\n| a |\n+---+\n", FormatSettings()).notices[0].message

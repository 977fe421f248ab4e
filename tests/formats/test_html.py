import pytest

from l10n.formats import FormatSettings
from l10n.formats.html import Html
from l10n.formats.html_tokens import tokens
from l10n.model.document import Block, Parsed, Piece
from l10n.model.text import Span

HTML = Html()


def parsed(text: str) -> Parsed:
    return HTML.parse(text, FormatSettings())


def shown(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in parsed(text).blocks]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("<h1>Ports</h1><h2>Bar</h2>", [("title", "Ports"), ("heading", "Bar")]),
        ("<p>One<p>Two <b>bold</b>", [("paragraph", "One"), ("paragraph", "Two <b>bold</b>")]),
        ("<ul><li>a<li><p>b</ul>c", [("item", "a"), ("item", "b"), ("paragraph", "c")]),
        ("<blockquote><p>said</blockquote>", [("quote", "said")]),
        ("<table><tr><td>1st<th>2nd</table>", [("cell", "1st"), ("cell", "2nd")]),
        ("<figcaption>The quay</figcaption>", [("caption", "The quay")]),
        ("<p><a href=x>Home</a>\n</p>", [("paragraph", "Home")]),
        ("<p><img alt='A quay'> Text</p>", [("attribute", "A quay"), ("paragraph", " Text")]),
        (
            "<p>See <img alt='A quay'> here</p>",
            [("paragraph", "See <img alt='A quay'> here"), ("attribute", "A quay")],
        ),
        ("<p>3,5&nbsp;% &amp; &lt;b&gt; &hellip;</p>", [("paragraph", "3,5\u00a0% &amp; &lt;b&gt; …")]),
        ("<p>&copy 2014 &lt a&copy=b &noti</p>", [("paragraph", "© 2014 &lt; a&copy=b &noti")]),
        ("<p>两 港口 two</p>", [("paragraph", "两港口 two")]),
        ("<p>two\n\t words</p>", [("paragraph", "two words")]),
        ("<p>港口\n关闭</p>", [("paragraph", "港口关闭")]),
        ("<pre>x = 1</pre><script>if (a < b) {}</script><p>Text</p>", [("paragraph", "Text")]),
        ("<p><code>make</code></p><p><code>make</code> runs</p>", [("paragraph", "<code>make</code> runs")]),
        ("<p translate=no>N</p><p>A <i class=notranslate>B</i></p>", [("paragraph", "A <i class=notranslate>B</i>")]),
        ("a<br><br>b<br>c", [("paragraph", "a"), ("paragraph", "b<br>c")]),
        ("<!-- note --><p>Text<!-- more --> here</p>", [("paragraph", "Text<!-- more --> here")]),
        ("<p>a < b</p>", [("paragraph", "a < b")]),
        ("<svg><g><text>x</text><path d='M0'><p>Text", [("paragraph", "x"), ("paragraph", "Text")]),
        ("<svg><title>A quay</title><style>a{}</style></svg>", [("attribute", "A quay")]),
        ("<option label='Old'>Older</option>", [("attribute", "Old"), ("attribute", "Older")]),
    ],
)  # fmt: skip
def test_blocks(text: str, blocks: list[tuple[str, str]]) -> None:
    assert shown(text) == blocks


def test_attributes_that_readers_see() -> None:
    text = (
        "<head><title>Ports &#8211; News</title><meta name=description content='About ports'>"
        '<meta property="og:title" content=Ports><meta name=viewport content="width=device-width">'
        '<link rel=alternate title="Feed"></head><input type=submit value="Send it"><input value="secret">'
        '<textarea placeholder="Your view">draft</textarea><nav aria-label="Main menu"></nav>'
    )
    assert [(block.name, block.place, block.text) for block in parsed(text).blocks] == [
        ("", "text", "Ports – News"),
        ("description", "attribute'", "About ports"),
        ("og:title", "attribute", "Ports"),
        ("value", 'attribute"', "Send it"),
        ("placeholder", 'attribute"', "Your view"),
        ("textarea", "text", "draft"),
        ("aria-label", 'attribute"', "Main menu"),
    ]


def test_languages_of_the_page_and_of_its_elements() -> None:
    text = (
        '<html lang="en" xml:lang="en"><p>Text<p lang=sr>Текст</p><p><i lang="zh">港口</i></p><div lang=en>More</div>'
    )
    found = parsed(text)
    assert [mark.span.of(text) for mark in found.marks] == ["en", "en", "sr", "zh", "en"]
    scopes = [mark.scope.of(text) if mark.scope else "" for mark in found.marks]
    assert scopes == ["", "", "<p lang=sr>Текст</p>", '<i lang="zh">港口</i>', "<div lang=en>More</div>"]
    assert [block.lang and block.lang.bcp47 for block in found.blocks] == [None, "sr-Cyrl", "zh-Hans", None]


def test_every_block_reaches_its_own_text_whatever_is_left_open() -> None:
    text = "<div><ul><li>One<b>two<p>three</div></span>four<td>five"
    found = parsed(text)
    assert "".join(block.text for block in found.blocks) == "One<b>twothreefourfive"
    assert all(piece.span.of(text) == piece.text for block in found.blocks for piece in block.pieces)


@pytest.mark.parametrize(
    "text",
    ["<" * 20000, "<a " * 20000, "<!--" * 20000, "<p title='" + "z " * 20000, "</div>" * 20000, "<div>" * 5000 + "x"],
    ids=["less", "tag", "comment", "quote", "close", "nest"],
)
def test_unclosed_things_are_read_once(text: str) -> None:
    found = list(tokens(text, Span(0, len(text))))
    assert "".join(token.span.of(text) for token in found) == text
    parsed(text)


def place(name: str) -> Block:
    return Block("attribute", (Piece(Span(0, 1), "a"),), place=name)


@pytest.mark.parametrize(
    ("where", "target", "written"),
    [
        ("text", "A & B < C", "A &amp; B &lt; C"),
        ("text", "<b>A</b> &nbsp; &#8211;", "<b>A</b> &nbsp; &#8211;"),
        ("text", "two\nlines", "two lines"),
        ('attribute"', 'say "no"', "say &quot;no&quot;"),
        ("attribute'", "it's", "it&#39;s"),
    ],
)
def test_target_stays_within_its_place(where: str, target: str, written: str) -> None:
    assert HTML.encode(target, place(where)) == written


def test_attribute_without_quotes_gets_them_when_it_needs_them() -> None:
    assert HTML.enclosed("две речи", place("attribute")) == '"две речи"'
    assert HTML.enclosed("реч", place("attribute")) == "реч"
    assert HTML.enclosed("две речи", place('attribute"')) == "две речи"

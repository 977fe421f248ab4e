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
        '<link rel=alternate hreflang=sr title="Srpski"></head><input value=no><input type=submit value="Send it">'
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
        ("text", "two\n <b\nid=x>lines</b>\n\nhere", "two <b\nid=x>lines</b> here"),
        ("text", "call <code>f(a,\n  b)</code>", "call <code>f(a,\n  b)</code>"),
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


def test_attributes_inside_a_sentence_say_in_which_tag_they_stand() -> None:
    text = "<p>Read <a href=x title='The report'>it</a>, <code title=Hint><i title=No>x</i></code> and more.</p>"
    found = parsed(text)
    assert [(block.text, block.markup and block.markup.of(text)) for block in found.blocks[1:]] == [
        ("The report", "<a href=x title='The report'>"),
        ("Hint", "<code title=Hint>"),
    ]


def test_surroundings_as_a_stylesheet_names_them() -> None:
    text = (
        "<body class='single post'><DIV><main id=content><p class=lead>One <b class=x>bold</b> word"
        "<aside class='author-box wide'><a class=name href=x>Mira</a></aside><p><img class=i alt='A quay'>"
    )
    found = parsed(text).blocks
    top = ("body.single.post", "main#content")
    assert [block.within for block in found] == [
        (*top, "p.lead"),
        (*top, "aside.author-box.wide", "a.name"),
        (*top, "img.i"),
    ]
    again = parsed("<nav><ul><li>One<li>Two</ul></nav>").blocks
    assert again[0].within == ("nav",)
    assert again[0].within is again[1].within


def test_directives_in_comments() -> None:
    text = (
        "<!-- l10n: context: of a docker --><h2 title='A hint'>Said</h2><!-- l10n: together --><p>One. Two.</p>"
        "<p>Three.<!-- l10n: off --> Not this.<p>Nor this.<!-- l10n: on --><p>This."
    )
    assert [(block.text, block.remark, block.whole) for block in parsed(text).blocks] == [
        ("A hint", "of a docker", False),
        ("Said", "of a docker", False),
        ("One. Two.", "", True),
        ("Three.", "", False),
        ("This.", "", False),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<p>One</p><!-- never closed <p>Two</p>", [(10, "a comment never ends")]),
        ("<p>One</p><p title='Two' class=three", [(10, "a tag never ends")]),
        ("<p>One</p><script>var x; <p>Two</p>", [(18, "the end of <script> is missing")]),
        ("<p>One</p><!-- closed --!><p>Two</p>", []),
        ("<div class=a>" * 200 + "One", [(127 * 13, "elements nest more than 128 deep")]),
    ],
    ids=["comment", "tag", "script", "odd-end", "deep"],
)
def test_what_is_lost_or_bounded_is_told_with_its_place(text: str, told: list[tuple[int, str]]) -> None:
    found = parsed(text)
    assert [(notice.at, notice.message.split(":")[0]) for notice in found.notices] == told
    assert found.blocks[0].text == "One"


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("<p><?php echo $a->b > 'no'; ?>Yes</p>", ["Yes"]),
        ("<![if !IE]><p>Yes</p><![endif]><!--[if IE]><p>No</p><![endif]-->", ["Yes"]),
        ("<div translate=no>No <p translate=yes>Yes</p> no</div>", ["Yes"]),
        ("<span class=notranslate><p>No</p></span><p>Yes", ["Yes"]),
        ("<abbr title='2019-05-04T10:00:00'>May</abbr>", ["May"]),
        ("<p>Go <svg><path d='M0'/></svg> there", ["Go <svg><path d='M0'/></svg> there"]),
        ("<p>Go <svg><title>Up</title></svg> there", ["Go ", "Up", " there"]),
        ("<svg><foreignObject><div>Yes</div></foreignObject><path d=''/></svg>", ["Yes"]),
        ("<textarea>One\n\n  Two &amp; three</textarea>", ["One", " Two &amp; three"]),
        ("<link rel=alternate type=application/rss+xml title=Feed><link rel=stylesheet title=Dark>", ["Feed"]),
        ("<th abbr='No.'>Number<td abbr=no>One", ["No.", "Number", "One"]),
        ("<details><summary>More</summary>Text</details><h1>Title</h1>", ["More", "Text", "Title"]),
        ("<meta name=twitter:label1 content=Written><meta itemprop=name content=Port>", ["Written", "Port"]),
        ("<a title=One title=Two>x</a>", ["One", "x"]),
        ("<p><tt>All of it.</tt><p><kbd>No</kbd>", ["All of it."]),
        (
            "<p><tt>grain</tt>, <tt>wine</tt><p><var>Port</var><p><samp>7</samp><p><code>a</code>",
            ["<tt>grain</tt>, <tt>wine</tt>", "Port", "7"],
        ),
    ],
)  # fmt: skip
def test_what_is_offered(text: str, texts: list[str]) -> None:
    assert [block.text for block in parsed(text).blocks] == texts


def test_summary_is_no_title() -> None:
    found = parsed("<details><summary>More</summary></details><h1>Title</h1>").blocks
    assert [(block.kind, block.level) for block in found] == [("heading", 0), ("title", 1)]


def test_page_names_its_language_in_several_forms() -> None:
    text = (
        '<meta property="og:locale" content="en_US"><meta http-equiv=Content-Language content=en-US>'
        "<meta name=language content=English><meta name=viewport content=en>"
        '<script type="application/ld+json">{"inLanguage":"en-US"}</script>'
    )
    marks = parsed(text).marks
    assert [(mark.span.of(text), mark.form) for mark in marks] == [
        ("en_US", "territory"),
        ("en-US", "tag"),
        ("en-US", "tag"),
    ]


def test_drawing_in_a_target_stays_if_it_is_whole() -> None:
    assert HTML.encode("Види <svg><path d='M0'/></svg> ту", place("text")) == "Види <svg><path d='M0'/></svg> ту"
    assert HTML.encode("Види <svg> ту", place("text")) == "Види &lt;svg> ту"


def test_tags_in_a_target_stay_as_they_are() -> None:
    target = 'R & D <a href="?a=1&b=2" title="a < b">там</a> <!-- & -->'
    assert HTML.encode(target, place("text")) == target.replace("R & D", "R &amp; D")


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ('{% extends "a.html" %} {% block title %}Two ports{% endblock %}', ["Two ports"]),
        ("<div>{% if a %}\n  It met.\n{% else %}\n  It left.\n{% endif %}</div>", ["It met.", "It left."]),
        ("<p>See {{ name }} and {% link a.md %} now.</p>", ["See {{ name }} and {% link a.md %} now."]),
        ("{% if a %}<div>{% else %}<div class=b>{% endif %}One</div><p>Two", ["One", "Two"]),
        ("<p>{% highlight c %}int port;{% endhighlight %} It met.</p>", ["It met."]),
        ("<p>[code]int <b>port</b>;[/code] It met.</p>", ["It met."]),
        ('[vc_row][vc_column width="1/2"]It met.[/vc_column][/vc_row]', ["It met."]),
        ("{{< tip >}} It met. {{< /tip >}}", ["It met."]),
        ("<p>As [1] and [sic] [where n=5] say.</p>", ["As [1] and [sic] [where n=5] say."]),
    ],
)  # fmt: skip
def test_tags_of_site_generators_and_shortcodes_are_no_text(text: str, texts: list[str]) -> None:
    assert [block.text.strip() for block in parsed(text).blocks] == texts

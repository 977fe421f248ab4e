from __future__ import annotations

from html.parser import HTMLParser

import pytest

from l10n.outputs.safe import safe

PAYLOADS = (
    "<script>x()</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<img src=x onerror=x()>",
    "<img src=x OnError = x()>",
    '<a href="javascript:x()">a</a>',
    '<a href=" JaVa\nScript:x()">a</a>',
    '<a href="&#106;avascript:x()">a</a>',
    '<a href="java&Tab;script:x()">a</a>',
    '<a href="vbscript:x()">a</a>',
    '<a href="data:text/html,<script>x()</script>">a</a>',
    "<svg onload=x()>",
    "<svg><script>x()</script></svg>",
    "<svg><a xlink:href='javascript:x()'><text>a</text></a></svg>",
    "<math><mtext></p><script>x()</script></mtext></math>",
    "<iframe srcdoc='<script>x()</script>'></iframe>",
    "<iframe src=javascript:x()></iframe>",
    "<object data=javascript:x()></object>",
    "<embed src=javascript:x()>",
    "<form action=javascript:x()><button formaction=javascript:x()>a</button></form>",
    "<base href=//evil.example/>",
    '<meta http-equiv="refresh" content="0;url=javascript:x()">',
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css'</style>",
    '<p style="background:url(javascript:x())">a</p>',
    "<body onload=x()>",
    "<noscript><p title='</noscript><img src=x onerror=x()>'></noscript>",
    "<textarea></textarea><script>x()</script>",
    "<title><script>x()</script></title>",
    "<template><script>x()</script></template>",
    '"><script>x()</script>',
    "<!--><script>x()</script>-->",
    "<![CDATA[<script>x()</script>]]>",
    "<?php echo '<script>x()</script>' ?>",
    "<img src=x:x srcset='javascript:x() 2x'>",
    "<video poster=javascript:x()><source src=javascript:x()></video>",
    "<details open ontoggle=x()>a</details>",
    "<a href='#' ping='//evil.example'>a</a>",
    "<x/onclick=x()>a</x>",
    "<p/onclick='x()'>a",
    "<script",
    "<scr<script>ipt>x()</script>",
    "</article></main></body><script>x()</script>",
)


class Seen(HTMLParser):
    """What a parser finds in a body."""

    def __init__(self) -> None:
        super().__init__()
        self.bad: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style", "object", "embed", "base", "meta", "link", "form", "template", "body", "title"):
            self.bad.append(tag)
        for name, value in attrs:
            plain = "".join((value or "").split()).lower()
            if name.startswith("on") or name in ("style", "srcdoc", "ping", "formaction"):
                self.bad.append(name)
            if plain.startswith(("javascript:", "vbscript:", "data:text")):
                self.bad.append(plain)
        if tag not in ("img", "source", "br", "hr", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass
        else:
            self.bad.append(f"/{tag}")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_runs_and_nothing_reaches_out(payload: str) -> None:
    for body in (payload, f"<p>Before {payload} after</p>", f"<ul><li><b>{payload}</ul>"):
        seen = Seen()
        seen.feed(safe(body, address=lambda _, value: value))
        seen.close()
        assert seen.bad == [], body
        assert {name for name in seen.open if name not in ("p", "li", "td", "tr")} == set(), body


def test_what_an_article_needs_stays() -> None:
    body = (
        '<h2 id="a">Luke &amp; <em lang="en">ports</em></h2><figure class="wide"><img src="/a.jpg" alt="Kej">'
        '<figcaption>Kej</figcaption></figure><table><tbody><tr><td colspan="2">1</td></tr></tbody></table>'
        '<ol start="3"><li>x</li></ol><iframe src="https://example.org/v"></iframe>'
        '<a href="https://example.org/?a=1&amp;b=2">x</a><p>☑ done</p>'
    )
    assert safe(body, address=lambda _, value: value) == body


def test_links_lead_where_they_are_told_to() -> None:
    told = {"a.md": "../en/a.html", "gone.md": None}
    body = '<a href="a.md">A</a><a href="gone.md">B</a>'
    assert safe(body, address=lambda _, value: told[value]) == '<a href="../en/a.html">A</a><a>B</a>'

from __future__ import annotations

import pytest

from l10n.scripts.inline import inlines

CASES = [
    ("a `b` c", [("code", "`b`")]),
    ("``a ` b``", [("code", "``a ` b``")]),
    ("`open", []),
    ("[t](u.md)", [("target", "(u.md)")]),
    ("[t](<a b> 'T')", [("target", "(<a b> 'T')")]),
    ("[t](not a link", []),
    ("[t][r]", [("reference", "[r]")]),
    ("x[^1] y[12]", [("note", "[^1]"), ("note", "[12]")]),
    ("<b>x</b>", [("tag", "<b>"), ("tag", "</b>")]),
    ("~~~\na\n~~~\nb ~~~ c", [("code", "~~~\na\n~~~")]),
    ("~~~\nopen", []),
    ("<?php x ?> <!DOCTYPE html>", [("tag", "<?php x ?>"), ("tag", "<!DOCTYPE html>")]),
    ("${x}", [("placeholder", "${x}")]),
    ("1 < 2 and 3 > 2", []),
    ("<code>a <b> c</code>", [("code", "<code>a <b> c</code>")]),
    ("<!-- a > b -->", [("comment", "<!-- a > b -->")]),
    ("<https://a.example/x>", [("address", "<https://a.example/x>")]),
    ("(https://a.example/a_(b)).", [("address", "https://a.example/a_(b)")]),
    ("见https://a.example/a?b=c可用", [("address", "https://a.example/a?b=c")]),
    ("**www.example.org**", [("address", "www.example.org")]),
    ("to a.b@c.example.", [("address", "a.b@c.example")]),
    ("请致信a.b@c.example。", [("address", "a.b@c.example")]),
    ("@handle #Tag a#b", [("handle", "@handle"), ("handle", "#Tag")]),
    ("{name} {{ x }} {% y %}", [("placeholder", "{name}"), ("placeholder", "{{ x }}"), ("placeholder", "{% y %}")]),
    ("%(n)s and %s but 5 % so", [("placeholder", "%(n)s"), ("placeholder", "%s")]),
    ("$x^2$ for $5 to $6", [("math", "$x^2$")]),
    ("A&nbsp;B &c. &#8212;", [("entity", "&nbsp;"), ("entity", "&#8212;")]),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_kinds(text: str, found: list[tuple[str, str]]) -> None:
    expected = [(kind, stretch) for kind, stretch in found]
    assert [(one.kind, one.span.of(text)) for one in inlines(text)] == expected


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("a ![alt](u.png) b", "![alt](u.png)"),
        ("a [b [c] d](u) e", "[b [c] d](u)"),
        ("a <a href='x'>b</a> c", "<a href='x'>b</a>"),
        ("a<sup>1</sup> c", "<sup>1</sup>"),
    ],
)
def test_what_belongs_together(text: str, whole: str) -> None:
    assert whole in [one.whole.of(text) for one in inlines(text)]

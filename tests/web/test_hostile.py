"""Texts and files that mean harm, wherever a page shows them."""

from __future__ import annotations

import json
import os
from collections import Counter
from urllib.parse import quote

import pytest

from tests.walks.desk import Desk
from tests.web.client import Client, Page
from tests.web.conftest import Opens

PAYLOADS = """<script>alert(1)</script>
<img src=x onerror=alert(1)>
<svg onload=alert(1)>
"><script>alert(1)</script>
'><img src=x onerror=alert(1)>
" autofocus onfocus="alert(1)
' onmouseover='alert(1)
</textarea><script>alert(1)</script>
</title><script>alert(1)</script>
</script><script>alert(1)</script>
<iframe src="javascript:alert(1)"></iframe>
<a href="javascript:alert(1)">x</a>
[x](javascript:alert(1))
![x](javascript:alert(1))
[x](data:text/html,<script>alert(1)</script>)
<details open ontoggle=alert(1)>
<math><mi xlink:href="data:x,<script>alert(1)</script>">
<body onload=alert(1)>
<input autofocus onfocus=alert(1)>
<video><source onerror="alert(1)">
<object data="javascript:alert(1)">
<embed src="javascript:alert(1)">
<base href="https://evil.example/">
<meta http-equiv=refresh content="0;url=https://evil.example">
<link rel=stylesheet href=https://evil.example/x.css>
<style>*{background:url(https://evil.example)}</style>
<form action="https://evil.example"><button>x
<isindex action=javascript:alert(1) type=image>
{{ 7 * 7 }}
{% for x in y %}
${7*7}
<%= 7 %>
&lt;script&gt;alert(1)&lt;/script&gt;
&#60;script&#62;alert(1)&#60;/script&#62;
<scr<script>ipt>alert(1)</scr</script>ipt>
<IMG SRC=`javascript:alert(1)`>
<a href="jav&#x09;ascript:alert(1)">x</a>
<!--<img src="--><img src=x onerror=alert(1)//">
<template><script>alert(1)</script></template>
<b style="position:fixed;inset:0">x</b>""".splitlines()

ELEMENTS = ("proof", "panel", "preview", "sheet")


def shape(text: str) -> Counter[str]:
    """Return which elements a page has, and what they have of attributes that could do harm."""
    found: Counter[str] = Counter()
    for tag, attrs in Page(text).elements:
        if tag == "mark":
            continue  # faults are marked, and a hostile text has others than a plain one
        harm = [name for name in attrs if name.startswith("on") or name in ("style", "srcdoc", "formaction")]
        urls = [attrs[name] for name in ("href", "src", "action") if name in attrs]
        assert not harm, (tag, attrs)
        assert not any(url.strip().lower().startswith(("javascript:", "data:")) for url in urls), (tag, attrs)
        assert tag != "form" or attrs.get("action", "/").startswith("/"), attrs
        found[tag] += 1
    return found


@pytest.mark.parametrize("field", ["target", "source", "comment", "person", "reason", "glossary", "file"])
def test_nothing_that_anybody_wrote_becomes_markup(desk: Desk, opens: Opens, field: str) -> None:  # row 13
    assert len(PAYLOADS) == 40
    client = opens(desk.root)
    plain = pages(desk, client, field, "Plain words.")
    for payload in PAYLOADS:
        for path, text in pages(desk, client, field, payload).items():
            now = shape(text)
            if path == "sheet":
                for tag in ("img", "svg", "iframe", "video", "math"):
                    del now[tag]  # an article may have them; the frame lets them do nothing
            for tag in ("script", "iframe", "img", "svg", "object", "embed", "base", "meta", "link", "style"):
                assert now[tag] == shape(plain[path])[tag], (path, payload, tag)
            for tag in ("video", "math", "template", "body"):
                assert now[tag] <= 1, (path, payload, tag)


def pages(desk: Desk, client: Client, field: str, text: str) -> dict[str, str]:
    """Put a text where somebody could write it; return the pages that show it."""
    target = "Ко плаћа"
    ledger = desk.root / "locales/sr_Cyrl/ferries.jsonl"
    name = "ferries.md"
    if field == "target":
        desk.translate({"Who pays": text})
    elif field == "source":
        desk.write(f"# Ferries\n\n{text}\n\nIt carries nine cars.\n", name)
        client.post("/sync", {})
    elif field in ("person", "reason"):
        event = {
            "id": "1",
            "at": "2026-11-26T00:00:00Z",
            "by": text if field == "person" else "Ana",
            "action": "rejected",
        }
        event |= {"source": "Who pays", "target": target, "origin": text if field == "reason" else ""}
        with ledger.open("a", encoding="utf-8") as file:
            file.write(json.dumps(event) + "\n")
    elif field == "comment":
        desk.edit(lambda entry: setattr(entry, "tcomment", text))
    elif field == "glossary":
        (desk.root / "glossary.tsv").write_text(
            f"en\tsr-Cyrl\tnote\nferry\t{text}\t{text}\n".replace("\t\n", "\n"), "utf-8"
        )
    else:
        name = text.replace("/", "∕")[:80] + ".md"
        desk.write("# Ferries\n\nA sentence.\n", name)
        client.post("/sync", {})
    units = desk.units()
    known = {"file": "A sentence.", "source": "It carries nine cars."}
    at = units[known.get(field, "Who pays")]["id"]
    shown = quote(name)
    asked = {
        "today": "/",
        "proof": f"/proof/sr-Cyrl/{shown}?at={at}",
        "latin": f"/proof/sr-Latn/{shown}",
        "sheet": f"/sheet/sr-Cyrl/{shown}?all=1",
        "preview": f"/preview/sr-Cyrl/{shown}",
    }
    found = {path: client.get(address).text for path, address in asked.items()}
    if field == "file":
        (desk.root / "source_texts" / name).unlink()
        client.post("/sync", {})
    return found


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_links_and_special_files_neither_lead_out_nor_hang(desk: Desk, client: Client) -> None:  # row 20
    outside = desk.root.parent / "outside.md"
    outside.write_text("# Secret 4711\n\nNobody reads this.\n", "utf-8")
    sources = desk.root / "source_texts"
    (sources / "out.md").symlink_to(outside)
    (sources / "loop").symlink_to(sources)
    (sources / "self.md").symlink_to(sources / "self.md")
    os.mkfifo(sources / "pipe.md")
    (desk.root / "locales/sr_Cyrl/LC_MESSAGES/out.po").symlink_to(outside)
    for path in (
        "/",
        "/proof/sr-Cyrl/ferries.md",
        "/proof/sr-Cyrl/out.md",
        "/sheet/sr-Cyrl/out.md?all=1",
        "/translators",
    ):
        answer = client.get(path)
        assert answer.status in (200, 400), path
        assert "4711" not in answer.text
    catalog = desk.path("sr_Cyrl")
    catalog.unlink()
    catalog.symlink_to(outside)
    assert "4711" not in client.get("/proof/sr-Cyrl/ferries.md").text


def test_the_preview_can_do_nothing(desk: Desk, client: Client) -> None:  # row 14
    desk.write(
        "<h1>Hi</h1><script>alert(1)</script><p onclick=alert(1)>A sentence.</p><iframe src=x></iframe>", "a.html"
    )
    client.post("/sync", {})
    frame = next(attrs for tag, attrs in Page(client.get("/preview/en/a.html").text).elements if tag == "iframe")
    assert frame["sandbox"] == ""
    sheet = client.get(frame["src"])
    assert "sandbox" in sheet.headers["content-security-policy"]
    assert "script-src" not in sheet.headers["content-security-policy"]
    names = {tag for tag, _ in Page(sheet.text).elements}
    assert names <= {"html", "head", "meta", "title", "style", "body", "main", "h1", "p", "iframe"}
    assert "alert" not in sheet.text

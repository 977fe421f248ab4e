from __future__ import annotations

import io
import zipfile
from urllib.parse import unquote

import polib
import pytest

from tests.walks.desk import Desk
from tests.web.client import Answer, Client, Page

FOG = "It carries nine cars and stops for fog."


def uploaded(client: Client, data: bytes, name: str = "back.po", **fields: str) -> Answer:
    parts = [
        f'--x\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
        for key, value in fields.items()
    ]
    head = f'--x\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode()
    body = b"".join([*parts, head, data, b"\r\n--x--\r\n"])
    return client.ask("POST", "/translators", body, {"content-type": "multipart/form-data; boundary=x"})


def sent(client: Client) -> polib.POFile:
    answer = client.post("/send/sr-Cyrl/ferries.md", {"to": "Petar"})
    assert answer.status == 200
    assert unquote(answer.headers["content-disposition"]) == "attachment; filename*=UTF-8''ferries.sr_Cyrl.po"
    return polib.pofile(answer.text)


def test_a_catalog_goes_out_and_comes_back(desk: Desk, client: Client) -> None:
    po = sent(client)
    assert '"action": "sent"' in (desk.root / "locales/sr_Cyrl/ferries.jsonl").read_text("utf-8")
    entry = next(entry for entry in po if entry.msgid == FOG)
    entry.msgstr = "Носи девет кола и стаје кад падне магла."
    po.metadata["Last-Translator"] = "Petar Nikolić <p@example.org>"
    page = Page(uploaded(client, str(po).encode(), "media (1).po").text)
    assert "Received from Petar Nikolić" in page.text
    assert entry.msgstr in page.text
    assert desk.units()[FOG]["target"] == entry.msgstr
    assert desk.states()[FOG] == "pending"


def test_a_reviewed_file_is_approved_as_far_as_it_is_sound(desk: Desk, client: Client) -> None:
    po = sent(client)
    next(entry for entry in po if entry.msgid == FOG).msgstr = "Носи девет кола и стаје кад падне магла."
    text = uploaded(client, str(po).encode(), by="Milan Perić", reviewed="1").text
    assert "Received from Milan Perić" in text
    assert desk.states()[FOG] == "approved"


def test_both_texts_are_told_where_both_sides_changed_one(desk: Desk, client: Client) -> None:
    po = sent(client)
    desk.translate({FOG: "Овде је неко био бржи."})
    next(entry for entry in po if entry.msgid == FOG).msgstr = "Носи девет кола."
    assert "changed here too: both are kept" in Page(uploaded(client, str(po).encode()).text).text
    assert desk.units()[FOG]["target"] == "Овде је неко био бржи."


def archive() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("../../evil.po", "x" * 100_000)
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (archive(), "is a ZIP archive or an office document, no catalog"),  # row 22: nothing is ever unpacked
        (b"", "is empty"),
        (b"\x00\x01\x02", ""),
        (b'msgid "a"\nmsgstr "b', ""),
        (b'msgid "a"\nmsgstr "b"\n', ""),
        (b"<!DOCTYPE html><script>alert(1)</script>", "is a web page, no catalog"),
    ],
)
def test_what_is_no_catalog_of_ours_is_refused(desk: Desk, client: Client, data: bytes, told: str) -> None:  # row 21
    before = desk.files()
    answer = uploaded(client, data, "../../etc/<b>evil.po")
    assert answer.status == 400
    assert told in answer.text
    assert "returned.po" not in answer.text
    assert "<b>evil" not in answer.text
    assert desk.files() == before


def test_more_than_is_taken_is_refused(desk: Desk, client: Client) -> None:
    before = desk.files()
    assert uploaded(client, b"#" * 5_000_001).status == 413
    assert desk.files() == before


def test_a_form_that_lacks_something_is_told(client: Client) -> None:
    assert client.post("/translators", {"by": "Ana"}).status == 400
    assert client.post("/send/sr-Cyrl/ferries.md", {"to": " "}).status == 400
    assert client.post("/send/sr-Latn/ferries.md", {"to": "Ana"}).status == 400

"""What people ask and note beside a sentence, on the page."""

from __future__ import annotations

from typing import cast

from l10n.web.people import Person
from tests.walks.desk import SERBIAN, Desk
from tests.web.client import Answer, Client, Page
from tests.web.conftest import Opens

PROOF = "/proof/sr-Cyrl/ferries.md"
TITLE = "Ferries on the Sava"
FOG = "It carries nine cars and stops for fog."


def asked(client: Client, desk: Desk, source: str, reason: str) -> Answer:
    """Ask from a sentence's panel, whose field holds what stands there."""
    page = Page(client.get(f"{PROOF}?at={desk.units()[source]['id']}").text)
    named = {name: page.values("input", name)[0] for name in ("unit", "edition", "document")}
    return client.post(PROOF, named | {"deed": "ask", "target": SERBIAN[source], "reason": reason})


def test_a_question_stands_beside_the_sentence_and_decides_nothing(desk: Desk, opens: Opens) -> None:
    client = opens(desk.root, Person("Petar", "translator"))
    desk.l10n("review", "approve", "--unit", TITLE, "-l", "sr-Cyrl", "--as", "Vera Kos")
    for source in (TITLE, FOG):
        assert asked(client, desk, source, "Which ferry?").status == 303
    assert (desk.states()[TITLE], desk.states()[FOG]) == ("approved", "pending")
    page = client.get(PROOF).text
    assert Page(page).text.count("Question: Which ferry? (Petar)") == 1, "what is approved asks nobody"
    assert "question, Petar: Which ferry?" in desk.path("sr_Cyrl").read_text("utf-8")
    client.post("/undo/sr-Cyrl/ferries.md", {})
    assert "Which ferry? (Petar)" not in Page(client.get(PROOF).text).text
    assert asked(client, desk, FOG, " ").status == 400


def test_nobody_is_asked_beside_a_sentence_that_is_converted(desk: Desk, client: Client) -> None:
    address = "/api/units?document=ferries.md&locale=sr-Latn"
    units = cast("list[dict[str, str]]", client.get(address).told["units"])
    unit = next(one for one in units if one["source"] == FOG)
    before = desk.files()
    for told in ({"deed": "ask", "reason": "Which?"}, {"target": "Nosi."}, {"deed": "approve"}, {"deed": "reject"}):
        answer = client.put(address.replace("units?", f"units/{unit['id']}?"), {"version": unit["version"], **told})
        assert answer.status == 422
        assert "follows sr-Cyrl" in str(answer.told["error"])
        assert "Nothing was saved" in str(answer.told["hint"])
    named = {"unit": unit["id"], "edition": unit["version"], "document": "ferries.md"}
    client.post("/proof/sr-Latn/ferries.md", named | {"deed": "ask", "reason": "Which?"})
    assert desk.files() == before


def test_a_translator_asks_by_a_program_too_and_decides_nothing(desk: Desk, opens: Opens) -> None:
    client = opens(desk.root, Person("Petar", "translator"))
    address = "/api/units?document=ferries.md&locale=sr-Cyrl"
    units = cast("list[dict[str, str]]", client.get(address).told["units"])
    unit = next(one for one in units if one["source"] == FOG)
    path = address.replace("units?", f"units/{unit['id']}?")
    told = {"deed": "ask", "reason": "Which ferry?", "version": unit["version"]}
    assert client.put(path, told).status == 200
    assert "question, Petar: Which ferry?" in desk.path("sr_Cyrl").read_text("utf-8")
    assert client.put(path, told | {"deed": "approve"}).status == 403


def test_what_the_author_and_translators_noted_is_in_the_panel(desk: Desk, client: Client) -> None:
    source = desk.root / "source_texts" / "ferries.md"
    source.write_text(source.read_text("utf-8") + "\n<!-- l10n: context the small one -->\n\nIt is old.\n", "utf-8")
    desk.l10n("sync")
    desk.edit(lambda entry: setattr(entry, "tcomment", "see the photo") if entry.msgid == "It is old." else None)
    told = Page(client.get(f"{PROOF}?at={desk.units()['It is old.']['id']}").text).text
    assert "From the author: the small one" in told
    assert "Note: see the photo" in told

"""Taking back: what a person did on a page, by that person, on that page."""

from __future__ import annotations

import copy

import pytest

from l10n.web.people import Passes, Person
from tests.walks.desk import SERBIAN, Desk
from tests.web.client import Client, Page
from tests.web.conftest import Opens
from tests.web.test_saving import FOG, MODULE, PROOF, saved

UNDO = "/undo/sr-Cyrl/ferries.md"


def tabs(desk: Desk, opens: Opens, *people: Person) -> list[Client]:
    """Return a browser for each person, all of one server; a second article lies beside the first."""
    (desk.root / "source_texts" / "mills.md").write_text("# Mills\n\nThe mill stands by the river.\n", "utf-8")
    desk.l10n("sync")
    desk.translate({"The mill stands by the river.": "Млин је поред реке."}, name="mills")
    desk.l10n("sync")
    first = opens(desk.root, *people)
    passes: Passes = first.app._app.state.passes  # type: ignore[attr-defined]
    found = []
    for secret in passes.links:
        found.append(copy.copy(first))
        found[-1].headers = {**first.headers, "authorization": f"Bearer {secret}"}
    return found


def test_each_page_takes_back_what_was_done_on_it(desk: Desk, opens: Opens) -> None:
    (ana,) = tabs(desk, opens, Person("Ana Ilić", "reviewer"))
    saved(ana, desk, FOG, deed="edit", target="Носи 9 кола.")
    mill = "The mill stands by the river."
    unit = Page(ana.get("/proof/sr-Cyrl/mills.md").text).values("button", "do")[0]
    assert ana.post("/proof/sr-Cyrl/mills.md", {"do": unit}).status == 303
    assert ana.post("/undo/zh-Hans/ferries.md", {}).status != 303
    assert ana.post("/undo/sr-Cyrl/ferries.md", {}).status == 303
    assert desk.units()[FOG]["target"] == SERBIAN[FOG]
    assert desk.units()[mill]["state"] == "approved"
    assert ana.post("/undo/sr-Cyrl/mills.md", {}).status == 303
    assert desk.units()[mill]["state"] == "pending"


def test_a_shared_sentence_is_taken_back_on_the_page_where_it_was_saved(desk: Desk, opens: Opens) -> None:
    (ana,) = tabs(desk, opens, Person("Ana Ilić", "reviewer"))
    note = "Ferries do not run in fog."
    with (desk.root / "l10n.toml").open("a", encoding="utf-8") as config:
        config.write(f'\n[[fragment]]\nname = "fog"\nstart = "{note}"\n')
    for name in ("ferries.md", "mills.md"):
        path = desk.root / "source_texts" / name
        path.write_text(path.read_text("utf-8") + f"\n{note}\n", "utf-8")
    desk.l10n("sync")
    desk.translate({note: "Скела не вози по магли."}, name="fragments/fog")
    desk.l10n("sync")
    page = Page(ana.get("/proof/sr-Cyrl/mills.md").text)
    button = next(one for one in page.values("button", "do") if one.endswith("fragments/fog"))
    assert ana.post("/proof/sr-Cyrl/mills.md", {"do": button}).status == 303
    assert ana.post("/undo/sr-Cyrl/ferries.md", {}).status != 303
    assert desk.units()[note]["state"] == "approved"
    assert ana.post("/undo/sr-Cyrl/mills.md", {}).status == 303
    assert desk.units()[note]["state"] == "pending"


def test_nobody_takes_back_what_another_of_the_same_name_did(desk: Desk, opens: Opens) -> None:
    one, other = tabs(desk, opens, Person("Ana", "reviewer"), Person("Ana", "reviewer"))
    saved(one, desk, FOG, deed="edit", target="Носи 9 кола.")
    assert 'form="undo"' in one.get(PROOF).text
    assert 'form="undo"' not in other.get(PROOF).text
    assert other.post("/undo/sr-Cyrl/ferries.md", {}).status != 303
    assert desk.units()[FOG]["target"] == "Носи 9 кола."
    assert one.post("/undo/sr-Cyrl/ferries.md", {}).status == 303


def test_what_was_not_taken_back_still_can_be(desk: Desk, client: Client) -> None:
    saved(client, desk, FOG, deed="edit", target="Носи 9 кола.")
    desk.translate({FOG: "Неко други је био бржи."})
    late = client.post("/undo/sr-Cyrl/ferries.md", {}, MODULE)
    assert late.status == 409
    assert late.told["unit"] == desk.units()[FOG]["id"]
    texts = str(late.told["panel"])
    assert "Неко други је био бржи." in texts
    assert f">{SERBIAN[FOG]}</textarea>" in texts
    desk.translate({FOG: "Носи 9 кола."})
    assert client.post("/undo/sr-Cyrl/ferries.md", {}).status == 303
    assert desk.units()[FOG]["target"] == SERBIAN[FOG]


def receipt(page: Page) -> dict[str, str]:
    """Return what the Undo of a page's receipt sends."""
    return {"of": page.values("button", "of")[0]}


@pytest.mark.parametrize("accept", [{}, MODULE])
def test_each_receipt_takes_back_what_it_names(desk: Desk, client: Client, accept: dict[str, str]) -> None:
    title = "Ferries on the Sava"
    buttons = Page(client.get(PROOF).text).values("button", "do")
    units = desk.units()
    receipts = []
    for source in (title, FOG):
        button = next(one for one in buttons if f" {units[source]['id']} " in one)
        saved = client.post(PROOF, {"do": button}, accept)
        text = str(saved.told["receipt"]) if accept else client.get(PROOF).text
        receipts.append(receipt(Page(text)))
    assert client.post(UNDO, receipts[0]).status == 303
    assert (desk.states()[title], desk.states()[FOG]) == ("pending", "approved")
    again = client.post(UNDO, receipts[0])
    assert (again.status, "nothing to take back" in again.text) == (400, True)
    assert desk.states()[FOG] == "approved"
    assert client.post(UNDO, receipts[1]).status == 303
    assert desk.states()[FOG] == "pending"


def test_a_receipt_of_a_sentence_that_was_saved_since_takes_nothing_back(desk: Desk, client: Client) -> None:
    saved(client, desk, FOG, deed="edit", target="Носи 9 кола.")
    first = receipt(Page(client.get(PROOF).text))
    saved(client, desk, FOG, deed="edit", target="Носи девет кола.")
    assert client.post(UNDO, first, MODULE).status == 409
    assert desk.units()[FOG]["target"] == "Носи девет кола."
    for _ in range(2):
        assert client.post(UNDO, {}).status == 303
    assert desk.units()[FOG]["target"] == SERBIAN[FOG]


def test_what_cannot_be_taken_back_holds_up_nothing_else(desk: Desk, client: Client) -> None:
    pays = "Who pays"
    saved(client, desk, pays, deed="edit", target="Ко то плаћа")
    saved(client, desk, FOG, deed="edit", target="Носи 9 кола.")
    desk.translate({FOG: "Неко други је био бржи."})
    assert client.post(UNDO, {}).status == 409
    assert client.post(UNDO, {}).status == 303
    assert desk.units()[pays]["target"] == SERBIAN[pays]
    assert client.post(UNDO, {}).status == 409


def test_a_translator_takes_back_their_own_wording_and_no_approval(desk: Desk, opens: Opens) -> None:
    desk.l10n("review", "approve", "-l", "sr-Cyrl", "--unit", FOG, "--as", "Vera")
    (petar,) = tabs(desk, opens, Person("Petar", "translator"))
    saved(petar, desk, FOG, deed="edit", target="Носи 9 кола.")
    assert petar.post(UNDO, {}).status == 303
    assert desk.units()[FOG]["target"] == SERBIAN[FOG]
    assert desk.states()[FOG] == "approved"  # as if the old wording were typed again: it is Vera's word
    saved(petar, desk, FOG, deed="edit", target="Носи девет кола.")
    desk.l10n("review", "approve", "-l", "sr-Cyrl", "--unit", FOG, "--as", "Vera")
    assert petar.post(UNDO, {}).status == 409
    assert desk.states()[FOG] == "approved"
    desk.l10n("review", "reject", "-l", "sr-Cyrl", "--unit", FOG, "--as", "Vera")
    desk.translate({FOG: "Носи девет кола."})
    assert desk.units()[FOG]["target"] == "Носи девет кола."


def test_what_is_gone_is_not_taken_back(desk: Desk, client: Client) -> None:
    saved(client, desk, FOG, deed="edit", target="Носи 9 кола.")
    source = desk.root / "source_texts" / "ferries.md"
    source.write_text(source.read_text("utf-8").replace("nine cars", "ten cars"), "utf-8")
    assert "The source has changed" in client.post("/undo/sr-Cyrl/ferries.md", {}).text

"""What a save names: how a sentence stood before the person, texts and a reviewer's word."""

from __future__ import annotations

from typing import cast

import pytest

from l10n.web.door import Door
from l10n.web.people import Person, Role
from tests.walks.desk import SERBIAN, Desk
from tests.web.client import Client, Page
from tests.web.conftest import Opens

PROOF = "/proof/sr-Cyrl/ferries.md"
UNDO = "/undo/sr-Cyrl/ferries.md"
API = "/api/units?document=ferries.md&locale=sr-Cyrl"
FOG = "It carries nine cars and stops for fog."
MODULE = {"accept": "application/json"}


def headers(client: Client) -> dict[str, dict[str, str]]:
    """Return what each person's browser sends to be known."""
    links = cast("Door", client.app)._passes.links
    return {person.name: {"authorization": f"Bearer {secret}"} for secret, person in links.items()}


def button(client: Client, desk: Desk, source: str) -> str:
    """Return what the button of a sentence's row names."""
    unit = desk.units()[source]["id"]
    return next(one for one in Page(client.get(PROOF).text).values("button", "do") if f" {unit} " in one)


def form(client: Client, desk: Desk, source: str, **fields: str) -> dict[str, str]:
    page = Page(client.get(f"{PROOF}?at={desk.units()[source]['id']}").text)
    return {name: page.values("input", name)[0] for name in ("unit", "edition", "document")} | fields


@pytest.mark.parametrize(
    ("role", "deed"),
    [("translator", "approve"), ("reviewer", "approve"), ("translator", "reject")],
)
def test_what_a_reviewer_has_said_since_is_not_taken_back_with_a_wording(
    desk: Desk, opens: Opens, role: Role, deed: str
) -> None:
    client = opens(desk.root, Person("Petar", role), Person("Vera", "reviewer"))
    petar, vera = headers(client).values()
    client.post(PROOF, form(client, desk, FOG, deed="edit", target="Носи 9 кола."), petar)
    client.headers.update(vera)
    assert client.post(PROOF, form(client, desk, FOG, deed=deed)).status == 303
    before = desk.files()
    assert client.post(UNDO, {}, petar).status == 409
    assert desk.files() == before
    assert desk.states()[FOG] == {"approve": "approved", "reject": "draft"}[deed]


@pytest.mark.parametrize("accept", [{}, MODULE])
@pytest.mark.parametrize("reason", ["too stiff", ""])
def test_a_page_that_never_showed_a_refusal_approves_nothing(
    desk: Desk, client: Client, reason: str, accept: dict[str, str]
) -> None:
    shown = button(client, desk, FOG)
    client.post(PROOF, form(client, desk, FOG, deed="reject", reason=reason))
    desk.translate({FOG: SERBIAN[FOG]})  # its translator thinks that it is right: just what the page shows stands again
    before = desk.files()
    late = client.post(PROOF, {"do": shown}, accept)
    assert late.status == 409
    assert f"Sent back: {reason or 'Ana Ilić'}" in (str(late.told["panel"]) if accept else late.text)
    assert desk.files() == before
    assert client.post(PROOF, {"do": button(client, desk, FOG)}).status == 303  # now it was seen
    assert desk.states()[FOG] == "approved"


def test_what_was_left_as_in_the_source_meanwhile_is_seen_first(desk: Desk, client: Client) -> None:
    desk.translate({"Who pays": "Who pays"})
    shown = form(client, desk, "Who pays", deed="edit", target="Ко плаћа")
    desk.l10n("review", "leave", "-l", "sr-Cyrl", "--unit", "Who pays", "--as", "Vera")
    assert desk.states()["Who pays"] == "carried"
    assert client.post(PROOF, shown).status == 409


def test_a_word_that_was_taken_back_leaves_the_page_as_good_as_it_was(desk: Desk, client: Client) -> None:
    shown = button(client, desk, FOG)
    client.post(PROOF, {"do": shown})
    client.post(UNDO, {})
    assert client.post(PROOF, {"do": shown}).status == 303
    assert desk.states()[FOG] == "approved"


def test_each_answer_brings_what_the_next_save_has_to_name(desk: Desk, client: Client) -> None:
    now = form(client, desk, FOG)
    for number, deed in enumerate(("edit", "approve", "reject", "approve", "edit", "leave", "edit")):
        answer = client.post(PROOF, now | {"deed": deed, "target": f"Носи 9 кола {number // 2}."}, MODULE)
        assert answer.status == 200
        now["edition"] = str(answer.told["edition"])
        if number % 2:
            client.run(client.room.turn(lambda: client.room.opened.doubt(client.room.opened.project.locale("sr"))))
        page = Page(client.get(f"{PROOF}?at={now['unit']}").text)
        assert page.values("input", "edition")[0] == now["edition"]  # so it is in ledgers that are read anew


def test_the_rows_of_the_same_pair_in_other_roles_come_with_what_they_are_now(desk: Desk, client: Client) -> None:
    desk.write("---\ntitle: Who pays\n---\n\n# Who pays\n", "pays.md")
    client.post("/sync", {})
    for name in ("pays", "ferries"):
        desk.translate({"Who pays": "Ко то плаћа"}, name=name)
    proof = "/proof/sr-Cyrl/pays.md"
    title, heading = Page(client.get(proof).text).values("button", "do")
    told = client.post(proof, {"do": title.replace("approve", "reject")}, MODULE).told
    rows = cast("dict[str, str]", told["rows"])
    fresh = Page(rows[heading.split()[1]]).values("button", "do")[0]
    assert fresh != heading
    assert client.post(proof, {"do": heading}, MODULE).status == 409
    assert client.post(proof, {"do": fresh}, MODULE).status == 200


def test_programs_learn_that_a_sentence_was_sent_back_meanwhile(desk: Desk, client: Client) -> None:
    units = cast("list[dict[str, str]]", client.get(API).told["units"])
    unit = next(one for one in units if one["source"] == FOG)
    path = API.replace("units?", f"units/{unit['id']}?")
    client.post(PROOF, form(client, desk, FOG, deed="reject", reason="too stiff"))
    desk.translate({FOG: SERBIAN[FOG]})
    late = client.put(path, {"deed": "approve", "version": unit["version"]})
    assert (late.status, late.told["refused"], late.told["state"]) == (409, "too stiff", "pending")
    assert client.put(path, {"deed": "approve", "version": late.told["version"]}).told["state"] == "approved"


def test_what_a_check_found_of_a_text_that_nobody_saw_is_not_accepted(desk: Desk, client: Client) -> None:
    crossing, finding = "A crossing costs 350 dinars for a car.", "/finding/sr-Cyrl/ferries.md"
    desk.translate({crossing: "Прелаз аутомобила кошта 35 динара."})
    seen = form(client, desk, crossing, code="num", deed="accept")
    desk.translate({crossing: "Прелаз аутомобила кошта 3 динара."})
    before = desk.files()
    late = client.post(finding, seen)
    assert late.status == 409
    assert "3 динара.</textarea>" in late.text
    told = client.post(finding, seen, MODULE)
    assert (told.status, told.told["unit"]) == (409, seen["unit"])
    assert '<mark class="f-warning">3</mark> динара.' in str(told.told["rows"])
    for odd in ({"edition": ""}, {"unit": "A crossing"}, {"deed": ""}):
        assert client.post(finding, seen | odd).status in (404, 409, 400)
    assert desk.files() == before
    desk.translate({crossing: ""})
    assert client.post(finding, seen).status == 409
    desk.translate({crossing: "Прелаз аутомобила кошта 3 динара."})
    told = client.post(finding, form(client, desk, crossing, code="num", deed="accept"), MODULE)
    assert "Accepted by Ana Ilić" in str(told.told["rows"])
    assert "Count it again" in str(told.told["panel"])
    said = desk.l10n("check", "--withdraw", "num", "--unit", crossing, "-l", "sr-Cyrl", "--as", "Vera")
    assert "not accepted any more: num" in said  # a command reads the text itself

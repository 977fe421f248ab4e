from __future__ import annotations

import polib
import pytest

from l10n.web.people import Person
from tests.walks.desk import SERBIAN, Desk
from tests.web.client import Answer, Client, Page
from tests.web.conftest import Opens

PROOF = "/proof/sr-Cyrl/ferries.md"
FOG = "It carries nine cars and stops for fog."
MODULE = {"accept": "application/json"}


def panel(client: Client, desk: Desk, source: str, **fields: str) -> dict[str, str]:
    """Return the form of a sentence's panel, as it is before a person, with some fields filled."""
    page = Page(client.get(f"{PROOF}?at={desk.units()[source]['id']}").text)
    return {name: page.values("input", name)[0] for name in ("unit", "edition", "document")} | fields


def saved(client: Client, desk: Desk, source: str, **fields: str) -> Answer:
    return client.post(PROOF, panel(client, desk, source, **fields))


def test_approving_goes_on_to_the_next_with_a_receipt(desk: Desk, client: Client) -> None:
    first = Page(client.get(PROOF).text).values("button", "do")[0]
    answer = client.post(PROOF, {"do": first})
    second = desk.units()["The ferry at Skela has crossed the river since 1921."]["id"]
    assert answer.status == 303
    assert answer.headers["location"].endswith(f"#u-{second}")
    assert desk.states()["Ferries on the Sava"] == "approved"
    assert '"by": "Ana Ilić", "action": "accepted"' in (desk.root / "locales/sr_Cyrl/ferries.jsonl").read_text("utf-8")
    assert "✓ Approved" in Page(client.get(answer.headers["location"]).text).text


def test_all_of_an_article_can_be_approved_without_script_and_its_other_script_follows(
    desk: Desk, client: Client
) -> None:
    for _ in SERBIAN:
        client.post(PROOF, {"do": Page(client.get(PROOF).text).values("button", "do")[0]})
    page = Page(client.get(PROOF).text)
    assert page.values("button", "do") == []
    assert "All done" in page.text
    client.get("/")  # what follows is brought up to date
    assert set(desk.states("sr-Latn").values()) == {"approved"}


def test_a_wording_is_saved_and_waits_for_approval(desk: Desk, client: Client) -> None:
    assert saved(client, desk, FOG, deed="edit", target=" Вози девет аутомобила.\r\n").status == 303
    unit = desk.units()[FOG]
    assert (unit["target"], unit["state"]) == ("Вози девет аутомобила.", "pending")
    assert "✓ Saved" in Page(client.get(PROOF).text).text


def test_saving_a_draft_as_it_is_confirms_it(desk: Desk, client: Client) -> None:
    desk.l10n("review", "reject", "-l", "sr-Cyrl", "--unit", FOG, "--as", "Petar")
    assert desk.states()[FOG] == "draft"
    saved(client, desk, FOG, deed="edit", target=SERBIAN[FOG])
    assert desk.states()[FOG] == "pending"


def test_an_emptied_target_stays_empty(desk: Desk, client: Client) -> None:
    saved(client, desk, FOG, deed="edit", target="")
    desk.l10n("sync")
    assert desk.states()[FOG] == "empty"


def test_a_wording_with_an_error_is_kept_and_not_approved(desk: Desk, client: Client) -> None:
    answer = saved(client, desk, FOG, deed="approve", target="Носи **девет аутомобила и стаје.")
    assert answer.status == 303
    unit = desk.units()[FOG]
    assert (unit["target"], unit["state"]) == ("Носи **девет аутомобила и стаје.", "pending")
    assert "! Not approved" in Page(client.get(PROOF).text).text


def test_a_refusal_tells_the_translator_why(desk: Desk, client: Client) -> None:
    saved(client, desk, FOG, deed="reject", target=SERBIAN[FOG], reason="too stiff\n here")
    assert desk.states()[FOG] == "draft"
    assert "Sent back: too stiff here" in Page(client.get(PROOF).text).text


def test_what_was_typed_is_not_lost_when_the_sentence_is_sent_back(desk: Desk, client: Client) -> None:
    saved(client, desk, FOG, deed="reject", target="Носи девет кола?", reason="say what stops")
    assert (desk.units()[FOG]["target"], desk.states()[FOG]) == ("Носи девет кола?", "draft")


def test_a_sentence_is_left_as_in_the_source(desk: Desk, client: Client) -> None:
    saved(client, desk, FOG, deed="leave", target=SERBIAN[FOG])
    assert desk.states()[FOG] == "carried"


def test_an_old_translation_is_said_to_hold(desk: Desk, client: Client) -> None:
    desk.l10n("review", "approve", "-l", "sr-Cyrl", "--all", "--as", "Ana")
    source = desk.root / "source_texts" / "ferries.md"
    source.write_text(source.read_text("utf-8").replace("for fog", "in fog"), "utf-8")
    client.post("/sync", {})
    changed = "It carries nine cars and stops in fog."
    saved(client, desk, changed, deed="carry", target=SERBIAN[FOG], reason="wording")
    assert desk.states()[changed] == "approved"


@pytest.mark.parametrize("start", ["pending", "approved", "draft"])
@pytest.mark.parametrize("deed", ["edit", "approve", "reject", "leave"])
def test_any_save_can_be_taken_back(desk: Desk, client: Client, deed: str, start: str) -> None:
    if start != "pending":
        verb = {"approved": "approve", "draft": "reject"}[start]
        desk.l10n("review", verb, "-l", "sr-Cyrl", "--unit", FOG, "--as", "Petar")
    before = desk.units()[FOG]
    assert before["state"] == start
    answer = saved(client, desk, FOG, deed=deed, target="Носи 9 кола." if deed == "edit" else SERBIAN[FOG])
    assert answer.status == 303
    assert client.post("/undo/sr-Cyrl/ferries.md", {}).status == (
        303 if deed != "approve" or start != "approved" else 400
    )
    after = desk.units()[FOG]
    assert (after["target"], after["state"]) == (before["target"], before["state"])
    desk.l10n("sync")
    assert (desk.units()[FOG]["state"], desk.units()[FOG]["origin"]) == (start, before["origin"])
    refused = "rejected" in desk.l10n("publishable", "-l", "sr-Cyrl", "--most", "9", code=1)
    assert refused == (start == "draft")


def test_a_draft_that_was_approved_by_mistake_is_a_machine_s_again(desk: Desk, client: Client) -> None:
    source = desk.root / "source_texts" / "ferries.md"
    source.write_text(source.read_text("utf-8") + "\nIt may rain in the town of Skela.\n", "utf-8")
    desk.l10n("translate", "--engine", "pseudo", "-l", "sr-Cyrl")
    draft = "It may rain in the town of Skela."
    assert desk.units()[draft]["origin"] == "pseudo"
    for _ in range(2):
        unit = Page(client.get(PROOF).text).values("button", "do")[-1]
        client.post(PROOF, {"do": unit})
        assert desk.states()[draft] == "approved"
        client.post("/undo/sr-Cyrl/ferries.md", {})
        assert (desk.states()[draft], desk.units()[draft]["origin"]) == ("draft", "pseudo")
    lines = (desk.root / "locales/sr_Cyrl/ferries.jsonl").read_text("utf-8").splitlines()
    assert all(
        "unedited" in line for line in lines if '"accepted"' in line and draft in line and "withdrawn" not in line
    )


def test_nothing_is_left_to_take_back(desk: Desk, client: Client) -> None:
    assert client.post("/undo/sr-Cyrl/ferries.md", {}).status == 400
    saved(client, desk, FOG, deed="edit", target="Носи 9 кола.")
    desk.translate({FOG: "Неко други је био бржи."})
    assert client.post("/undo/sr-Cyrl/ferries.md", {}).status == 409
    assert desk.units()[FOG]["target"] == "Неко други је био бржи."


def test_a_save_that_comes_too_late_shows_both_texts_and_loses_neither(desk: Desk, client: Client) -> None:
    form = panel(client, desk, FOG, deed="edit", target="Моја реченица.")
    desk.translate({FOG: "Туђа реченица."})
    before = desk.files()
    late = client.post(PROOF, form)
    assert late.status == 409
    assert ">Моја реченица.</textarea>" in late.text
    assert "Туђа реченица." in late.text
    assert desk.files() == before
    again = Page(late.text)
    form |= {"edition": again.values("input", "edition")[0]}
    assert client.post(PROOF, form).status == 303
    assert desk.units()[FOG]["target"] == "Моја реченица."
    assert "Туђа реченица." in client.get(f"{PROOF}?at={form['unit']}").text  # among the earlier texts


def test_two_tabs_of_one_sentence(desk: Desk, client: Client) -> None:
    one, other = (panel(client, desk, FOG, deed="edit", target=text) for text in ("Прва.", "Друга."))
    assert client.post(PROOF, one).status == 303
    late = client.post(PROOF, other, MODULE)
    assert late.status == 409
    assert "Прва." in str(late.told["panel"])
    assert "Друга." in str(late.told["panel"])


def test_an_approval_is_of_what_was_on_the_screen(desk: Desk, client: Client) -> None:
    unit = Page(client.get(PROOF).text).values("button", "do")[0]
    desk.translate({"Ferries on the Sava": "Скеле на Дрини"})
    assert client.post(PROOF, {"do": unit}).status == 409
    assert desk.states()["Ferries on the Sava"] == "pending"


def test_what_somebody_else_did_to_another_sentence_stays_and_is_noted(desk: Desk, client: Client) -> None:
    form = panel(client, desk, FOG, deed="edit", target="Моја реченица.")
    desk.translate({"Who pays": "Ко то плаћа"})
    assert client.post(PROOF, form).status == 303
    units = desk.units()
    assert (units[FOG]["target"], units["Who pays"]["target"]) == ("Моја реченица.", "Ко то плаћа")
    assert "Ко то плаћа" in (desk.root / "locales/sr_Cyrl/ferries.jsonl").read_text("utf-8")


def test_the_module_gets_a_row_and_what_has_changed(desk: Desk, client: Client) -> None:
    answer = client.post(PROOF, panel(client, desk, FOG, deed="approve", target="Носи 9 кола."), MODULE)
    told = answer.told
    assert answer.status == 200
    assert (told["state"], told["units"], told["open"]) == ("approved", 7, 6)
    assert "Носи 9 кола." in str(told["rows"])
    assert "✓" in str(told["receipt"])
    client.post("/undo/sr-Cyrl/ferries.md", {}, MODULE)
    assert desk.units()[FOG]["target"] == SERBIAN[FOG]


def test_what_is_said_of_a_pair_shows_wherever_it_stands(desk: Desk, client: Client) -> None:
    desk.write("---\ntitle: Who pays\n---\n\n# Who pays\n", "pays.md")
    client.post("/sync", {})
    for name in ("pays", "ferries"):
        desk.translate({"Who pays": "Ко то плаћа"}, name=name)
    proof = "/proof/sr-Cyrl/pays.md"
    client.get(PROOF)
    title, heading = Page(client.get(proof).text).values("button", "do")
    told = client.post(proof, {"do": title}, MODULE).told
    rows = told["rows"]
    assert isinstance(rows, dict)
    assert [one.split()[1] for one in (title, heading)] == list(rows)
    assert told["open"] == 0
    assert "approved 1" in Page(client.get(PROOF).text).text


def test_a_translator_writes_and_does_not_approve(desk: Desk, opens: Opens) -> None:
    client = opens(desk.root, Person("Petar", "translator"))
    assert Page(client.get(PROOF).text).values("button", "do") == []
    assert saved(client, desk, FOG, deed="edit", target="Носи 9 кола.").status == 303
    assert saved(client, desk, FOG, deed="approve", target="Носи 9 кола.").status == 403
    assert desk.states()[FOG] == "pending"


def test_a_converted_sentence_is_changed_where_it_comes_from(desk: Desk, client: Client) -> None:
    latin = "/proof/sr-Latn/ferries.md"
    unit = desk.units("sr-Latn")[FOG]["id"]
    text = client.get(f"{latin}?at={unit}").text
    assert "readonly" in text
    page = Page(text)
    form = {name: page.values("input", name)[0] for name in ("unit", "edition", "document")}
    before = desk.files()
    for deed in ("edit", "approve"):
        client.post(latin, form | {"deed": deed, "target": "Nosi."})
    assert desk.files() == before


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"deed": "burn"}, 400),
        ({"do": "approve one two"}, 400),
        ({"deed": "edit", "unit": "none", "edition": "x", "target": "a"}, 404),
        ({"deed": "edit", "target": "a" * 30_000}, 400),
        ({"deed": "edit", "document": "../../etc/passwd", "target": "a"}, 404),
    ],
)
def test_forms_that_nobody_was_given_do_nothing(desk: Desk, client: Client, form: dict[str, str], status: int) -> None:
    before = desk.files()
    assert client.post(PROOF, form).status == status
    assert desk.files() == before


def test_a_unit_that_the_catalog_lacks_is_told(desk: Desk, client: Client) -> None:
    form = panel(client, desk, FOG, deed="edit", target="Носи.")
    path = desk.path("sr_Cyrl")
    path.write_text(path.read_text("utf-8").split(f'msgid "{FOG}"')[0].rsplit("\n\n", 1)[0] + "\n", "utf-8")
    assert client.post(PROOF, form).status in (404, 409)


def test_programs_save_by_json(desk: Desk, client: Client) -> None:
    units = client.get("/api/units?document=ferries&locale=sr").told["units"]
    assert isinstance(units, list)
    unit = next(one for one in units if one["source"] == FOG)
    path = f"/api/units/{unit['id']}?document=ferries.md&locale=sr-Cyrl"
    assert client.put(path, {"target": "Носи."}).status == 428
    assert client.put(path, {"target": "Носи."}, {"if-match": f'"{unit["version"]}"'}).status == 200
    late = client.put(path, {"target": "Вози.", "version": unit["version"]})
    assert (late.status, late.told["target"], late.told["yours"]) == (409, "Носи.", "Вози.")
    for told in ([1], {"target": 5}, {"deed": "burn", "version": "x"}):
        assert client.put(path, told).status == 400


def test_what_follows_is_synced_when_people_have_stopped(
    desk: Desk, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("l10n.web.room._QUIET_SECONDS", 0.01)
    saved(client, desk, FOG, deed="edit", target="Носи девет кола.")

    async def wait() -> None:
        import asyncio

        while client.room.unsynced:
            await asyncio.sleep(0.01)
        await client.room.turn(lambda: None)

    client.run(wait())
    assert desk.units("sr-Latn")[FOG]["target"] == "Nosi devet kola."


def test_a_finding_is_mended_or_said_to_be_none(desk: Desk, client: Client) -> None:
    crossing = "A crossing costs 350 dinars for a car."
    desk.translate({crossing: "Прелаз  аутомобила кошта 35 динара."})
    unit = desk.units()[crossing]["id"]
    page = Page(client.get(f"{PROOF}?at={unit}").text)
    assert "Прелаз аутомобила кошта 35 динара." in page.values("input", "target")  # the double space mended
    fields = {"unit": unit, "document": "ferries.md", "code": "num", "edition": page.values("input", "edition")[0]}
    said = client.post("/finding/sr-Cyrl/ferries.md", fields | {"deed": "accept"})
    assert said.headers["location"].endswith(f"?at={unit}#u-{unit}")
    assert "Accepted by Ana Ilić" in client.get(PROOF).text
    client.post("/finding/sr-Cyrl/ferries.md", fields | {"deed": "withdraw"})
    assert "Accepted by" not in client.get(PROOF).text
    assert client.post("/finding/sr-Cyrl/ferries.md", fields | {"code": "burn"}).status == 400


def test_plural_forms_are_saved_each_in_its_place(desk: Desk, client: Client) -> None:
    template = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n#, python-format\n'
    template += 'msgid "One article"\nmsgid_plural "%(num)d articles"\nmsgstr[0] ""\nmsgstr[1] ""\n'
    desk.write(template, "site.pot")
    client.post("/sync", {})
    proof, unit = "/proof/sr-Cyrl/site.pot", desk.units()["One article‖%(num)d articles"]["id"]
    page = Page(client.get(f"{proof}?at={unit}").text)
    assert "with ‖ between them" in page.text
    assert "/preview/sr-Cyrl/site.pot" not in page.links
    form = {name: page.values("input", name)[0] for name in ("unit", "edition", "document")}
    forms = ["%(num)d чланак", "%(num)d чланка", "%(num)d чланака"]
    assert client.post(proof, form | {"deed": "approve", "target": "‖".join(forms)}).status == 303
    assert desk.states()["One article‖%(num)d articles"] == "approved"
    entry = polib.pofile(str(desk.path("sr_Cyrl", "site")))[0]
    assert [entry.msgstr_plural[number] for number in range(3)] == forms

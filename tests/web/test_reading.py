from __future__ import annotations

import json
import random
import time

import pytest

from l10n.cli import run
from l10n.model.finding import Finding, Severity
from l10n.web.people import Person
from l10n.web.render import marked
from tests.walks.desk import SERBIAN, Desk
from tests.web.client import Client, Page
from tests.web.conftest import Opens

PROOF = "/proof/sr-Cyrl/ferries.md"


PETAR = '[[people]]\nname = "Petar"\nroles = ["reviewer"]\n\n'


def test_today_tells_every_article_by_state_and_each_number_leads_somewhere(desk: Desk, client: Client) -> None:
    page = Page(client.get("/").text)
    assert "to approve 7" in page.text
    assert "empty 7" in page.text  # Chinese
    assert "publishable" in page.text  # English, its own language
    for link in page.links:
        assert client.get(link.partition("#")[0] or "/").status == 200, link
    assert "/proof/sr-Cyrl/ferries.md?state=pending" in page.links


def test_today_names_what_is_missing_once_for_both_scripts(client: Client) -> None:
    missing = client.get("/").text.partition('class="lists"')[2].partition("card")[0]
    assert "/proof/sr-Cyrl/" in missing
    assert "/proof/sr-Latn/" not in missing


def test_a_document_that_cannot_be_read_is_told_and_hides_no_other(desk: Desk, client: Client) -> None:
    (desk.root / "source_texts" / "bad.md").write_bytes(b"caf\xe9")
    page = Page(client.get("/").text)
    assert "bad.md:1: byte E9 is not UTF-8" in page.text
    assert "to approve 7" in page.text
    assert client.get("/proof/sr-Cyrl/bad.md").status == 400


def test_a_catalog_that_cannot_be_read_is_told_and_hides_no_other(desk: Desk, client: Client) -> None:
    desk.path("zh_Hans").write_text('msgid "a"\nmsgstr "b', "utf-8")
    page = Page(client.get("/").text)
    assert "locales/zh_Hans/LC_MESSAGES/ferries.po:2" in page.text
    assert "to approve 7" in page.text


def test_a_broken_catalog_holds_up_no_other_article_after_a_save(desk: Desk, client: Client) -> None:
    desk.write("# Mills\n\nThe mill stands by the river.\n", "mills.md")
    desk.l10n("sync")
    unit = Page(client.get(PROOF).text).values("button", "do")[0]
    assert client.post(PROOF, {"do": unit}).status == 303
    broken = desk.path("zh_Hans", "mills")
    whole = broken.read_bytes()
    broken.write_text('msgid "cut', "utf-8")
    for path in ("/", "/proof/sr-Latn/ferries.md", "/preview/sr-Cyrl/ferries.md", "/preview/zh-Hans/ferries.md"):
        page = client.get(path)
        assert page.status == 200
        assert "What is made from it has to wait until this is mended: locales/zh_Hans/LC_MESSAGES/mills.po:1: " in (
            Page(page.text).text
        )
    assert client.post("/send/sr-Cyrl/ferries.md", {"to": "Ana"}).status == 200
    assert client.get("/proof/zh-Hans/mills.md").status == 400
    assert client.post("/sync", {}).status == 400
    assert set(desk.states("sr-Latn").values()) != {"approved"}
    broken.write_bytes(whole)
    assert "has to wait" not in client.get("/proof/sr-Latn/ferries.md").text
    assert desk.states("sr-Latn")["Ferries on the Sava"] == "approved"


def test_a_project_that_was_moved_is_told_and_served_again_when_it_is_back(desk: Desk, client: Client) -> None:
    assert client.get(PROOF).status == 200
    moved = desk.root.rename(desk.root.with_name("moved"))
    form = {"do": "approve none none ferries.md"}
    for answer in (client.get("/"), client.get(PROOF), client.post(PROOF, form), client.post("/sync", {})):
        assert answer.status == 500
        assert "the project's folder is no longer where it was: project" in Page(answer.text).text
        assert "l10n init" not in answer.text
    assert not desk.root.exists()
    moved.rename(desk.root)
    assert client.get(PROOF).status == 200


def test_today_tells_what_is_one_step_away(desk: Desk, client: Client) -> None:
    desk.l10n("review", "approve", "-l", "sr-Cyrl", "--all", "--as", "Ana")
    desk.l10n("review", "reject", "-l", "sr-Cyrl", "--unit", "Who pays", "--as", "Ana")
    near = Page(client.get("/").text.partition('id="near"')[2].partition("</section>")[0])
    assert "sent back 1" in near.text
    assert "min" in near.text


def test_the_proof_shows_each_sentence_beside_its_translation_in_reading_order(client: Client) -> None:
    text = client.get(PROOF).text
    places = [text.index(f">{words}<") for pair in SERBIAN.items() for words in pair]
    assert places == sorted(places)
    assert text.count('class="para') == 4  # two headings, two paragraphs


def test_only_the_sentences_of_a_state_are_shown_where_one_is_asked_for(desk: Desk, client: Client) -> None:
    desk.l10n("review", "approve", "-l", "sr-Cyrl", "--unit", "Who pays", "--as", "Ana")
    text = client.get(f"{PROOF}?state=approved").text
    assert ">Ко плаћа<" in text
    assert ">Скеле на Сави<" not in text


def test_findings_stand_in_the_margin_and_mark_their_words(desk: Desk, client: Client) -> None:
    desk.translate({"A crossing costs 350 dinars for a car.": "Прелаз аутомобила кошта 35 динара."})
    text = client.get(PROOF).text
    assert '<mark class="f-warning">35</mark>' in text
    assert "give the source&#39;s number" in text


@pytest.mark.parametrize("seed", range(50))
def test_each_letter_is_marked_with_the_gravest_fault_that_it_is_part_of(seed: int) -> None:
    chance, text = random.Random(seed), "abcdefghijkl"
    severities: tuple[Severity, ...] = ("error", "warning", "info", "accepted")
    findings = []
    for _ in range(seed % 9):
        start = chance.randrange(len(text) + 1)
        findings.append(Finding("num", chance.choice(severities), "…", start, start + chance.randrange(6)))
    found = [(letter, severity) for piece, severity in marked(text, findings) for letter in piece]
    for at, letter in enumerate(text):
        over = {one.severity for one in findings if one.start <= at < one.end <= len(text)}
        assert found[at] == (letter, next((one for one in ("error", "warning", "info") if one in over), None))
    assert len(found) == len(text)


def test_a_sentence_with_a_fault_in_every_letter_freezes_no_page() -> None:
    findings = [Finding("brackets", "warning", "…", at, at + 1) for at in range(20_000)]
    began = time.process_time()
    assert len(marked("(" * 20_000, findings)) == 20_000
    assert time.process_time() - began < 1


def test_a_changed_source_shows_its_difference(desk: Desk, client: Client) -> None:
    source = desk.root / "source_texts" / "ferries.md"
    source.write_text(source.read_text("utf-8").replace("nine cars", "ten cars"), "utf-8")
    assert "Bring up to date" in client.get(PROOF).text
    assert client.post("/sync", {"next": PROOF}).headers["location"] == PROOF
    text = client.get(PROOF).text
    assert "<del>nine</del><ins>ten</ins> cars and stops for fog." in text


def test_a_sentence_that_stands_twice_has_one_place_to_go_to(desk: Desk, client: Client) -> None:
    source = desk.root / "source_texts" / "ferries.md"
    source.write_text(source.read_text("utf-8") + "\nIt carries nine cars and stops for fog.\n", "utf-8")
    client.post("/sync", {})
    page = Page(client.get(PROOF).text)
    ids = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert page.text.count("Носи девет аутомобила и стаје када је магла.") == 2
    assert "×2" in page.text


def test_a_converted_edition_leads_to_the_one_that_is_reviewed(client: Client) -> None:
    page = Page(client.get("/proof/sr-Latn/ferries.md").text)
    assert "Nosi devet automobila" in page.text
    assert "/proof/sr-Cyrl/ferries.md" in page.links
    assert not any(attrs.get("name") == "do" for _, attrs in page.elements)


def test_sentences_of_a_fragment_stand_where_readers_meet_them(desk: Desk, client: Client) -> None:
    config = desk.root / "l10n.toml"
    config.write_text(config.read_text("utf-8") + '\n[[fragment]]\nname = "box"\nstart = "A crossing costs"\n', "utf-8")
    client.post("/sync", {})
    page = Page(client.get(PROOF).text)
    assert "A crossing costs 350 dinars for a car." in page.text
    assert "fragments/box" in page.text
    unit = next(value for value in page.values("button", "do") if value.endswith("fragments/box"))
    assert client.post(PROOF, {"do": unit}).status == 303
    assert desk.states()["A crossing costs 350 dinars for a car."] == "approved"


def test_the_panel_of_a_sentence_opens_without_script_and_as_a_piece(desk: Desk, client: Client) -> None:
    unit = desk.units()["Who pays"]["id"]
    whole, told = client.get(f"{PROOF}?at={unit}"), client.get(f"/panel/sr-Cyrl/ferries.md?at={unit}").told
    for text in (whole.text, str(told["panel"])):
        assert ">Ко плаћа</textarea>" in text
        assert "Save and approve" in text
    assert "<html" not in str(told["panel"])
    assert (told["unit"], told["units"], told["open"]) == (unit, 7, 7)
    assert client.get("/panel/sr-Cyrl/ferries.md?at=none").status == 404


def test_a_text_that_was_kept_while_somebody_saved_is_shown_beside_theirs(desk: Desk, client: Client) -> None:
    unit = desk.units()["Who pays"]["id"]
    seen = Page(client.get(f"{PROOF}?at={unit}").text).values("input", "edition")[0]
    panel = f"/panel/sr-Cyrl/ferries.md?at={unit}&seen={seen}"
    assert "meanwhile" not in str(client.get(panel).told["panel"])
    desk.translate({"Who pays": "Ко то плаћа"})
    told = client.get(panel).told
    assert "Somebody saved this sentence meanwhile" in str(told["panel"])
    assert '<dd lang="sr-Cyrl">Ко то плаћа</dd>' in str(told["panel"])
    assert "Ко то плаћа" in str(told["rows"])


def test_pages_follow_what_other_programs_do(desk: Desk, client: Client) -> None:
    assert "approved" not in Page(client.get(f"{PROOF}?state=approved").text).text.partition("whole article")[2]
    desk.translate({"Who pays": "Ко то плаћа"})
    assert ">Ко то плаћа<" in client.get(PROOF).text
    assert run(["-C", str(desk.root), "review", "approve", "--all", "-l", "sr-Cyrl", "--as", "Petar"]) == 0
    assert "approved 7" in Page(client.get("/").text).text
    desk.write("# Another\n\nA sentence.\n", "other.md")
    assert "other.md" in client.get("/").text


def test_a_broken_configuration_is_told_until_it_is_mended(desk: Desk, client: Client) -> None:
    config = desk.root / "l10n.toml"
    whole = config.read_text("utf-8")
    client.get("/")
    config.write_text(whole + "\nnonsense = 1\n", "utf-8")
    for _ in range(2):
        answer = client.get("/")
        assert answer.status == 500
        assert "nonsense" in answer.text
    config.write_text(whole, "utf-8")
    assert client.get("/").status == 200


def test_units_come_as_json_with_all_that_they_ever_were(desk: Desk, client: Client) -> None:
    desk.translate({"Who pays": "Ко то плаћа"})
    desk.l10n("sync")
    told = json.loads(client.get("/api/units?document=ferries.md&locale=sr-Cyrl").body)["units"]
    unit = next(unit for unit in told if unit["source"] == "Who pays")
    assert unit["target"] == "Ко то плаћа"
    assert [one["target"] for one in unit["history"]] == ["Ко то плаћа", "Ко плаћа"]
    assert client.get("/api/units").status == 400
    assert client.get("/api/nothing").status == 404


def test_sentences_are_judged_ahead_while_nobody_asks(desk: Desk, client: Client) -> None:
    desk.translate({"A crossing costs 350 dinars for a car.": "Прелаз аутомобила кошта 35 динара."})
    client.run(client.room.warm())
    assert client.run(client.room.turn(lambda: client.room._warmed("ferries.md", 100)))
    assert 'class="f-warning">35<' in client.get("/proof/sr-Cyrl/ferries.md").text


def test_a_derived_edition_tells_what_is_open_in_its_master_and_leads_there(desk: Desk, client: Client) -> None:
    desk.l10n("review", "approve", "-l", "sr-Cyrl", "--unit", "Who pays", "--as", "Ana")
    desk.l10n("sync")
    text = client.get("/proof/sr-Latn/ferries.md").text
    assert '<span id="count">1</span>/7' in text
    assert "All done" not in Page(text).text
    assert any(link.startswith("/proof/sr-Cyrl/ferries.md#u-") for link in Page(text).links)


def test_a_sentence_that_was_sent_back_is_called_so(desk: Desk, client: Client) -> None:
    desk.l10n("review", "reject", "-l", "sr-Cyrl", "--unit", "Who pays", "--as", "Ana")
    rows = [at for tag, at in Page(client.get(PROOF).text).elements if at.get("role") == "group"]
    assert [at["aria-label"] for at in rows if "s-draft" in at["class"]] == ["sent back: Who pays"]


def test_an_article_without_words_is_not_called_done(desk: Desk, client: Client) -> None:
    desk.write("```\ncode\n```\n", "bare.md")
    desk.l10n("sync")
    told = Page(client.get("/proof/sr-Cyrl/bare.md").text).text
    assert "There is nothing to translate in this article." in told


def test_a_broken_catalog_is_missing_rather_than_near(desk: Desk, client: Client) -> None:
    desk.path("zh_Hans").write_text('msgid "a"\nmsgstr "b', "utf-8")
    text = client.get("/").text
    near = text.partition('id="near"')[2].partition("</section>")[0]
    assert "/proof/zh-Hans/ferries.md" not in near
    assert "needs the coordinator" in text.partition('id="not"')[2].partition("</section>")[0]
    assert "Only this file is affected" in client.get("/proof/zh-Hans/ferries.md").text


@pytest.mark.parametrize(
    ("config", "target", "meaning", "detail"),
    [
        (("[derive]", f"{PETAR}[derive]"), "Скеле", "Нисте наведени као ", "Ana Ilić is no reviewer"),
        (
            ("eyes = false", "eyes = true"),
            "Скеле",
            "Ко је то написао",
            "Ana Ilić wrote it, and the policy asks for four",
        ),
        (("", ""), "Ferries of the river are in English here", "Смета грешка:", "lang: The target is in"),
        (("", ""), "", "Још нема превода", "has no target"),
    ],
)
def test_an_objection_is_told_in_the_language_of_the_page(
    desk: Desk, client: Client, config: tuple[str, str], target: str, meaning: str, detail: str
) -> None:
    path = desk.root / "l10n.toml"
    path.write_text(path.read_text("utf-8").replace(*config, 1), "utf-8")
    first = desk.units()["Ferries on the Sava"]["id"]
    page = Page(client.get(f"{PROOF}?at={first}").text)
    named = {name: page.values("input", name)[0] for name in ("unit", "edition", "document")}
    client.post(PROOF, named | {"deed": "approve", "target": target})
    told = client.get(PROOF, {"accept-language": "sr-RS"}).text
    assert meaning in told
    assert f'<span lang="en">{detail}' in told


def test_the_keys_are_those_that_a_person_may_use(desk: Desk, opens: Opens) -> None:
    keys = {}
    for role in ("reader", "translator", "reviewer"):
        text = opens(desk.root, Person("Vera", role)).get(PROOF).text
        shown = text.partition('class="keylist"')[2].partition("</dl>")[0]
        keys[role] = [key for key in "aersu" if f"<kbd>{key}</kbd>" in shown]
    assert keys == {"reader": [], "translator": ["e", "u"], "reviewer": ["a", "e", "r", "u"]}

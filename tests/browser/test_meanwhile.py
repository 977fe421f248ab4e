"""Two tabs and two people at one sentence, and one sentence in two places: nothing is written that was not meant."""

from __future__ import annotations

import re

import polib
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.conftest import Serves
from tests.browser.test_keys import here, opened
from tests.walks.desk import SERBIAN, Desk

FOG = "It carries nine cars and stops for fog."
TITLE = "Ferries on the Sava"
PROOF = "/proof/sr-Cyrl/ferries.md"


def typed(page: Page, text: str, *keys: str) -> None:
    """Open the first sentence, type a text, and press keys."""
    page.keyboard.press("e")
    page.locator("#target").fill(text)
    for key in keys:
        page.keyboard.press(key)


def test_a_text_kept_after_escape_does_not_replace_what_was_saved_meanwhile(
    desk: Desk, context: BrowserContext, serves: Serves
) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    typed(page, "Моја реч.", "Escape")
    expect(page.locator(".panel")).to_have_count(0)
    desk.translate({TITLE: "Туђа реч."})
    for _ in range(2):  # looked at and closed: it is no less unsaved
        page.keyboard.press("e")
        expect(page.get_by_role("alert")).to_contain_text("Туђа реч.")
        expect(page.locator("#target")).to_have_value("Моја реч.")
        expect(page.locator(".line.here .tgt")).to_have_text("Туђа реч.")
        page.keyboard.press("Escape")
        expect(page.locator(".panel")).to_have_count(0)
    assert desk.units()[TITLE]["target"] == "Туђа реч."
    page.keyboard.press("e")
    expect(page.get_by_role("alert")).to_be_visible()
    page.keyboard.press("Control+s")
    expect(page.locator(".receipt")).to_contain_text("Saved")
    assert desk.units()[TITLE]["target"] == "Моја реч."
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    expect(page.locator("#target")).to_have_value("Моја реч.")
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_text_kept_after_escape_is_there_when_the_sentence_was_approved_in_its_row(
    desk: Desk, context: BrowserContext, serves: Serves
) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    typed(page, "Моја реч.", "Escape", "a")
    expect(page.locator("#count")).to_have_text("1")
    assert desk.units()[TITLE]["target"] == SERBIAN[TITLE]
    page.keyboard.press("k")
    page.keyboard.press("e")
    expect(page.locator("#target")).to_have_value("Моја реч.")


def test_a_reason_is_kept_as_a_text_is(desk: Desk, context: BrowserContext, serves: Serves) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    page.keyboard.press("r")
    page.locator("#reason").fill("too stiff")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    expect(page.locator("#reason")).to_have_value("too stiff")
    page.get_by_role("button", name="Send back").click()
    expect(page.locator(".refused").first).to_have_text("Sent back: too stiff")
    expect(page.locator(".panel")).to_have_count(0)


def test_what_is_typed_on_while_saves_are_under_way_is_neither_lost_nor_refused(
    desk: Desk, context: BrowserContext, serves: Serves
) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    typed(page, "Прва.")
    page.evaluate(
        """texts => {
            const field = document.querySelector("#target");
            for (const text of texts) {
                field.value = text;
                const save = { key: "s", code: "KeyS", ctrlKey: true, bubbles: true };
                field.dispatchEvent(new KeyboardEvent("keydown", save));
            }
            field.value = "Прва, друга и трећа.";
        }""",
        ["Прва.", "Прва.", "Прва и друга."],
    )
    expect(page.locator(".line.here .tgt")).to_have_text("Прва и друга.")
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.locator("#target")).to_have_value("Прва, друга и трећа.")
    page.keyboard.press("Control+s")
    expect(page.locator(".line.here .tgt")).to_have_text("Прва, друга и трећа.")
    assert desk.units()[TITLE]["target"] == "Прва, друга и трећа."


def test_an_approval_of_what_was_sent_back_meanwhile_shows_who_did(
    desk: Desk, context: BrowserContext, serves: Serves
) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    desk.l10n("review", "reject", "-l", "sr-Cyrl", "--unit", TITLE, "--as", "Vera")
    desk.translate({TITLE: SERBIAN[TITLE]})
    page.keyboard.press("a")
    expect(page.get_by_role("alert")).to_contain_text("Somebody saved this sentence meanwhile")
    expect(page.locator(".panel > .refused")).to_have_text("Sent back: Vera")
    expect(page.locator(".line.here .refused")).to_have_text("Sent back: Vera")
    assert desk.states()[TITLE] == "pending"
    page.keyboard.press("Control+Enter")
    expect(page.locator("#count")).to_have_text("1")
    assert desk.states()[TITLE] == "approved"


def test_all_done_is_open_again_when_something_is_taken_back(
    desk: Desk, context: BrowserContext, serves: Serves
) -> None:
    desk.l10n("review", "approve", "-l", "sr-Cyrl", "--all", "--as", "Vera")
    desk.l10n("review", "reject", "-l", "sr-Cyrl", "--unit", FOG, "--as", "Vera")
    page = opened(context, serves(desk.root) + PROOF)
    page.keyboard.press("n")
    page.keyboard.press("a")
    expect(page.locator("#next")).to_have_text("All done")
    expect(page.locator(".filter")).to_have_text(re.compile(r"whole article\s+approved 7\s*$"))
    expect(page.locator(".filter [aria-current=true]")).to_have_text("whole article")
    page.keyboard.press("u")
    expect(page.locator(".filter")).to_have_text(re.compile(r"draft 1\s+approved 6"))
    expect(page.locator("#next")).to_have_text("Next unfinished")
    page.locator("#next").click()
    assert here(page) == FOG


def test_a_sentence_of_an_article_and_of_its_fragment_are_two(
    desk: Desk, context: BrowserContext, serves: Serves
) -> None:
    source = desk.root / "source_texts" / "ferries.md"
    source.write_text(source.read_text("utf-8") + f"\nThe box. {FOG}\n", "utf-8")
    config = desk.root / "l10n.toml"
    config.write_text(config.read_text("utf-8") + '\n[[fragment]]\nname = "box"\nstart = "The box."\n', "utf-8")
    desk.l10n("sync")
    desk.translate({"The box.": "Кутија.", FOG: "Прима девет возила."}, name="fragments/box")
    desk.l10n("sync")
    page = opened(context, serves(desk.root) + PROOF)
    box = page.locator(".line", has_text="Прима девет возила.")
    box.get_by_role("link", name="Edit").click()
    expect(page.locator("#target")).to_have_value("Прима девет возила.")
    page.locator("#target").fill("Прима девет кола.")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#count")).to_have_text("1")
    expect(page.locator(".line.s-approved .tgt")).to_have_text("Прима девет кола.")
    expect(page.locator(".line", has_text=SERBIAN[FOG])).to_have_class("line s-pending open")
    targets = {entry.msgid: entry.msgstr for entry in polib.pofile(str(desk.path("sr_Cyrl", "fragments/box")))}
    assert (targets[FOG], desk.states()["The box."]) == ("Прима девет кола.", "pending")


def test_a_word_on_a_finding_keeps_what_is_typed_and_shows_in_the_row(
    desk: Desk, context: BrowserContext, serves: Serves
) -> None:
    desk.translate({TITLE: "Скеле  на Сави"})
    page = opened(context, serves(desk.root) + PROOF)
    typed(page, "Скеле на реци Сави")
    page.get_by_role("button", name="This is right as it is").click()
    expect(page.get_by_role("button", name="Count it again")).to_be_visible()
    expect(page.locator(".line.here .f-accepted")).to_be_visible()
    expect(page.locator("#target")).to_have_value("Скеле на реци Сави")
    expect(page.get_by_role("alert")).to_have_count(0)
    desk.translate({TITLE: "Скеле  на Дрини"})
    page.get_by_role("button", name="Count it again").click()
    expect(page.get_by_role("alert")).to_contain_text("Скеле на Дрини")
    expect(page.locator("#target")).to_have_value("Скеле на реци Сави")


def test_an_approval_is_of_what_stood_there_when_the_key_was_pressed(
    desk: Desk, context: BrowserContext, serves: Serves
) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    held: list[Route] = []
    page.route("**/proof/**", lambda route: held.append(route) if not held else route.continue_())
    page.keyboard.press("a")  # the server is slow with the first
    page.keyboard.press("a")
    second = "The ferry at Skela has crossed the river since 1921."
    desk.translate({second: "Туђа реч."})
    line = page.locator(".line", has_text=second)
    line.get_by_role("link", name="Edit").click()
    expect(line.locator(".tgt")).to_have_text("Туђа реч.")
    held[0].continue_()
    expect(page.get_by_role("alert")).to_contain_text("Туђа реч.")
    assert (desk.states()[TITLE], desk.states()[second]) == ("approved", "pending")


def test_the_button_of_a_row_approves_what_is_typed_below_it(
    desk: Desk, context: BrowserContext, serves: Serves
) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    typed(page, "Скеле на реци Сави")
    page.locator(".line.here").get_by_role("button", name="Approve").click()
    expect(page.locator("#count")).to_have_text("1")
    expect(page.locator(".panel")).to_have_count(0)
    assert (desk.units()[TITLE]["target"], desk.states()[TITLE]) == ("Скеле на реци Сави", "approved")

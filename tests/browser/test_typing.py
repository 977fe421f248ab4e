"""What is typed never becomes a command, and is never lost without a word."""

from __future__ import annotations

import re

from playwright.sync_api import BrowserContext, Dialog, Page, Route, expect

from tests.browser.conftest import Serves
from tests.browser.test_keys import PROOF, opened
from tests.walks.desk import SERBIAN, Desk

TITLE = "Ferries on the Sava"
SAVES = re.compile("/proof/")


def held(page: Page) -> list[Route]:
    """Hold saves back, as a slow server does; return them as they come."""
    waiting: list[Route] = []
    page.route(SAVES, lambda route: waiting.append(route) if route.request.method == "POST" else route.continue_())
    return waiting


def answered(page: Page, waiting: list[Route]) -> None:
    """Let the first save that is held be answered."""
    while not waiting:
        page.wait_for_timeout(20)
    with page.expect_response(SAVES):
        waiting.pop(0).continue_()


def approved(desk: Desk) -> list[str]:
    return [source for source, state in desk.states().items() if state == "approved"]


def test_a_refusal_that_comes_late_leaves_the_field_alone(desk: Desk, context: BrowserContext, serves: Serves) -> None:
    desk.translate({TITLE: "The ferries of the great river are in English"})
    page = opened(context, serves(desk.root) + PROOF)
    waiting = held(page)
    for key in "nae":
        page.keyboard.press(key)
    page.locator("#target").fill("")
    page.keyboard.type("Скела ")
    answered(page, waiting)
    expect(page.locator(".receipt")).to_contain_text("Not approved")
    page.keyboard.type("nada")
    expect(page.locator("#target")).to_have_value("Скела nada")
    assert approved(desk) == []


def test_a_conflict_that_comes_late_leaves_the_field_alone(desk: Desk, context: BrowserContext, serves: Serves) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    waiting = held(page)
    page.keyboard.press("n")
    desk.translate({TITLE: "Туђа реч."})
    page.keyboard.press("a")
    page.keyboard.press("e")
    page.locator("#target").fill("")
    page.keyboard.type("Скела ")
    answered(page, waiting)
    expect(page.locator(".receipt")).to_contain_text("Somebody saved this sentence meanwhile")
    page.keyboard.type("nada")
    expect(page.locator("#target")).to_have_value("Скела nada")
    expect(page.locator(".line").first.locator(".tgt")).to_have_text("Туђа реч.")
    page.locator(".receipt a").click()
    expect(page.locator(".line.here .src")).to_have_text(TITLE)
    assert approved(desk) == []


def test_what_is_typed_before_the_field_is_there_goes_into_it(
    desk: Desk, context: BrowserContext, serves: Serves
) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    waiting: list[Route] = []
    page.route("**/panel/**", lambda route: waiting.append(route))
    page.keyboard.press("n")
    page.keyboard.type("enada")
    while not waiting:
        page.wait_for_timeout(20)
    waiting.pop().continue_()
    expect(page.locator("#target")).to_have_value(f"{SERBIAN[TITLE]}nada")
    assert approved(desk) == []


def test_a_save_by_key_keeps_the_field_for_who_types_on(desk: Desk, context: BrowserContext, serves: Serves) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    page.keyboard.press("r")
    page.locator("#reason").fill("too stiff")
    page.locator("#target").fill("Скеле")
    page.keyboard.press("Control+s")
    expect(page.locator(".receipt")).to_contain_text("Saved")
    page.keyboard.type(" na nadi")
    expect(page.locator("#target")).to_have_value("Скеле na nadi")
    expect(page.locator("#reason")).to_have_value("too stiff")
    page.keyboard.press("Control+s")
    expect(page.locator(".line.here .tgt")).to_have_text("Скеле na nadi")
    assert approved(desk) == []


def test_a_key_held_down_approves_once(desk: Desk, context: BrowserContext, serves: Serves) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    page.keyboard.press("n")
    for _ in range(6):
        page.keyboard.down("a")
    page.keyboard.up("a")
    page.keyboard.press("Shift+A")
    page.keyboard.press("a")
    expect(page.locator("#count")).to_have_text("2")
    assert len(approved(desk)) == 2


def test_a_sentence_that_is_off_the_screen_is_shown_before_it_is_approved(
    desk: Desk, context: BrowserContext, serves: Serves
) -> None:
    sources = {f"Ferry number {at} leaves at noon.": f"Скела број {at} полази у подне." for at in range(60)}
    desk.write("\n\n".join(sources) + "\n")
    desk.l10n("sync")
    desk.translate(sources)
    page = opened(context, serves(desk.root) + PROOF)
    page.keyboard.press("n")
    page.evaluate("scrollTo(0, 5000)")
    page.keyboard.press("a")
    expect(page.locator(".line.here")).to_be_in_viewport()
    expect(page.locator("#count")).to_have_text("0")
    page.keyboard.press("a")
    expect(page.locator("#count")).to_have_text("1")


def test_a_row_tells_that_what_was_typed_for_it_is_not_saved(
    desk: Desk, context: BrowserContext, serves: Serves
) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    state = page.locator(".line").first.locator(".state")
    page.keyboard.press("n")
    page.keyboard.press("e")
    page.locator("#target").fill("Моја дуга реченица")
    page.route(SAVES, lambda route: route.abort(), times=1)
    page.keyboard.press("Control+Enter")
    expect(page.locator(".receipt")).to_contain_text("What you typed is still here")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.locator("#count")).to_have_text("1")
    expect(state).to_have_attribute("data-unsaved", "not saved")
    page.locator(".line").first.get_by_role("link", name="Edit").click()
    expect(page.locator("#target")).to_have_value("Моја дуга реченица")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(state).to_have_attribute("data-unsaved", "")
    expect(page.locator(".line.here")).to_be_focused()


def test_leaving_with_a_reason_that_was_not_sent_is_asked_about(
    desk: Desk, context: BrowserContext, serves: Serves
) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    page.keyboard.press("r")
    page.locator("#reason").fill("too stiff")
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.reload()
    assert asked == ["beforeunload"]

"""A reviewer's work in a browser, by keys, by touch, and when something comes between."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import Serves
from tests.walks.desk import Desk

FOG = "It carries nine cars and stops for fog."
PROOF = "/proof/sr-Cyrl/ferries.md"


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("html[data-ready]")
    return page


def here(page: Page) -> str:
    return page.locator(".line.here .src").inner_text()


def test_an_article_is_approved_to_the_end_by_keys_alone(desk: Desk, context: BrowserContext, serves: Serves) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    page.keyboard.press("n")
    for done in range(1, 8):
        page.keyboard.press("a")
        expect(page.locator("#count")).to_have_text(str(done))
    expect(page.locator("#next")).to_have_text("All done")
    expect(page.locator(".receipt")).to_contain_text("Approved")
    assert set(desk.states().values()) == {"approved"}


def test_keys_pressed_faster_than_the_server_answers_are_all_heard(
    desk: Desk, context: BrowserContext, serves: Serves
) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    for _ in range(7):
        page.keyboard.press("a")
    expect(page.locator("#count")).to_have_text("7")
    assert set(desk.states().values()) == {"approved"}


def test_a_sentence_is_edited_approved_and_taken_back(desk: Desk, context: BrowserContext, serves: Serves) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    for key in "njje":
        page.keyboard.press(key)
    assert here(page) == FOG
    page.locator("#target").fill("Носи девет кола и стаје због магле.")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#count")).to_have_text("1")
    expect(page.locator(".panel")).to_have_count(0)
    assert here(page) != FOG
    assert (desk.units()[FOG]["target"], desk.states()[FOG]) == ("Носи девет кола и стаје због магле.", "approved")
    page.keyboard.press("u")
    expect(page.locator("#count")).to_have_text("0")
    expect(page.locator(".receipt")).to_contain_text("Taken back")
    assert here(page) == FOG
    assert desk.states()[FOG] == "pending"
    assert desk.units()[FOG]["target"].startswith("Носи девет аутомобила")


def test_letters_are_keys_under_a_serbian_layout_too(desk: Desk, context: BrowserContext, serves: Serves) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    page.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'а', code: 'KeyA', bubbles: true}))")
    expect(page.locator("#count")).to_have_text("1")


def test_what_was_typed_outlives_escape_and_a_server_that_is_gone(
    desk: Desk, context: BrowserContext, serves: Serves
) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    page.keyboard.press("e")
    page.locator("#target").fill("Недовршено")
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_have_count(0)
    page.keyboard.press("e")
    expect(page.locator("#target")).to_have_value("Недовршено")
    context.set_offline(True)
    page.keyboard.press("Control+s")
    expect(page.locator(".receipt")).to_contain_text("What you typed is still here")
    expect(page.locator("#target")).to_have_value("Недовршено")
    context.set_offline(False)
    page.keyboard.press("Control+s")
    expect(page.locator(".receipt")).to_contain_text("Saved")
    assert desk.units()["Ferries on the Sava"]["target"] == "Недовршено"


def test_a_refusal_has_a_reason(desk: Desk, context: BrowserContext, serves: Serves) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    page.keyboard.press("r")
    expect(page.locator("#reason")).to_be_focused()
    page.keyboard.type("too stiff")
    page.get_by_role("button", name="Send back").click()
    expect(page.locator(".refused")).to_have_text("Sent back: too stiff")
    assert desk.states()["Ferries on the Sava"] == "draft"


def test_enter_in_the_reason_sends_back_and_approves_nothing(
    desk: Desk, context: BrowserContext, serves: Serves
) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    page.keyboard.press("r")
    expect(page.locator("#reason")).to_be_focused()
    page.keyboard.type("too stiff")
    page.keyboard.press("Enter")
    expect(page.locator(".refused")).to_have_text("Sent back: too stiff")
    assert desk.states()["Ferries on the Sava"] == "draft"


def test_enter_in_the_reason_approves_nothing_without_script_either(
    desk: Desk, browser: Browser, serves: Serves
) -> None:
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{serves(desk.root)}{PROOF}?at={desk.units()['Ferries on the Sava']['id']}")
    page.locator("summary", has_text="Send back").click()
    page.locator("#reason").fill("too stiff")
    page.locator("#reason").press("Enter")
    page.get_by_role("button", name="Send back").click()
    expect(page.locator(".refused").first).to_have_text("Sent back: too stiff")
    plain.close()


def test_two_tabs_lose_neither_text(desk: Desk, context: BrowserContext, serves: Serves) -> None:
    address = serves(desk.root) + PROOF
    one, other = (opened(context, address) for _ in range(2))
    for page, text in ((one, "Прва верзија."), (other, "Друга верзија.")):
        page.bring_to_front()
        page.keyboard.press("e")
        page.locator("#target").fill(text)
    one.bring_to_front()
    one.keyboard.press("Control+s")
    expect(one.locator(".receipt")).to_contain_text("Saved")
    other.bring_to_front()
    other.keyboard.press("Control+s")
    expect(other.get_by_role("alert")).to_contain_text("Прва верзија.")
    expect(other.locator("#target")).to_have_value("Друга верзија.")
    other.keyboard.press("Control+s")
    expect(other.locator(".receipt")).to_contain_text("Saved")
    assert desk.units()["Ferries on the Sava"]["target"] == "Друга верзија."


def test_an_error_keeps_the_wording_and_says_why(desk: Desk, context: BrowserContext, serves: Serves) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    page.keyboard.press("e")
    page.locator("#target").fill("**Скеле на Сави")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".receipt")).to_contain_text("Not approved")
    assert here(page) == "Ferries on the Sava"
    assert (desk.units()["Ferries on the Sava"]["target"], desk.states()["Ferries on the Sava"]) == (
        "**Скеле на Сави",
        "pending",
    )


def test_by_touch(desk: Desk, browser: Browser, serves: Serves) -> None:
    phone = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = opened(phone, serves(desk.root) + PROOF)
    page.locator(".line", has_text=FOG).get_by_role("button", name="Approve").tap()
    expect(page.locator("#count")).to_have_text("1")
    page.locator(".line", has_text="Who pays").get_by_role("link", name="Edit").tap()
    page.locator("#target").fill("Ко то плаћа")
    page.get_by_role("button", name="Save", exact=True).tap()
    expect(page.locator(".receipt")).to_contain_text("Saved")
    assert desk.units()["Who pays"]["target"] == "Ко то плаћа"
    phone.close()


def test_without_script(desk: Desk, browser: Browser, serves: Serves) -> None:
    plain = browser.new_context(java_script_enabled=False, locale="sr-RS")
    page = plain.new_page()
    page.goto(serves(desk.root) + PROOF)
    for _ in range(7):
        page.locator("button.approve").first.click()
    expect(page.locator("#next")).to_have_text("Све је готово")
    assert set(desk.states().values()) == {"approved"}
    page.locator("summary", has_text="српски").click()
    page.get_by_role("button", name="srpski").click()
    expect(page.locator("#next")).to_have_text("Sve je gotovo")
    plain.close()


def test_help_tells_the_keys(desk: Desk, context: BrowserContext, serves: Serves) -> None:
    page = opened(context, serves(desk.root) + PROOF)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("approve and go on")
    page.keyboard.press("a")  # the dialog is open: nothing is approved
    page.keyboard.press("Escape")
    expect(page.locator("#count")).to_have_text("0")


def test_a_catalog_goes_out_and_comes_back(desk: Desk, context: BrowserContext, serves: Serves) -> None:
    page = context.new_page()
    page.goto(serves(desk.root) + "/translators")
    card = page.locator(".card", has_text="ferries.md")
    card.get_by_label(re.compile("српски")).fill("Petar")
    with page.expect_download() as waiting:
        card.get_by_role("button", name="Download .po").first.click()
    path = waiting.value.path()
    assert waiting.value.suggested_filename == "ferries.sr_Cyrl.po"
    path.write_text(path.read_text("utf-8").replace('"Ко плаћа"', '"Ко то плаћа"'), "utf-8")
    page.get_by_label("The .po file").set_input_files(path)
    page.get_by_label("Who translated it").fill("Petar")
    page.get_by_role("button", name="Receive").click()
    expect(page.get_by_role("status")).to_contain_text("Received from Petar")
    assert desk.units()["Who pays"]["target"] == "Ко то плаћа"


@pytest.mark.parametrize("everything", [False, True])
def test_the_preview_shows_the_article_in_its_frame(
    desk: Desk, context: BrowserContext, serves: Serves, everything: bool
) -> None:
    page = context.new_page()
    page.goto(serves(desk.root) + "/preview/sr-Cyrl/ferries.md" + "?all=1" * everything)
    frame = page.frame_locator("iframe")
    expect(frame.locator("h1")).to_have_text("Скеле на Сави" if everything else "Ferries on the Sava")
    assert frame.locator("main").evaluate("element => getComputedStyle(element).maxWidth") != "none"


def test_the_link_of_a_converted_edition_leads_to_its_master(
    desk: Desk, context: BrowserContext, serves: Serves
) -> None:
    page = opened(context, serves(desk.root) + PROOF.replace("sr-Cyrl", "sr-Latn"))
    expect(page.locator("#next")).to_have_text("To do there: српски")
    page.locator(".line").first.dblclick()
    expect(page.locator("#target")).to_be_visible()
    expect(page.locator("#next")).to_have_text("To do there: српски")
    page.locator("#next").click()
    page.wait_for_url("**/proof/sr-Cyrl/**")

"""Every page in every language, light and dark, narrow and wide: nothing that axe objects to, nothing cut off."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal, cast

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Serves
from tests.walks.desk import Desk

HOUSE = Path(__file__).parent.parent.parent
AXE = Path(os.environ.get("L10N_AXE") or HOUSE / "node_modules" / "axe-core" / "axe.min.js")
LANGUAGES = {"en": "en-GB", "sr-Cyrl": "sr-RS", "sr-Latn": "sr-Latn-RS", "zh-Hans": "zh-CN"}
SIZES = {"phone": (390, 844), "wide": (1280, 900)}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
FOG = "It carries nine cars and stops for fog."


@pytest.fixture
def paths(desk: Desk) -> list[str]:
    """Pages that show all there is: every state, findings, a panel, an error."""
    desk.l10n("review", "approve", "-l", "sr-Cyrl", "--all", "--as", "Petar")
    desk.l10n("review", "reject", "-l", "sr-Cyrl", "--unit", "Who pays", "--as", "Petar")
    desk.translate({FOG: "Носи 8 аутомобила."})
    source = desk.root / "source_texts" / "ferries.md"
    source.write_text(source.read_text("utf-8").replace("350 dinars", "450 dinars"), "utf-8")
    desk.l10n("sync")
    source.write_text(source.read_text("utf-8") + "\nA new sentence.\n", "utf-8")
    unit = desk.units()[FOG]["id"]
    proof = "/proof/sr-Cyrl/ferries.md"
    return [
        "/",
        proof,
        f"{proof}?at={unit}",
        "/proof/zh-Hans/ferries.md",
        "/proof/sr-Latn/ferries.md",
        "/preview/sr-Cyrl/ferries.md",
        "/translators",
        "/none",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_open_to_everybody(
    paths: list[str], browser: Browser, serves: Serves, desk: Desk, language: str
) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not here: npm install axe-core, or name axe.min.js in L10N_AXE")
    address, axe = serves(desk.root), AXE.read_text("utf-8")
    found: list[str] = []
    for scheme in SCHEMES:
        context = browser.new_context(locale=LANGUAGES[language], color_scheme=scheme)
        page = context.new_page()
        for path in paths:
            page.goto(address + path)
            page.evaluate(axe)
            told = cast("list[dict[str, object]]", page.evaluate("axe.run().then(found => found.violations)"))
            found += [f"{path} {scheme}: {one['id']}: {one['help']} {one['nodes']}"[:900] for one in told]
        context.close()
    assert found == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off(
    paths: list[str], browser: Browser, serves: Serves, desk: Desk, language: str, size: str
) -> None:
    address, (width, height) = serves(desk.root), SIZES[size]
    context = browser.new_context(locale=LANGUAGES[language], viewport={"width": width, "height": height})
    page = context.new_page()
    for path in paths:
        page.goto(address + path)
        assert page.evaluate("document.documentElement.lang") == language
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_panel_that_shows_both_texts_is_open_to_everybody(
    browser: Browser, serves: Serves, desk: Desk, scheme: Literal["light", "dark"]
) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not here: npm install axe-core, or name axe.min.js in L10N_AXE")
    context = browser.new_context(locale="en-GB", color_scheme=scheme)
    page = context.new_page()
    page.goto(serves(desk.root) + "/proof/sr-Cyrl/ferries.md")
    page.wait_for_selector("html[data-ready]")
    page.keyboard.press("e")
    page.locator("#target").fill("Моја реч.")
    desk.translate({"Ferries on the Sava": "Туђа  реч."})
    page.keyboard.press("Control+s")
    page.get_by_role("alert").wait_for()
    page.evaluate(AXE.read_text("utf-8"))
    told = cast("list[dict[str, object]]", page.evaluate("axe.run().then(found => found.violations)"))
    assert [one["id"] for one in told] == []
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_however_long_makes_a_page_scroll_sideways(
    browser: Browser, serves: Serves, desk: Desk, language: str, width: int
) -> None:
    name = f"{'f' * 100}.md"
    desk.write(f"# {'W' * 200}\n\n{'m' * 150} crosses the river.\n", name)
    desk.l10n("sync")
    desk.path("zh_Hans", "ferries").write_text('msgid "a"\nmsgstr "b', "utf-8")
    address = serves(desk.root)
    context = browser.new_context(locale=LANGUAGES[language], viewport={"width": width, "height": 700})
    page = context.new_page()
    wide: list[str] = []
    proofs = [f"/proof/{locale}/{name}" for locale in ("sr-Cyrl", "sr-Latn", "zh-Hans")]
    panel = f"/proof/sr-Cyrl/ferries.md?at={desk.units()[FOG]['id']}"
    pages = ["/", *proofs, panel, "/proof/zh-Hans/ferries.md", f"/preview/sr-Cyrl/{name}", "/translators", f"/{name}"]
    for path in pages:
        page.goto(address + path)
        if not page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"):
            wide.append(path)
    assert wide == []
    context.close()


def test_a_phone_shows_the_source_beside_the_field(browser: Browser, serves: Serves, desk: Desk) -> None:
    unit = desk.units()[FOG]["id"]
    for width, shown in ((390, True), (1280, False)):
        context = browser.new_context(locale="en-GB", viewport={"width": width, "height": 700})
        page = context.new_page()
        page.goto(f"{serves(desk.root)}/proof/sr-Cyrl/ferries.md?at={unit}")
        assert page.locator(".panel .beside").is_visible() == shown
        context.close()

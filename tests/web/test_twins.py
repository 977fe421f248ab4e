"""A sentence that stands in an article and in one of its fragments: two units with one id, on one page."""

from __future__ import annotations

from typing import cast

import polib
import pytest

from l10n.flows.proof import anchor
from tests.walks.desk import Desk
from tests.web.client import Client, Page

PROOF = "/proof/sr-Cyrl/ferries.md"
FOG = "It carries nine cars and stops for fog."
OWN, BOX = "Носи девет аутомобила и стаје када је магла.", "Прима девет возила, а у магли стоји."
NAME = "fragments/box"
MODULE = {"accept": "application/json"}


@pytest.fixture
def twins(desk: Desk) -> Desk:
    """The article says in its own words what its box says too; each has a target of its own."""
    desk.write((desk.root / "source_texts/ferries.md").read_text("utf-8") + f"\nThe box. {FOG}\n")
    config = desk.root / "l10n.toml"
    config.write_text(config.read_text("utf-8") + '\n[[fragment]]\nname = "box"\nstart = "The box."\n', "utf-8")
    desk.l10n("sync")
    desk.translate({"The box.": "Кутија.", FOG: BOX}, name=NAME)
    desk.l10n("sync")
    return desk


def target(desk: Desk, name: str) -> str:
    return next(entry.msgstr for entry in polib.pofile(str(desk.path("sr_Cyrl", name))) if entry.msgid == FOG)


def buttons(client: Client) -> dict[str, str]:
    """Return what the buttons of both sentences name, by document."""
    told = Page(client.get(PROOF).text).values("button", "do")
    ids = [one.split()[1] for one in told]
    return {one.split()[3]: one for one in told if ids.count(one.split()[1]) == 2}


def test_each_is_approved_for_itself_and_the_next_is_the_other(twins: Desk, client: Client) -> None:
    both = buttons(client)
    assert list(both) == ["ferries.md", NAME]
    unit = both[NAME].split()[1]
    own, box = (anchor(name, unit, page="ferries.md") for name in both)
    assert own == unit != box
    told = client.post(PROOF, {"do": both[NAME]}, MODULE).told
    rows = cast("dict[str, str]", told["rows"])
    assert (told["unit"], told["units"], told["open"]) == (box, 9, 8)
    assert f'data-unit="{box}"' in rows[box]
    assert "s-approved" in rows[box]
    assert BOX in rows[box]
    assert "s-pending" in rows[own]
    assert OWN in rows[own]
    assert buttons(client) == {}  # one of the two has no button now
    client.post(PROOF, {"do": both["ferries.md"]})
    page = Page(client.get(PROOF).text)
    assert page.values("button", "do")[-1].split()[3] == NAME  # "The box." alone is left of it
    assert page.text.count("approved 2") == 1


def test_the_panel_is_that_of_the_sentence_that_was_meant(twins: Desk, client: Client) -> None:
    unit = buttons(client)[NAME].split()[1]
    page = Page(client.get(f"{PROOF}?at={anchor(NAME, unit, page='ferries.md')}").text)
    ids = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    form = {name: page.values("input", name)[0] for name in ("unit", "edition", "document")}
    assert (form["document"], form["unit"]) == (NAME, unit)
    answer = client.post(PROOF, form | {"deed": "edit", "target": "Кутија прима девет кола."})
    assert answer.headers["location"].endswith(f"#u-{anchor(NAME, unit, page='ferries.md')}")
    assert (target(twins, "ferries"), target(twins, NAME)) == (OWN, "Кутија прима девет кола.")
    panels = "/panel/sr-Cyrl/ferries.md?at="
    told = client.get(panels + anchor(NAME, unit, page="ferries.md")).told
    assert "Кутија прима девет кола." in str(told["panel"])
    assert f">{OWN}</textarea>" in str(client.get(panels + unit).told["panel"])


def test_a_word_on_the_one_shows_on_the_other_where_they_are_the_same_pair(twins: Desk, client: Client) -> None:
    twins.translate({FOG: OWN}, name=NAME)
    both = buttons(client)
    told = client.post(PROOF, {"do": both["ferries.md"]}, MODULE).told
    assert all("s-approved" in row for row in cast("dict[str, str]", told["rows"]).values())
    assert told["open"] == 7
    assert "approved 2" in Page(client.get(PROOF).text).text


def test_a_late_save_shows_the_sentence_that_was_meant(twins: Desk, client: Client) -> None:
    both = buttons(client)
    twins.translate({FOG: "Кутија је друга."}, name=NAME)
    for headers in ({}, MODULE):
        late = client.post(PROOF, {"do": both[NAME]}, headers)
        assert late.status == 409
        text = str(late.told["panel"]) if headers else late.text
        assert ">Кутија је друга.</textarea>" in text


def test_what_is_missing_in_a_fragment_leads_to_its_sentence(twins: Desk, client: Client) -> None:
    twins.l10n("review", "approve", "-d", "ferries.md", "-l", "sr-Cyrl", "--all", "--as", "Vera")
    link = next(one for one in Page(client.get("/").text).links if "?at=" in one)
    at = link.partition("?at=")[2].partition("#")[0]
    assert f'id="u-{at}"' in client.get(PROOF).text
    assert ">Кутија.</textarea>" in client.get(link.partition("#")[0]).text

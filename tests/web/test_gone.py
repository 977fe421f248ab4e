"""Saves of a sentence whose source has changed while it was open: what was typed is not lost."""

from __future__ import annotations

import pytest

from tests.walks.desk import SERBIAN, Desk
from tests.web.client import Client, Page
from tests.web.test_editions import FOG, MODULE, PROOF, form


def change(desk: Desk) -> None:
    source = desk.root / "source_texts" / "ferries.md"
    source.write_text(source.read_text("utf-8").replace("nine cars", "ten cars"), "utf-8")


@pytest.mark.parametrize("accept", [{}, MODULE])
def test_what_was_typed_for_a_source_that_has_changed_is_shown(
    desk: Desk, client: Client, accept: dict[str, str]
) -> None:
    typed = form(client, desk, FOG, deed="edit", target="Носи <9> кола.", reason="Why nine?")
    change(desk)
    before = desk.files()
    late = client.post(PROOF, typed, accept)
    assert late.status == 404
    assert "this sentence is no longer in the article" in late.text
    assert "The source has changed" in late.text
    assert "Носи &lt;9&gt; кола.</textarea>" in late.text
    assert "Why nine?</textarea>" in late.text
    assert PROOF in Page(late.text).links
    assert desk.files() == before


def test_it_is_put_beside_what_the_sentence_has_become(desk: Desk, client: Client) -> None:
    typed = form(client, desk, FOG, deed="edit", target="Носи десет кола.")
    change(desk)
    desk.l10n("sync")
    late = client.post(PROOF, typed)
    assert late.status == 409
    assert "Носи десет кола.</textarea>" in late.text
    assert SERBIAN[FOG] in Page(late.text).text
    page = Page(late.text)
    fresh = {name: page.values("input", name)[0] for name in ("unit", "edition", "document")}
    assert fresh["unit"] != typed["unit"]
    assert client.post(PROOF, typed | fresh).status == 303
    assert desk.units()[FOG.replace("nine", "ten")]["target"] == "Носи десет кола."


def test_a_button_of_a_row_that_is_gone_keeps_nothing(desk: Desk, client: Client) -> None:
    named = form(client, desk, FOG)
    change(desk)
    late = client.post(PROOF, {"do": f"approve {named['unit']} {named['edition']} ferries.md"})
    assert late.status == 404
    assert "<textarea" not in late.text

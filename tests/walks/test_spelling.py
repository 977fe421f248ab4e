"""`[spelling]`: words looked up in a dictionary, with the project's own words beside it."""

from __future__ import annotations

import json

import pytest

from tests.store.test_dictionary import put
from tests.walks.desk import SERBIAN, Desk

pytest.importorskip("hunspell", reason="the extra `spelling` is not installed")

SKELA = "The ferry at Skela has crossed the river since 1921."
RULE = '[spelling]\nlocales = ["sr-Cyrl"]\nwords = "words.txt"\ndictionaries = "dictionaries"\n'


def found(desk: Desk) -> list[str]:
    """Return what is told of the spelling of Serbian targets."""
    findings = json.loads(desk.l10n("check", "--json", "-l", "sr-Cyrl"))["findings"]
    return [one["finding"]["message"] for one in findings if one["finding"]["code"] == "spelling"]


def test_a_word_of_no_dictionary_is_told_until_the_project_knows_it(desk: Desk) -> None:
    desk.translate({**SERBIAN, SKELA: "Скела код Скеле прелалзи реку од 1921. године."})
    assert found(desk) == []
    (desk.root / "l10n.toml").write_text(RULE, "utf-8")
    assert found(desk) == []
    told = desk.l10n("doctor")
    assert "· spelling, sr-Cyrl: no dictionary sr_RS or sr (.dic and .aff) was found" in told
    assert "· spelling: there is no words.txt" in told

    known = " ".join(word.strip(".,„“!?:;()").lower() for text in SERBIAN.values() for word in text.split())
    put(desk.root / "dictionaries", "sr_RS", f"{known} прелази код од године")
    desk.l10n("doctor")
    (desk.root / "words.txt").write_text("", "utf-8")
    assert found(desk) == ["'прелалзи' is in no dictionary (прелази?): correct it, or add it to the words."]
    assert found(desk) != []
    assert "✓ spelling, sr-Cyrl: words are looked up in" in desk.l10n("doctor")

    (desk.root / "words.txt").write_text("прелалз*\n", "utf-8")
    assert found(desk) == []


def test_a_locale_that_is_none_of_the_projects_is_refused(desk: Desk) -> None:
    (desk.root / "l10n.toml").write_text('[spelling]\nlocales = ["de"]\n', "utf-8")
    assert "l10n.toml:2: spelling.locales: de is none of the locales" in desk.l10n("check", code=5)

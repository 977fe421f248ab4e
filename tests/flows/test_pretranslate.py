"""Who is asked for which draft, walked through with servers on this machine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.engines.server import Server
from tests.walks.desk import Desk

CHAINS = """locales = ["en", "sr-Cyrl", "zh-Hans"]
[engines]
draft = ["libretranslate", "pseudo"]
[engines.libretranslate]
url = "{libre}"
[engines.deepl]
url = "{deepl}"
[[draft]]
locale = "zh-Hans"
engines = ["deepl"]
[[draft]]
match = "laws/*"
engines = []
"""


def desk_with(tmp_path: Path, capsys: pytest.CaptureFixture[str], configuration: str) -> Desk:
    desk = Desk(tmp_path, capsys)
    desk.l10n("init")
    (tmp_path / "l10n.toml").write_text(configuration)
    (tmp_path / "source_texts" / "laws").mkdir()
    desk.write("The law passed on Monday.\n", "laws/one.md")
    desk.write("Nobody knows the price.\n", "news.md")
    return desk


def test_a_locale_and_a_kind_of_document_have_engines_of_their_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Server() as libre, Server() as deepl:
        desk = desk_with(tmp_path, capsys, CHAINS.format(libre=libre.url, deepl=deepl.url))
        desk.l10n("sync")
        said = desk.l10n("doctor")

    assert libre.texts == deepl.texts == ["Nobody knows the price."]
    assert (libre.seen[0].fields["target"], deepl.seen[0].fields["target_lang"]) == ("sr", "ZH-HANS")
    assert desk.units()["The law passed on Monday."]["target"] == ""
    assert "every document, zh-Hans: drafted by deepl" in said
    assert "laws/*, every locale: drafted by nobody" in said


def test_an_engine_named_on_the_command_line_is_asked_for_everything(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Server() as libre, Server() as deepl:
        desk = desk_with(tmp_path, capsys, CHAINS.format(libre=libre.url, deepl=deepl.url))
        desk.l10n("sync", "--offline")
        desk.l10n("translate", "--engine", "pseudo")

    assert not libre.seen + deepl.seen
    assert desk.units()["The law passed on Monday."]["target"] == "Тхе лањ пассед он Мондаз."


def test_the_next_in_the_chain_is_asked_where_one_is_down(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Server(["403"] * 50) as libre:
        desk = desk_with(tmp_path, capsys, CHAINS.format(libre=libre.url, deepl=libre.url))
        said = desk.l10n("translate", "-l", "sr-Cyrl", code=4)

    assert desk.units()["Nobody knows the price."]["target"] == "Нободз кноњс тхе прице."
    assert "1 draft by pseudo" in said
    assert "libretranslate en → sr-Cyrl: 1 of 1 texts were not translated" in said


PRICED = """locales = ["en", "sr-Cyrl"]
[engines]
draft = ["libretranslate"]
{bound}
[engines.libretranslate]
url = "{url}"
price = 1000
"""


def test_a_dry_run_prices_the_job_and_leaves_out_what_was_paid_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Server() as server:
        desk = desk_with(tmp_path, capsys, PRICED.format(url=server.url, bound=""))
        first = desk.l10n("translate", "--dry-run")
        assert not server.seen
        assert not (tmp_path / ".l10n" / "machine.db").exists()
        desk.l10n("translate", "-d", "news.md")
        again = desk.l10n("translate", "--dry-run")

    assert "2 units have no target\nwould send 2 texts to libretranslate, 48 characters: 0.05 at its price" in first
    assert "would send 1 text to libretranslate, 25 characters: 0.03 at its price" in again
    assert "the budget" not in first


@pytest.mark.parametrize(
    ("option", "told"),
    [
        (("--most-characters", "30"), "30 characters, does not reach that far"),
        (("--most-characters", "48"), "48 characters, reaches for that"),
        (("--most-cost", "0.03"), "0.03 in money, does not reach that far"),
        (("--most-characters", "30", "--most-cost", "9"), "30 characters and 9.00 in money, does not reach that far"),
    ],
)
def test_a_dry_run_says_how_far_the_budget_reaches(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: tuple[str, ...], told: str
) -> None:
    desk = desk_with(tmp_path, capsys, PRICED.format(url="http://127.0.0.1:9", bound=""))
    assert f"the budget of a run, {told}" in desk.l10n("translate", "--dry-run", *option)
    spent = json.loads(desk.l10n("translate", "--dry-run", "--json", *option))["drafts"]["spent"]
    assert spent is ("not reach" in told)


@pytest.mark.parametrize("where", ["configuration", "characters", "money"])
def test_a_run_ends_where_its_budget_does_and_the_next_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], where: str
) -> None:
    bound = "most_characters = 30" if where == "configuration" else ""
    option = {"characters": ("--most-characters", "30"), "money": ("--most-cost", "0.03")}.get(where, ())
    with Server() as server:
        desk = desk_with(tmp_path, capsys, PRICED.format(url=server.url, bound=bound))
        said = desk.l10n("translate", *option, code=4)
        drafted = [unit["target"] for unit in desk.units().values() if unit["target"]]
        assert len(drafted) == len(server.texts) == 1
        desk.l10n("translate", *option)

    assert said.count("the budget of this run does not reach further") == 1
    bounds, left = ("0.03 in money" if where == "money" else "30 characters"), 48 - len(server.texts[0])
    assert f"no draft: the budget of this run is spent ({bounds}), and 1 text of {left} characters are left." in said
    assert "no engine gave one" not in said
    assert "the next run goes on" in said
    assert sorted(server.texts) == ["Nobody knows the price.", "The law passed on Monday."]
    assert all(unit["target"] for unit in desk.units().values())


def test_a_cost_that_nobody_can_tell_is_no_bound(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = desk_with(tmp_path, capsys, 'locales = ["en", "sr-Cyrl"]\n')
    said = desk.l10n("translate", "--engine", "pseudo", "--most-cost", "1", code=2)

    assert "nobody knows what the engine costs" in said


def test_what_speaks_against_a_draft_is_in_the_ledger_and_orders_the_units(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Server(["short"]) as server:
        desk = desk_with(tmp_path, capsys, PRICED.format(url=server.url, bound=""))
        desk.l10n("translate", "-d", "news.md")
        desk.l10n("translate")
        ordered = json.loads(desk.l10n("units", "--json", "-l", "sr-Cyrl", "--by-risk"))["units"]

    (told,) = [json.loads(line) for line in (tmp_path / "locales/sr_Cyrl/news.jsonl").read_text().splitlines()]
    assert told["signals"] == ["length"]
    assert [(unit["document"], unit["risk"]) for unit in ordered] == [("news.md", 0.52), ("laws/one.md", 0.2)]


@pytest.mark.parametrize(
    ("setting", "sent"),
    [
        ("", '<x id="0"/>'),
        ('form = "brackets"', "⟦0⟧"),
        ('form = { "sr-Cyrl" = "sentinel" }', "PH100"),
        ('form = { "zh-Hans" = "sentinel" }', '<x id="0"/>'),
    ],
)
def test_the_form_of_marks_is_a_setting_and_what_came_back_is_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], setting: str, sent: str
) -> None:
    with Server() as server:
        desk = desk_with(tmp_path, capsys, PRICED.format(url=server.url, bound="") + setting)
        desk.write("Nobody knows `the price` of it.\n", "news.md")
        desk.l10n("translate", "-d", "news.md")
        said = desk.l10n("doctor")

    name = {"<": "xml", "⟦": "brackets", "P": "sentinel"}[sent[0]]
    assert server.texts == [f"Nobody knows {sent} of it."]
    assert f"libretranslate, sr-Cyrl: marks hidden as {name} came back in 1 of 1 texts" in said

"""Faults planted in finished translations: none gets through the gate, and nothing sound is held up."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.walks.desk import Desk
from tests.walks.finished import BANK, CARS, FERRY, LINK, NAME, REPORT, SERBIAN, finish, force, target

TITLE = "Ferries on the Sava"
Plant = Callable[[Desk], object]


@pytest.fixture
def done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A project with two finished articles, the second for company."""
    made = Desk(tmp_path, capsys)
    made.l10n("init")
    finish(made)
    made.write("# Fog\n\nFog closes the crossing.\n", "fog.md")
    made.l10n("sync", "--offline")
    return made


def verdicts(desk: Desk, code: int = 1) -> dict[tuple[str, str], dict[str, object]]:
    rows = json.loads(desk.l10n("publishable", "--json", code=code))["articles"]
    return {(row["document"], row["locale"]): row for row in rows}


def append(path: str, text: str) -> Plant:
    def plant(desk: Desk) -> None:
        with (desk.root / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return plant


def edited(source: str, text: str, locale: str = "sr_Cyrl", *, fuzzy: bool = False) -> Plant:
    return lambda desk: desk.edit(target(source, text, fuzzy=fuzzy), locale, "report")


def forced(source: str, text: str, locale: str = "sr_Cyrl") -> Plant:
    return lambda desk: force(desk, source, text, locale)


def rejected(desk: Desk) -> None:
    desk.l10n("review", "reject", "-d", "report.md", "-l", "sr-Cyrl", "--unit", FERRY, "--as", "Vera")


def source_edited(desk: Desk) -> None:
    desk.write(REPORT.replace("since 1921", "since 1922"), "report.md")


def source_edited_and_synced(desk: Desk) -> None:
    source_edited(desk)
    desk.l10n("sync", "--offline")


def source_in_conflict(desk: Desk) -> None:
    desk.write(
        REPORT.replace("# Crossing", "<<<<<<< HEAD\n# Crossing\n=======\n# Bridge\n>>>>>>> theirs\n"), "report.md"
    )
    desk.l10n("sync", "--offline")


def override_whose_master_changed(desk: Desk) -> None:
    desk.edit(target(BANK, "Levo pristanište"), "sr_Latn", "report")
    desk.l10n("sync", "--offline")
    desk.l10n("review", "approve", "-d", "report.md", "-l", "sr-Latn", "--unit", BANK, "--as", "Vera")
    desk.l10n("release")
    force(desk, BANK, "Леви кеј")


PLANTED: dict[str, tuple[Plant, str, str, str]] = {
    "empty": (edited(BANK, ""), "sr-Cyrl", "empty", "sr_Cyrl/LC_MESSAGES/report.po:"),
    "white space": (edited(BANK, " \u200b ", "zh_Hans"), "zh-Hans", "pending", "zh_Hans/LC_MESSAGES/report.po:"),
    "draft": (edited(BANK, "Левa обала реке", fuzzy=True), "sr-Cyrl", "draft", "report.po:"),
    "pending": (edited(BANK, "Обала лево"), "sr-Cyrl", "pending", "report.po:"),
    "rejected": (rejected, "sr-Cyrl", "rejected", "report.po:"),
    "source changed": (source_edited, "sr-Cyrl", "unsynced", "report.po"),
    "source changed, own language": (source_edited, "en", "unsynced", "report.po"),
    "stale": (source_edited_and_synced, "sr-Cyrl", "stale", "report.po:"),
    "wrong script": (forced(FERRY, "Skela prelazi reku od 1921. godine."), "sr-Cyrl", "script", "report.po:"),
    "mixed scripts": (forced(FERRY, "Скела prelazi reku od 1921. године."), "sr-Cyrl", "script", "report.po:"),
    "another language": (
        forced(FERRY, "Since that year nobody has crossed without it."),
        "sr-Cyrl",
        "lang",
        "report.po:",
    ),
    "another language, Chinese": (
        forced(FERRY, "Since that year nobody has crossed without it.", "zh_Hans"),
        "zh-Hans",
        "lang",
        "report.po:",
    ),
    "Cyrillic in Chinese": (forced(BANK, "Лева обала", "zh_Hans"), "zh-Hans", "script", "report.po:"),
    "look-alikes": (edited(FERRY, "Скела прелaзи реку од 1921. године."), "sr-Cyrl", "pending", "report.po:"),
    "number": (edited(FERRY, "Скела прелази реку од 1912. године."), "sr-Cyrl", "pending", "report.po:"),
    "link": (
        forced(LINK, SERBIAN[LINK].replace("example.org", "example.com")),
        "sr-Cyrl",
        "link",
        "report.po:",
    ),
    "placeholder": (forced(NAME, "Пишите пре него што се прелаз затвори."), "sr-Cyrl", "placeholder", "report.po:"),
    "markup": (forced(CARS, "Носи **девет аутомобила и стаје када је магла."), "sr-Cyrl", "markup", "report.po:"),
    "engine's error": (
        forced(FERRY, "Error 500 (Server Error)!!1500.That’s an error.", "zh_Hans"),
        "zh-Hans",
        "mt_error",
        "report.po:",
    ),
    "engine's error, Serbian": (forced(FERRY, "429 Too Many Requests"), "sr-Cyrl", "mt_error", "report.po:"),
    "source for target": (forced(FERRY, FERRY), "sr-Cyrl", "empty", "report.po:"),
    "title untranslated": (forced(TITLE, TITLE), "sr-Cyrl", "empty", "report.po:"),
    "part left": (
        edited(NAME, "Пишите на {name} before the crossing closes."),
        "sr-Cyrl",
        "pending",
        "report.po:",
    ),
    "covered by nothing": (forced(BANK, "[[^]]"), "sr-Cyrl", "empty", "report.po:"),
    "wrongly decoded": (forced(BANK, "Ð›ÐµÐ²Ð° Ð¾Ð±Ð°Ð»Ð°"), "sr-Cyrl", "encoding", "report.po:"),
    "catalog missing": (
        lambda desk: desk.path("sr_Cyrl", "report").unlink(),
        "sr-Cyrl",
        "unsynced",
        "locales/sr_Cyrl/LC_MESSAGES/report.po",
    ),
    "catalog cut off": (
        lambda desk: desk.path("sr_Cyrl", "report").write_bytes(desk.path("sr_Cyrl", "report").read_bytes()[:-9]),
        "sr-Cyrl",
        "unreadable",
        "report.po:",
    ),
    "catalog cut off between units": (
        lambda desk: desk.path("sr_Cyrl", "report").write_bytes(
            desk.path("sr_Cyrl", "report").read_bytes().rsplit(b"\n\n", 1)[0] + b"\n"
        ),
        "sr-Cyrl",
        "unsynced",
        "report.po",
    ),
    "catalog in conflict": (
        append("locales/sr_Cyrl/LC_MESSAGES/report.po", "<<<<<<< HEAD\n"),
        "sr-Cyrl",
        "unreadable",
        "report.po:",
    ),
    "ledger in conflict": (
        append("locales/sr_Cyrl/report.jsonl", "<<<<<<< HEAD\n"),
        "sr-Cyrl",
        "unreadable",
        ".jsonl:",
    ),
    "source in conflict": (source_in_conflict, "en", "conflict", "source_texts/report.md:5"),
    "source unreadable": (
        lambda desk: (desk.root / "source_texts/report.md").write_bytes(b"\xff\xfe\x00 broken \xff"),
        "en",
        "unreadable",
        "source_texts/report.md",
    ),
    "own language edited": (edited(BANK, "The left bank", "en"), "en", "pending", "locales/en/"),
    "override gone stale": (override_whose_master_changed, "sr-Latn", "stale", "locales/sr_Latn/"),
    "master not converted yet": (forced(BANK, "Леви кеј"), "sr-Latn", "stale", "locales/sr_Latn/"),
}


@pytest.mark.parametrize("name", PLANTED)
def test_what_is_planted_is_held_up_and_nothing_else(done: Desk, name: str) -> None:
    plant, locale, code, place = PLANTED[name]
    sound = {key for key, row in verdicts(done).items() if row["publishable"]}
    assert sound == {("report.md", tag) for tag in ("en", "sr-Cyrl", "sr-Latn", "zh-Hans")} | {("fog.md", "en")}
    plant(done)
    judged = verdicts(done)
    blockers = judged["report.md", locale]["blockers"]
    assert isinstance(blockers, list)
    assert code in {blocker["code"] for blocker in blockers}, blockers
    (first, *_) = [blocker for blocker in blockers if blocker["code"] == code]
    assert place in f"{first['path']}:{first['line'] or ''}", first
    assert first["owner"]
    assert first["minutes"] > 0
    assert judged["fog.md", "en"]["publishable"] or "ledger" in name
    done.l10n("release")
    live = done.root / "releases/current/articles" / locale / "report.md"
    assert not live.exists() or "override" in name


def test_each_reason_tells_where_it_is_whose_and_how_long_it_takes(done: Desk) -> None:
    done.l10n("release")
    done.edit(target(BANK, "Обала лево"), "sr_Cyrl", "report")
    done.l10n("sync", "--offline")
    (done.root / "l10n.toml").write_text(
        (done.root / "l10n.toml").read_text("utf-8")
        + '\n[[people]]\nname = "Ana Ilić"\nroles = ["translator"]\n'
        + '\n[[people]]\nname = "Vera Kos"\nroles = ["reviewer"]\nlocales = ["sr-Cyrl"]\n',
        "utf-8",
    )
    said = done.l10n("publishable", "-d", "report.md", code=1)
    assert "near   report.md  sr-Cyrl: 1 pending · about 1 min · an older version is live" in said
    line = int(said.partition("locales/sr_Cyrl/LC_MESSAGES/report.po:")[2].partition(":")[0])
    entry = "\n".join(done.path("sr_Cyrl", "report").read_text("utf-8").split("\n")[line - 1 :]).partition("\n\n")[0]
    assert 'msgid "Left bank"' in entry
    assert "Left bank · is translated and not approved → Vera Kos, under 1 min" in said
    assert "near   report.md  sr-Latn: 1 pending · about 1 min · an older version is live · the same as sr-Cyrl" in said
    assert said.count("Left bank") == 1
    assert "Left bank" in done.l10n("publishable", "-d", "report.md", "-l", "sr-Latn", code=1)
    assert "2 of 4 articles publishable; 2 one step away" in said
    verdict = verdicts(done)["fog.md", "zh-Hans"]
    assert (verdict["standing"], verdict["owners"], verdict["live"]) == ("not", ["Ana Ilić"], False)


def test_what_a_reviewer_has_to_see_afterwards_is_not_one_step_away(done: Desk) -> None:
    assert verdicts(done)["fog.md", "sr-Cyrl"]["standing"] == "not"
    config = (done.root / "l10n.toml").read_text("utf-8")
    (done.root / "l10n.toml").write_text(config.replace('require = "approved"', 'require = "pending"'), "utf-8")
    assert verdicts(done)["fog.md", "sr-Cyrl"]["standing"] == "near"


def test_much_that_is_in_the_way_of_a_live_article_is_no_single_step(done: Desk) -> None:
    done.l10n("release")
    done.write(REPORT + "\n" + "\n\n".join(f"The ferry was late on {day} May." for day in range(1, 90)), "report.md")
    done.l10n("sync", "--offline")
    judged = verdicts(done)["report.md", "zh-Hans"]
    assert (judged["standing"], judged["live"]) == ("outdated", True)
    assert "live   report.md  zh-Hans: 89 empty" in done.l10n("publishable", "-l", "zh-Hans", code=1)
    assert "… and 84 more" in done.l10n("publishable", "-l", "zh-Hans", code=1)


def test_one_broken_catalog_is_told_in_its_own_line_and_stops_no_report_and_no_release(done: Desk) -> None:
    append("locales/zh_Hans/LC_MESSAGES/report.po", "<<<<<<< HEAD\n")(done)
    said = done.l10n("publishable", code=1)
    assert "near   report.md  zh-Hans: 1 unreadable" in said
    assert "a merge conflict was left here" in said
    assert "ready  report.md  sr-Latn" in said
    assert "no: locales/zh_Hans/LC_MESSAGES/report.po:" in done.l10n("status")
    assert "not released: report.md zh-Hans: locales/zh_Hans/LC_MESSAGES/report.po:" in done.l10n("release")
    assert (done.root / "releases/current/articles/sr-Latn/report.md").exists()


def test_what_the_release_judged_is_told_as_if_judged_anew(done: Desk) -> None:
    done.edit(target(BANK, "Обала лево"), "sr_Cyrl", "report")
    done.l10n("sync", "--offline")
    done.l10n("release")
    kept = verdicts(done)
    (done.root / ".l10n" / "outcomes.sqlite3").unlink()
    assert verdicts(done) == kept
    done.l10n("release")
    done.edit(target(FERRY, "Skela ide."), "sr_Cyrl", "report")
    assert kept["report.md", "sr-Cyrl"]["because"] == "1 pending"
    assert verdicts(done)["report.md", "sr-Cyrl"]["because"] == "2 pending"

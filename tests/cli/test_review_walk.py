"""`l10n review` as a person at a terminal drives it, and as a script does."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from l10n.cli import review_walk
from l10n.flows import walk as walking
from l10n.flows.save import save_unit
from tests.walks.desk import ARTICLE, SERBIAN, Desk

Walks = Callable[..., str]


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path, capsys)
    desk.l10n("init")
    desk.write(ARTICLE)
    desk.l10n("sync")
    desk.translate()
    desk.l10n("sync")
    return desk


@pytest.fixture
def walks(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Walks:
    def walked(keys: str, *args: str, code: int = 0) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO(keys))
        return desk.l10n("review", "-l", "sr-Cyrl", "--as", "Mira", *args, code=code)

    return walked


def test_each_key_decides_and_goes_on(desk: Desk, walks: Walks) -> None:
    told = walks("a\nr too literal\ns\n? Is Skela a place?\nq\n", "--reading")
    assert "[1/7] ferries.md → sr-Cyrl · pending" in told
    assert "1 approved · 1 rejected · 1 asked · 1 skipped · 4 still to decide" in told
    states = desk.states()
    assert states["Ferries on the Sava"] == "approved"
    assert states["The ferry at Skela has crossed the river since 1921."] == "draft"
    assert states["It carries nine cars and stops for fog."] == "pending"
    assert "# question, Mira: Is Skela a place?" in desk.path("sr_Cyrl").read_text("utf-8")
    assert '"origin": "too literal"' in (desk.root / "locales/sr_Cyrl/ferries.jsonl").read_text("utf-8")


def test_what_is_decided_reaches_the_other_script(desk: Desk, walks: Walks) -> None:
    walks("a\n" * 7)
    assert set(desk.states("sr-Latn").values()) == {"approved"}
    assert "nothing waits for a decision" in walks("")


def test_a_target_is_changed_before_it_is_approved(desk: Desk, walks: Walks) -> None:
    told = walks("e Скеле на реци Сави\na\nq\n", "--reading")
    assert "saved; not approved yet" in told
    unit = desk.units()["Ferries on the Sava"]
    assert (unit["target"], unit["state"]) == ("Скеле на реци Сави", "approved")


def test_a_text_that_no_file_can_hold_is_refused_and_kept(desk: Desk, walks: Walks) -> None:
    before = desk.files()
    told = walks("e Скеле\0 на реци\nr is it\ud83d so\na\nq\n", "--reading")
    assert "nothing saved: the target holds U+0000, which no file can hold" in told
    assert "nothing saved: the reason holds U+D83D, which no file can hold" in told
    assert "character 6 of the text" in told
    assert "yours was:\n  Скеле" in told
    assert ".po:" not in told
    assert "1 approved" in told
    assert {path for path, body in desk.files().items() if body != before.get(path)} == {
        "locales/sr_Cyrl/ferries.jsonl"
    }


def test_what_could_not_be_saved_is_there_at_the_next_try(
    desk: Desk, walks: Walks, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []

    def texts(keys: object, prompt: str, *, given_to: list[str] = given, **fields: str) -> str:
        given_to.append(fields["given"])
        return "Скеле\0 на реци" if len(given_to) == 1 else "Скеле на реци"

    monkeypatch.setattr("l10n.cli.review_walk._Keys.text", texts)
    walks("e\ne\ne\nq\n", "--reading")
    assert given == ["Скеле на Сави", "Скеле\0 на реци", "Скеле на реци"]
    assert desk.units()["Ferries on the Sava"]["target"] == "Скеле на реци"


def test_a_catalog_that_breaks_meanwhile_is_passed_over(
    desk: Desk, walks: Walks, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("# Mills\n\nThe mill stands by the river.\n", "mills.md")
    desk.l10n("sync")
    desk.translate({"Mills": "Млинови", "The mill stands by the river.": "Млин је поред реке."}, name="mills")
    desk.l10n("sync")
    first = walking.Walk.on

    def breaks(walk: walking.Walk, *, skip: bool = False) -> walking.Step | None:
        if walk.tally.approved == 1:
            desk.path("sr_Cyrl").write_text('msgid "cut', "utf-8")
        return first(walk, skip=skip)

    monkeypatch.setattr(walking.Walk, "on", breaks)
    told = walks("a\n" * 9, "--reading", code=5)
    assert told.count("passed over: locales/sr_Cyrl/LC_MESSAGES/ferries.po:1: ") == 1
    assert "3 approved · 6 still to decide" in told
    monkeypatch.undo()
    desk.path("sr_Cyrl").unlink()
    desk.l10n("sync")
    states = desk.states()
    assert states["Mills"] == states["The mill stands by the river."] == "approved"


def test_a_name_of_two_lines_signs_nothing(desk: Desk, walks: Walks) -> None:
    before = desk.files()
    for name in ("A\nB", "A\x1b[2J", "A\u2028B", "A\u202eB", "\x9b1m"):
        for command in (["review"], ["review", "approve", "--all"], ["check", "--fix"], ["serve"]):
            assert "is no name" in desk.l10n(*command, "--as", name, code=2)
        assert "is no name" in desk.l10n("sync", "--by", name, code=2)
        assert "is no name" in desk.l10n("serve", "--token", f"{name}:reviewer", code=2)
        assert "is no name" in desk.l10n("send", "ferries.md", "-l", "sr", "--to", name, code=2)
        assert "is no name" in desk.l10n("receive", str(desk.path("sr_Cyrl")), "--by", name, code=2)
    assert desk.files() == before
    config = desk.root / "l10n.toml"
    kept = config.read_text("utf-8")
    for key in ('name = "A\\nB"', 'name = "A"\nalso = ["\\u001b[2J"]'):
        config.write_text(f"{kept}\n[[people]]\n{key}\n", "utf-8")
        assert "is no name" in desk.l10n("status", code=5)


def test_the_last_decision_is_taken_back(desk: Desk, walks: Walks) -> None:
    before = desk.path("sr_Cyrl").read_bytes()
    told = walks("a\n? Why?\nu\nu\nu\nq\n", "--reading")
    assert told.count("taken back") == 2
    assert "nothing to take back" in told
    assert "nothing decided · 7 still to decide" in told
    assert set(desk.states().values()) == {"pending"}
    assert desk.path("sr_Cyrl").read_bytes() == before


def test_an_error_comes_first_and_is_not_approved(desk: Desk, walks: Walks) -> None:
    desk.translate({"A crossing costs 350 dinars for a car.": "A crossing costs 350 dinara za auto."})
    desk.l10n("sync")
    told = walks("a\nq\n")
    assert "A crossing costs 350 dinars for a car." in told.split("target")[0]
    assert "not approved: " in told
    assert desk.states()["A crossing costs 350 dinars for a car."] == "pending"


def test_a_changed_source_shows_what_changed(desk: Desk, walks: Walks) -> None:
    walks("a\n" * 7)
    desk.write(ARTICLE.replace("nine cars", "ten cars"))
    desk.l10n("sync")
    told = walks("q\n")
    assert "It carries [-nine-]{+ten+} cars and stops for fog." in told
    assert "[1/1]" in told


def test_what_somebody_else_saves_meanwhile_is_shown_and_kept(
    desk: Desk, walks: Walks, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = "Трајекти на Сави"
    decide = save_unit

    def later(*args: object, **named: object) -> object:
        monkeypatch.setattr(walking, "save_unit", decide)
        desk.translate({"Ferries on the Sava": theirs})
        return decide(*args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(walking, "save_unit", later)
    told = walks("e Скеле на Сави 2\nq\n", "--reading")
    assert "somebody else changed it meanwhile" in told
    assert theirs in told
    assert "yours was:\n  Скеле на Сави 2" in told
    assert desk.units()["Ferries on the Sava"]["target"] == theirs


def test_an_untouched_draft_is_approved_as_such(desk: Desk, walks: Walks) -> None:
    desk.write("# Locks\n\nThe lock is closed.\n", "locks.md")
    desk.l10n("translate", "--engine", "pseudo", "-d", "locks.md")
    assert "approved, as the draft that nobody had touched" in walks("a\n" * 2, "-d", "locks.md")
    assert '"unedited": true' in (desk.root / "locales/sr_Cyrl/locks.jsonl").read_text("utf-8")


def test_an_unknown_key_and_a_question_for_help_decide_nothing(desk: Desk, walks: Walks) -> None:
    told = walks("z\nh\n?\ne\nq\n", "--reading")
    assert "take the last decision back" in told
    assert "left as it was" in told
    assert set(desk.states().values()) == {"pending"}


def test_a_source_that_goes_meanwhile_is_passed_over(desk: Desk, walks: Walks, monkeypatch: pytest.MonkeyPatch) -> None:
    decide = save_unit

    def later(*args: object, **named: object) -> object:
        monkeypatch.setattr(walking, "save_unit", decide)
        desk.write(ARTICLE.replace("Ferries on the Sava", "Boats on the Sava"))
        desk.l10n("sync")
        return decide(*args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(walking, "save_unit", later)
    told = walks("a\na\nq\n", "--reading")
    assert "this sentence is gone" in told
    assert desk.states()["The ferry at Skela has crossed the river since 1921."] == "approved"


def test_options_before_a_verb_are_refused_rather_than_lost(desk: Desk) -> None:
    assert "options stand after the verb" in desk.l10n("review", "-l", "sr-Cyrl", "approve", "--all", code=2)


def test_a_line_begins_with_the_target_where_the_system_can(monkeypatch: pytest.MonkeyPatch) -> None:
    readline = pytest.importorskip("readline")
    hooks: list[object] = []
    monkeypatch.setattr(readline, "set_startup_hook", lambda hook=None: hooks.append(hook))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda prompt: f" {SERBIAN['Who pays']} ")
    assert review_walk._Keys().text("target", given="Ко") == SERBIAN["Who pays"]
    assert hooks[0] is not None
    assert hooks[1] is None

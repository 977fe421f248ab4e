"""What a project lets appear: drafts with a notice, an older wording, locales together, four eyes, what git has."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import polib
import pytest

from tests.walks.desk import Desk, mark
from tests.walks.finished import BANK, CARS, FERRY, REPORT, SERBIAN, finish, target
from tests.walks.shared_desk import Shared, alone


@pytest.fixture
def done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A project with a finished article."""
    made = Desk(tmp_path, capsys)
    made.l10n("init")
    finish(made)
    return made


def say(desk: Desk, policy: str, rest: str = "") -> None:
    path = desk.root / "l10n.toml"
    text = path.read_text("utf-8")
    for line in policy.split("\n"):
        key = line.partition(" ")[0]
        text, times = re.subn(rf"(?m)^{key} = .*$", line, text)
        assert times == 1, line
    path.write_text(f"{text}\n{rest}", "utf-8")


def verdict(desk: Desk, locale: str, code: int = 0) -> dict[str, object]:
    (found,) = json.loads(desk.l10n("publishable", "--json", "-d", "report.md", "-l", locale, code=code))["articles"]
    assert isinstance(found, dict)
    return found


def codes(found: dict[str, object]) -> list[str]:
    blockers = found["blockers"]
    assert isinstance(blockers, list)
    return [blocker["code"] for blocker in blockers]


def page(desk: Desk, locale: str, folder: str = "articles", name: str = "report.md") -> str:
    return (desk.root / "releases/current" / folder / locale / name).read_text("utf-8")


def drafted(desk: Desk) -> None:
    """Let the trial engine draft two new sentences."""
    desk.write(REPORT + "\nThe crossing is closed in winter. Nobody knows when it opens.\n", "report.md")
    desk.l10n("sync", "--offline")
    desk.l10n("translate", "--engine", "pseudo", "-l", "zh-Hans")


def test_drafts_appear_with_a_notice_and_up_to_a_share(done: Desk) -> None:
    drafted(done)
    assert codes(verdict(done, "zh-Hans", 1)) == ["draft", "draft"]
    say(done, 'require = "draft"\nmachine_share = 0.9')
    found = verdict(done, "zh-Hans")
    assert found["notice"] is True
    assert isinstance(found["machine"], float)
    assert 0.1 < found["machine"] < 0.9
    assert "machine text, with a notice" in done.l10n("publishable", "-d", "report.md", "-l", "zh-Hans")
    done.l10n("release")
    (row,) = [
        row
        for row in json.loads((done.root / "releases/current/manifest.json").read_text("utf-8"))["articles"]
        if row["locale"] == "zh-Hans"
    ]
    assert row["machine_notice"] is True
    assert 0 < row["completeness"] < 1
    assert "The crossing is closed" not in page(done, "zh-Hans")
    assert "machine-notice" in (done.root / "releases/current" / row["page"]).read_text("utf-8")


def test_more_machine_text_than_the_policy_allows_holds_it_up(done: Desk) -> None:
    drafted(done)
    say(done, 'require = "draft"\nmachine_share = 0.05')
    found = verdict(done, "zh-Hans", 1)
    assert codes(found) == ["machine_share"]
    assert "and 5% is the most" in str(found["blockers"])


def test_unedited_approvals_are_machine_text(done: Desk) -> None:
    drafted(done)
    said = done.l10n("review", "approve", "--all", "--drafts", "--as", "Vera", "-l", "zh-Hans")
    assert "2 of them unedited drafts" in said
    assert verdict(done, "zh-Hans")["machine"]
    say(done, 'require = "approved"\nmachine_share = 0.0')
    assert codes(verdict(done, "zh-Hans", 1)) == ["machine_share"]


def test_a_draft_that_a_person_marked_or_that_is_wrong_appears_under_no_policy(done: Desk) -> None:
    say(done, 'require = "draft"')
    done.edit(lambda entry: mark(entry, fuzzy=entry.msgid == FERRY), "zh_Hans", "report")
    done.l10n("sync", "--offline")
    assert codes(verdict(done, "zh-Hans", 1)) == ["draft"]
    done.edit(target(CARS, "它能载**九辆汽车，有雾时停航。", fuzzy=True), "zh_Hans", "report")
    assert "markup" in codes(verdict(done, "zh-Hans", 1))
    done.l10n("review", "reject", "-d", "report.md", "-l", "zh-Hans", "--unit", BANK, "--as", "Vera")
    assert "rejected" in codes(verdict(done, "zh-Hans", 1))


def test_a_merge_that_nobody_decided_appears_under_no_policy(done: Desk) -> None:
    say(done, 'require = "draft"')

    def both(entry: polib.POEntry) -> None:
        if entry.msgid == BANK:
            mark(entry, fuzzy=True)
            entry.tcomment = f"merge conflict, the other side: {entry.msgstr}"
            entry.msgstr = "Обала лево"

    done.edit(both, "sr_Cyrl", "report")
    said = str(verdict(done, "sr-Cyrl", 1)["blockers"])
    assert "was changed on both sides of a merge: decide on one target" in said


def test_a_question_stands_beside_what_it_holds_up(done: Desk) -> None:
    def asked(entry: polib.POEntry) -> None:
        if entry.msgid == BANK:
            entry.msgstr, entry.tcomment = "Обала лево", "question, Vera: bank or shore?"

    done.edit(asked, "sr_Cyrl", "report")
    said = done.l10n("publishable", "-d", "report.md", "-l", "sr-Cyrl", code=1)
    assert "is translated and not approved; Vera asks: bank or shore?" in said


def test_a_rejected_target_stays_rejected_where_a_translators_word_is_enough(done: Desk) -> None:
    say(done, 'require = "pending"')
    done.l10n("review", "reject", "-d", "report.md", "-l", "sr-Cyrl", "--unit", BANK, "--as", "Vera")
    done.edit(lambda entry: mark(entry, fuzzy=False), "sr_Cyrl", "report")
    assert codes(verdict(done, "sr-Cyrl", 1)) == ["rejected"]
    done.edit(target(BANK, "Лева страна"), "sr_Cyrl", "report")
    assert verdict(done, "sr-Cyrl")["publishable"] is True


def test_the_last_approved_wording_stands_while_a_sentence_is_stale(done: Desk) -> None:
    say(done, 'stale = "last"')
    done.write(REPORT.replace("since 1921", "since 1922"), "report.md")
    done.l10n("sync", "--offline")
    for locale in ("sr-Cyrl", "sr-Latn"):
        found = verdict(done, locale)
        assert (found["publishable"], found["stale"]) == (True, 1), found
    done.edit(target("The ferry has crossed the river since 1922.", "Пола реченице", fuzzy=True), "sr_Cyrl", "report")
    assert verdict(done, "sr-Cyrl")["stale"] == 1
    done.l10n("sync", "--offline")
    done.l10n("release")
    assert SERBIAN[FERRY] in page(done, "sr-Cyrl")
    assert "Skela prelazi reku od 1921. godine." in page(done, "sr-Latn")
    assert "Пола" not in page(done, "sr-Cyrl")
    assert "since 1922" in page(done, "en")
    mo = (done.root / "releases/current/locales/sr_Cyrl/LC_MESSAGES/report.mo").read_bytes().decode("utf-8", "replace")
    assert SERBIAN[FERRY] in mo
    assert "Пола" not in mo


def test_a_stale_sentence_that_was_never_approved_blocks_all_the_same(done: Desk) -> None:
    say(done, 'stale = "last"')
    done.write(REPORT + "\nNobody pays on Sundays.\n", "report.md")
    done.l10n("sync", "--offline")
    done.edit(target("Nobody pays on Sundays.", "Недељом нико не плаћа."), "sr_Cyrl", "report")
    done.l10n("sync", "--offline")
    done.write(REPORT + "\nNobody pays on Saturdays.\n", "report.md")
    done.l10n("sync", "--offline")
    assert codes(verdict(done, "sr-Cyrl", 1)) == ["stale"]


def test_locales_of_a_group_appear_together_or_not_at_all(done: Desk) -> None:
    say(done, 'together = [["sr-Cyrl", "zh-Hans"]]')
    assert verdict(done, "sr-Cyrl")["publishable"] is True
    done.edit(target(BANK, "左侧"), "zh_Hans", "report")
    found = verdict(done, "sr-Cyrl", 1)
    assert codes(found) == ["together"]
    assert "only together with zh-Hans" in str(found["blockers"])
    assert verdict(done, "sr-Latn")["publishable"] is True
    done.l10n("release")
    assert {path.name for path in (done.root / "releases/current/articles").iterdir()} == {"en", "sr-Latn"}


def test_a_rule_for_some_documents_says_otherwise(done: Desk) -> None:
    done.edit(target(BANK, "Обала лево"), "sr_Cyrl", "report")
    say(done, 'require = "approved"', '[[documents]]\nmatch = "rep*"\npolicy = { require = "pending" }\n')
    assert verdict(done, "sr-Cyrl")["publishable"] is True
    done.l10n("sync", "--offline")
    done.l10n("release")
    assert "Обала лево" in page(done, "sr-Cyrl")


def test_with_four_eyes_an_approval_of_ones_own_wording_holds_an_article_up(done: Desk) -> None:
    done.edit(target(BANK, "Обала лево"), "sr_Cyrl", "report")
    done.l10n("sync", "--offline")
    done.l10n("review", "approve", "--all", "--as", "ana  ilić", "-l", "sr-Cyrl")
    assert verdict(done, "sr-Cyrl")["publishable"] is True
    say(done, "four_eyes = true")
    found = verdict(done, "sr-Cyrl", 1)
    assert codes(found) == ["four_eyes"]
    assert "approved by ana  ilić, who wrote it" in str(found["blockers"])
    assert codes(verdict(done, "sr-Latn", 1)) == ["four_eyes"]


def test_with_four_eyes_nobody_approves_their_own_wording(done: Desk) -> None:
    say(done, "four_eyes = true", '[[people]]\nname = "Ana Ilić"\nalso = ["aili"]\n')
    done.edit(target(BANK, "Обала лево"), "sr_Cyrl", "report")
    done.l10n("sync", "--offline")
    for name in ("Ana Ilić", "ana ilic <ana@example.net>", "Ана Илић", "aili"):
        said = done.l10n("review", "approve", "--all", "--as", name, "-l", "sr-Cyrl")
        assert "0 units approved" in said
        assert "wrote it, and the policy asks for four eyes" in said
    assert "1 unit approved" in done.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    assert verdict(done, "sr-Cyrl")["publishable"] is True
    done.write(REPORT.replace("Left bank", "Left banks"), "report.md")
    done.l10n("sync", "--offline")
    said = done.l10n(
        "review", "carry", "--unit", "Left banks", "--reason", "wording", "--as", "Ana Ilić", "-l", "sr-Cyrl"
    )
    assert "Ana Ilić wrote it" in said


def test_approvals_in_bulk_say_how_many_were_machine_text_and_how_many_have_warnings(done: Desk) -> None:
    done.edit(target(FERRY, "Скела прелази реку од 1912. године."), "sr_Cyrl", "report")
    drafted(done)
    said = done.l10n("review", "approve", "--all", "--as", "Vera")
    assert "1 unit approved by Vera, 1 with warnings (`l10n check` tells them)" in said
    assert "2 of them unedited drafts" in done.l10n("review", "approve", "--all", "--drafts", "--as", "Vera")


def test_with_four_eyes_the_reviewer_who_did_not_write_it_is_named(done: Desk) -> None:
    people = '[[people]]\nname = "Ana Ilić"\nroles = ["reviewer"]\n[[people]]\nname = "Vera"\nroles = ["reviewer"]\n'
    say(done, 'require = "approved"', people)
    done.edit(target(BANK, "Обала лево"), "sr_Cyrl", "report")
    done.l10n("sync", "--offline")
    assert verdict(done, "sr-Cyrl", 1)["owners"] == ["Ana Ilić or Vera"]
    say(done, "four_eyes = true")
    assert verdict(done, "sr-Cyrl", 1)["owners"] == ["Vera"]
    config = done.root / "l10n.toml"
    config.write_text(config.read_text("utf-8").partition('[[people]]\nname = "Vera"')[0], "utf-8")
    assert verdict(done, "sr-Cyrl", 1)["owners"] == ["another reviewer for sr-Cyrl"]


def test_in_the_walk_nobody_approves_what_they_have_just_changed(done: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    say(done, "four_eyes = true")
    done.edit(target(BANK, "Обала лево"), "sr_Cyrl", "report")
    monkeypatch.setattr("sys.stdin", io.StringIO("e Лева страна\na\nq\n"))
    said = done.l10n("review", "-d", "report.md", "-l", "sr-Cyrl", "--as", "Vera")
    assert "not approved: Vera wrote it, and the policy asks for four eyes" in said
    assert done.states()[BANK] == "pending"


def test_a_live_release_whose_manifest_is_broken_counts_as_none(done: Desk) -> None:
    done.l10n("release")
    assert verdict(done, "en")["live"] is True
    (done.root / "releases/current/manifest.json").write_text("{", "utf-8")
    assert verdict(done, "en")["live"] is False


def test_where_reviewers_are_named_nobody_else_approves(done: Desk) -> None:
    people = '[[people]]\nname = "Vera Kos"\nroles = ["reviewer"]\nlocales = ["sr-Cyrl"]\n'
    chief = '[[people]]\nname = "Marko"\nroles = ["coordinator"]\n'
    say(done, 'require = "approved"', people + chief)
    done.edit(target(BANK, "Обала лево"), "sr_Cyrl", "report")
    done.edit(target(BANK, "左侧"), "zh_Hans", "report")
    said = done.l10n("review", "approve", "--all", "--as", "Petar")
    assert "Petar is no reviewer for sr-Cyrl in l10n.toml: Vera Kos may approve it" in said
    assert "1 unit approved" in said
    assert "leave" not in done.l10n("review", "leave", "--unit", BANK, "-l", "sr-Cyrl", "--as", "Marko")
    assert "1 unit rejected" in done.l10n(
        "review", "reject", "--unit", BANK, "-l", "zh-Hans", "--as", "Petar", "--reason", "not\nthe Sava"
    )
    said = done.l10n("publishable", "-d", "report.md", code=1)
    assert "Left bank · was rejected by Petar: not the Sava → a translator for zh-Hans" in said


def test_what_git_does_not_have_is_held_up_where_the_policy_wants_that(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    alone(monkeypatch)
    shared = Shared(tmp_path, capsys)
    shared.l10n("init")
    finish(shared)
    say(shared, "committed = true")
    assert codes(verdict(shared, "sr-Cyrl", 1)) == ["uncommitted"]
    shared.git("init", "-q")
    shared.git("config", "user.name", "Ana")
    shared.git("config", "user.email", "ana@example.org")
    assert codes(verdict(shared, "sr-Cyrl", 1)) == ["uncommitted"] * 3
    shared.commit("All")
    for locale in ("en", "sr-Cyrl", "sr-Latn", "zh-Hans"):
        assert verdict(shared, locale)["publishable"] is True
    shared.edit(target("nothing", ""), "sr_Cyrl", "report")
    assert codes(verdict(shared, "sr-Latn", 1)) == ["uncommitted"]
    assert verdict(shared, "zh-Hans")["publishable"] is True

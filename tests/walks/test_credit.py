"""Whose a retouch is, whatever program it was made in; and that none is an approval."""

from __future__ import annotations

import subprocess
from pathlib import Path

import polib
import pytest

from l10n.store import ledger
from tests.walks.desk import ARTICLE, SERBIAN, mark
from tests.walks.shared_desk import Shared, alone

FOG = "It carries nine cars and stops for fog."
PAYS = "Who pays"


@pytest.fixture
def shared(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shared:
    """A project in git with an approved article."""
    alone(monkeypatch)
    made = Shared(tmp_path, capsys)
    made.git("init", "-q", "-b", "main")
    made.git("config", "user.name", "Marko Polić")
    made.git("config", "user.email", "marko@example.org")
    made.l10n("init")
    made.write(ARTICLE)
    made.l10n("sync", "--offline")
    made.translate()
    made.l10n("sync", "--offline")
    made.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    made.commit("All")
    return made


def retouch(shared: Shared, targets: dict[str, str]) -> None:
    """Change targets in a program that leaves the header alone."""
    po = polib.pofile(str(shared.path("sr_Cyrl")), wrapwidth=0)
    for entry in po:
        entry.msgstr = targets.get(entry.msgid, entry.msgstr)
    po.save(str(shared.path("sr_Cyrl")))


def commit_by(shared: Shared, name: str) -> None:
    subprocess.run(
        ["git", "commit", "-q", "-a", "-m", "Retouch", "--author", f"{name} <{name.split()[0].lower()}@example.org>"],
        cwd=shared.root,
        check=True,
    )


def told(shared: Shared, source: str, locale: str = "sr_Cyrl") -> list[tuple[str, str]]:
    events = ledger.load(shared.root / "locales" / locale / "ferries.jsonl")
    return [(event.action, event.by) for event in events if event.source == source]


def test_two_authors_in_git_have_each_their_own_sentence(shared: Shared) -> None:
    retouch(shared, {FOG: "Носи девет кола и стаје због магле."})
    commit_by(shared, "Petar Petrović")
    retouch(shared, {PAYS: "Ко то плаћа"})
    commit_by(shared, "Јована Лукић")
    shared.l10n("sync", "--offline")
    assert told(shared, FOG)[-1] == ("translated", "Petar Petrović")
    assert told(shared, PAYS)[-1] == ("translated", "Јована Лукић")
    assert {shared.states()[FOG], shared.states()[PAYS]} == {"pending"}


def test_what_nobody_has_committed_is_whose_the_header_says(shared: Shared) -> None:
    retouch(shared, {FOG: "Носи девет кола и стаје због магле."})
    shared.l10n("sync", "--offline")
    assert told(shared, FOG)[-1] == ("translated", "Ana Ilić")


def test_whoever_is_named_did_it(shared: Shared) -> None:
    retouch(shared, {FOG: "Носи девет кола и стаје због магле."})
    commit_by(shared, "Petar Petrović")
    shared.l10n("sync", "--offline", "--by", "Lazar Ilić")
    assert told(shared, FOG)[-1] == ("translated", "Lazar Ilić")
    assert shared.states()[FOG] == "pending"


def test_a_mark_that_was_set_and_committed_is_its_authors(shared: Shared) -> None:
    po = polib.pofile(str(shared.path("sr_Cyrl")), wrapwidth=0)
    for entry in po:
        mark(entry, fuzzy=entry.msgid == FOG)
    po.save(str(shared.path("sr_Cyrl")))
    commit_by(shared, "Petar Petrović")
    shared.l10n("sync", "--offline")
    assert told(shared, FOG)[-1] == ("marked", "Petar Petrović")


def test_a_retouch_by_the_reviewer_is_no_approval_and_with_four_eyes_not_theirs_to_give(shared: Shared) -> None:
    config = shared.root / "l10n.toml"
    config.write_text(config.read_text("utf-8").replace("four_eyes = false", "four_eyes = true"), "utf-8")
    retouch(shared, {FOG: "Носи девет кола и стаје због магле."})
    commit_by(shared, "Vera")
    # No sync between: the review sees what has changed by itself.
    said = shared.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    assert "Vera wrote it, and the policy asks for four eyes" in said
    assert shared.states()[FOG] == "pending"
    assert "1 unit approved" in shared.l10n("review", "approve", "--all", "--as", "Ana Ilić", "-l", "sr-Cyrl")


def test_undoing_a_retouch_brings_the_approval_back_and_makes_none(shared: Shared) -> None:
    retouch(shared, {FOG: "Носи девет кола и стаје због магле."})
    shared.l10n("sync", "--offline")
    retouch(shared, {FOG: SERBIAN[FOG]})
    shared.l10n("sync", "--offline")
    assert shared.states()[FOG] == "approved"
    assert [event for event in told(shared, FOG) if event[0] == "accepted"] == [("accepted", "Vera")]


def test_what_nobody_has_committed_in_a_file_that_names_nobody_is_whose_desk_it_is(shared: Shared) -> None:
    po = polib.pofile(str(shared.path("sr_Cyrl")), wrapwidth=0)
    po.metadata["Last-Translator"] = ""
    po.save(str(shared.path("sr_Cyrl")))
    shared.commit("No names")
    retouch(shared, {FOG: "Носи девет кола и стаје због магле."})
    shared.l10n("sync", "--offline")
    assert told(shared, FOG)[-1] == ("translated", "Marko Polić")


def test_without_git_the_header_tells(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plain = Shared(tmp_path, capsys)
    plain.l10n("init")
    plain.write(ARTICLE)
    plain.l10n("sync", "--offline")
    plain.translate({FOG: SERBIAN[FOG]})
    plain.l10n("sync", "--offline")
    assert told(plain, FOG)[-1] == ("translated", "Ana Ilić")

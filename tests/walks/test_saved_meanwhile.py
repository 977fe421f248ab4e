"""An editor that knows of no lock saves a catalog while a command works on it: as if he had saved just before."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from l10n.store import files
from tests.walks.desk import ARTICLE, Desk, mark

CHANGED = ARTICLE.replace("nine cars", "ten cars").replace("Who pays", "Who pays for it")
_DATES = re.compile(rb"^\"(?:PO-Revision|POT-Creation)-Date:.*\n", re.M)


def saves(target: str, *sources: str) -> Callable[[polib.POEntry], None]:
    """Return what an editor does to the entries of some sources."""

    def change(entry: polib.POEntry) -> None:
        if entry.msgid in sources:
            entry.msgstr = target
            mark(entry, fuzzy=False)

    return change


def interrupted(monkeypatch: pytest.MonkeyPatch, act: Callable[[], None]) -> None:
    """Let `act` happen just before the first catalog is exchanged."""
    real, waiting = files.exchange, [act]

    def exchange(path: Path, data: bytes, *, expected: bytes | None) -> bool:
        if waiting:
            waiting.pop()()
        return real(path, data, expected=expected)

    monkeypatch.setattr(files, "exchange", exchange)


@pytest.mark.parametrize(
    "source",
    [
        "Nobody who lives on the left bank pays anything.",
        "It carries nine cars and stops for fog.",
        "Who pays",
    ],
    ids=["a unit that sync leaves alone", "a unit that changes both ways", "a heading that changes both ways"],
)
def test_another_look_gives_what_a_look_after_the_save_gives(
    desk: Desk, source: str, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    desk.translate()
    desk.l10n("sync")
    desk.l10n("review", "approve", "--all", "-l", "sr-Cyrl")
    other = Desk(tmp_path_factory.mktemp("other") / "copy", desk.capsys)
    shutil.copytree(desk.root, other.root)
    change = saves("Ово је Ана снимила.", source)

    for each in (desk, other):
        each.write(CHANGED)
    other.edit(change)
    other.l10n("sync")
    interrupted(monkeypatch, lambda: desk.edit(change))
    desk.l10n("sync")

    for locale in ("sr_Cyrl", "sr_Latn", "zh_Hans", "en"):
        one, two = (_DATES.sub(b"", each.path(locale).read_bytes()) for each in (desk, other))
        assert one == two
    assert "Ово је Ана снимила.".encode() in desk.path("sr_Cyrl").read_bytes()
    assert desk.states() == other.states()


def test_a_review_of_what_somebody_saves_meanwhile_ends_as_a_conflict(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.l10n("translate", "--engine", "pseudo")
    interrupted(monkeypatch, lambda: desk.edit(saves("Ко плаћа?", "Who pays")))
    said = desk.l10n("review", "approve", "--all", "--drafts", "-l", "sr-Cyrl", code=3)
    assert said.startswith("locales/sr_Cyrl/LC_MESSAGES/ferries.po: somebody else changed the file meanwhile")
    assert desk.units()["Who pays"]["target"] == "Ко плаћа?"

"""What others put into a catalog, we do not understand and do not own: it comes through all that we do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from l10n.model.catalog import Catalog, Unit
from l10n.store import po
from tests.walks.desk import ARTICLE, Desk

FOG = "It carries nine cars and stops for fog."
COST = "A crossing costs 350 dinars for a car."
_COMMENTS = "# Питати Ану.\n#\n# ~ није застарело\n#  увучено\n#, c-format, no-wrap, range: 0..5, own-flag\n"
_OLD = (
    '# Стара белешка\n#, fuzzy, no-wrap\n#~| msgctxt "bell"\n#~| msgid "A bell."\n#~ msgctxt "bell"\n'
    '#~ msgid "The bell."\n#~ msgstr "Звоно."\n\n#~ msgid "one goat"\n#~ msgid_plural "%d goats"\n'
    '#~ msgstr[0] "коза"\n#~ msgstr[1] "козе"\n#~ msgstr[2] "коза"\n'
)


@pytest.fixture
def odd(desk: Desk) -> Path:
    """A translated catalog with comments, flags, header fields and obsolete units of others."""
    desk.translate()
    desk.l10n("sync")
    path = desk.path("sr_Cyrl")
    text = path.read_text("utf-8")
    text = text.replace('msgid ""\n', '# Превод: Ана Илић\n#\n# Друга страна\nmsgid ""\n', 1)
    text = text.replace('"X-Generator', '"X-Crowdin-Project: ferries\\n"\n"X-Poedit-SearchPath-0: .\\n"\n"X-Generator')
    for source in (FOG, COST):
        block = next(block for block in text.split("\n\n") if f'msgid "{source}"' in block)
        text = text.replace(block, _COMMENTS + block)
    path.write_text(f"{text}\n{_OLD}", "utf-8")
    return path


Theirs = tuple[dict[str, str], tuple[str, ...], dict[str, tuple[tuple[str, ...], tuple[str, ...]]], list[Unit]]


def _theirs(catalog: Catalog) -> Theirs:
    """Return what is not ours in a catalog."""
    fields = {name: value for name, value in catalog.header if name.startswith(("X-Crowdin", "X-Poedit"))}
    around = {unit.source: (unit.comments, unit.flags) for unit in catalog.units if unit.source in (FOG, COST)}
    obsolete = [unit for unit in catalog.obsolete if unit.source in ("The bell.", "one goat")]
    return fields, catalog.header_comments, around, obsolete


def _sync(desk: Desk, path: Path) -> Path:
    desk.l10n("sync")
    return path


def _sync_after_an_edit(desk: Desk, path: Path) -> Path:
    desk.write(ARTICLE.replace("since 1921", "since 1922") + "\nThe last boat leaves at nine.\n")
    desk.l10n("sync")
    return path


def _edit_and_revert(desk: Desk, path: Path) -> Path:
    desk.write(ARTICLE.replace("nine cars", "ten cars").replace("350", "400"))
    desk.l10n("sync")
    desk.write(ARTICLE)
    desk.l10n("sync")
    return path


def _rename(desk: Desk, path: Path) -> Path:
    desk.write(ARTICLE, "boats.md")
    (desk.root / "source_texts" / "ferries.md").unlink()
    desk.l10n("sync")
    return desk.path("sr_Cyrl", "boats")


def _review(desk: Desk, path: Path) -> Path:
    desk.l10n("review", "approve", "--all", "-l", "sr-Cyrl")
    desk.l10n("translate", "--engine", "pseudo")
    return path


def _format(desk: Desk, path: Path) -> Path:
    desk.l10n("po", "format", str(path), str(path))
    desk.l10n("po", "format", str(path), str(path.with_suffix(".2.po")), "--unwrap")
    return path.with_suffix(".2.po")


def _merge(desk: Desk, path: Path) -> Path:
    desk.l10n("po", "merge", str(path), str(desk.root / "locales" / "ferries.pot"), str(path.with_suffix(".2.po")))
    return path.with_suffix(".2.po")


def _send_and_receive(desk: Desk, path: Path) -> Path:
    desk.l10n("send", "ferries", "-l", "sr-Cyrl", "--folder", str(desk.root / "out"))
    (sent,) = (desk.root / "out").glob("*.po")
    sent.write_text(sent.read_text("utf-8").replace("350 динара", "триста педесет динара"), "utf-8")
    assert "1 taken" in desk.l10n("receive", str(sent))
    return path


@pytest.mark.parametrize(
    "through", [_sync, _sync_after_an_edit, _edit_and_revert, _review, _format, _merge, _send_and_receive]
)
def test_what_is_not_ours_comes_through(desk: Desk, odd: Path, through: Callable[[Desk, Path], Path]) -> None:
    before = _theirs(po.loaded(odd).catalog)
    fields, comments, around, obsolete = before
    assert fields
    assert comments
    assert around.keys() == {FOG, COST}
    assert len(obsolete) == 2
    assert _theirs(po.loaded(through(desk, odd)).catalog) == before


def test_comments_and_flags_move_with_their_unit(desk: Desk, odd: Path) -> None:
    before = {unit.source: unit for unit in po.loaded(odd).catalog.units}
    moved = {unit.source: unit for unit in po.loaded(_rename(desk, odd)).catalog.units}
    for source in (FOG, COST):
        assert (moved[source].comments, moved[source].flags) == (before[source].comments, before[source].flags)


def test_a_sentence_that_goes_and_returns_has_its_comments_and_flags(desk: Desk, odd: Path) -> None:
    before = next(unit for unit in po.loaded(odd).catalog.units if unit.source == COST)
    desk.write(ARTICLE.replace(COST, ""))
    desk.l10n("sync")
    assert COST in {unit.source for unit in po.loaded(odd).catalog.obsolete}
    desk.write(ARTICLE)
    desk.l10n("sync")
    after: Unit = next(unit for unit in po.loaded(odd).catalog.units if unit.source == COST)
    assert (after.target, after.comments, after.flags) == (before.target, before.comments, before.flags)

"""The merge driver and the text for `git diff`, as git calls them."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.cli import run
from l10n.model.catalog import Catalog, Unit
from l10n.po.reader import read
from l10n.po.writer import written

TAX = Unit("The tax rose.", "Порез расте.")
EVENT = (
    '{{"at": "2026-01-0{day}T00:00:00.000000Z", "by": "Ana", "action": "accepted", "source": "A.", "target": "{t}"}}\n'
)


def put(folder: Path, base: bytes, ours: bytes, theirs: bytes) -> list[str]:
    """Write the three versions; return the arguments that name them."""
    for name, data in (("base", base), ("ours", ours), ("theirs", theirs)):
        (folder / name).write_bytes(data)
    return [str(folder / name) for name in ("base", "ours", "theirs")]


def text(*units: Unit) -> bytes:
    return written(Catalog(units=units)).encode()


@pytest.mark.parametrize("shown", ["locales/tax.po", "locales/tax.jsonl"])
def test_what_one_side_changed_comes_out_to_the_byte(tmp_path: Path, shown: str) -> None:
    odd, other = b"no catalog\r\n", b"and no ledger"
    for base, ours, theirs, wanted in ((odd, odd, other, other), (odd, other, odd, other), (odd, other, other, other)):
        assert run(["git", "merge", *put(tmp_path, base, ours, theirs), shown]) == 0
        assert (tmp_path / "ours").read_bytes() == wanted


def test_a_side_that_only_wrapped_anew_leaves_the_other_as_it_is(tmp_path: Path) -> None:
    wrapped = b'msgid ""\n"The tax "\n"rose."\nmsgstr ""\n"\xd0\xb4\xd0\xb0"\n'
    plain = wrapped.replace(b'""\n"', b'"').replace(b'"\n"', b"")
    assert run(["git", "merge", *put(tmp_path, b"# a\n\n" + plain, wrapped, b"\n" + plain)]) == 0
    assert (tmp_path / "ours").read_bytes() == wrapped


def test_a_conflict_is_told_with_its_line_and_ends_with_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sides = (text(TAX), text(Unit(TAX.source, "а")), text(Unit(TAX.source, "б")))
    assert run(["git", "merge", *put(tmp_path, *sides), "locales/tax.po"]) == 1
    assert capsys.readouterr().err.startswith('locales/tax.po:3: both sides changed "The tax rose."')
    (unit,) = read((tmp_path / "ours").read_text("utf-8")).units
    assert (unit.target, unit.fuzzy) == ("а", True)


def test_both_added_the_file(tmp_path: Path) -> None:
    other = Unit("It fell again.", "Опет је пао.")
    assert run(["git", "merge", *put(tmp_path, b"", text(TAX), text(other)), "locales/tax.po"]) == 0
    assert (tmp_path / "ours").read_bytes() == text(TAX, other)


@pytest.mark.parametrize("side", [0, 1, 2])
def test_a_damaged_side_is_named_and_ours_is_not_touched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], side: int
) -> None:
    sides = [text(TAX), text(Unit(TAX.source, "а")), text(Unit(TAX.source, "б"))]
    sides[side] += b'msgid "cut\n'
    args = put(tmp_path, *sides)
    assert run(["git", "merge", *args, "locales/tax.po"]) > 1
    assert capsys.readouterr().err.startswith(f"locales/tax.po ({('base', 'ours', 'theirs')[side]}):3: ")
    assert (tmp_path / "ours").read_bytes() == sides[1]


def test_ledgers_are_sets_in_the_order_of_time(tmp_path: Path) -> None:
    first, second, third = (EVENT.format(day=day, t=day) for day in (1, 2, 3))
    args = put(tmp_path, first.encode(), (first + third).encode(), (first + second).encode())
    assert run(["git", "merge", *args, "locales/sr/tax.jsonl"]) == 0
    assert (tmp_path / "ours").read_text("utf-8") == first + second + third


def test_a_ledger_s_cut_off_line_is_kept_as_unfinished(tmp_path: Path) -> None:
    first, second = (EVENT.format(day=day, t=day) for day in (1, 2))
    args = put(tmp_path, b"", (first + '{"at": "20').encode(), second.encode())
    assert run(["git", "merge", *args, "locales/sr/tax.jsonl"]) == 0
    assert (tmp_path / "ours").read_text("utf-8") == first + '{"unfinished": "{\\"at\\": \\"20"}\n' + second


def test_a_damaged_ledger_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = (EVENT.format(day=day, t=day).encode() for day in (1, 2))
    assert run(["git", "merge", *put(tmp_path, b"", first, b"<<<<<<< HEAD\n" + second), "tax.jsonl"]) > 1
    assert (tmp_path / "ours").read_bytes() == first
    assert "tax.jsonl:1: a merge conflict was left here" in capsys.readouterr().err


def test_units_are_shown_without_notes_and_wrapping(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "tax.po"
    path.write_text(
        'msgid ""\nmsgstr "Language: sr\\n"\n\n# ask Ana\n#. title\n#, fuzzy\n#| msgid "Old"\nmsgctxt "heading"\n'
        'msgid ""\n"A \\"new\\"\\n"\n"tax"\nmsgstr "Порез"\n\nmsgid "It rose."\nmsgstr ""\n\n'
        '#~ msgid "Gone"\n#~ msgstr "Нема"\n',
        "utf-8",
    )
    assert run(["git", "show", str(path)]) == 0
    assert capsys.readouterr().out == (
        'unit: A "new"\\ntax\n  in: heading\n  was: Old\n  target: Порез\n  needs work\n  comment: ask Ana\n\n'
        "unit: It rose.\n  empty\n\nunit: Gone\n  target: Нема\n  obsolete\n"
    )


def test_what_is_no_catalog_is_shown_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "tax.po").write_text("<<<<<<< HEAD\n", "utf-8")
    assert run(["git", "show", str(tmp_path / "tax.po")]) == 0
    said = capsys.readouterr()
    assert said.out == "<<<<<<< HEAD\n"
    assert "a merge conflict was left here" in said.err

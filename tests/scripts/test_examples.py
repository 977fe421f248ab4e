"""Pairs of tests/examples/scripts, Cyrillic and Latin, that hold both ways."""

from __future__ import annotations

from pathlib import Path

from l10n.scripts.serbian import to_cyrillic, to_latin

TABLE = Path(__file__).parent.parent / "examples" / "scripts" / "sr.tsv"
PAIRS = [tuple(line.split("\t")) for line in TABLE.read_text("utf-8").splitlines()]


def test_to_latin() -> None:
    assert [to_latin(cyrillic) for cyrillic, _ in PAIRS] == [latin for _, latin in PAIRS]


def test_to_cyrillic() -> None:
    assert [to_cyrillic(latin).text for _, latin in PAIRS] == [cyrillic for cyrillic, _ in PAIRS]


def test_latin_letters_with_accents_are_composed() -> None:
    assert to_latin("сто\u0300 и гра\u0302д") == "st\u00f2 i gr\u00e2d"
    assert to_cyrillic("gra\u0302d").text == to_cyrillic("gr\u00e2d").text == "гра\u0302д"


def test_a_word_that_changes_its_length_in_small_letters_stays() -> None:
    found = to_cyrillic("İstanbul")
    assert (found.text, found.doubtful) == ("İstanbul", ("İstanbul",))

from __future__ import annotations

from l10n.po.three_way import ordered, united


def test_the_side_that_moved_something_leads() -> None:
    assert ordered("abc", ours="abxc", theirs="cab") == tuple("cabx")
    assert ordered("abc", ours="cab", theirs="abxc") == tuple("cabx")


def test_what_both_add_at_one_place_stands_there_ours_first() -> None:
    assert ordered("ab", ours="axb", theirs="ayb") == tuple("axyb")
    assert ordered("", ours="ab", theirs="cd") == tuple("abcd")


def test_lines_that_stand_twice_stay_twice() -> None:
    assert united(("a",), ours=("a", "a", "b"), theirs=("a", "c")) == ("a", "a", "b", "c")

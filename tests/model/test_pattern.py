from __future__ import annotations

import re

import pytest

from l10n.model.pattern import lazy_pattern


def test_a_lazy_pattern_answers_as_a_compiled_one() -> None:
    lazy, compiled = lazy_pattern("(d)a", re.IGNORECASE), re.compile("(d)a", re.IGNORECASE)
    text = "Danube dam"
    for _ in range(2):
        assert [one.span() for one in lazy.finditer(text)] == [one.span() for one in compiled.finditer(text)]
        assert lazy.sub("x", text) == compiled.sub("x", text)
        assert lazy.findall(text) == compiled.findall(text)
    assert (lazy.pattern, lazy.flags) == (compiled.pattern, compiled.flags)


def test_what_a_pattern_has_not_is_told_as_for_any_object() -> None:
    with pytest.raises(AttributeError):
        lazy_pattern("a").title  # type: ignore[attr-defined]  # noqa: B018


def test_a_fault_in_a_pattern_shows_at_its_first_use() -> None:
    broken = lazy_pattern("(")
    with pytest.raises(re.error):
        broken.search("a")

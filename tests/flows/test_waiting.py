"""Sentences that wait for a target are found by what is like them, in the locales in which they wait."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pytest

from l10n.flows.waiting import Waiting
from l10n.match.crowd import Crowd
from l10n.store.index import CatalogFacts, Index


def filled(root: Path) -> None:
    told = {
        "left.md": ("Farmers on the left bank pay twice.", "Read the report."),
        "right.md": ("Farmers on the right bank pay twice.",),
        "night.md": ("Nobody has counted the lorries at night.",),
    }
    with Index(root) as index, index.change():
        for name, sources in told.items():
            catalogs = [CatalogFacts("zh-Hans", 2, sources), CatalogFacts("sr-Cyrl", 2, sources[1:])]
            index.keep_document(name, "", sources, catalogs)


def test_only_what_waits_in_the_locale_is_found(tmp_path: Path) -> None:
    filled(tmp_path)
    with Index(tmp_path, reading=True) as index:
        waiting = Waiting(index, floor=0.75)
        wanted = ["farmers on the left bank pay twice.", "read this report."]
        assert set(waiting.like(wanted, "zh-Hans")) == {"left.md", "right.md"}
        assert set(waiting.like(wanted, "sr-Cyrl")) == {"left.md"}
        assert not set(waiting.like(wanted, "en"))


def test_a_text_is_compared_but_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(tmp_path)
    compared: list[str] = []
    like = Crowd.like

    def noted(crowd: Crowd, wanted: Collection[str], *, floor: float) -> dict[str, list[str]]:
        compared.extend(wanted)
        return like(crowd, wanted, floor=floor)

    monkeypatch.setattr(Crowd, "like", noted)
    with Index(tmp_path, reading=True) as index:
        waiting = Waiting(index, floor=0.75)
        for locale, texts in (("zh-Hans", ["one."]), ("sr-Cyrl", ["one.", "two."]), ("zh-Hans", ["two."])):
            assert not list(waiting.like(texts, locale))
    assert compared == ["one.", "two."]
